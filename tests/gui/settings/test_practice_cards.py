"""Whoever trains puts an odd card in by the keyboard, and the desk answers as to a real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.settings.practice_cards import PracticeCards
from oss_desk.gui.settings.practice_part import PracticePart
from oss_desk.services.errors import CardIo
from oss_desk.simulated.atlas.catalogue import ATLAS, atlas_card_named
from oss_desk.words.practice_cards import PRACTICE_CARDS
from tests.gui.found import found


@pytest.fixture
def training(tmp_path: Path) -> bootstrap.Training:
    return bootstrap.train(tmp_path / "desk")


@pytest.fixture
def window(qapp: QApplication, training: bootstrap.Training) -> Iterator[DeskWindow]:
    window = DeskWindow(training.desk, Background())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    yield window
    window.leave()
    window.close()
    delete(window)


def _reach_the_list(window: DeskWindow, keys: Keys) -> PracticeCards:
    """Go from the counter home to the list of practice cards, by keys alone."""
    keys.press("Ctrl+Comma")
    cards = found(window.pages.settings_page, PracticeCards)
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused is cards:
            return cards
        if focused is not None and focused.accessibleName() == "อุปกรณ์":
            keys.press("Down", "Down", "Return")
        keys.press("Tab")
    raise AssertionError("the list cannot be reached by Tab")


def test_an_odd_card_is_chosen_and_put_in_by_keys(window: DeskWindow, training: bootstrap.Training) -> None:
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    cards = _reach_the_list(window, keys)
    while cards.current_key() != "birth_year_only":
        keys.press("Down")
    keys.press("Return")
    keys.wait(lambda: window.current_page() == "visit", "the visit of the card")
    card = atlas_card_named("birth_year_only")
    assert training.reader.last_look == card.look

    fields = window.workspace.page.findChildren(QLineEdit)
    keys.wait(lambda: card.text.name_th.last in {field.text() for field in fields}, "the name on the card")


def test_a_card_that_cannot_be_read_is_put_in_too(window: DeskWindow, training: bootstrap.Training) -> None:
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    failures: list[object] = []
    window.card.reading.failed.connect(failures.append)
    cards = _reach_the_list(window, keys)
    keys.press("End")
    assert cards.current_key() == "worn_chip"
    keys.press("Return")
    keys.wait(lambda: failures, "the failure")
    assert isinstance(failures[0], CardIo)
    assert window.current_page() == "settings"


def test_the_list_offers_every_card_in_words(qapp: QApplication) -> None:
    part = PracticePart()
    ids = tuple(card.card_id for card in ATLAS)
    part.offer_cards({"names": ids})
    wanted: list[str] = []
    part.card_wanted.connect(wanted.append)
    offered = [part.cards.model().index(row, 0).data() for row in range(1, len(ids) + 1)]
    assert offered == [PRACTICE_CARDS[card_id].th for card_id in ids]
    keys = Keys(part)
    part.show()
    part.cards.setFocus()
    keys.press("Down", "Return")
    assert wanted == [ids[1]]
    part.close()

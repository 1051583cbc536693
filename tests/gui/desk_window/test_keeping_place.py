"""Whatever makes the window anew or covers it, nothing that was begun is gone afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.errors import RealDesk
from oss_desk.domain.people.thai_calendar import BUDDHIST_OFFSET
from oss_desk.domain.trust.officer import PRACTICE_PIN, Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.settings import Settings
from oss_desk.simulated.people import FONGCHAN, SAENGLA
from oss_desk.words.language import Language
from tests.gui.found import found


class Desk:
    """A practice desk whose counter officer is signed in."""

    def __init__(self, folder: Path) -> None:
        self.training: Training = bootstrap.train(folder)
        self.window = DeskWindow(self.training.desk, Background())
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.keys = Keys(self.window)
        sign_in(self.window, self.keys, lambda _name: None)

    def open_by_card(self) -> str:
        """Put the first card in, and return the id of the visit it opens."""
        self.training.reader.insert(FONGCHAN)
        self.keys.wait(lambda: self.window.workspace.visit_id, "the visit opens")
        self.settle()
        return self.window.workspace.visit_id

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.keys.wait(lambda: self.window.background.is_idle, "nothing is under way")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "desk")
    yield made
    made.window.leave()
    made.window.close()
    delete(made.window)


def test_digits_typed_for_somebody_without_a_card_outlive_another_theme(desk: Desk) -> None:
    desk.keys.press("F2")
    desk.keys.type("0990")
    desk.keys.press("Ctrl+Alt+T")
    assert desk.window.pages.home_page.typed_number() == "0990"


def test_a_card_that_waits_outlives_another_theme(desk: Desk) -> None:
    """Two people are never mixed, and neither is forgotten."""
    first = desk.open_by_card()
    desk.training.reader.insert(SAENGLA)
    desk.keys.wait(lambda: desk.window.guide.waiting_visit, "the second card waits")
    desk.settle()
    desk.keys.press("Ctrl+Alt+T")
    desk.keys.wait(lambda: desk.window.workspace.visit_id == first, "the first visit is open again")
    desk.settle()
    desk.keys.press("Escape")
    desk.keys.wait(lambda: desk.window.workspace.visit_id not in {"", first}, "the second opens")


def test_the_reader_goes_on_after_another_theme_under_the_supervisors_page(desk: Desk) -> None:
    desk.open_by_card()
    desk.window.cover_with("approver")
    desk.keys.press("Ctrl+Alt+T")
    desk.settle()
    desk.keys.press("Ctrl+1")
    desk.training.reader.insert(SAENGLA)
    desk.keys.wait(lambda: len(desk.training.desk.visit.queue().rows) == 2, "the next card is read")


def test_the_same_officer_comes_back_to_the_page_the_lock_covered(desk: Desk) -> None:
    desk.keys.press("Ctrl+5", "Ctrl+L")
    sign_in(desk.window, desk.keys, lambda _name: None)
    assert desk.window.current_page() == "tally"


def test_another_officer_begins_at_home(desk: Desk) -> None:
    desk.keys.press("Ctrl+5", "Ctrl+L")
    sign_in(desk.window, desk.keys, lambda _name: None, "wichai")
    assert desk.window.current_page() == "home"


def test_keys_that_mean_one_thing_everywhere_work_on_every_page(desk: Desk) -> None:
    """F2 asks for the number, F3 opens the search, from a page that knows nothing of either."""
    desk.keys.press("Ctrl+7", "F2")
    assert desk.window.current_page() == "home"
    assert desk.window.pages.home_page.is_panel_open()
    desk.keys.press("Ctrl+5", "F3")
    assert desk.window.current_page() == "search"


def test_a_real_desks_folder_is_never_opened_for_practice(tmp_path: Path) -> None:
    """Pretend devices on real people's data would print pretend cards of them."""
    folder = tmp_path / "real"
    administrator = Officer("boss", "ผู้ดูแล ทดสอบ", Role.ADMINISTRATOR)
    settings = Settings(folder, facility_code="10672", facility="โรงพยาบาลทดสอบ")
    bootstrap.set_up(settings, administrator, PRACTICE_PIN, DeskKind.THROWAWAY)
    (folder / DeskKind.THROWAWAY.value).unlink()
    with pytest.raises(RealDesk):
        bootstrap.train(folder)


def test_the_dates_change_with_the_language(desk: Desk) -> None:
    """On the strip and in what is open: a Thai day on an English screen tells its reader nothing."""
    window = desk.window
    desk.open_by_card()
    year = desk.training.desk.clock.today().year
    assert f" {year + BUDDHIST_OFFSET} " in window.status_strip.words("clock")
    window.preferences.wish(replace(window.preferences.appearance, language=Language.ENGLISH))
    desk.keys.wait(lambda: f" {year} " in window.status_strip.words("clock"), "the date is English")
    born = f" {FONGCHAN.birth_date.year}"
    desk.keys.wait(
        lambda: (
            window.workspace.visit_id
            and found(window.workspace.steps[0], QLineEdit, "birth_date_edit").text().endswith(born)
        ),
        "so is the birth date",
    )
    window.preferences.wish(replace(window.preferences.appearance, language=Language.THAI))
    desk.keys.wait(
        lambda: f" {year + BUDDHIST_OFFSET} " in window.status_strip.words("clock"), "the date is Thai again"
    )

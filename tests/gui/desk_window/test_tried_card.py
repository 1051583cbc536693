"""A card that the page of devices only tries opens no visit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.gui.card_at_desk import CardAtDesk
from oss_desk.simulated.people import PEOPLE
from tests.gui.staged import Stage, staged


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    with staged(tmp_path / "desk") as made:
        yield made


def test_a_tried_card_opens_no_visit_also_not_later(stage: Stage, qtbot: QtBot) -> None:
    """The technician leaves the page with the card still in: nobody's matter is opened by that."""
    owner = QObject()
    card = CardAtDesk(stage.desk, stage.background, stage.session, owner)
    begun: list[None] = []
    card.reading.started.connect(lambda: begun.append(None))
    stage.sign_in("nipa")
    card.start()
    qtbot.waitUntil(lambda: bool(card.readers))
    card.set_may_read(may_read=True)
    card.is_tried = stage.reader.name.__eq__
    with qtbot.waitSignal(card.inserted):
        stage.reader.insert(PEOPLE[0])
    assert card.cards_in == {stage.reader.name}
    card.is_tried = lambda _reader: False
    card.set_may_read(may_read=True)
    with qtbot.waitSignal(card.moved):
        stage.reader.pull()
    assert card.cards_in == frozenset()
    assert begun == []
    with qtbot.waitSignal(card.reading.finished):
        stage.reader.insert(PEOPLE[0])
    card.stop()


def test_a_card_put_in_while_the_page_of_devices_is_locked_opens_no_visit(stage: Stage, qtbot: QtBot) -> None:
    owner = QObject()
    card = CardAtDesk(stage.desk, stage.background, stage.session, owner)
    begun: list[None] = []
    card.reading.started.connect(lambda: begun.append(None))
    stage.sign_in("nipa")
    card.start()
    qtbot.waitUntil(lambda: bool(card.readers))
    card.set_may_read(may_read=False)
    with qtbot.waitSignal(card.inserted):
        stage.reader.insert(PEOPLE[0])
    card.is_tried = stage.reader.name.__eq__
    card.set_may_read(may_read=True)
    assert begun == []
    card.stop()

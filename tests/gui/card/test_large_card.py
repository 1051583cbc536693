"""F9: the card large, whole number included."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.domain.card.print_queue import CardProof
from oss_desk.gui.card.card_part import CardPart
from oss_desk.gui.card.card_picture import CardPicture
from oss_desk.gui.card.check_line import CheckLine
from oss_desk.gui.card.large_card import LargeCard
from oss_desk.simulated import people
from tests.gui.staged import Stage


def test_f9_opens_both_faces_and_esc_closes_them(qtbot: QtBot, stage: Stage) -> None:
    proof = stage.desk.card.proof(stage.approved(people.BUAKHAM).visit_id, 100)
    part = CardPart()
    qtbot.addWidget(part)
    with qtbot.waitExposed(part):
        part.show()
    part.activateWindow()
    part.show_large_card()
    assert not part.findChildren(LargeCard)  # nothing is drawn yet
    part.show_proof(proof)
    qtbot.keyClick(part, Qt.Key.Key_F9)
    large = part.findChild(LargeCard)
    assert isinstance(large, LargeCard)
    assert large.isVisible()
    pictures = large.findChildren(CardPicture)
    assert pictures
    for picture in pictures:
        drawn = picture.grab().toImage()
        picture.set_face(b"")
        assert picture.grab().toImage() != drawn  # not the empty card
    qtbot.waitUntil(lambda: QApplication.activeWindow() is large)
    before = large.findChildren(CardPicture)[0].sizeHint().width()
    qtbot.keyClick(large, Qt.Key.Key_F9)
    assert before < large.findChildren(CardPicture)[0].sizeHint().width()
    with qtbot.waitSignal(large.finished):
        qtbot.keyClick(large, Qt.Key.Key_Escape)


def test_what_was_not_checked_bears_no_tick(qtbot: QtBot, stage: Stage) -> None:
    drawn = stage.desk.card.proof(stage.approved(people.BUAKHAM).visit_id, 100)
    part = CardPart()
    qtbot.addWidget(part)
    part.show_proof(CardProof(drawn.front, drawn.back, None, has_portrait=False))
    told = [child.accessibleName() for child in part.findChildren(CheckLine)]
    assert "QR มาในรุ่นถัดไป ยังไม่ได้ตรวจ" in told
    assert "ยังไม่มีรูปถ่าย ช่องรูปจะว่าง" in told
    assert "ไม่มีวันหมดอายุ" in told

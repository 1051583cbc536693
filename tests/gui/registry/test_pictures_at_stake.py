"""Two pictures of one person are chosen between by looking at them."""

from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.difference import Advice, DifferenceRow, Reason, RowState
from oss_desk.gui.registry.dispute_words import dispute_sight, shown_value
from oss_desk.services.registry.disputes import Dispute, DisputeRow, Teller
from oss_desk.simulated.portrait import portrait
from tests.gui.registry.test_status_words import NOW

ONE, OTHER = (f"blob:{mark * 64}" for mark in "12")
HERE = Teller("นิภา ทดสอบงาน", NOW, "")


def a_dispute() -> Dispute:
    row = DifferenceRow("portrait", RowState.DISPUTED, ("portrait",), {"portrait": ONE}, {"portrait": OTHER})
    asked = DisputeRow("c1", row, HERE, HERE, Advice(Side.MINE, Reason.NEWER))
    return Dispute("p1", "นางบัวคำ สมมุติวงศ์", "", (asked,), HERE, HERE, NOW)


def test_both_pictures_are_seen_and_nothing_of_their_names() -> None:
    pictures = {ONE: portrait("m60"), OTHER: portrait("m40")}
    (line,) = dispute_sight(a_dispute(), NOW, {}, pictures).lines
    assert (line.mine.picture, line.theirs.picture) == (pictures[ONE], pictures[OTHER])
    assert (line.mine.text, line.theirs.text) == ("รูปถ่าย", "รูปถ่าย")


def test_a_picture_that_did_not_come_yet_is_told() -> None:
    (line,) = dispute_sight(a_dispute(), NOW, {}, {ONE: b"x"}).lines
    assert (line.theirs.text, line.theirs.picture) == ("รูปถ่าย ยังมาไม่ถึงเครื่องนี้", None)
    assert shown_value("portrait", {}, {}).text == "ไม่มีรูป"

"""The words of the comparison."""

import pytest

from oss_desk.domain.visit.comparison import ComparisonRow, Verdict
from oss_desk.gui.approval.comparison_table import in_lines
from oss_desk.gui.approval.comparison_words import row_words
from oss_desk.gui.language import remember_language
from oss_desk.gui.theme.active import text_width
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.simulated.people import BUAKHAM
from oss_desk.words.language import Language


def words(field: str, requested: str, evidence: str, note: str, verdict: Verdict) -> tuple[str, str, str]:
    row = row_words(ComparisonRow(field, requested, evidence, note, verdict), age=31, validity_years=8)
    return row.requested, row.evidence, row.verdict


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            ("birth_date", "1995-09-09", "", "register_none", Verdict.NEW),
            ("9 ก.ย. 2538 (31 ปี)", "ยังไม่มีในทะเบียน", "ใหม่"),
        ),
        (
            ("types", "2,3", "3", "", Verdict.DIFFERENT),
            ("การได้ยินหรือสื่อความหมาย · การเคลื่อนไหวหรือร่างกาย", "การเคลื่อนไหวหรือร่างกาย", "ต่าง"),
        ),
        (
            ("portrait", "eyes:ตาซ้ายปิดตั้งแต่กำเนิด", "", "portrait_reason", Verdict.DIFFERENT),
            ("ลืมตาไม่ได้เพราะความพิการ · ตาซ้ายปิดตั้งแต่กำเนิด", "ไม่ครบเกณฑ์รูป 4 ข้อ", "มีเหตุผล"),
        ),
        (("certificate", "", "", "certificate_old", Verdict.SAME), ("ใช้ฉบับเดิม", "ฉบับที่ลงทะเบียนไว้", "ใช้ได้")),
        (("documents", "5", "1", "papers_missing", Verdict.DIFFERENT), ("มี 5 รายการ", "ขาด 1 รายการ", "ขาด")),
        (
            ("old_card", "52 61 9000001 2", "2026-12-14", "old_card", Verdict.COMPLETE),
            ("52 61 9000001 2", "ใช้ได้ถึง 14 ธ.ค. 2569", "ครบ"),
        ),
        (
            ("expiry", "2034-11-19", "", "rule_years", Verdict.COMPLETE),
            ("19 พ.ย. 2577", "8 ปีนับจากวันออกบัตร", "ถูก"),
        ),
    ],
)
def test_a_row_is_said_in_words(
    row: tuple[str, str, str, str, Verdict], expected: tuple[str, str, str]
) -> None:
    assert expected == words(*row)


def test_days_are_said_in_the_language_of_the_screen(qapp: object) -> None:
    remember_language(Language.ENGLISH)
    assert words("birth_date", "1960-03", "1960", "", Verdict.DIFFERENT)[:2] == ("– Mar 1960 (31 ปี)", "1960")
    assert words("expiry", "2034-11-19", "", "rule_years", Verdict.COMPLETE)[0] == "19 Nov 2034"
    assert words("certificate", "2026-11-01", "พญ.", "", Verdict.COMPLETE)[0].endswith("1 Nov 2026")
    assert words("old_card", "52", "2026-12-14", "old_card", Verdict.COMPLETE)[1].endswith("14 Dec 2026")


def test_the_number_is_masked() -> None:
    digits = BUAKHAM.citizen_id.digits
    requested, evidence, _ = words("citizen_id", digits, "", "chip", Verdict.SAME)
    assert BUAKHAM.citizen_id.masked == requested
    assert digits not in requested + evidence


def test_a_number_that_is_not_valid_is_not_shown() -> None:
    assert words("citizen_id", "1234", "", "typed", Verdict.NEW)[0] == "อ่านไม่ได้"


def test_a_difference_is_marked() -> None:
    row = row_words(ComparisonRow("address", "ก", "ข", "", Verdict.DIFFERENT), age=None, validity_years=8)
    assert row.differs
    assert Tone.WARN is row.tone


def test_a_long_value_takes_more_lines_and_loses_nothing(qapp: object) -> None:
    address = "88/2 หมู่ 4 ต.พิชัย อ.เมืองลำปาง จ.ลำปาง"
    lines = in_lines(address, 200, Role.BODY)
    assert len(lines) == 2
    assert address == " ".join(lines)
    assert in_lines("สั้น", 200, Role.BODY) == ("สั้น",)
    narrow = in_lines("การได้ยินหรือสื่อความหมาย", 120, Role.BODY_STRONG)
    assert len(narrow) > 1
    assert "".join(narrow) == "การได้ยินหรือสื่อความหมาย"
    assert all(text_width(line, Role.BODY_STRONG) <= 120 for line in narrow)

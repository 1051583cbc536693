"""Lists of people go in once, whole rows or not at all, and are found again."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from oss_desk.domain.errors import NotPermitted
from oss_desk.domain.people.citizen_id import check_digit
from oss_desk.domain.trust.officer import Officer
from oss_desk.services.desk import Desk
from oss_desk.services.errors import ColumnsMissing, FileUnreadable
from oss_desk.services.people.import_people import ImportReport, RejectedRow
from tests.services.conftest import officer_named
from tests.storage.samples import citizen_id

HEADING = (
    "citizen_id,title,first_name,last_name,birth_date,sex,disability_types,card_issue_date,card_expiry_date"
)


def row(number: int, last_name: str = "ตัวอย่าง", birth_date: str = "2497-05-01") -> str:
    return f"{citizen_id(number).digits},นาย,เอก{number},{last_name},{birth_date},ชาย,3,2565-01-02,2573-01-01"


@pytest.fixture
def admin(desk: Desk) -> Officer:
    return officer_named(desk, "admin")


def take(desk: Desk, by: Officer, folder: Path, *lines: str, encoding: str = "utf-8") -> ImportReport:
    file = folder / "list.csv"
    file.write_bytes(("\n".join((HEADING, *lines)) + "\n").encode(encoding))
    return desk.people.import_people(file, by)


def figures(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.read, report.added, report.same, report.changed, len(report.rejected)


def test_taken_twice_a_list_doubles_nobody(desk: Desk, admin: Officer, tmp_path: Path) -> None:
    lines = [row(number) for number in range(701, 720)]
    assert figures(take(desk, admin, tmp_path, *lines)) == (19, 19, 0, 0, 0)
    with desk.recording.unit_of_work() as work:
        before = len(work.outbox.waiting())
    assert before == 2 * 19, "each person and each card is told to the registry"
    assert figures(take(desk, admin, tmp_path, *lines)) == (19, 0, 19, 0, 0)
    assert figures(take(desk, admin, tmp_path, *lines[:5], row(706, "จำลอง"))) == (6, 0, 5, 1, 0)
    with desk.recording.unit_of_work() as work:
        assert len(work.outbox.waiting()) == before + 1


def test_a_bad_row_is_told_by_its_line_and_nothing_of_it_is_taken(
    desk: Desk, admin: Officer, tmp_path: Path
) -> None:
    report = take(desk, admin, tmp_path, row(701), "", row(702, birth_date="2590"), '"12","a\nb"', row(703))
    assert report.rejected == [
        RejectedRow(4, "birth_date", "bad_date"),
        RejectedRow(5, "citizen_id", "bad_length"),
    ]
    assert report.added == 2
    assert desk.people.find(citizen_id(702).digits, admin) == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_the_letters_are_read_in_their_code_and_it_is_said(
    desk: Desk, admin: Officer, tmp_path: Path, encoding: str
) -> None:
    report = take(desk, admin, tmp_path, row(701), encoding=encoding)
    assert report.encoding == encoding
    (found,) = desk.people.find("เอก701", admin)
    assert found.person.name_th.last == "ตัวอย่าง"


def test_a_workbook_keeps_the_naughts_it_dropped(desk: Desk, admin: Officer, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["เลขประจำตัวประชาชน", "ชื่อ", "นามสกุล", "หมายเหตุ"])
    sheet.append([int(citizen_id(701).digits), "เอก", "ตัวอย่าง", "x"])
    book.save(tmp_path / "list.xlsx")
    report = desk.people.import_people(tmp_path / "list.xlsx", admin)
    assert (report.added, report.unknown_columns) == (1, ("หมายเหตุ",))
    (found,) = desk.people.find(citizen_id(701).grouped, admin)
    assert (found.person.birth_date, found.score) == (None, 1.0)


def test_a_number_typed_short_is_not_made_whole(desk: Desk, admin: Officer, tmp_path: Path) -> None:
    """In text no naughts get lost: one time in ten another person's number would come out."""
    short = next(
        digits[:12]
        for digits in (citizen_id(number).digits for number in range(700, 800))
        if check_digit(f"0{digits[:11]}") == int(digits[11])
    )
    (tmp_path / "list.csv").write_text(f"citizen_id,first_name\n{short},เอก\n", "utf-8")
    report = desk.people.import_people(tmp_path / "list.csv", admin)
    assert report.rejected == [RejectedRow(2, "citizen_id", "bad_length")]


def test_a_comma_too_many_or_a_spoilt_letter_costs_its_row_alone(
    desk: Desk, admin: Officer, tmp_path: Path
) -> None:
    lines = "\n".join((HEADING, row(701), row(702) + ",52000", row(703), row(704) + ",,")) + "\n"
    content = lines.encode().replace("เอก703".encode(), b"\xe0\xb8703")
    (tmp_path / "list.csv").write_bytes(content)
    report = desk.people.import_people(tmp_path / "list.csv", admin)
    assert (report.added, report.encoding) == (2, "utf-8")
    assert report.rejected == [
        RejectedRow(3, "", "too_many_cells"),
        RejectedRow(4, "first_name", "bad_letters"),
    ]


def test_of_a_list_that_breaks_off_nothing_is_taken(desk: Desk, admin: Officer, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        take(desk, admin, tmp_path, *(row(number) for number in range(700, 910)), '"')
    assert desk.people.find("เอก700", admin) == ()


def test_a_workbook_that_is_broken_inside_is_refused(desk: Desk, admin: Officer, tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["citizen_id", "first_name"])
    book.save(tmp_path / "whole.xlsx")
    with ZipFile(tmp_path / "whole.xlsx") as whole, ZipFile(tmp_path / "list.xlsx", "w") as broken:
        for name in whole.namelist():
            content = whole.read(name)
            broken.writestr(name, content[:-40] if "sheet1" in name else content)
    with pytest.raises(FileUnreadable):
        desk.people.import_people(tmp_path / "list.xlsx", admin)


def test_every_lot_of_rows_leaves_its_trace(desk: Desk, admin: Officer, tmp_path: Path) -> None:
    take(desk, admin, tmp_path, *(row(number) for number in range(700, 910)))
    with desk.recording.unit_of_work() as work:
        traced = [entry.detail for entry in work.audit.entries() if entry.action == "people.imported"]
    assert traced == ["200+0/200", "210+0/210"]


def test_columns_of_theirs_are_mapped(desk: Desk, admin: Officer, tmp_path: Path) -> None:
    (tmp_path / "map.json").write_text('{"pid": "citizen_id", "fname": "first_name"}', "utf-8")
    (tmp_path / "list.csv").write_text(f"pid;fname\n{citizen_id(701).digits};เอก\n", "utf-8")
    report = desk.people.import_people(tmp_path / "list.csv", admin, tmp_path / "map.json")
    assert report.added == 1
    with pytest.raises(ColumnsMissing):
        desk.people.import_people(tmp_path / "list.csv", admin)
    for mapping in ('{"pid": "nothing of ours"}', '{"pid": ["citizen_id"]}', '["citizen_id"]', "{"):
        (tmp_path / "map.json").write_text(mapping, "utf-8")
        with pytest.raises(FileUnreadable):
            desk.people.import_people(tmp_path / "list.csv", admin, tmp_path / "map.json")


def test_what_is_no_list_is_refused(desk: Desk, admin: Officer, nipa: Officer, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        desk.people.import_people(tmp_path / "absent.csv", admin)
    (tmp_path / "list.xlsx").write_bytes(b"no workbook")
    with pytest.raises(FileUnreadable):
        desk.people.import_people(tmp_path / "list.xlsx", admin)
    with pytest.raises(NotPermitted):
        take(desk, nipa, tmp_path, row(701))


def test_people_are_found_by_parts_of_their_names_also_former_ones(
    desk: Desk, admin: Officer, tmp_path: Path
) -> None:
    take(desk, admin, tmp_path, row(701, "เก่าแก่"), row(702, "อื่น"))
    take(desk, admin, tmp_path, row(701, "ใหม่"))
    for query in ("เอก701", "นาย เอก701 เกาแก", "เก่าแก่", "ใหม่", "\u200bเอก701\u200b"):
        found = desk.people.find(query, admin)
        assert [entry.person.name_th.first for entry in found] == ["เอก701"], query
    exact, beside = desk.people.find("เอก701 ใหม่", admin)[0], desk.people.find("เอก", admin)
    assert exact.score == 1.0
    assert {entry.person.name_th.first for entry in beside} >= {"เอก701", "เอก702"}
    assert desk.people.find(citizen_id(701).digits[:9], admin)
    assert desk.people.find("  ", admin) == ()
    assert desk.people.find("100%", admin) == ()


def test_a_doctor_does_not_search(desk: Desk) -> None:
    with pytest.raises(NotPermitted):
        desk.people.find("เอก", officer_named(desk, "orathai"))

"""The register goes out as a list that another desk takes in, and whoever did so is written down."""

import csv
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oss_desk import bootstrap
from oss_desk.domain.errors import NotPermitted
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.imported import COLUMNS
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.services.desk import Desk
from oss_desk.services.errors import FileUnwritable
from oss_desk.services.people.import_people import ImportReport
from oss_desk.settings import Settings
from tests.services.conftest import officer_named
from tests.storage.samples import a_card, a_person

BOSS = Officer("boss", "ผู้ดูแล ทดสอบ", Role.ADMINISTRATOR)


@pytest.fixture
def admin(desk: Desk) -> Officer:
    return officer_named(desk, "admin")


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def figures(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.read, report.added, report.same, report.changed, len(report.rejected)


def odd_people(desk: Desk, admin: Officer) -> None:
    """Adopt people as lists hold them badly: commas, quotes, one name, half a birth date, no Thai title."""
    odd = a_person(801)
    address = replace(odd.registered_address, house_number='12/3 "ใหม่", บน', postcode="")
    desk.people.adopt(replace(odd, registered_address=address), None, admin)
    single = replace(
        a_person(802), name_th=PersonName(first="เดี่ยว"), birth_date=PartialDate(1950, 2), sex=None
    )
    caregiver = Caregiver(PersonName("พระ", "จำลอง", "", "ตัวอย่าง"), "พี่", None, "0890000000")
    card = replace(a_card(7, person_id=single.person_id), issue_date=desk.clock.today() - timedelta(days=9))
    desk.people.adopt(replace(single, caregiver=caregiver), card.revoked(), admin)
    desk.people.adopt(
        replace(a_person(803), birth_date=None, caregiver=Caregiver(PersonName(), "บุตร")), None, admin
    )


def test_what_goes_out_comes_in_whole_at_an_empty_desk_and_is_the_same_then(
    desk: Desk, admin: Officer, tmp_path: Path
) -> None:
    odd_people(desk, admin)
    file = tmp_path / "list.csv"
    count = desk.people.export_people(file, admin)
    assert tuple(rows(file)[0]) == COLUMNS
    assert len(rows(file)) == count > 3
    assert figures(desk.people.import_people(file, admin)) == (count, 0, count, 0, 0), "here nothing is new"
    settings = Settings(tmp_path / "other", facility_code="11145", facility="โรงพยาบาลทดสอบ")
    bootstrap.set_up(settings, BOSS, "123456", DeskKind.THROWAWAY)
    other = bootstrap.build(settings)
    try:
        assert figures(other.people.import_people(file, BOSS)) == (count, count, 0, 0, 0)
        assert figures(other.people.import_people(file, BOSS)) == (count, 0, count, 0, 0)
        other.people.export_people(tmp_path / "back.csv", BOSS)
    finally:
        other.close()
    written = {row["citizen_id"]: row for row in rows(file)}
    back = {row["citizen_id"]: row for row in rows(tmp_path / "back.csv")}
    for number, row in back.items():
        # A place of the national list brings its postcode along.
        assert row | {"postcode": ""} == written[number] | {"postcode": ""}


def test_it_is_written_down_who_took_the_list_and_the_file_is_for_its_owner_alone(
    desk: Desk, admin: Officer, tmp_path: Path
) -> None:
    count = desk.people.export_people(tmp_path / "list.csv", admin)
    with desk.recording.unit_of_work() as work:
        (traced,) = [entry for entry in work.audit.entries() if entry.action == "people.exported"]
    assert (traced.officer, traced.detail) == ("admin", str(count))
    assert (tmp_path / "list.csv").stat().st_mode & 0o077 == 0


def test_without_the_right_or_the_room_nothing_is_written(
    desk: Desk, admin: Officer, nipa: Officer, tmp_path: Path
) -> None:
    with pytest.raises(NotPermitted):
        desk.people.export_people(tmp_path / "list.csv", nipa)
    with pytest.raises(FileUnwritable):
        desk.people.export_people(tmp_path / "nowhere" / "list.csv", admin)
    (tmp_path / "list.csv").mkdir()
    with pytest.raises(FileUnwritable):
        desk.people.export_people(tmp_path / "list.csv", admin)
    assert list(tmp_path.glob("*.new")) == []

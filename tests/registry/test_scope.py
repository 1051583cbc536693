"""A desk that hears of its own hospital's people alone: all of them, nobody else, and nothing missing."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, select, text

from oss_registry.api.registry import Registry
from oss_registry.commands.program import main
from oss_registry.operations.summary import summary
from oss_registry.storage.devices import Scope
from oss_registry.storage.migrations.versions import r0007_scope
from oss_registry.storage.tables import hospital_people
from oss_registry.trust.enrolment import ScopeDevice, UnknownDeviceError
from oss_wire.change import ChangePage, Skipped
from oss_wire.codec import parse, read
from oss_wire.dump import DumpedRecord, dump_digest
from oss_wire.people import PossibleDuplicates
from oss_wire.record import caregiver_record_id
from tests.registry.conftest import OTHER_HOSPITAL, Clock
from tests.registry.desk import Desk


class _Copy:
    """What a desk holds that takes pages as the contract says."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.cursor = 0
        self.held: dict[str, DumpedRecord] = {}

    def pull(self, limit: int = 500) -> list[ChangePage]:
        """Fetch all there is."""
        pages = []
        while True:
            target = f"/v1/changes?after={self.cursor}&limit={limit}"
            page = read(ChangePage, parse(self.desk.call("GET", target).content))
            assert page.is_unbroken(self.cursor)
            for change in (*page.brought, *page.changes):
                known = self.held.get(change.record_id)
                if not change.superseded and (known is None or known.ver < change.ver):
                    self.held[change.record_id] = DumpedRecord(
                        change.record_id, change.subject, change.ver, change.withdrawn, change.body
                    )
            self.cursor = page.next
            pages.append(page)
            if not page.more:
                return pages

    @property
    def digest(self) -> str:
        """Digest it all."""
        return dump_digest(self.held[record_id] for record_id in sorted(self.held))


@pytest.fixture
def narrow_desk(new_desk: Callable[..., Desk], registry: Registry, clock: Clock) -> Desk:
    """Give a desk of the other hospital that hears of its own people alone."""
    desk = new_desk(OTHER_HOSPITAL)
    ScopeDevice(registry.database)(desk.device_id, Scope.HOSPITAL, clock())
    return desk


def _person(name: str, **more: object) -> dict[str, object]:
    return {"first_name": name, "last_name": "ทดสอบกุล", **more}


def _put_family(desk: Desk, person_id: str, name: str) -> None:
    desk.put(person_id, _person(name))
    carer = {"person_id": person_id, "first_name": "ผู้ดูแล"}
    desk.put(caregiver_record_id(person_id), dict(carer), kind="caregiver.put")
    matter = {"person_id": person_id, "facility_code": desk.facility_code, "status": "approved"}
    desk.put(f"visit-{person_id}", dict(matter), kind="registration.put")


def test_it_hears_of_the_people_its_hospital_has_served_and_of_nobody_else(
    desk: Desk, narrow_desk: Desk, registry: Registry
) -> None:
    _put_family(desk, "p-1", "หนึ่ง")
    _put_family(narrow_desk, "p-2", "สอง")
    _put_family(desk, "p-3", "สาม")
    copy = _Copy(narrow_desk)
    (page,) = copy.pull()
    assert set(copy.held) == {"p-2", "p-2.caregiver", "visit-p-2"}
    assert (page.scope, page.skipped) == ("hospital", (Skipped(1, 3), Skipped(7, 9)))
    assert copy.digest == summary(registry.database, OTHER_HOSPITAL).digest
    assert copy.digest != summary(registry.database).digest
    assert json.loads(narrow_desk.call("GET", "/v1/hello").content)["scope"] == "hospital"
    whole = _Copy(desk)
    (page,) = whole.pull()
    assert (page.scope, page.skipped, page.brought) == ("province", (), ())
    assert whole.digest == summary(registry.database).digest


def test_nothing_is_missing_however_small_the_pages_are(
    desk: Desk, narrow_desk: Desk, registry: Registry
) -> None:
    copies = [_Copy(narrow_desk) for _ in range(3)]
    for number in range(4):
        _put_family(desk, f"p-{number}", "ไกล")
        _put_family(narrow_desk, f"q-{number}", "ใกล้")
        copies[0].pull(1)
        copies[1].pull(2)
    wanted = summary(registry.database, OTHER_HOSPITAL)
    for copy in copies:
        copy.pull(3)
        assert copy.digest == wanted.digest
        assert copy.cursor == 24
    assert (wanted.people, wanted.records) == (4, 12)


def test_whoever_comes_to_its_hospital_is_brought_with_all_that_was_there_before(
    desk: Desk, narrow_desk: Desk, registry: Registry
) -> None:
    _put_family(desk, "p-1", "หนึ่ง")
    copy = _Copy(narrow_desk)
    copy.pull()
    assert copy.held == {}
    matter = {"person_id": "p-1", "facility_code": OTHER_HOSPITAL, "status": "approved"}
    narrow_desk.put("visit-new", dict(matter), kind="registration.put")
    desk.put("p-1", {"phone": "0800000000"}, base_ver=1, trunk_ver=1)
    (page,) = copy.pull()
    assert {change.record_id for change in page.brought} == {"p-1.caregiver", "visit-p-1"}
    assert copy.held["p-1"].body["phone"] == "0800000000"
    assert copy.digest == summary(registry.database, OTHER_HOSPITAL).digest


def test_a_merge_brings_the_other_record_to_both_hospitals(
    desk: Desk, narrow_desk: Desk, registry: Registry, clock: Clock
) -> None:
    ScopeDevice(registry.database)(desk.device_id, Scope.HOSPITAL, clock())
    _put_family(desk, "p-1", "หนึ่ง")
    _put_family(narrow_desk, "p-2", "หนึ่ง")
    copies = {desk.facility_code: _Copy(desk), OTHER_HOSPITAL: _Copy(narrow_desk)}
    for copy in copies.values():
        copy.pull()
        assert len(copy.held) == 3
    merge = {"merged_into": "p-1"}
    assert narrow_desk.put("p-2", dict(merge), kind="person.merge", base_ver=1, trunk_ver=1).ver == 2
    for hospital, copy in copies.items():
        copy.pull()
        assert len(copy.held) == 6
        assert copy.digest == summary(registry.database, hospital).digest


def test_a_tombstone_reaches_whoever_heard_of_the_record(
    desk: Desk, narrow_desk: Desk, registry: Registry
) -> None:
    _put_family(narrow_desk, "p-1", "หนึ่ง")
    copy = _Copy(narrow_desk)
    copy.pull()
    withdrawn = {"base_ver": 1, "trunk_ver": 1}
    narrow_desk.put("visit-p-1", {}, kind="registration.withdraw", **withdrawn)
    copy.pull()
    assert copy.held["visit-p-1"].withdrawn
    assert copy.digest == summary(registry.database, OTHER_HOSPITAL).digest


def test_a_change_that_is_lost_is_not_passed_over_as_skipped(
    desk: Desk, narrow_desk: Desk, registry: Registry
) -> None:
    _put_family(desk, "p-1", "หนึ่ง")
    registry.database.write(
        lambda connection: connection.exec_driver_sql("DELETE FROM changes WHERE seq = 2")
    )
    assert narrow_desk.call("GET", "/v1/changes?after=0").status_code == 500


def test_conflicts_and_possible_duplicates_keep_to_the_scope(
    desk: Desk, narrow_desk: Desk, new_desk: Callable[..., Desk]
) -> None:
    born = {"birth_date": "1950-01-02", "sex": "male"}
    desk.put("p-1", _person("สมมุติ", **born))
    desk.put("p-2", _person("สมมุติ", **born))
    desk.put("p-3", _person("ตัวอย่าง"))
    new_desk().put("p-3", _person("จำลอง"), base_ver=1, trunk_ver=0)
    said = json.loads(narrow_desk.call("GET", "/v1/conflicts").content)
    assert said["conflicts"] == []
    assert len(json.loads(desk.call("GET", "/v1/conflicts").content)["conflicts"]) == 1
    assert _pairs(narrow_desk) == 0
    narrow_desk.put("p-4", _person("สมมุติ", **born))
    assert _pairs(narrow_desk) == 2
    assert _pairs(desk) == 3


def test_conflicts_of_others_keep_nobody_from_their_own(
    desk: Desk, narrow_desk: Desk, new_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("oss_registry.operations.reading._LISTED", 1)
    desk.put("p-1", _person("สมมุติ"))
    narrow_desk.put("p-2", _person("ตัวอย่าง"))
    other = new_desk()
    for record_id in ("p-1", "p-2"):
        other.put(record_id, _person("จำลอง"), base_ver=1, trunk_ver=0)
    (listed,) = json.loads(narrow_desk.call("GET", "/v1/conflicts").content)["conflicts"]
    assert listed["record_id"] == "p-2"


def test_the_command_says_and_shows_the_scope(
    registry: Registry, database_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSS_REGISTRY_DATABASE_URL", database_url)
    assert main(["device", "enrol", "ช่อง 1", "--hospital", "10672", "--scope", "hospital", "--json"]) == 0
    assert _listed(capsys) == ["hospital"]
    assert main(["device", "scope", "ช่อง 1", "province"]) == 0
    assert _listed(capsys) == ["province"]
    assert main(["device", "scope", "nobody", "province"]) == 3
    assert main(["check", "--hospital", "10672", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["people"] == 0
    with pytest.raises(UnknownDeviceError):
        ScopeDevice(registry.database)("nobody", Scope.HOSPITAL, Clock()())


def test_what_was_there_before_the_scopes_is_entered_by_the_migration(
    desk: Desk, narrow_desk: Desk, registry: Registry
) -> None:
    _put_family(desk, "p-1", "หนึ่ง")
    _put_family(narrow_desk, "p-2", "หนึ่ง")
    narrow_desk.put("p-2", {"merged_into": "p-1"}, kind="person.merge", base_ver=1, trunk_ver=1)

    def known(connection: Connection) -> set[tuple[str, str]]:
        return {(row.facility_code, row.person_id) for row in connection.execute(select(hospital_people))}

    def again(connection: Connection) -> None:
        connection.execute(delete(hospital_people))
        connection.execute(text(r0007_scope.FILL))
        connection.execute(text(r0007_scope.MERGED.format(one="record_id", other="merged_into")))
        connection.execute(text(r0007_scope.MERGED.format(one="merged_into", other="record_id")))

    before = registry.database.read(known)
    registry.database.write(again)
    assert registry.database.read(known) == before
    assert len(before) == 4


def _pairs(desk: Desk) -> int:
    return len(read(PossibleDuplicates, parse(desk.call("GET", "/v1/duplicates").content)).duplicates)


def _listed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert main(["device", "list", "--json"]) == 0
    return [device["scope"] for device in json.loads(capsys.readouterr().out)]

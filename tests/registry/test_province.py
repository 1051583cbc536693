"""What the province's officers see and decide."""

from datetime import date

import pytest

from oss_registry.api.registry import Registry
from oss_registry.errors import CallRefusedError
from oss_registry.operations.province import Province
from oss_wire.change import ChangePage
from oss_wire.codec import parse, read
from oss_wire.people import DuplicateState
from oss_wire.result import ResultStatus
from tests.registry.conftest import HOSPITAL, OTHER_HOSPITAL, Clock
from tests.registry.desk import Desk

Body = dict[str, object]
TODAY = date(2026, 11, 22)
_BOTH = {"first_name": "บัวคำ", "last_name": "ทดสอบวงศ์", "birth_date": "1954-05-03", "sex": "female"}


@pytest.fixture
def province(registry: Registry) -> Province:
    return Province(registry.database)


@pytest.fixture
def pair_id(desk: Desk, other_desk: Desk) -> str:
    desk.put("person-1", dict(_BOTH))
    assert other_desk.put("person-2", dict(_BOTH)).status is ResultStatus.DUPLICATE_SUSPECTED
    return "pair-person-1-person-2"


def _merged_into(desk: Desk, record_id: str) -> object:
    page = read(ChangePage, parse(desk.call("GET", "/v1/changes").content))
    body = next(c.body for c in page.changes if c.record_id == record_id and not c.superseded)
    return body.get("merged_into")


def test_two_are_said_to_be_one_and_two_again(
    province: Province, pair_id: str, desk: Desk, clock: Clock
) -> None:
    sight = province.sight(TODAY)
    assert (sight.pair_count, len(sight.pairs), sight.decided) == (1, 1, ())
    assert sight.pairs[0].second.facility_code == OTHER_HOSPITAL
    province.same(pair_id, "person-2", "wilai", clock())
    assert _merged_into(desk, "person-1") == "person-2"
    sight = province.sight(TODAY)
    assert (sight.pair_count, sight.decided[0].pair.state) == (0, DuplicateState.MERGED)
    assert sight.decided[0].pair.decided_by == "wilai"
    with pytest.raises(CallRefusedError) as refusal:
        province.different(pair_id, "wilai", clock())
    assert refusal.value.problem.code == "already_decided"
    with pytest.raises(CallRefusedError) as refusal:
        province.same(pair_id, "person-1", "wilai", clock())
    assert refusal.value.problem.code == "already_merged"
    province.apart(pair_id, "wilai", clock())
    assert _merged_into(desk, "person-1") == ""
    assert province.sight(TODAY).pairs[0].pair.state is DuplicateState.LATER
    with pytest.raises(CallRefusedError):
        province.apart(pair_id, "wilai", clock())
    province.same(pair_id, "person-1", "wilai", clock())
    assert _merged_into(desk, "person-2") == "person-1"
    assert [device.facility_code for device in province.sight(TODAY).desks] == [HOSPITAL, OTHER_HOSPITAL]


def test_different_people_can_be_looked_at_again(province: Province, pair_id: str, clock: Clock) -> None:
    province.different(pair_id, "wilai", clock())
    sight = province.sight(TODAY)
    assert (sight.pair_count, sight.decided[0].pair.state) == (0, DuplicateState.DIFFERENT)
    province.later(pair_id, "wilai", clock())
    sight = province.sight(TODAY)
    assert (sight.pairs[0].pair.state, sight.decided) == (DuplicateState.LATER, ())


@pytest.mark.parametrize(
    ("pair", "kept", "code"), [("pair-x", "person-1", "not_found"), ("", "x", "malformed")]
)
def test_what_is_not_there_cannot_be_decided(
    province: Province, pair_id: str, clock: Clock, pair: str, kept: str, code: str
) -> None:
    with pytest.raises(CallRefusedError) as refusal:
        province.same(pair or pair_id, kept, "wilai", clock())
    assert refusal.value.problem.code == code


def test_cards_are_counted_for_their_hospital_and_day(
    province: Province, desk: Desk, other_desk: Desk
) -> None:
    desk.put("person-1", dict(_BOTH))

    def card(by: Desk, serial: str, day: str, status: str, **changes: object) -> None:
        body: Body = {
            "card_serial": serial,
            "person_id": "person-1",
            "facility_code": by.facility_code,
            "issue_date": day,
            "status": status,
        }
        assert by.put(serial, body, kind="card.put", **changes).status is ResultStatus.APPLIED

    card(desk, "522690000016", "2026-11-22", "printed")
    card(desk, "522690000024", "2026-11-22", "handed_over")
    card(desk, "522690000032", "2026-11-22", "spoiled")
    card(desk, "522690000040", "2026-10-24", "printed")
    card(desk, "522690000057", "2026-10-23", "printed")
    card(other_desk, "522690000065", "2026-11-21", "printed")
    card(other_desk, "522690000065", "2026-11-21", "spoiled", base_ver=1, trunk_ver=1)
    found = [(c.facility_code, c.day.isoformat(), c.cards) for c in province.sight(TODAY).cards]
    assert found == [(HOSPITAL, "2026-10-24", 1), (HOSPITAL, "2026-11-22", 2)]


def test_a_conflict_is_shown_with_whom_it_is_about(province: Province, desk: Desk, other_desk: Desk) -> None:
    desk.put("person-1", dict(_BOTH))
    desk.put("person-1", {"phone": "0811111111"}, base_ver=1, trunk_ver=1)
    answer = other_desk.put("person-1", {"phone": "0822222222"}, base_ver=1, trunk_ver=1)
    assert answer.status is ResultStatus.CONFLICT
    (sighted,) = province.sight(TODAY).conflicts
    assert sighted.conflict.fields == ("phone",)
    assert sighted.person["first_name"] == "บัวคำ"

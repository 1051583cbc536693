"""Who is taken for the same person, who is asked about, and who is left in peace. All of them invented."""

from datetime import UTC, datetime
from functools import partial

import pytest
from sqlalchemy import Connection

from oss_registry.api.registry import Registry
from oss_registry.matching.keys import keys_of, sought_by
from oss_registry.matching.score import likeness
from oss_registry.operations.summary import summary
from oss_registry.storage import likenesses
from oss_wire.alike.names import first_sound, folded
from oss_wire.codec import parse, read
from oss_wire.documents import PersonDocument
from oss_wire.people import Band, MatchResult, PossibleDuplicates
from oss_wire.result import ResultStatus
from tests.registry.conftest import OTHER_HOSPITAL, problem_code
from tests.registry.desk import Desk

_ONE_ID, _OTHER_ID = "0990100001230", "0990100001248"
_BODY: dict[str, object] = {
    "title": "นาง",
    "first_name": "บัวคำ",
    "last_name": "สมมุติวงศ์",
    "birth_date": "1954-05-01",
    "sex": "female",
    "district": "เมืองลำปาง",
}


def _person(**changes: str) -> PersonDocument:
    return read(PersonDocument, {**_BODY, **changes})


@pytest.mark.parametrize(
    ("changes", "band"),
    [
        ({}, Band.BLOCK),
        ({"first_name": "นางบัวค่ำ", "district": ""}, Band.BLOCK),
        ({"birth_date": "2497-05-01"}, Band.BLOCK),
        ({"birth_date": "1954-01-05"}, Band.ASK),
        ({"birth_date": "1954-05-02", "last_name": "สมมุติวงค์"}, Band.ASK),
        ({"birth_date": "1954", "first_name": "บัวคำ"}, Band.ASK),
        ({"first_name": "สมหญิง", "last_name": "ตัวอย่างดี"}, Band.CREATE),
        ({"birth_date": "1987-11-23"}, Band.CREATE),
        ({"sex": "male", "first_name": "บุญมี"}, Band.CREATE),
    ],
)
def test_likeness_falls_into_three_bands(changes: dict[str, str], band: Band) -> None:
    """One side has no citizen id; both calendars, tone marks and titles make no difference."""
    found = likeness(_person(citizen_id=_ONE_ID), _person(**changes))
    assert band == found.band, found


def test_the_citizen_id_decides_both_ways() -> None:
    """Twins of one house are two people; one number is one person, whatever the name says."""
    twin = likeness(_person(citizen_id=_ONE_ID), _person(citizen_id=_OTHER_ID))
    assert twin.band == Band.CREATE
    renamed = likeness(_person(citizen_id=_ONE_ID), _person(citizen_id=_ONE_ID, first_name="สมหญิง"))
    assert (renamed.band, renamed.score) == (Band.BLOCK, 1000)


def test_names_are_folded_before_they_are_compared() -> None:
    assert folded("น.ส.น้ำฝน") == folded("นางสาวนำ\u200bฝน")
    assert folded("นาง") == "นาง"
    assert "ส" == first_sound("เศรษฐี") == first_sound("สมชาย")
    assert first_sound("") == ""


@pytest.mark.parametrize(
    "changes",
    [{"birth_date": "2497-05-01"}, {"birth_date": "1954-05-09"}, {"birth_date": "1955-05-01"}, {}],
)
def test_people_with_one_part_of_the_birth_date_wrong_still_meet(changes: dict[str, str]) -> None:
    assert keys_of(_person()) & keys_of(_person(**changes))


def test_a_common_name_is_compared_only_where_it_can_matter() -> None:
    """Two right numbers that differ are two people, whatever else agrees: nobody need look."""
    one, other = _person(citizen_id=_ONE_ID), _person(citizen_id=_OTHER_ID)
    nobody_knows = _person(citizen_id="")
    assert not sought_by(one) & keys_of(other)
    assert sought_by(one) & keys_of(one)
    assert sought_by(one) & keys_of(nobody_knows)
    assert sought_by(nobody_knows) & keys_of(one)
    assert sought_by(nobody_knows) & keys_of(nobody_knows)


def test_keys_tell_no_citizen_id() -> None:
    assert not any(_ONE_ID in key for key in keys_of(_person(citizen_id=_ONE_ID)))


def test_the_same_person_from_two_hospitals_is_stored_twice_and_said(
    desk: Desk, other_desk: Desk, registry: Registry
) -> None:
    desk.put("r1", {**_BODY, "citizen_id": _ONE_ID})
    second = other_desk.put("r2", {**_BODY, "citizen_id": _ONE_ID})
    assert (second.status, second.seq, second.ids) == (ResultStatus.DUPLICATE_SUSPECTED, 2, ("r1",))
    found = summary(registry.database)
    assert (found.people, found.possible_duplicates) == (2, 1)
    again = desk.put("r1", {"first_name": "บัวคำใหม่"}, base_ver=1, trunk_ver=1)
    assert again.status == ResultStatus.DUPLICATE_SUSPECTED
    assert summary(registry.database).possible_duplicates == 1


def test_a_pair_tells_how_alike_the_two_are_by_now(desk: Desk) -> None:
    desk.put("r1", _BODY)
    desk.put("r2", {**_BODY, "birth_date": "1954"})

    def score() -> int:
        answer = desk.call("GET", "/v1/duplicates")
        (found,) = read(PossibleDuplicates, parse(answer.content)).duplicates
        return found.score

    first = score()
    desk.put("r2", {"birth_date": "1954-05-01"}, base_ver=1, trunk_ver=1)
    assert score() > first


def test_somebody_merges_two_records_and_can_take_it_back(
    desk: Desk, other_desk: Desk, registry: Registry
) -> None:
    for record_id in ("r1", "r2", "r3"):
        desk.put(record_id, {**_BODY, "citizen_id": _ONE_ID})
    merge = {"kind": "person.merge", "base_ver": 1, "trunk_ver": 1}
    assert other_desk.put("r2", {"merged_into": "r1"}, **merge).status == ResultStatus.APPLIED
    found = summary(registry.database)
    assert (found.people, found.records, found.possible_duplicates) == (2, 3, 2)
    for record_id, target, code in (
        ("r3", "r2", "already_merged"),  # no chains
        ("r1", "r3", "already_merged"),  # nor from the other end
        ("r3", "r3", "bad_reference"),
        ("r3", "no", "bad_reference"),
        ("r3", "", "missing"),
    ):
        assert code == desk.put(record_id, {"merged_into": target}, **merge).code
    stale = desk.put("r2", {**_BODY, "merged_into": "", "phone": "1"}, base_ver=1, trunk_ver=1)
    assert stale.status == ResultStatus.CONFLICT
    apart = {"kind": "person.unmerge", "base_ver": 2, "trunk_ver": 2}
    assert desk.put("r2", {}, **apart).ids == ("r3",)
    assert desk.put("r2", {}, **{**apart, "base_ver": 3}).code == "not_merged"
    assert summary(registry.database).people == 3


def test_somebody_says_that_two_are_different_and_is_not_asked_again(desk: Desk, registry: Registry) -> None:
    desk.put("r1", _BODY)
    desk.put("r2", _BODY)
    (pair,) = read(PossibleDuplicates, parse(desk.call("GET", "/v1/duplicates").content)).duplicates
    assert ({"r1", "r2"}, 1000) == ({pair.first.record_id, pair.second.record_id}, pair.score)
    target = f"/v1/duplicates/{pair.duplicate_id}"
    assert desk.call("POST", target, {"state": "later", "actor": "nipa"}).status_code == 204
    assert summary(registry.database).possible_duplicates == 1
    assert desk.call("POST", target, {"state": "different", "actor": "nipa"}).status_code == 204
    desk.put("r1", {"sex": ""}, base_ver=1, trunk_ver=1)
    assert summary(registry.database).possible_duplicates == 0
    for target_, content, status in (
        (target, {"state": "merged", "actor": "nipa"}, 422),
        (target, {"state": "different", "actor": ""}, 422),
        ("/v1/duplicates/none", {"state": "later", "actor": "nipa"}, 404),
    ):
        answer = desk.call("POST", target_, content)
        assert status == answer.status_code
        assert problem_code(answer) in {"malformed", "not_found"}


def test_candidates_are_told_before_a_record_is_made(desk: Desk) -> None:
    desk.put("r1", {**_BODY, "citizen_id": _ONE_ID})
    found = _matches(desk, {**_BODY, "birth_date": "2497-05-01"})
    assert (found.band, found.candidates[0].record_id) == (Band.BLOCK, "r1")
    assert {"name", "birth_date", "sex", "district"} == set(found.candidates[0].reasons)
    assert (_matches(desk, {"first_name": "อื่น"}).band, ()) == (Band.CREATE, ())
    answer = desk.call("POST", "/v1/persons/match", {"person": {"birth_date": "soon"}})
    assert (answer.status_code, answer.json()["field"]) == (422, "body.birth_date")


def test_who_was_withdrawn_is_suspected_no_more(desk: Desk, registry: Registry) -> None:
    desk.put("r1", _BODY)
    desk.put("r2", _BODY)
    desk.put("r1", {}, kind="person.withdraw", base_ver=1, trunk_ver=1)
    assert summary(registry.database).possible_duplicates == 0
    assert (tuple(c.record_id for c in _matches(desk, _BODY).candidates),) == (("r2",),)


def _matches(desk: Desk, person: dict[str, object]) -> MatchResult:
    answer = desk.call("POST", "/v1/persons/match", {"person": person})
    assert answer.status_code == 200, answer.text
    return read(MatchResult, parse(answer.content))


def test_a_list_that_is_cut_says_so(
    desk: Desk, other_desk: Desk, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a desk that hears of its own people alone is not kept from them by the pairs of others."""
    for number, writer in enumerate((desk, desk, desk, other_desk)):
        writer.put(f"r{number}", {"first_name": f"ทดสอบ{number}"})
    for first, second, hour in (("r0", "r1", 1), ("r0", "r2", 2), ("r2", "r3", 3)):
        noticed = datetime(2026, 11, 22, hour, tzinfo=UTC)
        registry.database.write(partial(_suspect, pair=(first, second, 700), noticed=noticed))
    listed = [pair.second.record_id for pair in registry.reading.duplicates().duplicates]
    assert listed == ["r1", "r2", "r3"]
    assert not registry.reading.duplicates().more
    monkeypatch.setattr("oss_registry.operations.reading._LISTED", 1)
    assert registry.reading.duplicates().more
    (theirs,) = registry.reading.duplicates(OTHER_HOSPITAL).duplicates
    assert (theirs.second.record_id, registry.reading.duplicates(OTHER_HOSPITAL).more) == ("r3", False)


def _suspect(connection: Connection, pair: tuple[str, str, int], noticed: datetime) -> None:
    likenesses.suspect(connection, [pair], now=noticed)

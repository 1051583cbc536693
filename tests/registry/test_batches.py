"""A batch does what its operations would have done one by one, and its failures hurt nobody else."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select, text

from oss_registry.api.registry import Registry
from oss_registry.operations.apply import ApplyOperations
from oss_registry.operations.summary import summary
from oss_registry.storage import devices
from oss_registry.storage.database import Database
from oss_registry.storage.tables import metadata
from oss_wire.operation import OperationBatch
from oss_wire.result import FINAL, OperationResult, ResultStatus
from tests.registry.conftest import HOSPITAL
from tests.registry.desk import Desk
from tests.wire.builders import an_operation

_NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
_OF_THE_EFFECT = (
    *("records", "changes", "operations", "conflicts", "person_keys", "merged_people", "duplicates"),
    *("counter", "revoked_cards", "issued_cards", "audit_events"),
)
_PEOPLE = ("r1", "r2", "r3")
_NAMES: dict[str, st.SearchStrategy[object]] = {
    "first_name": st.sampled_from(["บัวคำ", "บัวค่ำ", "ทองดี"]),
    "last_name": st.sampled_from(["สมมุติวงศ์", "สมมุติวงค์"]),
    "birth_date": st.sampled_from(["1954-05-01", "1954-06-01"]),
    "citizen_id": st.sampled_from(["", "", "0990100001205", "0990100001213"]),
    "phone": st.sampled_from(["", "0990000001", "0990000002"]),
}
_CARD: dict[str, st.SearchStrategy[object]] = {
    "card_serial": st.just("526900012307"),
    "person_id": st.just("r1"),
    "facility_code": st.sampled_from([HOSPITAL, HOSPITAL, "11145"]),
    "issue_date": st.sampled_from(["2026-11-20", "2026-11-21"]),
    "status": st.sampled_from(["printed", "revoked", "spoiled"]),
}


_NEWCOMERS = st.lists(st.fixed_dictionaries(_NAMES), min_size=3, max_size=3)


@st.composite
def _deeds(draw: st.DrawFn) -> dict[str, Any]:
    """Draw what is in an operation beside its number; much of it makes no sense."""
    base = draw(st.sampled_from([0, 0, 0, 0, 1, 1, 2]))
    deed: dict[str, Any] = {
        "record_id": draw(st.sampled_from([*_PEOPLE, *_PEOPLE, "k1"])),
        "base_ver": base,
        "trunk_ver": draw(st.integers(0, base)),
        "branch_id": draw(st.sampled_from(["b1", "b2", "b3"])),
    }
    if deed["record_id"] == "k1":
        verb = draw(st.sampled_from(["put", "put", "withdraw"]))
        body = draw(st.fixed_dictionaries({}, optional=_CARD))
        return {**deed, "kind": f"card.{verb}", "body": body}
    verb = draw(st.sampled_from(["put"] * 6 + ["merge", "merge", "unmerge", "resolve", "withdraw"]))
    body = draw(st.fixed_dictionaries({}, optional=_NAMES))
    if verb == "merge":
        body = {"merged_into": draw(st.sampled_from(_PEOPLE))}
    if verb == "resolve":
        deed["conflict_id"] = f"conflict-op-desk-1-{draw(st.integers(1, 12))}"
    return {**deed, "kind": f"person.{verb}", "body": body}


def _rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    def work(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
        return {
            name: sorted(tuple(row) for row in connection.execute(select(metadata.tables[name])))
            for name in _OF_THE_EFFECT
        }

    return database.read(work)


def _invite(database: Database) -> None:
    database.write(lambda c: devices.invite(c, "desk-1", "counter", HOSPITAL, "", _NOW))


@settings(
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    people=_NEWCOMERS,
    deeds=st.lists(_deeds(), min_size=1, max_size=14),
    cuts=st.sets(st.integers(1, 16)),
)
def test_a_batch_does_what_its_operations_would_have_done_one_by_one(
    sqlite_with_tables: Path, people: list[dict[str, Any]], deeds: list[dict[str, Any]], cuts: set[int]
) -> None:
    come = [{"record_id": name, "body": body} for name, body in zip(_PEOPLE, people, strict=True)]
    operations = [an_operation(seq, **deed) for seq, deed in enumerate([*come, *deeds], 1)]
    edges = [0, *sorted(cut for cut in cuts if cut < len(operations)), len(operations)]
    ways = [
        [operations[start:end] for start, end in pairwise(edges)],
        [[operation] for operation in operations],
    ]
    outcomes = []
    for way in ways:
        with TemporaryDirectory() as folder:
            file = shutil.copy(sqlite_with_tables, Path(folder) / "registry.sqlite")
            with closing(Database(f"sqlite:///{file}")) as database:
                _invite(database)
                apply = ApplyOperations(database)
                answers = [
                    result
                    for part in way
                    for result in apply(OperationBatch(tuple(part)), "desk-1", _NOW).results
                ]
                again = apply(OperationBatch(tuple(operations)), "desk-1", _NOW).results
                # What has no final answer is tried again, and may find what came after it.
                for said, repeated in zip(answers, again, strict=True):
                    assert repeated == said or said.status not in FINAL
                outcomes.append((answers, _rows(database)))
    together, alone = outcomes
    assert together[0] == alone[0]
    for name in _OF_THE_EFFECT:
        assert together[1][name] == alone[1][name], name


def _poison(registry: Registry, record_id: str) -> None:
    """Let the database refuse one record: it stands for a fault of ours that only this one meets."""

    def work(connection: Connection) -> None:
        if connection.dialect.name == "sqlite":
            connection.execute(
                text(
                    f"CREATE TRIGGER fault BEFORE INSERT ON records WHEN NEW.record_id = '{record_id}' "
                    "BEGIN SELECT RAISE(FAIL, 'broken'); END"
                )
            )
        else:
            connection.execute(
                text(
                    "CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS "
                    "$$ BEGIN RAISE EXCEPTION 'broken'; END $$"
                )
            )
            connection.execute(
                text(
                    "CREATE TRIGGER fault BEFORE INSERT ON records FOR EACH ROW "
                    f"WHEN (NEW.record_id = '{record_id}') EXECUTE FUNCTION fault()"
                )
            )

    registry.database.write(work)


def test_a_poisoned_operation_in_the_middle_fails_alone(desk: Desk, registry: Registry) -> None:
    _poison(registry, "r13")
    batch = [desk.operation({"first_name": "ทดสอบ"}, record_id=f"r{number}") for number in range(30)]
    answers = desk.send(*batch)
    assert [answer.status for answer in answers if answer.status is not ResultStatus.APPLIED] == [
        ResultStatus.FAILED
    ]
    assert answers[13].status is ResultStatus.FAILED
    assert [answer.seq for answer in answers if answer.seq] == list(range(1, 30))
    assert desk.send(*batch)[:13] == answers[:13]
    found = summary(registry.database)
    assert (found.records, found.operations) == (29, 30)


def test_what_comes_before_a_gap_is_taken_and_the_rest_refused(desk: Desk, registry: Registry) -> None:
    first = desk.operation({"first_name": "ทดสอบ"}, record_id="r1")
    desk.last_seq += 1
    third = desk.operation({"first_name": "ทดสอบ"}, record_id="r3")
    answer = desk.call("POST", "/v1/ops", OperationBatch((first, third)))
    assert (answer.status_code, answer.json()["code"], answer.json()["expected"]) == (409, "sequence_gap", 2)
    assert summary(registry.database).operations == 1
    assert desk.send(first)[0].seq == 1


def test_two_operations_of_one_batch_under_one_id_are_refused(desk: Desk, registry: Registry) -> None:
    one = desk.operation({"first_name": "ทดสอบ"}, record_id="r1")
    other = desk.operation({"first_name": "ทดสอบ"}, record_id="r2", op_id=one.op_id)
    answer = desk.call("POST", "/v1/ops", OperationBatch((one, other)))
    assert (answer.status_code, answer.json()["code"]) == (422, "op_id_reused")
    assert summary(registry.database).operations == 0


def test_desks_that_change_the_same_records_crosswise_never_wait_in_a_ring(
    new_desk: Callable[..., Desk], registry: Registry
) -> None:
    """One goes through them upwards, the other downwards; each change is of a field of its own."""
    desks = [new_desk() for _ in range(4)]
    shared = [f"r{number}" for number in range(12)]
    desks[0].send(*(desks[0].operation({"first_name": "ทดสอบ"}, record_id=name) for name in shared))

    def write(place: int) -> list[OperationResult]:
        desk, answers = desks[place], list[OperationResult]()
        for turn in range(5):
            order = shared if place % 2 else shared[::-1]
            batch = [
                desk.operation({f"field-{place}-{turn}": turn}, record_id=name, base_ver=1, trunk_ver=1)
                for name in order
            ]
            answers += desk.send(*batch)
        return answers

    with ThreadPoolExecutor(len(desks)) as pool:
        answers = [answer for some in pool.map(write, range(len(desks))) for answer in some]
    assert {answer.status for answer in answers} == {ResultStatus.APPLIED}
    assert sorted(answer.seq for answer in answers) == list(range(13, 13 + 4 * 5 * 12))


def test_numbers_have_no_gap_where_eight_desks_send_batches(
    new_desk: Callable[..., Desk], registry: Registry
) -> None:
    """Every third of their operations is bad, and takes no number."""
    desks = [new_desk() for _ in range(8)]

    def write(desk: Desk) -> list[OperationResult]:
        answers: list[OperationResult] = []
        for turn in range(4):
            batch = [
                desk.operation(
                    {"first_name": "ทดสอบ" if number % 3 else ""},
                    record_id=f"{desk.device_id}-{turn}-{number}",
                )
                for number in range(9)
            ]
            answers += desk.send(*batch)
        return answers

    with ThreadPoolExecutor(len(desks)) as pool:
        answers = [answer for some in pool.map(write, desks) for answer in some]
    numbers = sorted(answer.seq for answer in answers if answer.status is ResultStatus.APPLIED)
    assert numbers == list(range(1, 8 * 4 * 6 + 1))
    assert {answer.status for answer in answers} == {ResultStatus.APPLIED, ResultStatus.REJECTED}

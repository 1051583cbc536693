"""What the fault run left: nothing lost, nothing twice, in order, alike everywhere, told to nobody else."""

import hashlib
import json
import re
from collections import Counter as Tally
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlalchemy import RowMapping, Select, create_engine, select

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.services.registry.record_body import person_from_body, portrait_of
from oss_registry.storage import state, tables
from tests.soak.sync_deeds import is_own, mark_in
from tests.soak.sync_lives import opened
from tests.soak.sync_photos import held_at, judge_photos, lacking_at

if TYPE_CHECKING:
    from tests.soak.sync_soak import Storm

_STATES = {
    "applied": ChangeState.APPLIED,
    "duplicate_suspected": ChangeState.APPLIED,
    "rejected": ChangeState.REJECTED,
    "conflict": ChangeState.CONFLICT,
}
_STORED = {"applied", "duplicate_suspected"}
_CITIZEN_ID = re.compile(r"(?<![0-9A-Za-z])0[0-9]{12}(?![0-9A-Za-z])")


@dataclass(slots=True)
class Verdict:
    """The figures.

    Attributes:
        operations: that the registry received. lost, doubled: deeds without an effect, or with two.
        photos: that its records name, or have named.
        wrong: everything that must not be, a line each.
    """

    operations: int = 0
    lost: int = 0
    doubled: int = 0
    poisoned: int = 0
    conflicts: int = 0
    photos: int = 0
    wrong: list[str] = field(default_factory=list)

    def must(self, holds: object, what: str) -> None:
        """Note *what* is wrong unless *holds*."""
        if not holds:
            self.wrong.append(what)


@dataclass(frozen=True, slots=True)
class _Left:
    """What one desk holds at the end."""

    device_id: str
    changes: Mapping[str, PendingChange]
    people: Mapping[str, Person | None]
    cursor: int
    audit: tuple[int, str]
    broken: int | None
    digest: str
    superseded: frozenset[str]
    lacking: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Ledger:
    """What the registry holds at the end."""

    operations: Sequence[RowMapping]
    changes: Sequence[RowMapping]
    records: Mapping[str, RowMapping]
    devices: Mapping[str, RowMapping]
    counter: RowMapping


def judge(storm: "Storm") -> Verdict:
    """Return what is to be said of *storm*, once all is drained."""
    verdict = Verdict(wrong=list(storm.wrong))
    ledger = _ledger(storm.province.url)
    held = storm.province.ask("check")
    desks = [_left(storm, index, ledger) for index in range(len(storm.stored))]
    verdict.operations = len(ledger.operations)
    for digest in {left.digest for left in desks}:
        verdict.must(digest == held["digest"], "a desk holds something else than the registry")
    _history(ledger, verdict)
    for index, left in enumerate(desks):
        _one_desk(index, left, ledger, verdict)
        _deeds(storm, index, left, ledger, verdict)
    _alike(desks, ledger, verdict)
    named = frozenset(_portraits(ledger.changes))
    judge_photos(named, held_at(storm.province.url), [left.lacking for left in desks], verdict)
    _ears(storm, desks, verdict)
    return verdict


def _ledger(url: str) -> _Ledger:
    engine = create_engine(url)

    def rows(wanted: Select[Any]) -> Sequence[RowMapping]:
        return connection.execute(wanted).mappings().all()

    with engine.connect() as connection:
        found = _Ledger(
            rows(select(tables.operations).order_by(tables.operations.c.device_seq)),
            rows(select(tables.changes).order_by(tables.changes.c.seq)),
            {row["record_id"]: row for row in rows(select(tables.records))},
            {row["device_id"]: row for row in rows(select(tables.devices))},
            rows(select(tables.counter))[0],
        )
    engine.dispose()
    return found


def _left(storm: "Storm", index: int, ledger: _Ledger) -> _Left:
    desk = opened(storm.folder_of(index))
    try:
        with desk.recording.unit_of_work() as work:
            identity = work.registry_link.identity()
            assert identity is not None
            changes = {change.change_id: change for change in work.outbox.in_states(tuple(ChangeState))}
            notes = (json.loads(change.local_note or "{}") for change in changes.values())
            return _Left(
                identity.device_id,
                changes,
                {
                    record_id: work.people.get(record_id)
                    for record_id, row in ledger.records.items()
                    if row["subject"] == "person"
                },
                work.registry_link.state().cursor,
                work.audit.head(),
                work.audit.first_broken(),
                desk.registry.digest(),
                frozenset(change_id for note in notes for change_id in note.get("withdrawn", ())),
                lacking_at(work, _portraits(ledger.records.values())),
            )
    finally:
        desk.close()


def _portraits(rows: Iterable[RowMapping]) -> set[str]:
    """Return the ids of the pictures that these records or changes of people name."""
    bodies = (json.loads(row["body"]) for row in rows if row["subject"] == "person" and row["body"])
    return {portrait_of(body) for body in bodies} - {""}


def _history(ledger: _Ledger, verdict: Verdict) -> None:
    """No gap in the numbers, each record's versions in a row, each operation once, the chain whole."""
    last = len(ledger.changes)
    verdict.must([row["seq"] for row in ledger.changes] == list(range(1, last + 1)), "the changes have a gap")
    verdict.must(ledger.counter["seq"] == last, "the counter is not at the last change")
    effects = Tally(row["op_id"] for row in ledger.changes)
    verdict.doubled += sum(count - 1 for count in effects.values())
    versions = Tally[str]()
    digests = {row["op_id"]: row["digest"] for row in ledger.operations}
    head = hashlib.sha256(b"oss-registry").hexdigest()
    for row in ledger.changes:
        versions[row["record_id"]] += 1
        verdict.must(row["ver"] == versions[row["record_id"]], "a record's versions are not in a row")
        before = state.Head(row["seq"], head)
        head = state.chained(before, digests[row["op_id"]], row["record_id"], row["ver"])
        verdict.must(row["head"] == head, "the registry's chain is broken")
    verdict.must(
        {record_id: row["ver"] for record_id, row in ledger.records.items()} == dict(versions),
        "a record is not at its last version",
    )


def _one_desk(index: int, left: _Left, ledger: _Ledger, verdict: Verdict) -> None:
    """The desk and the ledger know the same operations, in the same order, with the same answers."""
    of_desk = [row for row in ledger.operations if row["device_id"] == left.device_id]
    numbered = {change.change_id: change for change in left.changes.values() if change.device_seq}
    verdict.must(
        [row["device_seq"] for row in of_desk] == list(range(1, len(of_desk) + 1)),
        f"the numbers of desk {index} have a gap",
    )
    here, there = set(numbered), {row["op_id"] for row in of_desk}
    verdict.must(not there - here, f"desk {index} sent {len(there - here)} operations that it does not know")
    states = sorted({numbered[op_id].state.value for op_id in here - there})
    verdict.must(
        not here - there, f"desk {index}: the registry lacks {len(here - there)} operations: {states}"
    )
    for row in of_desk:
        change = numbered.get(row["op_id"])
        if change is None:
            continue
        settled = {_STATES.get(row["status"]), ChangeState.WITHDRAWN}
        if row["status"] in _STORED:
            settled = {ChangeState.APPLIED}
        verdict.must(change.state in settled, f"desk {index}: {row['status']} became {change.state}")
        is_alone = is_own(row["record_id"], index)
        verdict.must(not (is_alone and row["status"] == "conflict"), f"desk {index} disagrees with itself")
        verdict.must(change.device_seq == row["device_seq"], f"desk {index}: a number was given twice")
    for record_id in {change.subject_id for change in numbered.values()}:
        order = [change.device_seq for change in numbered.values() if change.subject_id == record_id]
        verdict.must(order == sorted(order), f"desk {index}: changes of one record overtook each other")
    device = ledger.devices[left.device_id]
    verdict.must(left.broken is None, f"desk {index}: the audit trail is broken")
    verdict.must(device["audit_number"] <= left.audit[0], f"desk {index}: the audit trail was cut")
    if device["audit_number"] == left.audit[0]:
        verdict.must(device["audit_hash"] == left.audit[1], f"desk {index}: another audit trail")
    verdict.must(left.cursor == ledger.counter["seq"], f"desk {index} has not heard everything")
    verdict.conflicts += sum(row["status"] == "conflict" for row in of_desk)


def _deeds(storm: "Storm", index: int, left: _Left, ledger: _Ledger, verdict: Verdict) -> None:
    """Every deed that was told to be stored has its effect, and those of one desk came in their order."""
    poisoned = {change for deed in storm.stored[index] if deed.is_poisoned for change in deed.changes}
    verdict.poisoned += len(poisoned)
    told: dict[str, int] = {}
    for deed in storm.stored[index]:
        told[deed.record_id] = max(deed.mark, told.get(deed.record_id, 0))
        for change_id in deed.changes:
            change = left.changes.get(change_id)
            if change is None or not _is_settled(change, left, is_poisoned=change_id in poisoned):
                verdict.lost += 1
                verdict.must(None, f"desk {index}: a deed is {change.state if change else 'gone'}")
    # A program killed after its commit could not tell of its poison: the field does.
    refused = [one for one in left.changes.values() if one.state is ChangeState.REJECTED]
    sound = [one for one in refused if one.error_field != "sex"]
    reasons = {f"{one.subject} {one.action}: {one.error_code} {one.error_field}" for one in sound}
    verdict.must(not sound, f"desk {index}: sound work was refused: {sorted(reasons)}")
    marks: dict[str, list[int]] = {}
    for row in ledger.changes:
        if row["subject"] == "person" and is_own(row["record_id"], index):
            phone = json.loads(row["body"])["phone"]
            marks.setdefault(row["record_id"], []).append(mark_in(phone))
    for record_id, seen in marks.items():
        verdict.must(all(one <= two for one, two in pairwise(seen)), f"desk {index}: an older value won")
        if seen[-1] < told.get(record_id, 0):
            verdict.lost += 1
            verdict.must(None, f"desk {index}: the last value of a record is not there")


def _is_settled(change: PendingChange, left: _Left, *, is_poisoned: bool) -> bool:
    if change.state is ChangeState.APPLIED:
        return not is_poisoned
    if change.state is ChangeState.REJECTED:
        return is_poisoned
    if change.state is not ChangeState.WITHDRAWN:
        return False
    if change.change_id in left.superseded or is_poisoned:
        return True
    # What was never numbered told nothing that the registry did not know by then.
    return not change.device_seq


def _alike(desks: Sequence[_Left], ledger: _Ledger, verdict: Verdict) -> None:
    """Our own tables show the same people at every desk, as the registry has them."""
    for record_id, row in ledger.records.items():
        if row["subject"] != "person":
            continue
        wanted = person_from_body(record_id, json.loads(row["body"]), None)
        for index, left in enumerate(desks):
            verdict.must(left.people[record_id] == wanted, f"desk {index} shows a person as they are not")


def _ears(storm: "Storm", desks: Sequence[_Left], verdict: Verdict) -> None:
    """No name and no number of anybody stands in a log or in an address."""
    people = [person for left in desks for person in left.people.values() if person]
    words = {person.name_th.first for person in people} | {person.name_th.last for person in people}
    logs = {f"desk {index}'s log": storm.said(index) for index in range(len(desks))}
    logs |= {"the registry's log": storm.province.said, "an address": "\n".join(storm.line.calls)}
    for name, text in logs.items():
        verdict.must(not _CITIZEN_ID.search(text), f"a citizen id stands in {name}")
        verdict.must(not any(word in text for word in words), f"a name stands in {name}")
    verdict.must(storm.line.calls, "nobody called")
    verdict.must(not any("%" in call for call in storm.line.calls), "an address holds words")
    verdict.must(
        '"event": "an operation failed"' not in storm.province.said, "the registry failed on an operation"
    )
    verdict.must('"status": 500' not in storm.province.said, "the registry answered 500")

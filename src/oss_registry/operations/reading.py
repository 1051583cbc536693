"""What a desk may read: who the registry is, what changed, what became of an operation, what waits."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.errors import CallRefusedError, refused
from oss_registry.matching.candidates import candidates
from oss_registry.operations.bodies import must_be_good
from oss_registry.operations.faults import OperationFault
from oss_registry.storage import (
    audit_trail,
    devices,
    disagreements,
    hospital_people,
    hospitals,
    ledger,
    likenesses,
    records,
    revocations,
    state,
)
from oss_registry.storage.audit_trail import Event
from oss_registry.storage.database import Database
from oss_registry.storage.devices import Device, Scope
from oss_registry.storage.moments import text_of
from oss_wire.change import ChangePage, skipped_between
from oss_wire.hello import Hello, Limits
from oss_wire.people import (
    Band,
    DuplicateDecision,
    DuplicateState,
    MatchResult,
    OpenConflicts,
    PossibleDuplicate,
    PossibleDuplicates,
)
from oss_wire.problem import Problem
from oss_wire.record import Body, Subject
from oss_wire.result import OperationResult
from oss_wire.trust import DeviceContact
from oss_wire.version import CODES, MIN_SCHEMA, SCHEMA

_PAGE_BYTES = 4 * 1024 * 1024
_LISTED = 500
_SAID = frozenset({DuplicateState.DIFFERENT, DuplicateState.LATER})


@dataclass(frozen=True, slots=True)
class Reading:
    """The questions a desk asks; the two keys are told in greeting, see `oss_wire.hello.Hello`.

    Raises:
        DatabaseFaultError: from every method, when the database fails.
    """

    database: Database
    limits: Limits
    sealing_key: str = ""
    receipt_key: str = ""

    def hello(self, device: Device, now: datetime) -> Hello:
        """Return what a desk must know before it goes on."""

        def work(connection: Connection) -> Hello:
            head = state.head(connection)
            known = devices.device(connection, device.device_id) or device
            return Hello(
                server_time=text_of(now),
                epoch=state.epoch(connection),
                min_schema=MIN_SCHEMA,
                max_schema=SCHEMA,
                device_id=device.device_id,
                device_status=known.status.value,
                facility_code=known.facility_code,
                last_device_seq=known.last_seq,
                head_seq=head.seq,
                head=head.digest,
                cards_revoked_at=revocations.newest(connection),
                limits=self.limits,
                codes={"all": CODES},
                sealing_key=self.sealing_key,
                receipt_key=self.receipt_key,
                scope=known.scope.value,
                hospitals=hospitals.names(connection),
            )

        return self.database.read(work)

    def contact(self, device_id: str, facility_code: str) -> DeviceContact:
        """Return when a device of this hospital last spoke; asking does not count as its speaking.

        Raises:
            CallRefusedError: 404 ``not_found``: the hospital has no such device.
        """
        known = self.database.read(lambda connection: devices.device(connection, device_id))
        if known is None or not facility_code or known.facility_code != facility_code:
            raise refused(404, "not_found", "this hospital has no such device")
        return DeviceContact(known.device_id, known.last_contact_at, known.last_seq)

    def changes(self, after: int, epoch: str, limit: int, hospital: str = "") -> ChangePage:
        """Return the changes that follow the cursor *after* of the history *epoch* (empty: any).

        With a *hospital* those about people whom it knows; see `ChangePage` for what comes in place of the
        others.

        Raises:
            CallRefusedError: 410 ``must_refetch``: the history is another, or shorter than the cursor;
                fetch again from 0.
        """

        def work(connection: Connection) -> ChangePage:
            today, head = state.epoch(connection), state.head(connection)
            if after > head.seq or (epoch and epoch != today):
                problem = Problem("the history is another: fetch everything again", 410, "must_refetch")
                raise CallRefusedError(replace(problem, epoch=today))
            if hospital:
                return _narrow_page(connection, after, limit, hospital, head.seq, today)
            page = records.after(connection, after, limit, _PAGE_BYTES)
            last = page[-1].seq if page else after
            return ChangePage(today, page, last, last < head.seq, head.seq)

        return self.database.read(work)

    def answer(self, op_id: str, facility_code: str) -> OperationResult:
        """Return what became of an operation of this hospital.

        Not of this device alone: a desk that was enrolled anew asks what became of what it sent before.

        Raises:
            CallRefusedError: 404 ``not_found``: it never came here.
        """

        def work(connection: Connection) -> OperationResult | None:
            entry = ledger.entries(connection, [op_id]).get(op_id)
            sender = devices.device(connection, entry.device_id) if entry is not None else None
            is_ours = sender is not None and sender.facility_code == facility_code
            return entry.result if entry is not None and is_ours else None

        result = self.database.read(work)
        if result is None:
            raise refused(404, "not_found", "this operation never came here")
        return result

    def conflicts(self, hospital: str = "") -> OpenConflicts:
        """Return the conflicts that wait for somebody; with a *hospital* those about people whom it knows."""
        return self.database.read(
            lambda connection: OpenConflicts(disagreements.waiting(connection, _LISTED, hospital))
        )

    def matches(self, person: Body) -> MatchResult:
        """Return who might be meant by *person*.

        Raises:
            CallRefusedError: 422 ``malformed`` with the field that cannot be compared.
        """
        try:
            must_be_good(Subject.PERSON, person, is_new=False)
        except OperationFault as fault:
            raise refused(422, "malformed", "nobody can be compared with this", field=fault.field) from fault
        found = self.database.read(lambda connection: candidates(connection, person))
        bands = {candidate.band for candidate in found}
        highest = next((band for band in (Band.BLOCK, Band.ASK) if band in bands), Band.CREATE)
        return MatchResult(highest, found)

    def duplicates(self, hospital: str = "") -> PossibleDuplicates:
        """Return the pairs that wait for somebody; with a *hospital* those of which it knows at least one."""

        def work(connection: Connection) -> PossibleDuplicates:
            found = likenesses.undecided(connection, _LISTED + 1, hospital)
            pairs = found[:_LISTED]
            known = records.several(
                connection, {i for pair in pairs for i in (pair.first_id, pair.second_id)}
            )
            return PossibleDuplicates(
                tuple(
                    PossibleDuplicate(
                        pair.duplicate_id,
                        records.as_wire(connection, known[pair.first_id]),
                        records.as_wire(connection, known[pair.second_id]),
                        pair.score,
                        pair.state,
                    )
                    for pair in pairs
                ),
                more=len(found) > _LISTED,
            )

        return self.database.read(work)

    def decide_duplicate(
        self, duplicate_id: str, decision: DuplicateDecision, device_id: str, now: datetime
    ) -> None:
        """Write down that two records are different people, or that it shall be looked at later.

        Raises:
            CallRefusedError: 404 ``not_found`` · 409 ``already_decided`` · 422 ``malformed``: a merge is
                an operation.
        """
        if decision.state not in _SAID or not 1 <= len(decision.actor) <= 80:
            raise refused(422, "malformed", "only 'different' and 'later' are said here", field="state")

        def work(connection: Connection) -> None:
            known = likenesses.pair_state(connection, duplicate_id)
            if known is None:
                raise refused(404, "not_found", "there is no such pair")
            if known is DuplicateState.MERGED:
                raise refused(409, "already_decided", "the two were merged meanwhile")
            likenesses.decide(connection, duplicate_id, decision.state, decision.actor, now=now)
            action = f"pair.{decision.state.value}"
            event = Event(action, device_id, duplicate_id, actor=decision.actor)
            audit_trail.append(connection, event, now)

        self.database.write(work)


def _narrow_page(
    connection: Connection, after: int, limit: int, hospital: str, end: int, epoch: str
) -> ChangePage:
    """Return a page for a desk that hears of its *hospital*'s people alone; *end* is the newest change."""
    page = records.after(connection, after, limit, _PAGE_BYTES, hospital)
    until = page[-1].seq if page else end
    if page and not records.after(connection, until, 1, 1, hospital):
        until = end
    if hospital_people.count_changes(connection, after, until) != until - after:
        # Told as skipped, lost changes would never be missed.
        raise LookupError("changes are missing")
    return ChangePage(
        epoch,
        page,
        until,
        until < end,
        end,
        scope=Scope.HOSPITAL.value,
        skipped=skipped_between(after, (change.seq for change in page), until),
        brought=records.brought(connection, hospital, after, until),
    )

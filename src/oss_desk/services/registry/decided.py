"""What was decided: the values that were not chosen can be seen, and called back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from oss_desk.domain.errors import DecisionUndoTooLate, WrongState
from oss_desk.domain.registry.conflict import Conflict, Side
from oss_desk.domain.registry.difference import RECORD, DifferenceRow, RowState, difference
from oss_desk.domain.registry.merge import Body, changed_fields, laid_over
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork, Recording
from oss_desk.services.registry.into_tables import IntoTables
from oss_desk.services.registry.outgoing import body_to_be
from oss_desk.services.registry.record_body import person_of_record

RECALLED_CHANGE = "conflict.recalled"


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """A row that was decided, and whose value stands now; None where it is a third one by now."""

    row: DifferenceRow
    stands: Side | None


@dataclass(frozen=True, slots=True)
class DecidedDispute:
    """One decided conflict.

    Attributes:
        name, citizen_id: the person's as they stand here, or empty.
        by: display name of whoever decided. rows: those that had to be decided.
        may_recall: False where a side had deleted the record: there is nothing to choose.
    """

    conflict: Conflict
    person_id: str
    name: str
    citizen_id: str = field(repr=False)
    by: str
    rows: tuple[DecidedRow, ...]
    may_recall: bool


@dataclass(frozen=True, slots=True)
class ListDecided:
    """List what was decided, the latest first; quick."""

    reading: OpenUnitOfWork

    def __call__(self, limit: int = 200) -> tuple[DecidedDispute, ...]:
        """Return the last *limit* decisions."""
        with self.reading() as work:
            names = {officer.user_name: officer.display_name for officer in work.officers.all()}
            return tuple(_decided(work, conflict, names) for conflict in work.conflicts.decided(limit))


@dataclass(frozen=True, slots=True)
class RecallValues:
    """Let values stand that lost before; a change that goes to the registry like any other."""

    recording: Recording
    ids: Ids

    def __call__(self, conflict_id: str, choices: Mapping[str, Side], by: Officer) -> str:
        """Let *choices*, by field name, stand, whatever stands now; return the id of the new change.

        Raises:
            NotPermitted: *by* may not serve.
            WrongState: the conflict is not decided, its record is gone or disputed again, or there is
                nothing to change.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            conflict = work.conflicts.get(conflict_id)
            if conflict is None or conflict.is_open:
                raise WrongState("recall", "open" if conflict else "unknown")
            record = work.confirmed.get(conflict.record_id)
            if record is None or record.body is None or conflict.theirs.body is None:
                raise WrongState("recall", "deleted")
            standing = {change.state for change in work.outbox.of_record(conflict.record_id)}
            if ChangeState.CONFLICT in standing:
                raise WrongState("recall", "disputed")
            now = body_to_be(work, conflict.record_id)
            sides = {side: conflict.decided_body({}, side) for side in Side}
            wanted = {name: sides[side].get(name) for name, side in choices.items()}
            body = laid_over(now, wanted)
            if not changed_fields(now, body):
                raise WrongState("recall", "same")
            if not IntoTables(work).written(record, body):
                raise WrongState("recall", "unfit")
            change = PendingChange(
                self.ids.new(),
                conflict.kind,
                conflict.record_id,
                RECALLED_CHANGE,
                json.dumps(body, ensure_ascii=False, sort_keys=True),
                self.recording.clock.now(),
                actor=by.user_name,
                local_note=json.dumps({"recalls": conflict_id}),
            )
            work.outbox.add(change)
            detail = ",".join(sorted(choices))
            self.recording.trace(work, by, RECALLED_CHANGE, conflict.record_id, detail)
            work.commit()
        return change.change_id


@dataclass(frozen=True, slots=True)
class UndoRecall:
    """Take a recall back while nobody heard of it."""

    recording: Recording

    def __call__(self, change_id: str, by: Officer) -> None:
        """Let stand again what stood before the change.

        Raises:
            NotPermitted: *by* may not serve.
            DecisionUndoTooLate: the registry has heard of it, or somebody went on from it.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            change = work.outbox.get(change_id)
            record = work.confirmed.get(change.subject_id) if change else None
            if change is None or record is None or change.state is not ChangeState.PENDING:
                raise DecisionUndoTooLate
            if work.outbox.of_record(change.subject_id)[-1] != change:
                raise DecisionUndoTooLate
            work.outbox.put(change.withdrawn())
            IntoTables(work)(record, body_to_be(work, change.subject_id))
            self.recording.trace(work, by, "conflict.recall_undone", change.subject_id)
            work.commit()


def _decided(work: UnitOfWork, conflict: Conflict, names: dict[str, str]) -> DecidedDispute:
    body = conflict.mine.body or conflict.base
    person_id = person_of_record(conflict.kind, conflict.record_id, body)
    person = work.people.get(person_id)
    now = body_to_be(work, conflict.record_id)
    rows = tuple(
        DecidedRow(row, _stands(row, now)) for row in difference(conflict) if row.state is RowState.DISPUTED
    )
    return DecidedDispute(
        conflict,
        person_id,
        person.name_th.full if person else "",
        person.citizen_id.digits if person else "",
        names.get(conflict.decided_by, conflict.decided_by),
        rows,
        may_recall=bool(now) and all(row.row.group != RECORD for row in rows),
    )


def _stands(row: DifferenceRow, now: Body) -> Side | None:
    for side, body in ((Side.MINE, row.mine), (Side.THEIRS, row.theirs)):
        if body is not None and all(now.get(name) == body.get(name) for name in row.disputed):
            return side
    return None

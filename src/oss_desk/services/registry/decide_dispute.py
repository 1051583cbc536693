"""Decide everything about one person with one key, and take the decision back while nobody heard of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from oss_desk.domain.errors import DecisionUndoTooLate
from oss_desk.domain.registry.conflict import Conflict, Side
from oss_desk.domain.registry.merge import Body, laid_over
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.registry.into_tables import IntoTables
from oss_desk.services.registry.resolve_conflict import ResolveConflict

Choices = Mapping[str, Mapping[str, Side]]
"""By conflict id, by field name: whose value stands."""


@dataclass(frozen=True, slots=True)
class DecideDispute:
    """Decide the conflicts of one person, each in a transaction of its own."""

    resolve: ResolveConflict

    def __call__(self, choices: Choices, by: Officer) -> tuple[str, ...]:
        """Return the ids of the conflicts decided; fields that *choices* leave out become the registry's.

        Raises:
            NotPermitted: *by* may not serve.
            WrongState: somebody decided one of them before; those named earlier are decided.
        """
        for conflict_id, fields in choices.items():
            self.resolve(conflict_id, Side.THEIRS, by, dict(fields))
        return tuple(choices)


@dataclass(frozen=True, slots=True)
class UndoDecision:
    """Open conflicts again: tables and outbox are as before, and the trail tells of both."""

    recording: Recording

    def __call__(self, conflict_ids: tuple[str, ...], by: Officer) -> None:
        """Take the decisions back, all or none.

        Raises:
            NotPermitted: *by* may not serve.
            DecisionUndoTooLate: the registry has heard of one, or the record was changed since; nothing
                changed.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            for conflict_id in conflict_ids:
                conflict = work.conflicts.get(conflict_id)
                if conflict is None or conflict.is_open or conflict.theirs.body is None:
                    raise DecisionUndoTooLate
                self._reopen(work, conflict)
                self.recording.trace(work, by, "conflict.decision_undone", conflict.record_id)
            work.commit()

    def _reopen(self, work: UnitOfWork, conflict: Conflict) -> None:
        changes = work.outbox.of_record(conflict.record_id)
        note = json.loads(changes[-1].local_note or "{}")
        decision = changes[-1]
        if decision.state is not ChangeState.PENDING or note.get("decides") != conflict.conflict_id:
            raise DecisionUndoTooLate
        work.outbox.put(decision.withdrawn())
        mine: Body = conflict.mine.body or {}
        for change in changes:
            if change.change_id in note["withdrawn"]:
                disputed = change.change_id == conflict.change_id
                work.outbox.put(change.taken_up_again(disputed=disputed))
                mine = laid_over(mine, change.body)
        reopened = replace(conflict, decision="", decided_by="", decided_at=None)
        record = work.confirmed.get(conflict.record_id)
        if record is not None:
            if record.version > conflict.theirs_version:
                # Heard meanwhile: what is decided next is decided against the newest.
                theirs = replace(conflict.theirs, body=record.body)
                reopened = replace(reopened, theirs=theirs, theirs_version=record.version)
            IntoTables(work)(record, mine)
        work.conflicts.put(reopened)

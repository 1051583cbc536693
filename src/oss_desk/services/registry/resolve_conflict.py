"""Decide between two versions of a record; one key, and the loser stays in the history."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from oss_desk.domain.errors import WrongState
from oss_desk.domain.registry.conflict import Conflict, Side
from oss_desk.domain.registry.merge import Body
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.registry.ask_supervisor import must_be_asked
from oss_desk.services.registry.into_tables import IntoTables
from oss_desk.services.registry.later_changes import with_later

DECIDED_CHANGE = "conflict.decided"


@dataclass(frozen=True, slots=True)
class ResolveConflict:
    """Let one side's values stand; the decision is a change that goes to the registry like any other."""

    recording: Recording
    ids: Ids

    def __call__(
        self, conflict_id: str, otherwise: Side, by: Officer, choices: Mapping[str, Side] | None = None
    ) -> Conflict:
        """Return the decided conflict: *choices* by field name, *otherwise* for the disputed fields left.

        Raises:
            NotPermitted: *by* may not serve, or not approve what was put before the supervisor.
            WrongState: unknown, decided before, or the registry's side deleted the record and *otherwise*
                is not `Side.THEIRS`.
        """
        by.must(Right.SERVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            conflict = work.conflicts.get(conflict_id)
            if conflict is None:
                raise WrongState("decide", "unknown")
            must_be_asked(work, conflict_id, by)
            decision = "mixed" if choices else otherwise.value
            decided = conflict.decided(decision, by.user_name, now)
            work.conflicts.put(decided)
            if conflict.theirs.body is None:
                self._let_go(work, conflict, otherwise)
            else:
                decided_body = conflict.decided_body(choices or {}, otherwise)
                body, withdrawn = self._with_later(work, conflict, decided_body)
                work.outbox.add(
                    PendingChange(
                        self.ids.new(),
                        conflict.kind,
                        conflict.record_id,
                        DECIDED_CHANGE,
                        json.dumps(body, ensure_ascii=False, sort_keys=True),
                        now,
                        actor=by.user_name,
                        local_note=json.dumps({"decides": conflict_id, "withdrawn": withdrawn}),
                    )
                )
                self._show(work, conflict, body)
            self.recording.trace(work, by, DECIDED_CHANGE, conflict.record_id, decision)
            work.commit()
        return decided

    @staticmethod
    def _with_later(work: UnitOfWork, conflict: Conflict, body: Body) -> tuple[Body, list[str]]:
        """Return *body* with what we changed after the disputed change, and the ids of all that is in it."""
        disputed = work.outbox.get(conflict.change_id)
        body, withdrawn = with_later(work, conflict.record_id, conflict.mine.body or {}, body)
        if disputed is not None and disputed.state is ChangeState.CONFLICT:
            work.outbox.put(disputed.withdrawn())
            withdrawn.insert(0, disputed.change_id)
        return body, withdrawn

    def _let_go(self, work: UnitOfWork, conflict: Conflict, otherwise: Side) -> None:
        if otherwise is not Side.THEIRS:
            raise WrongState("decide", "deleted")
        for change in work.outbox.of_record(conflict.record_id):
            if change.state in {ChangeState.CONFLICT, ChangeState.PENDING}:
                work.outbox.put(change.withdrawn())
        self._show(work, conflict, None)

    @staticmethod
    def _show(work: UnitOfWork, conflict: Conflict, body: Body | None) -> None:
        record = work.confirmed.get(conflict.record_id)
        if record is not None:
            IntoTables(work)(record, body)

"""Keeps what the registry has yet to hear, and what became of it."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, bindparam, func, insert, or_, select, update

from oss_desk.domain.registry.backoff import LONGEST
from oss_desk.domain.registry.pending_change import ANSWERED, UNSETTLED, ChangeState, PendingChange
from oss_desk.storage.columns import (
    moment_of,
    moment_text,
    optional_moment_of,
    optional_moment_text,
    put_row,
    replace_rows,
)
from oss_desk.storage.registry.tables import outbox

# Asked for every record that comes or goes: built once, because that takes longer than to run them.
_ONE = select(outbox).where(outbox.c.change_id == bindparam("change_id"))
_SEVERAL = select(outbox).where(outbox.c.change_id.in_(bindparam("keys", expanding=True)))
_REJECTED_OF = select(outbox.c.subject_id).where(
    outbox.c.state == ChangeState.REJECTED.value,
    outbox.c.subject_id.in_(bindparam("keys", expanding=True)),
)
_OF_RECORD = select(outbox).where(outbox.c.subject_id == bindparam("record_id")).order_by(outbox.c.position)

_ANSWERED = [state.value for state in (*ANSWERED, ChangeState.WITHDRAWN)]


class SqlOutbox:
    """The outbox, inside one transaction (`oss_desk.services.ports.unit_of_work.Outbox`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change: PendingChange) -> None:
        """Append *change*."""
        self._connection.execute(insert(outbox), change_row(change))

    def put(self, change: PendingChange) -> None:
        """Replace the change of the same id, which keeps its place."""
        put_row(self._connection, outbox, change_row(change), key="change_id")

    def put_all(self, changes: Collection[PendingChange]) -> None:
        """Replace the changes of the same ids, which keep their places."""
        rows = [change_row(change) for change in changes]
        if rows:
            replace_rows(self._connection, outbox, rows, key="change_id")

    def several(self, change_ids: Collection[str]) -> dict[str, PendingChange]:
        """Return those of *change_ids* that there are, by their ids."""
        rows = self._connection.execute(_SEVERAL, {"keys": list(change_ids)}).mappings()
        return {row["change_id"]: change_of(row) for row in rows}

    def rejected_records(self, record_ids: Collection[str]) -> frozenset[str]:
        """Return those of *record_ids* of which a change was rejected."""
        found = self._connection.execute(_REJECTED_OF, {"keys": list(record_ids)})
        return frozenset(found.scalars())

    def rename(self, change_id: str, new_id: str) -> None:
        """Give a change another id; it keeps its place."""
        self._connection.execute(
            update(outbox).where(outbox.c.change_id == change_id).values(change_id=new_id)
        )

    def get(self, change_id: str) -> PendingChange | None:
        """Return the change, or None."""
        row = self._connection.execute(_ONE, {"change_id": change_id}).mappings().one_or_none()
        return None if row is None else change_of(row)

    def withdraw(self, change_id: str) -> None:
        """Take back a change not yet sent; one that was sent stays."""
        self._connection.execute(
            update(outbox)
            .where(outbox.c.change_id == change_id, outbox.c.state == ChangeState.PENDING.value)
            .values(state=ChangeState.WITHDRAWN.value)
        )

    def waiting(self) -> tuple[PendingChange, ...]:
        """Return the changes not yet sent, oldest first."""
        return self.in_states((ChangeState.PENDING,))

    def in_states(
        self, states: tuple[ChangeState, ...], limit: int | None = None
    ) -> tuple[PendingChange, ...]:
        """Return the changes in one of *states*, oldest first, at most *limit*."""
        wanted = (
            select(outbox)
            .where(outbox.c.state.in_([state.value for state in states]))
            .order_by(outbox.c.position)
            .limit(limit)
        )
        return self._all(wanted)

    def sent(self, limit: int, due: datetime | None) -> tuple[PendingChange, ...]:
        """Return changes that were handed over and have no answer, in the order of their numbers."""
        wanted = select(outbox).where(outbox.c.state == ChangeState.SENT.value)
        if due is not None:
            wanted = wanted.where(_is_due(due))
        return self._all(wanted.order_by(outbox.c.device_seq).limit(limit))

    def ready(self, limit: int, due: datetime | None) -> tuple[PendingChange, ...]:
        """Return the first unsent change of each record that has nothing unanswered, oldest first.

        A record with a change that was sent or is in conflict waits. With *due* only those whose pause
        is over by then.
        """
        earlier = outbox.alias("earlier")
        holding = [state.value for state in (*UNSETTLED, ChangeState.CONFLICT)]
        wanted = select(outbox).where(
            outbox.c.state == ChangeState.PENDING.value,
            ~select(earlier.c.position)
            .where(
                earlier.c.subject_id == outbox.c.subject_id,
                earlier.c.position < outbox.c.position,
                earlier.c.state.in_(holding),
            )
            .exists(),
        )
        if due is not None:
            wanted = wanted.where(_is_due(due))
        return self._all(wanted.order_by(outbox.c.position).limit(limit))

    def of_record(self, record_id: str) -> tuple[PendingChange, ...]:
        """Return all changes of one record, oldest first."""
        rows = self._connection.execute(_OF_RECORD, {"record_id": record_id}).mappings()
        return tuple(change_of(row) for row in rows)

    def counts(self) -> dict[ChangeState, int]:
        """Return how many changes are in each state; a state without any is 0."""
        rows = self._connection.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state))
        found = {ChangeState(state): count for state, count in rows}
        return {state: found.get(state, 0) for state in ChangeState}

    def applied_between(self, first: datetime, until: datetime) -> int:
        """Count the changes that the registry took from *first* on and before *until*."""
        answered_at = outbox.c.answered_at
        wanted = select(func.count()).where(
            outbox.c.state == ChangeState.APPLIED.value,
            answered_at >= moment_text(first),
            answered_at < moment_text(until),
        )
        return int(self._connection.execute(wanted).scalar_one())

    def highest_answered(self) -> int:
        """Return the highest number that an answered change bears, 0 without any."""
        wanted = select(func.max(outbox.c.device_seq)).where(outbox.c.state.in_(_ANSWERED))
        return self._connection.execute(wanted).scalar_one() or 0

    def forget_numbers(self) -> None:
        """Take their numbers from all answered changes: they meant something under an earlier name only."""
        self._connection.execute(update(outbox).where(outbox.c.state.in_(_ANSWERED)).values(device_seq=0))

    def oldest_waiting(self) -> datetime | None:
        """Return when the oldest change was made that has no answer, or None."""
        text = self._connection.execute(
            select(func.min(outbox.c.created_at)).where(
                outbox.c.state.in_([state.value for state in UNSETTLED])
            )
        ).scalar_one()
        return optional_moment_of(text)

    def next_try(self) -> datetime | None:
        """Return the earliest moment at which a change that was put off is due again, or None."""
        text = self._connection.execute(
            select(func.min(outbox.c.next_at)).where(outbox.c.state.in_([state.value for state in UNSETTLED]))
        ).scalar_one()
        return optional_moment_of(text)

    def hurry(self) -> None:
        """Forget the pauses of everything that was put off."""
        self._connection.execute(update(outbox).where(outbox.c.next_at.is_not(None)).values(next_at=None))

    def _all(self, wanted: object) -> tuple[PendingChange, ...]:
        return tuple(change_of(row) for row in self._connection.execute(wanted).mappings())  # type: ignore[call-overload]


def _is_due(now: datetime) -> ColumnElement[bool]:
    """Tell that a pause is over; one longer than any is left from a clock that was set back since."""
    next_at = outbox.c.next_at
    beyond = moment_text(now + LONGEST)
    return or_(next_at.is_(None), next_at <= moment_text(now), next_at > beyond)


def change_row(change: PendingChange) -> dict[str, object]:
    """Return the row that stores *change*."""
    return {
        "change_id": change.change_id,
        "subject": change.subject,
        "subject_id": change.subject_id,
        "action": change.action,
        "document": change.document,
        "created_at": moment_text(change.created_at),
        "actor": change.actor,
        "local_note": change.local_note,
        "state": change.state.value,
        "tries": change.tries,
        "next_at": optional_moment_text(change.next_at),
        "error_code": change.error_code,
        "error_field": change.error_field,
        "base_version": change.base_version,
        "base_document": change.base_document,
        "trunk_version": change.trunk_version,
        "branch_id": change.branch_id,
        "device_seq": change.device_seq,
        "sealed": change.sealed,
        "version": change.version,
        "possible_twins": ";".join(change.possible_twins),
        "answered_at": optional_moment_text(change.answered_at),
    }


def change_of(row: RowMapping) -> PendingChange:
    """Return the change that *row* stores."""
    return PendingChange(
        change_id=row["change_id"],
        subject=row["subject"],
        subject_id=row["subject_id"],
        action=row["action"],
        document=row["document"],
        created_at=moment_of(row["created_at"]),
        actor=row["actor"],
        local_note=row["local_note"],
        state=ChangeState(row["state"]),
        tries=row["tries"],
        next_at=optional_moment_of(row["next_at"]),
        error_code=row["error_code"],
        error_field=row["error_field"],
        base_version=row["base_version"],
        base_document=row["base_document"],
        trunk_version=row["trunk_version"],
        branch_id=row["branch_id"],
        device_seq=row["device_seq"],
        sealed=row["sealed"],
        version=row["version"],
        possible_twins=tuple(part for part in row["possible_twins"].split(";") if part),
        answered_at=optional_moment_of(row["answered_at"]),
    )

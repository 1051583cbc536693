"""By what people are found again, and pairs that look like one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, or_, select, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.records import StoredRecord, record_of
from oss_registry.storage.tables import duplicates, merged_people, person_keys, records
from oss_wire.people import DuplicateState

_UNDECIDED = (DuplicateState.WAITING.value, DuplicateState.LATER.value)

_FOUND = (
    select(person_keys.c.record_id)
    .where(person_keys.c.match_key.in_(bindparam("keys", expanding=True)))
    .group_by(person_keys.c.record_id)
    .order_by(func.count().desc(), person_keys.c.record_id)
    .limit(bindparam("most"))
    .subquery()
)
_SHARING = select(records).join(_FOUND, _FOUND.c.record_id == records.c.record_id)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one person; *decided_by* and *decided_at* are empty while nobody said."""

    duplicate_id: str
    first_id: str
    second_id: str
    score: int
    state: DuplicateState
    decided_by: str = ""
    decided_at: str = ""


def put_merged(connection: Connection, record_id: str, into: str) -> None:
    """Remember that *record_id* stands for the person *into*; for nobody but itself when empty."""
    connection.execute(delete(merged_people).where(merged_people.c.record_id == record_id))
    if into:
        connection.execute(insert(merged_people).values(record_id=record_id, merged_into=into))


def stands_for_others(connection: Connection, record_id: str) -> bool:
    """Tell whether another record was merged into this one."""
    wanted = select(merged_people.c.record_id).where(merged_people.c.merged_into == record_id)
    return connection.execute(wanted).first() is not None


def put_keys(connection: Connection, record_id: str, keys: Iterable[str], *, is_new: bool) -> None:
    """Let the person *record_id*, who *is_new* or not, be found by *keys* and by nothing else."""
    if not is_new:
        connection.execute(delete(person_keys).where(person_keys.c.record_id == record_id))
    rows = [{"match_key": key, "record_id": record_id} for key in sorted(set(keys))]
    if rows:
        connection.execute(insert(person_keys), rows)


def sharing(connection: Connection, keys: Iterable[str], limit: int) -> tuple[StoredRecord, ...]:
    """Return up to *limit* people found by any of *keys*, preferring those that share most keys."""
    asked = {"keys": sorted(set(keys)), "most": limit}
    return tuple(record_of(row) for row in connection.execute(_SHARING, asked).mappings())


def suspect(connection: Connection, one: str, other: str, score: int, *, now: datetime) -> bool:
    """Write down that two records may be one person; False when somebody has decided that before."""
    first, second = sorted((one, other))
    known = select(duplicates.c.state).where(duplicates.c.first_id == first, duplicates.c.second_id == second)
    said = connection.scalar(known)
    if said is None:
        connection.execute(
            insert(duplicates).values(
                duplicate_id=f"pair-{first}-{second}",
                noticed_at=text_of(now),
                first_id=first,
                second_id=second,
                score=score,
                state=DuplicateState.WAITING.value,
                decided_by="",
                decided_at="",
            )
        )
    return said is None or said in _UNDECIDED


def decide(
    connection: Connection, duplicate_id: str, state: DuplicateState, by: str, *, now: datetime
) -> bool:
    """Write down what somebody said about a pair; False when there is no such pair."""
    changed = update(duplicates).where(duplicates.c.duplicate_id == duplicate_id)
    values = {"state": state.value, "decided_by": by, "decided_at": text_of(now)}
    return connection.execute(changed.values(values)).rowcount > 0


def decide_pair(
    connection: Connection, one: str, other: str, state: DuplicateState, by: str, *, now: datetime
) -> None:
    """Write down what was decided about two records, whether or not they were suspected before."""
    suspect(connection, one, other, 1000, now=now)
    first, second = sorted((one, other))
    decide(connection, f"pair-{first}-{second}", state, by, now=now)


def undecided(connection: Connection, limit: int) -> tuple[Pair, ...]:
    """Return the pairs that wait for somebody, oldest first."""
    wanted = (
        select(duplicates)
        .where(duplicates.c.state.in_(_UNDECIDED))
        .order_by(duplicates.c.noticed_at, duplicates.c.duplicate_id)
        .limit(limit)
    )
    return tuple(_pair_of(row) for row in connection.execute(wanted).mappings())


def decided(connection: Connection, limit: int) -> tuple[Pair, ...]:
    """Return the pairs about which somebody said that they are one person, or two; the newest first."""
    wanted = (
        select(duplicates)
        .where(duplicates.c.state.not_in(_UNDECIDED))
        .order_by(duplicates.c.decided_at.desc(), duplicates.c.duplicate_id)
        .limit(limit)
    )
    return tuple(_pair_of(row) for row in connection.execute(wanted).mappings())


def pair(connection: Connection, duplicate_id: str) -> Pair | None:
    """Return the pair or None; nobody else decides about it before the transaction ends."""
    wanted = select(duplicates).where(duplicates.c.duplicate_id == duplicate_id).with_for_update()
    row = connection.execute(wanted).mappings().first()
    return None if row is None else _pair_of(row)


def pair_state(connection: Connection, duplicate_id: str) -> DuplicateState | None:
    """Return what was said about a pair, None when there is no such pair."""
    found = connection.scalar(
        select(duplicates.c.state).where(duplicates.c.duplicate_id == duplicate_id).with_for_update()
    )
    return None if found is None else DuplicateState(found)


def forget(connection: Connection, record_id: str) -> None:
    """Let a record that was withdrawn be found no more, and take back its undecided pairs."""
    put_keys(connection, record_id, (), is_new=False)
    either = or_(duplicates.c.first_id == record_id, duplicates.c.second_id == record_id)
    connection.execute(delete(duplicates).where(either, duplicates.c.state.in_(_UNDECIDED)))


def count(connection: Connection) -> int:
    """Return how many pairs wait for somebody."""
    wanted = select(func.count()).select_from(duplicates).where(duplicates.c.state.in_(_UNDECIDED))
    return connection.scalar(wanted) or 0


def _pair_of(row: RowMapping) -> Pair:
    return Pair(
        row["duplicate_id"],
        row["first_id"],
        row["second_id"],
        row["score"],
        DuplicateState(row["state"]),
        row["decided_by"],
        row["decided_at"],
    )

"""By what people are found again, and pairs that look like one person."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, or_, select, text, update

from oss_registry.storage.engine import is_sqlite
from oss_registry.storage.moments import text_of
from oss_registry.storage.records import StoredRecord, several
from oss_registry.storage.tables import duplicates, hospital_people, merged_people, person_keys
from oss_wire.alike.score import CERTAIN
from oss_wire.people import DuplicateState

_UNDECIDED = (DuplicateState.WAITING.value, DuplicateState.LATER.value)

_FORGOTTEN = delete(person_keys).where(person_keys.c.record_id == bindparam("which"))
_NEW_KEYS = insert(person_keys)
_NEW_PAIRS = insert(duplicates)
_PAIRS = select(duplicates.c.duplicate_id, duplicates.c.state, duplicates.c.score).where(
    duplicates.c.duplicate_id.in_(bindparam("wanted", expanding=True))
)
_NEW_SCORES = (
    update(duplicates).where(duplicates.c.duplicate_id == bindparam("which")).values(score=bindparam("now"))
)
# Who shares keys with each of several people, the number counting most and then the most keys in common;
# all in one question, which the two databases ask for in two dialects.
_SHARING = """
SELECT place, record_id FROM (
    SELECT asked.place, person_keys.record_id, row_number() OVER (
        PARTITION BY asked.place
        ORDER BY max(CASE WHEN substr(person_keys.match_key, 1, 2) = 'c:' THEN 1 ELSE 0 END) DESC,
            count(*) DESC, person_keys.record_id
    ) AS nth
    FROM ({asked}) AS asked JOIN person_keys ON person_keys.match_key = asked.match_key
    WHERE person_keys.record_id NOT IN ({besides})
    GROUP BY asked.place, person_keys.record_id
) AS sharing WHERE nth <= :most
"""
_SHARING_SQLITE = text(
    _SHARING.format(
        asked="SELECT json_extract(value, '$[0]') AS place, json_extract(value, '$[1]') AS match_key"
        " FROM json_each(:asked)",
        besides="SELECT value FROM json_each(:besides)",
    )
)
_SHARING_POSTGRESQL = text(
    _SHARING.format(
        asked="SELECT CAST(value->>0 AS integer) AS place, value->>1 AS match_key"
        " FROM jsonb_array_elements(CAST(:asked AS jsonb))",
        besides="SELECT * FROM jsonb_array_elements_text(CAST(:besides AS jsonb))",
    )
)


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


def put_keys(connection: Connection, keys: Mapping[str, Collection[str]], *, known: Collection[str]) -> None:
    """Let people be found by *keys* and by nothing else; *known* are those who may have other keys."""
    if known:
        connection.execute(_FORGOTTEN, [{"which": record_id} for record_id in sorted(known)])
    rows = [
        {"match_key": key, "record_id": record_id} for record_id, own in keys.items() for key in sorted(own)
    ]
    if rows:
        connection.execute(_NEW_KEYS, rows)


def sharing_each(
    connection: Connection, asked: Sequence[Collection[str]], besides: Collection[str], limit: int
) -> list[list[StoredRecord]]:
    """Return for each set of keys in *asked* up to *limit* people found by any of them, but not *besides*.

    First come those who share a number, then those who share most keys.
    """
    statement = _SHARING_SQLITE if is_sqlite(connection) else _SHARING_POSTGRESQL
    pairs = [[place, key] for place, keys in enumerate(asked) for key in sorted(keys)]
    values = {"asked": json.dumps(pairs), "besides": json.dumps(sorted(besides)), "most": limit}
    places: list[set[str]] = [set() for _ in asked]
    for place, record_id in connection.execute(statement, values):
        places[place].add(record_id)
    found = several(connection, set().union(*places))
    return [[found[record_id] for record_id in sorted(ids)] for ids in places]


def sharing(connection: Connection, keys: Collection[str], limit: int) -> list[StoredRecord]:
    """Return up to *limit* people found by any of *keys*; see `sharing_each`."""
    return sharing_each(connection, [keys], (), limit)[0]


def suspect(
    connection: Connection, pairs: Collection[tuple[str, str, int]], *, now: datetime
) -> frozenset[tuple[str, str]]:
    """Write down pairs of records that may be one person, each with its score; the last one counts.

    Returned are those about which nobody has decided before, as they were given.
    """
    wanted = {_pair_id(one, other): (one, other, score) for one, other, score in pairs}
    if not wanted:
        return frozenset()
    noticed = list(connection.execute(_PAIRS, {"wanted": list(wanted)}))
    said = {row.duplicate_id: row.state for row in noticed}
    scores = {row.duplicate_id: row.score for row in noticed}
    moved = [name for name in sorted(scores) if scores[name] != wanted[name][2]]
    if moved:
        connection.execute(_NEW_SCORES, [{"which": name, "now": wanted[name][2]} for name in moved])
    rows = [
        {
            "duplicate_id": name,
            "noticed_at": text_of(now),
            "first_id": min(one, other),
            "second_id": max(one, other),
            "score": score,
            "state": DuplicateState.WAITING.value,
            "decided_by": "",
            "decided_at": "",
        }
        for name, (one, other, score) in wanted.items()
        if name not in said
    ]
    if rows:
        connection.execute(_NEW_PAIRS, rows)
    return frozenset(
        (one, other)
        for one, other, _ in pairs
        if said.get(_pair_id(one, other), DuplicateState.WAITING.value) in _UNDECIDED
    )


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
    suspect(connection, [(one, other, CERTAIN)], now=now)
    decide(connection, _pair_id(one, other), state, by, now=now)


def undecided(connection: Connection, limit: int, hospital: str = "") -> tuple[Pair, ...]:
    """Return the pairs that wait for somebody, oldest first; with a *hospital* those of whom it knows one."""
    wanted = (
        select(duplicates)
        .where(duplicates.c.state.in_(_UNDECIDED))
        .order_by(duplicates.c.noticed_at, duplicates.c.duplicate_id)
        .limit(limit)
    )
    if hospital:
        known = select(hospital_people.c.person_id).where(hospital_people.c.facility_code == hospital)
        wanted = wanted.where(or_(duplicates.c.first_id.in_(known), duplicates.c.second_id.in_(known)))
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
    put_keys(connection, {}, known=(record_id,))
    either = or_(duplicates.c.first_id == record_id, duplicates.c.second_id == record_id)
    connection.execute(delete(duplicates).where(either, duplicates.c.state.in_(_UNDECIDED)))


def count(connection: Connection) -> int:
    """Return how many pairs wait for somebody."""
    wanted = select(func.count()).select_from(duplicates).where(duplicates.c.state.in_(_UNDECIDED))
    return connection.scalar(wanted) or 0


def _pair_id(one: str, other: str) -> str:
    return f"pair-{min(one, other)}-{max(one, other)}"


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

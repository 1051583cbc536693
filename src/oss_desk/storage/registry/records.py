"""Keeps what the registry confirmed, and what disagrees with it."""

import json
from collections.abc import Collection, Iterator

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, select

from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.conflict import Conflict, Version
from oss_desk.domain.registry.merge import Body
from oss_desk.storage.columns import (
    moment_of,
    moment_text,
    optional_moment_of,
    optional_moment_text,
    put_row,
    upsert_row,
    upsert_rows,
)
from oss_desk.storage.registry.tables import confirmed, conflicts

_AT_A_TIME = 500
# Asked for every record that comes or goes: built once, because that takes longer than to run them.
_ONE = select(confirmed).where(confirmed.c.record_id == bindparam("record_id"))
_NEW = insert(confirmed)
_SEVERAL = select(confirmed).where(confirmed.c.record_id.in_(bindparam("keys", expanding=True)))
_KNOWN = select(confirmed.c.record_id).where(confirmed.c.record_id.in_(bindparam("keys", expanding=True)))
_OF_PEOPLE = select(confirmed).where(
    confirmed.c.is_in_tables.in_((False, True)), confirmed.c.person_id.in_(bindparam("keys", expanding=True))
)
_LEFT_OUT = select(confirmed).where(confirmed.c.is_in_tables.is_(False)).order_by(confirmed.c.record_id)
_LEFT_OUT_OF_PERSON = _LEFT_OUT.where(confirmed.c.person_id == bindparam("person_id"))
# Both answers are named so that the index is used, which begins with them.
_OF_PERSON = (
    select(confirmed)
    .where(confirmed.c.is_in_tables.in_((False, True)), confirmed.c.person_id == bindparam("person_id"))
    .order_by(confirmed.c.record_id)
)


class SqlConfirmedRecords:
    """The last confirmed versions, inside one transaction (`ports.unit_of_work.ConfirmedRecords`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, record: ConfirmedRecord) -> None:
        """Insert or replace *record*."""
        upsert_row(self._connection, confirmed, _record_row(record), key="record_id")

    def add(self, records: Collection[ConfirmedRecord]) -> None:
        """Insert *records* none of which is here."""
        if records:
            self._connection.execute(_NEW, [_record_row(record) for record in records])

    def put_all(self, records: Collection[ConfirmedRecord]) -> None:
        """Insert or replace *records*."""
        rows = [_record_row(record) for record in records]
        if rows:
            upsert_rows(self._connection, confirmed, rows, key="record_id")

    def several(self, record_ids: Collection[str]) -> dict[str, ConfirmedRecord]:
        """Return those of *record_ids* that the registry ever confirmed, by their ids."""
        rows = self._connection.execute(_SEVERAL, {"keys": list(record_ids)}).mappings()
        return {row["record_id"]: _record_of(row) for row in rows}

    def known(self, record_ids: Collection[str]) -> frozenset[str]:
        """Return those of *record_ids* that the registry ever confirmed."""
        return frozenset(self._connection.execute(_KNOWN, {"keys": list(record_ids)}).scalars())

    def of_people(self, person_ids: Collection[str]) -> tuple[ConfirmedRecord, ...]:
        """Return all records about these people, tombstones too."""
        rows = self._connection.execute(_OF_PEOPLE, {"keys": list(person_ids)}).mappings()
        return tuple(_record_of(row) for row in rows)

    def get(self, record_id: str) -> ConfirmedRecord | None:
        """Return the record, or None when the registry never confirmed one of that id."""
        row = self._connection.execute(_ONE, {"record_id": record_id}).mappings().one_or_none()
        return None if row is None else _record_of(row)

    def all(self) -> Iterator[ConfirmedRecord]:
        """Go through every record in the order of the bytes of its id, a few hundred at a time."""
        after = ""
        while True:
            rows = (
                self._connection.execute(
                    select(confirmed)
                    .where(confirmed.c.record_id > after)
                    .order_by(confirmed.c.record_id)
                    .limit(_AT_A_TIME)
                )
                .mappings()
                .all()
            )
            if not rows:
                return
            for row in rows:
                yield _record_of(row)
            after = rows[-1]["record_id"]

    def left_out(self, person_id: str = "") -> tuple[ConfirmedRecord, ...]:
        """Return the records that our own tables could not take; with *person_id* of that person alone."""
        wanted = _LEFT_OUT_OF_PERSON if person_id else _LEFT_OUT
        rows = self._connection.execute(wanted, {"person_id": person_id}).mappings()
        return tuple(_record_of(row) for row in rows)

    def of_person(self, person_id: str) -> tuple[ConfirmedRecord, ...]:
        """Return all records about a person, the person's own among them."""
        rows = self._connection.execute(_OF_PERSON, {"person_id": person_id}).mappings()
        return tuple(_record_of(row) for row in rows)

    def count(self) -> int:
        """Return how many records the registry confirmed, tombstones included."""
        return int(self._connection.execute(select(func.count()).select_from(confirmed)).scalar_one())

    def clear(self) -> None:
        """Forget all of them; they are about to be heard anew."""
        self._connection.execute(delete(confirmed))


class SqlConflicts:
    """The conflicts, decided ones too, inside one transaction (`ports.unit_of_work.Conflicts`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, conflict: Conflict) -> None:
        """Insert or replace *conflict*."""
        put_row(self._connection, conflicts, _conflict_row(conflict), key="conflict_id")

    def get(self, conflict_id: str) -> Conflict | None:
        """Return the conflict, or None."""
        row = self._connection.execute(
            select(conflicts).where(conflicts.c.conflict_id == conflict_id)
        ).mappings().one_or_none()  # fmt: skip
        return None if row is None else _conflict_of(row)

    def open(self) -> tuple[Conflict, ...]:
        """Return those that wait for a person, oldest first."""
        wanted = select(conflicts).where(conflicts.c.decided_at.is_(None))
        rows = self._connection.execute(
            wanted.order_by(conflicts.c.found_at, conflicts.c.conflict_id)
        ).mappings()
        return tuple(_conflict_of(row) for row in rows)

    def decided(self, limit: int) -> tuple[Conflict, ...]:
        """Return those that somebody decided, the latest first, at most *limit*."""
        wanted = select(conflicts).where(conflicts.c.decided_at.is_not(None), conflicts.c.decided_by != "-")
        order = (conflicts.c.decided_at.desc(), conflicts.c.conflict_id)
        rows = self._connection.execute(wanted.order_by(*order).limit(limit)).mappings()
        return tuple(_conflict_of(row) for row in rows)

    def of_record(self, record_id: str) -> tuple[Conflict, ...]:
        """Return all conflicts that a record ever had, oldest first: the loser is in the history."""
        wanted = select(conflicts).where(conflicts.c.record_id == record_id)
        rows = self._connection.execute(
            wanted.order_by(conflicts.c.found_at, conflicts.c.conflict_id)
        ).mappings()
        return tuple(_conflict_of(row) for row in rows)


def _record_row(record: ConfirmedRecord) -> dict[str, object]:
    return {
        "record_id": record.record_id,
        "kind": record.kind,
        "version": record.version,
        "body": _text_of(record.body),
        "person_id": record.person_id,
        "is_heard": record.is_heard,
        "is_in_tables": record.is_in_tables,
    }


def _record_of(row: RowMapping) -> ConfirmedRecord:
    return ConfirmedRecord(
        row["record_id"],
        row["kind"],
        row["version"],
        _body_of(row["body"]),
        row["person_id"],
        row["is_heard"],
        row["is_in_tables"],
    )


def _conflict_row(conflict: Conflict) -> dict[str, object]:
    return {
        "conflict_id": conflict.conflict_id,
        "registry_id": conflict.registry_id,
        "record_id": conflict.record_id,
        "kind": conflict.kind,
        "change_id": conflict.change_id,
        "base": _text_of(conflict.base),
        **_version_row("mine", conflict.mine),
        **_version_row("theirs", conflict.theirs),
        "theirs_version": conflict.theirs_version,
        "found_at": moment_text(conflict.found_at),
        "decided_by": conflict.decided_by,
        "decided_at": optional_moment_text(conflict.decided_at),
        "decision": conflict.decision,
    }


def _version_row(side: str, version: Version) -> dict[str, object]:
    return {
        side: _text_of(version.body),
        f"{side}_by": version.by,
        f"{side}_at": optional_moment_text(version.at),
        f"{side}_where": version.where,
    }


def _conflict_of(row: RowMapping) -> Conflict:
    return Conflict(
        conflict_id=row["conflict_id"],
        record_id=row["record_id"],
        kind=row["kind"],
        change_id=row["change_id"],
        base=json.loads(row["base"]),
        mine=_version_of(row, "mine"),
        theirs=_version_of(row, "theirs"),
        theirs_version=row["theirs_version"],
        found_at=moment_of(row["found_at"]),
        registry_id=row["registry_id"],
        decided_by=row["decided_by"],
        decided_at=optional_moment_of(row["decided_at"]),
        decision=row["decision"],
    )


def _version_of(row: RowMapping, side: str) -> Version:
    return Version(
        _body_of(row[side]), row[f"{side}_by"], optional_moment_of(row[f"{side}_at"]), row[f"{side}_where"]
    )


def _text_of(body: Body | None) -> str | None:
    return None if body is None else json.dumps(body, ensure_ascii=False, sort_keys=True)


def _body_of(text: str | None) -> Body | None:
    if text is None:
        return None
    body: Body = json.loads(text)
    return body

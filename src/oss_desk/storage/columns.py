"""How values lie in columns: text that sorts as it means, the same in every SQL database.

Moments are UTC in ISO form with six decimals, days and partial dates are ISO text, codes are text.
Moments come back in Thai time, because that is what the counter's clock shows.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from sqlalchemy import Connection, MetaData, Table, Update, bindparam, insert, update
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as upsert

from oss_desk.domain.people.disability import DisabilityType

THAI_TIME = timezone(timedelta(hours=7))

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def moment_text(moment: datetime) -> str:
    """Return the stored form of *moment*, which must know its offset from UTC."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its offset from UTC")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def optional_moment_text(moment: datetime | None) -> str | None:
    """Return the stored form of *moment*, None for None."""
    return None if moment is None else moment_text(moment)


def moment_of(text: str) -> datetime:
    """Return the moment that *text* stores, in Thai time."""
    return datetime.fromisoformat(text).astimezone(THAI_TIME)


def optional_moment_of(text: str | None) -> datetime | None:
    """Return the moment that *text* stores, None for None."""
    return None if text is None else moment_of(text)


def day_text(day: date | None) -> str | None:
    """Return the stored form of *day*, None for None."""
    return None if day is None else day.isoformat()


def day_of(text: str | None) -> date | None:
    """Return the day that *text* stores, None for None."""
    return None if text is None else date.fromisoformat(text)


def types_text(types: Iterable[DisabilityType]) -> str:
    """Return the codes of *types* joined by ``;``, in their order."""
    return ";".join(types)


def types_of(text: str) -> tuple[DisabilityType, ...]:
    """Return the types that *text* stores."""
    return tuple(DisabilityType(code) for code in text.split(";") if code)


def put_row(
    connection: Connection,
    table: Table,
    values: dict[str, object],
    *,
    key: str,
    first_only: dict[str, object] | None = None,
) -> None:
    """Insert or replace the row whose column *key* has the value in *values*.

    *first_only* are columns set when the row is new and kept as they are afterwards.
    """
    changed = connection.execute(
        _replacing(table, key, tuple(values)), {f"new_{name}": value for name, value in values.items()}
    )
    if changed.rowcount == 0:
        connection.execute(insert(table), {**values, **(first_only or {})})


def upsert_row(connection: Connection, table: Table, values: dict[str, object], *, key: str) -> None:
    """Insert or replace a row given whole, whose primary key is *key*, in one statement.

    For what comes by the hundred thousand; `put_row` also takes a part of a row.
    """
    connection.execute(_upserting(table, key, tuple(values)), values)


def upsert_rows(connection: Connection, table: Table, rows: list[dict[str, object]], *, key: str) -> None:
    """Insert or replace *rows*, at least one and all of the same columns, as `upsert_row` does one."""
    connection.execute(_upserting(table, key, tuple(rows[0])), rows)


def replace_rows(connection: Connection, table: Table, rows: list[dict[str, object]], *, key: str) -> None:
    """Replace rows that are there, at least one and all of the same columns."""
    named = [{f"new_{name}": value for name, value in row.items()} for row in rows]
    connection.execute(_replacing(table, key, tuple(rows[0])), named)


@lru_cache(maxsize=64)
def _upserting(table: Table, key: str, columns: tuple[str, ...]) -> Insert:
    """Return the statement that inserts or replaces a row."""
    inserted = upsert(table).values({name: bindparam(name) for name in columns})
    changed = {name: inserted.excluded[name] for name in columns if name != key}
    return inserted.on_conflict_do_update(index_elements=[key], set_=changed)


@lru_cache(maxsize=64)
def _replacing(table: Table, key: str, columns: tuple[str, ...]) -> Update:
    """Return the statement that replaces a row; to build it for every row takes longer than to run it.

    The key is not written again: its indexes would be, too.
    """
    return (
        update(table)
        .where(table.c[key] == bindparam(f"new_{key}"))
        .values({name: bindparam(f"new_{name}") for name in columns if name != key})
    )

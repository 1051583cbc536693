"""Who looked through the province's window on which day; kept when an officer is removed."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, select, text, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import officer_looks

# Two windows of one officer may open at the same moment: one of them is the first.
_FIRST = text(
    "INSERT INTO officer_looks (user_name, day, display_name, looks, last_at)"
    " VALUES (:user, :on_day, :name, 1, :at) ON CONFLICT DO NOTHING"
)
_AGAIN = (
    update(officer_looks)
    .where(officer_looks.c.user_name == bindparam("user"), officer_looks.c.day == bindparam("on_day"))
    .values(looks=officer_looks.c.looks + 1, last_at=bindparam("at"), display_name=bindparam("name"))
)


@dataclass(frozen=True, slots=True)
class Looks:
    """An officer's looks of one day in Thailand; *last_at* as stored moments are."""

    user_name: str
    display_name: str
    day: date
    looks: int
    last_at: str


def note(connection: Connection, user_name: str, display_name: str, day: date, now: datetime) -> bool:
    """Count a look and tell whether it is the officer's first of that *day*."""
    said = {"user": user_name, "on_day": day.isoformat(), "name": display_name, "at": text_of(now)}
    if connection.execute(_FIRST, said).rowcount:
        return True
    connection.execute(_AGAIN, said)
    return False


def newest(connection: Connection, limit: int) -> tuple[Looks, ...]:
    """Return who looked, the last first."""
    wanted = select(officer_looks).order_by(officer_looks.c.last_at.desc(), officer_looks.c.user_name)
    return tuple(
        Looks(
            row["user_name"],
            row["display_name"],
            date.fromisoformat(row["day"]),
            row["looks"],
            row["last_at"],
        )
        for row in connection.execute(wanted.limit(limit)).mappings()
    )

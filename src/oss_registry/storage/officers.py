"""The province's officers and their sessions."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, or_, select, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import officer_sessions, officers


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who may look through the province's window.

    Attributes:
        password_hash: Argon2id, as the library writes it.
        failures: wrong passwords in a row; locked_until: no password is tried before, or empty.
    """

    user_name: str
    display_name: str
    password_hash: str
    failures: int
    locked_until: str


@dataclass(frozen=True, slots=True)
class OfficerSession:
    """One sign-in; only the hash of its token is kept.

    Attributes:
        form_token: what every form of this session must bring back.
    """

    user_name: str
    display_name: str
    form_token: str
    begun_at: str
    seen_at: str


def officer(connection: Connection, user_name: str, *, locked: bool = False) -> Officer | None:
    """Return the officer or None; *locked*: nobody else changes their row meanwhile."""
    wanted = select(officers).where(officers.c.user_name == user_name)
    row = connection.execute(wanted.with_for_update() if locked else wanted).mappings().first()
    if row is None:
        return None
    return Officer(
        row["user_name"], row["display_name"], row["password_hash"], row["failures"], row["locked_until"]
    )


def everyone(connection: Connection) -> tuple[str, ...]:
    """Return the user names of all officers in order."""
    return tuple(connection.scalars(select(officers.c.user_name).order_by(officers.c.user_name)))


def put(connection: Connection, user_name: str, display_name: str, password_hash: str, now: datetime) -> None:
    """Add an officer, or give one another name and password; their sessions end."""
    remove(connection, user_name)
    connection.execute(
        insert(officers).values(
            user_name=user_name,
            display_name=display_name,
            password_hash=password_hash,
            failures=0,
            locked_until="",
            added_at=text_of(now),
        )
    )


def remove(connection: Connection, user_name: str) -> bool:
    """Shut an officer out; False when there is none of that name."""
    connection.execute(delete(officer_sessions).where(officer_sessions.c.user_name == user_name))
    return connection.execute(delete(officers).where(officers.c.user_name == user_name)).rowcount > 0


def put_failures(connection: Connection, user_name: str, failures: int, locked_until: str) -> None:
    """Remember how often the password was wrong in a row, and until when none is tried."""
    values = {"failures": failures, "locked_until": locked_until}
    connection.execute(update(officers).where(officers.c.user_name == user_name).values(values))


def begin(connection: Connection, token_hash: str, user_name: str, form_token: str, now: datetime) -> None:
    """Begin a session."""
    connection.execute(
        insert(officer_sessions).values(
            token_hash=token_hash,
            user_name=user_name,
            form_token=form_token,
            begun_at=text_of(now),
            seen_at=text_of(now),
        )
    )


def session(connection: Connection, token_hash: str) -> OfficerSession | None:
    """Return the session of that token or None."""
    wanted = (
        select(officer_sessions, officers.c.display_name)
        .join(officers, officers.c.user_name == officer_sessions.c.user_name)
        .where(officer_sessions.c.token_hash == token_hash)
    )
    row = connection.execute(wanted).mappings().first()
    if row is None:
        return None
    return OfficerSession(
        row["user_name"], row["display_name"], row["form_token"], row["begun_at"], row["seen_at"]
    )


def touch(connection: Connection, token_hash: str, now: datetime) -> None:
    """Remember that the session is in use."""
    used = update(officer_sessions).where(officer_sessions.c.token_hash == token_hash)
    connection.execute(used.values(seen_at=text_of(now)))


def end(connection: Connection, token_hash: str) -> None:
    """End one session."""
    connection.execute(delete(officer_sessions).where(officer_sessions.c.token_hash == token_hash))


def forget_sessions(connection: Connection, begun_before: datetime, unused_since: datetime) -> None:
    """Delete the sessions that are too old or were left alone for too long."""
    is_over = or_(
        officer_sessions.c.begun_at < text_of(begun_before),
        officer_sessions.c.seen_at < text_of(unused_since),
    )
    connection.execute(delete(officer_sessions).where(is_over))

"""What the registry knows of itself: its epoch, its secrets, the counter of all changes."""

import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from oss_registry.storage.tables import counter, settings

EPOCH = "epoch"
# Statements of every operation are built once: building one takes longer than its way to the database.
_HELD = select(counter.c.seq, counter.c.head).where(counter.c.counter_id == 1).with_for_update()
_SET = update(counter).where(counter.c.counter_id == 1).values(seq=bindparam("seq"), head=bindparam("digest"))
_FIRST_HEAD = hashlib.sha256(b"oss-registry").hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """The newest change and the hash that chains all changes up to it."""

    seq: int
    digest: str


def prepare(connection: Connection) -> None:
    """Make the counter and the first epoch where there are none."""
    if connection.scalar(select(counter.c.seq)) is None:
        connection.execute(insert(counter).values(counter_id=1, seq=0, head=_FIRST_HEAD))
    if setting(connection, EPOCH) is None:
        renew_epoch(connection)


def epoch(connection: Connection) -> str:
    """Return the name of the unbroken history that this database holds."""
    found = setting(connection, EPOCH)
    if found is None:
        raise LookupError("the registry was never prepared")
    return found


def renew_epoch(connection: Connection) -> str:
    """Begin another history, as must be done after restoring a backup, and return its name."""
    name = secrets.token_hex(8)
    put_setting(connection, EPOCH, name)
    return name


def setting(connection: Connection, name: str) -> str | None:
    """Return what is kept under *name*, or None."""
    return connection.scalar(select(settings.c.value).where(settings.c.name == name))


def put_setting(connection: Connection, name: str, value: str) -> None:
    """Keep *value* under *name*."""
    changed = connection.execute(update(settings).where(settings.c.name == name).values(value=value))
    if not changed.rowcount:
        connection.execute(insert(settings).values(name=name, value=value))


def head(connection: Connection) -> Head:
    """Return where the history ends as this transaction sees it."""
    row = connection.execute(select(counter.c.seq, counter.c.head)).one()
    return Head(row.seq, row.head)


def held(connection: Connection) -> Head:
    """Return where the history ends; the row stays locked until the transaction ends.

    Therefore this comes as late in a transaction as it can. Whoever holds it numbers the changes that
    follow and sets the new end with `release`: numbers appear to readers in their order and without gaps,
    which those of a database sequence do not.
    """
    row = connection.execute(_HELD).one()
    return Head(row.seq, row.head)


def release(connection: Connection, head: Head) -> None:
    """Set where the history ends now, having it `held`."""
    connection.execute(_SET, {"seq": head.seq, "digest": head.digest})


def chained(before: Head, op_digest: str, record_id: str, ver: int) -> str:
    """Return the hash of a change, *before* holding its own number and the hash of the change before it."""
    line = f"{before.digest}\n{before.seq}\n{op_digest}\n{record_id}\n{ver}\n"
    return hashlib.sha256(line.encode()).hexdigest()

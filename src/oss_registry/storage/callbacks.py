"""Answers that are to be brought to partners, with their own schedule; several processes may share it."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, func, insert, or_, select, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.partner_tables import callbacks
from oss_wire.canonical import Json

WAITING, SENDING, BROUGHT, GIVEN_UP = "rcvd", "pdng", "succ", "rjct"


@dataclass(frozen=True, slots=True)
class Callback:
    """One answer that was promised.

    Attributes:
        correlation_id: of the promise; also the id of the message that brings it.
        request: header and message as they came; empty once it is over: it names people.
        state: `WAITING`, `SENDING`, `BROUGHT` or `GIVEN_UP`.
        tries: how often it was tried.
    """

    correlation_id: str
    partner_id: str
    transaction_id: str
    call: str
    request: Json
    address: str
    state: str
    reason: str
    tries: int
    made_at: str
    next_at: str


def add(connection: Connection, promised: Callback) -> None:
    """Write down what was promised."""
    values = {name: getattr(promised, name) for name in Callback.__dataclass_fields__}
    connection.execute(insert(callbacks).values({**values, "request": json.dumps(promised.request)}))


def take_due(connection: Connection, now: datetime, until: datetime, limit: int) -> tuple[Callback, ...]:
    """Return what is due now; nobody else takes it before *until*, also should this process fall."""
    wanted = (
        select(callbacks)
        .where(callbacks.c.state.in_((WAITING, SENDING)), callbacks.c.next_at <= text_of(now))
        .order_by(callbacks.c.next_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    found = [_callback_of(row) for row in connection.execute(wanted).mappings()]
    taken = update(callbacks).where(callbacks.c.correlation_id.in_([one.correlation_id for one in found]))
    connection.execute(taken.values(state=SENDING, tries=callbacks.c.tries + 1, next_at=text_of(until)))
    return tuple(found)


def next_due(connection: Connection) -> str:
    """Return when the next is due, ISO in UTC; empty when nothing waits."""
    waiting = callbacks.c.state.in_((WAITING, SENDING))
    return connection.scalar(select(func.min(callbacks.c.next_at)).where(waiting)) or ""


def count(connection: Connection, partner_id: str = "") -> int:
    """Return how many answers wait, for one partner or for all."""
    wanted = select(func.count()).where(callbacks.c.state.in_((WAITING, SENDING)))
    if partner_id:
        wanted = wanted.where(callbacks.c.partner_id == partner_id)
    return connection.scalar(wanted) or 0


def put_next(connection: Connection, correlation_id: str, next_at: datetime, reason: str) -> None:
    """Try again at *next_at*."""
    changed = update(callbacks).where(callbacks.c.correlation_id == correlation_id)
    connection.execute(changed.values(next_at=text_of(next_at), reason=reason))


def end(connection: Connection, correlation_id: str, state: str, reason: str) -> None:
    """Remember how it ended, and forget whom it was about."""
    changed = update(callbacks).where(callbacks.c.correlation_id == correlation_id)
    connection.execute(changed.values(state=state, reason=reason, request="{}"))


def find(connection: Connection, partner_id: str, wanted_id: str) -> tuple[Callback, ...]:
    """Return what was promised to a partner under this id of a transaction or correlation."""
    is_named = or_(callbacks.c.transaction_id == wanted_id, callbacks.c.correlation_id == wanted_id)
    wanted = select(callbacks).where(callbacks.c.partner_id == partner_id, is_named)
    rows = connection.execute(wanted.order_by(callbacks.c.made_at)).mappings()
    return tuple(_callback_of(row) for row in rows)


def forget(connection: Connection, before: datetime) -> None:
    """Delete what is over and was promised *before* this moment."""
    is_over = callbacks.c.state.in_((BROUGHT, GIVEN_UP))
    connection.execute(delete(callbacks).where(is_over, callbacks.c.made_at < text_of(before)))


def _callback_of(row: RowMapping) -> Callback:
    values = {name: row[name] for name in Callback.__dataclass_fields__}
    return Callback(**{**values, "request": json.loads(row["request"])})

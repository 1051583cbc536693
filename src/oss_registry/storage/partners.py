"""Programs of other offices: who they are, the tokens they hold, the messages they sent lately."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from oss_registry.storage.moments import text_of
from oss_registry.storage.partner_tables import partner_messages, partner_tokens, partners


@dataclass(frozen=True, slots=True)
class Partner:
    """A program of another office.

    Attributes:
        partner_id: also the ``sender_id`` of its messages.
        scope: ``status`` or ``details``.
        basis: ``consent``: each request brings the person's; ``law``: an act of law stands for it.
        purposes: codes of what it may ask for.
        public_key: of its signatures, base64url, or empty: then it does not sign.
        canonical_form: how signed JSON is written, for it and by it.
        callback_address: where answers are brought to, or empty.
    """

    partner_id: str
    secret_hash: str
    scope: str
    basis: str
    purposes: tuple[str, ...]
    public_key: str
    canonical_form: str
    callback_address: str
    added_at: str


def partner(connection: Connection, partner_id: str) -> Partner | None:
    """Return a partner or None."""
    wanted = select(partners).where(partners.c.partner_id == partner_id)
    row = connection.execute(wanted).mappings().first()
    return None if row is None else _partner_of(row)


def everyone(connection: Connection) -> tuple[Partner, ...]:
    """Return all partners in order."""
    wanted = select(partners).order_by(partners.c.partner_id)
    return tuple(_partner_of(row) for row in connection.execute(wanted).mappings())


def put(connection: Connection, made: Partner) -> None:
    """Add a partner, or give it another secret and other grants; its tokens end."""
    remove(connection, made.partner_id)
    values = {name: getattr(made, name) for name in Partner.__dataclass_fields__ if name != "purposes"}
    connection.execute(insert(partners).values(**values, purposes=json.dumps(made.purposes)))


def remove(connection: Connection, partner_id: str) -> bool:
    """Shut a partner out; False when there is none of that name."""
    connection.execute(delete(partner_tokens).where(partner_tokens.c.partner_id == partner_id))
    return connection.execute(delete(partners).where(partners.c.partner_id == partner_id)).rowcount > 0


def put_token(connection: Connection, token_hash: str, partner_id: str, expires: datetime) -> None:
    """Keep a token that was given out."""
    row = {"token_hash": token_hash, "partner_id": partner_id, "expires_at": text_of(expires)}
    connection.execute(insert(partner_tokens).values(row))


def holder(connection: Connection, token_hash: str, now: datetime) -> Partner | None:
    """Return whose token this is, None when it is nobody's any more."""
    wanted = (
        select(partners)
        .join(partner_tokens, partner_tokens.c.partner_id == partners.c.partner_id)
        .where(partner_tokens.c.token_hash == token_hash, partner_tokens.c.expires_at > text_of(now))
    )
    row = connection.execute(wanted).mappings().first()
    return None if row is None else _partner_of(row)


def forget_tokens(connection: Connection, now: datetime) -> None:
    """Delete the tokens that have expired."""
    connection.execute(delete(partner_tokens).where(partner_tokens.c.expires_at <= text_of(now)))


def take_message(connection: Connection, partner_id: str, message_id: str, now: datetime) -> bool:
    """Write down that a message came; False when it came before."""
    row = {"partner_id": partner_id, "message_id": message_id, "received_at": text_of(now)}
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    taken = dialect.insert(partner_messages).values(row).on_conflict_do_nothing()
    # What was not inserted is not returned; a count of rows is not told by every driver.
    return connection.execute(taken.returning(partner_messages.c.message_id)).first() is not None


def forget_messages(connection: Connection, before: datetime) -> None:
    """Delete the ids of the messages that came *before* this moment."""
    connection.execute(delete(partner_messages).where(partner_messages.c.received_at < text_of(before)))


def _partner_of(row: RowMapping) -> Partner:
    values = {name: row[name] for name in Partner.__dataclass_fields__}
    return Partner(**{**values, "purposes": tuple(json.loads(row["purposes"]))})

"""The card keys that the registry delegated to counters."""

from sqlalchemy import Connection, insert, select, update

from oss_registry.storage.tables import card_keys
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import parse, read, write
from oss_wire.trust import CardKey


def delegation(connection: Connection, kid: str) -> CardKey | None:
    """Return the delegation of the key *kid*, or None."""
    found = connection.scalar(select(card_keys.c.document).where(card_keys.c.kid == kid))
    return None if found is None else read(CardKey, parse(found))


def add(connection: Connection, made: CardKey) -> None:
    """Write down a delegation; it stays for ever, for the cards signed with it do."""
    connection.execute(
        insert(card_keys).values(
            kid=made.kid,
            device_id=made.device_id,
            not_after=made.not_after,
            document=canonical_bytes(write(made)).decode(),
        )
    )


def of_device(connection: Connection, device_id: str, after: str) -> tuple[CardKey, ...]:
    """Return the delegations of a device whose last moment is later than *after*."""
    wanted = select(card_keys.c.document).where(
        card_keys.c.device_id == device_id, card_keys.c.not_after > after
    )
    return tuple(read(CardKey, parse(text)) for text in connection.execute(wanted).scalars())


def put(connection: Connection, changed: CardKey) -> None:
    """Replace a delegation by one of the same key."""
    values = {"not_after": changed.not_after, "document": canonical_bytes(write(changed)).decode()}
    connection.execute(update(card_keys).where(card_keys.c.kid == changed.kid).values(values))


def everyone(connection: Connection) -> tuple[CardKey, ...]:
    """Return all delegations, ordered by their last day."""
    wanted = select(card_keys.c.document).order_by(card_keys.c.not_after, card_keys.c.kid)
    return tuple(read(CardKey, parse(text)) for text in connection.execute(wanted).scalars())

"""The serials of cards that hold no longer."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from oss_registry.storage.records import StoredRecord
from oss_registry.storage.tables import revoked_cards

_REVOKED = frozenset({"revoked", "spoiled"})
_STRUCK = delete(revoked_cards).where(revoked_cards.c.card_serial == bindparam("serial"))
_ENTERED = insert(revoked_cards)


def note(connection: Connection, cards: Iterable[StoredRecord]) -> None:
    """Enter the serials of cards that hold no longer by their status; strike the others out.

    *cards* are versions in the order in which they were made.
    """
    ends: dict[str, int] = {}
    struck: set[str] = set()
    for card in cards:
        serial = str(card.body.get("card_serial", ""))
        if card.ver > 1:
            struck.add(serial)
            ends.pop(serial, None)
        if card.body.get("status") in _REVOKED:
            ends[serial] = card.seq
    if struck:
        connection.execute(_STRUCK, [{"serial": serial} for serial in sorted(struck)])
    if ends:
        rows = [{"card_serial": serial, "seq": seq} for serial, seq in ends.items()]
        connection.execute(_ENTERED, rows)


def everyone(connection: Connection) -> tuple[int, tuple[str, ...]]:
    """Return the seq of the newest entry and all serials in order."""
    wanted = select(revoked_cards.c.card_serial).order_by(revoked_cards.c.card_serial)
    return newest(connection), tuple(connection.execute(wanted).scalars())


def newest(connection: Connection) -> int:
    """Return the seq of the newest entry, 0 for none."""
    return connection.scalar(select(func.max(revoked_cards.c.seq))) or 0

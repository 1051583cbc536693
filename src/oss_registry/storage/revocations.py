"""The serials of cards that hold no longer."""

from sqlalchemy import Connection, delete, func, insert, select

from oss_registry.storage.records import StoredRecord
from oss_registry.storage.tables import revoked_cards

_REVOKED = frozenset({"revoked", "spoiled"})


def note(connection: Connection, card: StoredRecord) -> None:
    """Enter the serial of *card* when its status says that it holds no longer; strike it out otherwise."""
    serial = str(card.body.get("card_serial", ""))
    if card.ver > 1:
        connection.execute(delete(revoked_cards).where(revoked_cards.c.card_serial == serial))
    if card.body.get("status") in _REVOKED:
        connection.execute(insert(revoked_cards).values(card_serial=serial, seq=card.seq))


def everyone(connection: Connection) -> tuple[int, tuple[str, ...]]:
    """Return the seq of the newest entry and all serials in order."""
    wanted = select(revoked_cards.c.card_serial).order_by(revoked_cards.c.card_serial)
    return newest(connection), tuple(connection.execute(wanted).scalars())


def newest(connection: Connection) -> int:
    """Return the seq of the newest entry, 0 for none."""
    return connection.scalar(select(func.max(revoked_cards.c.seq))) or 0

"""Which hospital issued how many cards on which day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from oss_registry.storage.records import StoredRecord
from oss_registry.storage.tables import issued_cards

_ISSUED = frozenset({"printed", "handed_over", "revoked"})
_STRUCK = delete(issued_cards).where(issued_cards.c.record_id == bindparam("which"))
_COUNTED = insert(issued_cards)


@dataclass(frozen=True, slots=True)
class CardsOfDay:
    """How many cards one hospital issued on one day."""

    facility_code: str
    day: date
    cards: int


def note(connection: Connection, cards: Collection[StoredRecord]) -> None:
    """Count *cards*, each as it is now, for their hospitals and days; not those spoiled or withdrawn."""
    known = [{"which": card.record_id} for card in cards if card.ver > 1]
    if known:
        connection.execute(_STRUCK, known)
    issued = [
        {
            "record_id": card.record_id,
            "facility_code": str(card.body.get("facility_code") or ""),
            "issue_date": str(card.body["issue_date"]),
        }
        for card in cards
        if card.body.get("status") in _ISSUED and card.body.get("issue_date")
    ]
    if issued:
        connection.execute(_COUNTED, issued)


def by_day(connection: Connection, first: date, last: date) -> tuple[CardsOfDay, ...]:
    """Return the counts of every hospital and day from *first* to *last*, both included."""
    counted = (
        select(issued_cards.c.facility_code, issued_cards.c.issue_date, func.count().label("cards"))
        .where(issued_cards.c.issue_date.between(first.isoformat(), last.isoformat()))
        .group_by(issued_cards.c.facility_code, issued_cards.c.issue_date)
        .order_by(issued_cards.c.facility_code, issued_cards.c.issue_date)
    )
    return tuple(
        CardsOfDay(row.facility_code, date.fromisoformat(row.issue_date), row.cards)
        for row in connection.execute(counted)
    )

"""Which hospital issued how many cards on which day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select

from oss_registry.storage.records import StoredRecord
from oss_registry.storage.tables import issued_cards

_ISSUED = frozenset({"printed", "handed_over", "revoked"})


@dataclass(frozen=True, slots=True)
class CardsOfDay:
    """How many cards one hospital issued on one day."""

    facility_code: str
    day: date
    cards: int


def note(connection: Connection, card: StoredRecord) -> None:
    """Count *card* for its hospital and day; one that was spoiled or withdrawn is not counted."""
    if card.ver > 1:
        connection.execute(delete(issued_cards).where(issued_cards.c.record_id == card.record_id))
    day = str(card.body.get("issue_date") or "")
    if card.body.get("status") in _ISSUED and day:
        values = {"facility_code": str(card.body.get("facility_code") or ""), "issue_date": day}
        connection.execute(insert(issued_cards).values(record_id=card.record_id, **values))


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

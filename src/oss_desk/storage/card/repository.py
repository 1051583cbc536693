"""Keeps the pieces of plastic and the day each came into its states."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, RowMapping, Select, bindparam, insert, select

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.services.ports.clock import Clock
from oss_desk.storage.card.tables import card_states, cards
from oss_desk.storage.columns import day_of, day_text, moment_text, put_row

_OUT_OF_THE_PRINTER = (CardState.PRINTED, CardState.CHECKED, CardState.HANDED_OVER)
_NEW = insert(cards)
_KNOWN = select(cards.c.card_serial).where(cards.c.card_serial.in_(bindparam("keys", expanding=True)))


class SqlCards:
    """The cards, inside one transaction (`oss_desk.services.ports.unit_of_work.Cards`)."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def put(self, card: DisabilityCard) -> None:
        """Insert or replace *card*; the clock's day is kept when it is in this state for the first time."""
        put_row(self._connection, cards, card_row(card), key="card_serial")
        serial, state = card.card_serial.digits, card.state.value
        seen = self._connection.execute(
            select(card_states.c.state).where(
                card_states.c.card_serial == serial, card_states.c.state == state
            )
        ).one_or_none()
        if seen is None:
            self._connection.execute(
                insert(card_states).values(
                    card_serial=serial,
                    state=state,
                    came_on=self._clock.today().isoformat(),
                    came_at=moment_text(self._clock.now()),
                )
            )

    def take(self, card: DisabilityCard) -> None:
        """Insert or replace a card of another desk: it does not count among our blank cards."""
        put_row(self._connection, cards, card_row(card), key="card_serial")

    def add_taken(self, cards_: Collection[DisabilityCard]) -> None:
        """Insert cards of other desks none of which is here."""
        if cards_:
            self._connection.execute(_NEW, [card_row(card) for card in cards_])

    def known(self, card_serials: Collection[str]) -> frozenset[str]:
        """Return those of *card_serials* of which there is a card here."""
        return frozenset(self._connection.execute(_KNOWN, {"keys": list(card_serials)}).scalars())

    def get(self, card_serial: CardSerial) -> DisabilityCard | None:
        """Return the card, or None."""
        found = self._all(select(cards).where(cards.c.card_serial == card_serial.digits))
        return found[0] if found else None

    def current_of(self, person_id: str) -> DisabilityCard | None:
        """Return the person's latest card that came out of the printer and is not spoiled or revoked."""
        found = self._all(
            select(cards).where(
                cards.c.person_id == person_id,
                cards.c.state.in_([state.value for state in _OUT_OF_THE_PRINTER]),
            )
        )
        return found[-1] if found else None

    def of_visit(self, visit_id: str) -> tuple[DisabilityCard, ...]:
        """Return the cards a visit asked for, oldest first."""
        return self._all(select(cards).where(cards.c.visit_id == visit_id))

    def of_person(self, person_id: str) -> tuple[DisabilityCard, ...]:
        """Return all cards of a person, oldest first."""
        return self._all(select(cards).where(cards.c.person_id == person_id))

    def in_states(self, states: tuple[CardState, ...]) -> tuple[DisabilityCard, ...]:
        """Return the cards in one of *states*, oldest first."""
        return self._all(select(cards).where(cards.c.state.in_([state.value for state in states])))

    def _all(self, wanted: Select[tuple[object, ...]]) -> tuple[DisabilityCard, ...]:
        ordered = wanted.order_by(cards.c.issue_date, cards.c.card_serial)
        return tuple(card_of(row) for row in self._connection.execute(ordered).mappings())


def card_row(card: DisabilityCard) -> dict[str, object]:
    """Return the row that stores *card*."""
    return {
        "card_serial": card.card_serial.digits,
        "person_id": card.person_id,
        "visit_id": card.visit_id,
        "reason": card.reason.value,
        "issue_date": card.issue_date.isoformat(),
        "expiry_date": day_text(card.expiry_date),
        "state": card.state.value,
        "print_job": card.print_job,
        "rendered_digest": card.rendered_digest,
    }


def card_of(row: RowMapping) -> DisabilityCard:
    """Return the card that *row* stores."""
    return DisabilityCard(
        card_serial=CardSerial(row["card_serial"]),
        person_id=row["person_id"],
        visit_id=row["visit_id"],
        reason=CardReason(row["reason"]),
        issue_date=date.fromisoformat(row["issue_date"]),
        expiry_date=day_of(row["expiry_date"]),
        state=CardState(row["state"]),
        print_job=row["print_job"],
        rendered_digest=row["rendered_digest"],
    )

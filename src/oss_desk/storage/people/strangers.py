"""Lets people go of whom the registry tells this desk no more and who have nothing here."""

from sqlalchemy import ColumnElement, Connection, Table, delete, exists, or_, select

from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.storage.attachments.tables import attachment_parts, attachment_transfers, attachments
from oss_desk.storage.card.tables import card_states, cards
from oss_desk.storage.people.pair_tables import possible_duplicates
from oss_desk.storage.people.tables import certificates, people, person_names
from oss_desk.storage.registry.tables import confirmed, outbox
from oss_desk.storage.visit.tables import visits

_UNDER_WAY = [state.value for state in ChangeState if state is not ChangeState.APPLIED]
_PICTURES: tuple[Table, ...] = (attachment_parts, attachment_transfers, attachments)


class SqlStrangers:
    """People of other hospitals, inside one transaction (`ports.unit_of_work.Strangers`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def let_go(self) -> int:
        """Take them out with their certificates, cards and pictures; return how many they were.

        Whoever has a matter here, a card of this counter's own, a change on its way or a doubt about who
        they are, stays. The audit trail keeps its entries: those hold ids alone.
        """
        is_stranger = _is_stranger()
        gone = select(people.c.person_id).where(is_stranger)
        portraits = select(people.c.portrait_id).where(is_stranger, people.c.portrait_id != "")
        kept = select(people.c.portrait_id).where(~is_stranger)
        for table in _PICTURES:
            picture = table.c.attachment_id
            self._connection.execute(delete(table).where(picture.in_(portraits), picture.not_in(kept)))
        # Last of all the people themselves: the others are found by them.
        for table in (certificates, cards, person_names):
            self._connection.execute(delete(table).where(table.c.person_id.in_(gone)))
        return self._connection.execute(delete(people).where(is_stranger)).rowcount


def _is_stranger() -> ColumnElement[bool]:
    this = people.c.person_id
    own_card = select(cards.c.card_serial).join(card_states, card_states.c.card_serial == cards.c.card_serial)
    needed = or_(
        exists(select(confirmed.c.record_id).where(confirmed.c.record_id == this)),
        exists(select(visits.c.visit_id).where(visits.c.person_id == this)),
        exists(own_card.where(cards.c.person_id == this)),
        exists(
            select(outbox.c.change_id).where(
                or_(outbox.c.subject_id == this, outbox.c.subject_id == this + ".caregiver"),
                outbox.c.state.in_(_UNDER_WAY),
            )
        ),
        exists(
            select(possible_duplicates.c.pair_id).where(
                or_(possible_duplicates.c.first_id == this, possible_duplicates.c.second_id == this)
            )
        ),
    )
    return ~needed

"""Brings a visit as far as a test wants it, by the real use cases."""

from dataclasses import replace
from datetime import date

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.person import Person
from oss_desk.domain.visit.drafts import RequestDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.simulated.people import TrainingPerson
from tests.gui.visit.conftest import Counter


def confirmed(counter: Counter, visit_id: str) -> Visit:
    """Return the visit with step 1 done."""
    desk, nipa = counter.training.desk, counter.officer("nipa")
    identity = desk.visit.look(visit_id).identity
    filled = replace(identity, phone="0812345678", notice_given=True)
    desk.visit.save_draft(visit_id, nipa, identity=filled)
    return desk.visit.confirm_identity(visit_id, nipa)


def answered(counter: Counter, visit_id: str, answer: str = "present") -> RequestDraft:
    """Return the visit's request with *answer* for every paper."""
    request = counter.training.desk.visit.look(visit_id).request
    return replace(request, documents=tuple((key, answer) for key, _state in request.documents))


def accepted(counter: Counter, visit_id: str, answer: str = "present") -> Visit:
    """Return the visit with step 2 done."""
    confirmed(counter, visit_id)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    desk.visit.save_draft(visit_id, nipa, request=answered(counter, visit_id, answer))
    return desk.visit.accept_request(visit_id, nipa)


def registered(counter: Counter, invented: TrainingPerson) -> None:
    """Let somebody hold a card that ends in ten days, at the address of the own citizen card."""
    person = Person(
        "e" * 32, invented.citizen_id, invented.name_th, invented.name_en, invented.birth_date,
        invented.sex, invented.address, "0812345678", disability_types=(DisabilityType.PHYSICAL,),
    )  # fmt: skip
    card = DisabilityCard(
        CardSerial.of("52", 2561, 9_000_077), person.person_id, "", CardReason.FIRST,
        date(2018, 12, 1), date(2026, 11, 30), CardState.HANDED_OVER,
    )  # fmt: skip
    counter.training.desk.people.adopt(person, card, counter.officer("admin"))

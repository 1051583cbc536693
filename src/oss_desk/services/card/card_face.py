"""Gather what is printed on a card from its visit."""

from dataclasses import dataclass
from datetime import date

from oss_desk.domain.card.disability_card import CardFace, CardReason
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.errors import FieldProblem, IncompleteStep
from oss_desk.domain.people.thai_calendar import buddhist_year
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.serial_stock import reserved_number

REASONS = {
    RequestKind.REGISTRATION: CardReason.FIRST,
    RequestKind.RENEWAL: CardReason.RENEWAL,
    RequestKind.LOST: CardReason.LOST,
    RequestKind.DAMAGED: CardReason.DAMAGED,
}


@dataclass(frozen=True, slots=True)
class GatherCardFace:
    """Bring person, certificate, rules and pictures together; nothing is typed twice."""

    rules: RuleBook
    service_point: ServicePoint

    def __call__(self, work: UnitOfWork, visit: Visit, card_serial: CardSerial, issue_date: date) -> CardFace:
        """Return the face of the card that *visit* asks for.

        Raises:
            IncompleteStep: the identity lacks what a card shows.
        """
        person = visit.identity.as_person(visit.person_id, visit.assessment.disability_types)
        if person.birth_date is None:
            raise IncompleteStep("identity", (FieldProblem("birth_date", "missing"),))
        picture = visit.identity.portrait_id or visit.identity.photo_id
        if not picture:
            # A card that was lost is printed again with the face that was on it.
            known = work.people.get(visit.person_id)
            picture = known.portrait_id if known else ""
        return CardFace(
            citizen_id=person.citizen_id,
            name_th=person.name_th,
            name_en=person.name_en,
            birth_date=person.birth_date,
            sex=person.sex,
            address=person.registered_address,
            disability_types=person.disability_types,
            issue_date=issue_date,
            expiry_date=self.rules.expiry_date(issue_date),
            card_serial=card_serial,
            signatory_title=self.service_point.signatory_title,
            issued_by=self.service_point.issued_by,
            caregiver=person.caregiver,
            portrait=work.attachments.get(picture) if picture else None,
            marking=self.service_point.marking,
        )

    def next_serial(self, work: UnitOfWork, day: date) -> CardSerial:
        """Take the serial of the next card: one reserved for this counter, while there is one.

        Otherwise it comes from the counter's own series, as before there was a registry: a card in hand
        is worth more than a number nobody else could have. The registry notices the same number twice.
        """
        number = reserved_number(work, self.service_point.province_code, day)
        return self.serial(work.numbers.next(self.series(day)) if number is None else number, day)

    def series(self, day: date) -> str:
        """Return the name of the running series that serials of *day* come from."""
        return f"card:{self.service_point.province_code}:{buddhist_year(day) % 100:02d}"

    def serial(self, number: int, day: date) -> CardSerial:
        """Return the serial of *number* in the series of *day*."""
        return CardSerial.of(self.service_point.province_code, buddhist_year(day), number)

"""The disability card (บัตรประจำตัวคนพิการ): its life and what is printed on it."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.errors import WrongState
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import PartialDate


class CardState(StrEnum):
    """Where a piece of plastic is in its life; ``expired`` follows from the date and is not stored."""

    REQUESTED = "requested"
    SENT = "sent"
    PRINTED = "printed"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    CHECKED = "checked"
    HANDED_OVER = "handed_over"
    SPOILED = "spoiled"
    REVOKED = "revoked"


class CardReason(StrEnum):
    """Why the card is made."""

    FIRST = "first"
    RENEWAL = "renewal"
    LOST = "lost"
    DAMAGED = "damaged"
    CHANGED = "changed"


class Marking(StrEnum):
    """The word that lies across a card that is no valid card."""

    NONE = ""
    SPECIMEN = "specimen"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class DisabilityCard:
    """One piece of plastic.

    Attributes:
        expiry_date: the last day of validity; None when the rule gives none.
        print_job: the spooler's own name of the job, once it was handed over; empty before.
        rendered_digest: SHA-256 of the PDF that was sent, hexadecimal; empty before.
    """

    card_serial: CardSerial
    person_id: str
    visit_id: str
    reason: CardReason
    issue_date: date
    expiry_date: date | None
    state: CardState
    print_job: str = ""
    rendered_digest: str = ""

    def sent(self, print_job: str) -> "DisabilityCard":
        """Return the card whose job the spooler took."""
        self._must_be("send", {CardState.REQUESTED})
        return replace(self, state=CardState.SENT, print_job=print_job)

    def printed(self) -> "DisabilityCard":
        """Return the card that came out."""
        self._must_be("print", {CardState.SENT, CardState.UNCERTAIN})
        return replace(self, state=CardState.PRINTED)

    def uncertain(self) -> "DisabilityCard":
        """Return the card nobody knows to be out or not; it counts as used until a person answers."""
        self._must_be("doubt", {CardState.REQUESTED, CardState.SENT})
        return replace(self, state=CardState.UNCERTAIN)

    def failed(self) -> "DisabilityCard":
        """Return the card that did not come out; its serial stays used."""
        self._must_be("fail", {CardState.REQUESTED, CardState.SENT, CardState.UNCERTAIN})
        return replace(self, state=CardState.FAILED)

    def spoiled(self) -> "DisabilityCard":
        """Return the card that came out unusable."""
        self._must_be("spoil", {CardState.SENT, CardState.PRINTED, CardState.UNCERTAIN, CardState.CHECKED})
        return replace(self, state=CardState.SPOILED)

    def handed_over(self) -> "DisabilityCard":
        """Return the card its holder took."""
        self._must_be("hand_over", {CardState.PRINTED, CardState.CHECKED})
        return replace(self, state=CardState.HANDED_OVER)

    def revoked(self) -> "DisabilityCard":
        """Return the card that another replaced, or that its holder gave up."""
        return replace(self, state=CardState.REVOKED)

    def _must_be(self, verb: str, states: set[CardState]) -> None:
        if self.state not in states:
            raise WrongState(verb, self.state)


@dataclass(frozen=True, slots=True)
class CardFace:
    """Everything that is printed on one card, front and back.

    Attributes:
        portrait: a JPEG of the person, 25 x 30 mm on the card; None leaves the frame empty.
        disability_types: the main one first.
        signatory_title: under the signature line, such as ``นายทะเบียนจังหวัดลำปาง``.
        issued_by: up to three lines, the issuing centre, right-aligned at the foot of the back.
    """

    citizen_id: CitizenId
    name_th: PersonName
    name_en: PersonName
    birth_date: PartialDate
    sex: Sex | None
    address: Address
    disability_types: tuple[DisabilityType, ...]
    issue_date: date
    expiry_date: date | None
    card_serial: CardSerial
    signatory_title: str
    issued_by: tuple[str, ...]
    caregiver: Caregiver | None = None
    portrait: bytes | None = field(default=None, repr=False)
    marking: Marking = Marking.SPECIMEN

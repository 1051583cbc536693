"""What a Thai national ID card said when it was read."""

from dataclasses import dataclass, field
from datetime import date

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import PartialDate


@dataclass(frozen=True, slots=True)
class CardWarning:
    """Something odd in one field; the other fields are unharmed.

    Attributes:
        field: the field's name here.
        code: one of ``partial_date bad_date bad_checksum unknown_place replaced_bytes
            truncated_text missing photo_incomplete expired_card``.
    """

    field: str
    code: str


@dataclass(frozen=True, slots=True)
class ReadStatistics:
    """How the reading went, for diagnosis; nothing personal.

    Attributes:
        reader: the reader's name as its driver gives it.
        atr: answer to reset in hexadecimal with blanks.
        apdu_count: all commands exchanged; apdu_count_text: those until the text was there.
        text_ms, total_ms: milliseconds since the connection was asked for.
        protocol: ``T=0``, ``T=1`` or empty where the reader does not tell.
        last_status: the last status word, four hexadecimal digits.
        command_ms: milliseconds each command took, in their order; as many as *apdu_count*.
    """

    reader: str = ""
    atr: str = ""
    apdu_count: int = 0
    apdu_count_text: int = 0
    text_ms: float = 0.0
    total_ms: float = 0.0
    protocol: str = ""
    last_status: str = ""
    command_ms: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class CardHints:
    """What other applets of the card said: old or never updated on many cards, so only a hint.

    Attributes:
        main_right, sub_right, main_hospital, sub_hospital: words of the health security file; empty
            where the card has no such applet or leaves them blank.
        updated_on: when the health security file was last written, if it says so.
        laser_number: the number on the back, empty where the chip does not give it.
    """

    main_right: str = ""
    sub_right: str = ""
    main_hospital: str = ""
    sub_hospital: str = ""
    updated_on: date | None = None
    laser_number: str = ""

    def __repr__(self) -> str:
        """Say nothing personal."""
        return "CardHints()"


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """Every field of one card; what the card does not hold is empty or None, never invented.

    Attributes:
        citizen_id: the thirteen characters as read, perhaps invalid (see *citizen_id_valid*).
        address_raw: the address as the chip holds it, ``#`` replaced by blanks.
        expiry_date: None when *lifelong* or unreadable.
        photo: a complete JPEG, or None before or without it.
    """

    citizen_id: str
    citizen_id_valid: bool
    name_th: PersonName
    name_en: PersonName
    birth_date: PartialDate | None
    sex: Sex | None
    issuer: str
    issuer_code: str
    request_number: str
    card_type: str
    photo_number: str
    issue_date: date | None
    expiry_date: date | None
    lifelong: bool
    address: Address
    address_raw: str
    photo: bytes | None = field(default=None, repr=False)
    photo_complete: bool = False
    warnings: tuple[CardWarning, ...] = ()
    statistics: ReadStatistics = ReadStatistics()

    @property
    def key(self) -> str:
        """What tells this card from others even if its number is wrong; empty when it says nothing."""
        parts = (self.citizen_id, self.request_number, self.photo_number)
        return "/".join(parts) if any(parts) else ""

    def __repr__(self) -> str:
        """Say nothing personal."""
        return f"CitizenCard(valid={self.citizen_id_valid}, warnings={len(self.warnings)})"

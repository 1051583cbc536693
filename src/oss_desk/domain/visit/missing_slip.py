"""What the slip about missing papers (ใบแจ้งเอกสารที่ขาด) says; the person takes it home."""

from dataclasses import dataclass
from datetime import date, datetime

from oss_desk.domain.card.disability_card import Marking


@dataclass(frozen=True, slots=True)
class MissingPaper:
    """One paper to bring, and how it is got."""

    title: str
    how: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingSlip:
    """The slip; its code holds the request number and nothing else.

    Attributes:
        name: of whom the matter is about, written out.
        received: how many other papers are in and need not come again.
        bring_by: until when.
        counter, building, phone, opening_hours: where and when; empty ones are left out.
        marking: lies across as long as the office has not accepted the wording.
    """

    facility: str
    name: str
    request_number: str
    papers: tuple[MissingPaper, ...]
    received: int
    bring_by: date
    counter: str
    building: str
    phone: str
    opening_hours: str
    printed_at: datetime
    printed_by: str
    marking: Marking

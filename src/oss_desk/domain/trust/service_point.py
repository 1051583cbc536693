"""Where this desk stands (ศูนย์บริการคนพิการแบบเบ็ดเสร็จ)."""

from dataclasses import dataclass
from enum import StrEnum

from oss_desk.domain.card.disability_card import Marking


class DeskKind(StrEnum):
    """What a data folder was made for."""

    REAL = "real"
    TRAINING = "training"
    THROWAWAY = "throwaway"


@dataclass(frozen=True, slots=True)
class ServicePoint:
    """The centre and this counter.

    Attributes:
        facility_code: รหัสสถานพยาบาล, as text.
        facility: the hospital's name; building: where in it, or empty.
        province_code: two digits; province: its name.
        counter: this machine's number, such as ``2``.
        queue_letter: before the queue number, such as ``A``.
        signatory_title: under the signature on the card.
        phone, opening_hours: as papers for the public say them, or empty.
    """

    facility_code: str
    facility: str
    province_code: str
    province: str
    building: str = ""
    counter: str = "1"
    queue_letter: str = "A"
    signatory_title: str = ""
    kind: DeskKind = DeskKind.REAL
    phone: str = ""
    opening_hours: str = ""

    @property
    def marking(self) -> Marking:
        """What lies across every card made here.

        Until the provincial office has supplied its own form, a real desk too prints specimens:
        the official artwork is not verified.
        """
        return Marking.TRAINING if self.kind is DeskKind.TRAINING else Marking.SPECIMEN

    @property
    def issued_by(self) -> tuple[str, ...]:
        """The three lines at the foot of the card's back."""
        return ("ออกโดย ศูนย์บริการคนพิการแบบเบ็ดเสร็จ", self.facility, f"จังหวัด{self.province}")

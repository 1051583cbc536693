"""How the chip of an atlas card answers, whatever its file says."""

from dataclasses import dataclass

from oss_desk.simulated.card_applet import ORDINARY_ATR
from oss_desk.simulated.chip_manner import ORDINARY_MANNER, ChipManner, LaserChip


@dataclass(frozen=True, slots=True)
class Chip:
    """The transport of one kind of card; see `oss_desk.simulated.card_applet.CardApplet`.

    Attributes:
        atr: answer to reset.
        data_at_once, get_response_p2, thai_id, manner, health_file, laser: as `CardApplet` takes them.
    """

    atr: bytes = ORDINARY_ATR
    data_at_once: bool = False
    get_response_p2: int = 0x00
    thai_id: bool = True
    manner: ChipManner = ORDINARY_MANNER
    health_file: bytes | None = None
    laser: LaserChip | None = None

    @property
    def protocol(self) -> str:
        """``T=0`` or ``T=1``, by the first protocol the answer to reset offers (ISO 7816-3)."""
        has_interface_bytes = self.atr[1] >> 4
        if not has_interface_bytes & 0x8:
            return "T=0"
        # TD1 stands after those of TA1, TB1 and TC1 that are there.
        place = 2 + (has_interface_bytes & 0x7).bit_count()
        return f"T={self.atr[place] & 0x0F}"

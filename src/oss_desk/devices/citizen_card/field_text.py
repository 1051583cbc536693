"""What every file on the card shares: its text, its padding, and its eight digits of a Buddhist date."""

import re

from oss_desk.domain.errors import InvalidDate
from oss_desk.domain.people.thai_calendar import BUDDHIST_OFFSET, PartialDate

REPLACEMENT = "\ufffd"
_PADDING = b"\x00 "
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_EARLIEST_YEAR, _LATEST_YEAR = 2380, 2700
"""Buddhist years outside these are no dates of a living person or of a card."""


def text_of(raw: bytes) -> str:
    """Return TIS-620 bytes as text without padding, read with Windows' superset of it (cp874).

    Every byte that is no letter stands as one `REPLACEMENT`; any ``#`` is still there.
    """
    return _CONTROL.sub(REPLACEMENT, raw.strip(_PADDING).decode("cp874", errors="replace"))


def buddhist_date(digits: str) -> PartialDate | None:
    """Return the date of eight *digits* ``YYYYMMDD``, zeros meaning unknown; None for anything else."""
    if not (len(digits) == 8 and digits.isascii() and digits.isdigit()):
        return None
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR:
        return None
    try:
        # A day without its month says nothing.
        return PartialDate(year - BUDDHIST_OFFSET, month or None, (day or None) if month else None)
    except InvalidDate:
        return None

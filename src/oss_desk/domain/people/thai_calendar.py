"""Buddhist years, Thai month names, and birth dates of which only a part is known.

Inside the program a day is a `datetime.date` in the Gregorian calendar; the Buddhist year
(Gregorian + 543) exists only where a person reads or types Thai. English text keeps the Gregorian
year. Dates on old citizen cards may lack the day or the month: that stays unknown and is never
filled in.
"""

import re
from dataclasses import dataclass
from datetime import date

from oss_desk.domain.errors import InvalidDate
from oss_desk.domain.people.thai_digits import to_arabic
from oss_desk.words.language import Language

BUDDHIST_OFFSET = 543
MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
SHORT_WEEKDAYS = ("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.")
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ENGLISH_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ENGLISH_MONTH = re.compile(r"([a-z]{3})[a-z]*\.?", re.IGNORECASE)


def buddhist_year(day: date) -> int:
    """Return the Buddhist year of *day*."""
    return day.year + BUDDHIST_OFFSET


def shown_year(day: date, language: Language = Language.THAI) -> int:
    """Return the year of *day* as its reader counts: Buddhist in Thai, Gregorian in English."""
    return day.year if language is Language.ENGLISH else buddhist_year(day)


def short_date(day: date, language: Language = Language.THAI) -> str:
    """Return *day* as lists show it: ``20 พ.ย. 2569``, ``20 Nov 2026``."""
    return PartialDate.of(day).in_(language)


def long_date(day: date) -> str:
    """Return *day* as documents show it: ``20 พฤศจิกายน 2569``."""
    return f"{day.day} {MONTHS[day.month - 1]} {buddhist_year(day)}"


def weekday_date(day: date, language: Language = Language.THAI) -> str:
    """Return *day* as the status strip shows it: ``ศ. 20 พ.ย. 2569``, ``Fri 20 Nov 2026``."""
    return f"{short_weekdays(language)[day.weekday()]} {short_date(day, language)}"


def short_weekdays(language: Language = Language.THAI) -> tuple[str, ...]:
    """Return what the days of a week are called in little room, Monday first."""
    return _ENGLISH_WEEKDAYS if language is Language.ENGLISH else SHORT_WEEKDAYS


def month_and_year(day: date, language: Language = Language.THAI) -> str:
    """Return the month of *day* in full: ``พฤศจิกายน 2569``, ``November 2026``."""
    names = _ENGLISH_MONTHS if language is Language.ENGLISH else MONTHS
    return f"{names[day.month - 1]} {shown_year(day, language)}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A Gregorian date of which the day, or day and month, may be unknown.

    Raises:
        InvalidDate: a day without a month, or a day or month that does not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no calendar holds."""
        if self.month is None and self.day is not None:
            raise InvalidDate("impossible")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise InvalidDate("impossible") from error

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return the fully known date *day*."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_iso(cls, text: str) -> "PartialDate":
        """Read the stored form: ``1954``, ``1954-05`` or ``1954-05-01`` (Gregorian)."""
        match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text)
        if match is None:
            raise InvalidDate("format")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @property
    def iso(self) -> str:
        """The stored form; only the known parts."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def as_date(self) -> date | None:
        """The day itself when fully known, else None."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def thai(self) -> str:
        """The date as people read it: ``4 มี.ค. 2503``, ``– มี.ค. 2503`` or ``พ.ศ. 2503``."""
        year = self.year + BUDDHIST_OFFSET
        if self.month is None:
            return f"พ.ศ. {year}"
        return f"{self.day or '–'} {SHORT_MONTHS[self.month - 1]} {year}"

    def in_(self, language: Language) -> str:
        """Return the date as readers of *language* write it; in English ``4 Mar 1960`` or ``1960``."""
        if language is not Language.ENGLISH:
            return self.thai
        if self.month is None:
            return str(self.year)
        return f"{self.day or '–'} {_ENGLISH_MONTHS[self.month - 1][:3]} {self.year}"

    def age_on(self, day: date) -> int:
        """Return the full years lived on *day*; unknown parts count as the first of the year or month."""
        had_birthday = (day.month, day.day) >= (self.month or 1, self.day or 1)
        return day.year - self.year - (0 if had_birthday else 1)


def parse_thai_date(text: str, *, today: date, gregorian: bool = False) -> PartialDate:
    """Read a date typed in the Buddhist calendar.

    ``20112569``, ``20/11/69``, ``20-11-2569``, ``20 พ.ย. 69``, ``20 Nov 2569``, ``2503`` and ``=``
    (today) are understood, in Arabic or Thai digits. Two-digit years mean 25xx. *gregorian*: who
    reads English may write the Gregorian year in full as well.

    Raises:
        InvalidDate: ``gregorian_year`` when the year looks Gregorian and may not be (it is offered,
            never silently changed), ``format`` or ``impossible`` otherwise.
    """
    cleaned = to_arabic(text).replace("\u200b", "").strip()
    if cleaned == "=":
        return PartialDate.of(today)
    if re.fullmatch(r"(พ\.ศ\.\s*)?\d{4}", cleaned):
        return PartialDate(_gregorian(int(cleaned[-4:]), allowed=gregorian))
    for number, (short, long) in enumerate(zip(SHORT_MONTHS, MONTHS, strict=True), start=1):
        cleaned = cleaned.replace(long, f"/{number}/").replace(short, f"/{number}/")
    cleaned = _ENGLISH_MONTH.sub(_month_number, cleaned)
    match = re.fullmatch(r"(\d{2})(\d{2})(\d{4})", cleaned) or re.fullmatch(
        r"(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{2}|\d{4})", cleaned
    )
    if match is None:
        raise InvalidDate("format")
    day, month, year = (int(group) for group in match.groups())
    return PartialDate(_gregorian(2500 + year if year < 100 else year, allowed=gregorian), month, day)


def _gregorian(typed: int, *, allowed: bool) -> int:
    """Return the Gregorian year that *typed* means; one that is Gregorian already only if *allowed*."""
    if not 1800 <= typed <= 2200:
        return typed - BUDDHIST_OFFSET
    if not allowed:
        raise InvalidDate("gregorian_year")
    return typed


def _month_number(name: re.Match[str]) -> str:
    short = [month[:3].casefold() for month in _ENGLISH_MONTHS]
    begins = name[1].casefold()
    return f"/{short.index(begins) + 1}/" if begins in short else name[0]

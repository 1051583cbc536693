"""How the window says days, people and fields: Thai with Buddhist years, or English with Gregorian ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from oss_registry.storage.moments import moment_of
from oss_registry.window.words import WORDS, Language, text
from oss_wire.canonical import Json

_THAILAND = timezone(timedelta(hours=7))
_ERA = 543
_MONTHS = {
    Language.THAI: (
        *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย."),
        *("ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
    ),
    Language.ENGLISH: (
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
}
# An address stays as it is written in Thailand: its words are on the card and on the envelope.
_ADDRESS = (
    *(("", "house_number"), ("หมู่ ", "village_number"), ("ซ.", "alley"), ("ถ.", "road")),
    *(("ต.", "subdistrict"), ("อ.", "district"), ("จ.", "province")),
)


def today_of(now: datetime) -> date:
    """Return the day that it is in Thailand."""
    return now.astimezone(_THAILAND).date()


def masked(citizen_id: str) -> str:
    """Return a citizen id of which only the last four digits are to be seen."""
    if len(citizen_id) != 13:
        return ""
    return f"•-••••-••••{citizen_id[9]}-{citizen_id[10:12]}-{citizen_id[12]}"


def address(body: Mapping[str, Json]) -> str:
    """Return where a person lives, in one line."""
    return " ".join(f"{before}{body[name]}" for before, name in _ADDRESS if body.get(name))


@dataclass(frozen=True, slots=True)
class Saying:
    """Says things in one language.

    Attributes:
        hospitals: what hospitals are called, by code.
    """

    language: Language
    hospitals: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, name: str, **facts: object) -> str:
        """Return the words called *name* with *facts* in their places."""
        return text(self.language, name).format(**facts)

    def day(self, value: date) -> str:
        """Return a day as in a list: 20 พ.ย. 2569, 20 Nov 2026."""
        return f"{self.short_day(value)} {self._year(value.year)}"

    def short_day(self, value: date) -> str:
        """Return a day of these weeks: 20 พ.ย."""
        return f"{value.day} {self._month(value.month)}"

    def moment(self, stored: str) -> str:
        """Return a stored moment by the clock of Thailand: 20 พ.ย. 2569 10:42 น.; nothing for none."""
        if not stored:
            return ""
        local = moment_of(stored).astimezone(_THAILAND)
        return self("moment", day=self.day(local.date()), time=f"{local:%H:%M}")

    def ago(self, stored: str, now: datetime) -> str:
        """Return how long a stored moment is past, in one unit."""
        if not stored:
            return self("ago.never")
        minutes = int((now - moment_of(stored)).total_seconds() // 60)
        if minutes < 1:
            return self("ago.now")
        if minutes < 60:
            return self("ago.minutes", count=minutes)
        if minutes < 48 * 60:
            return self("ago.hours", count=minutes // 60)
        return self("ago.days", count=minutes // (24 * 60))

    def hospital(self, code: str) -> str:
        """Return what a hospital is called; one without a name is called by its code."""
        return self.hospitals.get(code, code)

    def field(self, name: str) -> str:
        """Return what a field is called; one that a newer desk knows keeps its own name."""
        return self(f"field.{name}") if f"field.{name}" in WORDS else name

    def subject(self, name: str) -> str:
        """Return what a kind of record is called; a newer one keeps its own name."""
        return self(f"subject.{name}") if f"subject.{name}" in WORDS else name

    def birth(self, stored: str) -> str:
        """Return a birth date that may end where knowledge ends: – มี.ค. 2503, พ.ศ. 2503, 1960."""
        parts = [int(part) for part in stored.split("-") if part.isdecimal()]
        match parts:
            case [year]:
                return self("year", year=self._year(year))
            case [year, month]:
                return f"– {self._month(month)} {self._year(year)}"
            case [year, month, number]:
                return f"{number} {self._month(month)} {self._year(year)}"
        return ""

    def full_name(self, body: Mapping[str, Json]) -> str:
        """Return the name of a person, title first; of a record withdrawn meanwhile a word for that."""
        title = str(body.get("title") or "")
        names = [str(body.get(name) or "") for name in ("first_name", "middle_name", "last_name")]
        said = " ".join(name for name in names if name)
        return f"{title}{said}" if said else self("name.none")

    def sex(self, body: Mapping[str, Json]) -> str:
        """Return the sex in a word."""
        name = f"sex.{body.get('sex') or ''}"
        return self(name) if name in WORDS else ""

    def _month(self, month: int) -> str:
        return _MONTHS[self.language][month - 1]

    def _year(self, year: int) -> int:
        return year + _ERA if self.language is Language.THAI else year

"""The stretch of days a tally is about: one day, one month, or one fiscal year.

The fiscal year runs from 1 October to 30 September and is called by the Buddhist year it ends in
(พ.ร.บ. วิธีการงบประมาณ พ.ศ. 2561 มาตรา 4).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from oss_desk.domain.people.thai_calendar import BUDDHIST_OFFSET, month_and_year, short_date, shown_year
from oss_desk.words.language import Language, Words

_FISCAL_START = 10
_FISCAL_YEAR = Words("ปีงบประมาณ {year}", "Fiscal year {year}")


class PeriodKind(StrEnum):
    """How long the stretch is."""

    DAY = "day"
    MONTH = "month"
    FISCAL_YEAR = "fiscal_year"


@dataclass(frozen=True, slots=True)
class Period:
    """The days *first* to *last*, both counted in."""

    kind: PeriodKind
    first: date
    last: date

    @classmethod
    def containing(cls, kind: PeriodKind, day: date) -> "Period":
        """Return the period of *kind* in which *day* lies."""
        if kind is PeriodKind.DAY:
            return cls(kind, day, day)
        if kind is PeriodKind.MONTH:
            first = day.replace(day=1)
            return cls(kind, first, _month_after(first) - timedelta(days=1))
        return cls.fiscal_year(day.year + BUDDHIST_OFFSET + (day.month >= _FISCAL_START))

    @classmethod
    def fiscal_year(cls, buddhist_year: int) -> "Period":
        """Return the fiscal year that ends on 30 September of *buddhist_year*."""
        ends = buddhist_year - BUDDHIST_OFFSET
        return cls(PeriodKind.FISCAL_YEAR, date(ends - 1, _FISCAL_START, 1), date(ends, 9, 30))

    @property
    def following(self) -> "Period":
        """The period right after this one."""
        return Period.containing(self.kind, self.last + timedelta(days=1))

    @property
    def preceding(self) -> "Period":
        """The period right before this one."""
        return Period.containing(self.kind, self.first - timedelta(days=1))

    @property
    def thai(self) -> str:
        """As people call it: ``20 พ.ย. 2569``, ``พฤศจิกายน 2569`` or ``ปีงบประมาณ 2570``."""
        return self.in_(Language.THAI)

    def in_(self, language: Language) -> str:
        """Return what readers of *language* call it; in English ``Fiscal year 2027``."""
        if self.kind is PeriodKind.DAY:
            return short_date(self.first, language)
        if self.kind is PeriodKind.MONTH:
            return month_and_year(self.first, language)
        return _FISCAL_YEAR.in_(language).format(year=shown_year(self.last, language))


def _month_after(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)

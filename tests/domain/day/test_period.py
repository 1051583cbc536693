"""Days, months and fiscal years."""

from datetime import date

import pytest

from oss_desk.domain.day.period import Period, PeriodKind
from oss_desk.words.language import Language


@pytest.mark.parametrize(
    ("kind", "day", "first", "last", "words"),
    [
        (PeriodKind.DAY, date(2026, 11, 20), date(2026, 11, 20), date(2026, 11, 20), "20 พ.ย. 2569"),
        (PeriodKind.MONTH, date(2026, 11, 20), date(2026, 11, 1), date(2026, 11, 30), "พฤศจิกายน 2569"),
        (PeriodKind.MONTH, date(2028, 2, 29), date(2028, 2, 1), date(2028, 2, 29), "กุมภาพันธ์ 2571"),
        (
            PeriodKind.FISCAL_YEAR,
            date(2026, 10, 1),
            date(2026, 10, 1),
            date(2027, 9, 30),
            "ปีงบประมาณ 2570",
        ),
        (
            PeriodKind.FISCAL_YEAR,
            date(2026, 9, 30),
            date(2025, 10, 1),
            date(2026, 9, 30),
            "ปีงบประมาณ 2569",
        ),
    ],
)
def test_a_day_lies_in_its_period(kind: PeriodKind, day: date, first: date, last: date, words: str) -> None:
    period = Period.containing(kind, day)
    assert (first, last, words) == (period.first, period.last, period.thai)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (PeriodKind.DAY, "20 Nov 2026"),
        (PeriodKind.MONTH, "November 2026"),
        (PeriodKind.FISCAL_YEAR, "Fiscal year 2027"),
    ],
)
def test_a_period_is_named_in_english_too(kind: PeriodKind, words: str) -> None:
    assert Period.containing(kind, date(2026, 11, 20)).in_(Language.ENGLISH) == words


@pytest.mark.parametrize("kind", list(PeriodKind))
def test_periods_follow_each_other_without_a_gap(kind: PeriodKind) -> None:
    period = Period.containing(kind, date(2026, 12, 31))
    assert period == period.following.preceding
    assert (period.following.first - period.last).days == 1

"""What the screen says of a day follows its language, and goes through one place."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.gui import dates
from oss_desk.gui.language import remember_language
from oss_desk.words.language import Language

_GUI = Path(__file__).parents[2] / "src/oss_desk/gui"
_PAST_IT = re.compile(r"thai_calendar import .*\b(short_date|weekday_date|long_date|\w*MONTHS)\b|\.thai\b")
DAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _thai_again(qapp: QApplication) -> Iterator[None]:
    yield
    remember_language(Language.THAI)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.THAI, ("20 พ.ย. 2569", "ศ. 20 พ.ย. 2569", "พฤศจิกายน 2569", "– มี.ค. 2503", "พ.ศ. 2503")),
        (Language.ENGLISH, ("20 Nov 2026", "Fri 20 Nov 2026", "November 2026", "– Mar 1960", "1960")),
    ],
)
def test_each_kind_of_date_follows_the_language(language: Language, words: tuple[str, ...]) -> None:
    remember_language(language)
    assert words == (
        dates.short_date(DAY),
        dates.weekday_date(DAY),
        dates.month_and_year(DAY),
        dates.partial_date(PartialDate(1960, 3)),
        dates.stored_date("1960"),
    )
    assert len(dates.short_weekdays()) == 7


def test_no_page_writes_a_date_past_it() -> None:
    past = [
        f"{path.relative_to(_GUI)}: {line.strip()}"
        for path in sorted(_GUI.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if _PAST_IT.search(line)
    ]
    assert not past, "\n".join(past)

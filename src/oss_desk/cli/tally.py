"""``oss-desk tally``: the figures of the supervisor's page, from the same one query."""

import argparse
import json
from datetime import date

from oss_desk.cli.acting import acting_officer
from oss_desk.cli.output import say_json
from oss_desk.domain.day.period import Period, PeriodKind
from oss_desk.domain.errors import InvalidDate
from oss_desk.domain.people.thai_calendar import BUDDHIST_OFFSET
from oss_desk.domain.people.thai_digits import to_arabic
from oss_desk.services.desk import Desk
from oss_desk.words.tally_labels import labels


def show_tally(arguments: argparse.Namespace, desk: Desk) -> int:
    """Print the tally of a day, month or fiscal year, or write it to ``--out``.

    Raises:
        InvalidDate: the period is none.
        NotPermitted: the officer may not see figures.
    """
    officer = acting_officer(arguments, desk)
    days = period(arguments)
    document = desk.day.tally(days.first, days.last, officer).document(labels())
    if arguments.out is None:
        say_json(document)
    else:
        arguments.out.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


def period(arguments: argparse.Namespace) -> Period:
    """Return the stretch of days asked for; years may be Buddhist or Gregorian.

    Raises:
        InvalidDate: it is none.
    """
    try:
        if arguments.date:
            year, month, day = (int(part) for part in to_arabic(arguments.date).split("-"))
            return Period.containing(PeriodKind.DAY, date(_gregorian(year), month, day))
        if arguments.month:
            year, month = (int(part) for part in to_arabic(arguments.month).split("-"))
            return Period.containing(PeriodKind.MONTH, date(_gregorian(year), month, 1))
        return Period.fiscal_year(_gregorian(int(to_arabic(arguments.fiscal_year))) + BUDDHIST_OFFSET)
    except ValueError as error:
        raise InvalidDate("format") from error


def _gregorian(year: int) -> int:
    return year - BUDDHIST_OFFSET if year > 2400 else year

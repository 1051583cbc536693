"""``oss-desk tally``: the figures of the supervisor's page, from the same one query."""

import argparse
import json
from calendar import monthrange
from datetime import date

from oss_desk.cli.acting import acting_officer
from oss_desk.cli.output import say_json
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
    first, last = period(arguments)
    document = desk.day.tally(first, last, officer).document(labels())
    if arguments.out is None:
        say_json(document)
    else:
        arguments.out.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


def period(arguments: argparse.Namespace) -> tuple[date, date]:
    """Return the first and last day asked for; years may be Buddhist or Gregorian.

    A fiscal year runs from 1 October of the year before to 30 September.
    """
    try:
        if arguments.date:
            year, month, day = (int(part) for part in to_arabic(arguments.date).split("-"))
            asked = date(_gregorian(year), month, day)
            return asked, asked
        if arguments.month:
            year, month = (int(part) for part in to_arabic(arguments.month).split("-"))
            year = _gregorian(year)
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        year = _gregorian(int(to_arabic(arguments.fiscal_year)))
        return date(year - 1, 10, 1), date(year, 9, 30)
    except ValueError as error:
        raise InvalidDate("format") from error


def _gregorian(year: int) -> int:
    return year - BUDDHIST_OFFSET if year > 2400 else year

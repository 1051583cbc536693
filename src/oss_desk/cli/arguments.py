"""The command line, as other programs rely on it."""

import argparse
import math
from pathlib import Path

from oss_desk import __version__


def parser() -> argparse.ArgumentParser:
    """Return the parser; ``command`` is empty when the window is wanted."""
    root = argparse.ArgumentParser(prog="oss-desk", description="The counter of a One Stop Service")
    root.add_argument("--version", action="version", version=f"oss-desk {__version__}")
    root.add_argument("--training", action="store_true", help="practise with invented people")
    root.add_argument("--data", type=Path, default=None, help="data folder")
    root.add_argument("--language", choices=("th", "en"))
    commands = root.add_subparsers(dest="command", metavar="COMMAND")

    demo = commands.add_parser("demo", help="play the visits built so far, off screen")
    demo.add_argument("--out", type=Path, required=True)

    _with_json(commands.add_parser("doctor", help="check devices, fonts, database and keys"))

    card = commands.add_parser("card", help="the citizen card").add_subparsers(dest="verb", required=True)
    read = _with_json(card.add_parser("read", help="read one Thai national ID card"))
    port = read.add_mutually_exclusive_group()
    port.add_argument("--reader", default="")
    port.add_argument("--serial", default="")
    read.add_argument("--framing", choices=("gempc", "acs"), default="", help="found out where not given")
    read.add_argument("--no-photo", action="store_true")
    read.add_argument("--timeout", type=_seconds, default=30.0, help="seconds to wait for a card")

    setup = commands.add_parser("setup", help="make this desk, without the window")
    setup.add_argument("--facility", required=True, help="facility code")
    setup.add_argument("--name", required=True, help="the hospital's name")
    setup.add_argument("--administrator", required=True, help="user name")
    setup.add_argument("--province", default="52", help="province code")
    setup.add_argument("--printer", default="", help="print queue for cards")
    setup.add_argument("--throwaway", action="store_true")
    setup.add_argument("--pin-stdin", action="store_true")

    tally = _as_officer(commands.add_parser("tally", help="the figures of the supervisor's page"))
    period = tally.add_mutually_exclusive_group(required=True)
    period.add_argument("--date")
    period.add_argument("--month")
    period.add_argument("--fiscal-year")
    tally.add_argument("--format", choices=("json",), default="json")
    tally.add_argument("--json", action="store_true", default=True, help=argparse.SUPPRESS)
    tally.add_argument("--out", type=Path, default=None)

    visit = commands.add_parser("visit", help="the day's matters").add_subparsers(dest="verb", required=True)
    _with_json(_as_officer(visit.add_parser("list")))
    show = _with_json(_as_officer(visit.add_parser("show")))
    show.add_argument("visit_id")

    _add_people(commands.add_parser("people", help="the register"))
    _add_sync(commands.add_parser("sync", help="the registry"))
    audit = commands.add_parser("audit", help="the audit trail").add_subparsers(dest="verb", required=True)
    _with_json(_as_officer(audit.add_parser("verify", help="walk the chain")))

    user = commands.add_parser("user", help="officers").add_subparsers(dest="verb", required=True)
    add = _as_officer(user.add_parser("add"))
    add.add_argument("user_name")
    add.add_argument("--display-name", required=True)
    add.add_argument("--role", choices=("counter", "doctor", "supervisor", "administrator"), required=True)
    add.add_argument("--counter", default="")
    _with_json(_as_officer(user.add_parser("list")))
    return root


def _add_people(people: argparse.ArgumentParser) -> None:
    verbs = people.add_subparsers(dest="verb", required=True)
    taken = _with_json(_as_officer(verbs.add_parser("import", help="take a list of people in")))
    taken.add_argument("file", type=Path)
    taken.add_argument("--mapping", type=Path, default=None, help="their columns and ours, JSON or TOML")
    given = _with_json(_as_officer(verbs.add_parser("export", help="write everybody into a CSV")))
    given.add_argument("file", type=Path)
    find = _with_json(_as_officer(verbs.add_parser("find", help="by number or part of a name")))
    asked = find.add_mutually_exclusive_group(required=True)
    asked.add_argument("text", nargs="?", default="")
    asked.add_argument("--from", dest="queries", type=Path, default=None, help="one query a line")


def _add_sync(sync: argparse.ArgumentParser) -> None:
    verbs = sync.add_subparsers(dest="verb", required=True)
    enrol = _with_json(verbs.add_parser("enrol", help="bind this desk, with the one-time code on stdin"))
    enrol.add_argument("--registry", default="", metavar="URL")
    _with_json(verbs.add_parser("run", help="send and fetch until nothing is left"))
    _with_json(verbs.add_parser("status", help="what waits, and for whom"))
    export = _with_json(verbs.add_parser("export", help="seal what waits into a file, without a line"))
    export.add_argument("file", type=Path)
    taking = _with_json(verbs.add_parser("import", help="take the registry's receipt for such a file"))
    taking.add_argument("file", type=Path)


def _with_json(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("--json", action="store_true", help="one JSON document on stdout")
    return command


def _as_officer(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("--as", dest="officer", default="", metavar="USER", help="act for this officer")
    command.add_argument("--pin-stdin", action="store_true", help="PIN is the first line of standard input")
    return command


def _seconds(text: str) -> float:
    """Return *text* as a number of seconds somebody can wait.

    Raises:
        ArgumentTypeError: it is no number, below nothing, or without end.
    """
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds")
    return seconds

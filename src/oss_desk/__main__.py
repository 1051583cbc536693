"""Arguments in, exit code out: opens the window or runs one command."""

import argparse
import logging
import os
import sys
import tempfile
import uuid
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from oss_desk.cli.arguments import parser
from oss_desk.cli.output import say_bug, say_error
from oss_desk.domain.errors import DeskError
from oss_desk.words.errors import error_words, fill
from oss_desk.words.language import Language

if TYPE_CHECKING:
    from oss_desk.services.desk import Desk

_log = logging.getLogger("oss_desk")

# Everything heavy is imported by the command that needs it: `--version` and `--help` answer at
# once, and the window paints before the database, the printer and the reader are loaded.
# ruff: noqa: PLC0415


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with *argv* (without its own name) and return the exit code.

    0 done, 1 a bug, 2 wrong arguments, 3 refused by a rule, 4 device, 5 storage, 6 registry or
    network, 7 settings or secrets.
    """
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    arguments = parser().parse_args(argv)
    language = Language(arguments.language or Language.THAI)
    as_json = bool(getattr(arguments, "json", False))
    try:
        return _COMMANDS[_name(arguments)](arguments)
    except DeskError as error:
        return say_error(error, language, as_json=as_json)
    except Exception as error:  # noqa: BLE001, the last door: a bug gets an incident number, not silence
        incident = uuid.uuid4().hex[:8]
        _log.exception("incident %s", incident)
        if as_json:
            say_bug(type(error).__name__, incident)
        else:
            message = error_words("bug").message.in_(language)
            sys.stderr.write(fill(message, {"incident": incident}) + "\n")
        return 1


def _name(arguments: argparse.Namespace) -> str:
    verb = getattr(arguments, "verb", None)
    return " ".join(part for part in (arguments.command, verb) if part)


def _data_folder(arguments: argparse.Namespace) -> Path:
    if arguments.data is not None:
        return Path(arguments.data)
    if named := os.environ.get("OSS_DESK_DATA"):
        return Path(named)
    import platformdirs

    own = Path(platformdirs.user_data_dir("oss-desk", appauthor=False))
    return own / ("training" if arguments.training else "desk")


def _open_desk(arguments: argparse.Namespace) -> "Desk":
    from oss_desk import bootstrap

    folder = _data_folder(arguments)
    if arguments.training:
        return bootstrap.train(folder).desk
    practice_key = os.environ.get("OSS_DESK_DATABASE_KEY", "")
    registry = os.environ.get("OSS_DESK_REGISTRY_URL", "")
    return bootstrap.build(bootstrap.load_settings(folder), practice_key, registry)


def _window(arguments: argparse.Namespace) -> int:
    from oss_desk.gui.application import run

    language = Language(arguments.language) if arguments.language else None
    named = arguments.data or os.environ.get("OSS_DESK_DATA") or ""
    return run(lambda: _open_desk(arguments), language, "" if arguments.training else str(named))


def _with_desk(module: str, function: str) -> Callable[[argparse.Namespace], int]:
    def command(arguments: argparse.Namespace) -> int:
        import importlib

        do = getattr(importlib.import_module(f"oss_desk.cli.{module}"), function)
        with closing(_open_desk(arguments)) as desk:
            code: int = do(arguments, desk)
        return code

    return command


_ORDINARY_CARD_MS = 25.0
"""What an ordinary citizen card takes for each command."""


def _demo(arguments: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from oss_desk import bootstrap
    from oss_desk.gui.demo import PracticeHands, play

    named = arguments.data or os.environ.get("OSS_DESK_DATA")
    with tempfile.TemporaryDirectory(prefix="oss-desk-demo-") as own:
        training = bootstrap.train(Path(named) if named else Path(own))
        training.reader.command_ms = _ORDINARY_CARD_MS
        with closing(training.desk) as desk:
            hands = PracticeHands(training.insert, training.reader.pull, training.printed)
            return play(desk, hands, arguments.out)


def _card_read(arguments: argparse.Namespace) -> int:
    from oss_desk import bootstrap
    from oss_desk.cli.card_read import read_card
    from oss_desk.services.ports.serial_readers import SerialChoice

    serial = SerialChoice(arguments.serial, arguments.framing)
    reader, watch, places = bootstrap.card_reading(training=arguments.training, serial=serial)
    return read_card(arguments, reader, watch, places)


def _setup(arguments: argparse.Namespace) -> int:
    from oss_desk import bootstrap
    from oss_desk.cli.setup import set_up_desk
    from oss_desk.settings import Settings

    practice_key = os.environ.get("OSS_DESK_DATABASE_KEY", "")
    return set_up_desk(
        arguments,
        bootstrap.places(),
        lambda values, officer, pin, kind: bootstrap.set_up(
            Settings(_data_folder(arguments), **values), officer, pin, kind, practice_key
        ),
    )


def _doctor(arguments: argparse.Namespace) -> int:
    from oss_desk import bootstrap
    from oss_desk.cli.checks import standard_checks
    from oss_desk.cli.doctor import examine

    folder = _data_folder(arguments)
    readers = partial(bootstrap.readers_of, folder, training=arguments.training)
    checks = standard_checks(folder, lambda: _open_desk(arguments), readers)
    return examine(arguments, checks)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "": _window,
    "demo": _demo,
    "doctor": _doctor,
    "card read": _card_read,
    "setup": _setup,
    "tally": _with_desk("tally", "show_tally"),
    "visit list": _with_desk("visit", "list_visits"),
    "visit show": _with_desk("visit", "show_visit"),
    "people import": _with_desk("people", "import_people"),
    "people export": _with_desk("people", "export_people"),
    "people find": _with_desk("people", "find_people"),
    "sync enrol": _with_desk("sync", "enrol_desk"),
    "sync run": _with_desk("sync", "run_turn"),
    "sync export": _with_desk("carrier", "export_file"),
    "sync import": _with_desk("carrier", "import_receipt"),
    "sync status": _with_desk("sync", "show_status"),
    "audit verify": _with_desk("audit", "verify_audit"),
    "user add": _with_desk("user", "add_user"),
    "user list": _with_desk("user", "list_users"),
}

if __name__ == "__main__":
    sys.exit(main())

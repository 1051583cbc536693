"""The program ``oss-registry``: reads its arguments and turns failures into exit codes."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from oss_registry.commands.partner_arguments import add_commands
from oss_registry.errors import RegistryError, SettingsFaultError
from oss_registry.words import words_of

# What a counter's installation lacks: the extra ``registry``.
_EXTRA = ("fastapi", "uvicorn", "rapidfuzz", "psycopg", "jinja2")
_SCOPES = ("province", "hospital")
_DEFAULT_PORT = 8571
_LAST_PORT = 65_535


def main(arguments: list[str] | None = None) -> int:
    """Do what *arguments* ask for, those of the command line by default, and return the exit code.

    0 done · 2 wrong arguments · 3 refused · 5 the database · 7 settings, or the extra is not installed.
    """
    asked = _parser().parse_args(arguments)
    absent = [name for name in _EXTRA if find_spec(name) is None]
    if absent:
        sys.stderr.write("The registry needs the extra 'registry': pip install 'oss-desk[registry]'\n")
        return 7
    try:
        return _command(asked.command)(asked, os.environ)
    except RegistryError as error:
        if getattr(asked, "json", False):
            print(json.dumps({"error": _fault(error)}, ensure_ascii=False))
        sys.stderr.write(f"oss-registry: {error}\n")
        return error.exit_code


def _fault(error: RegistryError) -> dict[str, object]:
    """Return what went wrong as programs are told it, in the shape that the desk's commands use too."""
    words = words_of(error.code)
    return {
        "code": error.code,
        "exit": error.exit_code,
        "message_th": words.message_th,
        "message_en": str(error),
        "remedy_th": words.remedy_th,
        "remedy_en": words.remedy_en,
        "facts": {"name": error.name} if isinstance(error, SettingsFaultError) else {},
    }


def _command(name: str) -> Callable[[argparse.Namespace, Mapping[str, str]], int]:
    """Return what does the subcommand *name*; only now the libraries it needs are loaded."""
    run: Callable[[argparse.Namespace, Mapping[str, str]], int] = import_module(
        f"oss_registry.commands.{name}"
    ).run
    return run


def _port(text: str) -> int:
    """Return *text* as the number of a port.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not (text.isascii() and text.isdigit() and int(text) <= _LAST_PORT):
        raise argparse.ArgumentTypeError(f"{text!r} is no port from 0 to {_LAST_PORT}")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="oss-registry", description="The provincial registry.")
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="bring the tables up to date and answer the desks")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=_port, default=_DEFAULT_PORT, help="0 takes a free one")
    serve.add_argument("--certificate", default="", help="PEM, to speak TLS without a proxy")
    serve.add_argument("--certificate-key", default="", help="PEM")
    serve.add_argument("--dci", action="store_true", help="answer programs of other offices, too")
    add_commands(commands)
    device = commands.add_parser("device", help="who may speak").add_subparsers(dest="deed", required=True)
    enrol = device.add_parser("enrol", help="make a one-time code for a new counter")
    enrol.add_argument("name")
    enrol.add_argument("--hospital", required=True, metavar="CODE")
    enrol.add_argument("--hospital-name", default="", metavar="TEXT", help="as pages and desks show it")
    enrol.add_argument("--scope", choices=_SCOPES, default="province", help="of whom it hears")
    scope = device.add_parser("scope", help="let a counter hear of its whole province, or its hospital alone")
    scope.add_argument("name", help="its name or id")
    scope.add_argument("scope", choices=_SCOPES)
    revoke = device.add_parser("revoke", help="shut a counter out")
    revoke.add_argument("name", help="its name or id")
    listing = device.add_parser("list", help="who may speak, and when they last did")
    hospital = commands.add_parser("hospital", help="what the hospitals are called")
    calling = hospital.add_subparsers(dest="deed", required=True)
    naming = calling.add_parser("name", help="say what a hospital is called; empty takes it back")
    naming.add_argument("code")
    naming.add_argument("name")
    named = calling.add_parser("list", help="the hospitals that have a name")
    officer = commands.add_parser("officer", help="who may look through the province's window")
    deeds = officer.add_subparsers(dest="deed", required=True)
    add = deeds.add_parser("add", help="add one, or give another password, read from standard input")
    add.add_argument("name", help="small letters and digits")
    add.add_argument("--display-name", default="", help="as it stands on the page")
    remove = deeds.add_parser("remove", help="shut one out at once")
    remove.add_argument("name")
    officers = deeds.add_parser("list", help="who may sign in")
    carrier = commands.add_parser("carrier", help="files carried by hand").add_subparsers(
        dest="deed", required=True
    )
    taking = carrier.add_parser("import", help="take a desk's file as if it had come over the line")
    taking.add_argument("file", type=Path)
    taking.add_argument("--receipt", type=Path, required=True, help="the file for the desk to take back")
    audit = commands.add_parser("audit", help="what was done here").add_subparsers(dest="deed", required=True)
    walk = audit.add_parser("verify", help="walk the whole trail")
    walk.add_argument("--kept", type=Path, help="a head that 'audit head --json' printed earlier")
    head = audit.add_parser("head", help="the signed head of the trail, to be kept elsewhere")
    prove = audit.add_parser("prove", help="show that an event is in the trail")
    prove.add_argument("number", type=int)
    check = commands.add_parser("check", help="what the registry holds")
    check.add_argument("--hospital", default="", metavar="CODE", help="the digest of a desk of that scope")
    renewal = commands.add_parser("epoch", help="begin another history, after restoring a backup")
    renewal.add_argument("deed", choices=["renew"])
    for one in (
        enrol,
        revoke,
        listing,
        naming,
        named,
        taking,
        add,
        remove,
        officers,
        check,
        renewal,
        walk,
        scope,
        head,
        prove,
    ):
        one.add_argument("--json", action="store_true")
    return parser

"""``oss-registry officer add|remove|list``: who may look through the province's window."""

import argparse
import getpass
import json
import sys
from collections.abc import Mapping

from oss_registry.api.registry import now_in_utc, open_database
from oss_registry.settings import settings_of
from oss_registry.trust.officers import OfficerBook


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Do the deed that was asked for."""
    database = open_database(settings_of(environment))
    try:
        return {"add": _add, "remove": _remove, "list": _list}[asked.deed](asked, OfficerBook(database))
    finally:
        database.close()


def _add(asked: argparse.Namespace, book: OfficerBook) -> int:
    book.add(asked.name, asked.display_name or asked.name, _password(), now_in_utc())
    print(json.dumps({"officer": asked.name}) if asked.json else f"{asked.name} may sign in at /province")
    return 0


def _remove(asked: argparse.Namespace, book: OfficerBook) -> int:
    book.remove(asked.name, now_in_utc())
    print(json.dumps({"removed": asked.name}) if asked.json else f"{asked.name} is shut out")
    return 0


def _list(asked: argparse.Namespace, book: OfficerBook) -> int:
    names = list(book.names())
    print(json.dumps(names) if asked.json else "\n".join(names))
    return 0


def _password() -> str:
    """Return the password from the terminal, unseen, or the first line of standard input."""
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return sys.stdin.readline().rstrip("\r\n")

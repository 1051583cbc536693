"""What is typed after ``partner`` and ``export``; apart, because reading it must load no library."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no other name


def add_commands(commands: "Commands") -> None:
    """Add both subcommands to *commands*."""
    _add_partner(commands)
    _add_export(commands)


def _add_partner(commands: "Commands") -> None:
    partner = commands.add_parser("partner", help="programs of other offices that may ask (DCI)")
    deeds = partner.add_subparsers(dest="deed", required=True)
    add = deeds.add_parser("add", help="let one ask, or give it another secret and another grant")
    add.add_argument("name", help="also the sender_id of its messages")
    add.add_argument("--scope", choices=["status", "details"], default="status", help="yes or no, or more")
    add.add_argument("--purpose", action="append", required=True, metavar="CODE", help="may be repeated")
    add.add_argument("--basis", choices=["consent", "law"], default="consent", help="on which ground")
    add.add_argument("--public-key", default="", metavar="BASE64URL", help="Ed25519: its messages are signed")
    add.add_argument("--canonical", choices=["escaped", "rfc8785"], default="escaped", help="of signed JSON")
    add.add_argument("--callback", default="", metavar="HTTPS", help="where later answers are brought to")
    remove = deeds.add_parser("remove", help="shut one out at once")
    remove.add_argument("name")
    listing = deeds.add_parser("list", help="who may ask, and for what")
    told = deeds.add_parser("told", help="who was told of somebody, when, and what for")
    told.add_argument("record", help="the id of the person's record")
    for one in (add, remove, listing, told):
        one.add_argument("--json", action="store_true")


def _add_export(commands: "Commands") -> None:
    export = commands.add_parser("export", help="a hospital's registered people, for its own systems")
    export.add_argument("form", choices=["fhir", "disability"], help="FHIR R5, or that of the 43 files")
    export.add_argument("file", type=Path, help="must not be there yet")
    export.add_argument("--hospital", required=True, metavar="CODE")
    export.add_argument("--json", action="store_true")

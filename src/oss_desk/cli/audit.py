"""``oss-desk audit verify``: walk the chain; exit 5 when it is broken."""

import argparse

from oss_desk.cli.acting import acting_officer
from oss_desk.cli.output import say_json
from oss_desk.services.desk import Desk
from oss_desk.services.errors import StorageError


def verify_audit(arguments: argparse.Namespace, desk: Desk) -> int:
    """Print the report and return the exit code."""
    report = desk.trust.verify_audit(acting_officer(arguments, desk))
    if arguments.json:
        say_json({"entries": report.entries, "whole": report.whole, "first_broken": report.first_broken})
    else:
        print(f"{report.entries} รายการ {'ครบถ้วน' if report.whole else f'ขาดที่รายการ {report.first_broken}'}")
    return 0 if report.whole else StorageError.exit_code

"""``oss-desk user add|list``: officers and their roles."""

import argparse

from oss_desk.cli.acting import acting_officer, ask_pin
from oss_desk.cli.output import say_json
from oss_desk.domain.trust.officer import PRACTICE_PIN, Officer
from oss_desk.domain.trust.role import Right, Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.services.desk import Desk


def add_user(arguments: argparse.Namespace, desk: Desk) -> int:
    """Add an officer; in a practice folder the PIN is 123456, else it is asked."""
    administrator = acting_officer(arguments, desk)
    practice = desk.service_point.kind is not DeskKind.REAL
    pin = PRACTICE_PIN if practice else ask_pin(from_stdin=arguments.pin_stdin)
    officer = Officer(arguments.user_name, arguments.display_name, Role(arguments.role), arguments.counter)
    desk.trust.add_officer(officer, pin, administrator)
    return 0


def list_users(arguments: argparse.Namespace, desk: Desk) -> int:
    """Print the officers."""
    acting_officer(arguments, desk).must(Right.ADMINISTER)
    officers = desk.trust.officers()
    if arguments.json:
        say_json([{"user": o.user_name, "name": o.display_name, "role": o.role.value} for o in officers])
    else:
        for officer in officers:
            print(f"{officer.user_name:16}{officer.role.value:16}{officer.display_name}")
    return 0

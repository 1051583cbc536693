"""For which officer a command acts."""

import argparse
import getpass
import sys

from oss_desk.domain.errors import UnknownOfficer
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.services.desk import Desk


def acting_officer(arguments: argparse.Namespace, desk: Desk) -> Officer:
    """Return the officer named by ``--as``; at a real desk the PIN is asked and counted.

    Raises:
        UnknownOfficer: nobody was named, nobody has that name, or no PIN can be asked for.
        WrongPin, SignInPaused: see `SignIn`.
    """
    if desk.service_point.kind is not DeskKind.REAL:
        for officer in desk.trust.officers():
            if officer.user_name == arguments.officer:
                return officer
        raise UnknownOfficer
    return desk.trust.sign_in(arguments.officer, ask_pin(from_stdin=arguments.pin_stdin))


def ask_pin(*, from_stdin: bool) -> str:
    """Return the PIN from the first line of standard input or from the terminal, never from arguments.

    Raises:
        UnknownOfficer: there is no terminal to ask at.
    """
    if from_stdin:
        return sys.stdin.readline().strip()
    if not sys.stdin.isatty():
        raise UnknownOfficer
    return getpass.getpass("PIN: ")

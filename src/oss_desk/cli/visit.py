"""``oss-desk visit list|show``: the day's matters and their states, for support; no names."""

import argparse
from dataclasses import asdict

from oss_desk.cli.acting import acting_officer
from oss_desk.cli.output import say_json
from oss_desk.domain.errors import NotPermitted
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.desk import Desk


def list_visits(arguments: argparse.Namespace, desk: Desk) -> int:
    """Print the visits opened today and those left unfinished."""
    documents = [_document(visit) for visit in desk.visit.day(acting_officer(arguments, desk))]
    if arguments.json:
        say_json(documents)
    else:
        for entry in documents:
            print("  ".join(str(value) for value in entry.values()))
    return 0


def show_visit(arguments: argparse.Namespace, desk: Desk) -> int:
    """Print one visit.

    Raises:
        UnknownVisit: none has that id.
        NotPermitted: the officer may not see matters.
    """
    officer = acting_officer(arguments, desk)
    if Right.SERVE not in officer.role.rights:
        raise NotPermitted(Right.SERVE)
    visit = desk.visit.look(arguments.visit_id)
    say_json(_document(visit) | {"request": asdict(visit.request)})
    return 0


def _document(visit: Visit) -> dict[str, object]:
    return {
        "visit_id": visit.visit_id,
        "queue": visit.queue_number,
        "kind": visit.kind.value,
        "state": visit.state.value,
        "step": visit.step.name.lower(),
        "opened_at": visit.opened_at.isoformat(),
        "person_id": visit.person_id,
    }

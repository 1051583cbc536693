"""``oss-registry epoch renew``: what must be done after a backup was restored."""

import argparse
import json
from collections.abc import Mapping

from sqlalchemy import Connection

from oss_registry.api.registry import now_in_utc, open_database
from oss_registry.settings import settings_of
from oss_registry.storage import audit_trail, state
from oss_registry.storage.audit_trail import COMMAND, Event


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Begin another history: every desk fetches everything anew and sends what the backup lacks."""
    database = open_database(settings_of(environment))
    try:
        name = database.write(_renewed)
    finally:
        database.close()
    print(json.dumps({"epoch": name}) if asked.json else f"the epoch is {name} now")
    return 0


def _renewed(connection: Connection) -> str:
    name = state.renew_epoch(connection)
    audit_trail.append(connection, Event("epoch.renewed", COMMAND, name), now_in_utc())
    return name

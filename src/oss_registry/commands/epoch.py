"""``oss-registry epoch renew``: what must be done after a backup was restored."""

import argparse
import json
from collections.abc import Mapping

from oss_registry.api.registry import open_database
from oss_registry.settings import settings_of
from oss_registry.storage import state


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Begin another history: every desk fetches everything anew and sends what the backup lacks."""
    database = open_database(settings_of(environment))
    try:
        name = database.write(state.renew_epoch)
    finally:
        database.close()
    print(json.dumps({"epoch": name}) if asked.json else f"the epoch is {name} now")
    return 0

"""``oss-registry check``: what the registry holds."""

import argparse
import dataclasses
import json
from collections.abc import Mapping

from oss_registry.api.registry import open_database
from oss_registry.operations.summary import summary
from oss_registry.settings import settings_of


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Print the figures and the digest of the canonical dump, with a hospital that of what it knows."""
    database = open_database(settings_of(environment))
    try:
        found = dataclasses.asdict(summary(database, asked.hospital))
    finally:
        database.close()
    if asked.json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name.replace('_', ' ')}: {value}")
    return 0

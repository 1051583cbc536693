"""``oss-registry hospital name|list``: what the hospitals are called on pages and at the desks."""

import argparse
import json
from collections.abc import Mapping

from oss_registry.api.registry import open_database
from oss_registry.commands.device import must_be_code, must_be_name
from oss_registry.settings import settings_of
from oss_registry.storage import hospitals


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Do the deed that was asked for.

    Raises:
        BadNameError: the code or the name cannot be used.
    """
    if asked.deed == "name":
        must_be_code(asked.code)
        if asked.name:
            must_be_name(asked.name)
    database = open_database(settings_of(environment))
    try:
        if asked.deed == "name":
            database.write(lambda connection: hospitals.put_name(connection, asked.code, asked.name))
        found = database.read(hospitals.names)
    finally:
        database.close()
    if asked.json:
        print(json.dumps(found, ensure_ascii=False))
    elif asked.deed == "list":
        print("\n".join(f"{code}\t{name}" for code, name in found.items()))
    else:
        print(f"{asked.code}\t{found.get(asked.code, '-')}")
    return 0

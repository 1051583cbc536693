"""``oss-registry device enrol|revoke|list``: who may speak to the registry."""

import argparse
import json
import re
from collections.abc import Mapping

from oss_registry.api.registry import now_in_utc, open_database
from oss_registry.errors import RegistryError
from oss_registry.settings import settings_of
from oss_registry.storage import devices, hospitals
from oss_registry.storage.database import Database
from oss_registry.storage.devices import Scope
from oss_registry.trust.card_keys import CardKeyBook, issuer_of
from oss_registry.trust.enrolment import CODE_LIFE, InviteDevice, RevokeDevice, ScopeDevice


class BadNameError(RegistryError):
    """A device's name or hospital is empty, too long or not printable."""

    exit_code = 2
    code = "bad_name"


def must_be_name(text: str) -> None:
    """Pass what can be shown as a name.

    Raises:
        BadNameError: it cannot.
    """
    if not (text.isprintable() and text.strip() and len(text) <= 80):
        raise BadNameError("a name has 1 to 80 letters")


def must_be_code(text: str) -> None:
    """Pass a hospital's code.

    Raises:
        BadNameError: it is none.
    """
    if not re.fullmatch(r"[0-9A-Za-z]{1,12}", text):
        raise BadNameError("a hospital's code has 1 to 12 digits")


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Do the deed that was asked for."""
    settings = settings_of(environment)
    database = open_database(settings)
    try:
        if asked.deed == "revoke":
            return _revoke(
                asked, database, CardKeyBook(database, issuer_of(database, settings.card_key_file))
            )
        return {"enrol": _enrol, "scope": _scope, "list": _list}[asked.deed](asked, database)
    finally:
        database.close()


def _enrol(asked: argparse.Namespace, database: Database) -> int:
    must_be_name(asked.name)
    must_be_code(asked.hospital)
    if asked.hospital_name:
        must_be_name(asked.hospital_name)
        database.write(lambda opened: hospitals.put_name(opened, asked.hospital, asked.hospital_name))
    code = InviteDevice(database)(asked.name, asked.hospital, now_in_utc(), Scope(asked.scope))
    if asked.json:
        print(json.dumps({"code": code}))
    else:
        print(f"{code}\nType it at the counter within {CODE_LIFE.days} days; it works once.")
    return 0


def _revoke(asked: argparse.Namespace, database: Database, card_keys: CardKeyBook) -> int:
    shut_out = RevokeDevice(database, card_keys.end)(asked.name, now_in_utc())
    revoked = [device.device_id for device in shut_out]
    if asked.json:
        print(json.dumps({"revoked": revoked}))
    else:
        print("\n".join(f"shut out: {device_id}" for device_id in revoked))
    return 0


def _scope(asked: argparse.Namespace, database: Database) -> int:
    scoped = [
        device.device_id for device in ScopeDevice(database)(asked.name, Scope(asked.scope), now_in_utc())
    ]
    if asked.json:
        print(json.dumps({"scoped": scoped, "scope": asked.scope}))
    else:
        print("\n".join(f"hears of its {asked.scope} from its next turn on: {name}" for name in scoped))
    return 0


def _list(asked: argparse.Namespace, database: Database) -> int:
    found = [
        {
            "device_id": device.device_id,
            "name": device.name,
            "hospital": device.facility_code,
            "status": device.status.value,
            "scope": device.scope.value,
            "last_contact": device.last_contact_at or None,
            "operations": device.last_seq,
        }
        for device in database.read(devices.everyone)
    ]
    if asked.json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        for row in found:
            print("\t".join(str(value if value is not None else "-") for value in row.values()))
    return 0

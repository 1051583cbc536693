"""``oss-registry audit verify|head|prove``: what an auditor asks of the registry's own trail."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

from oss_registry.api.registry import now_in_utc, open_database
from oss_registry.errors import RegistryError
from oss_registry.operations.audit import Audit
from oss_registry.settings import settings_of
from oss_registry.trust.carrier_keys import carrier_keys
from oss_wire.audit import AuditHead
from oss_wire.codec import parse, read, write
from oss_wire.errors import WireError

_BROKEN = 5


class KeptHeadError(RegistryError):
    """The file of ``--kept`` holds no head such as ``audit head --json`` prints."""

    exit_code = 2
    code = "bad_kept_head"


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Do the deed that was asked for; ``verify`` returns 5 when something is amiss."""
    database = open_database(settings_of(environment))
    try:
        audit = Audit(database, carrier_keys(database).signing.sign)
        return {"verify": _verify, "head": _head, "prove": _prove}[asked.deed](asked, audit)
    finally:
        database.close()


def _verify(asked: argparse.Namespace, audit: Audit) -> int:
    found = audit.verify(_kept(asked.kept) if asked.kept else None)
    if asked.json:
        told = {"entries": found.events, "whole": found.is_whole, "first_broken": found.first_broken or None}
        print(json.dumps({**told, "reason": found.reason, "root": found.root}))
    elif found.is_whole:
        print(f"{found.events} events, all whole\nroot {found.root}")
    else:
        where = f" at event {found.first_broken}" if found.first_broken else ""
        print(f"NOT WHOLE{where}: {found.reason}; {found.events} events before it are")
    return 0 if found.is_whole else _BROKEN


def _head(asked: argparse.Namespace, audit: Audit) -> int:
    head = audit.head_since(0, now_in_utc()).head
    if asked.json:
        print(json.dumps(write(head)))
    else:
        print(f"{head.size} events as of {head.as_of}\nroot {head.root}\nsignature {head.signature}")
    return 0


def _prove(asked: argparse.Namespace, audit: Audit) -> int:
    proved = audit.inclusion(asked.number, now_in_utc())
    told = {"number": asked.number, "event": proved.document, "head": write(proved.head)}
    if asked.json:
        print(json.dumps({**told, "proof": list(proved.proof)}, ensure_ascii=False))
    else:
        print("\n".join([proved.document, f"root {proved.head.root} of {proved.head.size}", *proved.proof]))
    return 0


def _kept(file: Path) -> AuditHead:
    try:
        return read(AuditHead, parse(file.read_bytes()))
    except (OSError, WireError) as error:
        raise KeptHeadError("the file holds no head of an audit trail") from error

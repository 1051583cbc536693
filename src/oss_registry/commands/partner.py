"""``oss-registry partner add|remove|list|told``: which programs of other offices ask, and what they hear."""

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict

from oss_registry.api.registry import now_in_utc, open_database
from oss_registry.dci.partners import Basis, Grant, PartnerBook, Scope
from oss_registry.dci.signature import CanonicalForm
from oss_registry.settings import settings_of
from oss_registry.storage import disclosures


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Do the deed that was asked for."""
    database = open_database(settings_of(environment))
    try:
        return {"add": _add, "remove": _remove, "list": _list, "told": _told}[asked.deed](
            asked, PartnerBook(database)
        )
    finally:
        database.close()


def _add(asked: argparse.Namespace, book: PartnerBook) -> int:
    grant = Grant(
        scope=Scope(asked.scope),
        basis=Basis(asked.basis),
        purposes=tuple(asked.purpose),
        public_key=asked.public_key,
        canonical_form=CanonicalForm(asked.canonical),
        callback_address=asked.callback,
    )
    secret = book.add(asked.name, grant, now_in_utc())
    if asked.json:
        print(json.dumps({"client_id": asked.name, "client_secret": secret}))
    else:
        print(f"client_id: {asked.name}\nclient_secret: {secret}\nIt is shown this once.")
    return 0


def _remove(asked: argparse.Namespace, book: PartnerBook) -> int:
    book.remove(asked.name)
    print(json.dumps({"removed": asked.name}) if asked.json else f"{asked.name} is shut out")
    return 0


def _list(asked: argparse.Namespace, book: PartnerBook) -> int:
    rows = [
        {
            "name": partner.partner_id,
            "scope": partner.scope,
            "basis": partner.basis,
            "purposes": list(partner.purposes),
            "signs": bool(partner.public_key),
            "canonical": partner.canonical_form,
            "callback": partner.callback_address or None,
        }
        for partner in book.everyone()
    ]
    if asked.json:
        print(json.dumps(rows, ensure_ascii=False))
    else:
        for row in rows:
            print("\t".join(str(value if value is not None else "-") for value in row.values()))
    return 0


def _told(asked: argparse.Namespace, book: PartnerBook) -> int:
    """Say who was told of somebody, as the person may ask to know."""
    found = book.database.read(lambda connection: disclosures.of(connection, asked.record))
    rows = [{"told_at": told_at, **asdict(told)} for told_at, told in found]
    if asked.json:
        print(json.dumps(rows))
    else:
        for row in rows:
            print("\t".join(str(value) for value in row.values()))
    return 0

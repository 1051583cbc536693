"""``oss-registry partner add|remove|list``: which programs of other offices may ask, and for what."""

import argparse
import json
from collections.abc import Mapping

from oss_registry.api.registry import now_in_utc, open_database
from oss_registry.dci.partners import Basis, Grant, PartnerBook, Scope
from oss_registry.dci.signature import CanonicalForm
from oss_registry.settings import settings_of


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Do the deed that was asked for."""
    database = open_database(settings_of(environment))
    try:
        return {"add": _add, "remove": _remove, "list": _list}[asked.deed](asked, PartnerBook(database))
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

"""A reader such as OpenSPP's: from its answers alone it must take the right people for entitled.

It searches by a number under the names UIN, DRN, NATIONAL_ID or NID, signs with escaped JSON, sends no
consent, reads ``data.reg_records`` as a list, takes "approved" and "registered" for entitled, "rejected" and
"denied" for not, and anybody else for entitled who has an impairment with a type.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from oss_registry.dci.partners import Basis
from oss_registry.dci.signature import CanonicalForm, Signer
from oss_wire.signature import to_base64url
from tests.registry.conftest import Clock
from tests.registry.dci.conftest import CITIZEN, SERIAL
from tests.registry.dci.office import Office

_KEY = Ed25519PrivateKey.generate()

# What differs between the databases is tried by the questions and by the callbacks.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@dataclass(frozen=True)
class Reader:
    """Asks and reads as that client does."""

    office: Office
    clock: Clock

    def is_entitled(self, kind: str, value: str, path: str = "/registry/sync/search") -> bool:
        """Tell what it takes somebody for."""
        records = self.records(kind, value, path)
        return bool(records) and _is_entitled(records[0])

    def records(self, kind: str, value: str, path: str = "/registry/sync/search") -> list[dict[str, Any]]:
        """Return the records it finds."""
        moment = self.clock().isoformat()
        criteria = {
            "version": "1.0.0",
            "reg_type": "ns:org:RegistryType:DR",
            "query_type": "idtype-value",
            "query": {"type": kind, "value": value},
            "pagination": {"page_size": 1, "page_number": 1},
        }
        request = {"reference_id": "r1", "timestamp": moment, "search_criteria": criteria, "locale": "eng"}
        message = {"transaction_id": "t1", "search_request": [request]}
        more = {"sender_uri": "", "receiver_id": str(self.office.client.base_url), "meta": {}}
        header = self.office.header(**more, is_msg_encrypted=False)
        signer = Signer(_KEY, self.office.name, "key-1")
        signature = signer.sign(header, message, CanonicalForm.ESCAPED, self.clock())
        envelope = {"signature": signature, "header": header, "message": message}
        answer = self.office.client.post(path, json=envelope, headers=self.office.headers)
        answer.raise_for_status()
        found = answer.json().get("message", {}).get("search_response") or []
        data = found[0].get("data") if found else None
        records = data.get("reg_records") if isinstance(data, dict) else None
        return records if isinstance(records, list) else []


def _is_entitled(record: dict[str, Any]) -> bool:
    status = str(record.get("disability_status", "")).strip().lower()
    if status in {"approved", "registered"}:
        return True
    if status in {"rejected", "denied"}:
        return False
    return any(one.get("impairment_type") for one in record.get("disability_details") or [])


@pytest.fixture
def reader(new_office: Callable[..., Office], clock: Clock) -> Reader:
    public = to_base64url(_KEY.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))
    return Reader(new_office(basis=Basis.LAW, public_key=public), clock)


@pytest.mark.usefixtures("entitled")
def test_it_takes_the_entitled_for_entitled(reader: Reader) -> None:
    assert all(reader.is_entitled(kind, CITIZEN) for kind in ("UIN", "NATIONAL_ID", "NID"))
    assert reader.is_entitled("DRN", SERIAL, "/dr/sync/search")
    assert not reader.is_entitled("DRN", SERIAL)  # elsewhere it is the number of a death
    (record,) = reader.records("UIN", CITIZEN)
    assert [one["impairment_type"] for one in record["disability_details"]] == ["Mobility"]
    assert date.fromisoformat(record["last_updated"][:10])


@pytest.mark.parametrize(
    ("registration", "card"),
    [
        ({}, {"expiry_date": "2026-11-21"}),
        ({}, {"status": "revoked"}),
        ({"status": "withdrawn"}, {}),
        ({}, None),
        (None, None),
    ],
)
def test_it_takes_nobody_else_for_entitled(
    reader: Reader,
    register: Callable[..., None],
    registration: dict[str, object] | None,
    card: dict[str, object] | None,
) -> None:
    register(registration=registration, card=card)
    assert not reader.is_entitled("UIN", CITIZEN)
    assert not reader.is_entitled("UIN", "0991000000020")

"""Two ends that hold the same compute the same digest."""

import hashlib

import pytest

from oss_wire.canonical import canonical_bytes
from oss_wire.dump import DumpedRecord, dump_digest


def test_the_digest_is_that_of_one_canonical_array() -> None:
    records = [
        DumpedRecord("a", "person", 2, False, {"first_name": "ก", "phone": ""}),
        DumpedRecord("b", "card", 3, True, {"status": "left out"}),
    ]
    whole = [
        {"record_id": "a", "subject": "person", "ver": 2, "withdrawn": False, "body": records[0].body},
        {"record_id": "b", "subject": "card", "ver": 3, "withdrawn": True, "body": None},
    ]
    assert hashlib.sha256(canonical_bytes(whole)).hexdigest() == dump_digest(records)
    assert hashlib.sha256(b"[]").hexdigest() == dump_digest([])


def test_another_order_is_no_dump() -> None:
    record = DumpedRecord("b", "person", 1, False, {})
    for earlier in ("b", "c"):
        with pytest.raises(ValueError, match="ordered"):
            dump_digest([DumpedRecord(earlier, "person", 1, False, {}), record])

"""A desk remembers the head of the registry's audit trail, and sees when something is taken out of it."""

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument
from oss_desk.services.errors import RegistryGarbled
from oss_desk.sync.trust_calls import TrustCalls
from oss_wire.tree import grown, leaf_hash
from tests.sync.conftest import Counter
from tests.sync.provincial import Provincial, registry_at_work
from tests.sync.test_with_a_registry import somebody

Install = Callable[..., Counter]


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Provincial]:
    """Give a registry that this test alone may spoil."""
    folder = tmp_path / "registry"
    folder.mkdir()
    with registry_at_work(folder) as at_work:
        yield at_work


def _head(counter: Counter, name: DocumentName = DocumentName.AUDIT_HEAD) -> RegistryDocument:
    with counter.desk.recording.unit_of_work() as work:
        found = work.registry_trust.document(name)
    assert found is not None
    return found


def _an_hour_later(counter: Counter) -> RegistryDocument:
    """Take a turn as if the head had been heard an hour ago; return the head that is kept then."""
    known = _head(counter)
    with counter.desk.recording.unit_of_work() as work:
        work.registry_trust.put_document(replace(known, as_of=known.as_of - timedelta(hours=2)))
        work.commit()
    counter.desk.registry.synchronise()
    return _head(counter)


def _said_of_registry(counter: Counter) -> list[str]:
    with counter.desk.recording.unit_of_work() as work:
        return [entry.action for entry in work.audit.entries() if entry.action.startswith("registry.")]


def _cut(registry: Provincial, count: int) -> None:
    """Take the last *count* events out, with their end, as an administrator of the database could."""
    with contextlib.closing(sqlite3.connect(registry.database)) as opened, opened:
        opened.execute("DROP TRIGGER IF EXISTS audit_events_no_delete")
        (size,) = opened.execute("SELECT MAX(number) FROM audit_events").fetchone()
        opened.execute("DELETE FROM audit_events WHERE number > ?", (size - count,))
        peaks: tuple[bytes, ...] = ()
        last = ""
        rows = opened.execute("SELECT number, document, hash FROM audit_events ORDER BY number").fetchall()
        for number, document, last in rows:  # noqa: B007 - the last hash is wanted
            peaks, _ = grown(peaks, number - 1, leaf_hash(document.encode()))
        together = b"".join(peaks).hex()
        opened.execute("UPDATE audit_tail SET number = ?, hash = ?, peaks = ?", (len(rows), last, together))


def test_a_trail_that_goes_on_is_kept_and_one_that_was_cut_is_told(
    own: Provincial, new_counter: Install
) -> None:
    counter = new_counter(at=own, address=own.address)
    counter.write(somebody(), somebody())
    counter.desk.registry.synchronise()
    first = _head(counter)
    counter.write(somebody())
    later = _an_hour_later(counter)
    assert later.seq > first.seq > 0
    assert not counter.desk.registry.status().is_registry_doubted
    _cut(own, 3)
    assert own.ask("audit", "verify")["whole"]
    assert _an_hour_later(counter).seq == later.seq
    assert _head(counter, DocumentName.AUDIT_DOUBT).seq < later.seq
    assert counter.desk.registry.status().is_registry_doubted
    # However the trail grows from there, it never holds again what the first head is over.
    counter.write(*(somebody() for _ in range(6)))
    counter.desk.registry.synchronise()
    assert _an_hour_later(counter).seq == later.seq
    assert _said_of_registry(counter) == ["registry.audit_doubted"]
    doctor = json.loads(counter.program("doctor", "--json").stdout)
    (found,) = [check for check in doctor["checks"] if check["name"] == "registry"]
    assert (found["state"], "audit trail" in found["detail"]) == ("warning", True)


def test_a_registry_that_says_it_was_restored_begins_anew(own: Provincial, new_counter: Install) -> None:
    counter = new_counter(at=own, address=own.address)
    counter.desk.registry.synchronise()
    counter.write(somebody(), somebody(), somebody())
    counter.desk.registry.synchronise()
    before = _an_hour_later(counter)
    _cut(own, 4)
    own.ask("epoch", "renew")
    assert _an_hour_later(counter).seq != before.seq
    assert not counter.desk.registry.status().is_registry_doubted
    assert _said_of_registry(counter) == ["registry.began_anew"]


def test_a_head_that_the_registry_did_not_sign_is_refused() -> None:
    head = {
        "size": 1,
        "root": "00" * 32,
        "as_of": "2026-11-22T02:00:00+00:00",
        "epoch": "e",
        "signature": "AA",
    }
    answer = json.dumps({"head": head, "since": 0, "proof": []}).encode()
    with pytest.raises(RegistryGarbled):
        TrustCalls(lambda _method, _target, _body=b"": answer).audit_head(None, "A" * 43)

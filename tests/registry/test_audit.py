"""The registry's own audit trail: what stands in it, and that nothing can be taken back unnoticed."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from oss_registry.api.registry import Registry
from oss_registry.commands.program import main
from oss_registry.operations.province import Province
from oss_registry.storage import audit_trail
from oss_registry.storage.audit_trail import Event
from oss_registry.trust.enrolment import RevokeDevice
from oss_registry.trust.officers import OfficerBook, SignInError
from oss_wire.audit import AuditProof
from oss_wire.codec import parse, read
from oss_wire.signature import from_base64url
from oss_wire.tree import EMPTY_ROOT, goes_on, is_included, leaf_hash
from tests.registry.conftest import Clock, problem_code
from tests.registry.desk import Desk

_PASSWORD = "a password for the tests"  # noqa: S105 - of nobody


def _said(registry: Registry) -> list[dict[str, object]]:
    stored = registry.database.read(lambda connection: list(audit_trail.events(connection)))
    return [json.loads(event.document) for event in stored]


def _happen(registry: Registry, clock: Clock, count: int) -> None:
    events = [Event("epoch.renewed", "command", str(number)) for number in range(count)]
    registry.database.write(lambda connection: audit_trail.append_all(connection, events, clock()))


def _tamper(registry: Registry, *statements: str) -> None:
    """Do what an administrator of the database could do: take the triggers away, and change rows."""

    def work(connection: Connection) -> None:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER audit_events_no_update"))
            connection.execute(text("DROP TRIGGER audit_events_no_delete"))
        else:
            connection.execute(text("ALTER TABLE audit_events DISABLE TRIGGER ALL"))
        for statement in statements:
            connection.execute(text(statement))

    registry.database.write(work)


def test_what_was_done_stands_in_the_trail_in_its_order(desk: Desk, registry: Registry, clock: Clock) -> None:
    desk.put("p-1", {"first_name": "ทดสอบ", "last_name": "สมมุติกุล", "citizen_id": ""})
    desk.put("p-2", {"first_name": "ทดสอบ", "sex": "unknown"})
    RevokeDevice(registry.database, registry.card_keys.end)(desk.device_id, clock())
    said = _said(registry)
    assert [(event["action"], event["by"]) for event in said] == [
        ("device.invited", "command"),
        ("device.enrolled", desk.device_id),
        ("person.put", desk.device_id),
        ("person.put", desk.device_id),
        ("device.revoked", "command"),
    ]
    assert said[2]["status"] == "applied"
    assert said[2]["fields"] == ["citizen_id", "first_name", "last_name"]
    assert (said[3]["status"], said[3]["code"]) == ("rejected", "unknown_value")
    assert all(event["at"] == clock().isoformat(timespec="microseconds") for event in said)
    assert "สมมุติกุล" not in json.dumps(said, ensure_ascii=False)
    assert registry.audit.verify().is_whole


def test_an_operation_sent_again_is_no_second_event(desk: Desk, registry: Registry) -> None:
    operation = desk.operation({"first_name": "ทดสอบ"}, record_id="p-1")
    desk.send(operation)
    before = len(_said(registry))
    desk.send(operation)
    assert len(_said(registry)) == before


def test_officers_and_what_they_decide_stand_in_it(
    desk: Desk, other_desk: Desk, registry: Registry, clock: Clock
) -> None:
    book = OfficerBook(registry.database)
    book.add("wilai", "วิไล ทดสอบงาน", _PASSWORD, clock())
    with pytest.raises(SignInError):
        book.sign_in("wilai", "wrong", clock())
    token = book.sign_in("wilai", _PASSWORD, clock()).token
    alike = {"first_name": "สมมุติ", "last_name": "ทดสอบกุล", "birth_date": "1950-01-02", "sex": "male"}
    desk.put("p-1", dict(alike))
    other_desk.put("p-2", dict(alike))
    (pair,) = Province(registry.database).sight(clock().date()).pairs
    Province(registry.database).later(pair.pair.duplicate_id, "wilai", clock())
    Province(registry.database).same(pair.pair.duplicate_id, "p-1", "wilai", clock())
    book.sign_out(token, clock())
    book.remove("wilai", clock())
    said = [(event["action"], event["by"], event["code"], event["actor"]) for event in _said(registry)]
    officer = "officer:wilai"
    for event in (
        ("officer.added", "command", "", ""),
        ("officer.sign_in_failed", officer, "wrong_password", ""),
        ("officer.signed_in", officer, "", ""),
        ("pair.later", officer, "", ""),
        ("person.merge", "province-window", "", "wilai"),
        ("officer.signed_out", officer, "", ""),
        ("officer.removed", "command", "", ""),
    ):
        assert event in said


@pytest.mark.parametrize("statement", ["UPDATE audit_events SET document = '{}'", "DELETE FROM audit_events"])
def test_the_database_itself_lets_nobody_change_the_trail(
    desk: Desk, registry: Registry, statement: str
) -> None:
    def work(connection: Connection) -> None:
        connection.execute(text(statement))

    with pytest.raises(DBAPIError, match="only added to"):
        registry.database.write(work)
    assert registry.audit.verify().is_whole


@pytest.mark.parametrize(
    ("statement", "reason", "number"),
    [
        (
            "UPDATE audit_events SET document = REPLACE(document, '\"3\"', '\"4\"') WHERE number = 6",
            "changed",
            6,
        ),
        ("UPDATE audit_events SET hash = 'x' WHERE number = 6", "changed", 6),
        ("UPDATE audit_events SET nodes = nodes || nodes WHERE number = 6", "changed", 6),
        ("DELETE FROM audit_events WHERE number = 6", "missing", 6),
        ("DELETE FROM audit_events WHERE number >= 11", "cut", 11),
    ],
)
def test_what_is_changed_all_the_same_is_found(
    desk: Desk, registry: Registry, clock: Clock, statement: str, reason: str, number: int
) -> None:
    _happen(registry, clock, 10)
    assert registry.audit.verify().is_whole
    _tamper(registry, statement)
    found = registry.audit.verify()
    assert (found.is_whole, found.reason, found.first_broken) == (False, reason, number)


def test_an_operation_changed_in_the_ledger_is_found(desk: Desk, registry: Registry) -> None:
    desk.put("p-1", {"first_name": "ทดสอบ"})
    registry.database.write(lambda connection: connection.execute(text("UPDATE operations SET digest = 'x'")))
    assert registry.audit.verify().reason == "ledger"


def test_a_trail_cut_with_its_end_is_found_by_a_head_kept_elsewhere(
    desk: Desk, registry: Registry, clock: Clock, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, database_url: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("OSS_REGISTRY_DATABASE_URL", database_url)
    _happen(registry, clock, 10)
    assert main(["audit", "head", "--json"]) == 0
    kept = tmp_path / "head.json"
    kept.write_text(capsys.readouterr().out, "utf-8")
    assert main(["audit", "verify", "--kept", str(kept)]) == 0
    end = registry.database.read(lambda connection: list(audit_trail.events(connection)))[8]
    before = registry.database.read(audit_trail.tail)
    peaks = b"".join((before.peaks[0], *end.nodes)).hex()
    _tamper(
        registry,
        "DELETE FROM audit_events WHERE number > 9",
        f"UPDATE audit_tail SET number = 9, hash = '{end.hash}', peaks = '{peaks}'",  # noqa: S608 - ours
    )
    capsys.readouterr()
    assert main(["audit", "verify", "--json"]) == 0
    assert main(["audit", "verify", "--json", "--kept", str(kept)]) == 5
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["reason"] == "cut"
    kept.write_text("{}", "utf-8")
    assert main(["audit", "verify", "--kept", str(kept)]) == 2


def test_an_event_is_proved_to_an_auditor(
    desk: Desk, registry: Registry, clock: Clock, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, database_url: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("OSS_REGISTRY_DATABASE_URL", database_url)
    _happen(registry, clock, 10)
    assert main(["audit", "prove", "5", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    proof = [bytes.fromhex(part) for part in told["proof"]]
    root = bytes.fromhex(told["head"]["root"])
    assert is_included(leaf_hash(told["event"].encode()), 5, told["head"]["size"], root, proof)
    assert main(["audit", "prove", "99"]) == 3
    _tamper(registry, "DELETE FROM audit_events WHERE number = 5")
    assert main(["audit", "prove", "5"]) == 5


def test_a_desk_is_told_a_signed_head_and_that_it_goes_on(
    desk: Desk, registry: Registry, clock: Clock
) -> None:
    first = _asked(desk, 0)
    hello = json.loads(desk.call("GET", "/v1/hello").content)
    key = Ed25519PublicKey.from_public_bytes(from_base64url(hello["receipt_key"]))
    key.verify(from_base64url(first.head.signature), first.head.signed_bytes)
    assert first.head.epoch == hello["epoch"]
    _happen(registry, clock, 7)
    later = _asked(desk, first.head.size)
    proof = [bytes.fromhex(part) for part in later.proof]
    roots = [bytes.fromhex(answer.head.root) for answer in (first, later)]
    assert goes_on(first.head.size, roots[0], later.head.size, roots[1], proof)
    assert _asked(desk, 1000).proof == ()
    assert bytes.fromhex(first.head.root) != EMPTY_ROOT
    _tamper(registry, "DELETE FROM audit_events WHERE number = 2")
    assert problem_code(desk.call("GET", "/v1/audit/head?since=1")) == "audit_broken"


def test_a_deed_that_is_not_done_is_no_event(registry: Registry, clock: Clock) -> None:
    def work(connection: Connection) -> None:
        audit_trail.append(connection, Event("epoch.renewed", "command"), clock())
        raise KeyError

    with pytest.raises(KeyError):
        registry.database.write(work)
    assert _said(registry) == []
    clock.advance(timedelta(hours=1).total_seconds())
    assert registry.audit.verify().is_whole


def _asked(desk: Desk, since: int) -> AuditProof:
    return read(AuditProof, parse(desk.call("GET", f"/v1/audit/head?since={since}").content))

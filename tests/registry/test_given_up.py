"""A name that a desk gave up, or that was shut out, is good for nothing any more; its cards stay good."""

import json
from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import Connection

from oss_registry.api.registry import Registry
from oss_registry.commands.program import main
from oss_registry.errors import DatabaseFaultError
from oss_registry.trust.card_keys import Issuer
from oss_registry.trust.enrolment import RevokeDevice
from oss_wire.codec import parse, read
from oss_wire.trust import CardKey, CardKeyRequest, CardKeys, DeviceContact
from tests.registry.conftest import Clock, problem_code
from tests.registry.desk import Desk


def _keys(desk: Desk) -> tuple[CardKey, ...]:
    return read(CardKeys, parse(desk.client.get("/v1/card-keys").content)).keys


def test_a_name_given_up_is_shut_out_with_its_card_keys(
    desk: Desk, other_desk: Desk, registry: Registry, clock: Clock
) -> None:
    for one in (desk, other_desk):
        assert one.call("POST", "/v1/card-keys", CardKeyRequest(one.public_key)).status_code == 200
    clock.advance(3600)
    assert desk.call("POST", "/v1/device/retire").status_code == 204
    assert problem_code(desk.call("GET", "/v1/hello")) == "device_revoked"
    ended, lasting = sorted(_keys(desk), key=lambda key: key.not_after)
    assert (ended.device_id, lasting.device_id) == (desk.device_id, other_desk.device_id)
    assert ended.not_after == clock().isoformat(timespec="microseconds")
    issuer: Issuer = registry.card_keys.issuer
    for key in (ended, lasting):
        assert key.signature == issuer.signature(key)
    assert other_desk.call("GET", "/v1/hello").status_code == 200


def test_a_counter_shut_out_by_the_province_signs_no_more_cards(
    desk: Desk, database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OSS_REGISTRY_DATABASE_URL", database_url)
    granted = read(
        CardKey, parse(desk.call("POST", "/v1/card-keys", CardKeyRequest(desk.public_key)).content)
    )
    assert main(["device", "revoke", desk.device_id, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"revoked": [desk.device_id]}
    (ended,) = _keys(desk)
    assert ended.not_after < granted.not_after


def test_a_counter_is_shut_out_with_its_card_keys_or_not_at_all(
    desk: Desk, registry: Registry, clock: Clock
) -> None:
    def fall(_connection: Connection, _device_id: str, _now: datetime) -> None:
        raise DatabaseFaultError("the disk is full")

    with pytest.raises(DatabaseFaultError):
        RevokeDevice(registry.database, fall)(desk.device_id, clock())
    assert desk.call("GET", "/v1/hello").status_code == 200


def test_a_hospital_is_told_when_its_counter_last_spoke_and_asking_is_no_speaking(
    desk: Desk, other_desk: Desk, new_desk: Callable[..., Desk], clock: Clock
) -> None:
    desk.put("r1", {"first_name": "ทดสอบ"})
    spoken = clock().isoformat(timespec="microseconds")
    beside = new_desk()
    clock.advance(3600)
    target = f"/v1/device/{desk.device_id}/contact"
    for _ in range(2):
        told = read(DeviceContact, parse(beside.call("GET", target).content))
        assert told == DeviceContact(desk.device_id, spoken, 1)
    assert problem_code(other_desk.call("GET", target)) == "not_found"
    assert problem_code(beside.call("GET", "/v1/device/desk-none/contact")) == "not_found"

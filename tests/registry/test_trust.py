"""Who may speak to the registry, and what is noticed about a desk."""

import json
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from oss_registry.api.registry import Registry
from oss_registry.storage import audit_trail, devices, hospitals
from oss_registry.storage.devices import Scope
from oss_registry.trust.enrolment import (
    CODE_LIFE,
    InviteDevice,
    RevokeDevice,
    ScopeDevice,
    UnknownDeviceError,
)
from oss_wire.codec import parse, read, write
from oss_wire.hello import Hello
from oss_wire.result import ResultStatus
from oss_wire.signature import WINDOW_SECONDS, RequestSeal, body_digest, to_base64url
from tests.registry.conftest import HOSPITAL, Clock, problem_code
from tests.registry.desk import Desk

_PERSON: dict[str, object] = {"first_name": "ทดสอบ"}


def _hello(desk: Desk) -> Hello:
    answer = desk.call("GET", "/v1/hello")
    assert answer.status_code == 200, answer.text
    return read(Hello, parse(answer.content))


def test_a_code_enrols_one_key_and_is_answered_again_to_it_alone(
    registry: Registry, client: httpx.Client, clock: Clock
) -> None:
    code = InviteDevice(registry.database)("counter", HOSPITAL, clock())
    desk, thief = Desk(client, clock), Desk(client, clock)
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert desk.enrol(typed).status_code == 200
    assert desk.facility_code == HOSPITAL
    first = desk.device_id
    assert desk.enrol(code).status_code == 200
    assert first == desk.device_id
    assert _refusal(thief.enrol(code)) == (401, "bad_code")
    assert _refusal(thief.enrol("AAAAA-AAAAA-AAAAA-AAAAA")) == (401, "bad_code")


def test_a_code_grows_too_old(registry: Registry, client: httpx.Client, clock: Clock) -> None:
    code = InviteDevice(registry.database)("counter", HOSPITAL, clock())
    clock.advance(CODE_LIFE / timedelta(seconds=1) + 1)
    assert _refusal(Desk(client, clock).enrol(code)) == (401, "bad_code")


def test_a_key_is_enrolled_by_its_holder_only(registry: Registry, client: httpx.Client, clock: Clock) -> None:
    code = InviteDevice(registry.database)("counter", HOSPITAL, clock())
    desk, other = Desk(client, clock), Desk(client, clock)
    content = {"code": code, "public_key": other.public_key}
    sealed = desk.call("POST", "/v1/enrol", content, device_id="enrolling")
    assert _refusal(sealed) == (401, "bad_signature")
    content["public_key"] = to_base64url(b"short")
    assert _refusal(desk.call("POST", "/v1/enrol", content, device_id="enrolling")) == (422, "malformed")


def test_hello_tells_the_time_the_limits_and_the_hospital(desk: Desk, clock: Clock) -> None:
    hello = _hello(desk)
    assert hello.server_time == "2026-11-22T02:00:00.000000+00:00"
    assert (
        hello.facility_code,
        hello.device_status,
        hello.last_device_seq,
        hello.limits.operations,
    ) == (HOSPITAL, "active", 0, 50)
    desk.put("r1", _PERSON)
    later = _hello(desk)
    assert (later.last_device_seq, later.head_seq) == (1, 1)
    assert hello.head != later.head


def test_hello_tells_what_hospitals_are_called(desk: Desk, registry: Registry) -> None:
    assert _hello(desk).hospitals == {}
    registry.database.write(lambda opened: hospitals.put_name(opened, HOSPITAL, "โรงพยาบาลตัวอย่าง"))
    assert _hello(desk).hospitals == {HOSPITAL: "โรงพยาบาลตัวอย่าง"}


def test_what_was_not_signed_is_not_believed(desk: Desk) -> None:
    """The headers tell the truth; the signature was made over something else."""
    honest: dict[str, object] = {
        "device_id": desk.device_id,
        "method": "GET",
        "target": "/v1/changes",
        "digest": body_digest(b""),
        "time": int(desk.clock().timestamp()),
        "nonce": "n" * 22,
        "audit_head": "1:" + "b" * 64,
    }
    false: dict[str, object] = {
        "method": "POST",
        "target": "/v1/changes?after=1",
        "digest": b"0" * 32,
        "nonce": "m" * 22,
        "time": 1,
        "audit_head": "1:" + "a" * 64,
    }
    seal = RequestSeal(**honest)  # type: ignore[arg-type] # all parts are there
    for part, value in false.items():
        other = RequestSeal(**{**honest, part: value})  # type: ignore[arg-type]
        headers = seal.headers(desk.key.sign(other.signed_bytes))
        assert _refusal(desk.client.get("/v1/changes", headers=headers)) == (401, "bad_signature")
    headers = seal.headers(desk.key.sign(seal.signed_bytes))
    assert desk.client.get("/v1/changes", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("signature", []),
        ("signature-input", []),
        ("content-digest", []),
        ("signature", ["desk=:aaaa:"]),
        ("signature", ["desk"]),
        ("signature", ["other=:{}:".format("A" * 86 + "==")]),
        ("signature", ["desk=:" + "A" * 5000 + ":"]),
        ("signature-input", ['desk=("@method");created=1']),
        ("signature-input", ["desk=" + "(" * 900]),
        ("signature-input", ["\x7f"]),
        ("content-digest", ["sha-512=:AAAA:"]),
        ("content-digest", ["sha-256=:AAAA:"]),
        ("oss-audit-head", ["7"]),
        ("content-type", ["text/plain"]),
        ("upload-offset", ["7"]),
    ],
)
def test_odd_headers_are_refused_in_good_order(desk: Desk, name: str, lines: list[str]) -> None:
    headers = [pair for pair in desk.seal("GET", "/v1/changes", b"").items() if pair[0] != name]
    answer = desk.client.get("/v1/changes", headers=[*headers, *((name, line) for line in lines)])
    assert _refusal(answer) == (401, "bad_signature")


@pytest.mark.parametrize("name", ["signature", "signature-input", "content-digest", "oss-audit-head"])
def test_what_is_said_twice_is_refused(desk: Desk, name: str) -> None:
    desk.audit_head = "1:" + "a" * 64
    headers = list(desk.seal("GET", "/v1/changes", b"").items())
    (said,) = [pair for pair in headers if pair[0] == name]
    answer = desk.client.get("/v1/changes", headers=[*headers, said])
    assert _refusal(answer) == (401, "bad_signature")


def test_without_a_seal_nobody_is_answered(client: httpx.Client, desk: Desk) -> None:
    for path in ("/v1/hello", "/v1/changes", "/v1/conflicts", "/v1/duplicates", "/v1/serial-blocks"):
        assert _refusal(client.get(path)) == (401, "bad_signature")
    assert _refusal(desk.call("GET", "/v1/changes", device_id="nobody")) == (401, "unknown_device")


def test_the_same_call_is_not_let_in_twice(desk: Desk) -> None:
    headers = desk.seal("GET", "/v1/changes", b"")
    assert desk.client.get("/v1/changes", headers=headers).status_code == 200
    assert _refusal(desk.client.get("/v1/changes", headers=headers)) == (409, "nonce_replayed")


def test_a_wrong_clock_is_told_and_hello_helps(desk: Desk, clock: Clock) -> None:
    wrong = int(clock().timestamp()) - WINDOW_SECONDS - 1
    answer = desk.call("GET", "/v1/changes", time=wrong)
    assert _refusal(answer) == (401, "clock_skewed")
    assert answer.json()["server_time"] == "2026-11-22T02:00:00.000000+00:00"
    assert desk.call("GET", "/v1/hello", time=wrong).status_code == 200


def test_old_nonces_are_forgotten_when_their_time_would_refuse_them(desk: Desk, clock: Clock) -> None:
    nonce = "n" * 22
    assert desk.call("GET", "/v1/changes", nonce=nonce).status_code == 200
    desk.call("GET", "/v1/hello")
    assert _refusal(desk.call("GET", "/v1/changes", nonce=nonce)) == (409, "nonce_replayed")
    clock.advance(4 * WINDOW_SECONDS)
    desk.call("GET", "/v1/hello")
    assert desk.call("GET", "/v1/changes", nonce=nonce).status_code == 200


def test_a_revoked_device_is_shut_out_for_good(desk: Desk, registry: Registry, clock: Clock) -> None:
    (revoked,) = RevokeDevice(registry.database, registry.card_keys.end)(desk.device_id, clock())
    assert desk.device_id == revoked.device_id
    assert _refusal(desk.call("GET", "/v1/hello")) == (403, "device_revoked")
    with pytest.raises(UnknownDeviceError):
        RevokeDevice(registry.database, registry.card_keys.end)("nobody", clock())


def test_a_copied_or_restored_desk_is_noticed(desk: Desk) -> None:
    desk.put("r1", _PERSON)
    desk.put("r2", _PERSON)
    desk.last_seq = 1
    answer = desk.call("POST", "/v1/ops", {"operations": [write(desk.operation(_PERSON))]})
    assert _refusal(answer) == (409, "device_forked")


def test_a_missing_operation_is_asked_for(desk: Desk) -> None:
    desk.put("r1", _PERSON)
    skipped = desk.operation(_PERSON, record_id="r2")
    answer = desk.call("POST", "/v1/ops", {"operations": [write(desk.operation(_PERSON, record_id="r3"))]})
    assert (*_refusal(answer), answer.json()["expected"]) == (409, "sequence_gap", 2)
    assert desk.send(skipped)[0].status == ResultStatus.APPLIED


def test_an_audit_trail_never_goes_back(desk: Desk) -> None:
    desk.audit_head = "7:" + "a" * 64
    for head, code in (
        ("7:" + "a" * 64, ""),
        ("8:" + "b" * 64, ""),
        ("7:" + "a" * 64, "audit_rewound"),
        ("8:" + "c" * 64, "audit_rewound"),
        ("", "audit_rewound"),
    ):
        desk.audit_head = head
        answer = desk.call("GET", "/v1/hello")
        assert (200 if not code else 409) == answer.status_code
        assert not code or problem_code(answer) == code


def test_a_seeming_copy_stands_in_the_trail_once_a_day(desk: Desk, registry: Registry, clock: Clock) -> None:
    desk.put("r1", _PERSON)
    desk.audit_head = "7:" + "a" * 64
    desk.call("GET", "/v1/hello")
    for _ in range(2):
        desk.last_seq, desk.audit_head = 0, "7:" + "a" * 64
        desk.call("POST", "/v1/ops", {"operations": [write(desk.operation(_PERSON))]})
        desk.audit_head = "6:" + "a" * 64
        desk.call("GET", "/v1/hello")
    assert _refused_in_the_trail(registry) == [
        (desk.device_id, "device_forked"),
        (desk.device_id, "audit_rewound"),
    ]
    clock.advance(24 * 60 * 60)
    desk.call("GET", "/v1/hello")
    assert _refused_in_the_trail(registry)[2:] == [(desk.device_id, "audit_rewound")]


def test_a_refused_call_is_not_let_in_again_either(desk: Desk) -> None:
    desk.audit_head = "7:" + "a" * 64
    desk.call("GET", "/v1/hello")
    desk.audit_head = "6:" + "a" * 64
    headers = desk.seal("GET", "/v1/hello", b"")
    answers = [desk.client.get("/v1/hello", headers=headers) for _ in range(2)]
    assert [_refusal(answer) for answer in answers] == [(409, "audit_rewound"), (409, "nonce_replayed")]


def test_the_provinces_own_window_is_no_counter(registry: Registry, clock: Clock) -> None:
    registry.database.write(devices.window)
    with pytest.raises(UnknownDeviceError):
        RevokeDevice(registry.database, registry.card_keys.end)(devices.WINDOW_ID, clock())
    with pytest.raises(UnknownDeviceError):
        ScopeDevice(registry.database)(devices.WINDOW_ID, Scope.HOSPITAL, clock())


def test_two_desks_of_one_hospital_have_two_sequences(new_desk: Callable[..., Desk]) -> None:
    one, other = new_desk(), new_desk()
    assert one.device_id != other.device_id
    assert [desk.put(f"r-{desk.device_id}", _PERSON).seq for desk in (one, other)] == [1, 2]


def _refused_in_the_trail(registry: Registry) -> list[tuple[str, str]]:
    trail = registry.database.read(lambda connection: list(audit_trail.events(connection)))
    said = [json.loads(event.document) for event in trail]
    return [(event["by"], event["code"]) for event in said if event["action"] == "call.refused"]


def _refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, problem_code(answer)

"""What the line signs, whom it trusts, and what each failure on it means."""

import ipaddress
import socket
import ssl
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from oss_desk.bootstrap import _answer_seconds
from oss_desk.domain.errors import BadSetting
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.services.errors import (
    ClockSkewed,
    DeviceForked,
    DeviceRevoked,
    EnrolmentRefused,
    InsecureAddress,
    MustRefetch,
    RegistryBusy,
    RegistryGarbled,
    RegistryRefused,
    RegistrySlow,
    RegistryUnreachable,
    RegistryUntrusted,
    SequenceGap,
    SyncError,
)
from oss_desk.services.ports.registry import Operation, Verb
from oss_desk.settings import Settings
from oss_desk.sync.device_keys import Ed25519DeviceKeys
from oss_desk.sync.http import ANSWER_SECONDS, ask, is_loopback, must_be_safe, open_client
from oss_desk.sync.sign import RegistryTime, RequestSigner
from oss_desk.sync.translate import WireTranslator, batch_text, moment_of
from oss_wire.codec import parse, read
from oss_wire.operation import OperationBatch, operation_of
from oss_wire.signature import received_seal
from tests.storage.samples import NOW

PROBLEM = "application/problem+json"


class InMemory(dict[str, bytes]):
    """Keeps secrets for as long as a test takes."""

    def keep(self, name: str, secret: bytes) -> None:
        """Store it."""
        self[name] = secret

    def get(self, name: str) -> bytes:  # type: ignore[override]
        """Return it."""
        return self[name]

    def forget(self, name: str) -> None:
        """Destroy it."""
        self.pop(name, None)


def answering(answer: httpx.Response | Exception) -> httpx.Client:
    """Return a client whose every call gets *answer*."""

    def handle(_request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    return httpx.Client(base_url="http://localhost", transport=httpx.MockTransport(handle))


def problem(status: int, code: str, **more: object) -> httpx.Response:
    content = {"title": "no", "status": status, "code": code, **more}
    return httpx.Response(status, json=content, headers={"content-type": PROBLEM, "retry-after": "7"})


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        (problem(403, "device_revoked"), DeviceRevoked),
        (problem(409, "device_forked"), DeviceForked),
        (problem(409, "audit_rewound"), DeviceForked),
        (problem(409, "sequence_gap", expected=4), SequenceGap),
        (problem(410, "must_refetch"), MustRefetch),
        (problem(401, "clock_skewed"), ClockSkewed),
        (problem(403, "bad_code"), EnrolmentRefused),
        (problem(429, "too_many_requests"), RegistryBusy),
        (problem(503, "whatever"), RegistryBusy),
        (problem(422, "malformed"), RegistryRefused),
        (problem(500, "internal"), RegistryRefused),
        (httpx.Response(502, text="<html>"), RegistryBusy),
        (httpx.Response(302, headers={"location": "http://sign.in"}), RegistryGarbled),
        (httpx.Response(404, text="not here"), RegistryGarbled),
        (httpx.Response(400, text="{", headers={"content-type": PROBLEM}), RegistryGarbled),
        (httpx.ReadTimeout("slow"), RegistrySlow),
        (httpx.ConnectTimeout("away"), RegistryUnreachable),
        (httpx.ConnectError("refused"), RegistryUnreachable),
        (httpx.RemoteProtocolError("half"), RegistryUnreachable),
        (httpx.DecodingError("not what it says"), RegistryGarbled),
    ],
)
def test_each_failure_has_its_meaning(answer: httpx.Response | Exception, meant: type[SyncError]) -> None:
    with answering(answer) as client, pytest.raises(SyncError) as raised:
        ask(client, "GET", "/v1/hello", {}, b"")
    assert type(raised.value) is meant


def test_a_certificate_that_nobody_vouches_for_is_no_broken_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        shaking = threading.Thread(target=_shake_hands, args=(listening, _unknown_certificate(tmp_path)))
        shaking.start()
        try:
            address = f"https://127.0.0.1:{listening.getsockname()[1]}"
            with open_client(address) as client, pytest.raises(RegistryUntrusted):
                ask(client, "GET", "/v1/hello", {}, b"")
        finally:
            shaking.join()


def _unknown_certificate(folder: Path) -> ssl.SSLContext:
    """Return a server's side that shows a certificate which it made for itself."""
    key = Ed25519PrivateKey.generate()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    certificate = made.add_extension(here, critical=False).sign(key, None)
    pem = serialization.Encoding.PEM
    text = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = folder / "server.pem"
    file.write_bytes(text + certificate.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def _shake_hands(listening: socket.socket, context: ssl.SSLContext) -> None:
    """Take one caller, who turns away."""
    caller, _ = listening.accept()
    with caller, suppress(ssl.SSLError, OSError):
        context.wrap_socket(caller, server_side=True).close()


def test_what_the_registry_says_beside_is_kept() -> None:
    with answering(problem(429, "too_many_requests")) as client, pytest.raises(RegistryBusy) as busy:
        ask(client, "GET", "/v1/hello", {}, b"")
    assert busy.value.retry_seconds == 7
    with answering(problem(409, "sequence_gap", expected=4)) as client, pytest.raises(SequenceGap) as gap:
        ask(client, "POST", "/v1/ops", {}, b"{}")
    assert gap.value.expected == 4
    late = httpx.Response(503, headers={"retry-after": "Fri, 20 Nov 2026 09:00:00 GMT"})
    with answering(late) as client, pytest.raises(RegistryBusy) as unsaid:
        ask(client, "GET", "/v1/hello", {}, b"")
    assert unsaid.value.retry_seconds == 0


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://localhost:8571", True),
        ("http://127.0.0.1:8571", True),
        ("https://[::1]", True),
        ("http://127.0.0.1.example", False),
        ("https://registry.example", False),
        ("http://192.0.2.1", False),
        ("localhost", False),
        ("http://[bad", False),
    ],
)
def test_only_this_machine_is_loopback(address: str, here: bool) -> None:  # noqa: FBT001
    assert here is is_loopback(address)


def test_plain_http_goes_to_this_machine_alone() -> None:
    must_be_safe("https://registry.example", loopback_only=False)
    must_be_safe("http://127.0.0.1:8571", loopback_only=True)
    for address in ("http://registry.example", "ftp://localhost", "registry.example"):
        with pytest.raises(InsecureAddress):
            must_be_safe(address, loopback_only=False)
    with pytest.raises(InsecureAddress):
        must_be_safe("https://registry.example", loopback_only=True)


def test_the_machine_s_own_trust_store_is_asked() -> None:
    with open_client("https://registry.example") as client:
        assert not client.follow_redirects
        assert client.timeout.connect == 5.0


def test_a_call_that_stalls_is_given_up_after_the_time_that_was_set() -> None:
    """Somebody takes the call and says nothing: neither refused nor broken off."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with open_client(address, 0.2) as client, pytest.raises(RegistrySlow):
            ask(client, "GET", "/v1/hello", {}, b"")


def test_the_time_for_an_answer_is_a_setting() -> None:
    folder = Path("desk")
    assert _answer_seconds(Settings(folder)) == ANSWER_SECONDS
    assert _answer_seconds(Settings(folder, registry_seconds="90")) == 90.0
    for wrong in ("soon", "0", "-1", "1.5"):
        with pytest.raises(BadSetting):
            _answer_seconds(Settings(folder, registry_seconds=wrong))


def test_a_request_bears_a_signature_that_its_public_key_proves() -> None:
    keys = Ed25519DeviceKeys(InMemory())
    name = keys.make()
    head = f"3:{'a' * 64}"
    signer = RequestSigner("desk-1", lambda message: keys.sign(name, message), RegistryTime(), lambda: head)
    one = signer.headers("POST", "/v1/ops", b"{}")
    two = signer.headers("POST", "/v1/ops", b"{}")
    first, second = (received_seal("POST", "/v1/ops", sent.items(), b"{}") for sent in (one, two))
    assert first.nonce != second.nonce
    assert (first.device_id, first.audit_head, one["content-type"]) == ("desk-1", head, "application/json")
    proof = Ed25519PublicKey.from_public_bytes(keys.public_key(name))
    proof.verify(first.signature, first.signed_bytes)
    keys.forget(name)
    with pytest.raises(KeyError):
        keys.sign(name, b"")


def test_calls_are_stamped_with_the_registry_s_time_once_it_is_known() -> None:
    clock = RegistryTime()
    theirs = datetime.now(UTC) - timedelta(days=400)
    assert clock.saw(theirs) > timedelta(days=399)
    assert abs(clock.now() - theirs.timestamp()) <= 2


def test_an_operation_is_whole_and_stays_as_it_was_sealed() -> None:
    operation = Operation(
        "o1", "desk-1", 1, "p1", "person", Verb.PUT, 0, 0, "b1", NOW, "nipa", {"first_name": "บัวคำ"}
    )
    sealed = WireTranslator().sealed(operation)
    assert sealed == WireTranslator().sealed(operation)
    found = operation_of(parse(sealed))
    assert (found.kind, found.body, found.made_at) == ("person.put", {"first_name": "บัวคำ"}, NOW.isoformat())
    batch = batch_text([sealed])
    assert sealed.encode() in batch
    assert read(OperationBatch, parse(batch)).operations == (found,)


def test_equal_records_have_equal_digests() -> None:
    records = [
        ConfirmedRecord("a", "person", 1, {"ก": "1", "b": ["2"]}),
        ConfirmedRecord("b", "card", 2, None),
    ]
    again = [ConfirmedRecord("a", "person", 1, {"b": ["2"], "ก": "1"}), ConfirmedRecord("b", "card", 2, None)]
    assert WireTranslator().digest(records) == WireTranslator().digest(again)
    assert WireTranslator().digest(records) != WireTranslator().digest(records[:1])


@pytest.mark.parametrize("text", ["", "yesterday", "2026-11-20T09:00:00"])
def test_a_time_that_is_none_is_garbled(text: str) -> None:
    with pytest.raises(RegistryGarbled):
        moment_of(text)

"""What a signature covers, and how it travels (RFC 9421, RFC 9530)."""

from dataclasses import replace

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from oss_wire.errors import WireError
from oss_wire.signature import (
    MEANT_FIELDS,
    RequestSeal,
    body_digest,
    from_base64url,
    received_seal,
    signature_base,
    split_audit_head,
    to_base64url,
)
from oss_wire.structured import bare_text, dictionary

_HEAD = "7:" + "a" * 64
_SEAL = RequestSeal("d1", "post", "/v1/ops?x=1", body_digest(b"{}"), 1_790_000_000, "n" * 22, _HEAD)
_KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
_DIGEST_FIELD = "sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:"


def test_the_example_of_the_standard_is_signed_as_there() -> None:
    """RFC 9421, appendices B.1.4 and B.2.6: Ed25519 signs the same bytes the same way everywhere."""
    said = (
        'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length")'
        ';created=1618884473;keyid="test-key-ed25519"'
    )
    values = {
        "date": "Tue, 20 Apr 2021 02:07:55 GMT",
        "@method": "POST",
        "@path": "/foo",
        "@authority": "example.com",
        "content-type": "application/json",
        "content-length": "18",
    }
    base = signature_base(dictionary(said)["sig-b26"], values)
    assert base.decode() == (
        '"date": Tue, 20 Apr 2021 02:07:55 GMT\n"@method": POST\n"@path": /foo\n'
        '"@authority": example.com\n"content-type": application/json\n"content-length": 18\n'
        f'"@signature-params": {said.partition("=")[2]}'
    )
    key = Ed25519PrivateKey.from_private_bytes(from_base64url("n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU"))
    public = from_base64url("JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs")
    assert public == key.public_key().public_bytes_raw()
    signature = ":wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:"
    assert signature == bare_text(key.sign(base))


def test_the_digest_of_a_body_is_that_of_the_standard() -> None:
    """RFC 9530, appendix B.1."""
    said = bare_text(body_digest(b'{"hello": "world"}\n'))
    assert said == ":RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"


def test_each_line_names_what_it_covers() -> None:
    assert _SEAL.signed_bytes.decode() == (
        '"@method": POST\n"@path": /v1/ops\n"@query": ?x=1\n'
        f'"content-digest": {_DIGEST_FIELD}\n"oss-audit-head": {_HEAD}\n'
        '"@signature-params": ("@method" "@path" "@query" "content-digest" "oss-audit-head")'
        ';created=1790000000;keyid="d1";alg="ed25519";nonce="nnnnnnnnnnnnnnnnnnnnnn";tag="oss-desk-sync"'
    )


def test_without_a_query_or_an_audit_trail_less_is_said() -> None:
    said = RequestSeal("d1", "GET", "/v1/hello", body_digest(b""), 1, "n" * 22).signed_bytes.decode()
    assert '"@query": ?\n' in said
    assert "oss-audit-head" not in said


@pytest.mark.parametrize(
    "changes",
    [
        {"target": "/v1/ops\nd2"},
        {"target": "/v1/ops d2"},
        {"target": ""},
        {"target": "/ก"},
        {"nonce": "short"},
        {"audit_head": "1:xyz"},
        {"audit_head": f"٣:{'a' * 64}"},
        {"device_id": "d\r1"},
        {"device_id": ""},
        {"device_id": "d" * 81},
        {"method": "GE T"},
        {"fields": {"content-type": "a\nb"}},
        {"fields": {"content-type": "ก"}},
        {"fields": {'a"b': "c"}},
    ],
)
def test_nothing_can_be_moved_from_one_line_to_another(changes: dict[str, object]) -> None:
    parts: dict[str, object] = {"device_id": "d1", "method": "GET", "target": "/", "nonce": "n" * 22}
    with pytest.raises(WireError):
        _signed({**parts, **changes})


def _signed(parts: dict[str, object]) -> bytes:
    return RequestSeal(digest=body_digest(b""), time=1, **parts).signed_bytes  # type: ignore[arg-type]


_TEXT = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=20)
_SIGNING = ("signature", "signature-input")
_WHAT = ("method", "target", "body", "header", "dropped", "added")
_SEALS = st.builds(
    RequestSeal,
    device_id=_TEXT,
    method=st.sampled_from(["GET", "PUT", "POST", "HEAD"]),
    target=_TEXT.map(lambda text: f"/{text}"),
    digest=st.binary(max_size=30).map(body_digest),
    time=st.integers(0, 10**12),
    nonce=st.text("abcXYZ019_-", min_size=16, max_size=64),
    audit_head=st.sampled_from(["", _HEAD]),
    fields=st.dictionaries(st.sampled_from(["upload-offset", "upload-length", "x-own"]), _TEXT),
)


@given(_SEALS, st.binary(max_size=30))
def test_what_is_sent_is_what_is_read(seal: RequestSeal, body: bytes) -> None:
    seal = replace(seal, digest=body_digest(body))
    sent = seal.headers(_KEY.sign(seal.signed_bytes))
    read = received_seal(seal.method, seal.target, sent.items(), body)
    assert (seal.device_id, seal.time, seal.nonce, seal.audit_head) == (
        read.device_id,
        read.time,
        read.nonce,
        read.audit_head,
    )
    assert read.signed_bytes == seal.signed_bytes
    _KEY.public_key().verify(read.signature, read.signed_bytes)


@given(_SEALS, st.binary(max_size=30), st.sampled_from(_WHAT), st.data())
def test_any_change_on_the_way_is_noticed(
    seal: RequestSeal, body: bytes, what: str, data: st.DataObject
) -> None:
    seal = replace(seal, digest=body_digest(body))
    sent = seal.headers(_KEY.sign(seal.signed_bytes))
    method, target, changed, names = seal.method, seal.target, dict(sent), sorted(sent)
    match what:
        case "method":
            method = data.draw(st.sampled_from(["PATCH", "DELETE", "GETS"]))
        case "target":
            target = data.draw(_TEXT.map(lambda text: f"/{text}?changed"))
        case "body":
            body = data.draw(st.binary(min_size=31, max_size=40))
        case "header":
            name, more = data.draw(st.sampled_from(names)), data.draw(_TEXT)
            at = data.draw(st.integers(0, len(sent[name])))
            changed[name] = sent[name][:at] + more + sent[name][at:]
        case "dropped":
            del changed[data.draw(st.sampled_from(names))]
        case "added":
            added = data.draw(st.sampled_from(sorted(MEANT_FIELDS)))
            changed[added] = sent.get(added, "") + "1"
    with pytest.raises((WireError, InvalidSignature)):
        _prove(method, target, changed, body)


def _prove(method: str, target: str, headers: dict[str, str], body: bytes) -> None:
    read = received_seal(method, target, headers.items(), body)
    _KEY.public_key().verify(read.signature, read.signed_bytes)


@given(st.lists(st.tuples(st.sampled_from(["Signature", "signature-input", "Content-Digest"]), st.text())))
def test_whatever_comes_is_refused_and_not_a_fault(fields: list[tuple[str, str]]) -> None:
    with pytest.raises(WireError):
        received_seal("GET", "/", fields, b"")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (';tag="oss-desk-sync"', ';tag="another"'),
        (';tag="oss-desk-sync"', ""),
        (';alg="ed25519"', ';alg="hmac-sha256"'),
        (';alg="ed25519"', ';alg="ed25519";expires=1'),
        (';alg="ed25519"', ';alg="ed25519";alg="ed25519"'),
        ("created=1790000000", "created=?1"),
        ("created=1790000000", "created=-5"),
        ("created=1790000000", "created=1.5"),
        ("created=1790000000", 'created="1"'),
        ('keyid="d1"', "keyid=1"),
        (f'nonce="{"n" * 22}"', "nonce=1"),
        ('"content-digest"', '"content-digest" "content-digest"'),
        ('"content-digest"', '"content-digest" "@authority"'),
        ('"content-digest"', '"content-digest" "not-there"'),
        ('"content-digest"', '"content-digest";sf'),
        ('"content-digest" ', ""),
        ('"@query" ', ""),
        ("desk=", "another="),
        ("desk=", "first=(), desk="),
        ("desk=", "desk=(), desk="),
    ],
)
def test_one_way_to_say_it(old: str, new: str) -> None:
    """What another program might let pass is refused before anybody looks at the signature."""
    sent = _SEAL.headers(_KEY.sign(_SEAL.signed_bytes))
    assert old in sent["signature-input"]
    sent["signature-input"] = sent["signature-input"].replace(old, new, 1)
    with pytest.raises(WireError):
        received_seal("POST", "/v1/ops?x=1", sent.items(), b"{}")


def test_one_request_bears_one_signature() -> None:
    sent = _SEAL.headers(_KEY.sign(_SEAL.signed_bytes))
    two = {name: f"{sent[name]}, {sent[name].replace('desk=', 'other=', 1)}" for name in _SIGNING}
    with pytest.raises(WireError):
        received_seal("POST", "/v1/ops?x=1", {**sent, **two}.items(), b"{}")


@pytest.mark.parametrize("name", ["content-digest", "oss-audit-head", "signature", "signature-input"])
def test_a_header_that_is_there_twice_says_nothing(name: str) -> None:
    sent = _SEAL.headers(_KEY.sign(_SEAL.signed_bytes))
    with pytest.raises(WireError):
        received_seal("POST", "/v1/ops?x=1", [*sent.items(), (name.title(), sent[name])], b"{}")


def test_base64url_takes_nothing_else() -> None:
    assert to_base64url(b"\xff") == "_w"
    for text in ("a", "a+b=", "ก"):
        with pytest.raises(WireError):
            from_base64url(text)


def test_an_audit_head_has_a_number_and_a_hash() -> None:
    assert split_audit_head("12:" + "a" * 64) == (12, "a" * 64)
    assert split_audit_head("") == (0, "")
    with pytest.raises(WireError):
        split_audit_head("12")

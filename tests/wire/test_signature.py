"""What a signature covers, and how it travels."""

import pytest

from oss_wire.errors import WireError
from oss_wire.signature import (
    RequestSeal,
    body_digest,
    from_base64url,
    split_audit_head,
    to_base64url,
)

_SEAL = RequestSeal("d1", "post", "/v1/ops?x=1", body_digest(b"{}"), 1_790_000_000, "n" * 22)


def test_eight_lines_are_signed() -> None:
    assert _SEAL.signed_bytes == (
        b"OSS-SYNC-1\nd1\nPOST\n/v1/ops?x=1\n"
        b"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n"
        b"1790000000\nnnnnnnnnnnnnnnnnnnnnnn\n\n"
    )


@pytest.mark.parametrize(
    "changes",
    [{"target": "/v1/ops\nd2"}, {"nonce": "short"}, {"audit_head": "1:xyz"}, {"device_id": "d\r1"}],
)
def test_nothing_can_be_moved_from_one_line_to_another(changes: dict[str, str]) -> None:
    parts = {"device_id": "d1", "method": "GET", "target": "/", "nonce": "n" * 22, "audit_head": ""}
    with pytest.raises(WireError):
        RequestSeal(body_digest=body_digest(b""), time=1, **{**parts, **changes})


def test_the_headers_carry_the_seal() -> None:
    headers = _SEAL.headers(b"\xff\xfe")
    assert {"OSS-Device", "OSS-Time", "OSS-Nonce", "OSS-Audit-Head", "OSS-Signature"} == set(headers)
    assert from_base64url(headers["OSS-Signature"]) == b"\xff\xfe"


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

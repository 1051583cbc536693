"""The form of a carrier: whole, cut anywhere, touched anywhere."""

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given
from hypothesis import strategies as st

from oss_wire.carrier import (
    MARK,
    SIGNATURE_BYTES,
    FileKind,
    Manifest,
    PartKind,
    file_key,
    opened_file,
    sealed_file,
)
from oss_wire.errors import WireError

MANIFEST = Manifest(
    FileKind.CARRIER, "carrier-1", "desk-1", "2026-11-22T09:00:00+07:00", "e1", 7, "receiver", "made"
)
CIPHER = ChaCha20Poly1305(file_key(b"s" * 32, MANIFEST))
TEXTS = [(PartKind.OPERATIONS, b'{"operations":[%d]}' % number * 9) for number in range(5)]
SIGNATURE = b"n" * SIGNATURE_BYTES
WHOLE = sealed_file(MANIFEST, TEXTS, CIPHER, lambda _message: SIGNATURE)
BEGINNING = len(MARK) + 4 + int.from_bytes(WHOLE[len(MARK) : len(MARK) + 4]) + SIGNATURE_BYTES


def test_what_was_sealed_is_read_back() -> None:
    opened = opened_file(WHOLE)
    assert opened.is_whole
    assert list(opened.texts(CIPHER)) == TEXTS
    assert opened.signature == SIGNATURE
    assert opened.signed == opened.manifest.signed_bytes()
    assert [head.number for head in opened.manifest.parts] == [1, 2, 3, 4, 5]


@given(at=st.integers(0, len(WHOLE) - 1))
def test_a_cut_copy_holds_its_first_parts_or_says_that_it_is_cut(at: int) -> None:
    if at < BEGINNING:
        with pytest.raises(WireError, match="cut"):
            opened_file(WHOLE[:at])
        return
    opened = opened_file(WHOLE[:at])
    assert not opened.is_whole
    assert list(opened.texts(CIPHER)) == TEXTS[: len(opened.sealed)]


@given(at=st.integers(0, len(WHOLE) - 1), bit=st.integers(0, 7))
def test_a_touched_file_is_noticed_or_its_signature_does_not_hold(at: int, bit: int) -> None:
    touched = bytearray(WHOLE)
    touched[at] ^= 1 << bit
    good = opened_file(WHOLE)
    try:
        opened = opened_file(bytes(touched))
        list(opened.texts(CIPHER))
    except (WireError, InvalidTag):
        return
    assert (opened.signed, opened.signature) != (good.signed, good.signature)


def test_parts_cannot_change_their_places() -> None:
    texts = [(PartKind.OPERATIONS, b"one"), (PartKind.OPERATIONS, b"two")]
    opened = opened_file(sealed_file(MANIFEST, texts, CIPHER, lambda _message: SIGNATURE))
    swapped = type(opened)(opened.manifest, opened.signed, opened.signature, opened.sealed[::-1])
    with pytest.raises(InvalidTag):
        list(swapped.texts(CIPHER))


def test_each_file_has_a_key_of_its_own() -> None:
    other = Manifest(FileKind.RECEIPT, "carrier-1", "desk-1", MANIFEST.made_at, "e1", 7, "receiver", "made")
    assert (
        len({file_key(b"s" * 32, MANIFEST), file_key(b"s" * 32, other), file_key(b"t" * 32, MANIFEST)}) == 3
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "cut"),
        (b"OSS", "cut"),
        (b"PK\x03\x04", "not_a_carrier"),
        (MARK + b"\xff\xff\xff\xff", "too_large"),
        (MARK + b"\0\0\0\2{}" + SIGNATURE, "missing"),
    ],
)
def test_what_is_something_else_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(WireError) as refused:
        opened_file(content)
    assert refused.value.code == code

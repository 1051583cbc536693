"""One way to write a JSON value in bytes (RFC 8785), so that both ends compute the same digests.

The documents hold no fractions, so the hard half of the standard, the writing of numbers, is left out:
a float is refused, and so is an integer that a double cannot hold exactly.
"""

import hashlib
import json
from collections.abc import Mapping

from oss_wire.errors import WireError

Json = object  # a recursive alias would take a statement of Python 3.12; checks are made at run time
"""None, bool, int, str, a list of them, or a mapping of text to them."""

_LARGEST = 2**53 - 1
_MAX_DEPTH = 20
_LAST_OF_ONE_UNIT = "\uffff"

_sorted_text = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False
).encode
_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def canonical_bytes(value: Json) -> bytes:
    """Return *value* as RFC 8785 writes it, in UTF-8.

    Raises:
        WireError: *value* holds a float, an integer beyond 2**53 - 1, a key that is no text, half a
            surrogate pair, an object that JSON does not know, or is nested more than 20 deep.
    """
    is_simple = _must_be_plain(value, "", _MAX_DEPTH)
    try:
        return (_sorted_text(value) if is_simple else _text(_ordered(value))).encode()
    except UnicodeEncodeError as error:
        raise WireError("", "malformed") from error


def digest_of(value: Json) -> str:
    """Return the SHA-256 of the canonical bytes of *value*, 64 hexadecimal digits.

    Raises:
        WireError: see `canonical_bytes`.
    """
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def _ordered(value: Json) -> Json:
    """Return *value* with the names in the order of their UTF-16 code units (RFC 8785, 3.2.3)."""
    if isinstance(value, Mapping):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return {name: _ordered(value[name]) for name in names}
    if isinstance(value, (list, tuple)):
        return [_ordered(item) for item in value]
    return value


def _must_be_plain(value: Json, path: str, depth: int) -> bool:
    """Refuse what has no one form; tell whether the standard library sorts its names rightly.

    It does unless a name has a letter of two UTF-16 units, and it knows no mapping but its own.
    """
    if value is None or isinstance(value, (bool, str)):
        return True
    if not depth:
        raise WireError(path, "malformed")
    if isinstance(value, int):
        if abs(value) > _LARGEST:
            raise WireError(path, "malformed")
        return True
    if isinstance(value, Mapping):
        return _must_have_plain_items(value, path, depth)
    if isinstance(value, (list, tuple)):
        simple = [_must_be_plain(item, f"{path}[{number}]", depth - 1) for number, item in enumerate(value)]
        return all(simple)
    raise WireError(path, "wrong_type")


def _must_have_plain_items(value: Mapping[object, Json], path: str, depth: int) -> bool:
    is_simple = isinstance(value, dict)
    for name, item in value.items():
        if not isinstance(name, str):
            raise WireError(path, "wrong_type")
        is_simple &= not name or max(name) <= _LAST_OF_ONE_UNIT
        if isinstance(item, str):
            continue  # most items are, and their paths need not be written
        is_simple &= _must_be_plain(item, f"{path}.{name}" if path else name, depth - 1)
    return is_simple

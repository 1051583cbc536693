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


def canonical_bytes(value: Json) -> bytes:
    """Return *value* as RFC 8785 writes it, in UTF-8.

    Raises:
        WireError: *value* holds a float, an integer beyond 2**53 - 1, a key that is no text, half a
            surrogate pair, an object that JSON does not know, or is nested more than 20 deep.
    """
    _must_be_plain(value, "", _MAX_DEPTH)
    try:
        text = json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"), check_circular=False)
        return text.encode()
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


def _must_be_plain(value: Json, path: str, depth: int) -> None:
    if not depth:
        raise WireError(path, "malformed")
    if value is None or isinstance(value, (bool, str)):
        return
    if isinstance(value, int):
        if abs(value) > _LARGEST:
            raise WireError(path, "malformed")
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if not isinstance(name, str):
                raise WireError(path, "wrong_type")
            _must_be_plain(item, f"{path}.{name}" if path else name, depth - 1)
    elif isinstance(value, (list, tuple)):
        for number, item in enumerate(value):
            _must_be_plain(item, f"{path}[{number}]", depth - 1)
    else:
        raise WireError(path, "wrong_type")

"""Reads frozen documents out of JSON and writes them into it; what is wrong is named by its field.

A document is a frozen dataclass of text, numbers, truth values, enumerations, tuples, mappings and
other documents. A field without a default must be there. A field that is not known is passed over
here; bodies of records are mappings and keep it.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from oss_wire.canonical import Json, canonical_bytes
from oss_wire.errors import WireError

_Document = TypeVar("_Document")
_PLAIN = frozenset({str, int, bool})
# The six letters can be text too: then another backslash stands before their own.
_ZERO = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


def parse(text: bytes | str) -> Json:
    """Return the JSON value that *text* holds.

    Raises:
        WireError: it is no JSON (``not_json``); or ``malformed``: it names something twice, holds a fraction,
            half a surrogate pair or a zero character, or is nested too deep.
    """
    try:
        value = json.loads(
            text, object_pairs_hook=_once, parse_float=_no_fraction, parse_constant=_no_fraction
        )
    except WireError:
        raise
    except (ValueError, RecursionError) as error:
        raise WireError("", "not_json") from error
    _must_be_storable(value)
    return value


def read(kind: type[_Document], value: Json) -> _Document:
    """Return the document of *kind* that the JSON *value* holds.

    Raises:
        WireError: a field is missing, of another type or of an unknown value.
    """
    document = _read(kind, value)
    assert isinstance(document, kind)  # noqa: S101 - for the type checker: a dataclass was asked for
    return document


def write(document: object) -> Json:
    """Return *document* as a JSON value: every field, also those that are empty."""
    if document is None or type(document) in _PLAIN:  # nearly everything is
        return document
    if is_dataclass(document) and not isinstance(document, type):
        return {field.name: write(getattr(document, field.name)) for field in fields(document)}
    if isinstance(document, StrEnum):
        return document.value
    if isinstance(document, Mapping):
        return {name: write(value) for name, value in document.items()}
    if isinstance(document, (list, tuple)):
        return [write(item) for item in document]
    return document


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise WireError("", "malformed")
    return found


def _must_be_storable(value: Json) -> None:
    """Refuse letters that no database keeps."""
    if _ZERO.search(canonical_bytes(value)):
        raise WireError("", "malformed")


def _no_fraction(_text: str) -> Json:
    raise WireError("", "malformed")


def _read(kind: Any, value: Json) -> Any:  # noqa: ANN401 - a type of any shape, and its value
    reader = _reader(kind)
    if reader is not None:
        return reader(kind, value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise WireError("", "wrong_type")
    return value


@cache
def _reader(kind: Any) -> Callable[[Any, Json], Any] | None:  # noqa: ANN401
    """Return what reads *kind*, None for the plain types."""
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _read_optional
    if origin is tuple:
        return _read_tuple
    if origin is not None:
        return _read_mapping
    if is_dataclass(kind):
        return _read_document
    return _read_choice if issubclass(kind, StrEnum) else None


def _read_optional(kind: Any, value: Json) -> Any:  # noqa: ANN401
    if value is None:
        return None
    return _read(next(part for part in get_args(kind) if part is not type(None)), value)


def _read_tuple(kind: Any, value: Json) -> tuple[Any, ...]:  # noqa: ANN401
    if not isinstance(value, list):
        raise WireError("", "wrong_type")
    item_kind = get_args(kind)[0]
    items = []
    for number, item in enumerate(value):
        try:
            items.append(_read(item_kind, item))
        except WireError as error:
            raise error.below(f"[{number}]") from error
    return tuple(items)


def _read_mapping(_kind: object, value: Json) -> Mapping[str, Json]:
    if not isinstance(value, dict):
        raise WireError("", "wrong_type")
    return value


def _read_choice(kind: type[StrEnum], value: Json) -> StrEnum:
    if not isinstance(value, str):
        raise WireError("", "wrong_type")
    try:
        return kind(value)
    except ValueError as error:
        raise WireError("", "unknown_value") from error


def _read_document(kind: Any, value: Json) -> Any:  # noqa: ANN401
    if not isinstance(value, dict):
        raise WireError("", "wrong_type")
    known = {}
    for name, (field_type, is_needed) in _shape(kind).items():
        if name in value:
            try:
                known[name] = _read(field_type, value[name])
            except WireError as error:
                raise error.below(name) from error
        elif is_needed:
            raise WireError(name, "missing")
    return kind(**known)


@cache
def _shape(kind: Any) -> dict[str, tuple[Any, bool]]:  # noqa: ANN401
    """Return type and need of every field of the document *kind*."""
    types = get_type_hints(kind)
    return {
        field.name: (types[field.name], field.default is MISSING and field.default_factory is MISSING)
        for field in fields(kind)
    }

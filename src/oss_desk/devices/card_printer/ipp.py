"""The Internet Printing Protocol (RFC 8010, RFC 8011), as much of it as a card printer needs.

A request is a version, an operation, a number, groups of attributes and perhaps a document; an answer
is the same with a status instead of the operation.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

_VERSION = b"\x02\x00"
_OPERATION_GROUP, _JOB_GROUP, _END_GROUP = 0x01, 0x02, 0x03
_LAST_GROUP_TAG = 0x0F


class Operation(IntEnum):
    """What is asked of the spooler (RFC 8011, table 17)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


class Tag(IntEnum):
    """The kinds of value used here (RFC 8010, section 3.5.2)."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MEDIA_TYPE = 0x49


_NUMBERS = {Tag.INTEGER, Tag.ENUM}
Value = str | int | bool | bytes


class IppDamaged(Exception):
    """The answer is not IPP."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """A named attribute with one or more values of one kind."""

    name: str
    tag: Tag
    values: tuple[str | int, ...]

    @classmethod
    def one(cls, name: str, tag: Tag, value: str | int) -> "Attribute":
        """Return an attribute of one value."""
        return cls(name, tag, (value,))

    def encoded(self) -> bytes:
        """Return the wire form; further values carry an empty name."""
        found = b""
        for place, value in enumerate(self.values):
            name = self.name.encode("ascii") if place == 0 else b""
            raw = struct.pack(">i", value) if isinstance(value, int) else value.encode("utf-8")
            found += struct.pack(">BH", self.tag, len(name)) + name + struct.pack(">H", len(raw)) + raw
        return found


@dataclass(frozen=True, slots=True)
class Answer:
    """What the spooler said.

    Attributes:
        status: below 0x0100 it was done.
        groups: the attribute groups in order (one per job in a list of jobs), each a dictionary from
            name to its values.
    """

    status: int
    groups: tuple[dict[str, tuple[Value, ...]], ...] = field(repr=False)

    @property
    def successful(self) -> bool:
        """The operation was done."""
        return self.status < 0x0100

    def values(self, name: str) -> tuple[Value, ...]:
        """Return all values of the attribute *name* of any group; empty when it is not there."""
        return next((group[name] for group in self.groups if name in group), ())

    def number(self, name: str) -> int:
        """Return the number *name*, 0 when it is not there."""
        return next((value for value in self.values(name) if isinstance(value, int)), 0)

    def words(self, name: str) -> tuple[str, ...]:
        """Return the texts or keywords of *name*."""
        return tuple(value for value in self.values(name) if isinstance(value, str))


def request(
    operation: Operation,
    number: int,
    about: Iterable[Attribute],
    job: Iterable[Attribute] = (),
    document: bytes = b"",
) -> bytes:
    """Return a whole request: *about* says what of and who asks, *job* how to print *document*."""
    head = _VERSION + struct.pack(">HI", operation, number)
    opening = (
        Attribute.one("attributes-charset", Tag.CHARSET, "utf-8"),
        Attribute.one("attributes-natural-language", Tag.LANGUAGE, "en"),
        *about,
    )
    body = bytes((_OPERATION_GROUP,)) + b"".join(attribute.encoded() for attribute in opening)
    wishes = b"".join(attribute.encoded() for attribute in job)
    if wishes:
        body += bytes((_JOB_GROUP,)) + wishes
    return head + body + bytes((_END_GROUP,)) + document


def answer(raw: bytes) -> Answer:
    """Read an answer.

    Raises:
        IppDamaged: it is cut short or no IPP at all.
    """
    try:
        return _answer(raw)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise IppDamaged from error


def _answer(raw: bytes) -> Answer:
    _, status, _ = struct.unpack_from(">HHI", raw)
    groups: list[dict[str, tuple[Value, ...]]] = []
    at, name = 8, ""
    while (tag := raw[at]) != _END_GROUP:
        at += 1
        if tag <= _LAST_GROUP_TAG:
            groups.append({})
            continue
        own_name, at = _run(raw, at)
        value, at = _run(raw, at)
        name = own_name.decode("ascii") or name
        # A value before any group is nonsense, and is said to be: the index fails.
        groups[-1][name] = (*groups[-1].get(name, ()), _value(tag, value))
    return Answer(status, tuple(groups))


def _run(raw: bytes, at: int) -> tuple[bytes, int]:
    """Return the bytes that follow their two-byte length at *at*, and where they end."""
    (length,) = struct.unpack_from(">H", raw, at)
    end = at + 2 + length
    if end > len(raw):
        raise IndexError
    return raw[at + 2 : end], end


def _value(tag: int, raw: bytes) -> Value:
    if tag in _NUMBERS:
        return int(struct.unpack(">i", raw)[0])
    if tag == Tag.BOOLEAN:
        return raw != b"\x00"
    if tag in set(Tag):
        return raw.decode("utf-8")
    return raw

"""Structured fields of HTTP (RFC 8941) as far as signatures need them, read strictly.

A dictionary whose members are byte sequences or inner lists of strings, with parameters that are strings,
whole numbers, byte sequences or truth values. What the standard allows beyond that (tokens, fractions,
the same name twice) is refused: who signs a request says each thing in one way.
"""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from oss_wire.errors import WireError

Bare = str | int | bytes
_KEY = re.compile(r"[a-z*][a-z0-9_.*-]{0,63}")
_STRING = re.compile(r'"((?:[ !#-\[\]-~]|\\["\\])*)"')
_NUMBER = re.compile(r"-?[0-9]{1,15}(?![0-9.])")
_BYTES = re.compile(r":([A-Za-z0-9+/]*={0,2}):")
_TRUTH = re.compile(r"\?[01]")
_SAYABLE = re.compile(r"[ -~]*")
_COMMA = re.compile(r"[ \t]*,[ \t]*")
_ESCAPED = re.compile(r'\\(["\\])')


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a dictionary: a byte sequence, or a tuple of strings, and its parameters."""

    value: bytes | tuple[str, ...]
    parameters: Mapping[str, Bare] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The member as the standard writes it, in one way only.

        Raises:
            WireError: a string holds what no header can.
        """
        if isinstance(self.value, bytes):
            said = bare_text(self.value)
        else:
            said = f"({' '.join(bare_text(item) for item in self.value)})"
        return said + "".join(f";{name}{_parameter(value)}" for name, value in self.parameters.items())


def bare_text(value: Bare) -> str:
    """Return one value as it stands in a header.

    Raises:
        WireError: a string holds what no header can.
    """
    if isinstance(value, bytes):
        return f":{base64.b64encode(value).decode()}:"
    if isinstance(value, bool):
        return "?1" if value else "?0"
    if isinstance(value, int):
        return str(value)
    if not _SAYABLE.fullmatch(value):
        raise WireError("", "malformed")
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


def dictionary(text: str) -> dict[str, Member]:
    """Return the members of the dictionary that *text* holds.

    Raises:
        WireError: it is none, says something twice, or is of the kinds that are not taken here.
    """
    reading = _Reading(text.strip(" "))
    members: dict[str, Member] = {}
    while True:
        name = reading.take(_KEY)
        if name in members:
            raise WireError(name, "malformed")
        reading.take_sign("=")
        value = reading.inner_list() if reading.comes("(") else reading.byte_sequence()
        members[name] = Member(value, reading.parameters())
        if reading.is_done:
            return members
        reading.take(_COMMA)


class _Reading:
    """Walks through the text of a field."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    @property
    def is_done(self) -> bool:
        return self._at == len(self._text)

    def comes(self, sign: str) -> bool:
        return self._text.startswith(sign, self._at)

    def take(self, wanted: re.Pattern[str]) -> str:
        """Go past what is *wanted* and return it, or its first group."""
        found = wanted.match(self._text, self._at)
        if found is None:
            raise WireError("", "malformed")
        self._at = found.end()
        return found[found.re.groups]

    def take_sign(self, sign: str) -> None:
        if not self.comes(sign):
            raise WireError("", "malformed")
        self._at += len(sign)

    def inner_list(self) -> tuple[str, ...]:
        self.take_sign("(")
        items: list[str] = []
        while not self.comes(")"):
            if items:
                self.take_sign(" ")
            items.append(self._string())
        self.take_sign(")")
        return tuple(items)

    def byte_sequence(self) -> bytes:
        try:
            return base64.b64decode(self.take(_BYTES), validate=True)
        except binascii.Error as error:
            raise WireError("", "malformed") from error

    def parameters(self) -> dict[str, Bare]:
        found: dict[str, Bare] = {}
        while self.comes(";"):
            self.take_sign(";")
            name = self.take(_KEY)
            if name in found:
                raise WireError(name, "malformed")
            found[name] = self._bare() if self.comes("=") else True
        return found

    def _bare(self) -> Bare:
        self.take_sign("=")
        first = self._text[self._at : self._at + 1]
        kinds: dict[str, Callable[[], Bare]] = {
            '"': self._string,
            ":": self.byte_sequence,
            "?": lambda: self.take(_TRUTH) == "?1",
        }
        return kinds.get(first, lambda: int(self.take(_NUMBER)))()

    def _string(self) -> str:
        return _ESCAPED.sub(r"\1", self.take(_STRING))


def _parameter(value: Bare) -> str:
    return "" if value is True else f"={bare_text(value)}"

"""The table by which Thai codes are told in those of DCI; it lies in ``codes.toml``, dated and cited."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("codes.toml")
_SPEECH = {"type", "impairment_type", "words"}


@dataclass(frozen=True, slots=True)
class Impairment:
    """One kind of impairment in the names of DCI; what is not known is empty."""

    type: str
    level: str = ""
    cause: str = ""
    onset: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of the Thai codes, in force from a day on. Values are codes of DCI's lists.

    Attributes:
        citation: where the codes on either side come from.
        impairment_types: by the Thai type 1 to 7; speech: the words that add speech to type 2.
        impairment_levels, disability_levels: by the Thai word on the certificate.
        causes: by the Thai cause 1 or 3; injuries: by the kind of an injury (cause 2).
        onsets: by the Thai cause, where the cause tells.
        names: of each list, by its codes.
    """

    in_force_from: date
    citation: str
    impairment_types: Mapping[str, str]
    speech: Mapping[str, object]
    impairment_levels: Mapping[str, str]
    disability_levels: Mapping[str, str]
    causes: Mapping[str, str]
    injuries: Mapping[str, str]
    onsets: Mapping[str, str]
    names: Mapping[str, Mapping[str, str]]

    def impairments(
        self, types: Sequence[str], level: str, cause: str, injury: str, character: str
    ) -> tuple[Impairment, ...]:
        """Return the impairments of somebody with these Thai *types*, each named once.

        Level, cause and onset were assessed of the whole person: each impairment has the same.
        """
        codes = [self.impairment_types[kind] for kind in types if kind in self.impairment_types]
        if self.speech["type"] in types and self._is_speech(character):
            codes.append(str(self.speech["impairment_type"]))
        return tuple(
            Impairment(
                self.names["impairment_type"][code],
                self._name("impairment_level", self.impairment_levels.get(level)),
                self._name("impairment_cause", self.cause_of(cause, injury)),
                self._name("onset", self.onsets.get(cause)),
            )
            for code in dict.fromkeys(codes)
        )

    def cause_of(self, cause: str, injury: str) -> str | None:
        """Return the code of the cause; None when it is not known well enough to be told."""
        return self.injuries.get(injury) if cause == "2" else self.causes.get(cause)

    def disability_level(self, level: str) -> tuple[str, str] | None:
        """Return code and name of the level of support for the Thai word *level*, or None."""
        code = self.disability_levels.get(level)
        return None if code is None else (code, self.names["disability_level"][code])

    def _is_speech(self, character: str) -> bool:
        words = self.speech["words"]
        assert isinstance(words, list)  # noqa: S101 - checked when the file was read
        return any(word in character for word in words)

    def _name(self, of: str, code: str | None) -> str:
        return "" if code is None else self.names[of][code]


def reading_on(day: date) -> Reading:
    """Return the reading in force on *day*: the latest that began on or before it.

    Raises:
        LookupError: none had begun.
    """
    begun = [reading for reading in _readings() if reading.in_force_from <= day]
    if not begun:
        raise LookupError("no reading of the codes was in force")
    return max(begun, key=lambda reading: reading.in_force_from)


@cache
def _readings() -> tuple[Reading, ...]:
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["reading"]
    known = {field.name for field in fields(Reading)}
    for row in rows:
        if set(row) != known or set(row["speech"]) != _SPEECH or not isinstance(row["speech"]["words"], list):
            raise ValueError("the table of codes has keys that the program does not know, or lacks some")
    return tuple(Reading(**row) for row in rows)

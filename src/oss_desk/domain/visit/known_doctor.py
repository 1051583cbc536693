"""A doctor this desk knows: an officer of it, or one who stood on an earlier certificate."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from oss_desk.domain.people.thai_digits import to_arabic
from oss_desk.domain.people.thai_order import thai_order

_LICENCE = re.compile(r"^(?P<name>.*?)[\s·,]*\(?\s*ว\.?\s*(?P<number>[0-9๐-๙]{3,7})\s*\)?$")
_MARKS = str.maketrans("", "", "่้๊๋์็.")


@dataclass(frozen=True, slots=True)
class KnownDoctor:
    """Who may be meant when a doctor's name is begun.

    Attributes:
        name: with title, such as ``พญ.อรทัย สมมุติเวช``.
        licence: digits of the medical council's licence (ว.), or empty when it was never written.
        works_here: has the role of a doctor at this desk.
        last_on: the latest day on a certificate, or None.
        certificates: how many of them were brought here.
    """

    name: str
    licence: str = ""
    works_here: bool = False
    last_on: date | None = None
    certificates: int = 0

    @property
    def written(self) -> str:
        """As it is stored with a certificate: ``พญ.อรทัย สมมุติเวช ว.00000``."""
        return f"{self.name} {self.licence_line}".rstrip()

    @property
    def licence_line(self) -> str:
        """The licence as it is written: ``ว.00000``; empty when it was never written."""
        return f"ว.{self.licence}" if self.licence else ""


def doctor_of(text: str) -> KnownDoctor:
    """Return name and licence as *text* holds them, in any of the ways people write them."""
    written = _LICENCE.match(text.strip())
    if written is None:
        return KnownDoctor(" ".join(text.split()))
    return KnownDoctor(" ".join(written["name"].split()), to_arabic(written["number"]))


def merged(doctors: Iterable[KnownDoctor]) -> tuple[KnownDoctor, ...]:
    """Return each doctor once, the latest certificate first, those without one by name at the end.

    A name without licence is the doctor of that name when only one licence goes with it; two doctors
    of one name stay two.
    """
    found: dict[tuple[str, str], KnownDoctor] = {}
    for doctor in doctors:
        key = (doctor.name, doctor.licence)
        found[key] = _together(found[key], doctor) if key in found else doctor
    for name, licence in list(found):
        namesakes = [key for key in found if key[0] == name and key[1]]
        if not licence and len(namesakes) == 1:
            found[namesakes[0]] = _together(found[namesakes[0]], found.pop((name, "")))
    return tuple(
        sorted(
            found.values(),
            key=lambda doctor: (
                -(doctor.last_on or date.min).toordinal(),
                thai_order(doctor.name),
                doctor.licence,
            ),
        )
    )


def doctors_called(doctors: tuple[KnownDoctor, ...], text: str, limit: int = 8) -> tuple[KnownDoctor, ...]:
    """Return those of *doctors* whose name, surname or licence begins as *text*, in their order.

    Titles need not be typed and tone marks not be right; the given name counts before the surname.
    An empty text finds the first ones.
    """
    wanted = [_folded(part) for part in text.split()]
    ranked = []
    for place, doctor in enumerate(doctors):
        rank = _rank(doctor, wanted)
        if rank is not None:
            ranked.append((rank, place, doctor))
    return tuple(doctor for _rank_, _place, doctor in sorted(ranked, key=lambda one: one[:2])[:limit])


def _together(one: KnownDoctor, other: KnownDoctor) -> KnownDoctor:
    days = [doctor.last_on for doctor in (one, other) if doctor.last_on]
    return replace(
        one,
        works_here=one.works_here or other.works_here,
        last_on=max(days) if days else None,
        certificates=one.certificates + other.certificates,
    )


def _folded(text: str) -> str:
    return to_arabic(text).casefold().translate(_MARKS)


def _rank(doctor: KnownDoctor, wanted: list[str]) -> int | None:
    bare = _without_title(doctor.name)
    begins = [[_folded(bare)], [_folded(doctor.name)], [_folded(word) for word in bare.split()]]
    begins.append([doctor.licence, f"ว{doctor.licence}"] if doctor.licence else [])
    ranks = []
    for part in wanted:
        found = [rank for rank, starts in enumerate(begins) if any(word.startswith(part) for word in starts)]
        if not found:
            return None
        ranks.append(found[0])
    return max(ranks, default=0)


def _without_title(name: str) -> str:
    """Return *name* without the titles, which end at the last dot of its first word."""
    first, blank, rest = name.partition(" ")
    bare = first.rpartition(".")[2]
    for title in ("นายแพทย์", "แพทย์หญิง"):
        bare = bare.removeprefix(title)
    return bare + blank + rest if bare else rest

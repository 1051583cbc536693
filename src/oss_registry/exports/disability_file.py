"""The file DISABILITY of the ministry's 43 files, which hospitals report: a line for each type; pure.

Fields are divided by ``|``, days are eight digits of the common era. ``PID``, the hospital's own number of
the person, is not known here and stays empty: the hospital's system fills it in by ``CID``.
"""

from collections.abc import Iterable, Iterator

from oss_registry.dci.records import types_of
from oss_registry.dci.standing import Standing
from oss_registry.storage.known_people import KnownPerson
from oss_wire.canonical import Json

FIELDS = (
    *("HOSPCODE", "DISABID", "PID", "DISABTYPE", "DISABCAUSE", "DIAGCODE"),
    *("DATE_DETECT", "DATE_DISAB", "D_UPDATE", "CID"),
)
_SECONDS = len("20261122090000")


def lines_of(people: Iterable[tuple[KnownPerson, Standing]]) -> Iterator[str]:
    """Give the heading and the lines, each ended as that file's are; who is not entitled has none."""
    yield "|".join(FIELDS) + "\r\n"
    for person, standing in people:
        for kind in types_of(person, standing) if standing.is_entitled else ():
            yield "|".join(_values(person, standing, kind)) + "\r\n"


def _values(person: KnownPerson, standing: Standing, kind: str) -> tuple[str, ...]:
    paper, number = standing.registration, _plain(person.body.get("citizen_id"))
    return (
        _plain(paper.get("facility_code")),
        number,
        "",
        kind,
        _plain(paper.get("disability_cause")),
        _plain(paper.get("diagnosis_code")),
        _plain(paper.get("certified_on")).replace("-", ""),
        "",  # since when is not recorded
        "".join(letter for letter in person.updated_at if letter.isdigit())[:_SECONDS],
        number,
    )


def _plain(value: Json) -> str:
    """Return *value* without what would divide it."""
    return " ".join(str(value or "").replace("|", " ").split())

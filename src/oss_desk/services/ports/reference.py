"""Reference data that ships with the program."""

from typing import Protocol

from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.visit.diagnosis import DiagnosisList


class Reference(Protocol):
    """The national list of subdistricts, the hint list of disease codes and the dated rules."""

    def places(self) -> PlaceList:
        """Return the national list (77 provinces)."""

    def diagnoses(self) -> DiagnosisList:
        """Return the hint list of disease codes."""

    def rules(self) -> RuleBook:
        """Return the dated rules."""

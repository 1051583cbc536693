"""Reference data that ships with the program."""

from typing import Protocol

from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.rules import RuleBook


class Reference(Protocol):
    """The national list of subdistricts and the dated rules."""

    def places(self) -> PlaceList:
        """Return the national list (77 provinces)."""

    def rules(self) -> RuleBook:
        """Return the dated rules."""

"""What a query asks, as a tree: whom it names, and whether a record meets it; pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

Facts = Mapping[str, frozenset[str]]
"""What is known of one person: the values of each attribute, as text."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number by which a person is named; *kind* is ``UIN`` or ``TH_PWD``, empty for any of them."""

    kind: str
    value: str


class Condition(Protocol):
    """A piece of a query."""

    def named(self) -> frozenset[Identifier] | None:
        """Return whom alone it can be about; None when it could be about anybody."""

    def attributes(self) -> frozenset[str]:
        """Return the attributes that it looks at."""

    def holds(self, facts: Facts) -> bool:
        """Tell whether the person of *facts* meets it."""


@dataclass(frozen=True, slots=True)
class Named:
    """The person has one of these numbers."""

    identifiers: frozenset[Identifier]

    def named(self) -> frozenset[Identifier] | None:
        """Return these numbers."""
        return self.identifiers

    def attributes(self) -> frozenset[str]:
        """Return nothing: a number is not counted as one."""
        return frozenset()

    def holds(self, facts: Facts) -> bool:
        """Tell whether one of the numbers is the person's."""
        known = facts["identifiers"]
        return any(
            f"{one.kind}:{one.value}" in known
            if one.kind
            else any(number.partition(":")[2] == one.value for number in known)
            for one in self.identifiers
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """An attribute stands so to one of *values*; text is compared as text, days sort as they mean."""

    attribute: str
    operator: str
    values: tuple[str, ...]

    def named(self) -> frozenset[Identifier] | None:
        """Return None: such people may be many."""
        return None

    def attributes(self) -> frozenset[str]:
        """Return its attribute."""
        return frozenset({self.attribute})

    def holds(self, facts: Facts) -> bool:
        """Tell whether any value of the attribute does."""
        stands = _OPERATORS[self.operator]
        return any(stands(known, value) for known in facts.get(self.attribute, ()) for value in self.values)


@dataclass(frozen=True, slots=True)
class Every:
    """All of its parts hold."""

    parts: tuple[Condition, ...]

    def named(self) -> frozenset[Identifier] | None:
        """Return the fewest people that one of the parts is about."""
        sets = [found for part in self.parts if (found := part.named()) is not None]
        return min(sets, key=len, default=None)

    def attributes(self) -> frozenset[str]:
        """Return those of its parts."""
        return _attributes(self.parts)

    def holds(self, facts: Facts) -> bool:
        """Tell whether all parts do."""
        return all(part.holds(facts) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of its parts holds."""

    parts: tuple[Condition, ...]

    def named(self) -> frozenset[Identifier] | None:
        """Return all people that the parts are about; None if one part could be about anybody."""
        sets = [part.named() for part in self.parts]
        known = [found for found in sets if found is not None]
        return frozenset[Identifier]().union(*known) if known and len(known) == len(sets) else None

    def attributes(self) -> frozenset[str]:
        """Return those of its parts."""
        return _attributes(self.parts)

    def holds(self, facts: Facts) -> bool:
        """Tell whether any part does."""
        return any(part.holds(facts) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Neither:
    """Its part does not hold."""

    part: Condition

    def named(self) -> frozenset[Identifier] | None:
        """Return None: it is about everybody else."""
        return None

    def attributes(self) -> frozenset[str]:
        """Return those of its part."""
        return self.part.attributes()

    def holds(self, facts: Facts) -> bool:
        """Tell whether the part does not."""
        return not self.part.holds(facts)


def _attributes(parts: Sequence[Condition]) -> frozenset[str]:
    return frozenset[str]().union(*(part.attributes() for part in parts))


_OPERATORS: Mapping[str, Callable[[str, str], bool]] = {
    "eq": lambda known, asked: known.casefold() == asked.casefold(),
    "in": lambda known, asked: known.casefold() == asked.casefold(),
    "gt": lambda known, asked: known > asked,
    "ge": lambda known, asked: known >= asked,
    "lt": lambda known, asked: known < asked,
    "le": lambda known, asked: known <= asked,
}
OPERATORS = frozenset(_OPERATORS)

"""What an officer may do."""

from enum import StrEnum


class Right(StrEnum):
    """The deeds that are not everybody's."""

    SERVE = "serve"
    ASSESS = "assess"
    APPROVE = "approve"
    PRINT = "print"
    TALLY = "tally"
    ADMINISTER = "administer"


class Role(StrEnum):
    """The roles of a service point."""

    COUNTER = "counter"
    DOCTOR = "doctor"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"

    @property
    def rights(self) -> frozenset[Right]:
        """The rights the role holds."""
        return _RIGHTS[self]


_RIGHTS = {
    Role.COUNTER: frozenset({Right.SERVE, Right.PRINT, Right.TALLY}),
    Role.DOCTOR: frozenset({Right.ASSESS}),
    Role.SUPERVISOR: frozenset({Right.SERVE, Right.APPROVE, Right.PRINT, Right.TALLY}),
    Role.ADMINISTRATOR: frozenset({Right.SERVE, Right.APPROVE, Right.PRINT, Right.TALLY, Right.ADMINISTER}),
}

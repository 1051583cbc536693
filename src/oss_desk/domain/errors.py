"""The expected failures, classified by who can put them right.

    DeskError                 expected; carries facts, never sentences
    ├─ RefusedError           the rules say no: the officer changes the input   exit 3
    ├─ DeviceError            hands can fix it (services/errors.py)             exit 4
    ├─ StorageError           the machine needs care (services/errors.py)       exit 5
    ├─ SyncError              time or the registry fixes it                     exit 6
    └─ SettingsError          an administrator fixes it                         exit 7

Anything else is a bug. `str(error)` is for the log: English and free of personal data. The words a
person reads are in `oss_desk.words.errors`, found by `code`.
"""

import re
from dataclasses import dataclass
from typing import ClassVar


class DeskError(Exception):
    """An expected failure.

    Attributes:
        exit_code: what a command ends with when this stops it.
    """

    exit_code: ClassVar[int] = 1

    @property
    def code(self) -> str:
        """The stable name of this failure: the class name in snake case, without ``Error``."""
        name = type(self).__name__.removesuffix("Error")
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        """What is known about the failure; never a citizen id, name or address."""
        return {}

    def __str__(self) -> str:
        """Say the code and the facts, for the log."""
        facts = ", ".join(f"{key}={value}" for key, value in self.facts.items())
        return f"{self.code}({facts})"


class RefusedError(DeskError):
    """The rules say no; the officer changes the input."""

    exit_code = 3


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One field that keeps a step from being done.

    Attributes:
        field: the field's name in its draft, such as ``phone``.
        code: what is wrong, such as ``missing`` or ``bad_checksum``; words are found by it.
    """

    field: str
    code: str


class IncompleteStep(RefusedError):
    """A step lacks something; *problems* are in reading order, at least one."""

    def __init__(self, step: str, problems: tuple[FieldProblem, ...]) -> None:
        super().__init__(step)
        self.step = step
        self.problems = problems

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"step": self.step, "fields": ",".join(f"{p.field}:{p.code}" for p in self.problems)}


class InvalidCitizenId(RefusedError):
    """Not thirteen digits with a right check digit; *reason* is ``length`` or ``checksum``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"reason": self.reason}


class InvalidDate(RefusedError):
    """Text that is no date; *reason* is ``format``, ``impossible`` or ``gregorian_year``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"reason": self.reason}


class WrongState(RefusedError):
    """The verb *verb* does not fit a thing in state *state*."""

    def __init__(self, verb: str, state: str) -> None:
        super().__init__(verb, state)
        self.verb = verb
        self.state = state

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"verb": self.verb, "state": self.state}


class OwnRequest(RefusedError):
    """Four eyes: whoever submitted a matter may not approve it."""


class NotPermitted(RefusedError):
    """The officer's role does not hold *right*."""

    def __init__(self, right: str) -> None:
        super().__init__(right)
        self.right = right

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"right": self.right}


class WrongPin(RefusedError):
    """The PIN does not match; *tries_left* more before a pause."""

    def __init__(self, tries_left: int) -> None:
        super().__init__(tries_left)
        self.tries_left = tries_left

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"tries_left": self.tries_left}


class SignInPaused(RefusedError):
    """Too many wrong PINs; sign-in opens again in *seconds* seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"seconds": self.seconds}


class UnknownVisit(RefusedError):
    """No visit with that id is stored."""


class UnknownOfficer(RefusedError):
    """No such officer, or the account is disabled."""


class TextDoesNotFit(RefusedError):
    """A text is too long for its box on the card; *field* names the box, nothing is cut."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"field": self.field}


class RuleMissing(RefusedError):
    """No rule of that *name* is in force on the day asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"rule": self.name}


class SettingsError(DeskError):
    """An administrator fixes it."""

    exit_code = 7


class UnknownSetting(SettingsError):
    """A key nobody reads; *nearest* is the known key that looks most like it, or empty."""

    def __init__(self, key: str, nearest: str) -> None:
        super().__init__(key, nearest)
        self.key = key
        self.nearest = nearest

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        return {"key": self.key, "nearest": self.nearest}


class DeskNotSetUp(SettingsError):
    """The data folder holds no desk yet; ``oss-desk setup`` makes one."""


class DeskAlreadySetUp(SettingsError):
    """The data folder already holds a desk; nothing was changed."""

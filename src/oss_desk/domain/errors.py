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
        fact_names: the attributes that say what is known; never a citizen id, name or address.
    """

    exit_code: ClassVar[int] = 1
    fact_names: ClassVar[tuple[str, ...]] = ()

    @property
    def code(self) -> str:
        """The stable name of this failure: the class name in snake case, without ``Error``."""
        name = type(self).__name__.removesuffix("Error")
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()

    @property
    def words_code(self) -> str:
        """The entry of the words to say this failure with: its code, unless what is known says it better."""
        return self.code

    @property
    def facts(self) -> dict[str, str | int | bool | None]:
        """What is known about the failure, by name."""
        return {name: getattr(self, name) for name in self.fact_names}

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

    fact_names = ("step", "fields")

    def __init__(self, step: str, problems: tuple[FieldProblem, ...]) -> None:
        super().__init__(step)
        self.step = step
        self.problems = problems
        self.fields = ",".join(f"{problem.field}:{problem.code}" for problem in problems)


class InvalidCitizenId(RefusedError):
    """Not thirteen digits with a right check digit; *reason* is ``length`` or ``checksum``."""

    fact_names = ("reason",)

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class InvalidDate(RefusedError):
    """Text that is no date; *reason* is ``format``, ``impossible`` or ``gregorian_year``."""

    fact_names = ("reason",)

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class WrongState(RefusedError):
    """The verb *verb* does not fit a thing in state *state*."""

    fact_names = ("verb", "state")

    def __init__(self, verb: str, state: str) -> None:
        super().__init__(verb, state)
        self.verb = verb
        self.state = state


class PersonMismatch(RefusedError):
    """The record a matter would be written into belongs to another citizen number."""


class SamePersonSuspected(RefusedError):
    """Somebody of the register looks so much like the new person that a person must say who it is."""


class NothingMissing(RefusedError):
    """No paper of the request is missing, so there is nothing to give a slip about."""


class OwnRequest(RefusedError):
    """Four eyes: whoever submitted a matter may not approve it."""


class ChangedSinceSeen(RefusedError):
    """The matter was corrected after its evidence was put on the screen; nothing was decided."""


class UndoTooLate(RefusedError):
    """The approval can no longer be taken back: a card was asked for, or others have gone on from it."""


class DecisionUndoTooLate(UndoTooLate):
    """The registry has heard of the decision, or the record was changed since."""


class NotPermitted(RefusedError):
    """The officer's role does not hold *right*."""

    fact_names = ("right",)

    def __init__(self, right: str) -> None:
        super().__init__(right)
        self.right = right


class WrongPin(RefusedError):
    """The PIN does not match; *tries_left* more before a pause."""

    fact_names = ("tries_left",)

    def __init__(self, tries_left: int) -> None:
        super().__init__(tries_left)
        self.tries_left = tries_left


class SignInPaused(RefusedError):
    """Too many wrong PINs; sign-in opens again in *seconds* seconds."""

    fact_names = ("seconds",)

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class UnknownVisit(RefusedError):
    """No visit with that id is stored."""


class UnknownOfficer(RefusedError):
    """No such officer, or the account is disabled."""


class OfficerExists(RefusedError):
    """The user name is taken."""


class PinTooSimple(RefusedError):
    """A PIN is six digits."""


class TextDoesNotFit(RefusedError):
    """A text is too long for its box on the card; *field* names the box, nothing is cut."""

    fact_names = ("field",)

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class RuleMissing(RefusedError):
    """No rule of that *name* is in force on the day asked for."""

    fact_names = ("name",)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SettingsError(DeskError):
    """An administrator fixes it."""

    exit_code = 7


class UnknownSetting(SettingsError):
    """A key nobody reads; *nearest* is the known key that looks most like it, or empty."""

    fact_names = ("key", "nearest")

    def __init__(self, key: str, nearest: str) -> None:
        super().__init__(key, nearest)
        self.key = key
        self.nearest = nearest


class BadSetting(SettingsError):
    """The value of the setting *key* cannot be used."""

    fact_names = ("key",)

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class DeskNotSetUp(SettingsError):
    """The data folder holds no desk yet; ``oss-desk setup`` makes one."""


class RealDesk(SettingsError):
    """The data folder holds a desk of real people, and practice was asked for there."""


class DeskAlreadySetUp(SettingsError):
    """The data folder already holds a desk; nothing was changed."""

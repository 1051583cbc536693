"""Who might be the same person, and what disagrees about one: for somebody to decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from oss_wire.canonical import Json
from oss_wire.result import RecordVersion


class Band(StrEnum):
    """How alike two people are: nothing to ask, ask, or do not go on without an answer."""

    CREATE = "create"
    ASK = "ask"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class MatchRequest:
    """What a desk sends to ``POST /v1/persons/match`` before it makes a new record."""

    person: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class MatchCandidate:
    """Somebody already registered who might be meant.

    Attributes:
        score: 0 to 1000.
        reasons: ``citizen_id``, ``name``, ``birth_date``, ``sex``, ``district``: what agrees.
    """

    record_id: str
    score: int
    band: Band
    reasons: tuple[str, ...]
    body: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class MatchResult:
    """The most alike first; *band* is the highest of them."""

    band: Band
    candidates: tuple[MatchCandidate, ...]


class DuplicateState(StrEnum):
    """What somebody said about two records that look like one person."""

    WAITING = "waiting"
    LATER = "later"
    DIFFERENT = "different"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """Two records that may be one person."""

    duplicate_id: str
    first: RecordVersion
    second: RecordVersion
    score: int
    state: DuplicateState


@dataclass(frozen=True, slots=True)
class PossibleDuplicates:
    """Those that wait for somebody, oldest first; *more*: others come once these are decided."""

    duplicates: tuple[PossibleDuplicate, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class DuplicateDecision:
    """What a desk sends to ``POST /v1/duplicates/{id}``.

    To merge, an operation ``person.merge`` is sent with ``POST /v1/ops`` instead: like every change it
    must survive a lost answer.
    """

    state: DuplicateState
    actor: str


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """Two values for the same thing.

    Attributes:
        fields: those that disagree or may not be merged by a machine.
        base: what both sides had seen; mine: the fields that the waiting operation changes.
        current: the registry's version at the time, with who and when.
    """

    conflict_id: str
    record_id: str
    subject: str
    op_id: str
    device_id: str
    facility_code: str
    actor: str
    made_at: str
    fields: tuple[str, ...]
    base: Mapping[str, Json]
    mine: Mapping[str, Json]
    current: RecordVersion


@dataclass(frozen=True, slots=True)
class OpenConflicts:
    """Those that wait for somebody, oldest first."""

    conflicts: tuple[OpenConflict, ...]

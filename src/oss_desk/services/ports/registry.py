"""The provincial registry as the desk speaks with it; one line is one turn's conversation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.link import PROVINCE, DeskIdentity
from oss_desk.domain.registry.merge import Body
from oss_desk.domain.registry.registry_document import RegistryKeys
from oss_desk.services.ports.attachments import AttachmentLine
from oss_desk.services.ports.registry_trust import TrustLine


class Verb(StrEnum):
    """What an operation does to its record."""

    PUT = "put"
    RESOLVE = "resolve"
    MERGE = "merge"
    UNMERGE = "unmerge"


class Outcome(StrEnum):
    """The registry's answer to one operation; the last two ask for the same operation again, later."""

    APPLIED = "applied"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    WAITING_FOR_ATTACHMENT = "waiting_for_blob"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Operation:
    """Everything that is fixed before the first send; see `PendingChange` for the names.

    Attributes:
        body: the fields to be laid over the record; what is absent stays as it is.
        conflict_id: the registry's own name of the conflict that a `Verb.RESOLVE` decides.
        blobs: names of the attachments that *body* refers to, ``sha256:…``.
        base: the record as it was at *base_version*, as far as we know; it does not travel itself.
    """

    op_id: str
    device_id: str
    device_seq: int
    record_id: str
    kind: str
    verb: Verb
    base_version: int
    trunk_version: int
    branch_id: str
    made_at: datetime
    actor: str
    body: Body = field(repr=False)
    conflict_id: str = ""
    blobs: tuple[str, ...] = ()
    base: Body = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class RemoteVersion:
    """A version of a record as the registry has it; *body* is None for a tombstone."""

    version: int
    body: Body | None = field(repr=False)
    by: str = ""
    at: datetime | None = None
    facility_code: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one operation.

    Attributes:
        version: the record's, once applied.
        current: in a conflict the registry's version; after a merge its outcome; else None.
        twins: records that the registry suspects to be the same person.
    """

    op_id: str
    outcome: Outcome
    version: int = 0
    current: RemoteVersion | None = None
    conflict_id: str = ""
    code: str = ""
    field: str = ""
    twins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Greeting:
    """What the registry says of itself and of this desk.

    Attributes:
        last_seq: the last operation of this device that the registry holds, 0 for none.
        min_schema, max_schema: the shapes of documents it takes; ours is `our_schema`.
        cards_revoked_at: the seq of the newest entry of its list of revoked cards.
        keys: for files carried by hand; None from a registry that takes none.
        hospitals: what the hospitals of the province are called, by code; perhaps not all of them.
        scope: of whom it tells this desk, as in `ChangePage`.
    """

    server_time: datetime
    epoch: str
    last_seq: int
    facility_code: str
    our_schema: int
    min_schema: int
    max_schema: int
    max_operations: int
    max_batch_bytes: int
    page: int
    cards_revoked_at: int = 0
    keys: RegistryKeys | None = None
    hospitals: Mapping[str, str] = field(default_factory=dict)
    scope: str = PROVINCE


@dataclass(frozen=True, slots=True)
class RemoteChange:
    """One change in the registry's order.

    Attributes:
        is_superseded: a later change of the same record follows; this one has no body.
        op_id: the operation that made it, perhaps our own.
    """

    seq: int
    record_id: str
    kind: str
    is_superseded: bool
    version: RemoteVersion
    op_id: str = ""


@dataclass(frozen=True, slots=True)
class ChangePage:
    """Changes after a cursor; *last* is the newest there is, for a progress bar.

    Attributes:
        scope: of whom it tells, see `oss_desk.domain.registry.link.PullState`.
        first: the number at which it begins; every number from there up to *next_cursor* is that of a change
            here or of one that the scope leaves out.
        brought: records older than the page about people who came into the scope by it.
    """

    epoch: str
    changes: tuple[RemoteChange, ...]
    next_cursor: int
    more: bool
    last: int
    scope: str = PROVINCE
    first: int = 1
    brought: tuple[RemoteChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PossibleTwins:
    """Two records that may be one person, as the registry has them; *score* is 0 to 1000."""

    twins_id: str
    first_id: str
    first: RemoteVersion
    second_id: str
    second: RemoteVersion
    score: int


@dataclass(frozen=True, slots=True)
class SuspectedTwins:
    """Pairs that wait for a person, oldest first; where there are too many *is_whole* is False."""

    pairs: tuple[PossibleTwins, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class RemoteMatch:
    """Somebody at the registry who looks like the person that was described; *score* is 0 to 1000."""

    record_id: str
    score: int
    body: Body = field(repr=False)


@dataclass(frozen=True, slots=True)
class EnrolledAs:
    """Who this desk is from now on; *keys* as in `Greeting`."""

    device_id: str
    facility_code: str
    epoch: str
    keys: RegistryKeys | None = None


@dataclass(frozen=True, slots=True)
class LastContact:
    """When somebody last spoke to the registry under a name, by its clock, and sent how many operations."""

    at: datetime
    last_seq: int


class RegistryLine(TrustLine, AttachmentLine, Protocol):
    """A line to the registry; calls may take long, use it off the window's thread.

    Raises (from any method):
        SyncError: see services/errors.py; nothing is known then about what the registry did.
    """

    def hello(self) -> Greeting:
        """Greet; to be done first, because later calls are stamped with the registry's time."""

    def send(self, sealed: Sequence[str]) -> tuple[Answer, ...]:
        """Send operations in the order of their numbers; return an answer for each, in that order.

        Raises:
            SequenceGap: it lacks earlier operations of this desk.
            DeviceForked: another desk sent with this one's name.
        """

    def retire(self) -> None:
        """Give up the name and key that this line is opened with: nobody shall ever use them again."""

    def contact_of(self, device_id: str) -> LastContact | None:
        """Return when a device of this hospital last spoke; None when the hospital has none of that name."""

    def answer_to(self, op_id: str) -> Answer | None:
        """Return what became of an operation, or None when the registry never took it."""

    def changes(self, cursor: int, epoch: str, limit: int) -> ChangePage:
        """Return the changes after *cursor*.

        Raises:
            MustRefetch: the registry's life is another one, or the cursor is too old.
        """

    def possible_twins(self) -> SuspectedTwins:
        """Return the suspected duplicates that wait for a person."""

    def matches(self, body: Body) -> tuple[RemoteMatch, ...]:
        """Return who looks like the person that *body* describes, the most alike first."""

    def judge_twins(self, twins_id: str, *, different: bool, by: str) -> None:
        """Tell that two records are different people, or that somebody will decide later."""

    def close(self) -> None:
        """Hang up; safe to call twice."""


class WireForms(Protocol):
    """How records are written on the line."""

    def sealed(self, operation: Operation) -> str:
        """Return *operation* as exact text with its digest; the same whenever it is sent."""

    def digest(self, records: Iterable[ConfirmedRecord]) -> str:
        """Return the SHA-256 of the canonical dump of *records*, which come in the order of their ids."""


class DeviceKeys(Protocol):
    """The desk's own signing keys, one for each enrolment.

    Raises (from any method):
        StorageError: the key store refuses.
    """

    def make(self) -> str:
        """Make and keep a new key; return its name."""

    def public_key(self, key_name: str) -> bytes:
        """Return the public half, 32 bytes (Ed25519)."""

    def sign(self, key_name: str, message: bytes) -> bytes:
        """Return the signature of *message*."""

    def forget(self, key_name: str) -> None:
        """Destroy a key that nobody needs any more; one that is not there is forgotten already."""


Enrolment = Callable[[str, str, str], EnrolledAs]
"""Brings the public half of a key to a registry: its address, the one-time code, the key's name.

Raises `EnrolmentRefused`: the code is wrong, used up or too old · `InsecureAddress`: plain http to
another machine · `SyncError`, see services/errors.py. It needs no enrolment before.
"""

Connect = Callable[[DeskIdentity], RegistryLine]
"""Opens a line for this desk; raises `InsecureAddress`, and `SyncError` or `StorageError`."""

TurnLock = Callable[[], AbstractContextManager[None]]
"""Keeps other programs on this desk from taking a turn at the same time; raises `TurnUnderWay`."""

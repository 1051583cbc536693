"""A provincial registry in memory: training mode's other side, and a second desk's hand in tests.

It keeps the rules that a desk can notice: an operation takes effect once, versions count up, changes
come without a gap, a changed field that the law builds on becomes a conflict. It ends with the program;
the next one has another epoch, so that a desk hears and tells everything again.
"""

import json
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.merge import Body, laid_over, merge
from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument, RegistryKeys
from oss_desk.services.errors import (
    DeviceRevoked,
    EnrolmentRefused,
    MustRefetch,
    RegistryRefused,
    RegistrySlow,
    RegistryUnreachable,
    SequenceGap,
)
from oss_desk.services.ports.attachments import AttachmentPart
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import (
    Answer,
    ChangePage,
    EnrolledAs,
    Greeting,
    LastContact,
    Outcome,
    RemoteChange,
    RemoteMatch,
    RemoteVersion,
    SuspectedTwins,
)
from oss_desk.services.ports.registry_trust import CardKeyGrant, HeardHead, ReservedSerials
from oss_desk.simulated.registry_attachments import SimulatedAttachments
from oss_desk.simulated.registry_trust import SimulatedTrust
from oss_desk.simulated.suspected_twins import matches_of, must_be_open, suspected_twins
from oss_wire.base_mark import base_mark
from oss_wire.record import Subject

PRACTICE_ADDRESS = "http://localhost"
_PAGE, _BATCH, _BYTES = 500, 50, 512 * 1024
# Nothing is sealed for them: files of practice are plain, see `oss_desk.simulated.carrier_files`.
_KEYS = RegistryKeys("practice", "practice")


@dataclass(slots=True)
class _Kept:
    kind: str
    versions: list[RemoteVersion]


@dataclass(slots=True)
class SimulatedRegistry:
    """The registry, and the hands that disturb its line.

    Attributes:
        is_reachable: False breaks the line. loses_answers: so many answers get lost after the effect.
        refuses: called with kind and body, may name code and field for which an operation is refused.
        code: what enrols; empty takes any code. min_schema: above 1 this desk is too old for it.
        most_at_once: larger batches time out. stumbles_on: ids of records it fails on.
        malformed: ids of records for which it refuses the whole call.
        retired: names that desks gave up when they enrolled again.
        judged: what was said about suspected duplicates: id, who, whether they are different people.
    """

    clock: Clock
    facility_code: str = ""
    is_reachable: bool = True
    loses_answers: int = 0
    code: str = ""
    min_schema: int = 1
    refuses: Callable[[str, Body], tuple[str, str] | None] = lambda _kind, _body: None
    most_at_once: int = _BATCH
    stumbles_on: set[str] = field(default_factory=set)
    malformed: set[str] = field(default_factory=set)
    judged: list[tuple[str, str, bool]] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)
    epoch: str = field(default_factory=lambda: uuid.uuid4().hex)
    trust: SimulatedTrust = field(init=False)
    attachments: SimulatedAttachments = field(default_factory=SimulatedAttachments)
    _records: dict[str, _Kept] = field(default_factory=dict)
    _changes: list[RemoteChange] = field(default_factory=list)
    _answers: dict[str, Answer] = field(default_factory=dict)
    _last_seq: dict[str, int] = field(default_factory=dict)
    _stumbled: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Have serials and keys to give."""
        self.trust = SimulatedTrust(self.clock)

    def connect(self, identity: DeskIdentity) -> "SimulatedLine":
        """Open a line for a desk."""
        return SimulatedLine(self, identity.device_id)

    def enrol(self, _address: str, code: str, _key_name: str) -> EnrolledAs:
        """Take a desk in."""
        self.must_be_reachable()
        if self.code and code.strip() != self.code:
            raise EnrolmentRefused
        return EnrolledAs(f"practice-{uuid.uuid4().hex[:8]}", self.facility_code, self.epoch, _KEYS)

    def must_be_reachable(self) -> None:
        """Break the line when it is to be broken.

        Raises:
            RegistryUnreachable: it is.
        """
        if not self.is_reachable:
            raise RegistryUnreachable

    def put(self, record_id: str, kind: str, body: Body, by: str = "suda") -> int:
        """Change a record as another desk would; return its version. *body* is laid over what is there."""
        return self._append(record_id, kind, body, by, self.clock.now(), "").version

    def records(self) -> dict[str, RemoteVersion]:
        """Return the newest version of every record, by its id."""
        return {record_id: kept.versions[-1] for record_id, kept in self._records.items()}

    def forget_since(self, seq: int) -> None:
        """Be restored from a backup made when *seq* was the last change; the epoch changes."""
        kept, self._changes = self._changes[:seq], []
        self._records, self._answers, self._last_seq = {}, {}, {}
        self.epoch = uuid.uuid4().hex
        for change in kept:
            self._append(
                change.record_id, change.kind, change.version.body or {}, change.version.by,
                change.version.at or self.clock.now(), change.op_id,
            )  # fmt: skip

    def take(self, operation: dict[str, Any], device_id: str) -> Answer:
        """Give one operation its effect, once."""
        op_id, seq = operation["op_id"], operation["device_seq"]
        if op_id in self._answers:
            return self._answers[op_id]
        if op_id not in self._stumbled:
            expected = self._last_seq.get(device_id, 0) + 1
            if seq != expected:
                raise SequenceGap(expected)
            self._last_seq[device_id] = seq
        later = self._not_yet(operation)
        if later is not None:
            # Its number is taken, its effect is not: it is asked for again.
            self._stumbled.add(op_id)
            return later
        self._answers[op_id] = self._effect(operation)
        return self._answers[op_id]

    def _not_yet(self, operation: dict[str, Any]) -> Answer | None:
        """Return why an operation has no effect yet, or None."""
        if operation["record_id"] in self.stumbles_on:
            return Answer(operation["op_id"], Outcome.FAILED, code="internal")
        if not self.attachments.has_all(operation["blobs"]):
            return Answer(operation["op_id"], Outcome.WAITING_FOR_ATTACHMENT)
        return None

    def answer_to(self, op_id: str) -> Answer | None:
        """Return the stored answer, or None."""
        return self._answers.get(op_id)

    def last_seq(self, device_id: str) -> int:
        """Return the number of the device's last operation."""
        return self._last_seq.get(device_id, 0)

    def page(self, cursor: int, epoch: str, limit: int) -> ChangePage:
        """Return changes after *cursor*."""
        if epoch not in {"", self.epoch} or cursor > len(self._changes):
            raise MustRefetch
        newest = {record_id: kept.versions[-1].version for record_id, kept in self._records.items()}
        found = tuple(
            replace(change, is_superseded=change.version.version < newest[change.record_id])
            for change in self._changes[cursor : cursor + limit]
        )
        reached = cursor + len(found)
        end = len(self._changes)
        return ChangePage(self.epoch, found, reached, reached < end, end, first=cursor + 1)

    def _effect(self, operation: dict[str, Any]) -> Answer:
        op_id, record_id = operation["op_id"], operation["record_id"]
        kind, _, verb = operation["kind"].partition(".")
        if refusal := self.refuses(kind, operation["body"]):
            return Answer(op_id, Outcome.REJECTED, code=refusal[0], field=refusal[1])
        kept = self._records.get(record_id)
        body, was_merged = operation["body"], False
        if kept is None and operation["base_ver"]:
            return Answer(op_id, Outcome.FAILED, code="unknown_base")
        if kept is not None and not _is_known(operation, kind, kept):
            current, conflict_id = kept.versions[-1], f"conflict-{op_id}"
            return Answer(op_id, Outcome.CONFLICT, current=current, conflict_id=conflict_id)
        if kept is not None and verb != "resolve" and operation["base_ver"] < kept.versions[-1].version:
            base = kept.versions[operation["base_ver"] - 1].body if operation["base_ver"] else {}
            current = kept.versions[-1]
            together = merge(kind, base or {}, laid_over(base or {}, body), current.body or {})
            if not together.is_clean:
                conflict_id = f"conflict-{op_id}"
                return Answer(op_id, Outcome.CONFLICT, current=current, conflict_id=conflict_id)
            body, was_merged = together.body, True
        made_at = datetime.fromisoformat(operation["made_at"])
        version = self._append(record_id, kind, body, operation["actor"], made_at, op_id)
        return Answer(op_id, Outcome.APPLIED, version.version, version if was_merged else None)

    def _append(
        self, record_id: str, kind: str, body: Body, by: str, at: datetime, op_id: str
    ) -> RemoteVersion:
        kept = self._records.setdefault(record_id, _Kept(kind, []))
        before = kept.versions[-1].body if kept.versions else {}
        version = RemoteVersion(
            len(kept.versions) + 1, laid_over(before or {}, body), by, at, self.facility_code
        )
        kept.versions.append(version)
        self._changes.append(RemoteChange(len(self._changes) + 1, record_id, kind, False, version, op_id))
        return version


def _is_known(operation: dict[str, Any], kind: str, kept: _Kept) -> bool:
    """Tell whether the version that an operation was built on is here, and of the content it had there."""
    base_ver, mark = operation["base_ver"], operation.get("base_mark", "")
    if base_ver > len(kept.versions):
        return False
    bodies = (kept.versions[base_ver - 1].body, kept.versions[-1].body)
    return not mark or mark in {base_mark(Subject(kind), operation["body"], body or {}) for body in bodies}


class SimulatedLine:
    """One turn's conversation with a `SimulatedRegistry`."""

    def __init__(self, registry: SimulatedRegistry, device_id: str) -> None:
        self._registry = registry
        self._device_id = device_id

    def hello(self) -> Greeting:
        """Greet."""
        registry = self._registry
        registry.must_be_reachable()
        if self._device_id in registry.retired:
            raise DeviceRevoked
        return Greeting(
            registry.clock.now(), registry.epoch, registry.last_seq(self._device_id),
            registry.facility_code, 1, registry.min_schema, max(1, registry.min_schema),
            _BATCH, _BYTES, _PAGE, keys=_KEYS,
        )  # fmt: skip

    def send(self, sealed: Sequence[str]) -> tuple[Answer, ...]:
        """Send operations."""
        self._registry.must_be_reachable()
        if len(sealed) > self._registry.most_at_once:
            raise RegistrySlow
        operations = [json.loads(text) for text in sealed]
        if any(operation["record_id"] in self._registry.malformed for operation in operations):
            raise RegistryRefused("malformed", "operations")
        answers = tuple(self._registry.take(operation, self._device_id) for operation in operations)
        if self._registry.loses_answers:
            self._registry.loses_answers -= 1
            raise RegistryUnreachable
        return answers

    def retire(self) -> None:
        """Give up the desk's name."""
        self._registry.must_be_reachable()
        self._registry.retired.append(self._device_id)

    def contact_of(self, device_id: str) -> LastContact | None:
        """Tell that the desk itself was the last to speak: of a practice desk there are no copies."""
        self._registry.must_be_reachable()
        return LastContact(self._registry.clock.now(), self._registry.last_seq(device_id))

    def answer_to(self, op_id: str) -> Answer | None:
        """Return what became of an operation."""
        self._registry.must_be_reachable()
        return self._registry.answer_to(op_id)

    def changes(self, cursor: int, epoch: str, limit: int) -> ChangePage:
        """Return changes after *cursor*."""
        self._registry.must_be_reachable()
        return self._registry.page(cursor, epoch, limit)

    def possible_twins(self) -> SuspectedTwins:
        """Suspect whoever bears the same citizen id as somebody else, until somebody says otherwise."""
        self._registry.must_be_reachable()
        return SuspectedTwins(suspected_twins(self._registry.records(), self._registry.judged))

    def matches(self, body: Body) -> tuple[RemoteMatch, ...]:
        """Return who looks like the person that *body* describes."""
        self._registry.must_be_reachable()
        return matches_of(self._registry.records(), body)

    def judge_twins(self, twins_id: str, *, different: bool, by: str) -> None:
        """Take note of what somebody said."""
        self._registry.must_be_reachable()
        must_be_open(twins_id, self._registry.records())
        self._registry.judged.append((twins_id, by, different))

    def reserve_serials(
        self, request_id: str, province_code: str, buddhist_year: int, size: int
    ) -> ReservedSerials:
        """Reserve a block of serials."""
        self._registry.must_be_reachable()
        return self._registry.trust.reserve(self._device_id, request_id, province_code, buddhist_year, size)

    def reserved_serials(self) -> tuple[ReservedSerials, ...]:
        """Return the blocks of this desk."""
        self._registry.must_be_reachable()
        return self._registry.trust.reserved(self._device_id)

    def delegate_card_key(self, public_key: bytes) -> CardKeyGrant:
        """Give the word for a key."""
        self._registry.must_be_reachable()
        return self._registry.trust.delegate(public_key)

    def card_keys(self) -> RegistryDocument:
        """Return the keys given so far."""
        self._registry.must_be_reachable()
        return self._registry.trust.published(DocumentName.CARD_KEYS)

    def audit_head(self, _known: RegistryDocument | None, _receipt_key: str) -> HeardHead:
        """Return that the trail goes on, as a registry that lives no longer than the program can."""
        self._registry.must_be_reachable()
        now = self._registry.clock.now()
        return HeardHead(
            RegistryDocument(DocumentName.AUDIT_HEAD, "{}", 0, now), goes_on=True, is_same_life=True
        )

    def card_status(self) -> RegistryDocument:
        """Return that no card is revoked."""
        self._registry.must_be_reachable()
        return self._registry.trust.published(DocumentName.CARD_STATUS)

    def attachment_offset(self, attachment_id: str) -> int | None:
        """Return how many bytes of an attachment are here."""
        self._registry.must_be_reachable()
        return self._registry.attachments.offset(attachment_id)

    def send_attachment(self, attachment_id: str, offset: int, size: int, part: bytes) -> int:
        """Take a part of an attachment."""
        self._registry.must_be_reachable()
        return self._registry.attachments.take(attachment_id, offset, size, part)

    def fetch_attachment(self, attachment_id: str, offset: int, limit: int) -> AttachmentPart | None:
        """Give a part of an attachment."""
        self._registry.must_be_reachable()
        return self._registry.attachments.give(attachment_id, offset, limit)

    def close(self) -> None:
        """Hang up."""

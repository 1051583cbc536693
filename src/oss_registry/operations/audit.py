"""Walks the audit trail and makes its proofs; nothing that is written there is believed unproved."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.errors import RegistryError
from oss_registry.storage import audit_trail, state
from oss_registry.storage.audit_trail import FIRST_HASH, StoredEvent
from oss_registry.storage.database import Database
from oss_registry.storage.moments import text_of
from oss_wire.audit import AuditHead, AuditProof
from oss_wire.codec import parse
from oss_wire.errors import WireError
from oss_wire.signature import to_base64url
from oss_wire.tree import grown, leaf_hash, root_of


class UnknownEventError(RegistryError):
    """The trail has no event of this number."""

    code = "unknown_event"


class BrokenTrailError(RegistryError):
    """Rows of the trail are missing, so that nothing can be proved; ``audit verify`` says which."""

    exit_code = 5
    code = "audit_broken"


@dataclass(frozen=True, slots=True)
class ProvedEvent:
    """An event as text, a signed head, and the proof that it is under that head, hexadecimal."""

    document: str
    head: AuditHead
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a walk over the trail found.

    Attributes:
        events: how many were whole, up to the first that is not.
        first_broken: the number of that one, 0 when all are whole; reason: ``changed``, ``missing``,
            ``cut``: the trail ends before its end, ``ledger``: the ledger holds another operation, or none,
            ``kept``: it is another trail than that of the head that somebody kept.
        root: of the tree over the whole events, hexadecimal.
    """

    events: int
    first_broken: int
    reason: str
    root: str

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is amiss."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Audit:
    """The questions about the trail; *sign* makes the registry's signature of a head.

    Raises:
        DatabaseFaultError: from every method, when the database fails.
    """

    database: Database
    sign: Callable[[bytes], bytes]

    def head_since(self, since: int, now: datetime) -> AuditProof:
        """Return the signed head as of *now*, and the proof that it goes on from the tree of *since* events.

        Raises:
            BrokenTrailError: see there.
        """

        def work(connection: Connection) -> tuple[AuditHead, tuple[bytes, ...]]:
            head = _head(connection, now)
            return head, audit_trail.proof_since(connection, min(since, head.size), head.size)

        try:
            head, proof = self.database.read(work)
        except LookupError as error:
            raise BrokenTrailError("rows of the audit trail are missing") from error
        return AuditProof(self._signed(head), since, _in_hex(proof) if since <= head.size else ())

    def inclusion(self, number: int, now: datetime) -> ProvedEvent:
        """Return event *number* with the proof that it is in the trail.

        Raises:
            UnknownEventError: there is none. BrokenTrailError: see there.
        """

        def work(connection: Connection) -> ProvedEvent:
            head = _head(connection, now)
            if not 1 <= number <= head.size:
                raise UnknownEventError("there is no such event")
            event = next(audit_trail.events(connection, number - 1), None)
            if event is None or event.number != number:
                raise LookupError(number)
            proof = audit_trail.proof_of(connection, number, head.size)
            return ProvedEvent(event.document, self._signed(head), _in_hex(proof))

        try:
            return self.database.read(work)
        except LookupError as error:
            raise BrokenTrailError("rows of the audit trail are missing") from error

    def verify(self, kept: AuditHead | None = None) -> Finding:
        """Walk the whole trail, the ledger's operations beside it; compare with a head that was *kept*."""
        return self.database.read(lambda connection: _Walk(connection, kept).finding())

    def _signed(self, head: AuditHead) -> AuditHead:
        return replace(head, signature=to_base64url(self.sign(head.signed_bytes)))


@dataclass(slots=True)
class _Walk:
    """One walk; *peaks* are those over the events that were found whole."""

    connection: Connection
    kept: AuditHead | None
    number: int = 0
    hash: str = FIRST_HASH
    peaks: tuple[bytes, ...] = ()

    def finding(self) -> Finding:
        reason = self._reason()
        broken = self.number + 1 if reason in {"changed", "missing", "cut", "ledger"} else 0
        return Finding(self.number, broken, reason, root_of(self.peaks).hex())

    def _reason(self) -> str:
        """Return what is amiss with the event after the last whole one; empty at a good end."""
        for event in audit_trail.events(self.connection):
            reason = self._fault_of(event)
            if reason:
                return reason
            self.number, self.hash = event.number, event.hash
            self.peaks, _ = grown(self.peaks, event.number - 1, leaf_hash(event.document.encode()))
            if self.kept is not None and self.kept.size == self.number and not self._is_kept():
                return "kept"
        tail = audit_trail.tail(self.connection)
        if (tail.number, tail.hash, tail.peaks) != (self.number, self.hash, self.peaks):
            return "cut"
        return "cut" if self.kept is not None and self.kept.size > self.number else ""

    def _is_kept(self) -> bool:
        return self.kept is None or root_of(self.peaks).hex() == self.kept.root

    def _fault_of(self, event: StoredEvent) -> str:
        if event.number != self.number + 1:
            return "missing"
        text = event.document.encode()
        try:
            said = parse(text)
        except WireError:
            return "changed"
        if not isinstance(said, dict) or (said.get("n"), said.get("prev")) != (event.number, self.hash):
            return "changed"
        _, nodes = grown(self.peaks, self.number, leaf_hash(text))
        if hashlib.sha256(text).hexdigest() != event.hash or nodes != event.nodes:
            return "changed"
        op_id = str(said.get("op_id") or "")
        if op_id and audit_trail.digest_in_ledger(self.connection, op_id) != said.get("digest"):
            return "ledger"
        return ""


def _head(connection: Connection, now: datetime) -> AuditHead:
    tail = audit_trail.tail(connection)
    return AuditHead(tail.number, tail.root.hex(), text_of(now), state.epoch(connection))


def _in_hex(hashes: tuple[bytes, ...]) -> tuple[str, ...]:
    return tuple(part.hex() for part in hashes)

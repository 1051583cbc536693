"""A change that the provincial registry has yet to hear (รายการรอส่ง), and how it fares there."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from oss_desk.domain.errors import WrongState
from oss_desk.domain.registry.merge import Body, laid_over


class ChangeState(StrEnum):
    """Where a change is on its way; the registry's own word for it is in the answer."""

    PENDING = "pending"
    SENT = "sent"
    APPLIED = "applied"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


UNSETTLED = (ChangeState.PENDING, ChangeState.SENT)
"""What the registry may still have to hear."""
WAITING_FOR_A_PERSON = (ChangeState.CONFLICT, ChangeState.REJECTED)
"""What goes no further until somebody decides."""
ANSWERED = (ChangeState.APPLIED, *WAITING_FOR_A_PERSON)
"""What the registry has said its word about."""
_DONE_WITH = "done_with"


@dataclass(frozen=True, slots=True)
class PendingChange:
    """Born in the transaction that gave it meaning; sending it twice is harmless.

    Attributes:
        change_id: made by us, the idempotency key.
        subject: ``person``, ``registration`` or ``card``; subject_id: the record's own id.
        action: dotted, such as ``registration.approved``.
        document: the whole record as it stands after the change, JSON text of flat fields
            (services/registry/record_body.py); this is what travels.
        actor: user name of the officer; never a person's name.
        local_note: JSON text that stays in this house, such as what an approval replaced; or empty.
        tries: how often it was handed over without an answer; next_at: not to be sent before.
        error_code, error_field: the last answer that was no yes.
        base_version: the version of the record it was made upon; 0 for a new record; None while an
            earlier change of the same record has no answer. base_document: that version's body.
        trunk_version, branch_id: version and name of the chain of changes that it belongs to.
        device_seq: its place among all that this desk ever sent, from 1; 0 before the first send.
        sealed: the exact text of the operation, fixed before the first send; empty before.
        version: the version it became; 0 before it is applied.
        possible_twins: record ids that the registry suspects to be the same person.
    """

    change_id: str
    subject: str
    subject_id: str
    action: str
    document: str = field(repr=False)
    created_at: datetime
    actor: str = ""
    local_note: str = field(default="", repr=False)
    state: ChangeState = ChangeState.PENDING
    tries: int = 0
    next_at: datetime | None = None
    error_code: str = ""
    error_field: str = ""
    base_version: int | None = None
    base_document: str = field(default="", repr=False)
    trunk_version: int | None = None
    branch_id: str = ""
    device_seq: int = 0
    sealed: str = field(default="", repr=False)
    version: int = 0
    possible_twins: tuple[str, ...] = ()
    answered_at: datetime | None = None

    @property
    def body(self) -> Body:
        """The document's fields."""
        body: Body = json.loads(self.document)
        return body

    @property
    def base(self) -> Body:
        """The fields of the version it was made upon; empty for a new record."""
        base: Body = json.loads(self.base_document or "{}")
        return base

    @property
    def outcome(self) -> Body:
        """The record once it is applied, as far as nobody else changed it."""
        return laid_over(self.base, self.body)

    def rebased(self, document: str) -> "PendingChange":
        """Return the change as made upon the newest version; only while nothing was sent."""
        self._must_be("rebase", ChangeState.PENDING)
        return replace(self, document=document, base_version=None, base_document="")

    def held_to(self, base_version: int, base_document: str) -> "PendingChange":
        """Return the change that stays built on an older version, so that the registry disputes it."""
        self._must_be("rebase", ChangeState.PENDING)
        return replace(self, base_version=base_version, base_document=base_document)

    def numbered(
        self, device_seq: int, base_version: int, base_document: str, branch_id: str, document: str = ""
    ) -> "PendingChange":
        """Return the change with its number and base, about to be sealed; *document* replaces its own."""
        self._must_be("send", ChangeState.PENDING)
        return replace(
            self,
            document=document or self.document,
            device_seq=device_seq,
            base_version=base_version,
            base_document=base_document,
            trunk_version=base_version,
            branch_id=branch_id,
        )

    def fixed(self, sealed: str) -> "PendingChange":
        """Return the change as it will be sent, now and at every later try, byte for byte."""
        self._must_be("send", ChangeState.PENDING)
        return replace(self, state=ChangeState.SENT, sealed=sealed)

    def reopened(self) -> "PendingChange":
        """Return the change as not sent yet; only when the registry surely never took it."""
        self._must_be("reopen", ChangeState.SENT)
        return replace(self, state=ChangeState.PENDING, sealed="", device_seq=0, next_at=None)

    def put_off(self, pause: timedelta, now: datetime, code: str) -> "PendingChange":
        """Return the change whose try failed for reason *code*; it is tried again after *pause*."""
        self._must_be("put off", *UNSETTLED)
        return replace(self, tries=self.tries + 1, next_at=now + pause, error_code=code)

    def applied(self, version: int, now: datetime, twins: tuple[str, ...] = ()) -> "PendingChange":
        """Return the change that the registry took as *version* of its record."""
        self._must_be("apply", ChangeState.SENT)
        return replace(
            self,
            state=ChangeState.APPLIED,
            version=version,
            answered_at=now,
            next_at=None,
            error_code="",
            error_field="",
            possible_twins=twins,
        )

    def in_conflict(self, now: datetime) -> "PendingChange":
        """Return the change that disagrees with what the registry holds; nothing of it was applied."""
        self._must_be("dispute", ChangeState.SENT)
        return replace(self, state=ChangeState.CONFLICT, answered_at=now, next_at=None)

    def rejected(self, code: str, error_field: str, now: datetime) -> "PendingChange":
        """Return the change that the registry will never take as it is, for *code* at *error_field*."""
        self._must_be("reject", ChangeState.SENT)
        return replace(
            self,
            state=ChangeState.REJECTED,
            error_code=code,
            error_field=error_field,
            answered_at=now,
            next_at=None,
        )

    def taken_all_the_same(self, version: int, now: datetime) -> "PendingChange":
        """Return the change, set aside or withdrawn here, that the registry took as *version* even so.

        A late copy of a call may bring it there after its answer, or the lack of one, was believed.
        """
        self._must_be("apply", ChangeState.REJECTED, ChangeState.WITHDRAWN)
        return replace(self, state=ChangeState.SENT).applied(version, now)

    def set_aside(self, code: str, now: datetime) -> "PendingChange":
        """Return the change that the registry could not even take in, for *code*; its number is free."""
        return replace(self.rejected(code, "", now), device_seq=0)

    def held_back(self, code: str, error_field: str, now: datetime) -> "PendingChange":
        """Return the change that cannot even be sent, for *code* at *error_field*; a person must look."""
        self._must_be("hold back", *UNSETTLED)
        return replace(
            self,
            state=ChangeState.REJECTED,
            error_code=code,
            error_field=error_field,
            answered_at=now,
            next_at=None,
        )

    def withdrawn(self) -> "PendingChange":
        """Return the change that is not to be sent any more, or that a later one stands for."""
        self._must_be("withdraw", ChangeState.PENDING, *WAITING_FOR_A_PERSON)
        return replace(self, state=ChangeState.WITHDRAWN, next_at=None)

    def taken_up_again(self, *, disputed: bool) -> "PendingChange":
        """Return the change as it was before a decision, now undone, withdrew it: *disputed*, or waiting."""
        self._must_be("take up", ChangeState.WITHDRAWN)
        return replace(self, state=ChangeState.CONFLICT if disputed else ChangeState.PENDING)

    def told_again(self) -> "PendingChange":
        """Return the change to be sent once more to a registry that lost it, as it was sealed.

        One that somebody withdrew after its answer goes, too, for numbers have no gap: it `is_done_with`.
        """
        self._must_be("tell again", *ANSWERED, ChangeState.WITHDRAWN)
        note = json.loads(self.local_note or "{}")
        if self.state is ChangeState.WITHDRAWN:
            note[_DONE_WITH] = True
        return replace(
            self,
            state=ChangeState.SENT,
            next_at=None,
            answered_at=None,
            error_code="",
            error_field="",
            local_note=json.dumps(note) if note else "",
        )

    @property
    def is_done_with(self) -> bool:
        """Tell whether its decision was made already: no answer of the registry asks a person again."""
        return _DONE_WITH in json.loads(self.local_note or "{}")

    def let_go(self) -> "PendingChange":
        """Return the change, told again and refused again, as withdrawn as it was."""
        self._must_be("let go", ChangeState.SENT)
        return replace(self, state=ChangeState.WITHDRAWN, next_at=None)

    def _must_be(self, verb: str, *states: ChangeState) -> None:
        if self.state not in states:
            raise WrongState(verb, self.state)

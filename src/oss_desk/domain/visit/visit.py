"""A visit (เรื่องที่มารับบริการ): one person's matter from card-in to close.

    open ─→ waiting_documents ⇄ open
    open ─→ waiting_assessment ─→ assessed ─→ waiting_approval ⇄ returned
    open ─────────────(no new certificate)──→ waiting_approval
    waiting_approval ⇄ approved ─→ card_ready ─→ handed_over ─→ closed
    approved ─────────────────(no card)────────────────────────→ closed
    any before approved ─→ withdrawn · refused · not_eligible · deceased
    refused ─→ appealed ─→ appeal_decided

Verbs return the moved visit or raise `WrongState`; nothing here stores anything.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum

from oss_desk.domain.errors import OwnRequest, UndoTooLate, WrongState
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.request import RequestKind


class VisitState(StrEnum):
    """Where the matter stands."""

    OPEN = "open"
    WAITING_DOCUMENTS = "waiting_documents"
    WAITING_ASSESSMENT = "waiting_assessment"
    ASSESSED = "assessed"
    WAITING_APPROVAL = "waiting_approval"
    RETURNED = "returned"
    APPROVED = "approved"
    CARD_READY = "card_ready"
    HANDED_OVER = "handed_over"
    CLOSED = "closed"
    NOT_ELIGIBLE = "not_eligible"
    REFUSED = "refused"
    APPEALED = "appealed"
    APPEAL_DECIDED = "appeal_decided"
    WITHDRAWN = "withdrawn"
    DECEASED = "deceased"

    @property
    def is_finished(self) -> bool:
        """Tell whether nothing more is to be done at the counter."""
        return self in _FINISHED


_FINISHED = {
    VisitState.CLOSED, VisitState.NOT_ELIGIBLE, VisitState.REFUSED, VisitState.APPEALED,
    VisitState.APPEAL_DECIDED, VisitState.WITHDRAWN, VisitState.DECEASED,
}  # fmt: skip
_EDITABLE = {
    VisitState.OPEN, VisitState.WAITING_DOCUMENTS, VisitState.WAITING_ASSESSMENT,
    VisitState.ASSESSED, VisitState.RETURNED,
}  # fmt: skip


class Step(IntEnum):
    """The six steps of the workspace, by their digit."""

    IDENTITY = 1
    REQUEST = 2
    ASSESSMENT = 3
    APPROVAL = 4
    CARD = 5
    RIGHTS = 6


@dataclass(frozen=True, slots=True)
class Visit:
    """One person's matter.

    Attributes:
        queue_number: of this day and desk, such as ``A-014``.
        request_number: year, month and running number, such as ``69-11-00418``.
        person_id: of the register when the person is known, else the id the person will get.
        person_known: the register already holds this person.
        identity_confirmed: step 1 is done.
        submitted_by: user name of whoever sent it for approval; may not approve it.
        decided_by, decided_at: who approved or returned it, and when.
        return_reason: what the supervisor wrote when sending it back.
        parked_reason: why it waits aside; empty when it does not.
        card_serial: twelve digits once a card was asked for.
        completed_on: the day the matter counts in the tally: card printed, or closed without one.
        left_by: user name of whoever has it open at a counter; empty once it was parked or sent on.
        left_at: where the keyboard stood last, as step and field, such as ``identity.phone``; empty
            when that is not known or the step is done.
    """

    visit_id: str
    queue_number: str
    request_number: str
    person_id: str
    person_known: bool
    opened_by: str
    opened_at: datetime
    updated_at: datetime
    state: VisitState = VisitState.OPEN
    identity: IdentityDraft = IdentityDraft()
    request: RequestDraft = RequestDraft()
    assessment: AssessmentDraft = AssessmentDraft()
    identity_confirmed: bool = False
    request_accepted: bool = False
    submitted_by: str = ""
    submitted_at: datetime | None = None
    decided_by: str = ""
    decided_at: datetime | None = None
    return_reason: str = ""
    parked_reason: str = ""
    card_serial: str = ""
    completed_on: date | None = None
    left_by: str = ""
    left_at: str = ""

    @property
    def kind(self) -> RequestKind:
        """What is asked for."""
        return RequestKind(self.request.kind)

    @property
    def step(self) -> Step:
        """The step that is to be done next."""
        if self.state in {VisitState.HANDED_OVER, VisitState.CLOSED}:
            return Step.RIGHTS
        if self.state in {VisitState.APPROVED, VisitState.CARD_READY}:
            return Step.CARD if self.kind.needs_card else Step.RIGHTS
        if self.state is VisitState.WAITING_APPROVAL:
            return Step.APPROVAL
        if not self.identity_confirmed:
            return Step.IDENTITY
        if not self.request_accepted:
            return Step.REQUEST
        return Step.ASSESSMENT

    @property
    def version(self) -> str:
        """A digest of what a second pair of eyes goes through, and of who sent it when."""
        sent = self.submitted_at.timestamp() if self.submitted_at else 0.0
        drafts = (self.identity, self.request, self.assessment)
        return hashlib.sha256(repr((drafts, self.submitted_by, sent)).encode()).hexdigest()

    @property
    def is_editable(self) -> bool:
        """Tell whether drafts may still change."""
        return self.state in _EDITABLE

    def edited(
        self,
        at: datetime,
        *,
        identity: IdentityDraft | None = None,
        request: RequestDraft | None = None,
        assessment: AssessmentDraft | None = None,
    ) -> "Visit":
        """Return the visit with some drafts replaced."""
        self._must_be("edit", _EDITABLE)
        return replace(
            self,
            identity=identity or self.identity,
            request=request or self.request,
            assessment=assessment or self.assessment,
            updated_at=at,
        )

    def left(self, by: str, field: str) -> "Visit":
        """Return the visit with the place where *by* stands in it; nothing else counts as changed."""
        self._must_be("edit", _EDITABLE)
        return replace(self, left_by=by, left_at=field)

    def with_identity_confirmed(self, at: datetime) -> "Visit":
        """Return the visit with step 1 done."""
        self._must_be("confirm_identity", _EDITABLE)
        return replace(self, identity_confirmed=True, left_at="", updated_at=at)

    def with_request_accepted(self, at: datetime, *, papers_missing: bool) -> "Visit":
        """Return the visit with step 2 done; missing papers are taken in later."""
        self._must_be("accept_request", _EDITABLE)
        if self.kind.needs_assessment or not self.assessment.reuses_old:
            state = VisitState.WAITING_ASSESSMENT
        else:
            state = VisitState.ASSESSED
        if papers_missing:
            state = VisitState.WAITING_DOCUMENTS
        return replace(self, request_accepted=True, state=state, left_at="", updated_at=at)

    def assessed(self, at: datetime) -> "Visit":
        """Return the visit with the assessment recorded."""
        self._must_be("record_assessment", _EDITABLE)
        return replace(self, state=VisitState.ASSESSED, updated_at=at)

    def submitted(self, by: str, at: datetime) -> "Visit":
        """Return the visit waiting for a second pair of eyes."""
        self._must_be("submit", {VisitState.ASSESSED, VisitState.RETURNED})
        return replace(
            self,
            state=VisitState.WAITING_APPROVAL,
            submitted_by=by,
            submitted_at=at,
            return_reason="",
            left_by="",
            left_at="",
            updated_at=at,
        )

    def approved(self, by: str, at: datetime) -> "Visit":
        """Return the approved visit.

        Raises:
            OwnRequest: *by* is who submitted it.
            WrongState: it does not wait for approval.
        """
        self._must_be("approve", {VisitState.WAITING_APPROVAL})
        if by == self.submitted_by:
            raise OwnRequest
        return replace(self, state=VisitState.APPROVED, decided_by=by, decided_at=at, updated_at=at)

    def approval_undone(self, at: datetime) -> "Visit":
        """Return the visit waiting for approval again, as if nobody had decided.

        Raises:
            UndoTooLate: a card was asked for, or the matter has moved on.
        """
        if self.state is not VisitState.APPROVED or self.card_serial:
            raise UndoTooLate
        return replace(self, state=VisitState.WAITING_APPROVAL, decided_by="", decided_at=None, updated_at=at)

    def returned(self, by: str, at: datetime, reason: str) -> "Visit":
        """Return the visit sent back to the counter with *reason*."""
        self._must_be("return", {VisitState.WAITING_APPROVAL})
        return replace(
            self, state=VisitState.RETURNED, decided_by=by, decided_at=at, return_reason=reason, updated_at=at
        )

    def with_card(self, card_serial: str, at: datetime) -> "Visit":
        """Return the visit whose card got its serial; the state moves only when the card is there."""
        self._must_be("request_card", {VisitState.APPROVED})
        return replace(self, card_serial=card_serial, updated_at=at)

    def card_printed(self, at: datetime, day: date) -> "Visit":
        """Return the visit whose card lies ready; it counts on *day*."""
        self._must_be("print_card", {VisitState.APPROVED})
        return replace(self, state=VisitState.CARD_READY, completed_on=day, updated_at=at)

    def handed_over(self, at: datetime) -> "Visit":
        """Return the visit whose card the person holds."""
        self._must_be("hand_over", {VisitState.CARD_READY})
        return replace(self, state=VisitState.HANDED_OVER, updated_at=at)

    def closed(self, at: datetime, day: date) -> "Visit":
        """Return the finished visit."""
        allowed = (
            {VisitState.HANDED_OVER}
            if self.kind.needs_card
            else {VisitState.APPROVED, VisitState.HANDED_OVER}
        )
        self._must_be("close", allowed)
        return replace(self, state=VisitState.CLOSED, completed_on=self.completed_on or day, updated_at=at)

    def parked(self, reason: str, at: datetime) -> "Visit":
        """Return the visit set aside with *reason* (a flag, no state); an empty reason takes it up."""
        return replace(self, parked_reason=reason, left_by="", updated_at=at)

    def _must_be(self, verb: str, states: set[VisitState]) -> None:
        if self.state not in states:
            raise WrongState(verb, self.state)

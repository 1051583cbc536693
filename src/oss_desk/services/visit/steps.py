"""The steps of the counter: confirm the identity, take the request, record the assessment, send on."""

from dataclasses import dataclass

from oss_desk.domain.errors import FieldProblem, IncompleteStep, SamePersonSuspected
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.people.lookalikes import lookalikes_of
from oss_desk.services.ports.clock import Ids
from oss_desk.services.recording import Recording
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.visit.check_assessment import assessment_problems
from oss_wire.people import Band


@dataclass(frozen=True, slots=True)
class ConfirmIdentity:
    """Finish step 1."""

    recording: Recording

    def __call__(self, visit_id: str, by: Officer) -> Visit:
        """Return the visit with step 1 done.

        Raises:
            IncompleteStep: fields are missing or wrong; nothing changed.
            SamePersonSuspected: somebody registered looks the same, and nobody said yet who it is.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            if any(found.band is Band.BLOCK for found in lookalikes_of(work, visit)):
                raise SamePersonSuspected
            if problems := visit.identity.problems():
                raise IncompleteStep("identity", problems)
            moved = visit.with_identity_confirmed(self.recording.clock.now())
            return self.recording.keep(work, by, moved, "visit.identity_confirmed")


@dataclass(frozen=True, slots=True)
class AcceptRequest:
    """Finish step 2; a matter that rests on the old certificate goes straight to approval."""

    recording: Recording
    rules: RuleBook

    def __call__(self, visit_id: str, by: Officer) -> Visit:
        """Return the visit with step 2 done.

        Raises:
            IncompleteStep: papers are not answered, or the identity is not confirmed or was emptied
                since.
        """
        by.must(Right.SERVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            _must_be_identified(visit)
            today = self.recording.clock.today()
            optional = self.rules.optional_papers(today)
            if unanswered := visit.request.unanswered(optional | self.rules.later_papers(today)):
                raise IncompleteStep("request", unanswered)
            missing = bool(visit.request.missing(optional))
            moved = visit.with_request_accepted(now, papers_missing=missing)
            if not missing and not visit.kind.needs_assessment and visit.assessment.reuses_old:
                moved = moved.submitted(by.user_name, now)
            return self.recording.keep(work, by, moved, "visit.request_accepted")


@dataclass(frozen=True, slots=True)
class RecordAssessment:
    """Finish step 3 and send the matter for approval."""

    recording: Recording
    rules: RuleBook

    def __call__(self, visit_id: str, by: Officer) -> Visit:
        """Return the visit waiting for approval.

        Raises:
            IncompleteStep: fields are missing or wrong, papers are missing or not answered, or an
                earlier step is open or was emptied since.
        """
        by.must(Right.SERVE)
        now, today = self.recording.clock.now(), self.recording.clock.today()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            if problems := assessment_problems(visit, self.rules, today):
                raise IncompleteStep("assessment", problems)
            _must_be_identified(visit)
            if not visit.request_accepted:
                raise IncompleteStep("request", (FieldProblem("request", "not_accepted"),))
            must_have_papers(visit, self.rules.optional_papers(today))
            moved = visit.assessed(now).submitted(by.user_name, now)
            return self.recording.keep(work, by, moved, "visit.submitted")


@dataclass(frozen=True, slots=True)
class ParkVisit:
    """Set a matter aside, or take it up again with an empty reason."""

    recording: Recording

    def __call__(self, visit_id: str, reason: str, by: Officer) -> Visit:
        """Return the parked visit."""
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            moved = work.visits.get(visit_id).parked(reason, self.recording.clock.now())
            return self.recording.keep(work, by, moved, "visit.parked" if reason else "visit.taken_up")


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give the card to its holder."""

    recording: Recording
    ids: Ids

    def __call__(self, visit_id: str, by: Officer) -> Visit:
        """Return the visit whose card is handed over; visit and card move together."""
        by.must(Right.SERVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            moved = work.visits.get(visit_id).handed_over(now)
            for card in work.cards.of_visit(visit_id):
                if card.card_serial.digits == moved.card_serial:
                    work.cards.put(card.handed_over())
                    Outgoing(work, self.ids, by.user_name, now, "card.handed_over").card(card.handed_over())
            return self.recording.keep(work, by, moved, "card.handed_over", moved.card_serial)


@dataclass(frozen=True, slots=True)
class CloseVisit:
    """Finish the matter."""

    recording: Recording

    def __call__(self, visit_id: str, by: Officer) -> Visit:
        """Return the closed visit."""
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            moved = visit.closed(self.recording.clock.now(), self.recording.clock.today())
            return self.recording.keep(work, by, moved, "visit.closed")


def must_have_papers(visit: Visit, optional: frozenset[str]) -> None:
    """Pass when every listed paper is there or waived; those with keys in *optional* may lack.

    Raises:
        IncompleteStep: papers are not answered or missing.
    """
    if lacking := visit.request.unanswered(optional) + visit.request.missing(optional):
        raise IncompleteStep("request", lacking)


def _must_be_identified(visit: Visit) -> None:
    if not visit.identity_confirmed:
        raise IncompleteStep("identity", (FieldProblem("identity", "not_confirmed"),))
    # Step 1 stays open to correction after it was confirmed, so that its flag alone proves nothing.
    if problems := visit.identity.problems():
        raise IncompleteStep("identity", problems)

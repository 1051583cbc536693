"""Save what was typed so far; called 400 ms after the last key and on leaving a field."""

from dataclasses import dataclass, replace

from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.recording import Recording
from oss_desk.services.visit.likely_request import with_papers


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep a draft as it stands, right or wrong."""

    recording: Recording
    rules: RuleBook

    def __call__(
        self,
        visit_id: str,
        by: Officer,
        *,
        identity: IdentityDraft | None = None,
        request: RequestDraft | None = None,
        assessment: AssessmentDraft | None = None,
    ) -> Visit:
        """Return the saved visit; None leaves a draft as it is. The list of papers follows the request.

        Raises:
            UnknownVisit, WrongState: it is not there, or may not change any more.
        """
        if not (by.role.rights & {Right.SERVE, Right.ASSESS}):
            by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            moved = visit.edited(
                self.recording.clock.now(), identity=identity, request=request, assessment=assessment
            )
            moved = self.follow_papers(moved)
            work.visits.put(moved)
            work.commit()
        return moved

    def follow_papers(self, visit: Visit) -> Visit:
        """Return *visit* with the list of papers that its request and identity ask for now."""
        listed = with_papers(
            visit.request,
            self.rules.papers(self.recording.clock.today()),
            chip_read="citizen_id" in visit.identity.from_chip,
            portrait_taken=bool(visit.identity.portrait_id),
        )
        return visit.edited(visit.updated_at, request=listed)


@dataclass(frozen=True, slots=True)
class KeepPortrait:
    """Keep the picture taken today with its visit."""

    recording: Recording
    save_draft: SaveDraft

    def __call__(self, visit_id: str, jpeg: bytes, by: Officer) -> Visit:
        """Return the visit with *jpeg* as portrait."""
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            portrait_id = work.attachments.put(jpeg, "image/jpeg")
            identity = replace(visit.identity, portrait_id=portrait_id)
            moved = self.save_draft.follow_papers(visit.edited(self.recording.clock.now(), identity=identity))
            return self.recording.keep(work, by, moved, "visit.portrait_taken")

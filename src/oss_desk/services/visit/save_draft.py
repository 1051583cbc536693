"""Save what was typed so far; called 400 ms after the last key and on leaving a field."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.visit.likely_request import with_papers
from oss_desk.services.visit.link_person import linked_to

Drafts = tuple[IdentityDraft | None, RequestDraft | None, AssessmentDraft | None]


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep a draft as it stands, right or wrong."""

    recording: Recording
    rules: RuleBook
    ids: Ids

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

        A citizen number that was typed or corrected links the visit to the person it names, and what
        was still empty is filled from that person's record: once, so that what is emptied later stays so.

        Raises:
            UnknownVisit, WrongState: it is not there, or may not change any more.
        """
        return self.within(visit_id, by, lambda _visit: (identity, request, assessment))

    def within(
        self, visit_id: str, by: Officer, change: Callable[[Visit], Drafts], left_at: str | None = None
    ) -> Visit:
        """Save what *change* makes of the stored visit, looked at and written in one transaction.

        For whoever changes single fields: what came in meanwhile, such as a photo, is kept. *left_at*
        names the field *by* stands in, so that the visit opens there again; None leaves that as it is.

        Raises:
            UnknownVisit, WrongState: as above.
        """
        if not (by.role.rights & {Right.SERVE, Right.ASSESS}):
            by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            identity, request, assessment = change(visit)
            moved = visit if left_at is None else visit.left(by.user_name, left_at)
            if identity or request or assessment:
                moved = moved.edited(
                    self.recording.clock.now(), identity=identity, request=request, assessment=assessment
                )
            linked = self._linked(work, visit, moved)
            if linked.person_id != visit.person_id:
                self.recording.trace(work, by, "visit.person_linked", visit_id)
            moved = self.follow_papers(work, linked)
            work.visits.put(moved)
            work.commit()
        return moved

    def _linked(self, work: UnitOfWork, before: Visit, visit: Visit) -> Visit:
        """Return *visit* linked to the person whose valid number replaced that of *before*."""
        number = visit.identity.valid_number
        if number is None or number == before.identity.valid_number:
            return visit
        person = work.people.by_citizen_id(number)
        if person is not None:
            person_id = person.person_id
        elif work.people.get(visit.person_id) is None:
            person_id = visit.person_id
        else:
            person_id = self.ids.new()  # the record so far is somebody else's and must stay theirs
        if (person_id, person is not None) == (visit.person_id, visit.person_known):
            return visit
        return linked_to(work, visit, person_id, person, self.rules, self.recording.clock.today())

    def follow_papers(self, work: UnitOfWork, visit: Visit) -> Visit:
        """Return *visit* with the list of papers that its request and identity ask for now."""
        return with_papers(work, visit, self.rules, self.recording.clock.today())


@dataclass(frozen=True, slots=True)
class KeepPortrait:
    """Keep the picture taken today with its visit."""

    recording: Recording
    save_draft: SaveDraft

    def __call__(
        self, visit_id: str, jpeg: bytes, by: Officer, *, source: str = "", reason: str = ""
    ) -> Visit:
        """Return the visit with *jpeg* as portrait.

        *source* and *reason* are those of `IdentityDraft`. The audit trail keeps both without the
        officer's note, which may speak of the person.

        Raises:
            UnknownVisit, WrongState: it is not there, or may not change any more.
        """
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            portrait_id = work.attachments.put(jpeg, "image/jpeg")
            identity = replace(
                visit.identity, portrait_id=portrait_id, portrait_source=source, portrait_reason=reason
            )
            moved = self.save_draft.follow_papers(
                work, visit.edited(self.recording.clock.now(), identity=identity)
            )
            detail = " ".join(part for part in (source, reason.partition(":")[0]) if part)
            return self.recording.keep(work, by, moved, "visit.portrait_taken", detail)

"""The steps of a visit as an officer takes them, for tests that need one at some point of its way."""

from dataclasses import replace

from oss_desk.bootstrap import Training
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit, VisitState

RENEWING, NEW = 0, 2
"""Numbers of invented people: one whose card ends in 22 days, one nobody knows yet."""


def card_in(training: Training, number: int, by: Officer) -> Visit:
    """Put a citizen card in and return the visit, photo included."""
    training.insert(number)
    return training.desk.visit.serve_card(
        training.reader.name, by, lambda _visit, _card: None, lambda _progress: None
    )


def identified(training: Training, number: int, by: Officer) -> Visit:
    """Return the visit after step 1."""
    visit = card_in(training, number, by)
    desk = training.desk
    identity = replace(
        visit.identity, phone="0812345678", notice_given=True, portrait_id=visit.identity.photo_id
    )
    desk.visit.save_draft(visit.visit_id, by, identity=identity)
    return desk.visit.confirm_identity(visit.visit_id, by)


def with_papers(training: Training, visit: Visit, by: Officer, answer: str = "present") -> Visit:
    """Return the visit with every paper answered."""
    papers = tuple((key, state or answer) for key, state in visit.request.documents)
    request = replace(visit.request, documents=papers)
    return training.desk.visit.save_draft(visit.visit_id, by, request=request)


def submitted(training: Training, number: int, by: Officer) -> Visit:
    """Return the visit as it waits for a second pair of eyes."""
    desk = training.desk
    visit = with_papers(training, identified(training, number, by), by)
    visit = desk.visit.accept_request(visit.visit_id, by)
    if visit.state is VisitState.WAITING_APPROVAL:
        return visit
    assessment = replace(
        visit.assessment,
        types=("3", "1"),
        character="ถาวร",
        certifying_doctor="พญ.อรทัย สมมุติเวช",
        certified_on=desk.clock.today().isoformat(),
    )
    desk.visit.save_draft(visit.visit_id, by, assessment=assessment)
    return desk.visit.record_assessment(visit.visit_id, by)


def approved(training: Training, number: int, by: Officer, supervisor: Officer) -> Visit:
    """Return the approved visit."""
    visit = submitted(training, number, by)
    return training.desk.visit.approve(visit.visit_id, supervisor, visit.version)

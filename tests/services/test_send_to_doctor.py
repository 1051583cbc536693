"""Somebody is sent to the doctor: the time is kept, the matter stays open."""

from datetime import timedelta

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import IncompleteStep, NotPermitted, WrongState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import VisitState
from oss_desk.services.visit.send_to_doctor import SendToDoctor, SentToDoctor
from oss_desk.simulated.clock import FrozenClock
from tests.services.story import NEW, identified, submitted, with_papers


def test_the_last_time_counts_and_the_state_stays(
    training: Training, clock: FrozenClock, nipa: Officer
) -> None:
    desk = training.desk
    send, sent = SendToDoctor(desk.recording), SentToDoctor(desk.recording)
    visit = with_papers(training, identified(training, NEW, nipa), nipa)
    visit = desk.visit.accept_request(visit.visit_id, nipa)
    assert sent(visit.visit_id) is None
    first = send(visit.visit_id, nipa)
    assert (first.state, sent(visit.visit_id)) == (VisitState.WAITING_ASSESSMENT, clock.now())
    clock.set(clock.now() + timedelta(minutes=24))
    send(visit.visit_id, nipa)
    assert sent(visit.visit_id) == clock.now()


def test_nobody_is_sent_before_the_request_or_after_the_result(training: Training, nipa: Officer) -> None:
    send = SendToDoctor(training.desk.recording)
    early = identified(training, NEW, nipa)
    with pytest.raises(IncompleteStep):
        send(early.visit_id, nipa)
    late = submitted(training, NEW, nipa)
    with pytest.raises(WrongState):
        send(late.visit_id, nipa)
    assert SentToDoctor(training.desk.recording)(late.visit_id) is None


def test_whoever_does_not_serve_sends_nobody(training: Training, nipa: Officer) -> None:
    doctor = next(one for one in training.desk.trust.officers() if one.user_name == "orathai")
    visit = identified(training, NEW, nipa)
    with pytest.raises(NotPermitted):
        SendToDoctor(training.desk.recording)(visit.visit_id, doctor)

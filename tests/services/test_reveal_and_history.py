"""A number is shown only with a trace; the register's knowledge of a person is read in one look."""

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import UnknownVisit
from oss_desk.domain.trust.officer import Officer
from oss_desk.services.people.history import LookAtHistory, PersonHistory
from oss_desk.services.visit.reveal import RevealNumber
from oss_desk.simulated.people import BUAKHAM


def test_a_shown_number_leaves_its_trace(training: Training, nipa: Officer) -> None:
    desk = training.desk
    visit = desk.visit.open.without_card(BUAKHAM.citizen_id.digits, nipa)
    assert RevealNumber(desk.recording)(visit.visit_id, nipa) == BUAKHAM.citizen_id.digits
    with desk.recording.unit_of_work() as work:
        entries = work.audit.entries(visit.person_id)
        assert work.audit.first_broken() is None
    shown = [entry for entry in entries if entry.action == "person.number_shown"]
    assert [(entry.officer, entry.detail) for entry in shown] == [("nipa", "visit")]


def test_an_unknown_visit_shows_nothing(training: Training, nipa: Officer) -> None:
    with pytest.raises(UnknownVisit):
        RevealNumber(training.desk.recording)("no-such-visit", nipa)


def test_the_history_holds_record_and_cards(training: Training, nipa: Officer) -> None:
    desk = training.desk
    visit = desk.visit.open.without_card(BUAKHAM.citizen_id.digits, nipa)
    history = LookAtHistory(desk.recording)(visit.person_id)
    assert history.registered is not None
    assert history.registered.citizen_id == BUAKHAM.citizen_id
    assert history.cards == (history.current_card,)


def test_somebody_new_has_no_history(training: Training) -> None:
    assert LookAtHistory(training.desk.recording)("nobody") == PersonHistory()

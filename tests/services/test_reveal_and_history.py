"""A number is shown only with a trace; the register's knowledge of a person is read in one look."""

from dataclasses import replace

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import NotPermitted, UnknownVisit
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right, Role
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


def test_whoever_may_not_work_here_sees_no_number(training: Training, nipa: Officer) -> None:
    desk = training.desk
    visit = desk.visit.open.without_card(BUAKHAM.citizen_id.digits, nipa)
    with desk.recording.unit_of_work() as work:
        before = work.audit.entries(visit.person_id)
    with pytest.raises(NotPermitted):
        RevealNumber(desk.recording)(visit.visit_id, replace(nipa, disabled=True))
    with desk.recording.unit_of_work() as work:
        assert work.audit.entries(visit.person_id) == before


@pytest.mark.parametrize("role", list(Role))
def test_whoever_serves_assesses_or_approves_may_look(training: Training, nipa: Officer, role: Role) -> None:
    visit = training.desk.visit.open.without_card(BUAKHAM.citizen_id.digits, nipa)
    shown = RevealNumber(training.desk.recording)(visit.visit_id, replace(nipa, role=role))
    assert shown == BUAKHAM.citizen_id.digits


def test_figures_and_prints_alone_show_no_number(
    training: Training, nipa: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = training.desk.visit.open.without_card(BUAKHAM.citizen_id.digits, nipa)
    monkeypatch.setattr(Role, "rights", property(lambda _role: frozenset({Right.PRINT, Right.TALLY})))
    with pytest.raises(NotPermitted):
        RevealNumber(training.desk.recording)(visit.visit_id, nipa)

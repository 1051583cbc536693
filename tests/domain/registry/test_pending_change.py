"""A change walks from pending to its answer and never sideways."""

from datetime import UTC, datetime, timedelta

import pytest

from oss_desk.domain.errors import WrongState
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def a_change() -> PendingChange:
    return PendingChange("o1", "person", "p1", "registration.approved", '{"phone": "1"}', NOW, actor="nipa")


def a_sent_change() -> PendingChange:
    return a_change().numbered(7, 3, '{"phone": "0", "road": ""}', "b1").fixed("{}")


def test_what_is_fixed_before_the_first_send_stays() -> None:
    sent = a_sent_change()
    again = sent.put_off(timedelta(seconds=5), NOW, "registry_busy")
    assert (again.sealed, again.device_seq, again.base_version) == (sent.sealed, 7, 3)
    assert (again.state, again.tries, again.next_at) == (ChangeState.SENT, 1, NOW + timedelta(seconds=5))
    with pytest.raises(WrongState):
        again.fixed("other")
    with pytest.raises(WrongState):
        again.rebased("{}")


def test_every_answer_ends_the_waiting() -> None:
    sent = a_sent_change()
    assert sent.applied(4, NOW).state is ChangeState.APPLIED
    assert sent.in_conflict(NOW).state is ChangeState.CONFLICT
    rejected = sent.rejected("unknown_value", "sex", NOW)
    assert (rejected.state, rejected.error_code, rejected.error_field) == (
        ChangeState.REJECTED,
        "unknown_value",
        "sex",
    )
    for answered in (sent.applied(4, NOW), sent.in_conflict(NOW), rejected):
        with pytest.raises(WrongState):
            answered.applied(4, NOW)


def test_only_what_a_person_may_decide_is_withdrawn() -> None:
    sent = a_sent_change()
    assert a_change().withdrawn().state is ChangeState.WITHDRAWN
    assert sent.rejected("x", "", NOW).withdrawn().state is ChangeState.WITHDRAWN
    for change in (sent, sent.applied(4, NOW)):
        with pytest.raises(WrongState):
            change.withdrawn()


def test_a_registry_that_lost_it_is_told_the_very_same() -> None:
    again = a_sent_change().applied(4, NOW).told_again()
    assert (again.state, again.sealed, again.device_seq) == (ChangeState.SENT, "{}", 7)


def test_what_a_change_leaves_is_its_base_with_it_laid_over() -> None:
    assert a_sent_change().outcome == {"phone": "1", "road": ""}


def test_a_change_that_was_surely_not_taken_begins_anew_on_its_branch() -> None:
    again = a_sent_change().reopened()
    assert (again.state, again.device_seq, again.sealed, again.branch_id) == (
        ChangeState.PENDING,
        0,
        "",
        "b1",
    )


def test_a_change_shows_nobodys_record() -> None:
    assert "phone" not in repr(a_sent_change())

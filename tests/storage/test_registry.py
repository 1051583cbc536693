"""Outbox, confirmed records, conflicts and the desk's bond come back as they were stored."""

from dataclasses import replace
from datetime import timedelta

from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.conflict import Conflict, Version
from oss_desk.domain.registry.link import DeskIdentity, PullState
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.storage.database import Database
from tests.storage.samples import NOW


def a_change(number: int, record_id: str = "p1") -> PendingChange:
    return PendingChange(f"o{number}", "person", record_id, "registration.approved", '{"ก": 1}', NOW, "nipa")


def test_a_change_comes_back_whole_in_every_state(database: Database) -> None:
    sent = replace(a_change(1), local_note="{}", base_document="{}").fixed("x", 4, 2, "{}", 2, "b")
    forms = [
        sent.put_off(timedelta(seconds=3), NOW, "busy"),
        replace(sent, change_id="o2").applied(5, NOW, ("p7", "p8")),
        replace(sent, change_id="o3").rejected("bad", "sex", NOW),
    ]
    with database.unit_of_work() as work:
        for change in forms:
            work.outbox.add(change)
        for change in forms:
            assert work.outbox.get(change.change_id) == change
        moved = forms[0].applied(6, NOW)
        work.outbox.put(moved)
        assert work.outbox.of_record("p1") == (moved, *forms[1:])
        assert work.outbox.get("none") is None


def test_a_later_change_of_a_record_waits_for_the_answer_to_the_earlier(database: Database) -> None:
    first, second, other = a_change(1), a_change(2), a_change(3, "p2")
    with database.unit_of_work() as work:
        for change in (first, second, other):
            work.outbox.add(change)
        assert work.outbox.ready(9, NOW) == (first, other)
        sent = first.fixed("x", 1, 0, "{}", 0, "b")
        for held in (sent, sent.in_conflict(NOW)):
            work.outbox.put(held)
            assert work.outbox.ready(9, NOW) == (other,)
        for answered in (sent.applied(1, NOW), sent.rejected("bad", "", NOW)):
            work.outbox.put(answered)
            assert work.outbox.ready(9, NOW) == (second, other)


def test_what_was_put_off_is_not_due_but_can_be_hurried(database: Database) -> None:
    late = a_change(1).put_off(timedelta(seconds=9), NOW, "busy")
    with database.unit_of_work() as work:
        work.outbox.add(late)
        assert work.outbox.ready(9, NOW) == ()
        assert work.outbox.ready(9, None) == (late,)
        assert work.outbox.ready(9, NOW + timedelta(seconds=9)) == (late,)
        assert work.outbox.next_try() == NOW + timedelta(seconds=9)
        work.outbox.hurry()
        assert work.outbox.ready(9, NOW) == (late.hurried(),)


def test_the_outbox_is_counted_by_state(database: Database) -> None:
    with database.unit_of_work() as work:
        work.outbox.add(a_change(1))
        work.outbox.add(replace(a_change(2, "p2"), created_at=NOW - timedelta(hours=2)))
        work.outbox.withdraw("o1")
        counts = work.outbox.counts()
        assert (counts[ChangeState.PENDING], counts[ChangeState.WITHDRAWN], counts[ChangeState.SENT]) == (
            1,
            1,
            0,
        )
        assert work.outbox.oldest_waiting() == NOW - timedelta(hours=2)


def test_confirmed_records_come_in_the_order_of_their_ids(database: Database) -> None:
    records = [
        ConfirmedRecord(f"{number:04d}", "person", 1, {"ก": ["1"]}, f"{number:04d}") for number in range(1203)
    ]
    stone = ConfirmedRecord("a", "card", 3, None, "0001", is_heard=False, is_in_tables=False)
    with database.unit_of_work() as work:
        for record in reversed(records):
            work.confirmed.put(record)
        work.confirmed.put(stone)
        assert list(work.confirmed.all()) == [*records, stone]
        assert work.confirmed.count() == 1204
        assert work.confirmed.get("a") == stone
        assert work.confirmed.left_out("0001") == work.confirmed.left_out() == (stone,)
        assert work.confirmed.left_out("0002") == ()


def test_a_conflict_stays_after_it_was_decided(database: Database) -> None:
    conflict = Conflict(
        "c1", "p1", "person", "o1", {"phone": "1"},
        Version({"phone": "2"}, "nipa", NOW, "10672"), Version(None, "suda", None), 4, NOW, "r9",
    )  # fmt: skip
    with database.unit_of_work() as work:
        work.conflicts.put(conflict)
        assert work.conflicts.open() == (conflict,)
        decided = conflict.decided("mine", "wichai", NOW)
        work.conflicts.put(decided)
        assert work.conflicts.open() == ()
        assert work.conflicts.get("c1") == decided
        assert work.conflicts.of_record("p1") == (decided,)


def test_the_bond_is_one_row(database: Database) -> None:
    identity = DeskIdentity("d1", "https://registry.example", "k", "10672", NOW)
    state = PullState(7, "e", 2, NOW, NOW, "busy", timedelta(seconds=-3.5))
    with database.unit_of_work() as work:
        assert work.registry_link.identity() is None
        assert work.registry_link.state() == PullState()
        for seq in (0, 5):
            work.registry_link.put_identity(replace(identity, last_seq=seq, is_forked=seq > 0))
            work.registry_link.put_state(replace(state, cursor=seq))
        found = work.registry_link.identity()
        assert found == replace(identity, last_seq=5, is_forked=True)
        assert not found.may_send
        assert work.registry_link.state() == replace(state, cursor=5)

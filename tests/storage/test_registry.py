"""Outbox, confirmed records, conflicts and the desk's bond come back as they were stored."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.conflict import Conflict, Version
from oss_desk.domain.registry.link import DeskIdentity, PullState
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.domain.registry.question import Question
from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.services.errors import KeyMissing, TurnUnderWay
from oss_desk.storage.database import Database
from oss_desk.storage.turn_lock import turn_lock
from oss_desk.storage.vault import FolderSecrets, Vault
from tests.storage.samples import NOW, TODAY, a_card, a_certificate, a_person, a_visit

HOLDER = """
import sys
from pathlib import Path
from oss_desk.storage.turn_lock import turn_lock
with turn_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def a_change(number: int, record_id: str = "p1") -> PendingChange:
    return PendingChange(f"o{number}", "person", record_id, "registration.approved", '{"ก": 1}', NOW, "nipa")


def test_a_change_comes_back_whole_in_every_state(database: Database) -> None:
    sent = replace(a_change(1), local_note="{}").numbered(4, 2, "{}", "b").fixed("x")
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
        sent = first.numbered(1, 0, "{}", "b").fixed("x")
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
        assert work.outbox.ready(9, NOW) == (replace(late, next_at=None),)


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
    state = PullState(7, "e", 2, NOW, NOW, "busy", timedelta(seconds=-3.5), 2)
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


def test_one_turn_at_a_time_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline().strip() == "held"
    with pytest.raises(TurnUnderWay), turn_lock(tmp_path):
        pytest.fail("two turns at once")
    holder.kill()
    holder.wait()
    holder.stdin.close()
    holder.stdout.close()
    with turn_lock(tmp_path):
        pass
    with turn_lock(tmp_path), pytest.raises(TurnUnderWay), turn_lock(tmp_path):
        pytest.fail("two turns at once")


def test_the_head_of_the_audit_trail_moves_with_every_entry(database: Database) -> None:
    with database.unit_of_work() as work:
        assert work.audit.head() == (0, "")
        work.audit.add(AuditEntry(NOW, "nipa", "sync.enrolled"))
        number, digest = work.audit.head()
        work.audit.add(AuditEntry(NOW, "nipa", "sync.enrolled"))
        assert (number, len(digest)) == (1, 64)
        assert work.audit.head()[0] == 2
        assert work.audit.head()[1] != digest


def test_a_card_from_elsewhere_is_not_one_of_our_blanks(database: Database) -> None:
    with database.unit_of_work() as work:
        work.people.put(a_person())
        work.cards.take(a_card(state=CardState.PRINTED))
        assert work.cards.current_of(a_person().person_id) == a_card(state=CardState.PRINTED)
        assert work.figures.cards_in_state_on(TODAY, TODAY, CardState.PRINTED) == 0


def test_two_records_of_one_person_become_one(database: Database) -> None:
    other = a_person(2)
    one = replace(a_person(1), citizen_id=other.citizen_id)
    with database.unit_of_work() as work:
        work.people.put(other)
        work.people.put_certificate(other.person_id, "v2", a_certificate())
        work.cards.put(a_card(2, person_id=other.person_id))
        work.visits.put(a_visit(2))
        work.people.make_one(other.person_id, one)
        work.commit()
        assert work.people.get(other.person_id) is None
        assert work.people.certificate_of_visit("v2") == a_certificate()
        assert work.people.matters_of(other.person_id) == frozenset()
        assert [card.person_id for card in work.cards.of_person(one.person_id)] == [one.person_id]
        assert work.visits.get(a_visit(2).visit_id).person_id == one.person_id


def test_a_secret_of_a_folder_comes_back(folder: Path) -> None:
    folder.mkdir()
    (folder / "throwaway").touch()
    secrets = FolderSecrets(Vault(), folder)
    with pytest.raises(KeyMissing):
        secrets.get("device-1")
    Vault().create(folder)
    with pytest.raises(KeyMissing):
        secrets.get("device-1")
    secrets.keep("device-1", b"\x01" * 32)
    assert secrets.get("device-1") == b"\x01" * 32
    assert (folder / "device-1.secret").stat().st_mode & 0o077 == 0
    secrets.forget("device-1")
    secrets.forget("device-1")
    with pytest.raises(KeyMissing):
        secrets.get("device-1")


def test_what_was_asked_of_the_supervisor_stands_until_it_is_closed(database: Database) -> None:
    asked = Question("q1", "p1", ("c1", "c2"), "nipa", NOW)
    earlier = replace(asked, question_id="q0", asked_at=NOW - timedelta(hours=1))
    with database.unit_of_work() as work:
        for question in (asked, earlier):
            work.questions.put(question)
        assert work.questions.standing() == (earlier, asked)
        work.questions.put(earlier.closed(NOW))
        assert work.questions.standing() == (asked,)


def test_what_went_and_came_is_counted_by_day(database: Database) -> None:
    yesterday, tomorrow = NOW - timedelta(days=1), NOW + timedelta(days=1)
    with database.unit_of_work() as work:
        for number, at in enumerate((yesterday, NOW, NOW)):
            sent = a_change(number).numbered(number + 1, 0, "", "b").fixed("x")
            work.outbox.add(sent.applied(1, at))
        work.outbox.add(a_change(9).numbered(9, 0, "", "b").fixed("x").rejected("bad", "", NOW))
        assert work.outbox.applied_between(NOW, tomorrow) == 2
        assert work.outbox.applied_between(yesterday, NOW) == 1
        work.registry_link.add_heard(TODAY, 40)
        work.registry_link.add_heard(TODAY, 2)
        work.commit()
    with database.unit_of_work() as work:
        assert work.registry_link.heard_on(TODAY) == 42
        assert work.registry_link.heard_on(TODAY - timedelta(days=1)) == 0

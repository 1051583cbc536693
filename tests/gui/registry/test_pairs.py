"""Who may be one person, in the sync centre: decided by keys, and taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.possible_duplicate import PossibleDuplicate
from oss_desk.gui.registry.sights import EntryKind
from oss_desk.gui.same_person.sights import WhoAnswer
from oss_desk.simulated.people import invented_citizen_id
from tests.gui.registry.centre import Centre
from tests.gui.staged import Stage
from tests.storage.samples import a_person

ONE = replace(a_person(1), citizen_id=invented_citizen_id(4001), caregiver=None)
OTHER = replace(
    ONE,
    person_id=f"{2:032x}",
    citizen_id=invented_citizen_id(4002),
    name_th=PersonName("นาง", "บัวค่ำ", "กลาง", "สมมุติวงศ์"),
    phone="0899999999",
)


@pytest.fixture
def centre(stage: Stage, qtbot: QtBot) -> Centre:
    for person in (ONE, OTHER):
        stage.desk.people.adopt(person, None, stage.officer("admin"))
    with stage.desk.recording.unit_of_work() as work:
        work.possible_duplicates.put(
            PossibleDuplicate.of(ONE.person_id, OTHER.person_id, 950, stage.desk.clock.now())
        )
        work.commit()
    stage.desk.registry.synchronise()
    stage.sign_in("wichai")
    return Centre(stage.desk, stage.background, stage.session, qtbot)


def person(stage: Stage, person_id: str) -> Person | None:
    with stage.desk.recording.unit_of_work() as work:
        return work.people.get(person_id)


def test_two_records_are_made_one_by_keys_and_two_again(centre: Centre, stage: Stage) -> None:
    centre.show()
    (entry,) = centre.entries(EntryKind.PAIR)
    assert entry.caption == "คนเดียวกันหรือไม่"
    part = centre.page.pair_part
    assert part.answer() is WhoAnswer.SAME, "what agrees in nearly everything is advised"
    asking = [line.chosen is not None for line in part.diff.lines()]
    assert asking == sorted(asking, reverse=True), "what agrees comes last"
    differing = [line.label for line in part.diff.lines() if line.chosen is not None]
    assert differing == ["ชื่อ–สกุล", "เลขประจำตัว", "โทรศัพท์"]
    assert part.diff.lines()[0].theirs.note == "ต่างที่วรรณยุกต์"
    part.diff.focus_first()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        centre.press(key)
    centre.primary()
    assert centre.entries(EntryKind.PAIR) == []
    kept, gone = person(stage, ONE.person_id), person(stage, OTHER.person_id)
    assert (kept, gone) == (replace(ONE, phone=OTHER.phone), None)
    centre.control(Qt.Key.Key_Z)
    assert (person(stage, ONE.person_id), person(stage, OTHER.person_id)) == (ONE, OTHER)


def test_two_people_and_not_sure(centre: Centre, stage: Stage) -> None:
    centre.show()
    centre.press(Qt.Key.Key_3)
    assert centre.page.primary_text() == "ไว้ทีหลัง"
    centre.primary()
    (entry,) = centre.entries(EntryKind.PAIR)
    assert entry.caption == "คนเดียวกันหรือไม่ · ยังไม่แน่ใจ"
    centre.press(Qt.Key.Key_2)
    centre.wait(lambda: centre.page.primary_text() == "คนละคน")
    centre.primary()
    assert centre.entries(EntryKind.PAIR) == []
    assert stage.desk.registry.status().duplicates == 0
    centre.control(Qt.Key.Key_Z)
    assert len(centre.entries(EntryKind.PAIR)) == 1


def test_what_was_made_one_stands_in_the_history_for_thirty_days(centre: Centre, stage: Stage) -> None:
    centre.show()
    centre.primary()
    centre.page.withdraw_undo()
    centre.control(Qt.Key.Key_T)
    (entry,) = centre.entries(EntryKind.MERGED)
    assert entry.caption.startswith("รวมแล้ว · แยกคืนได้ถึง")
    assert centre.page.primary_text() == "แยกคืนเป็นสองคน"
    centre.primary()
    assert person(stage, OTHER.person_id) == OTHER


def test_who_may_not_approve_is_told_so(centre: Centre, stage: Stage) -> None:
    stage.sign_in("nipa")
    centre.show()
    centre.primary()
    assert person(stage, OTHER.person_id) == OTHER
    assert "หัวหน้าเป็นคนตัดสิน" in centre.page.said()
    centre.press(Qt.Key.Key_3)
    centre.wait(lambda: centre.page.primary_text() == "ไว้ทีหลัง")
    centre.primary()
    assert centre.entries(EntryKind.PAIR)[0].caption.endswith("ยังไม่แน่ใจ")


def test_who_may_not_approve_asks_the_supervisor_who_sees_it_first(centre: Centre, stage: Stage) -> None:
    """The same key takes the question back; while it stands only the supervisor answers."""
    stage.sign_in("nipa")
    centre.show()
    assert centre.page.question_text() == "ถามหัวหน้า"
    centre.control(Qt.Key.Key_D)
    (entry,) = centre.entries(EntryKind.PAIR)
    assert entry.caption.startswith("รอหัวหน้า · ถามโดย นิภา")
    assert (centre.page.primary_text(), centre.page.question_text()) == ("", "ไม่ถามแล้ว")
    centre.control(Qt.Key.Key_D)
    assert centre.entries(EntryKind.PAIR)[0].caption == "คนเดียวกันหรือไม่"
    centre.control(Qt.Key.Key_D)
    status = stage.desk.registry.status()
    assert (status.duplicates, status.asked_pairs) == (1, 1)
    stage.sign_in("wichai")
    centre.turns.count()
    centre.show()
    assert centre.turns.sight is not None
    assert centre.turns.sight.waits_for(stage.session.officer) == 1, "the badge counts it"
    assert centre.page.question_text() == ""
    assert centre.page.primary_text() == "รวมเป็นคนเดียวกัน"
    centre.primary()
    assert person(stage, OTHER.person_id) is None
    assert stage.desk.registry.status().asked_pairs == 0

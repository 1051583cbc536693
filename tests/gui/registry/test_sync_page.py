"""The sync centre by keys: decide, take back, mend, send, bind."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.merge import Body
from oss_desk.gui.registry.sights import EntryKind
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.conflict_diff import DiffSide
from oss_desk.services.errors import RegistryUnreachable
from oss_desk.services.registry.record_body import person_body
from oss_desk.simulated.people import BUAKHAM
from tests.gui.registry.centre import Centre as AnyCentre
from tests.gui.staged import Stage

THEIRS = "0898765432"


class Centre(AnyCentre):
    """The page on a practice desk."""

    def __init__(self, stage: Stage, qtbot: QtBot) -> None:
        self.stage = stage
        super().__init__(stage.desk, stage.background, stage.session, qtbot)

    def phone(self) -> str:
        """Return the phone as our own tables have it."""
        return found(self.stage).phone


@pytest.fixture
def centre(stage: Stage, qtbot: QtBot) -> Centre:
    return Centre(stage, qtbot)


def found(stage: Stage) -> Person:
    with stage.desk.recording.unit_of_work() as work:
        person = work.people.by_citizen_id(BUAKHAM.citizen_id)
    assert person is not None
    return person


def disagree(stage: Stage) -> None:
    """Let the province and this desk write another phone each, neither knowing of the other."""
    person = found(stage)
    known = person_body(replace(person, phone="0800000009"))
    stage.registry.put(person.person_id, "person", known)
    stage.desk.registry.synchronise()
    stage.registry.put(person.person_id, "person", {**known, "phone": THEIRS}, by="พมจ.ลำปาง")
    stage.approved(BUAKHAM)
    stage.desk.registry.synchronise()


def test_one_key_decides_and_another_takes_it_back(centre: Centre, stage: Stage) -> None:
    disagree(stage)
    mine = centre.phone()
    stage.sign_in("nipa")
    centre.show()
    (entry,) = [entry for entry in centre.page.entries() if entry.kind is EntryKind.DISPUTE]
    assert entry.caption == "ต่างกัน 1 ช่อง"
    assert centre.page.primary_text() == "ใช้ค่าที่เลือก"
    diff = centre.page.dispute_part.diff
    (line,) = [line for line in diff.lines() if line.chosen is not None]
    assert (line.label, line.mine.text, line.theirs.text) == ("โทรศัพท์", mine, THEIRS)
    assert line.mine.note == "สอบถามเจ้าตัววันนี้ แนะนำ"
    assert line.theirs.note.startswith("แก้โดย พมจ.ลำปาง")
    assert list(diff.choices().values()) == [DiffSide.MINE], "what is advised is preselected"
    assert centre.page.said() == "เลือกครบ 1 จาก 1 ช่อง"

    centre.press(Qt.Key.Key_Right)
    assert list(diff.choices().values()) == [DiffSide.THEIRS]
    centre.primary()
    centre.wait(lambda: centre.phone() == THEIRS)
    centre.rest()
    assert not [entry for entry in centre.page.entries() if entry.kind is EntryKind.DISPUTE]

    QTest.keyClick(centre.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    centre.wait(lambda: centre.phone() == mine)
    centre.rest()
    assert [entry for entry in centre.page.entries() if entry.kind is EntryKind.DISPUTE] == [entry]


def test_a_refused_field_opens_with_enter_and_is_sent_again(centre: Centre, stage: Stage) -> None:
    person = found(stage)

    def refuse(kind: str, body: Body) -> tuple[str, str] | None:
        wrong = kind == "person" and body.get("phone") == "0812345678"
        return ("malformed", "body.phone") if wrong else None

    stage.registry.refuses = refuse
    stage.approved(BUAKHAM)
    stage.desk.registry.synchronise()
    stage.sign_in("nipa")
    centre.show()
    (entry,) = [entry for entry in centre.page.entries() if entry.kind is EntryKind.REFUSED]
    assert entry.caption == "ไม่รับ · โทรศัพท์เขียนไม่ถูกรูปแบบ"
    assert centre.page.primary_text() == "แก้แล้วส่งใหม่"
    centre.press(Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "0812345678"
    field.selectAll()
    QTest.keyClicks(field, "0812345679")
    centre.primary()
    centre.wait(lambda: centre.phone() == "0812345679")
    stage.desk.registry.synchronise()
    assert stage.desk.registry.status().rejected == 0
    assert (stage.registry.records()[person.person_id].body or {})["phone"] == "0812345679"


def test_try_now_sends_and_says_that_all_is_well(centre: Centre, stage: Stage) -> None:
    stage.approved(BUAKHAM)
    stage.sign_in("nipa")
    centre.show()
    assert centre.page.counts()["รอส่งขึ้นทะเบียน"] != "0"
    assert centre.page.primary_text() == "ลองเดี๋ยวนี้"
    (first, *_) = centre.page.entries()
    assert first.caption.startswith("รอส่ง · อนุมัติ")
    centre.press(Qt.Key.Key_F5)
    centre.wait(lambda: centre.page.counts()["รอส่งขึ้นทะเบียน"] == "0")
    centre.rest()
    calm = centre.page.waiting()
    assert calm is not None
    assert calm.sentence.startswith("ส่งครบแล้ว รับครบแล้ว")


def test_out_of_touch_says_so_and_loses_nothing(centre: Centre, stage: Stage) -> None:
    stage.approved(BUAKHAM)
    stage.registry.is_reachable = False
    with pytest.raises(RegistryUnreachable):
        stage.desk.registry.synchronise()
    stage.sign_in("nipa")
    centre.show()
    centre.press(Qt.Key.Key_F5)
    centre.wait(lambda: "ติดต่อทะเบียนจังหวัดไม่ได้" in centre.page.said())
    assert centre.page.counts()["รอส่งขึ้นทะเบียน"] != "0"


def test_a_turn_by_itself_waits_for_what_may_be_undone(centre: Centre, stage: Stage) -> None:
    """An approval of this moment stays here while its undo bar is still in sight."""
    stage.approved(BUAKHAM)
    heard: list[object] = []
    centre.turns.ended.connect(heard.append)
    centre.turns.look()
    centre.wait(lambda: bool(heard))
    centre.rest()
    assert heard == [None]
    assert stage.desk.registry.status().pending > 0
    assert stage.registry.records() == {}


def test_who_may_bind_the_desk_is_asked_for_the_code(stage: Stage, qtbot: QtBot) -> None:
    unbound = replace(stage.desk.registry.status(), is_enrolled=False)
    asked: list[tuple[str, str]] = []
    registry = replace(
        stage.desk.registry,
        status=lambda: unbound,  # type: ignore[arg-type]
        enrol=lambda address, code: asked.append((address, code)),  # type: ignore[arg-type]
    )
    desk = replace(stage.desk, registry=registry)
    centre = Centre(replace(stage, desk=desk), qtbot)
    stage.sign_in("nipa")
    centre.show()
    assert centre.page.primary_text() == ""
    stage.sign_in("admin")
    centre.show()
    assert centre.page.primary_text() == "ผูกกับทะเบียนจังหวัด"
    centre.primary()
    assert not asked, "nothing is sent while a field is empty"
    for name, text in (("registry_address_edit", "https://registry.example"), ("one_time_code_edit", "K7")):
        field = centre.page.findChild(QWidget, name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
    centre.primary()
    centre.wait(lambda: asked == [("https://registry.example", "K7")])


def test_what_others_changed_is_told_beside_the_open_matter(centre: Centre, stage: Stage) -> None:
    """The draft is left alone; only the register's record behind it moved."""
    person = found(stage)
    stage.registry.put(person.person_id, "person", person_body(person))
    stage.desk.registry.synchronise()
    stage.reader.insert(BUAKHAM)
    officer = stage.officer("nipa")
    name = stage.reader.readers()[0]
    visit = stage.desk.visit.serve_card(name, officer, lambda _visit, _card: None, lambda _photo: None)
    stage.desk.visit.save_draft(visit.visit_id, officer, identity=replace(visit.identity, phone="0811111111"))
    told: list[str] = []
    centre.turns.record_changed.connect(told.append)
    centre.turns.watch(lambda: visit.visit_id)
    centre.turns.send_now()
    centre.rest()
    assert told == [], "nothing changed"
    stage.registry.put(person.person_id, "person", {"phone": THEIRS})
    centre.turns.send_now()
    centre.wait(lambda: told == [visit.visit_id])
    assert centre.phone() == THEIRS
    assert stage.desk.visit.look(visit.visit_id).identity.phone == "0811111111"


def test_the_supervisor_is_asked_decides_first_and_the_answer_is_read(centre: Centre, stage: Stage) -> None:
    disagree(stage)
    stage.sign_in("nipa")
    centre.show()
    assert centre.page.question_text() == "ถามหัวหน้า"
    centre.control(Qt.Key.Key_D)
    (asked,) = centre.entries(EntryKind.ASKED)
    assert asked.caption.startswith("รอหัวหน้า · ถามโดย นิภา")
    assert (centre.page.primary_text(), centre.page.question_text()) == ("", "ไม่ถามแล้ว")
    centre.primary()
    assert centre.entries(EntryKind.ASKED), "whoever asked does not decide"

    stage.sign_in("wichai")
    centre.show()
    assert centre.page.entries()[0].kind is EntryKind.ASKED, "the supervisor sees it first"
    assert (centre.page.primary_text(), centre.page.question_text()) == ("ใช้ค่าที่เลือก", "")
    centre.press(Qt.Key.Key_Right)
    centre.primary()
    centre.wait(lambda: centre.phone() == THEIRS)
    centre.rest()
    assert not centre.entries(EntryKind.ANSWERED), "the answer is for whoever asked"

    stage.sign_in("nipa")
    centre.show()
    (answer,) = centre.entries(EntryKind.ANSWERED)
    assert answer.caption.startswith("หัวหน้าตัดสินแล้ว · วิชัย")
    assert centre.page.entries()[0] is answer
    (line,) = centre.page.dispute_part.diff.lines()
    assert (line.label, line.mine.text, line.agreed) == ("โทรศัพท์", THEIRS, "0812345678")
    assert centre.page.primary_text() == "รับทราบ"
    centre.primary()
    centre.wait(lambda: not centre.entries(EntryKind.ANSWERED))
    centre.rest()


def test_a_question_is_taken_back_by_the_same_key(centre: Centre, stage: Stage) -> None:
    disagree(stage)
    stage.sign_in("nipa")
    centre.show()
    centre.control(Qt.Key.Key_D)
    centre.wait(lambda: bool(centre.entries(EntryKind.ASKED)))
    centre.rest()
    centre.control(Qt.Key.Key_D)
    centre.wait(lambda: bool(centre.entries(EntryKind.DISPUTE)))
    centre.rest()
    assert centre.page.primary_text() == "ใช้ค่าที่เลือก"


def test_what_was_not_chosen_is_in_the_history_and_comes_back_by_keys(centre: Centre, stage: Stage) -> None:
    disagree(stage)
    mine = centre.phone()
    stage.sign_in("nipa")
    centre.show()
    centre.press(Qt.Key.Key_Right)
    centre.primary()
    centre.wait(lambda: centre.phone() == THEIRS)
    centre.rest()
    stage.desk.registry.synchronise()

    centre.control(Qt.Key.Key_T)
    (entry,) = centre.entries(EntryKind.DECIDED)
    assert entry.caption.startswith("นิภา")
    diff = centre.page.dispute_part.diff
    (line,) = diff.lines()
    assert (line.mine.text, line.mine.note) == (mine, "ไม่ได้ใช้")
    assert (line.theirs.text, line.theirs.note) == (THEIRS, "ใช้อยู่")
    assert centre.page.primary_text() == "เรียกค่าที่เลือกคืน"
    centre.primary()
    assert centre.page.said().startswith("ค่าที่เลือกใช้อยู่แล้ว")
    centre.press(Qt.Key.Key_Left)
    centre.primary()
    centre.wait(lambda: centre.phone() == mine)
    centre.rest()
    QTest.keyClick(centre.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    centre.wait(lambda: centre.phone() == THEIRS)
    centre.rest()
    centre.control(Qt.Key.Key_T)
    assert not centre.entries(EntryKind.DECIDED), "the same key leads back"


@pytest.mark.parametrize(
    ("code", "field", "shown", "typed", "stored"),
    [
        ("missing", "first_name", "บัวคำ", "บัวคำดี", "บัวคำดี"),
        ("bad_date", "birth_date", "", "4/3/2503", "1960-03-04"),
        ("missing", "phone", "0812345678", "0812345670", "0812345670"),
        ("too_long", "house_number", "", "88/2", "88/2"),
    ],
)
def test_every_field_that_is_refused_opens_and_goes_again(
    centre: Centre, stage: Stage, code: str, field: str, shown: str, typed: str, stored: str
) -> None:
    refused: list[str] = []

    def refuse(kind: str, _body: Body) -> tuple[str, str] | None:
        if kind != "person" or refused:
            return None
        refused.append(kind)
        return code, f"body.{field}"

    stage.registry.refuses = refuse
    stage.approved(BUAKHAM)
    stage.desk.registry.synchronise()
    stage.sign_in("nipa")
    centre.show()
    centre.press(Qt.Key.Key_Return)
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    assert shown in edit.text()
    edit.setText(typed)
    centre.primary()
    centre.wait(lambda: stage.desk.registry.status().rejected == 0)
    stage.desk.registry.synchronise()
    person_id = found(stage).person_id
    assert (stage.registry.records()[person_id].body or {})[field] == stored


def test_a_day_that_is_none_is_said_at_its_field_and_a_sex_is_chosen(centre: Centre, stage: Stage) -> None:
    wanted = [("bad_date", "body.birth_date"), ("unknown_value", "body.sex")]

    def refuse(kind: str, _body: Body) -> tuple[str, str] | None:
        return wanted.pop(0) if kind == "person" and wanted else None

    stage.registry.refuses = refuse
    stage.approved(BUAKHAM)
    stage.desk.registry.synchronise()
    stage.sign_in("nipa")
    centre.show()
    centre.press(Qt.Key.Key_Return)
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    edit.setText("31/2/2503")
    centre.primary()
    assert "วันที่ไม่ถูกต้อง" in centre.page.refused_part.problem()
    edit.setText("3/2/2503")
    centre.primary()
    centre.wait(lambda: stage.desk.registry.status().rejected == 0)
    stage.desk.registry.synchronise()
    centre.show()
    centre.press(Qt.Key.Key_Return)
    choice = QApplication.focusWidget()
    assert isinstance(choice, QComboBox)
    QTest.keyClick(choice, Qt.Key.Key_Home)
    assert choice.currentText() == "ชาย"
    centre.primary()
    centre.wait(lambda: stage.desk.registry.status().rejected == 0)
    stage.desk.registry.synchronise()
    assert (stage.registry.records()[found(stage).person_id].body or {})["sex"] == "male"


def test_a_long_fetch_says_how_far_it_is_and_can_be_stopped(centre: Centre, stage: Stage) -> None:
    """What was taken stays; F5 goes on."""
    go_on, reached = threading.Event(), threading.Event()

    def synchronise(*, hurried: bool, progress: Callable[[int, int], None]) -> None:
        progress(500, 100_000)
        reached.set()
        assert go_on.wait(20)
        progress(1_000, 100_000)

    registry = replace(stage.desk.registry, synchronise=synchronise)  # type: ignore[arg-type]
    centre.turns._desk = replace(stage.desk, registry=registry)  # noqa: SLF001 - a turn as long as wanted
    stage.sign_in("nipa")
    centre.show()
    centre.press(Qt.Key.Key_F5)
    centre.wait(lambda: "กำลังรับข้อมูลทั้งจังหวัด 500 จาก 100,000 รายการ" in centre.page.warning())
    waiting = centre.page.waiting()
    assert waiting is not None
    assert waiting.percent == 0
    (stop,) = [one for one in centre.page.findChildren(ActionButton) if one.text() == "หยุดไว้ก่อน"]
    QTest.keyClick(stop, Qt.Key.Key_Space)
    go_on.set()
    centre.wait(lambda: centre.page.said().startswith("หยุดรับส่งไว้ก่อน"))
    centre.rest()
    assert centre.page.warning() == ""


def test_a_desk_that_was_shut_out_asks_the_administrator_for_a_new_code(centre: Centre, stage: Stage) -> None:
    with stage.desk.recording.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        work.registry_link.put_identity(replace(identity, is_forked=True))
        work.commit()
    stage.sign_in("nipa")
    centre.show()
    assert "ขอรหัสใหม่จากสำนักงานจังหวัด" in centre.page.warning()
    stage.sign_in("admin")
    centre.show()
    assert centre.page.primary_text() == "ผูกกับทะเบียนจังหวัด"

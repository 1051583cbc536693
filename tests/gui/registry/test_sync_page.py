"""The sync centre by keys: decide, take back, mend, send, bind."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.merge import Body
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.registry.presenter import SyncPresenter
from oss_desk.gui.registry.sights import EntryKind
from oss_desk.gui.registry.turns import SyncTurns
from oss_desk.gui.widgets.conflict_diff import DiffSide
from oss_desk.services.errors import RegistryUnreachable
from oss_desk.services.registry.record_body import person_body
from oss_desk.simulated.people import BUAKHAM
from tests.gui.staged import Stage

THEIRS = "0898765432"


class Centre:
    """The page with its presenter, and the keys pressed on it."""

    def __init__(self, stage: Stage, qtbot: QtBot) -> None:
        self.stage, self.qtbot = stage, qtbot
        self.page = SyncPage()
        qtbot.addWidget(self.page)
        self.turns = SyncTurns(stage.desk, stage.background, self.page)
        self.presenter = SyncPresenter(
            self.page, stage.desk, stage.background, stage.session, self.turns, self.page
        )
        self.page.resize(1266, 700)
        self.page.show()
        self.page.activateWindow()

    def show(self) -> None:
        """Enter the page."""
        self.presenter.show()
        self.rest()

    def rest(self) -> None:
        """Wait until everything asked for is shown."""
        self.wait(lambda: self.stage.background.is_idle)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the page work until *until*."""
        self.qtbot.waitUntil(until, timeout=10_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget() or self.page
        QTest.keyClick(target, key, modifier)

    def primary(self) -> None:
        """Press Ctrl+Enter when the page would take it."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.rest()

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


def test_who_may_bind_the_desk_is_asked_for_the_code(
    centre: Centre, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    unbound = replace(stage.desk.registry.status(), is_enrolled=False)
    asked: list[tuple[str, str]] = []
    registry = replace(
        stage.desk.registry,
        status=lambda: unbound,  # type: ignore[arg-type]
        enrol=lambda address, code: asked.append((address, code)),  # type: ignore[arg-type]
    )
    monkeypatch.setattr(centre.presenter, "_desk", replace(stage.desk, registry=registry))
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

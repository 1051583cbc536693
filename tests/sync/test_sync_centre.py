"""The sync centre at a registry as it is run: conflicts, the history, and files that are carried."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from oss_desk.domain.people.person import Person
from oss_desk.gui.background import Background
from oss_desk.gui.registry.sights import EntryKind
from oss_desk.gui.session import Session
from tests.gui.registry.centre import Centre
from tests.sync.conftest import BOSS, Counter
from tests.sync.provincial import Provincial, registry_at_work
from tests.sync.test_with_a_registry import somebody

MINE, THEIRS = "0822222222", "0811111111"


@dataclass
class Window:
    """A real desk's sync centre, with its administrator signed in."""

    counter: Counter
    centre: Centre

    def phone_of(self, person: Person) -> str:
        """Return the phone as this desk's own tables have it."""
        found = self.counter.person(person.person_id)
        return found.phone if found else ""


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Callable[[Counter], Window]]:
    """Open the sync centre of a desk; its lanes end before the desk is closed."""
    lanes: list[Background] = []

    def opened(counter: Counter) -> Window:
        background, session = Background(), Session()
        lanes.append(background)
        session.sign_in(BOSS)
        return Window(counter, Centre(counter.desk, background, session, qtbot))

    yield opened
    for background in lanes:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        background.close()


def type_into_dialog(path: Path) -> None:
    """Write *path* into the next file dialog and press Enter, as somebody at the keyboard does."""

    def typed() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(20, typed)
            return
        (edit,) = [one for one in dialog.findChildren(QLineEdit) if one.objectName() == "fileNameEdit"]
        # Put there as a whole: what the dialog offers while one types would take the Enter.
        edit.setText(str(path))
        QTest.keyClick(edit, Qt.Key.Key_Return)

    QTimer.singleShot(0, typed)


@pytest.fixture(autouse=True)
def own_dialogs() -> Iterator[None]:
    """Let Qt draw its file dialogs itself: the system's take no keys of a test."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)


def test_two_desks_disagree_one_key_decides_and_the_loser_comes_back(
    provincial: Provincial,
    new_counter: Callable[..., Counter],
    open_window: Callable[[Counter], Window],
) -> None:
    one, two, person = new_counter(), new_counter(hospital="10673"), somebody()
    provincial.program("hospital", "name", "10672", "โรงพยาบาลสมมุติ")
    one.write(person)
    one.desk.registry.synchronise()
    two.desk.registry.synchronise()
    one.write(replace(person, phone=THEIRS))
    one.desk.registry.synchronise()
    two.write(replace(person, phone=MINE))
    window = open_window(two)
    centre = window.centre
    centre.show()
    centre.press(Qt.Key.Key_F5)
    centre.wait(lambda: bool(centre.entries(EntryKind.DISPUTE)))
    centre.rest()
    assert centre.diff_lines() == [("โทรศัพท์", MINE, THEIRS)]
    (line,) = [line for line in centre.page.dispute_part.diff.lines() if line.chosen]
    assert "แก้โดย boss · โรงพยาบาลสมมุติ" in line.theirs.note

    # The keyboard is on the list, where the change waited that is disputed now: Enter opens it.
    centre.press(Qt.Key.Key_Return)
    centre.press(Qt.Key.Key_Right)
    centre.primary()
    centre.wait(lambda: window.phone_of(person) == THEIRS)
    centre.rest()
    centre.press(Qt.Key.Key_F5)
    centre.wait(lambda: not two.desk.registry.status().pending and not centre.turns.is_at_work)
    centre.rest()
    assert provincial.check()["conflicts"] == 0

    centre.control(Qt.Key.Key_T)
    (decided,) = centre.entries(EntryKind.DECIDED)
    assert decided.title == person.name_th.full
    centre.press(Qt.Key.Key_Left)
    centre.primary()
    centre.wait(lambda: window.phone_of(person) == MINE)
    centre.rest()
    centre.press(Qt.Key.Key_F5)
    centre.wait(lambda: not two.desk.registry.status().pending and not centre.turns.is_at_work)
    one.desk.registry.synchronise()
    found = one.person(person.person_id)
    assert found is not None
    assert found.phone == MINE, "what was called back is everywhere"


def test_what_waits_is_carried_there_and_the_receipt_back_by_keys(
    provincial: Provincial,
    new_counter: Callable[..., Counter],
    open_window: Callable[[Counter], Window],
    tmp_path: Path,
) -> None:
    counter = new_counter()
    counter.desk.registry.synchronise()
    counter.write(somebody(), somebody())
    file, receipt = tmp_path / "stick" / "oss.ossc", tmp_path / "stick" / "receipt.ossc"
    file.parent.mkdir()
    centre = open_window(counter).centre
    centre.show()
    type_into_dialog(file)
    centre.control(Qt.Key.Key_S)
    centre.rest()
    assert centre.page.said().startswith("บันทึก 2 รายการลงแฟ้ม oss.ossc แล้ว")
    provincial.ask("carrier", "import", str(file), "--receipt", str(receipt))
    type_into_dialog(receipt)
    centre.control(Qt.Key.Key_O)
    centre.rest()
    assert centre.page.said().startswith("รับใบตอบรับแล้ว ทะเบียนรับ 2 รายการ")
    centre.rest()
    assert centre.page.counts()["รอส่งขึ้นทะเบียน"] == "0"
    assert centre.page.counts()["ส่งแล้ววันนี้"] == "2"


def test_a_file_that_cannot_be_written_or_taken_says_why_and_what_to_do(
    provincial: Provincial,
    new_counter: Callable[..., Counter],
    open_window: Callable[[Counter], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counter = new_counter()
    counter.desk.registry.synchronise()
    counter.write(somebody())
    file, receipt = tmp_path / "oss.ossc", tmp_path / "receipt.ossc"
    centre = open_window(counter).centre
    centre.show()

    stick = tmp_path / "stick"
    stick.mkdir()

    def pulled_out_after_it_was_chosen(name: str) -> str:
        stick.rmdir()
        return str(stick / Path(name).name)

    monkeypatch.setattr(centre.page, "ask_carrier_file", pulled_out_after_it_was_chosen)
    centre.control(Qt.Key.Key_S)
    assert centre.page.said().startswith("เขียนแฟ้มนี้ไม่ได้ ข้อมูลยังอยู่ครบในเครื่อง")
    monkeypatch.undo()

    type_into_dialog(file)
    centre.control(Qt.Key.Key_S)
    assert centre.page.said().startswith("บันทึก 1 รายการ")
    with registry_at_work(_made(tmp_path / "elsewhere")) as elsewhere:
        answer = elsewhere.program("carrier", "import", str(file), "--receipt", str(receipt))
    assert answer.returncode == 3, "another registry cannot even open it"
    provincial.ask("carrier", "import", str(file), "--receipt", str(receipt))
    whole = receipt.read_bytes()
    for content, sentence in (
        (b"", "ใบตอบรับ"),
        (whole[:40], "แฟ้มใบตอบรับมาไม่ครบ"),
        (file.read_bytes(), "แฟ้มนี้ไม่ใช่ใบตอบรับ"),
    ):
        receipt.write_bytes(content)
        type_into_dialog(receipt)
        centre.control(Qt.Key.Key_O)
        assert sentence in centre.page.said()
        assert counter.desk.registry.status().sent == 1, "nothing was taken"
    receipt.write_bytes(whole)
    type_into_dialog(receipt)
    centre.control(Qt.Key.Key_O)
    assert centre.page.said().startswith("รับใบตอบรับแล้ว ทะเบียนรับ 1 รายการ")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder

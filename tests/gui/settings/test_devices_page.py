"""The page of devices: who is there, how a reader does, and a report that names nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.settings.devices.page import DevicesPage
from oss_desk.gui.settings.devices.reader_part import ReaderPart
from oss_desk.gui.settings.devices.sight import ReaderState
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.tag import Tag
from oss_desk.simulated.card_reader import CardFault
from oss_desk.simulated.people import BUAKHAM, PEOPLE
from oss_desk.words.segmenter import strip_breaks


class Bench:
    """A practice desk whose page of devices is in sight."""

    def __init__(self, training: Training, qtbot: QtBot) -> None:
        self.training = training
        self.window = DeskWindow(training.desk, Background())
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.keys = Keys(self.window)
        self._qtbot = qtbot
        sign_in(self.window, self.keys, lambda _name: None)
        qtbot.waitUntil(lambda: bool(self.window.card.readers))
        self.keys.press("Ctrl+Comma")
        qtbot.waitUntil(lambda: bool(self.readers.rows()))

    @property
    def page(self) -> DevicesPage:
        """The page in sight."""
        page = self.window.pages.settings.devices
        assert page is not None
        return page

    @property
    def readers(self) -> ReaderPart:
        """Its card of readers."""
        return self.page.readers

    def states(self) -> list[ReaderState]:
        """Return how each listed reader is."""
        return [sight.state for sight in self.readers.rows()]

    def wait_for_state(self, *states: ReaderState) -> None:
        """Wait until the listed readers are in *states*."""
        self._qtbot.waitUntil(lambda: self.states() == list(states))

    def wait_for_verdict(self, beginning: str) -> None:
        """Wait until the tag beside the title begins so."""
        self._qtbot.waitUntil(lambda: self.verdict.startswith(beginning))

    @property
    def verdict(self) -> str:
        """The tag beside the title."""
        return str(self.readers.findChildren(Tag)[0].property("text"))

    @property
    def sentence(self) -> str:
        """What stands above the readers; empty when nothing does."""
        banner = self.readers.findChildren(Banner)[0]
        return "" if banner.isHidden() else strip_breaks(banner.accessibleName())

    def said(self) -> list[str]:
        """Return every line of facts and steps, as a screen reader gets it."""
        return [
            widget.accessibleName()
            for widget in self.readers.findChildren(QWidget)
            if type(widget).__name__ == "_FactLine" and widget.isVisible()
        ]


@pytest.fixture
def bench(qapp: QApplication, practice_folder: Path, qtbot: QtBot) -> Iterator[Bench]:
    training = bootstrap.train(practice_folder)
    made = Bench(training, qtbot)
    yield made
    made.window.leave()
    made.window.close()
    delete(made.window)


def test_devices_come_first_and_an_empty_reader_is_shown(bench: Bench) -> None:
    assert bench.window.pages.settings_page.group == 0
    assert bench.states() == [ReaderState.EMPTY]
    assert bench.readers.chosen == bench.training.reader.name
    assert bench.readers.isAncestorOf(_focus())


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_card_put_in_is_tried_and_opens_no_matter(bench: Bench, qtbot: QtBot) -> None:
    bench.training.insert(0)
    bench.wait_for_verdict("อ่านครบ")
    bench.wait_for_state(ReaderState.CARD)
    assert bench.training.desk.visit.left_open("nipa") is None
    assert bench.window.current_page() == "settings"
    said = bench.said()
    assert any("3B 79" in line for line in said)
    assert any("T=0" in line for line in said)
    assert any("9000" in line for line in said)
    assert any("เลข 13 หลักถูกต้อง อ่านซ้ำตรงกัน" in line for line in said)
    name = BUAKHAM.name_th.first
    assert not any(name in line for line in said)
    bench.training.reader.pull()
    bench.wait_for_state(ReaderState.EMPTY)


def test_f4_tries_again_and_puts_a_pretend_card_into_an_empty_reader(bench: Bench) -> None:
    bench.keys.press("F4")
    bench.wait_for_verdict("อ่านครบ")
    bench.training.reader.command_ms = 100.0
    bench.keys.press("F4")
    bench.wait_for_verdict("กำลังทดสอบ")
    bench.wait_for_state(ReaderState.READING)
    bench.training.reader.pull()
    bench.wait_for_state(ReaderState.EMPTY)


@pytest.mark.parametrize(
    ("fault", "sentence"), [(CardFault.MUTE, "บัตรไม่ตอบ"), (CardFault.FOREIGN, "ไม่ใช่บัตรประชาชนไทย")]
)
def test_a_card_that_cannot_be_read_says_so_beside_the_reader(
    bench: Bench, fault: CardFault, sentence: str
) -> None:
    bench.training.reader.insert(PEOPLE[0], fault)
    bench.wait_for_state(ReaderState.UNREADABLE)
    assert bench.verdict == "อ่านไม่ได้"
    assert bench.sentence.startswith(sentence)
    bench.training.reader.pull()
    bench.wait_for_state(ReaderState.EMPTY)
    bench.training.insert(0)
    bench.wait_for_verdict("อ่านครบ")
    bench.wait_for_state(ReaderState.CARD)
    assert bench.sentence == ""


def test_a_photo_cut_short_is_no_failure_of_the_text(bench: Bench, qtbot: QtBot) -> None:
    bench.training.reader.command_ms = 15.0
    bench.training.insert(0)
    qtbot.waitUntil(lambda: any("อ่านรูป 2 จาก" in line for line in bench.said()))
    bench.training.reader.pull()
    bench.wait_for_verdict("รูปไม่ครบ")


def test_a_reader_that_is_unplugged_stays_in_the_list_and_comes_back(bench: Bench) -> None:
    bench.training.reader.unplug()
    bench.wait_for_state(ReaderState.LOST)
    assert bench.sentence.startswith("ไม่พบเครื่องอ่านบัตร")
    bench.keys.press("F4")
    bench.wait_for_verdict("ไม่พบเครื่องอ่าน")
    bench.training.reader.plug_in()
    bench.wait_for_state(ReaderState.EMPTY)


def test_the_report_is_copied_by_one_key_and_names_nobody(bench: Bench) -> None:
    bench.training.insert(0)
    bench.wait_for_verdict("อ่านครบ")
    bench.keys.press("Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().text()
    person = PEOPLE[0]
    assert "3B 79" in copied
    assert bench.training.reader.name in copied
    personal = {
        person.citizen_id.digits, person.citizen_id.digits[-5:], person.name_th.first, person.name_th.last,
        person.name_en.first, person.name_en.last, person.address.subdistrict,
    }  # fmt: skip
    assert [text for text in personal if text in copied] == []


def test_without_a_test_the_report_says_so(bench: Bench) -> None:
    bench.keys.press("Ctrl+Shift+C")
    assert "ยังไม่ได้ทดสอบ" in QGuiApplication.clipboard().text()


def test_a_card_is_served_again_once_the_page_is_left(bench: Bench, qtbot: QtBot) -> None:
    bench.training.insert(0)
    bench.wait_for_verdict("อ่านครบ")
    bench.keys.press("Ctrl+1")
    assert bench.window.current_page() == "home"
    bench.training.reader.pull()
    bench.training.insert(1)
    qtbot.waitUntil(lambda: bench.window.current_page() == "visit")


def test_leaving_in_the_middle_calls_the_photo_off(bench: Bench, qtbot: QtBot) -> None:
    bench.training.reader.command_ms = 20.0
    bench.training.insert(0)
    qtbot.waitUntil(lambda: any("อ่านรูป 2 จาก" in line for line in bench.said()))
    bench.keys.press("Ctrl+1")
    qtbot.waitUntil(lambda: bench.window.background.is_idle)
    bench.keys.press("Ctrl+Comma")
    assert bench.verdict.startswith("รูปไม่ครบ")


def test_printers_and_cameras_stand_beside_the_readers(bench: Bench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bench.page.card_printer.sight is not None)
    card = bench.page.card_printer.sight
    paper = bench.page.paper_printer.sight
    assert card is not None
    assert paper is not None
    assert card.word == "พร้อม"
    assert paper.remedy == "เอกสารบันทึกเป็นแฟ้ม PDF แทน"


def test_the_camera_is_tried_and_stops_when_the_page_is_left(bench: Bench, qtbot: QtBot) -> None:
    part = bench.page.cameras
    qtbot.waitUntil(lambda: _pressed(bench, part.is_live))
    bench.keys.press("Ctrl+1")
    assert not part.is_live
    assert not any(timer.isActive() for timer in part.findChildren(QTimer))


def _pressed(bench: Bench, is_live: bool) -> bool:  # noqa: FBT001
    """Press the camera's button once its camera is listed; tell whether the picture is live."""
    button = bench.page.cameras.findChild(QWidget, "try_camera_button")
    assert button is not None
    if not is_live and button.accessibleName() == "ลอง":
        button.setFocus()
        bench.keys.press("Space")
    return bench.page.cameras.is_live


def test_the_page_stays_where_it_was_when_the_theme_changes(bench: Bench, qtbot: QtBot) -> None:
    """A window made anew shows the same group, and tries cards there as before."""
    bench.keys.press("Ctrl+Alt+T")
    qtbot.waitUntil(lambda: bool(bench.readers.rows()))
    bench.training.insert(0)
    bench.wait_for_verdict("อ่านครบ")


def test_the_strip_says_that_a_reader_is_tried_and_when_it_is_ready_again(bench: Bench, qtbot: QtBot) -> None:
    bench.training.reader.command_ms = 5.0
    bench.training.reader.insert(BUAKHAM)
    strip = bench.window.status_strip
    qtbot.waitUntil(lambda: "กำลังทดสอบ" in strip.words("reader"))
    qtbot.waitUntil(lambda: "พร้อม" in strip.words("reader"))

"""Cards and readers come and go at any moment of a visit, and hands only press keys."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.home.prompt import PromptState
from oss_desk.gui.visit.steps.identity.page import IdentityPage
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.simulated.atlas.catalogue import atlas_card_named
from oss_desk.simulated.card_reader import CardFault
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM, FONGCHAN, KAEOTA, PHUPHA, SAENGLA
from tests.gui.found import found

MORNING = datetime(2026, 11, 20, 10, 42, tzinfo=timezone(timedelta(hours=7)))
SLOW_MS = 15.0


@dataclass
class Counter:
    """The whole window on a practice desk, and its keyboard.

    Attributes:
        parts: segments of photos told of, in order.
    """

    training: Training
    window: DeskWindow
    keys: Keys
    folder: Path
    parts: list[int] = field(default_factory=list)

    def wait(self, until: Callable[[], object], what: str) -> None:
        """Let the window work until *until* is true; *what* says what was waited for."""
        self.keys.wait(until, what)

    def at_rest(self) -> None:
        """Wait until everything that was begun is done."""
        self.wait(lambda: self.window.background.is_idle and not self.window.card.reading.is_busy, "rest")

    def in_visit(self) -> Visit:
        """Wait until a visit is in sight, and return it as it is stored."""
        self.wait(lambda: self.window.current_page() == "visit" and self.window.workspace.visit_id, "a visit")
        return self.stored(self.window.workspace.visit_id)

    def stored(self, visit_id: str) -> Visit:
        """Return the visit as the database has it."""
        return self.training.desk.visit.look(visit_id)

    def count(self) -> int:
        """Return how many matters there are."""
        return len(self.training.desk.visit.queue().rows)

    def banner(self) -> str:
        """Return the sentence above the step."""
        return self.window.workspace.page.banner()

    def strip(self) -> str:
        """Return what the status strip says of the reader."""
        return self.window.status_strip.words("reader")

    def home_says(self) -> str:
        """Return both sentences of the prompt."""
        prompt = self.window.pages.home_page.prompt()
        return f"{prompt.title} {prompt.detail}"

    def slowly(self) -> None:
        """Let every command of a card take its time from now on."""
        self.training.reader.command_ms = SLOW_MS

    def note(self, name: str) -> str:
        """Return the note called *name* of step 1, or nothing while it is not shown."""
        label = found(self.window.workspace, QLabel, name)
        return label.accessibleName() if label.isVisibleTo(self.window.workspace) else ""


@pytest.fixture(scope="module")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the officers' slow PIN hashes once."""
    folder = tmp_path_factory.mktemp("cards-practice") / "desk"
    bootstrap.train(folder, FrozenClock(MORNING)).desk.close()
    return folder


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path, practice_folder: Path) -> Iterator[Counter]:
    folder = tmp_path / "desk"
    shutil.copytree(practice_folder, folder)
    training = bootstrap.train(folder, FrozenClock(MORNING))
    window = DeskWindow(training.desk, Background())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    made = Counter(training, window, keys, folder)
    window.card.reading.photo_progress.connect(lambda part, _parts: made.parts.append(part))
    made.at_rest()
    yield made
    training.reader.command_ms = 0.0
    window.leave()
    window.close()
    delete(window)


def test_a_card_pulled_while_its_text_is_read_opens_nothing_and_says_why(counter: Counter) -> None:
    counter.slowly()
    counter.training.reader.insert(FONGCHAN)
    counter.wait(lambda: counter.window.card.reading.is_busy, "the text is being read")
    counter.training.reader.pull()
    counter.wait(lambda: "ดึงบัตรออกก่อนอ่านเสร็จ" in counter.home_says(), "the home says so")
    counter.at_rest()
    assert "รอจนชื่อขึ้น" in counter.home_says()
    assert "ดึงบัตรออกก่อนอ่านเสร็จ" in counter.strip()
    assert counter.count() == 0
    counter.training.reader.insert(FONGCHAN)
    assert counter.in_visit().identity.first_name == FONGCHAN.name_th.first


def test_a_card_pulled_in_its_photo_keeps_the_words_and_goes_on_when_it_is_back(counter: Counter) -> None:
    counter.slowly()
    counter.training.reader.insert(FONGCHAN)
    visit = counter.in_visit()
    counter.wait(lambda: len(counter.parts) > 2, "some of the photo")
    counter.training.reader.pull()
    counter.wait(lambda: "รูปยังไม่ครบ" in counter.banner(), "the visit says so")
    counter.at_rest()
    assert "รูปยังไม่ครบ" in counter.banner()
    assert "เสียบบัตรเดิม" in counter.note("chip_photo_note")
    assert counter.stored(visit.visit_id).identity.photo_id == ""
    counter.keys.type("0812345678")
    done = max(counter.parts)
    counter.parts.clear()
    counter.training.reader.insert(FONGCHAN)
    counter.wait(lambda: "อ่านรูปต่อจากที่ค้างไว้" in counter.banner(), "the visit says that it goes on")
    counter.wait(lambda: "กำลังอ่านรูปต่อ" in counter.strip(), "so does the strip")
    counter.wait(lambda: counter.stored(visit.visit_id).identity.photo_id, "the photo is whole")
    counter.at_rest()
    assert counter.parts[0] >= done
    stored = counter.stored(visit.visit_id).identity
    assert (stored.phone, stored.chip_warnings) == ("0812345678", ())
    assert (counter.banner(), counter.note("chip_photo_note"), counter.count()) == ("", "", 1)


def test_another_card_in_the_middle_of_a_photo_mixes_nobody(counter: Counter) -> None:
    counter.slowly()
    counter.training.reader.insert(FONGCHAN)
    first = counter.in_visit()
    counter.wait(lambda: len(counter.parts) > 2, "some of the photo")
    counter.training.reader.insert(SAENGLA)
    counter.wait(lambda: f"มีบัตรใหม่ของ {SAENGLA.name_th.full}" in counter.banner(), "the visit says whose")
    counter.wait(lambda: counter.count() == 2, "the second is saved")
    counter.at_rest()
    assert counter.window.workspace.visit_id == first.visit_id
    stored = counter.stored(first.visit_id).identity
    assert (stored.first_name, stored.photo_id) == (FONGCHAN.name_th.first, "")
    counter.keys.press("Escape")
    counter.wait(lambda: counter.window.workspace.visit_id not in {"", first.visit_id}, "the second opens")
    second = counter.stored(counter.window.workspace.visit_id).identity
    assert second.first_name == SAENGLA.name_th.first
    assert second.photo_id


def test_another_card_that_is_out_again_is_not_opened_later(counter: Counter) -> None:
    counter.training.reader.insert(FONGCHAN)
    counter.in_visit()
    counter.at_rest()
    counter.training.reader.insert(SAENGLA)
    counter.wait(lambda: "มีบัตรใหม่ของ" in counter.banner(), "the second waits")
    counter.training.reader.pull()
    counter.wait(lambda: counter.banner() == "", "nothing is said of it any more")
    counter.keys.press("Escape")
    counter.wait(lambda: counter.window.current_page() == "home", "the counter is back")


def test_the_same_card_again_is_the_same_visit_with_what_was_typed(counter: Counter) -> None:
    counter.training.reader.insert(PHUPHA)
    visit = counter.in_visit()
    counter.at_rest()
    counter.keys.type("08123")
    counter.training.reader.pull()
    counter.training.reader.insert(PHUPHA)
    counter.at_rest()
    counter.keys.type("45678")
    counter.wait(lambda: counter.stored(visit.visit_id).identity.phone == "0812345678", "all is kept")
    assert (counter.count(), counter.window.workspace.visit_id) == (1, visit.visit_id)


def test_a_caregivers_card_fills_the_caregiver_and_opens_no_visit(counter: Counter) -> None:
    counter.training.reader.insert(PHUPHA)
    visit = counter.in_visit()
    counter.at_rest()
    counter.keys.type("0812345678")
    counter.training.reader.insert(KAEOTA)
    counter.wait(
        lambda: counter.stored(visit.visit_id).identity.caregiver_from_chip, "the caregiver is filled"
    )
    stored = counter.stored(visit.visit_id).identity
    assert (stored.first_name, stored.caregiver_first_name) == (PHUPHA.name_th.first, KAEOTA.name_th.first)
    assert counter.count() == 1


def test_a_reader_unplugged_and_back_loses_nothing_of_the_visit(counter: Counter) -> None:
    counter.training.reader.insert(PHUPHA)
    visit = counter.in_visit()
    counter.at_rest()
    counter.keys.type("0812")
    counter.training.reader.unplug()
    counter.wait(lambda: "เครื่องอ่านบัตรหลุด" in counter.banner(), "the visit says so")
    assert "พิมพ์ต่อได้" in counter.banner()
    assert "เครื่องอ่านหลุด" in counter.strip()
    counter.keys.type("345678")
    counter.training.reader.plug_in()
    counter.wait(lambda: counter.banner() == "", "the reader is back")
    assert "พร้อม" in counter.strip()
    counter.training.reader.insert(PHUPHA)
    counter.at_rest()
    assert counter.stored(visit.visit_id).identity.phone == "0812345678"
    assert counter.window.workspace.visit_id == visit.visit_id


def test_a_reader_unplugged_in_the_middle_of_a_photo_says_both(counter: Counter) -> None:
    counter.slowly()
    counter.training.reader.insert(PHUPHA)
    visit = counter.in_visit()
    counter.wait(lambda: len(counter.parts) > 2, "some of the photo")
    counter.training.reader.unplug()
    counter.at_rest()
    counter.wait(lambda: "เครื่องอ่านหลุด" in counter.strip(), "the strip says so")
    assert counter.stored(visit.visit_id).identity.chip_warnings == ("photo:photo_incomplete",)
    counter.training.reader.plug_in()
    counter.training.reader.insert(PHUPHA)
    counter.wait(lambda: counter.stored(visit.visit_id).identity.photo_id, "the photo is whole")


def test_a_mute_card_is_first_turned_then_wiped_and_a_good_one_is_read(counter: Counter) -> None:
    counter.training.reader.insert(FONGCHAN, CardFault.MUTE)
    counter.wait(lambda: "กลับด้านบัตรให้ชิปเข้าก่อน" in counter.home_says(), "turn it")
    assert "ไม่พบชิป" in counter.strip()
    counter.training.reader.insert(FONGCHAN, CardFault.MUTE)
    counter.wait(lambda: "เช็ดชิป" in counter.home_says(), "wipe it")
    assert "F2" in counter.home_says()
    counter.training.reader.insert(FONGCHAN)
    assert counter.in_visit().identity.first_name == FONGCHAN.name_th.first
    assert counter.count() == 1


@pytest.mark.parametrize(
    ("card_id", "sentence"),
    [
        ("bank_card", "ไม่ใช่บัตรประชาชนไทย"),
        ("wrong_applet", "ชิปของบัตรนี้ไม่มีข้อมูลทะเบียนราษฎร"),
        ("mute", "ไม่พบชิป"),
    ],
)
def test_a_card_of_no_use_says_so_in_the_open_visit_and_leaves_it_alone(
    counter: Counter, card_id: str, sentence: str
) -> None:
    counter.training.reader.insert(FONGCHAN)
    visit = counter.in_visit()
    counter.at_rest()
    counter.training.reader.insert_atlas_card(atlas_card_named(card_id))
    counter.wait(lambda: sentence in counter.banner(), "the visit says so")
    counter.keys.type("0812345678")
    counter.training.reader.pull()
    counter.wait(lambda: counter.banner() == "", "nothing is said of it any more")
    counter.wait(lambda: counter.stored(visit.visit_id).identity.phone == "0812345678", "typed on")
    assert counter.count() == 1


def test_an_expired_card_is_told_until_it_is_out_and_stops_nobody(counter: Counter) -> None:
    counter.slowly()
    counter.training.reader.insert_atlas_card(atlas_card_named("expired"))
    visit = counter.in_visit()
    counter.wait(lambda: "กำลังอ่านรูป" in counter.strip(), "the photo is read")
    assert "บัตรประชาชนหมดอายุ" in counter.strip()
    counter.wait(lambda: counter.stored(visit.visit_id).identity.photo_id, "the photo is whole")
    counter.at_rest()
    assert "บัตรประชาชนหมดอายุ" in counter.strip()
    assert "บัตรประชาชนหมดอายุ" in counter.banner()
    counter.training.reader.pull()
    counter.wait(lambda: "พร้อม" in counter.strip(), "the card is out")
    assert "expiry_date:expired_card" in counter.stored(visit.visit_id).identity.chip_warnings


def test_leaving_the_visit_leaves_the_photo_for_when_the_card_is_back(counter: Counter) -> None:
    counter.slowly()
    counter.training.reader.insert(FONGCHAN)
    visit = counter.in_visit()
    counter.wait(lambda: len(counter.parts) > 2, "some of the photo")
    counter.keys.press("Escape")
    counter.wait(lambda: counter.window.current_page() == "home", "the counter is back")
    counter.at_rest()
    assert max(counter.parts) < 20
    assert counter.stored(visit.visit_id).identity.chip_warnings == ("photo:photo_incomplete",)
    counter.training.reader.pull()
    counter.training.reader.insert(FONGCHAN)
    counter.wait(lambda: counter.stored(visit.visit_id).identity.photo_id, "the photo is whole")
    assert counter.in_visit().visit_id == visit.visit_id


def test_a_photo_that_is_spoilt_in_the_chip_sends_nobody_for_the_card_again(counter: Counter) -> None:
    counter.training.reader.insert_atlas_card(atlas_card_named("spoilt_photo"))
    visit = counter.in_visit()
    counter.wait(lambda: counter.stored(visit.visit_id).identity.chip_warnings, "the photo was looked at")
    counter.at_rest()
    counter.wait(lambda: "ถ่ายรูปวันนี้" in counter.note("chip_photo_note"), "it stands under the photo")
    assert counter.banner() == ""


def test_without_a_reader_a_person_is_served_by_typing(counter: Counter) -> None:
    counter.training.reader.unplug()
    counter.wait(lambda: "F2" in counter.home_says(), "the home says how")
    assert counter.window.pages.home_page.prompt().state is PromptState.READER_LOST
    counter.keys.press("F2")
    counter.keys.type(FONGCHAN.citizen_id.digits)
    counter.keys.press("Return")
    visit = counter.in_visit()
    assert visit.identity.citizen_id == FONGCHAN.citizen_id.digits
    assert visit.identity.from_chip == ()


def test_a_card_that_cannot_be_read_is_no_dead_end(counter: Counter) -> None:
    counter.training.reader.insert(FONGCHAN, CardFault.MUTE)
    counter.wait(lambda: "ไม่พบชิป" in counter.home_says(), "the home says so")
    counter.keys.press("F2")
    counter.keys.press("Return")
    assert counter.in_visit().identity.citizen_id == ""


def test_a_card_put_in_for_somebody_typed_in_fills_their_visit(counter: Counter) -> None:
    counter.keys.press("F2")
    counter.keys.type(PHUPHA.citizen_id.digits)
    counter.keys.press("Return")
    visit = counter.in_visit()
    counter.at_rest()
    counter.training.reader.insert(PHUPHA)
    counter.wait(lambda: counter.stored(visit.visit_id).identity.photo_id, "the card is read")
    assert counter.stored(visit.visit_id).identity.first_name == PHUPHA.name_th.first
    assert counter.count() == 1


def test_what_is_odd_in_a_card_stands_beside_its_field_until_it_is_put_right(counter: Counter) -> None:
    counter.training.reader.insert_atlas_card(atlas_card_named("bad_checksum"))
    visit = counter.in_visit()
    counter.at_rest()
    page = found(counter.window.workspace, IdentityPage)
    number = found(page, FormField, "citizen_id_field")
    assert "เลขในชิปไม่ผ่านการตรวจ" in number.message()
    assert page.focused_field() == "citizen_id"
    counter.keys.press("Ctrl+A")
    counter.keys.type(SAENGLA.citizen_id.digits)
    counter.wait(
        lambda: counter.stored(visit.visit_id).identity.citizen_id == SAENGLA.citizen_id.digits, "typed"
    )
    assert "citizen_id:bad_checksum" not in counter.stored(visit.visit_id).identity.chip_warnings
    assert "ไม่ผ่าน" not in number.message()


def test_hints_of_the_card_are_shown_quietly_and_kept_nowhere(counter: Counter) -> None:
    counter.training.reader.insert_atlas_card(atlas_card_named("nid_15"))
    visit = counter.in_visit()
    counter.wait(lambda: "สิทธิหลัก" in counter.note("card_hint_note"), "the hint is shown")
    assert "จากบัตร" in counter.note("card_hint_note")
    right = atlas_card_named("nid_15").hints.main_right
    assert right
    assert right not in str(counter.stored(visit.visit_id).identity)
    counter.training.reader.insert(BUAKHAM)
    counter.at_rest()
    counter.keys.press("Escape")
    counter.wait(lambda: counter.window.workspace.visit_id not in {"", visit.visit_id}, "the next opens")
    counter.at_rest()
    assert counter.note("card_hint_note") == ""

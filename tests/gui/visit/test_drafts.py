"""Nothing typed is lost: not by a power cut, a pulled card, another matter or a photo that arrives."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from oss_desk import bootstrap
from oss_desk.domain.errors import UnknownVisit
from oss_desk.gui.visit.steps.identity.presenter import IdentityPresenter
from oss_desk.gui.visit.steps.request.kind_row import KindRow
from oss_desk.gui.widgets.banner import Banner
from oss_desk.simulated.people import BUAKHAM, PHUPHA
from tests.gui.found import found
from tests.gui.visit.conftest import Counter
from tests.gui.visit.staging import answered, confirmed
from tests.gui.visit.typing_process import PHONE


def test_a_number_typed_is_in_the_files_without_any_action(counter: Counter, tmp_path: Path) -> None:
    """A copy of the folder is what a killed process leaves; it opens with the draft in it."""
    visit = counter.open(counter.serve(PHUPHA))
    counter.focus("phone_edit")
    counter.type("0811111111")
    counter.wait(lambda: counter.stored(visit).identity.phone == "0811111111")
    shutil.copytree(counter.folder, tmp_path / "after-kill")
    other = bootstrap.train(tmp_path / "after-kill")
    try:
        assert other.desk.visit.look(visit.visit_id).identity.phone == "0811111111"
    finally:
        other.desk.close()
    counter.wait(lambda: counter.workspace.page.message() == "บันทึกร่างแล้ว 10:42 น.")


def test_what_was_typed_survives_a_kill(tmp_path: Path, practice_folder: Path) -> None:
    """Another process types, presses nothing, and is killed without a chance to clean up."""
    folder = tmp_path / "desk"
    shutil.copytree(practice_folder, folder)
    command = [sys.executable, "-m", "tests.gui.visit.typing_process", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            visit_id, word = process.stdout.readline().split()
        finally:
            process.kill()
    assert (word, process.returncode) == ("saved", -signal.SIGKILL)
    training = bootstrap.train(folder)
    try:
        assert training.desk.visit.look(visit_id).identity.phone == PHONE
    finally:
        training.desk.close()


def test_leaving_a_field_saves_it_at_once(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.focus("phone_edit")
    counter.type("0822222222")
    with counter.bot.waitSignal(counter.workspace.steps[0].draft_saved, timeout=390):
        counter.key(Qt.Key.Key_Tab)
    assert counter.stored(visit).identity.phone == "0822222222"


def test_a_photo_that_arrives_while_typing_is_kept_and_so_is_what_was_typed(counter: Counter) -> None:
    reader = counter.training.reader
    reader.insert(PHUPHA)
    with reader.connect(reader.name) as session:
        card = session.read_text()
    visit = counter.training.desk.visit.open.for_card(card, counter.officer("nipa"))
    counter.open(visit)
    counter.focus("phone_edit")
    counter.type("08333")
    counter.serve(PHUPHA)
    counter.workspace.refresh()
    counter.type("33333")
    counter.wait(lambda: counter.stored(visit).identity.phone == "0833333333")
    assert counter.stored(visit).identity.photo_id
    phone = counter.part("phone_edit")
    assert isinstance(phone, QLineEdit)
    assert phone.text() == "083-333-3333"


def test_esc_saves_parks_and_leaves(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.focus("phone_edit")
    counter.type("0844444444")
    with counter.bot.waitSignal(counter.workspace.left, timeout=10_000):
        counter.key(Qt.Key.Key_Escape)
    stored = counter.stored(visit)
    assert (stored.identity.phone, bool(stored.parked_reason)) == ("0844444444", True)
    counter.open(visit)
    assert counter.stored(visit).parked_reason == ""


def test_opening_another_matter_saves_the_first_and_shows_nothing_of_it(counter: Counter) -> None:
    first = counter.open(counter.serve(BUAKHAM))
    counter.wait(lambda: counter.part("house_number_edit").hasFocus())
    counter.focus("phone_edit")
    counter.key(Qt.Key.Key_End)
    counter.key(Qt.Key.Key_Backspace)
    second = counter.serve(PHUPHA)
    counter.open(second)
    counter.wait(lambda: counter.stored(first).identity.phone == first.identity.phone[:-1])
    for edit in counter.workspace.steps[0].findChildren(QLineEdit):
        assert "บัวคำ" not in edit.text()
    assert counter.stored(second).identity.phone == ""


def test_answers_about_papers_are_saved_without_any_action(counter: Counter) -> None:
    visit = counter.serve(BUAKHAM)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    counter.key(Qt.Key.Key_Space)
    counter.wait(lambda: ("house_registration", "present") in counter.stored(visit).request.documents)


def test_a_result_half_typed_is_saved(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    confirmed(counter, visit.visit_id)
    counter.training.desk.visit.save_draft(
        visit.visit_id, counter.officer("nipa"), request=answered(counter, visit.visit_id)
    )
    counter.training.desk.visit.accept_request(visit.visit_id, counter.officer("nipa"))
    counter.open(visit, step=3)
    counter.key(Qt.Key.Key_3)
    counter.focus("diagnosis_code_edit")
    counter.type("g80.1")
    counter.focus("certifying_doctor_edit")
    counter.type("พญ.อรทัย")
    counter.wait(lambda: counter.stored(visit).assessment.certifying_doctor == "พญ.อรทัย")
    stored = counter.stored(visit).assessment
    assert (stored.types, stored.diagnosis_code) == (("3",), "G801")
    assert found(counter.workspace, QLineEdit, "diagnosis_code_edit").text().startswith("G80.1")


def test_a_visit_opens_again_at_the_field_it_was_left_in(counter: Counter, tmp_path: Path) -> None:
    """Power is cut while the keyboard stands in a field that nothing was typed into."""
    visit = counter.open(counter.serve(PHUPHA))
    counter.focus("phone_edit")
    counter.key(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    name = focused.objectName()
    assert name != "phone_edit"
    counter.wait(lambda: counter.stored(visit).left_at not in {"", "identity.phone"})
    counter.open(counter.serve(BUAKHAM))
    counter.open(visit)
    counter.wait(lambda: (now := QApplication.focusWidget()) is not None and now.objectName() == name)
    again = counter.training.desk.visit.left_open("nipa")
    assert again is not None
    assert again.visit_id == visit.visit_id
    counter.key(Qt.Key.Key_Escape)
    counter.wait(lambda: bool(counter.stored(visit).parked_reason))
    assert counter.stored(visit).left_by == ""


def test_a_visit_opens_again_at_its_matter(counter: Counter) -> None:
    visit = counter.serve(BUAKHAM)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    counter.key(Qt.Key.Key_2)
    counter.wait(lambda: isinstance(QApplication.focusWidget(), KindRow))
    counter.wait(lambda: counter.stored(visit).left_at == "request.kind")
    counter.open(counter.serve(PHUPHA))
    counter.open(visit, step=2)
    counter.wait(lambda: isinstance(now := QApplication.focusWidget(), KindRow) and now.isChecked())


def test_a_step_that_is_done_is_not_gone_back_to(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.focus("phone_edit")
    counter.wait(lambda: counter.stored(visit).left_at == "identity.phone")
    confirmed(counter, visit.visit_id)
    assert counter.stored(visit).left_at == ""


def test_a_failed_save_is_said_until_one_succeeds(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.wait(lambda: counter.background.is_idle)
    banner = found(counter.workspace.steps[0], Banner, "notice_banner")
    before = banner.accessibleName()
    presenter = found(counter.workspace.steps[0], IdentityPresenter)
    presenter.keeper.failed.emit(UnknownVisit())
    failed = banner.accessibleName()
    assert failed != before
    counter.workspace.refresh()
    counter.wait(lambda: counter.background.is_idle)
    assert banner.accessibleName() == failed
    counter.focus("phone_edit")
    counter.type("0811111111")
    counter.wait(lambda: counter.stored(visit).identity.phone == "0811111111")
    counter.wait(lambda: banner.accessibleName() == before)

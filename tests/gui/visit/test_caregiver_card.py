"""The caregiver's own card fills the caregiver in; the relation is said with two letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.card_reading import CardReading
from oss_desk.gui.visit.steps.identity.page import IdentityPage
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.simulated.people import BUAKHAM, KAEOTA, KHAMMUN, PHUPHA, TrainingPerson
from tests.gui.found import found
from tests.gui.visit.conftest import Counter


@pytest.fixture
def visit(counter: Counter) -> Visit:
    """A first registration with the keyboard in the caregiver's field, after a whole phone number."""
    opened = counter.open(counter.serve(PHUPHA))
    counter.type("0811111111")
    return opened


def put_in(counter: Counter, visit: Visit, person: TrainingPerson) -> CardReading:
    """Put *person*'s card in while the caregiver is asked for, as the window does."""
    reading = CardReading(counter.training.desk, counter.background, counter.workspace)
    reading.caregiver_read.connect(counter.workspace.show_caregiver)
    counter.training.reader.insert(person)
    reading.read_caregiver(counter.training.reader.name, visit.visit_id, counter.officer("nipa"))
    return reading


def read_caregiver_past_the_window(counter: Counter, visit: Visit, person: TrainingPerson) -> None:
    """Let the reader's lane store *person* as caregiver before the window hears of it."""
    counter.training.reader.insert(person)
    serve = counter.training.desk.visit.serve_caregiver
    serve(counter.training.reader.name, visit.visit_id, counter.officer("nipa"))


def text_of(counter: Counter, name: str) -> str:
    edit = counter.part(name)
    assert isinstance(edit, QLineEdit)
    return edit.text()


def test_a_whole_mobile_number_goes_on_to_the_caregiver(counter: Counter, visit: Visit) -> None:
    assert counter.part("caregiver_button").hasFocus()
    assert counter.workspace.wants_caregiver_card
    counter.wait(lambda: counter.stored(visit).identity.phone == "0811111111")


def test_a_number_of_nine_digits_waits_for_enter(counter: Counter) -> None:
    counter.open(counter.serve(PHUPHA))
    counter.type("054217000")
    assert counter.part("phone_edit").hasFocus()
    assert not counter.workspace.wants_caregiver_card
    counter.key(Qt.Key.Key_Return)
    assert counter.part("caregiver_button").hasFocus()


def test_the_card_fills_name_and_number_and_two_letters_say_the_relation(
    counter: Counter, visit: Visit
) -> None:
    """Ten digits of the phone, two letters, Enter, Space: the caregiver costs three of them."""
    put_in(counter, visit, KAEOTA)
    counter.wait(lambda: counter.part("caregiver_relation_edit").hasFocus())
    assert counter.workspace.wants_caregiver_card
    counter.type("บุ")
    counter.key(Qt.Key.Key_Return)
    assert counter.part("notice_given_check").hasFocus()
    assert not counter.part("caregiver_panel").isVisible()
    counter.key(Qt.Key.Key_Space)
    counter.wait(lambda: counter.stored(visit).identity.notice_given)
    stored = counter.stored(visit).identity
    assert stored.caregiver is not None
    assert stored.caregiver.name.full == KAEOTA.name_th.full
    assert stored.caregiver.citizen_id == KAEOTA.citizen_id
    assert stored.caregiver_relation == "บุตร"
    assert stored.caregiver_from_chip
    assert stored.citizen_id == PHUPHA.citizen_id.digits
    assert stored.first_name == PHUPHA.name_th.first
    words = f"ผู้ดูแล: {KAEOTA.name_th.full} (บุตร)"
    counter.wait(lambda: counter.part("caregiver_button").accessibleName() == words)


def test_what_the_caregivers_card_says_is_locked_and_can_be_taken_out_as_a_whole(
    counter: Counter, visit: Visit
) -> None:
    put_in(counter, visit, KAEOTA)
    counter.wait(lambda: counter.part("caregiver_relation_edit").hasFocus())
    for name in ("title", "first_name", "last_name", "citizen_id"):
        field = counter.part(f"caregiver_{name}_field")
        assert isinstance(field, FormField)
        assert field.property("source") == "chip"
    counter.focus("caregiver_first_name_edit")
    counter.type("ก")
    assert text_of(counter, "caregiver_first_name_edit") == KAEOTA.name_th.first
    counter.focus("caregiver_remove_button")
    counter.key(Qt.Key.Key_Space)
    counter.wait(lambda: counter.stored(visit).identity.caregiver is None)
    stored = counter.stored(visit).identity
    assert (stored.caregiver_citizen_id, stored.caregiver_from_chip) == ("", False)
    assert counter.part("caregiver_button").hasFocus()
    assert text_of(counter, "caregiver_first_name_edit") == ""


def test_the_persons_own_card_put_back_is_no_caregiver(counter: Counter, visit: Visit) -> None:
    reading = put_in(counter, visit, PHUPHA)
    with counter.bot.waitSignal(reading.finished, timeout=10_000) as again:
        pass
    assert again.args == [visit.visit_id]
    assert counter.stored(visit).identity.caregiver is None


def test_a_card_for_a_caregiver_opens_no_visit(counter: Counter, visit: Visit) -> None:
    put_in(counter, visit, KAEOTA)
    counter.wait(lambda: counter.part("caregiver_relation_edit").hasFocus())
    desk = counter.training.desk
    with desk.recording.unit_of_work() as work:
        assert work.visits.unfinished_of(KAEOTA.citizen_id.digits) is None
        actions = [entry.action for entry in work.audit.entries(visit.visit_id)]
    assert actions.count("visit.caregiver_card_read") == 1


def test_a_caregiver_known_from_the_register_costs_no_key(counter: Counter) -> None:
    """Nobody asks for the caregiver where the keyboard is elsewhere."""
    counter.open(counter.serve(BUAKHAM))
    counter.wait(lambda: counter.part("house_number_edit").hasFocus())
    assert not counter.workspace.wants_caregiver_card


def test_letters_typed_while_the_card_is_read_are_not_laid_over_its_name(
    counter: Counter, visit: Visit
) -> None:
    found(counter.workspace, IdentityPage).focus_field("caregiver_first_name")
    counter.type("ทดสอบ")
    read_caregiver_past_the_window(counter, visit, KAEOTA)
    counter.workspace.flush()
    counter.workspace.show_caregiver()
    counter.wait(lambda: counter.part("caregiver_relation_edit").hasFocus())
    counter.workspace.flush()
    counter.wait(lambda: counter.background.is_idle)
    stored = counter.stored(visit).identity
    assert stored.caregiver_from_chip
    assert stored.caregiver_first_name == KAEOTA.name_th.first
    assert text_of(counter, "caregiver_first_name_edit") == KAEOTA.name_th.first


def test_another_caregivers_card_says_whom_it_replaced_and_can_be_undone(
    counter: Counter, visit: Visit
) -> None:
    put_in(counter, visit, KAEOTA)
    counter.wait(lambda: counter.part("caregiver_relation_edit").hasFocus())
    counter.type("บุ")
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: counter.stored(visit).identity.caregiver_relation == "บุตร")
    first = counter.stored(visit).identity
    counter.focus("caregiver_button")
    with counter.bot.waitSignal(counter.workspace.steps[0].undo_offered, timeout=10_000) as offered:
        put_in(counter, visit, KHAMMUN)
    sentence, undo = offered.args
    assert sentence == f"เปลี่ยนผู้ดูแลจาก {KAEOTA.name_th.full} เป็น {KHAMMUN.name_th.full}"
    assert counter.stored(visit).identity.caregiver_citizen_id == KHAMMUN.citizen_id.digits
    undo()
    counter.wait(lambda: counter.stored(visit).identity == first)
    assert text_of(counter, "caregiver_first_name_edit") == KAEOTA.name_th.first

"""Step 1 by keys alone: chip or typed, address, caregiver, picture, and on to the request."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from oss_desk.domain.visit.visit import Step
from oss_desk.gui.visit.fields.place_edit import PlaceEdit
from oss_desk.gui.visit.portrait.panel import PortraitPanel
from oss_desk.gui.visit.steps.identity.page import IdentityPage
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.person_header import PersonHeader
from oss_desk.simulated.people import BUAKHAM, PHUPHA, invented_citizen_id
from oss_desk.simulated.portrait import portrait
from tests.gui.found import found
from tests.gui.visit.conftest import CONTROL, Counter


def message_of(counter: Counter, name: str) -> str:
    field = counter.part(f"{name}_field")
    assert isinstance(field, FormField)
    return field.message()


def test_a_renewal_is_confirmed_with_one_press(counter: Counter) -> None:
    """Whoever is in the register was told about their data then; the difference is shown, not asked."""
    visit = counter.open(counter.serve(BUAKHAM))
    counter.wait(lambda: "17 หมู่ 4" in message_of(counter, "house_number"))
    counter.primary()
    counter.at_step(2)
    assert counter.stored(visit).step is Step.REQUEST


def test_the_work_begins_at_the_first_field_that_differs_also_after_the_portrait(counter: Counter) -> None:
    visit = counter.open(counter.serve(BUAKHAM))
    counter.wait(lambda: counter.part("house_number_edit").hasFocus())
    counter.key(Qt.Key.Key_F6)
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: bool(counter.stored(visit).identity.portrait_id))
    assert counter.part("house_number_edit").hasFocus()


def test_after_the_portrait_the_phone_is_next_where_nothing_differs(counter: Counter) -> None:
    visit = counter.open(counter.serve(BUAKHAM))
    counter.wait(lambda: counter.part("house_number_edit").hasFocus())
    counter.key(Qt.Key.Key_Down, CONTROL)
    counter.focus("subdistrict_edit")
    counter.key(Qt.Key.Key_Down, CONTROL)
    counter.wait(lambda: message_of(counter, "house_number") == "")
    counter.key(Qt.Key.Key_F6)
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: bool(counter.stored(visit).identity.portrait_id))
    assert counter.part("phone_edit").hasFocus()


def test_the_registers_picture_comes_while_the_work_goes_on(counter: Counter) -> None:
    """It was taken at another hospital; nobody waits for it, and today's takes its place."""
    desk, attachments = counter.training.desk, counter.training.registry.attachments
    with desk.recording.unit_of_work() as work:
        known = work.people.by_citizen_id(BUAKHAM.citizen_id)
        assert known is not None
        work.people.put(replace(known, portrait_id=attachments.keep(portrait("f80"))))
        work.commit()
    counter.open(counter.serve(BUAKHAM))
    label, photo = counter.part("portrait_label"), counter.part("portrait_photo_label")
    assert isinstance(label, QLabel)
    counter.wait(lambda: label.text() == "รูปในทะเบียนกำลังมา")
    assert photo.accessibleName() == "ยังไม่มีรูป"
    desk.registry.synchronise()
    counter.wait(lambda: label.text() == "รูปในทะเบียน")
    assert photo.accessibleName() != "ยังไม่มีรูป"
    counter.key(Qt.Key.Key_F6)
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: label.text() in {"ถ่ายวันนี้", "ใช้รูปจากชิป"})


def test_who_is_new_is_told_about_their_data(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.type("0811111111")
    counter.primary()
    counter.wait(lambda: counter.part("notice_given_check").hasFocus())
    assert "แจ้งการเก็บข้อมูล" in counter.workspace.page.message()
    counter.key(Qt.Key.Key_Space)
    counter.wait(lambda: counter.stored(visit).identity.notice_given)


def test_fields_of_the_chip_cannot_be_typed_over(counter: Counter) -> None:
    visit = counter.open(counter.serve(BUAKHAM))
    counter.focus("first_name_edit")
    counter.type("ก")
    name = counter.part("first_name_edit")
    assert isinstance(name, QLineEdit)
    assert (name.isReadOnly(), name.text()) == (True, visit.identity.first_name)


def test_the_registers_address_is_taken_with_one_key(counter: Counter) -> None:
    visit = counter.open(counter.serve(BUAKHAM))
    counter.wait(lambda: "17 หมู่ 4" in message_of(counter, "house_number"))
    counter.focus("house_number_edit")
    counter.key(Qt.Key.Key_Down, CONTROL)
    counter.wait(lambda: counter.stored(visit).identity.house_number == "17")
    assert message_of(counter, "house_number") == ""


def test_who_comes_without_a_card_is_typed_in(counter: Counter) -> None:
    """F2: number with its check, name, birth in the Buddhist era, house and place by first letters."""
    visit = counter.training.desk.visit.open.without_card("", counter.officer("nipa"))
    counter.open(visit)
    wrong = invented_citizen_id(7).digits[:12]
    right = invented_citizen_id(7).digits
    counter.type(wrong + str((int(right[12]) + 1) % 10))
    assert "เลขไม่ถูกต้อง" in message_of(counter, "citizen_id")
    counter.key(Qt.Key.Key_Backspace)
    assert message_of(counter, "citizen_id") == "เหลืออีก 1 หลัก"
    counter.type(right[12])
    assert "ถูกต้อง" in message_of(counter, "citizen_id")
    for name, text in (
        ("first_name_edit", "จำลอง"),
        ("last_name_edit", "สมมุติใหม่"),
        ("birth_date_edit", "๔ มี.ค. 2503"),
        ("house_number_edit", "12/3 หมู่ 4 ถ.ทดสอบ"),
        ("phone_edit", "ๅ๐-0811111111"),
    ):
        counter.focus(name)
        counter.type(text)
    counter.focus("subdistrict_edit")
    counter.type("พิชั")
    place = counter.part("subdistrict_edit")
    assert isinstance(place, PlaceEdit)
    assert place.suggestions()[0] == "พิชัย › เมืองลำปาง › ลำปาง 52000"
    counter.key(Qt.Key.Key_Return)
    counter.focus("notice_given_check")
    counter.key(Qt.Key.Key_Space)
    counter.wait(lambda: counter.stored(visit).identity.notice_given)
    stored = counter.stored(visit).identity
    assert (stored.citizen_id, stored.first_name, stored.birth_date) == (right, "จำลอง", "1960-03-04")
    assert (stored.house_number, stored.village_number, stored.road) == ("12/3", "4", "ทดสอบ")
    assert (stored.subdistrict, stored.province, stored.postcode) == ("พิชัย", "ลำปาง", "52000")
    header = found(counter.workspace, PersonHeader)
    counter.wait(lambda: header.accessibleName() == "จำลอง สมมุติใหม่")


def test_a_gregorian_birth_year_is_offered_in_the_buddhist_era(counter: Counter) -> None:
    visit = counter.training.desk.visit.open.without_card("", counter.officer("nipa"))
    counter.open(visit)
    counter.focus("birth_date_edit")
    counter.type("04/03/1960")
    counter.key(Qt.Key.Key_Return)
    assert "4 มี.ค. 2503" in message_of(counter, "birth_date")
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: counter.stored(visit).identity.birth_date == "1960-03-04")


def test_f6_takes_todays_portrait_and_enter_accepts_it(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.wait(lambda: found(counter.workspace, IdentityPage).chip_photo is not None)
    counter.key(Qt.Key.Key_F6)
    bar = found(counter.workspace, ActionBar, "action_bar")
    assert not bar.isVisible()
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: bool(counter.stored(visit).identity.portrait_id))
    stored = counter.stored(visit)
    assert ("portrait", "present") in stored.request.documents
    assert (stored.identity.portrait_source, stored.identity.portrait_reason) == ("camera", "")
    assert bar.isVisible()
    assert counter.part("phone_edit").hasFocus()
    caption = counter.part("portrait_label")
    assert isinstance(caption, QLabel)
    counter.wait(lambda: caption.text() == "ถ่ายวันนี้")


def test_the_chips_photo_becomes_todays_portrait(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.wait(lambda: found(counter.workspace, IdentityPage).chip_photo is not None)
    counter.key(Qt.Key.Key_F6)
    counter.key(Qt.Key.Key_B, CONTROL)
    counter.wait(lambda: bool(counter.stored(visit).identity.portrait_id))
    stored = counter.stored(visit).identity
    assert stored.portrait_id == stored.photo_id
    caption = counter.part("portrait_label")
    assert isinstance(caption, QLabel)
    counter.wait(lambda: caption.text() == "ใช้รูปจากชิป")


def test_esc_closes_the_camera_and_not_the_visit(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.key(Qt.Key.Key_F6)
    counter.key(Qt.Key.Key_Escape)
    assert found(counter.workspace, ActionBar, "action_bar").isVisible()
    assert counter.workspace.visit_id == visit.visit_id
    assert counter.stored(visit).identity.portrait_id == ""


def test_the_camera_goes_off_when_the_step_goes_out_of_sight(counter: Counter) -> None:
    counter.open(counter.serve(PHUPHA))
    counter.key(Qt.Key.Key_F6)
    panel = found(counter.workspace, PortraitPanel)
    with counter.bot.waitSignal(panel.closed):
        counter.workspace.hide()
    counter.workspace.show()
    assert found(counter.workspace, ActionBar, "action_bar").isVisible()


def test_the_caregiver_is_typed_behind_one_field_and_esc_closes_it(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.focus("caregiver_button")
    counter.key(Qt.Key.Key_Space)
    for text in ("น.ส.", "แก้วตา", "สมมุติศรี"):
        counter.type(text)
        counter.key(Qt.Key.Key_Tab)
    counter.type("มารดา")
    counter.key(Qt.Key.Key_Escape)  # the list of relations
    counter.key(Qt.Key.Key_Escape)
    assert counter.part("caregiver_button").hasFocus()
    counter.wait(lambda: counter.stored(visit).identity.caregiver_relation == "มารดา")
    stored = counter.stored(visit).identity
    assert (stored.caregiver_title, stored.caregiver_first_name) == ("น.ส.", "แก้วตา")
    words = "น.ส.แก้วตา สมมุติศรี (มารดา)"
    counter.wait(lambda: counter.part("caregiver_button").property("text") == words)


def test_f8_goes_from_one_incomplete_field_to_the_next(counter: Counter) -> None:
    counter.open(counter.serve(PHUPHA))
    counter.key(Qt.Key.Key_F8)
    first = QApplication.focusWidget()
    counter.key(Qt.Key.Key_F8)
    assert {counter.part("phone_edit"), counter.part("notice_given_check")} == {
        first,
        QApplication.focusWidget(),
    }
    check = counter.part("notice_given_check")
    assert check.accessibleDescription() == "ยังไม่ได้กรอก"
    counter.focus("notice_given_check")
    counter.key(Qt.Key.Key_Space)
    counter.wait(lambda: not check.accessibleDescription())


def test_a_small_window_gives_the_room_to_the_fields_and_f6_opens_the_camera_in_it(
    counter: Counter,
) -> None:
    counter.open(counter.serve(PHUPHA))
    # The main window is smaller than its pages would like; a window of our own must be allowed to be.
    counter.workspace.setMinimumSize(100, 100)
    counter.workspace.resize(851, 476)
    counter.wait(lambda: not counter.part("side_widget").isVisible())
    counter.key(Qt.Key.Key_F6)
    panel = found(counter.workspace, PortraitPanel)
    assert panel.isVisible()
    assert panel.width() == 851


def test_a_whole_number_looks_the_person_up_and_fills_what_is_empty(counter: Counter) -> None:
    visit = counter.training.desk.visit.open.without_card("", counter.officer("nipa"))
    counter.open(visit)
    counter.focus("first_name_edit")
    counter.type("บัวเงิน")
    counter.focus("citizen_id_edit")
    counter.type(BUAKHAM.citizen_id.digits)
    counter.wait(lambda: counter.stored(visit).identity.last_name == BUAKHAM.name_th.last)
    stored = counter.stored(visit).identity
    assert stored.first_name == "บัวเงิน"
    assert stored.birth_date == BUAKHAM.birth_date.iso
    assert stored.phone
    assert stored.notice_given
    counter.wait(lambda: "บัวคำ" in message_of(counter, "first_name"))


def test_what_an_officer_emptied_stays_empty_when_the_visit_is_opened_again(counter: Counter) -> None:
    """No caregiver, no phone and no notice are answers too; the record does not answer them again."""
    visit = counter.training.desk.visit.open.without_card("", counter.officer("nipa"))
    counter.open(visit)
    counter.type(BUAKHAM.citizen_id.digits)
    counter.wait(lambda: counter.stored(visit).identity.notice_given)
    counter.wait(lambda: counter.background.is_idle)
    assert counter.stored(visit).identity.caregiver is not None
    counter.focus("notice_given_check")
    counter.key(Qt.Key.Key_Space)
    counter.focus("caregiver_remove_button")
    found(counter.workspace, IdentityPage).caregiver_removed.emit()
    counter.focus("phone_edit")
    phone = counter.part("phone_edit")
    assert isinstance(phone, QLineEdit)
    phone.selectAll()
    counter.key(Qt.Key.Key_Delete)
    counter.wait(lambda: not counter.stored(visit).identity.phone)
    emptied = counter.stored(visit).identity
    assert (emptied.caregiver, emptied.notice_given) == (None, False)
    counter.open(counter.serve(PHUPHA))
    counter.open(visit)
    counter.wait(lambda: counter.part("subdistrict_edit").isVisible() and counter.background.is_idle)
    counter.workspace.flush()
    counter.wait(lambda: counter.background.is_idle)
    assert counter.stored(visit).identity == emptied


def test_a_place_is_found_by_several_beginnings(counter: Counter) -> None:
    visit = counter.training.desk.visit.open.without_card("", counter.officer("nipa"))
    counter.open(visit)
    counter.focus("subdistrict_edit")
    counter.type("ต.พิชั ๕๒๐")
    place = counter.part("subdistrict_edit")
    assert isinstance(place, PlaceEdit)
    assert place.suggestions() == ("พิชัย › เมืองลำปาง › ลำปาง 52000",)


def test_f7_shows_the_notice_in_large_words_and_esc_goes_back(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    counter.key(Qt.Key.Key_F7)
    panel = counter.part("notice_panel")
    assert panel.isVisible()
    assert not counter.part("person_card").isVisible()
    counter.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert counter.part("phone_edit").hasFocus()
    assert counter.workspace.visit_id == visit.visit_id


def test_a_narrow_window_shows_pictures_and_history_behind_a_tab(counter: Counter) -> None:
    counter.open(counter.serve(PHUPHA))
    counter.workspace.setMinimumSize(100, 100)
    counter.workspace.resize(993, 578)
    side, scroll = counter.part("side_widget"), counter.part("fields_scroll")
    counter.wait(lambda: not side.isVisible())
    found(counter.workspace, IdentityPage).show_part("side")
    assert side.isVisible()
    assert not scroll.isVisible()
    counter.workspace.resize(1266, 732)
    counter.wait(lambda: side.isVisible() and scroll.isVisible())


def test_esc_is_offered_once_for_what_it_does_now(counter: Counter) -> None:
    """The notice says that Esc goes back to the field; meanwhile nothing says that it parks the visit."""
    counter.open(counter.serve(PHUPHA))
    park = next(
        button for button in counter.workspace.page.findChildren(ActionButton) if button.text() == "พักเรื่อง"
    )
    assert park.isVisible()
    counter.key(Qt.Key.Key_F7)
    assert not park.isVisible()
    counter.key(Qt.Key.Key_Escape)
    counter.wait(park.isVisible)
    counter.focus("caregiver_button")
    counter.key(Qt.Key.Key_Space)
    assert not park.isVisible()
    counter.key(Qt.Key.Key_Escape)
    counter.wait(park.isVisible)
    assert not counter.part("caregiver_panel").isVisible()
    with counter.bot.waitSignal(counter.workspace.left, timeout=10_000):
        counter.key(Qt.Key.Key_Escape)


def test_a_middle_name_has_its_field_and_only_then(counter: Counter) -> None:
    visit = counter.serve(BUAKHAM)
    counter.open(visit)
    assert counter.part("middle_name_field").isHidden()
    desk, nipa = counter.training.desk, counter.officer("nipa")
    typed = desk.visit.open.without_card(invented_citizen_id(7801).digits, nipa)
    draft = replace(typed.identity, first_name="ปันแก้ว", middle_name="ทองดี", last_name="สมมุติพร")
    desk.visit.save_draft(typed.visit_id, nipa, identity=draft)
    counter.open(typed)
    edit = counter.part("middle_name_edit")
    assert isinstance(edit, QLineEdit)
    assert (edit.isVisible(), edit.isEnabled(), edit.text()) == (True, True, "ทองดี")
    edit.selectAll()
    counter.focus("middle_name_edit")
    counter.key(Qt.Key.Key_Backspace)
    assert edit.isVisible()
    counter.workspace.flush()
    counter.wait(lambda: counter.stored(typed).identity.middle_name == "")

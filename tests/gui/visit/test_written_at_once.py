"""Assistive technology writes a whole text into a field without a key: it is a draft like any other."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QLineEdit

from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.visit.steps.assessment.page import AssessmentPage
from oss_desk.gui.visit.steps.identity.page import IdentityPage
from oss_desk.gui.visit.steps.request.page import RequestPage
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.simulated.people import BUAKHAM, FONGCHAN
from tests.gui.found import found
from tests.gui.visit.conftest import ALT, Counter
from tests.gui.visit.staging import accepted, confirmed

_MANY, _ONE = "เมือง", "พิชัย 52000"


def write(counter: Counter, name: str, text: str) -> None:
    """Write *text* into the part called *name* as a screen reader's or a voice's software does."""
    interface = QAccessible.queryAccessibleInterface(counter.part(name))
    assert interface is not None
    interface.setText(QAccessible.Text.Value, text)


def without_card(counter: Counter) -> Visit:
    """Open a visit in which everything is to be typed."""
    return counter.open(counter.training.desk.visit.open.without_card("", counter.officer("nipa")))


def said_under(counter: Counter, field: str) -> str:
    """Return what stands under *field*."""
    return found(counter.workspace, FormField, f"{field}_field").message()


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        ("citizen_id", "0991200000015", "0991200000015"),
        ("title", "นาย", "นาย"),
        ("first_name", "ทดสอบ", "ทดสอบ"),
        ("last_name", "สมมุติใจ", "สมมุติใจ"),
        ("birth_date", "1 พ.ค. 2497", "1954-05-01"),
        ("phone", "0812345678", "0812345678"),
        ("communication", "ภาษามือ", "ภาษามือ"),
        ("house_number", "12", "12"),
        ("subdistrict", "พิช", "พิช"),
    ],
)
def test_a_text_written_at_once_is_kept(counter: Counter, field: str, written: str, kept: str) -> None:
    visit = without_card(counter)
    write(counter, f"{field}_edit", written)
    counter.wait(lambda: getattr(counter.stored(visit).identity, field) == kept)


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        ("diagnosis_code", "I694", "I694"),
        ("certifying_doctor", "นพ.ทดสอบ ตัวอย่าง", "นพ.ทดสอบ ตัวอย่าง"),
        ("certified_on", "1 พ.ย. 2569", "2026-11-01"),
    ],
)
def test_an_assessment_written_at_once_is_kept(counter: Counter, field: str, written: str, kept: str) -> None:
    visit = counter.serve(FONGCHAN)
    accepted(counter, visit.visit_id)
    counter.open(visit, step=3)
    write(counter, f"{field}_edit", written)
    counter.wait(lambda: getattr(counter.stored(visit).assessment, field) == kept)


def test_a_line_of_a_list_may_be_chosen_without_opening_it(counter: Counter) -> None:
    visit = counter.serve(FONGCHAN)
    accepted(counter, visit.visit_id)
    counter.open(visit, step=3)
    days = counter.part("reassess_combo")
    assert isinstance(days, QComboBox)
    days.setCurrentIndex(2)
    counter.wait(lambda: counter.stored(visit).assessment.reassess == days.itemData(2))


def test_the_reason_of_a_waiver_is_kept_while_it_is_typed(counter: Counter) -> None:
    visit = counter.serve(FONGCHAN)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    key, _state = counter.stored(visit).request.documents[0]
    found(counter.workspace, RequestPage).focus_field(key)
    counter.key(Qt.Key.Key_Right)
    counter.key(Qt.Key.Key_Right)
    counter.key(Qt.Key.Key_Right)
    counter.wait(lambda: dict(counter.stored(visit).request.documents)[key] == "waived")
    counter.type("ทดสอบเหตุ")
    counter.wait(lambda: dict(counter.stored(visit).request.waivers).get(key) == "ทดสอบเหตุ")


def test_what_a_page_shows_was_not_typed(counter: Counter) -> None:
    identity = found(counter.workspace, IdentityPage)
    request = found(counter.workspace, RequestPage)
    assessment = found(counter.workspace, AssessmentPage)
    visit = counter.serve(FONGCHAN)
    accepted(counter, visit.visit_id)
    draft = replace(
        counter.stored(visit).assessment,
        types=("3",),
        diagnosis_code="I694",
        character="ถาวร",
        certifying_doctor="นพ.ทดสอบ ตัวอย่าง",
        certified_on="2026-11-01",
        reassess="2027-11-20",
    )
    counter.training.desk.visit.save_draft(visit.visit_id, counter.officer("nipa"), assessment=draft)
    spies = [
        QSignalSpy(signal)
        for signal in (
            identity.changed, identity.house_changed, identity.place_changed, identity.place_typed,
            request.applicant_chosen, request.kind_chosen, request.answered, request.bring_by_changed,
            assessment.changed,
        )
    ]  # fmt: skip
    counter.open(visit, step=3)
    for step in (1, 2, 3):
        counter.key(getattr(Qt.Key, f"Key_{step}"), ALT)
        counter.at_step(step)
    counter.open(counter.serve(BUAKHAM))
    assert [spy.count() for spy in spies] == [0] * len(spies)


def test_a_place_that_is_not_chosen_is_kept_and_told_at_the_primary_key(counter: Counter) -> None:
    visit = without_card(counter)
    counter.focus("subdistrict_edit")
    counter.type(_MANY)
    counter.wait(lambda: counter.stored(visit).identity.subdistrict == _MANY)
    identity = counter.stored(visit).identity
    assert (identity.district, identity.province, identity.postcode, identity.subdistrict_code) == ("",) * 4
    counter.focus("house_number_edit")
    place = counter.part("subdistrict_edit")
    assert isinstance(place, QLineEdit)
    assert place.text() == _MANY
    counter.primary()
    counter.wait(lambda: "เลือกตำบลจากรายการ" in said_under(counter, "subdistrict"))
    other = counter.open(counter.serve(BUAKHAM))
    assert place.text() != _MANY
    counter.open(visit)
    assert other.visit_id != counter.workspace.visit_id
    assert place.text() == _MANY


def test_leaving_takes_a_place_only_where_it_can_be_no_other(counter: Counter) -> None:
    visit = without_card(counter)
    counter.focus("subdistrict_edit")
    counter.type(_ONE)
    counter.focus("house_number_edit")
    counter.wait(lambda: counter.stored(visit).identity.postcode == "52000")
    assert counter.stored(visit).identity.district == "เมืองลำปาง"


def test_typing_over_a_chosen_place_leaves_nothing_of_it_beside(counter: Counter) -> None:
    visit = counter.open(counter.serve(BUAKHAM))
    assert counter.stored(visit).identity.district
    counter.focus("subdistrict_edit")
    place = counter.part("subdistrict_edit")
    assert isinstance(place, QLineEdit)
    place.selectAll()
    counter.type(_MANY)
    counter.wait(lambda: counter.stored(visit).identity.subdistrict == _MANY)
    assert counter.stored(visit).identity.address.district == ""


def test_the_caregiver_is_somebody_else(counter: Counter) -> None:
    visit = counter.open(counter.serve(BUAKHAM))
    own = counter.stored(visit).identity.citizen_id
    found(counter.workspace, IdentityPage).focus_field("caregiver_citizen_id")
    counter.type(own)
    assert "ผู้รับบริการเอง" in said_under(counter, "caregiver_citizen_id")
    counter.wait(lambda: counter.stored(visit).identity.caregiver_citizen_id == own)
    counter.primary()
    counter.wait(lambda: found(counter.workspace, IdentityPage).focused_field() == "caregiver_citizen_id")
    assert "ผู้รับบริการเอง" in said_under(counter, "caregiver_citizen_id")
    assert counter.stored(visit).step == 1

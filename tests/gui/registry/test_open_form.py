"""What a turn brings while somebody types never touches the form, and is not silently undone by saving it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.conflict import Side
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.services.registry.record_body import person_body
from oss_desk.simulated.people import BUAKHAM
from tests.gui.staged import Stage

THEIRS = "0898765432"


@pytest.fixture
def training(tmp_path: Path) -> Training:
    return bootstrap.train(tmp_path / "window")


@pytest.fixture
def window(qapp: QApplication, training: Training) -> Iterator[DeskWindow]:
    window = DeskWindow(training.desk, Background())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    yield window
    window.leave()
    window.close()
    delete(window)


def buakham(desk: Training | Stage) -> Person:
    with desk.desk.recording.unit_of_work() as work:
        person = work.people.by_citizen_id(BUAKHAM.citizen_id)
    assert person is not None
    return person


def test_the_form_keeps_what_is_typed_and_a_quiet_line_tells(window: DeskWindow, training: Training) -> None:
    person = buakham(training)
    training.registry.put(person.person_id, "person", person_body(person))
    training.desk.registry.synchronise()
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    training.reader.insert(BUAKHAM)
    keys.wait(lambda: window.current_page() == "visit" and window.workspace.visit_id, "the visit opens")
    phone = window.workspace.page.findChild(QLineEdit, "phone_edit")
    assert phone is not None
    phone.setFocus()
    phone.setText("0811111111")
    training.registry.put(person.person_id, "person", {"phone": THEIRS})
    window.turns.send_now()
    keys.wait(lambda: "สิ่งที่พิมพ์ไว้ยังอยู่ครบ" in window.workspace.page.banner(), "a quiet line tells")
    assert buakham(training).phone == THEIRS, "the register heard of it"
    assert phone.text() == "081-111-1111"
    assert QApplication.focusWidget() is phone


def opened_before_others_changed(stage: Stage, theirs: dict[str, object]) -> None:
    """Have a matter typed that was opened before the province changed *theirs*, and approved after."""
    person = replace(buakham(stage), phone="0800000009")
    stage.registry.put(person.person_id, "person", person_body(person))
    stage.desk.registry.synchronise()
    visit = stage.sent_for_approval(BUAKHAM)
    stage.registry.put(person.person_id, "person", theirs, by="พมจ.ลำปาง")
    stage.desk.registry.synchronise()
    visit = stage.desk.visit.look(visit.visit_id)
    stage.desk.visit.approve(visit.visit_id, stage.officer("wichai"), visit.version)
    stage.desk.registry.synchronise()


def test_what_others_changed_elsewhere_is_merged_when_the_matter_is_saved(stage: Stage) -> None:
    opened_before_others_changed(stage, {"communication": "letters"})
    assert stage.desk.registry.disputes() == ()
    person = buakham(stage)
    assert (person.phone, person.communication) == ("0812345678", "letters")
    held = stage.registry.records()[person.person_id].body or {}
    assert (held["phone"], held["communication"]) == ("0812345678", "letters")


def test_the_same_field_is_a_difference_that_somebody_decides(stage: Stage) -> None:
    opened_before_others_changed(stage, {"phone": THEIRS})
    (dispute,) = stage.desk.registry.disputes()
    (row,) = dispute.disputed
    assert ((row.row.mine or {})["phone"], (row.row.theirs or {})["phone"]) == ("0812345678", THEIRS)
    choices = {row.conflict_id: dict.fromkeys(row.row.disputed, Side.THEIRS)}
    stage.desk.registry.decide(choices, stage.officer("nipa"))
    assert buakham(stage).phone == THEIRS

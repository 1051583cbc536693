"""The window as a whole: who sees what, and what a second card does."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.idle_watch import IdleWatch
from oss_desk.gui.registry.status_words import SyncSight
from oss_desk.gui.theme.active import active_theme
from oss_desk.gui.theme.tokens import Theme
from oss_desk.simulated.people import FONGCHAN, SAENGLA


@pytest.fixture
def training(tmp_path: Path) -> Training:
    return bootstrap.train(tmp_path / "desk")


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


@pytest.fixture
def keys(window: DeskWindow) -> Keys:
    return Keys(window)


def nothing(_name: str) -> None:
    return None


def test_a_doctor_is_not_offered_pages_of_the_counter(window: DeskWindow, keys: Keys) -> None:
    """Roles hide the pages they cannot use."""
    sign_in(window, keys, nothing, "orathai")
    keys.press("Ctrl+1")
    assert window.current_page() == "home"
    offered = {item.text() for item in window.rail.findChildren(QAbstractButton) if item.isVisible()}
    assert "เคาน์เตอร์" in offered
    assert offered.isdisjoint({"ตรวจอนุมัติ", "พิมพ์บัตร", "สรุปยอด"})


def test_a_card_put_in_before_sign_in_is_read_after_it(
    window: DeskWindow, keys: Keys, training: Training
) -> None:
    """Nobody has to pull it and put it in again."""
    training.reader.insert(FONGCHAN)
    sign_in(window, keys, nothing)
    keys.wait(lambda: window.current_page() == "visit" and window.workspace.visit_id, "the visit opens")
    assert training.desk.visit.look(window.workspace.visit_id).identity.first_name == FONGCHAN.name_th.first


def test_another_card_waits_until_this_matter_is_left(
    window: DeskWindow, keys: Keys, training: Training
) -> None:
    """Two people are never mixed; the second opens when the first is parked."""
    sign_in(window, keys, nothing)
    training.reader.insert(FONGCHAN)
    keys.wait(lambda: window.current_page() == "visit" and window.workspace.visit_id, "the first opens")
    first = window.workspace.visit_id
    keys.wait(lambda: window.background.is_idle, "the first is read")
    training.reader.pull()
    training.reader.insert(SAENGLA)
    keys.wait(lambda: len(training.desk.visit.queue().rows) == 2, "the second is read")
    keys.wait(lambda: window.background.is_idle, "the second is saved")
    assert window.workspace.visit_id == first
    keys.press("Escape")
    keys.wait(lambda: window.workspace.visit_id not in {"", first}, "the second opens")


def test_the_lock_hides_the_work_and_keeps_it(window: DeskWindow, keys: Keys, training: Training) -> None:
    """What was typed is there when the officer comes back."""
    sign_in(window, keys, nothing)
    training.reader.insert(FONGCHAN)
    keys.wait(lambda: window.current_page() == "visit" and window.workspace.visit_id, "the visit opens")
    visit_id = window.workspace.visit_id
    keys.wait(lambda: window.background.is_idle, "the card is read")
    keys.type("0812")
    keys.press("Ctrl+L")
    assert window.is_covered()
    keys.wait(lambda: training.desk.visit.look(visit_id).identity.phone == "0812", "the draft is saved")
    sign_in(window, keys, nothing)
    assert window.current_page() == "visit"
    assert window.workspace.visit_id == visit_id


def test_the_sync_page_counts_what_waits(window: DeskWindow, keys: Keys) -> None:
    """An honest zero is a number too."""
    sign_in(window, keys, nothing)
    keys.press("Ctrl+7")
    page = window.pages.sync_page
    keys.wait(lambda: page.counts().get("รอส่งขึ้นทะเบียน") == "0", "the count is shown")


def test_what_waits_for_a_person_is_counted_in_the_rail(
    window: DeskWindow, keys: Keys, training: Training
) -> None:
    """Disputes and refusals; the strip says the worse of the two."""
    sign_in(window, keys, nothing)
    status = replace(training.desk.registry.status(), rejected=1, last_success=training.desk.clock.now())
    window.turns.told.emit(SyncSight(status, 2, training.desk.clock.now()))
    (item,) = [button for button in window.rail.findChildren(QAbstractButton) if button.text() == "ซิงค์"]
    assert item.accessibleDescription() == "รออยู่ 3 Ctrl+7"
    assert "ทะเบียนไม่รับ 1" in window.status_strip.words("sync")


def test_a_card_put_in_under_the_lock_is_read_after_it(
    window: DeskWindow, keys: Keys, training: Training
) -> None:
    """The next person need not pull their card because the officer was away."""
    sign_in(window, keys, nothing)
    keys.press("Ctrl+L")
    training.reader.insert(FONGCHAN)
    keys.wait(lambda: window.background.is_idle, "the reader has told of the card")
    sign_in(window, keys, nothing)
    keys.wait(lambda: window.current_page() == "visit" and window.workspace.visit_id, "the visit opens")


def test_a_doctor_who_unlocks_the_desk_does_not_land_in_the_open_visit(
    window: DeskWindow, keys: Keys, training: Training
) -> None:
    """Whoever may not serve starts at home."""
    sign_in(window, keys, nothing)
    training.reader.insert(FONGCHAN)
    keys.wait(lambda: window.current_page() == "visit" and window.workspace.visit_id, "the visit opens")
    keys.press("Ctrl+L")
    sign_in(window, keys, nothing, "orathai")
    assert window.current_page() == "home"


def test_a_desk_nobody_touches_is_noticed_and_keys_put_it_off(qtbot: QtBot) -> None:
    """Every key begins the time anew."""
    watched = QWidget()
    qtbot.addWidget(watched)
    watch = IdleWatch(watched, 150)
    watched.show()
    told: list[bool] = []
    watch.idle.connect(lambda: told.append(True))
    handle = watched.windowHandle()
    assert handle is not None
    with qtbot.waitSignal(watch.idle, timeout=5000):
        QTest.keyClick(handle, Qt.Key.Key_A)
    assert told == [True]


def test_the_sheet_of_keys_opens_and_gives_the_keyboard_back(window: DeskWindow, keys: Keys) -> None:
    """F1 anywhere; Esc returns to where one was."""
    sign_in(window, keys, nothing)
    before = window.focusWidget()
    keys.press("F1")
    assert window.overlay.isVisible()
    keys.press("Escape")
    assert not window.overlay.isVisible()
    assert window.focusWidget() is before
    assert window.current_page() == "home"


def test_another_theme_keeps_the_visit_and_the_field(
    window: DeskWindow, keys: Keys, training: Training
) -> None:
    """Everything in the window is made anew; nothing the officer was doing is."""
    sign_in(window, keys, nothing)
    training.reader.insert(FONGCHAN)
    keys.wait(lambda: window.current_page() == "visit" and window.workspace.visit_id, "the visit opens")
    visit_id = window.workspace.visit_id
    keys.wait(lambda: window.background.is_idle, "the card is read")
    keys.type("0812")
    field = keys.focused_name()
    before = window.workspace
    keys.press("Ctrl+Alt+T")
    assert active_theme() is Theme.DARK
    keys.wait(lambda: window.workspace.visit_id == visit_id, "the visit opens again")
    keys.wait(lambda: keys.focused_name() == field, "the keyboard is back in its field")
    assert window.workspace is not before
    assert training.desk.visit.look(visit_id).identity.phone == "0812"
    keys.press("Ctrl+Alt+T", "Ctrl+Alt+T")
    assert active_theme() is Theme.LIGHT
    assert not window.is_covered()


def test_another_theme_does_not_open_a_locked_desk(window: DeskWindow, keys: Keys) -> None:
    sign_in(window, keys, nothing)
    keys.press("Ctrl+L", "Ctrl+Alt+T")
    assert window.is_covered()
    sign_in(window, keys, nothing)
    assert window.current_page() == "home"


def test_a_visit_that_was_open_when_the_light_went_out_opens_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    """After sign-in the matter is there, at the same field, without being looked for."""
    first = bootstrap.train(tmp_path / "desk")
    officer = next(known for known in first.desk.trust.officers() if known.user_name == "nipa")
    first.reader.insert(FONGCHAN)
    visit = first.desk.visit.serve_card(first.reader.name, officer, lambda _v, _c: None, lambda _p: None)
    first.desk.visit.save_draft.within(
        visit.visit_id, officer, lambda _visit: (None, None, None), "identity.phone"
    )
    first.desk.close()
    window = DeskWindow(bootstrap.train(tmp_path / "desk").desk, Background())
    window.show()
    window.activateWindow()
    try:
        keys = Keys(window)
        sign_in(window, keys, nothing)
        keys.wait(lambda: window.workspace.visit_id == visit.visit_id, "the visit opens")
        keys.wait(lambda: keys.focused_name() == "phone_edit", "the keyboard is where it was")
    finally:
        window.leave()
        window.close()
        delete(window)


def test_leaving_training_asks_once_and_can_be_thought_better_of(window: DeskWindow, keys: Keys) -> None:
    """From anywhere; the way back to the counter that is real is not taken by a slip of a finger."""
    sign_in(window, keys, nothing)
    keys.press("Ctrl+1", "F11")
    asked = window.findChild(QMessageBox, "ask_once")
    assert asked is not None
    assert asked.isVisible()
    keys_there = Keys(asked)
    with_signal: list[bool] = []
    window.training_left.connect(lambda: with_signal.append(True))
    keys_there.press("Escape")
    assert not asked.isVisible()
    assert with_signal == []
    keys.wait(lambda: window.findChild(QMessageBox, "ask_once") is None, "the question is gone")
    window.activateWindow()
    keys.wait(window.isActiveWindow, "the window has the keyboard again")
    keys.press("F11")
    asked = window.findChild(QMessageBox, "ask_once")
    assert asked is not None
    next(b for b in asked.buttons() if b.text() == "ออกจากโหมดฝึกหัด").click()
    assert with_signal == [True]


def test_who_practises_can_look_at_every_part_of_the_screens(window: DeskWindow, keys: Keys) -> None:
    sign_in(window, keys, nothing)
    keys.press("Ctrl+Comma")
    window.pages.gallery_wanted.emit()
    assert window.current_page() == "gallery"
    keys.press("Ctrl+1")
    assert window.current_page() == "home"

"""Signing in with the keyboard alone, against a real practice desk."""

import subprocess
import sys
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.sign_in.page import SignInPage
from oss_desk.gui.sign_in.presenter import SignInPresenter
from oss_desk.gui.sign_in.quiet_button import QuietButton
from tests.gui.found import found
from tests.gui.staged import Stage

_PIN = "123456"


@pytest.fixture
def page(qtbot: QtBot) -> SignInPage:
    made = SignInPage()
    qtbot.addWidget(made)
    made.resize(1366, 732)
    made.show()
    return made


@pytest.fixture
def presenter(page: SignInPage, stage: Stage, qtbot: QtBot) -> SignInPresenter:
    made = SignInPresenter(page, stage.desk, stage.background, stage.session, page)
    made.show()
    qtbot.waitUntil(lambda: len(page.officers()) == 4)
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and QApplication.focusWidget() is not None)
    return made


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press *keys* wherever the keyboard is."""
    for key in keys:
        qtbot.keyClick(focused(), key)


def type_letters(letters: str) -> None:
    """Press keys that carry only *letters*, as a Thai layout sends them."""
    for letter in letters:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(focused(), event)


def choose(qtbot: QtBot, page: SignInPage, user_name: str) -> None:
    """Walk to *user_name* with the arrows."""
    names = [officer.user_name for officer in page.officers()]
    place = names.index(user_name)
    if place >= 2:
        press(qtbot, Qt.Key.Key_Down)
    if place % 2:
        press(qtbot, Qt.Key.Key_Right)
    current = page.current()
    assert current is not None
    assert current.user_name == user_name


def says(page: SignInPage, words: str) -> bool:
    """Tell whether *words* stand under the PIN."""
    return words in page.problem()


def enter_pin(qtbot: QtBot, pin: str) -> None:
    """Type *pin* and press Enter."""
    qtbot.keyClicks(focused(), pin)
    press(qtbot, Qt.Key.Key_Return)


@pytest.mark.parametrize("user_name", ["nipa", "wichai", "admin", "orathai"])
def test_arrows_digits_and_enter_sign_in(
    presenter: SignInPresenter, page: SignInPage, stage: Stage, qtbot: QtBot, user_name: str
) -> None:
    choose(qtbot, page, user_name)
    with qtbot.waitSignal(presenter.signed_in):
        enter_pin(qtbot, _PIN)
    assert stage.session.required().user_name == user_name


def test_the_sixth_digit_alone_does_not_sign_in(
    presenter: SignInPresenter, stage: Stage, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(presenter.signed_in, wait=200):
        qtbot.keyClicks(focused(), _PIN)
    assert stage.session.officer is None


def test_a_thai_layout_types_the_pin_too(
    presenter: SignInPresenter, page: SignInPage, stage: Stage, qtbot: QtBot
) -> None:
    type_letters("ๅ๒๓ภถุ")
    with qtbot.waitSignal(presenter.signed_in):
        press(qtbot, Qt.Key.Key_Enter)
    current = page.current()
    assert current is not None
    assert stage.session.required() == current


def test_digits_typed_while_a_name_has_the_keyboard_go_to_the_pin(
    presenter: SignInPresenter, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_Backtab)
    qtbot.keyClicks(focused(), _PIN[:1])
    with qtbot.waitSignal(presenter.signed_in):
        enter_pin(qtbot, _PIN[1:])


def test_too_few_digits_are_asked_for_and_cost_no_try(
    presenter: SignInPresenter, page: SignInPage, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(page.sign_in_requested):
        enter_pin(qtbot, "123")
    assert page.problem() == "พิมพ์รหัสให้ครบ 6 หลัก"
    with qtbot.waitSignal(presenter.signed_in):
        enter_pin(qtbot, "456")


def test_a_wrong_pin_says_how_many_tries_are_left_until_the_next_key(
    presenter: SignInPresenter, page: SignInPage, qtbot: QtBot
) -> None:
    enter_pin(qtbot, "000000")
    qtbot.waitUntil(lambda: "รหัสไม่ตรง ลองได้อีก 4 ครั้ง ก่อนพัก 5 นาที" in page.problem())
    qtbot.keyClicks(focused(), "1")
    assert "ลืมรหัส" in page.problem()


def test_five_wrong_pins_pause_even_the_right_one(
    presenter: SignInPresenter, page: SignInPage, stage: Stage, qtbot: QtBot
) -> None:
    for left in ("4 ครั้ง", "3 ครั้ง", "2 ครั้ง", "1 ครั้ง", "300 วินาที"):
        enter_pin(qtbot, "000000")
        qtbot.waitUntil(partial(says, page, left))
    enter_pin(qtbot, _PIN)
    qtbot.waitUntil(lambda: "พิมพ์รหัสผิดหลายครั้ง พักอีก" in page.problem())
    assert stage.session.officer is None


def test_another_name_takes_the_digits_of_the_first_away(
    presenter: SignInPresenter, page: SignInPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(focused(), _PIN)
    press(qtbot, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(page.sign_in_requested):
        press(qtbot, Qt.Key.Key_Return)


def test_enter_hammered_proves_once(presenter: SignInPresenter, stage: Stage, qtbot: QtBot) -> None:
    told: list[QObject] = []
    presenter.signed_in.connect(lambda: told.append(presenter))
    qtbot.keyClicks(focused(), _PIN)
    for _ in range(50):
        press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.session.officer is not None)
    # Whatever else was asked of the lanes has been answered by then.
    qtbot.waitUntil(lambda: stage.background.is_idle)
    assert len(told) == 1


def test_a_locked_desk_keeps_the_work_and_offers_whoever_was_there(
    presenter: SignInPresenter, page: SignInPage, stage: Stage, qtbot: QtBot
) -> None:
    stage.sign_in("wichai")
    presenter.lock()
    assert page.note() == "งานค้างยังอยู่ครบ"
    with qtbot.assertNotEmitted(page.training_requested):
        press(qtbot, Qt.Key.Key_F11)
    current = page.current()
    assert current is not None
    assert current.user_name == "wichai"
    with qtbot.waitSignal(presenter.signed_in):
        enter_pin(qtbot, _PIN)
    assert stage.session.required().user_name == "wichai"


def test_waiting_work_is_told_and_f11_begins_training(
    presenter: SignInPresenter, page: SignInPage, qtbot: QtBot
) -> None:
    page.show_waiting(1, "A-012")
    assert page.note() == "มีเรื่องค้าง 1 เรื่อง (A-012) จะเปิดต่อให้"
    page.show_waiting(0, "")
    assert not page.note()
    with qtbot.waitSignal(page.training_requested):
        press(qtbot, Qt.Key.Key_F11)


def test_the_page_is_painted_without_use_cases_or_storage() -> None:
    program = (
        "import sys, oss_desk.gui.sign_in.page, oss_desk.gui.sign_in.approver_page\n"
        "print([name for name in sys.modules if name.startswith(('oss_desk.services', 'oss_desk.storage',"
        " 'reportlab'))])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_matter_left_open_is_told_for_whoever_is_in_hand(
    presenter: SignInPresenter, page: SignInPage, stage: Stage, qtbot: QtBot
) -> None:
    visit = stage.desk.visit.open.without_card("", stage.officer("nipa"))
    with stage.desk.recording.unit_of_work() as work:
        work.visits.put(work.visits.get(visit.visit_id).left("nipa", "phone"))
        work.commit()
    names = [officer.user_name for officer in page.officers()]
    page.show_officers(page.officers(), "nipa")
    presenter.refresh()
    told = f"มีเรื่องค้าง 1 เรื่อง ({visit.queue_number}) จะเปิดต่อให้"
    qtbot.waitUntil(lambda: page.note() == told)
    press(qtbot, Qt.Key.Key_Right if names.index("nipa") % 2 == 0 else Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: not page.note())


def test_training_and_theme_can_be_reached_by_pointer_and_tab(page: SignInPage, qtbot: QtBot) -> None:
    training, theme = (found(page, QuietButton, name) for name in ("training_button", "theme_button"))
    with qtbot.waitSignal(page.training_requested):
        qtbot.mouseClick(training, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.theme_requested):
        theme.setFocus()
        qtbot.keyClick(theme, Qt.Key.Key_Space)
    assert "Ctrl+Alt+T" in theme.accessibleDescription()
    page.show_locked()
    assert training.isHidden()
    assert not theme.isHidden()

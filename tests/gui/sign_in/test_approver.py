"""A second officer at somebody else's desk: proved, never signed in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.domain.trust.role import Right
from oss_desk.gui.sign_in.approver_page import ApproverPage
from oss_desk.gui.sign_in.approver_presenter import ApproverPresenter
from tests.gui.staged import Stage


@pytest.fixture
def page(qtbot: QtBot) -> ApproverPage:
    made = ApproverPage()
    qtbot.addWidget(made)
    made.resize(1366, 732)
    made.show()
    return made


@pytest.fixture
def presenter(page: ApproverPage, stage: Stage, qtbot: QtBot) -> ApproverPresenter:
    stage.sign_in("nipa")
    made = ApproverPresenter(page, stage.desk, stage.background, page)
    made.ask()
    qtbot.waitUntil(lambda: bool(page.officers()))
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and QApplication.focusWidget() is not None)
    return made


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_only_officers_who_may_approve_are_offered(presenter: ApproverPresenter, page: ApproverPage) -> None:
    assert {officer.user_name for officer in page.officers()} == {"admin", "wichai"}
    assert all(Right.APPROVE in officer.role.rights for officer in page.officers())


def test_the_right_pin_names_the_approver_and_leaves_the_session(
    presenter: ApproverPresenter, page: ApproverPage, stage: Stage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(focused(), "123456")
    with qtbot.waitSignal(presenter.approved_by) as got:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert got.args == [stage.officer("wichai")]
    assert stage.session.required().user_name == "nipa"


def test_a_wrong_pin_approves_nothing(presenter: ApproverPresenter, page: ApproverPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "000000")
    with qtbot.assertNotEmitted(presenter.approved_by):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "รหัสไม่ตรง" in page.problem())


def test_escape_goes_back_and_a_late_answer_counts_for_nothing(
    presenter: ApproverPresenter, page: ApproverPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(focused(), "123456")
    with qtbot.assertNotEmitted(presenter.approved_by, wait=300), qtbot.waitSignal(presenter.cancelled):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)


def test_a_lock_over_the_question_ends_it(
    presenter: ApproverPresenter, page: ApproverPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(focused(), "123456")
    with qtbot.assertNotEmitted(presenter.approved_by, wait=300):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        page.hide()


def test_the_supervisor_is_in_hand_and_not_the_administrator(
    presenter: ApproverPresenter, page: ApproverPage, stage: Stage, qtbot: QtBot
) -> None:
    def chosen() -> str:
        current = page.current()
        return current.user_name if current else ""

    assert next(officer.user_name for officer in page.officers()) == "admin"
    assert chosen() == "wichai"
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    assert chosen() == "admin"
    qtbot.keyClicks(focused(), "123456")
    with qtbot.waitSignal(presenter.approved_by):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    presenter.ask()
    assert chosen() == "wichai"
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: stage.background.is_idle)
    assert chosen() == "admin", "who was chosen meanwhile stays chosen"

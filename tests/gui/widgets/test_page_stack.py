"""A page out of sight costs nobody time."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.page_stack import PageStack


class _AskedLabel(QLabel):
    """Counts how often it is asked for its height."""

    def __init__(self) -> None:
        super().__init__("ไม่มีใครเห็นหน้านี้")
        self.setWordWrap(True)
        self.asked = 0

    def heightForWidth(self, width: int) -> int:
        self.asked += 1
        return super().heightForWidth(width)


def _framed(stack: PageStack) -> QWidget:
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(QLabel("หัว"))
    column.addWidget(stack, 1)
    return frame


def _page(*labels: QLabel) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for label in labels:
        column.addWidget(label)
    return page


def test_a_page_out_of_sight_is_never_asked_how_high_it_would_be(qtbot: QtBot) -> None:
    stack = PageStack()
    hidden = _AskedLabel()
    stack.addWidget(_page(QLabel("หนึ่ง")))
    stack.addWidget(_page(hidden))
    stack.addWidget(_page(QLabel("สาม")))
    frame = _framed(stack)
    qtbot.addWidget(frame)
    frame.resize(600, 400)
    frame.show()
    qtbot.waitExposed(frame)
    stack.setCurrentIndex(2)
    frame.resize(500, 300)
    qtbot.waitUntil(lambda: frame.size() == QSize(500, 300))
    assert hidden.asked == 0


def test_the_page_in_sight_fills_the_room_that_is_left(qtbot: QtBot) -> None:
    stack = PageStack()
    seen = QWidget()
    stack.addWidget(seen)
    frame = _framed(stack)
    qtbot.addWidget(frame)
    frame.resize(600, 400)
    frame.show()
    qtbot.waitUntil(lambda: seen.width() == 600)
    head = frame.layout()
    assert head is not None
    assert seen.height() == stack.height() > 300

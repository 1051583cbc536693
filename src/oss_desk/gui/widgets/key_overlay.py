"""The sheet of keys that lies over the window until Esc: every deed and the key that does it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Role
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.key_cap import KeyCap

_DIM = 97
_KEYS = (
    (
        "ทุกหน้า",
        (
            ("Ctrl+Enter", "ทำขั้นต่อไปของหน้านี้"),
            ("F1", "เปิดหรือปิดแผ่นนี้"),
            ("F2", "รับเรื่องโดยไม่มีบัตร"),
            ("F4", "อ่านบัตรซ้ำ"),
            ("F5", "ดูข้อมูลล่าสุด"),
            ("Esc", "ปิด หรือพักเรื่อง"),
            ("Ctrl+L", "ล็อกหน้าจอ"),
        ),
    ),
    (
        "ไปที่หน้า",
        (
            ("Ctrl+1", "เคาน์เตอร์"),
            ("Ctrl+2", "ค้นหา"),
            ("Ctrl+3", "ตรวจอนุมัติ"),
            ("Ctrl+4", "พิมพ์บัตร"),
            ("Ctrl+5", "สรุปยอด"),
            ("Ctrl+6", "ส่งต่อ"),
            ("Ctrl+7", "ซิงค์"),
        ),
    ),
    (
        "ในเรื่องที่ทำอยู่",
        (
            ("Alt+1…6", "ไปขั้นที่ 1–6"),
            ("Alt+←", "ขั้นก่อนหน้า"),
            ("F6", "รูปของวันนี้"),
            ("F8", "ช่องถัดไปที่ยังไม่ครบ"),
            ("F9", "ขยายบัตร"),
            ("Alt+M", "แสดงเลข 13 หลัก 10 วินาที"),
            ("Ctrl+D", "ให้ผู้ตัดสินใจทำต่อ"),
        ),
    ),
)


class KeyOverlay(QWidget):
    """Covers a window dimly and shows its keys; made hidden.

    Signals:
        closed: it was put away; whoever had the keyboard before has it again.

    Args:
        window: what it covers.
    """

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focus_ring", False)
        self.setAccessibleName(self.tr("ปุ่มลัด"))
        self._sheet = QFrame(self)
        self._sheet.setProperty("surface", "card")
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Show the sheet, or put it away."""
        if self.isVisible():
            self._put_away()
            return
        self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F1 put it away; other keys do nothing while it is open."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self._put_away()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies below."""
        painter = QPainter(self)
        dim = QColor(colour(Colour.TEXT))
        dim.setAlpha(_DIM)
        painter.fillRect(self.rect(), dim)
        frame = self._sheet.geometry().adjusted(-2, -2, 2, 2)
        draw_box(painter, frame, radius=10, fill=Colour.SURFACE, border=Colour.PRIMARY, width=2)

    def _put_away(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.closed.emit()

    def _lay_out(self) -> None:
        head, columns = QHBoxLayout(), QHBoxLayout()
        title, close = QLabel(self.tr("ปุ่มลัด")), ActionButton(self)
        title.setProperty("role", Role.PAGE_TITLE.value)
        close.setText(self.tr("ปิด"))
        close.set_key_text("Esc")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self._put_away)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(close)
        columns.setSpacing(36)
        for heading, keys in _KEYS:
            columns.addLayout(_column(heading, keys))
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(26, 20, 26, 20)
        inside.addLayout(head)
        inside.addLayout(columns)
        around = QVBoxLayout(self)
        around.addStretch(1)
        around.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(1)


def _column(heading: str, keys: tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    name = QLabel(heading)
    name.setProperty("role", Role.BODY_STRONG.value)
    grid.addWidget(name, 0, 0, 1, 2)
    for row, (key, words) in enumerate(keys, start=1):
        cap = KeyCap()
        cap.set_key_text(key)
        grid.addWidget(QLabel(words), row, 0)
        grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight)
    return grid

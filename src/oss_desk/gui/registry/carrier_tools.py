"""What can be done on the sync page whatever is selected: look back, and carry files where no line leads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.key_command import KeyCommand
from oss_desk.gui.widgets.shortcut_keys import key_sequences

_INDENT = 6


class CarrierTools(QWidget):
    """Three quiet buttons below each other; their keys work also where a small window hides them.

    Signals:
        history_wanted: what was decided instead of what waits, or back.
        save_wanted: what waits is to be sealed into a file.
        receipt_wanted: a receipt that came back is to be taken.
    """

    history_wanted = Signal()
    save_wanted = Signal()
    receipt_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[ActionButton] = []
        self._keys: list[QShortcut] = []
        self._offered = self._has_room = True
        column = QVBoxLayout(self)
        # With the room inside a button its icon stands under the words of the cards above.
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.setSpacing(4)
        for words, key, icon_name, signal in (
            (self.tr("ประวัติการตัดสิน"), "Ctrl+T", "history", self.history_wanted),
            (self.tr("บันทึกแฟ้มนำส่ง"), "Ctrl+S", "device-usb", self.save_wanted),
            (self.tr("เปิดใบตอบรับ"), "Ctrl+O", "transfer-in", self.receipt_wanted),
        ):
            button = ActionButton()
            button.set_kind("ghost")
            button.set_small(True)
            button.setText(words)
            button.set_icon_name(icon_name)
            button.set_key_text(key)
            button.clicked.connect(signal)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._buttons.append(button)

    def listen_on(self, page: QWidget) -> None:
        """Let the keys work on *page* while the buttons are hidden; shown, they listen themselves."""
        for button, signal in zip(
            self._buttons, (self.history_wanted, self.save_wanted, self.receipt_wanted), strict=True
        ):
            shortcut = QShortcut(page)
            shortcut.setKeys(key_sequences(button.accessibleDescription()))
            shortcut.activated.connect(signal)
            self._keys.append(shortcut)
        self.fit(has_room=True)

    def offer(self, *, offered: bool) -> None:
        """Offer all of it, or nothing at a desk that is bound to no registry."""
        self._offered = offered
        self._show()

    def fit(self, *, has_room: bool) -> None:
        """Show the buttons, or leave their room to the list."""
        self._has_room = has_room
        self._show()

    def show_history(self, *, is_history: bool) -> None:
        """Name the first button by where it leads from here."""
        self._buttons[0].setText(self.tr("กลับไปรายการ") if is_history else self.tr("ประวัติการตัดสิน"))

    def commands(self) -> tuple[KeyCommand, ...]:
        """Return what the keys do, for the sheet of keys, while no button tells it."""
        if self._has_room or not self._offered:
            return ()
        return tuple(
            KeyCommand(button.accessibleDescription(), button.accessibleName(), button.click)
            for button in self._buttons
        )

    def _show(self) -> None:
        shown = self._offered and self._has_room
        self.setVisible(shown)
        for shortcut in self._keys:
            shortcut.setEnabled(self._offered and not shown)

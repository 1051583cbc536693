"""Why a paper is not asked: one of the office's reasons, or typed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.tokens import Size
from oss_desk.words.papers import WAIVERS, waiver_words


class WaiverEdit(QComboBox):
    """Offers the reasons with the up and down arrow; Enter takes the one shown.

    Signals:
        given: the reason, a code or as typed, when Enter is pressed on one.
        changed: the reason as it stands, after each change by hand, so that it can be kept.
        left: the keyboard went elsewhere. entered: it came.
    """

    given = Signal(str)
    changed = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_writing = True
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for code, words in WAIVERS.items():
            self.addItem(words.in_(active_language()), code)
        self.setCurrentIndex(-1)
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("เหตุผล: เลือกด้วย ↓ แล้วกด Enter หรือพิมพ์"))
        self.activated.connect(self._activated)
        self.editTextChanged.connect(self._edited)
        self._is_writing = False

    def value(self) -> str:
        """Return the code of the reason shown, or the text as it was typed."""
        text = self.currentText().strip()
        place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(place)) if text and place >= 0 else text

    def set_value(self, reason: str) -> None:
        """Show *reason*, silently."""
        self._is_writing = True
        self.setCurrentIndex(self.findData(reason))
        self.setEditText(waiver_words(reason, active_language()))
        self._is_writing = False

    def sizeHint(self) -> QSize:
        """Return a low field that fits into its row."""
        return QSize(super().sizeHint().width(), control_height(Size.BUTTON_SMALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the reason with Enter; without one, stay."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.value():
                self.given.emit(self.value())
            else:
                self.showPopup()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard came."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard went, unless it went into the own list."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _edited(self, _text: str) -> None:
        if not self._is_writing:
            self.changed.emit(self.value())

    def _activated(self, place: int) -> None:
        # The list was open: choosing there is as good as Enter.
        if not self.view().isVisible():
            return
        self.given.emit(str(self.itemData(place)))

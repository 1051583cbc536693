"""Photographs one paper: the live picture, and ``Enter`` keeps the page."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.camera.cameras import Cameras
from oss_desk.gui.camera.jpeg import NotAPicture, paper_jpeg, picture_in
from oss_desk.gui.camera.live_picture import LivePicture
from oss_desk.gui.camera.source import CameraSource, Purpose, Trouble
from oss_desk.gui.camera.words import trouble_words
from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.tokens import Colour, Tone
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.card_frame import CardFrame

_KEEPING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DocumentPanel(QWidget):
    """Lies over *over* until the page is kept or ``Esc`` is pressed; then it is gone for good.

    Use `take_document`, which builds and opens it.

    Signals:
        kept: the page as JPEG bytes. closed: nothing was kept.
    """

    kept = Signal(bytes)
    closed = Signal()

    def __init__(self, over: QWidget, cameras: Cameras, background: Background, what: str) -> None:
        super().__init__(over)
        self._over = over
        self._cameras = cameras
        self._background = background
        self._source: CameraSource | None = None
        self._is_keeping = False
        self._keep_first = False
        self._came_from = QApplication.focusWidget()
        self._live = LivePicture(self)
        self._choice = QComboBox(self)
        self._bar = ActionBar(self)
        self._build(what)
        over.installEventFilter(self)
        self.setGeometry(over.rect())

    def open(self) -> None:
        """Come into sight and switch the first camera on."""
        for choice in self._cameras.choices(Purpose.PAPER):
            self._choice.addItem(choice.name, choice.key)
        self._choice.currentIndexChanged.connect(self._start)
        self._say(Tone.INFO, self.tr("วางเอกสารให้อยู่ในภาพทั้งหน้า แล้วกด Enter"))
        self._choice.setVisible(self._choice.count() > 0)
        self.show()
        self.raise_()
        self._live.setFocus(Qt.FocusReason.OtherFocusReason)
        # The panel is seen and takes keys before the camera, which takes its time, is asked.
        QTimer.singleShot(0, self, self._start)

    @Slot()
    def keep(self) -> None:
        """Take the picture and keep it; a press while that is under way does nothing.

        Pressed while the camera is being opened, it keeps the first picture.
        """
        if self._is_keeping:
            return
        if self._source is None or self._live.picture.isNull():
            self._keep_first = True
            return
        self._is_keeping = True
        self._say(Tone.NEUTRAL, self.tr("กำลังถ่าย"))
        self._source.take()

    @Slot()
    def leave(self) -> None:
        """Close without keeping anything."""
        self._end()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what lies under it."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep ``Enter`` and ``Esc`` from the page underneath."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        meant = event.key() in (*_KEEPING, Qt.Key.Key_Escape)
        event.setAccepted(meant)
        return meant

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``Enter`` keeps the page, ``Esc`` closes; nothing goes through to the page underneath."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _KEEPING and not event.isAutoRepeat():
            self.keep()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what lies underneath."""
        QPainter(self).fillRect(self.rect(), colour(Colour.BACKGROUND))

    def _build(self, what: str) -> None:
        self.setAccessibleName(what)
        card = CardFrame(self)
        card.set_title(what)
        card.header_layout.addWidget(self._choice)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._live)
        self._choice.setAccessibleName(self.tr("กล้อง"))
        # On Linux the name of a list that drops down is what is chosen in it.
        self._choice.setAccessibleDescription(self.tr("กล้อง"))
        self._choice.setProperty("small", True)
        self._live.setAccessibleName(self.tr("ภาพจากกล้อง"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        framed = QVBoxLayout()
        framed.setContentsMargins(20, 16, 20, 16)
        framed.addWidget(card)
        column.addLayout(framed, 1)
        column.addWidget(self._bar)
        self._bar.add_button(self.tr("ปิด"), "Esc").clicked.connect(self.leave)
        self._bar.add_button(self.tr("เลือกแฟ้มรูป…"), "Ctrl+O").clicked.connect(self._choose_file)
        self._bar.set_primary(self.tr("เก็บหน้านี้"), "Enter")
        self._bar.primary_requested.connect(self.keep)

    @Slot()
    def _start(self) -> None:
        self._drop_source()
        self._say(Tone.INFO, self.tr("วางเอกสารให้อยู่ในภาพทั้งหน้า แล้วกด Enter"))
        self._choice.setVisible(self._choice.count() > 0)
        if not self._choice.count():
            self._failed(Trouble.NOT_THERE)
            return
        self._live.show_sentence(self.tr("กำลังเปิดกล้อง"))
        source = self._cameras.open(str(self._choice.currentData()), Purpose.PAPER, self)
        source.frame_came.connect(self._frame)
        source.taken.connect(self._taken)
        source.failed.connect(self._failed)
        self._source = source
        source.start()

    @Slot(object)
    def _frame(self, picture: QImage) -> None:
        self._live.show_picture(picture)
        if self._keep_first:
            self._keep_first = False
            self.keep()

    @Slot(object)
    def _taken(self, picture: QImage) -> None:
        self._encode(picture)

    def _encode(self, picture: QImage) -> None:
        self._background.run(
            Lane.CAMERA, partial(paper_jpeg, picture), owner=self, then=self._done, otherwise=self._not_read
        )

    def _done(self, jpeg: bytes) -> None:
        self._end()
        self.kept.emit(jpeg)

    @Slot(str)
    def _failed(self, trouble: str) -> None:
        self._is_keeping = self._keep_first = False
        self._live.show_sentence(trouble_words(trouble))
        self._say(Tone.WARN, trouble_words(trouble))

    @Slot()
    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("เลือกแฟ้มรูป"), "", self.tr("รูป (*.jpg *.jpeg *.png)")
        )
        if path:
            work = partial(picture_in, path)
            self._background.run(Lane.CAMERA, work, owner=self, then=self._encode, otherwise=self._not_read)

    def _not_read(self, error: Exception) -> None:
        self._is_keeping = False
        if not isinstance(error, NotAPicture):
            raise error
        self._say(Tone.ERROR, self.tr("แฟ้มนี้ไม่ใช่รูป หรือใหญ่กว่า 20 MB เลือกแฟ้มอื่น"))

    def _say(self, tone: Tone, sentence: str) -> None:
        self._bar.set_message(tone, sentence)
        announce(self, sentence)

    def _drop_source(self) -> None:
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
            self._source = None

    def _end(self) -> None:
        self._drop_source()
        self._over.removeEventFilter(self)
        self.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()


def take_document(over: QWidget, cameras: Cameras, background: Background, what: str) -> DocumentPanel:
    """Photograph the paper called *what* in a panel that covers *over*, and return the open panel.

    Connect its ``kept`` (JPEG bytes, long side at most 2000 pixels) and, if need be, ``closed``. The
    keyboard goes back to where it was.
    """
    panel = DocumentPanel(over, cameras, background, what)
    panel.open()
    return panel

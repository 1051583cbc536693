"""The panel of today's portrait: camera at the left, checks and the chip's photo beside, the exception."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oss_desk.gui.camera.cameras import CameraChoice
from oss_desk.gui.camera.photo_checks import Check, Examination
from oss_desk.gui.camera.portrait_photo import Developed
from oss_desk.gui.theme.active import colour, text_scale, text_width
from oss_desk.gui.theme.icons import icon
from oss_desk.gui.theme.tokens import Colour, Role, Size, Tone
from oss_desk.gui.visit.portrait.check_line import CheckLine
from oss_desk.gui.visit.portrait.exception_card import ExceptionCard
from oss_desk.gui.visit.portrait.viewfinder import Viewfinder
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.gui.widgets.tag import Tag

_FACE = (104, 125)
_FACE_SMALLER = (90, 108)
_FACE_SMALL = (62, 74)
_SHORT, _SHORTER = 515, 470
"""Below these heights of the body the faces are compared in smaller size, and in small below the checks."""
_WIDE, _MEDIUM = 1150, 920
"""Widths of the panel from which there is room for all words, and for most."""
_COLUMN_WIDTHS = ((_WIDE, (288, 330)), (_MEDIUM, (262, 310)), (0, (258, 292)))
"""From which width of the panel on: how wide the checks and the exception are."""
_LEAST_WORD, _ICON_ONLY = 110, 74
"""Widths of the choice of a camera: with a word, and without any."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PortraitPanel(QWidget):
    """Shows what a `PortraitPresenter` tells it, and says which keys were pressed.

    Signals:
        accepted: the portrait as JPEG, the reason (empty, a code of the words tables, or a code, a
            colon and a note), and where it is from: ``camera``, ``file`` or ``chip``.
        closed: the panel went out of sight, with or without a portrait.
        take_wanted: ``F6``. accept_wanted: ``Enter``. close_wanted: ``Esc``.
        camera_chosen: key of a camera. file_chosen: path of a picture. chip_wanted: the chip's photo.
    """

    accepted = Signal(bytes, str, str)
    closed = Signal()
    take_wanted = Signal()
    accept_wanted = Signal()
    close_wanted = Signal()
    camera_chosen = Signal(str)
    file_chosen = Signal(str)
    chip_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera_title = self.tr("ถ่ายรูป")
        self.setAccessibleName(self._camera_title)
        self._is_taken = False
        self.exception = ExceptionCard()
        self._view = Viewfinder()
        self._view.setAccessibleName(self.tr("ภาพจากกล้อง"))
        self._standing = Tag()
        self._choice = QComboBox()
        self._hint, self._hint_row = QLabel(), QWidget()
        self._chip_button = ActionButton()
        self._chip_face, self._today_face = PhotoLabel(), PhotoLabel()
        self._score = Tag()
        self._lines = {check: CheckLine(check) for check in Check}
        self._bar = ActionBar()
        self._retake = ActionButton()
        self._faces = CardFrame()
        self._middle = QWidget()
        self._stacked, self._columns = QVBoxLayout(), QHBoxLayout()
        self._build()
        self.show_live_controls()

    def show_subject(self, chip: bytes | None, name: str) -> None:
        """Show the chip's photo of the person called *name*, or that there is none, and begin anew."""
        self._chip_button.setVisible(chip is not None)
        if chip is None or not self._chip_face.set_photo_bytes(chip, name):
            self._chip_face.set_photo(None)
        self.exception.clear()
        self.show_today(None)
        self.show_examination(None)

    def show_cameras(self, choices: tuple[CameraChoice, ...], chosen: str) -> None:
        """Offer *choices*; *chosen* is the key of the one in use."""
        self._choice.blockSignals(True)
        self._choice.clear()
        for choice in choices:
            self._choice.addItem(
                icon("camera", Colour.TEXT_SECONDARY, Size.ICON_INLINE), choice.name, choice.key
            )
        self._choice.setCurrentIndex(max(self._choice.findData(chosen), 0))
        self._choice.setVisible(bool(choices))
        self._choice.blockSignals(False)

    def show_live_controls(self, *, by_itself: bool = True) -> None:
        """Offer to take the picture; *by_itself* says that the camera will do so when the face is still."""
        self._is_taken = False
        self._view.show_crop(None)
        self._view.show_faults(())
        self._retake.hide()
        self._retake.set_key_text("")
        self._bar.set_primary(self.tr("ถ่ายรูป"), "F6")
        self._standing.show_tag(self.tr("ภาพสด"), Tone.INFO, "camera")
        self._hint.setText(
            self.tr("ถ่ายเองเมื่อหน้าอยู่ในวงรีและนิ่ง 1 วินาที") if by_itself else self.tr("ให้หน้าอยู่ในวงรี แล้วกด F6")
        )

    def show_sentence(self, sentence: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say *sentence* instead of a picture."""
        self._view.show_sentence(sentence)
        self.say(tone, sentence if tone is not Tone.NEUTRAL else "")

    def show_live_faults(self, found: Examination) -> None:
        """Point at a face or an eye that is not right yet, while there is time to move."""
        self._view.show_faults(tuple(one for one in found.faults if one.check in {Check.FACE, Check.EYES}))

    def show_no_camera(self, sentence: str, *, offer_chip: bool) -> None:
        """Say why there is no picture; *offer_chip* makes the chip's photo what ``Enter`` takes."""
        self.show_live_controls(by_itself=False)
        self.show_sentence(sentence, Tone.WARN)
        self._standing.show_tag(self.tr("ไม่มีภาพ"), Tone.WARN, "camera")
        self._hint.setText(self.tr("ถ่ายภายหลังได้ จนกว่าจะส่งอนุมัติ"))
        if offer_chip:
            self._is_taken = True  # there is something to accept
            self._retake.setText(self.tr("หากล้องอีกครั้ง"))
            self._retake.set_key_text("F6")
            self._retake.show()
            self._bar.set_primary(self.tr("ใช้รูปจากชิป"), "Enter")

    def show_frame(self, picture: QImage) -> None:
        """Show a live *picture*."""
        self._view.show_picture(picture)

    def show_taken(self, picture: QImage, at: str) -> None:
        """Show the *picture* that was taken *at* a time of day, as yet unchecked."""
        self._is_taken = True
        self._view.show_picture(picture)
        self._view.show_faults(())
        self._standing.show_tag(
            self.tr("ถ่ายแล้ว {time} น.").format(time=at) if at else self.tr("จากแฟ้ม"),
            Tone.NEUTRAL,
            "player-pause",
        )
        self._retake.setText(self.tr("ถ่ายใหม่"))
        self._retake.set_key_text("F6")
        self._retake.show()
        self._bar.set_primary(self.tr("ใช้รูปนี้"), "Enter")
        self.say(Tone.NEUTRAL, self.tr("กำลังตรวจรูป"))

    def show_developed(self, developed: Developed) -> None:
        """Show the portrait and what the checks found in it; name what ``Enter`` does now."""
        self._view.show_picture(developed.picture)
        self._view.show_crop(developed.crop)
        self._view.show_faults(developed.examination.faults)
        self.show_today(developed.jpeg)
        self.show_examination(developed.examination)
        with_reason = bool(developed.examination.faults)
        self._bar.set_primary(self.tr("ใช้รูปนี้ พร้อมเหตุผล") if with_reason else self.tr("ใช้รูปนี้"), "Enter")
        self.say(Tone.NEUTRAL, "")
        missed = [found.check for found in developed.examination.findings if not found.passed]
        words = [str(self._score.text), *(self._lines[check].accessibleName() for check in missed)]
        announce(self, ". ".join(words))

    def show_examination(self, found: Examination | None) -> None:
        """Show how each check stands; None while nothing was looked at."""
        for check, line in self._lines.items():
            findings = found.findings if found else ()
            line.show_finding(next((one for one in findings if one.check is check), None))
        if found is None:
            self._score.show_tag("")
            return
        words = self.tr("ผ่าน {passed} จาก {all}").format(passed=found.passed, all=len(found.findings))
        self._score.show_tag(words, Tone.WARN if found.faults else Tone.OK)

    def show_today(self, jpeg: bytes | None) -> None:
        """Show the portrait beside the chip's photo."""
        photo = QPixmap()
        usable = jpeg is not None and photo.loadFromData(jpeg)
        self._today_face.set_photo(photo if usable else None, self.tr("วันนี้"))

    def say(self, tone: Tone, sentence: str) -> None:
        """Say *sentence* at the left of the action bar; an empty one takes it away."""
        if sentence:
            self._bar.set_message(tone, sentence)
        else:
            self._bar.clear_message()
        if tone in {Tone.WARN, Tone.ERROR}:
            announce(self, sentence)

    def focus_view(self) -> None:
        """Put the keyboard where only the panel's own keys mean something."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep the panel's keys from the page around it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        meant = event.key() in (*_ENTER, Qt.Key.Key_Escape)
        event.setAccepted(meant)
        return meant

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``Enter`` (with or without Ctrl) accepts, ``Esc`` closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        elif event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.accept_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Compare the faces in small where the window is low; narrow the columns where it is narrow."""
        super().resizeEvent(event)
        scale = text_scale()
        body = (self.height() - self._bar.sizeHint().height()) / scale
        is_small = body < _SHORTER
        for face in (self._chip_face, self._today_face):
            face.set_shown_size(*(_FACE_SMALL if is_small else _FACE_SMALLER if body < _SHORT else _FACE))
        # What was found comes before the comparison where not both can be seen at once.
        self._stacked.insertWidget(1 if is_small else 0, self._faces)
        width = self.width() / scale  # larger words need more room
        self._columns.setSpacing(16 if width >= _WIDE else 10)
        middle, beside = next(widths for least, widths in _COLUMN_WIDTHS if width >= least)
        self._beside_camera.setFixedWidth(round(middle * scale))
        self.exception.setFixedWidth(round(beside * scale))
        self._standing.setVisible(width >= _WIDE)
        self._hint_row.setVisible(width >= _WIDE)
        left = self.width() - round((middle + beside) * scale) - 2 * self._columns.spacing() - 40
        left -= text_width(self._camera_title, Role.CARD_TITLE) + 48
        choice = round((224 if width >= _WIDE else 150) * scale)
        # Where not even the first word has room, the icon alone stands there.
        self._choice.setFixedWidth(min(choice, left) if left >= _LEAST_WORD * scale else _ICON_ONLY)

    def minimumSizeHint(self) -> QSize:
        """Return the least room there is in the smallest window."""
        return QSize(820, 260)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what lies underneath."""
        QPainter(self).fillRect(self.rect(), colour(Colour.BACKGROUND))

    def _build(self) -> None:
        self._middle.setLayout(self._stacked)
        self._stacked.setContentsMargins(0, 0, 0, 0)
        self._stacked.setSpacing(12)
        self._stacked.addWidget(self._build_faces())
        self._stacked.addWidget(self._build_checks(), 1)
        self._columns.setContentsMargins(20, 16, 20, 16)
        self._columns.addWidget(self._build_camera(), 1)
        self._beside_camera = _scrolling(self._middle)
        self._columns.addWidget(self._beside_camera)
        self._columns.addWidget(self.exception)
        self._retake = self._bar.add_button("")
        file_button = self._bar.add_button(self.tr("เลือกแฟ้มรูป…"), "Ctrl+O")
        close_button = self._bar.add_button(self.tr("ปิด"), "Esc")
        for button in (close_button, file_button, self._retake):
            self._bar.right_layout.removeWidget(button)
            self._bar.right_layout.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._columns, 1)
        column.addWidget(self._bar)
        # The columns give way by `resizeEvent`: what they need when wide must not keep the window wide.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        close_button.clicked.connect(self.close_wanted)
        file_button.clicked.connect(self._choose_file)
        self._retake.clicked.connect(self.take_wanted)
        self._bar.primary_requested.connect(self._primary)
        self._chip_button.clicked.connect(self.chip_wanted)
        self._choice.currentIndexChanged.connect(self._camera_changed)

    def _build_camera(self) -> QWidget:
        card = CardFrame()
        card.set_title(self._camera_title)
        card.header_layout.insertWidget(0, self._standing)
        card.header_layout.addWidget(self._choice)
        self._choice.setAccessibleName(self.tr("กล้อง"))
        # On Linux the name of a list that drops down is what is chosen in it.
        self._choice.setAccessibleDescription(self.tr("กล้อง"))
        self._choice.setProperty("small", True)
        self._choice.view().setMinimumWidth(240)
        self._hint.setProperty("role", Role.CAPTION.value)
        self._hint.setProperty("tone", "secondary")
        info = IconLabel()
        info.set_icon("info-circle", Colour.TEXT_SECONDARY, Size.ICON_INLINE)
        self._chip_button.set_kind("ghost")
        self._chip_button.set_small(True)
        self._chip_button.set_icon_name("id")
        self._chip_button.set_key_text("Ctrl+B")
        self._chip_button.setText(self.tr("ใช้รูปจากชิป"))
        hint = QHBoxLayout(self._hint_row)
        hint.setContentsMargins(0, 0, 0, 0)
        hint.setSpacing(8)
        hint.addWidget(info)
        hint.addWidget(self._hint, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 2, 8, 2)
        foot.addWidget(self._hint_row)
        foot.addStretch(1)
        foot.addWidget(self._chip_button)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._view, 1)
        inside.addLayout(foot)
        return card

    def _build_faces(self) -> QWidget:
        self._faces.set_title(self.tr("เทียบใบหน้า"))
        row = QHBoxLayout(self._faces)
        row.setContentsMargins(16, 12, 16, 8)
        row.setSpacing(14)
        row.addStretch(1)
        for face, words in (
            (self._chip_face, self.tr("จากชิป")),
            (self._today_face, self.tr("วันนี้")),
        ):
            label = QLabel(words)
            label.setProperty("role", Role.CAPTION.value)
            label.setProperty("tone", "secondary")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(face, 0, Qt.AlignmentFlag.AlignHCenter)
            pair.addWidget(label)
            row.addLayout(pair)
        row.addStretch(1)
        return self._faces

    def _build_checks(self) -> QWidget:
        card = CardFrame()
        card.set_title(self.tr("ตรวจรูป"))
        card.header_layout.addWidget(self._score)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for line in self._lines.values():
            rows.addWidget(line)
        self._lines[Check.GROUND].set_last()
        rows.addStretch(1)
        return card

    def _primary(self) -> None:
        if self._is_taken:
            self.accept_wanted.emit()
        else:
            self.take_wanted.emit()

    def _camera_changed(self, _index: int) -> None:
        self.camera_chosen.emit(str(self._choice.currentData()))

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("เลือกรูปวันนี้"), "", self.tr("รูป (*.jpg *.jpeg *.png)")
        )
        if path:
            self.file_chosen.emit(path)


def _scrolling(inside: QWidget) -> QWidget:
    """Return *inside* in a frame that scrolls where the window is too low for it."""
    inside.setProperty("surface", "")
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area

"""Leads from the live picture to an accepted portrait."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QTimer, Slot
from PySide6.QtGui import QImage

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.camera.cameras import Cameras
from oss_desk.gui.camera.jpeg import NotAPicture
from oss_desk.gui.camera.photo_checks import Check, Examination, Fault, examine
from oss_desk.gui.camera.portrait_photo import Developed, develop, develop_file
from oss_desk.gui.camera.source import CameraSource, Purpose, Trouble
from oss_desk.gui.camera.words import trouble_words
from oss_desk.gui.messages import message_for
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.portrait.panel import PortraitPanel
from oss_desk.services.ports.clock import Clock

T = TypeVar("T")
STILL_MILLISECONDS = 1000
ANSWER_MILLISECONDS = 5000
"""How long a camera may take to give the picture it was asked for."""
_STILL_WITHIN = 0.03
"""How far the face may move meanwhile, as a part of the picture."""
_SETTLING_FRAMES = 6
"""Frames a camera needs to find its exposure when nothing tells that a face is there."""


class _State(Enum):
    CLOSED = auto()
    LIVE = auto()
    TAKING = auto()
    DEVELOPING = auto()
    DEVELOPED = auto()
    NO_CAMERA = auto()


class PortraitPresenter(QObject):
    """One portrait at a time: ``F6`` opens, the picture is taken, ``Enter`` accepts it.

    The picture is taken by itself when the face has been still in the oval for a second, and at once
    by ``F6``. ``Enter`` pressed before that takes it as soon as all checks pass, and accepts it unless
    one finds a fault in the picture itself: then it must be looked at. While no check can be made at
    all, ``Enter`` takes the picture at once.
    """

    def __init__(
        self, panel: PortraitPanel, cameras: Cameras, background: Background, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._cameras = cameras
        self._background = background
        self._clock = clock
        self._state = _State.CLOSED
        self._source: CameraSource | None = None
        self._chosen = ""
        self._chip: bytes | None = None
        self._origin = "camera"
        self._developed: Developed | None = None
        self._accept_ahead = False
        self._is_looking = False
        self._is_blind = False
        self._turn = 0
        self._frames = 0
        self._still = QElapsedTimer()
        self._still_at = QPointF()
        self._deadline = QTimer(self)
        self._deadline.setObjectName("deadline")
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(ANSWER_MILLISECONDS)
        self._deadline.timeout.connect(self._give_up)
        panel.take_wanted.connect(self.take)
        panel.accept_wanted.connect(self.accept)
        panel.close_wanted.connect(self.close)
        panel.camera_chosen.connect(self._choose_camera)
        panel.file_chosen.connect(self._use_file)
        panel.chip_wanted.connect(self._use_chip)

    @property
    def is_open(self) -> bool:
        """Tell whether the panel is in use."""
        return self._state is not _State.CLOSED

    @property
    def _is_chip_next(self) -> bool:
        """Tell whether, for want of any camera, ``Enter`` takes the chip's photo."""
        return not self._chosen and self._chip is not None

    def open(self, chip: bytes | None, name: str) -> None:
        """Show the panel for the person called *name*, whose chip holds the photo *chip* or none."""
        self._chip = chip
        self._panel.show_subject(chip, name)
        self._panel.show()
        self._look_for_cameras()
        self._go_live()

    @Slot()
    def take(self) -> None:
        """Take the picture now, or, when one was taken, go back to the live picture for another."""
        self._accept_ahead = False
        if self._state is _State.LIVE:
            self._take()
        elif self._state in {_State.DEVELOPED, _State.NO_CAMERA}:
            if self._state is _State.NO_CAMERA:
                self._look_for_cameras()
            self._panel.exception.clear()
            self._go_live()

    @Slot()
    def accept(self) -> None:
        """Accept the portrait; with a fault a reason is needed, and asked for."""
        if self._state in {_State.LIVE, _State.TAKING, _State.DEVELOPING}:
            self._accept_ahead = True
            if self._state is _State.LIVE and self._is_blind:
                self._take()
            return
        if self._state is _State.NO_CAMERA and self._is_chip_next:
            self._use_chip()
            return
        developed, exception = self._developed, self._panel.exception
        if self._state is not _State.DEVELOPED or developed is None:
            return
        faults = developed.examination.faults
        if faults and not exception.reason():
            self._panel.say(Tone.WARN, self.tr("เลือกเหตุผล แล้วกด Enter หรือกด F6 ถ่ายใหม่"))
            exception.focus_reason(_likely_reason(developed.examination))
            return
        if exception.is_incomplete:
            self._panel.say(Tone.WARN, self.tr("พิมพ์เหตุผลสั้น ๆ แล้วกด Enter"))
            exception.focus_note()
            return
        self._finish(developed.jpeg, exception.reason_with_note(), self._origin)

    @Slot()
    def close(self) -> None:
        """Close the panel; a portrait that was not accepted is gone."""
        if self._state is not _State.CLOSED:
            self._leave()
            self._panel.closed.emit()

    def _look_for_cameras(self) -> None:
        """Offer the cameras there are now; the one used last stays in use if it is still there."""
        choices = self._cameras.choices(Purpose.PORTRAIT)
        if self._chosen not in {choice.key for choice in choices}:
            self._chosen = choices[0].key if choices else ""
        self._panel.show_cameras(choices, self._chosen)

    def _go_live(self) -> None:
        self._drop_source()
        self._turn += 1
        self._frames = 0
        self._developed = None
        self._accept_ahead = False
        self._is_blind = False
        self._still.invalidate()
        self._panel.show_today(None)
        self._panel.show_examination(None)
        self._panel.show_live_controls()
        self._panel.focus_view()
        self._state = _State.LIVE
        if not self._chosen:
            self._failed(Trouble.NOT_THERE)
            return
        self._panel.show_sentence(self.tr("กำลังเปิดกล้อง"))
        source = self._cameras.open(self._chosen, Purpose.PORTRAIT, self)
        source.frame_came.connect(self._frame)
        source.taken.connect(self._taken)
        source.failed.connect(self._failed)
        self._source = source
        source.start()

    @Slot(object)
    def _frame(self, picture: QImage) -> None:
        if self._state is not _State.LIVE:
            return
        self._frames += 1
        self._panel.show_frame(picture)
        if not self._is_looking and not self._is_blind:
            self._is_looking = True
            self._ask(
                partial(examine, picture),
                partial(self._looked, self._turn),
                partial(self._not_looked, self._turn),
            )

    def _looked(self, turn: int, found: Examination) -> None:
        self._is_looking = False
        if self._state is not _State.LIVE or turn != self._turn:
            return
        self._panel.show_examination(found)
        self._panel.show_live_faults(found)
        at_face = next(finding for finding in found.findings if finding.check is Check.FACE)
        if not at_face.is_checked:
            self._panel.show_live_controls(by_itself=False)
            if self._frames >= _SETTLING_FRAMES:
                self._take()
        elif not at_face.passed or found.face is None:
            self._still.invalidate()
        elif self._accept_ahead and not found.faults and self._frames >= _SETTLING_FRAMES:
            # Whoever pressed Enter has seen that it is right: nothing more is waited for.
            self._take()
        elif not self._still.isValid() or _apart(found.face.center(), self._still_at) > _STILL_WITHIN:
            self._still_at = found.face.center()
            self._still.start()
        elif self._still.elapsed() >= STILL_MILLISECONDS:
            self._take()

    def _not_looked(self, turn: int, error: Exception) -> None:
        """Say why nothing can be checked, once: the next picture would only fail as this one did."""
        self._is_looking = False
        sentence = message_for(error).sentence
        if self._state is _State.LIVE and turn == self._turn:
            self._is_blind = True
            self._panel.show_live_controls(by_itself=False)
            self._panel.say(Tone.ERROR, sentence)
            if self._accept_ahead:
                self._take()

    def _take(self) -> None:
        if self._source is not None and self._frames:
            self._state = _State.TAKING
            self._deadline.start()
            self._source.take()

    @Slot(object)
    def _taken(self, picture: QImage) -> None:
        self._drop_source()
        self._panel.show_taken(picture, f"{self._clock.now():%H:%M}")
        self._origin = "camera"
        self._state = _State.DEVELOPING
        turn = self._turn
        self._ask(
            partial(develop, picture),
            partial(self._show_developed, turn),
            partial(self._not_developed, turn),
        )

    def _not_developed(self, turn: int, error: Exception) -> None:
        """Go back to the live picture, with the words of *error*."""
        sentence = message_for(error).sentence
        if self._state is _State.DEVELOPING and turn == self._turn:
            self._go_live()
            self._panel.say(Tone.ERROR, sentence)

    def _show_developed(self, turn: int, developed: Developed) -> None:
        if self._state is not _State.DEVELOPING or turn != self._turn:
            return
        self._state = _State.DEVELOPED
        self._developed = developed
        self._panel.show_developed(developed)
        if not developed.examination.faults:
            self._panel.focus_view()
            if self._accept_ahead:
                self.accept()
        elif likely := _likely_reason(developed.examination, only_if_clear=True):
            self._panel.exception.focus_reason(likely)

    @Slot()
    def _give_up(self) -> None:
        if self._state is _State.TAKING:
            self._failed(Trouble.NO_PICTURE)

    @Slot(str)
    def _failed(self, trouble: str) -> None:
        self._drop_source()
        self._state = _State.NO_CAMERA
        self._panel.show_no_camera(trouble_words(trouble), offer_chip=self._is_chip_next)

    @Slot(str)
    def _choose_camera(self, key: str) -> None:
        self._chosen = key
        if self.is_open:
            self._panel.exception.clear()
            self._go_live()

    @Slot()
    def _use_chip(self) -> None:
        if self._chip is not None and self.is_open:
            self._finish(self._chip, "", "chip")

    @Slot(str)
    def _use_file(self, path: str) -> None:
        self._turn += 1
        self._ask(
            partial(develop_file, path),
            partial(self._show_file, self._turn),
            partial(self._not_read, self._turn),
        )

    def _show_file(self, turn: int, developed: Developed) -> None:
        if not self.is_open or turn != self._turn:
            return
        self._drop_source()
        self._origin = "file"
        self._accept_ahead = False
        self._panel.exception.clear()
        self._panel.show_taken(developed.picture, "")
        self._state = _State.DEVELOPING
        self._show_developed(turn, developed)

    def _not_read(self, turn: int, error: Exception) -> None:
        if isinstance(error, NotAPicture):
            sentence = self.tr("แฟ้มนี้ไม่ใช่รูป หรือใหญ่กว่า 20 MB เลือกแฟ้มอื่น")
        else:
            sentence = message_for(error).sentence
        if self.is_open and turn == self._turn:
            if self._state is _State.DEVELOPING:
                self._go_live()  # what was being made of the camera's picture was given up for the file
            self._panel.say(Tone.ERROR, sentence)

    def _ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        self._background.run(Lane.CAMERA, work, owner=self, then=then, otherwise=otherwise)

    def _finish(self, jpeg: bytes, reason: str, origin: str) -> None:
        self._leave()
        self._panel.accepted.emit(jpeg, reason, origin)
        self._panel.closed.emit()

    def _leave(self) -> None:
        self._state = _State.CLOSED
        self._turn += 1
        self._drop_source()
        self._developed = None
        self._panel.hide()

    def _drop_source(self) -> None:
        self._deadline.stop()
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
            self._source = None


def _likely_reason(found: Examination, *, only_if_clear: bool = False) -> str:
    """Return the reason that fits what was found: where to begin, never a choice made for somebody."""
    faults = {finding.fault for finding in found.faults}
    if faults & {Fault.LEFT_EYE, Fault.RIGHT_EYE, Fault.BOTH_EYES}:
        return "eyes"
    if faults & {Fault.NO_FACE, Fault.OFF_OVAL}:
        return "posture"
    return "" if only_if_clear else "eyes"


def _apart(one: QPointF, other: QPointF) -> float:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))

"""Asks the printers how they are and lets the camera show what it sees."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QTimer, Slot

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.camera.cameras import CameraChoice, Cameras
from oss_desk.gui.camera.source import CameraSource, Purpose
from oss_desk.gui.camera.words import trouble_words
from oss_desk.gui.card.printer_words import reason_words
from oss_desk.gui.messages import message_for
from oss_desk.gui.settings.devices.device_part import DevicePart
from oss_desk.gui.settings.devices.page import DevicesPage
from oss_desk.gui.settings.devices.sight import DeviceSight
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk
from oss_desk.services.errors import DeviceError
from oss_desk.services.ports.card_printing import PrinterStatus

_PAPER_REASONS = (
    ("media-empty", QT_TRANSLATE_NOOP("OthersPresenter", "กระดาษหมด ใส่กระดาษแล้วพิมพ์ต่อเอง")),
    ("media-needed", QT_TRANSLATE_NOOP("OthersPresenter", "กระดาษหมด ใส่กระดาษแล้วพิมพ์ต่อเอง")),
    ("media-jam", QT_TRANSLATE_NOOP("OthersPresenter", "กระดาษติด เปิดฝาแล้วดึงออก")),
)


class OthersPresenter(QObject):
    """Looks once whenever the page comes into sight."""

    def __init__(
        self, page: DevicesPage, desk: Desk, background: Background, cameras: Cameras, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._cameras = cameras
        self._choices: tuple[CameraChoice, ...] = ()
        self._source: CameraSource | None = None
        page.came.connect(self._come)
        page.left.connect(self._stop_camera)
        page.cameras.try_wanted.connect(self._turn_camera)

    @Slot()
    def _come(self) -> None:
        self._ask(self._page.card_printer, paper=False)
        papers = self._desk.papers
        if papers is None or papers.printer is None:
            none = self.tr("ยังไม่ได้เลือกเครื่องพิมพ์")
            remedy = self.tr("เอกสารบันทึกเป็นแฟ้ม PDF แทน")
            self._page.paper_printer.show_device(DeviceSight(none, Tone.NEUTRAL, self.tr("ไม่มี"), remedy))
        else:
            self._ask(self._page.paper_printer, paper=True)
        # The list of cameras loads a large library: the page is painted first.
        QTimer.singleShot(0, self, self._look_for_cameras)

    def _ask(self, part: DevicePart, *, paper: bool) -> None:
        papers = self._desk.papers
        printer = papers.printer if paper and papers is not None else self._desk.card.printer
        if printer is None:
            return
        self._background.run(
            Lane.PRINTER,
            printer.status,
            owner=self,
            then=lambda status: part.show_device(self._sight(status, paper=paper)),
            otherwise=lambda error: part.show_device(self._unreachable(error)),
        )

    def _sight(self, status: PrinterStatus, *, paper: bool) -> DeviceSight:
        now = self.tr("ถามเมื่อ {time} น.").format(time=f"{self._desk.clock.now():%H:%M}")
        if status.ready:
            return DeviceSight(status.queue, Tone.OK, self.tr("พร้อม"), told_at=now)
        said = next(
            (self.tr(str(words)) for start, words in _PAPER_REASONS if paper and start in status.reason), ""
        )
        return DeviceSight(
            status.queue, Tone.WARN, self.tr("ยังไม่พร้อม"), said or reason_words(status.reason), now
        )

    def _unreachable(self, error: Exception) -> DeviceSight:
        message = message_for(error)
        # The queue that was asked says more than that something was not found.
        name = error.device if isinstance(error, DeviceError) else ""
        return DeviceSight(name or message.text, Tone.ERROR, self.tr("ไม่พบ"), message.remedy)

    # ── the camera ──────────────────────────────────────────────────────────

    @Slot()
    def _look_for_cameras(self) -> None:
        if self._page.isVisible() and self._source is None:
            self._choices = self._cameras.choices(Purpose.PORTRAIT)
            self._page.cameras.show_cameras(tuple(choice.name for choice in self._choices[:1]))

    @Slot()
    def _turn_camera(self) -> None:
        if self._source is not None:
            self._stop_camera()
        elif self._choices:
            part = self._page.cameras
            part.show_live(live=True)
            self._source = self._cameras.open(self._choices[0].key, Purpose.PORTRAIT, self)
            self._source.frame_came.connect(part.show_picture)
            self._source.failed.connect(self._camera_failed)
            self._source.start()
        else:
            self._look_for_cameras()

    @Slot(object)
    def _camera_failed(self, trouble: object) -> None:
        self._page.cameras.show_problem(trouble_words(str(trouble)))

    @Slot()
    def _stop_camera(self) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.stop()
            source.deleteLater()
            self._page.cameras.show_live(live=False)
            self._look_for_cameras()

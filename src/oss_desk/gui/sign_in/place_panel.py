"""The dark half of the sign-in page: whose desk this is, and whether it is fit to open."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.gui.sign_in.nav_line import NavLine
from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.tokens import Colour, Size
from oss_desk.gui.widgets.announce import announce

_ROOMY_HEIGHT = 640
_ROOMY_WIDTH = 560
_WARNING_ICON = "alert-triangle"


class PlacePanel(QFrame):
    """Names the service point and tells the state of reader, printer and registry in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        white = Colour.NAV_CURRENT_TEXT
        self._brand = NavLine(22, 31, strong=True, token=white)
        self._brand.set_icon("disabled", white, Size.ICON_HERO)
        self._brand.set_text("OSS Desk")
        self._title = (NavLine(34, 50, strong=True, token=white), NavLine(34, 50, strong=True, token=white))
        self._title[0].set_text(self.tr("ศูนย์บริการคนพิการ"))
        self._title[1].set_text(self.tr("แบบเบ็ดเสร็จ"))
        self._facility, self._counter = NavLine(18, 30), NavLine(18, 30)
        self._reader = self._device_line("id", self.tr("กำลังเปิดเครื่องอ่านบัตร"))
        self._printer = self._device_line("printer", self.tr("กำลังดูเครื่องพิมพ์"))
        self._registry = self._device_line("cloud-check", self.tr("กำลังดูทะเบียนจังหวัด"))
        self._foot = NavLine(15, 24)
        self._foot.set_text(self.tr("ข้อมูลในเครื่องเข้ารหัส ทุกการเปิดดูถูกบันทึกชื่อผู้ใช้และเวลา"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._brand)
        self._column.addSpacing(72)
        for line in self._title:
            self._column.addWidget(line)
        self._column.addSpacing(12)
        self._column.addWidget(self._facility)
        self._column.addWidget(self._counter)
        self._column.addSpacing(32)
        for line in (self._reader, self._printer, self._registry):
            self._column.addWidget(line)
        self._column.addStretch(1)
        self._column.addWidget(self._foot)
        self._fit()

    def show_place(self, point: ServicePoint) -> None:
        """Name the hospital, where in it the desk stands, and the counter."""
        self._facility.set_text(" · ".join(part for part in (point.facility, point.building) if part))
        self._counter.set_text(self.tr("ช่องบริการ {n}").replace("{n}", point.counter))

    def show_reader(self, *, ok: bool, words: str) -> None:
        """Tell in *words* how the card reader is."""
        self._tell(self._reader, "id" if ok else _WARNING_ICON, words, ok=ok)

    def show_printer(self, *, ok: bool, words: str) -> None:
        """Tell in *words* how printer and stock are."""
        self._tell(self._printer, "printer" if ok else _WARNING_ICON, words, ok=ok)

    def show_registry(self, *, ok: bool, words: str) -> None:
        """Tell in *words* when the provincial registry was last in step."""
        self._tell(self._registry, "cloud-check" if ok else _WARNING_ICON, words, ok=ok)

    def hide_devices(self) -> None:
        """Leave the devices out, where no device is about to be used."""
        for line in (self._reader, self._printer, self._registry):
            line.hide()

    def words(self) -> tuple[str, ...]:
        """Return every line shown, from the top."""
        lines = (self._facility, self._counter, self._reader, self._printer, self._registry)
        return tuple(line.text() for line in lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up air where the window is small."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), colour(Colour.NAV))

    def _fit(self) -> None:
        roomy = self.height() >= _ROOMY_HEIGHT
        side = 72 if self.width() >= _ROOMY_WIDTH else 28
        edge = 64 if roomy else 20
        self._column.setContentsMargins(side, edge, side, edge)
        for place, air in ((1, 72), (4, 12), (7, 32)):
            item = self._column.itemAt(place)
            spacer = item.spacerItem() if item else None
            if spacer is not None:
                spacer.changeSize(0, air if roomy else 8)
        self._column.invalidate()

    def _device_line(self, icon_name: str, words: str) -> NavLine:
        line = NavLine(17, 46, token=Colour.NAV_CURRENT_TEXT)
        line.set_icon(icon_name, Colour.NAV_TEXT)
        line.set_text(words)
        return line

    def _tell(self, line: NavLine, icon_name: str, words: str, *, ok: bool) -> None:
        changed = words != line.text()
        line.set_icon(icon_name, Colour.NAV_MARK if ok else Colour.BADGE)
        line.set_text(words)
        if changed and self.isVisible():
            announce(line, words)

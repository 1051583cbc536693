"""The page of devices: readers at the left, printers and cameras at the right; when narrow, below."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from oss_desk.gui.forms.settings.devices_page import Ui_DevicesPage
from oss_desk.gui.settings.devices.camera_part import CameraPart
from oss_desk.gui.settings.devices.device_part import DevicePart
from oss_desk.gui.settings.devices.reader_part import ReaderPart
from oss_desk.gui.theme.active import text_scale

_TWO_COLUMNS_FROM = 800


class DevicesPage(QWidget):
    """Holds the parts; what they show comes from whoever looks at the devices.

    Signals:
        came, left: the page came into sight, or left it: behind another page or a cover.
    """

    came = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_DevicesPage()
        self._form.setupUi(self)

    @property
    def readers(self) -> ReaderPart:
        """The card of readers."""
        return self._form.reader_part

    @property
    def card_printer(self) -> DevicePart:
        """The card of the card printer."""
        return self._form.card_printer_part

    @property
    def paper_printer(self) -> DevicePart:
        """The card of the ordinary printer."""
        return self._form.paper_printer_part

    @property
    def cameras(self) -> CameraPart:
        """The card of the cameras."""
        return self._form.camera_part

    def focus_first(self) -> None:
        """Put the keyboard on the readers."""
        self.readers.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the columns below each other where they would be too narrow."""
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS_FROM * text_scale()
        ways = QBoxLayout.Direction
        self._form.columns_layout.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page is in sight."""
        super().showEvent(event)
        self.came.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the page is out of sight."""
        super().hideEvent(event)
        self.left.emit()

"""The cameras of this desk, and a live picture to see that one works; nothing is taken or kept."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from oss_desk.gui.camera.live_picture import LivePicture
from oss_desk.gui.theme.tokens import Colour
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.icon_label import IconLabel

_LIVE_HEIGHT = 200


class CameraPart(CardFrame):
    """Names the first camera and shows what it sees on request.

    Signals:
        try_wanted: the live picture is wanted; or, while there is one, no longer.
    """

    try_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("กล้อง"))
        self._icon, self._name, self._live = IconLabel(), QLabel(), LivePicture()
        self._name.setWordWrap(True)
        self._live.setAccessibleName(self.tr("ภาพจากกล้อง"))
        self._live.setFixedHeight(_LIVE_HEIGHT)
        self._live.hide()
        self._try = ActionButton()
        self._try.setObjectName("try_camera_button")
        self._try.set_small(True)
        self._try.clicked.connect(self.try_wanted)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._name, 1)
        row.addWidget(self._try)
        self.body_layout().addLayout(row)
        self.body_layout().addWidget(self._live)
        self.show_cameras(())

    def show_cameras(self, names: tuple[str, ...]) -> None:
        """Name the cameras there are; without one there is nothing to try but to look again."""
        self._icon.set_icon("camera", Colour.OK if names else Colour.TEXT_SECONDARY)
        self._name.setText(" · ".join(names) or self.tr("ไม่พบกล้อง ใช้รูปจากชิปหรือแฟ้มรูปได้"))
        self._try.setText(self.tr("ลอง") if names else self.tr("หากล้องอีกครั้ง"))

    @property
    def is_live(self) -> bool:
        """Tell whether a live picture is shown."""
        return not self._live.isHidden()

    def show_live(self, *, live: bool) -> None:
        """Open or close the live picture."""
        self._live.setVisible(live)
        if live:
            self._try.setText(self.tr("หยุด"))
            self._live.show_sentence(self.tr("กำลังเปิดกล้อง"))

    def show_picture(self, picture: QImage) -> None:
        """Show one frame."""
        self._live.show_picture(picture)

    def show_problem(self, sentence: str) -> None:
        """Say why there is no picture."""
        self._live.show_sentence(sentence)

"""A portrait in a thin frame, or an outline of a person where there is none."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.paint import draw_box, draw_icon
from oss_desk.gui.theme.tokens import Colour, Radius, Size


class PhotoLabel(QWidget):
    """Shows a picture so that it fills its frame; what does not fit is cut evenly, never stretched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo = QPixmap()
        self._shown_size = QSize(Size.PHOTO_WIDTH, Size.PHOTO_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_photo(None)

    def set_photo(self, photo: QPixmap | None, name: str = "") -> None:
        """Show *photo*, of the person called *name*; None shows the outline."""
        self._photo = QPixmap() if photo is None else photo
        missing = self._photo.isNull()
        whose = self.tr("รูปของ{name}").format(name=name) if name else self.tr("รูปถ่าย")
        self.setAccessibleName(self.tr("ยังไม่มีรูป") if missing else whose)
        self.update()

    def set_photo_bytes(self, encoded: bytes, name: str = "") -> bool:
        """Show the JPEG or PNG *encoded*; return False, and show the outline, when it is none."""
        photo = QPixmap()
        usable = photo.loadFromData(encoded)
        self.set_photo(photo if usable else None, name)
        return usable

    def set_shown_size(self, width: int, height: int) -> None:
        """Take *width* by *height* logical pixels, 52 by 62 unless told."""
        self._shown_size = QSize(width, height)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it was told to take."""
        return self._shown_size

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture within its rounded frame."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._photo.isNull():
            draw_box(painter, self.rect(), radius=Radius.TAG_BOX, fill=Colour.SUNKEN, border=Colour.LINE)
            draw_icon(painter, self.rect(), "user", Colour.TEXT_SECONDARY, Size.ICON_HERO)
            return
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), Radius.TAG_BOX, Radius.TAG_BOX)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), colour(Colour.PHOTO_GROUND))
        photo = QSize(self._photo.size())
        shown = photo.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left = (self.width() - shown.width()) / 2
        top = (self.height() - shown.height()) / 2
        painter.drawPixmap(
            QRectF(left, top, shown.width(), shown.height()),
            self._photo,
            QRectF(0, 0, photo.width(), photo.height()),
        )
        painter.setClipping(False)
        draw_box(painter, self.rect(), radius=Radius.TAG_BOX, border=Colour.LINE)

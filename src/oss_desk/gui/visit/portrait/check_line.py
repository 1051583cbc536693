"""One of the four checks: whether it is passed, and if not, what to do."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.camera.photo_checks import Check, Finding
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon
from oss_desk.gui.theme.tokens import Colour, Role
from oss_desk.gui.widgets.text_lines import Line, draw_lines
from oss_desk.words.language import Language
from oss_desk.words.portrait import CHECKS, FAULTS, NOT_CHECKED, REMEDIES

_HIGH = 50
_SIDE = 16
_ICON = 24


class CheckLine(QWidget):
    """A row of the list of checks, painted over the whole width of its card."""

    def __init__(self, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._finding: Finding | None = None
        self._is_last = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_finding(None)

    def show_finding(self, finding: Finding | None) -> None:
        """Show *finding*; None while nothing was looked at yet."""
        self._finding = finding
        self.setAccessibleName(f"{self._title}: {self._state}")
        self.updateGeometry()
        self.update()

    def set_last(self) -> None:
        """Draw no line below."""
        self._is_last = True

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(200, max(_HIGH, line_height(Role.BODY) + line_height(Role.CAPTION) + 4))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the width may shrink."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon and words."""
        painter = QPainter(self)
        finding = self._finding
        fails = finding is not None and finding.fault is not None
        if fails:
            draw_box(painter, self.rect(), radius=0, fill=Colour.WARN_SOFT)
        name, ink = "circle-dashed", Colour.TEXT_SECONDARY
        if finding is not None:
            if fails:
                name, ink = "alert-triangle", Colour.WARN
            elif finding.passed:
                name, ink = "circle-check", Colour.OK
            else:
                name, ink = "eye", Colour.INFO
        draw_icon(painter, QRect(_SIDE - 2, 0, _ICON, self.height()), name, ink)
        area = QRect(_SIDE + _ICON + 8, 0, self.width() - 2 * _SIDE - _ICON - 8, self.height())
        lines = [Line(self._title, Role.BODY_STRONG if fails else Role.BODY)]
        if finding is not None and not finding.passed:
            lines.append(Line(self._fitting_detail(area.width()), Role.CAPTION))
        draw_lines(painter, area, tuple(lines))
        if not self._is_last:
            edge = QRect(0, self.height() - 1, self.width(), 1)
            draw_box(painter, edge, radius=0, fill=Colour.LINE)

    def _fitting_detail(self, width: int) -> str:
        """Return what is wrong and what to do; without room for both, what is wrong."""
        finding = self._finding
        if finding is None or finding.fault is None or text_width(self._detail, Role.CAPTION) <= width:
            return self._detail
        return FAULTS[finding.fault].in_(active_language())

    @property
    def _title(self) -> str:
        return CHECKS[self._check].in_(active_language())

    @property
    def _detail(self) -> str:
        finding, language = self._finding, active_language()
        if finding is None or finding.passed:
            return ""
        if finding.fault is None:
            return NOT_CHECKED.in_(language)
        # Thai parts its sentences by a space.
        between = " " if language is Language.THAI else ". "
        return between.join((FAULTS[finding.fault].in_(language), REMEDIES[finding.fault].in_(language)))

    @property
    def _state(self) -> str:
        if self._finding is None:
            return self.tr("ยังไม่ได้ตรวจ")
        return self.tr("ผ่าน") if self._finding.passed else self._detail

"""Two people side by side: a head each with a picture, then row by row what agrees."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.same_person.sights import ComparedRow, SideHead, WhoIsItSight
from oss_desk.gui.theme.active import control_height, text_scale
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import TONE_GROUND, TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.widgets.announce import spoken
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.gui.widgets.tag import Tag
from oss_desk.words.segmenter import breakable

_LABEL, _LABEL_NARROW = 122, 96
_VERDICT, _VERDICT_NARROW = 180, 172
_ROOM = 900
_SIDE, _GAP = 14, 8
_FACE, _FACE_SMALL, _FACE_BRIEF = (76, 91), (52, 62), (38, 46)
_HEIGHT_FOR_FACES, _HEIGHT_FOR_LINES = 400, 300
_TONES = {Tone.OK: "ok", Tone.WARN: "warn", Tone.INFO: "info", Tone.ERROR: "error"}


class _Columns(QWidget):
    """A line of four columns whose widths all lines share."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(_SIDE, 4, _SIDE, 5)
        self.row.setSpacing(_GAP)
        self._fixed: list[tuple[QWidget, int, int]] = []

    def add_fixed(self, widget: QWidget, wide: int, narrow: int) -> None:
        """Add a column of one of two widths."""
        self.row.addWidget(widget)
        self._fixed.append((widget, wide, narrow))

    def fit(self, width: int) -> None:
        """Share *width* among the columns."""
        scale = text_scale()
        for widget, wide, narrow in self._fixed:
            widget.setFixedWidth(round((wide if width >= _ROOM * scale else narrow) * scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._tone is Tone.WARN:
            draw_box(painter, self.rect(), radius=0, fill=TONE_GROUND[Tone.WARN])
        line = QRect(0, self.height() - 1, self.width(), 1)
        draw_box(painter, line, radius=0, fill=Colour.LINE)


class _Row(_Columns):
    def __init__(self, row: ComparedRow) -> None:
        tone = row.verdict.tone
        super().__init__(tone)
        self.add_fixed(_label(row.label, Role.BODY, "secondary"), _LABEL, _LABEL_NARROW)
        value_role = Role.BODY_STRONG if row.is_strong else Role.BODY
        for text in (row.mine, row.theirs):
            self.row.addWidget(_label(text, value_role), 1)
        verdict = QWidget()
        inside = QHBoxLayout(verdict)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(_GAP)
        icon = IconLabel()
        icon.set_icon(row.verdict.icon_name, TONE_INK[tone], Size.ICON_INLINE)
        inside.addWidget(icon)
        inside.addWidget(_label(row.verdict.words, Role.BODY, _TONES.get(tone, "secondary")), 1)
        self.add_fixed(verdict, _VERDICT, _VERDICT_NARROW)
        self.setMinimumHeight(control_height(Size.TABLE_ROW))
        said = (row.label, row.mine, row.theirs, row.verdict.words)
        self.setAccessibleName(spoken(" · ".join(part for part in said if part)))


class PortraitHeads(_Columns):
    """The pictures, and what is to be done with them."""

    def __init__(
        self, *, label: tuple[int, int] = (_LABEL, _LABEL_NARROW), with_verdict: bool = True
    ) -> None:
        super().__init__(Tone.NEUTRAL)
        self._above = 10 if with_verdict else 6
        self.row.setContentsMargins(_SIDE, self._above, _SIDE, self._above)
        self.add_fixed(_label(self.tr("รูป"), Role.BODY, "secondary"), *label)
        self._faces = (PhotoLabel(), PhotoLabel())
        self._words = (QVBoxLayout(), QVBoxLayout())
        self._quiet: tuple[list[QLabel], list[QLabel]] = ([], [])
        for face, words in zip(self._faces, self._words, strict=True):
            part = QHBoxLayout()
            part.setSpacing(_SIDE)
            part.addWidget(face)
            words.setSpacing(0)
            part.addLayout(words, 1)
            self.row.addLayout(part, 1)
        if with_verdict:
            tag = Tag()
            tag.show_tag(self.tr("ดูด้วยตาแล้วตัดสิน"), Tone.INFO, "eye")
            self.add_fixed(tag, _VERDICT, _VERDICT_NARROW)

    def show_heads(self, heads: tuple[SideHead, SideHead]) -> None:
        """Show whose column is which."""
        for head, face, words, quiet in zip(heads, self._faces, self._words, self._quiet, strict=True):
            if head.picture is None or not face.set_photo_bytes(head.picture, head.name):
                face.set_photo(None)
            _clear(words)
            words.addStretch(1)
            words.addWidget(_label(head.title, Role.BODY_STRONG))
            quiet[:] = [_label(line, Role.BODY, "secondary") for line in head.lines]
            for label in quiet:
                words.addWidget(label)
            words.addStretch(1)

    def show_brief(self, *, brief: bool) -> None:
        """Leave the quiet lines away where every line counts for the rows below."""
        top = 4 if brief else self._above
        self.row.setContentsMargins(_SIDE, top, _SIDE, top)
        for lines in self._quiet:
            for line in lines:
                line.setVisible(not brief)

    def show_faces(self, size: tuple[int, int]) -> None:
        """Take *size* for both pictures, in logical pixels."""
        for face in self._faces:
            face.set_shown_size(*size)


class WhoIsItComparison(QWidget):
    """Shows a `WhoIsItSight`; rows that do not fit are scrolled, the heads stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = PortraitHeads()
        self._sight: WhoIsItSight | None = None
        self._rows: list[_Row] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("เทียบทีละแถว"))
        scroll.setWidget(inside)
        inside.setProperty("surface", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addWidget(scroll, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_sight(self, sight: WhoIsItSight) -> None:
        """Show *sight*."""
        if sight == self._sight:
            return
        self._sight = sight
        self._heads.show_heads((sight.mine, sight.theirs))
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_Row(row) for row in sight.rows]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)
        self._fit()

    def sight(self) -> WhoIsItSight | None:
        """Return what is shown."""
        return self._sight

    def scroll_rows(self, pages: int) -> None:
        """Go *pages* down, or up when negative, where the rows do not fit."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the values the room that labels and pictures can spare."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height, scale = self.height(), text_scale()
        brief = height < _HEIGHT_FOR_LINES * scale
        small = _FACE_BRIEF if brief else _FACE_SMALL
        self._heads.show_faces(_FACE if height >= _HEIGHT_FOR_FACES * scale else small)
        self._heads.show_brief(brief=brief)
        for line in (self._heads, *self._rows):
            line.fit(self.width())


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _label(text: str, role: Role, tone: str = "") -> QLabel:
    label = QLabel(breakable(text))
    label.setProperty("role", role.value)
    if tone:
        label.setProperty("tone", tone)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    return label

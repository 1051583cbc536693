"""Whom this is about: identical on the visit, the record and the print page."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QWidget

from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Role, Tone, Window
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.text_lines import Line, TextLines

_HEIGHT = 83
_PITCH = 26
_SIDE, _BESIDE, _AFTER_NAME = 20, 16, 12


@dataclass(frozen=True, slots=True)
class HeaderTag:
    """One pill beside the name: where the data came from, how the card stands."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon_name: str = ""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What the header shows, all in words ready to read."""

    name: str
    citizen_id: str = ""
    sex_and_age: str = ""
    place: str = ""
    matter: str = ""
    number: str = ""
    tags: tuple[HeaderTag, ...] = ()


class _TwoRows(QWidget):
    """Two rows as close as drawn: the room that marks need reaches from each into the other."""

    def __init__(self, upper: QLayout, lower: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = (QWidget(self), QWidget(self))
        for row, layout in zip(self._rows, (upper, lower), strict=True):
            layout.setContentsMargins(0, 0, 0, 0)
            row.setLayout(layout)

    def sizeHint(self) -> QSize:
        upper, lower = (row.sizeHint() for row in self._rows)
        height = (upper.height() + lower.height()) // 2 + round(_PITCH * text_scale())
        return QSize(max(upper.width(), lower.width()), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        heights = [row.sizeHint().height() for row in self._rows]
        pitch = round(_PITCH * text_scale())
        middle = (self.height() - sum(heights) // 2 - pitch) // 2 + heights[0] // 2
        for row, height in zip(self._rows, heights, strict=True):
            row.setGeometry(0, middle - height // 2, self.width(), height)
            middle += pitch


class PersonHeader(QFrame):
    """Photo, name, tags, masked number, sex and age, place; at the right the matter and its number.

    ``reveal_requested`` is emitted for the eye beside the number and for ``Alt+M``; whoever
    listens logs the look and calls :meth:`show_citizen_id`, twice.
    """

    reveal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo = PhotoLabel(self)
        self._name = TextLines(self)
        self._tags = QWidget(self)
        self._tag_row = QHBoxLayout(self._tags)
        self._citizen_id = TextLines(self)
        self._eye = ActionButton(self)
        self._facts = TextLines(self)
        self._place = TextLines(self)
        self._matter = TextLines(self)
        self._shown = PersonFacts("")
        self._shown_tags: list[Tag] = []
        self._lay_out()
        self.set_person(self._shown)

    def set_person(self, facts: PersonFacts, photo: QPixmap | None = None) -> None:
        """Show *facts* and *photo* instead of what was there."""
        tags_before, self._shown = self._shown.tags, facts
        self.setAccessibleName(facts.name)
        self._photo.set_photo(photo, facts.name)
        self._name.set_lines(Line(facts.name, Role.PAGE_TITLE))
        if facts.tags != tags_before:
            self._show_tags(facts.tags)
        self.show_citizen_id(facts.citizen_id)
        self._facts.set_lines(Line(facts.sex_and_age, Role.BODY, Colour.TEXT_SECONDARY))
        self._place.set_lines(Line(facts.place, Role.BODY, Colour.TEXT_SECONDARY))
        self._matter.set_lines(
            Line(facts.matter, Role.BODY_STRONG), Line(facts.number, Role.CAPTION, Colour.TEXT_SECONDARY)
        )
        # How much room the tags have depends on all of it.
        self._fit()

    def show_citizen_id(self, text: str) -> None:
        """Show *text* as the number: masked, or for ten seconds whole."""
        self._citizen_id.set_lines(Line(text, Role.BODY, Colour.TEXT_SECONDARY))
        self._eye.setVisible(bool(text))

    def photo_label(self) -> PhotoLabel:
        """Return the photo, for a page that changes only this."""
        return self._photo

    def sizeHint(self) -> QSize:
        """Return the designed height, or more for larger text."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the designed height; the width may shrink to the compact one."""
        return QSize(400, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tags and the place out where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line below."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=0, fill=Colour.SURFACE)
        draw_box(painter, QRect(0, self.height() - 1, self.width(), 1), radius=0, fill=Colour.LINE)

    def _height(self) -> int:
        return _HEIGHT if text_scale() <= 1 else max(_HEIGHT, super().sizeHint().height())

    def _show_tags(self, tags: tuple[HeaderTag, ...]) -> None:
        while (item := self._tag_row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._shown_tags = []
        for facts in tags:
            tag = Tag(self._tags)
            tag.show_tag(facts.text, facts.tone, facts.icon_name)
            self._tag_row.addWidget(tag)
            self._shown_tags.append(tag)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= Window.COMPACT_BELOW - 100
        room = self.width() - 2 * _SIDE - self._photo.sizeHint().width() - 2 * _BESIDE
        room -= self._matter.sizeHint().width()
        # The name is read whole; of the tags as many are seen as there is room for.
        left = room - self._name.sizeHint().width() - _AFTER_NAME
        for tag in self._shown_tags:
            left -= tag.sizeHint().width() + self._tag_row.spacing()
            tag.setVisible(wide and left >= 0)
        self._tags.setVisible(wide and bool(self._shown.tags))
        line = (self._citizen_id, self._eye, self._facts, self._place)
        needed = sum(part.sizeHint().width() for part in line) + 2 * _BESIDE
        self._place.setVisible(wide and needed <= room)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._eye.set_kind("quiet")
        self._eye.set_icon_name("eye")
        self._eye.set_key_text("Alt+M")
        self._eye.set_small(True)
        self._eye.setAccessibleName(self.tr("แสดงเลข 13 หลัก 10 วินาที"))
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.setFixedHeight(round(26 * text_scale()))
        self._eye.clicked.connect(self.reveal_requested)
        self._matter.set_right_aligned(right=True)
        self._tag_row.setContentsMargins(0, 0, 0, 0)
        self._tag_row.setSpacing(6)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(_AFTER_NAME)
        first.addWidget(self._name)
        first.addWidget(self._tags)
        first.addStretch(1)
        second.setSpacing(0)
        second.addWidget(self._citizen_id)
        second.addWidget(self._eye)
        second.addSpacing(8)
        second.addWidget(self._facts)
        second.addSpacing(16)
        second.addWidget(self._place)
        second.addStretch(1)
        lines = _TwoRows(first, second, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(_SIDE, 6, _SIDE, 7)
        grid.setHorizontalSpacing(_BESIDE)
        grid.addWidget(self._photo, 0, 0)
        grid.addWidget(lines, 0, 1)
        grid.addWidget(self._matter, 0, 2)
        grid.setColumnStretch(1, 1)

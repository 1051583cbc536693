"""One printer: what it is called, how it is, and what to do about that."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from oss_desk.gui.settings.devices.sight import DeviceSight
from oss_desk.gui.theme.stylesheet import restyle
from oss_desk.gui.theme.tokens import TONE_ICON, Role, Tone
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.tag import Tag


class DevicePart(CardFrame):
    """A card with the state in its head; nothing can be changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: DeviceSight | None = None
        self._state, self._name, self._told, self._remedy = Tag(), QLabel(), QLabel(), QLabel()
        self.header_layout.insertWidget(0, self._state)
        for label in (self._told, self._remedy):
            label.setProperty("role", Role.CAPTION.value)
        self._told.setProperty("tone", "secondary")
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._remedy.setWordWrap(True)
        self._name.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(self._told)
        self.body_layout().addLayout(row)
        self.body_layout().addWidget(self._remedy)

    @property
    def sight(self) -> DeviceSight | None:
        """What is shown; None before anything was told."""
        return self._sight

    def show_device(self, sight: DeviceSight) -> None:
        """Show *sight*; a changed state is announced."""
        before, self._sight = self._sight, sight
        icon_name = "check" if sight.tone is Tone.OK else TONE_ICON[sight.tone]
        self._state.show_tag(sight.word, sight.tone, icon_name)
        self._name.setText(sight.name)
        self._told.setText(sight.told_at)
        self._remedy.setText(sight.remedy)
        self._remedy.setVisible(bool(sight.remedy))
        self._remedy.setProperty("tone", sight.tone.value if sight.tone is not Tone.NEUTRAL else "secondary")
        restyle(self._remedy)
        if before is not None and before.word != sight.word:
            announce(self, f"{self.property('title')} {sight.word}")

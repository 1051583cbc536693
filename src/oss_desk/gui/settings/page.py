"""The settings page: groups at the left, their fields at the right; devices first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oss_desk.gui.forms.settings.settings_page import Ui_SettingsPage
from oss_desk.gui.preferences import TEXT_SCALES, Appearance
from oss_desk.gui.theme.tokens import Theme
from oss_desk.gui.widgets.segmented import SegmentOption
from oss_desk.gui.widgets.undo_bar import UndoBar
from oss_desk.words.language import Language

_AS_THE_SYSTEM = "system"
DEVICES, DISPLAY = 0, 1
"""Places of the groups that every desk has."""


class SettingsPage(QWidget):
    """Shows how the window looks, and says what somebody wishes instead.

    Signals:
        wished: the `Appearance` that is wanted.
        group_entered: place of the group that came into sight, from 0.
    """

    wished = Signal(object)
    group_entered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_SettingsPage()
        self._form.setupUi(self)
        self.undo_bar = UndoBar(self)
        self._form.page_layout.addWidget(self.undo_bar)
        form = self._form
        form.theme_choice.set_options(
            (
                SegmentOption(_AS_THE_SYSTEM, self.tr("ตามเครื่อง")),
                SegmentOption(Theme.LIGHT.value, self.tr("สว่าง")),
                SegmentOption(Theme.DARK.value, self.tr("มืด")),
                SegmentOption(Theme.HIGH_CONTRAST.value, self.tr("ตัดกันสูง")),
            )
        )
        form.text_scale_choice.set_options(
            tuple(SegmentOption(str(scale), f"{round(scale * 100)} %") for scale in TEXT_SCALES)
        )
        form.language_choice.set_options(
            # Each language is called by its own name, so that whoever reads only that one finds it.
            tuple(SegmentOption(language.value, language.own_name) for language in Language)
        )
        self._devices: QWidget = QWidget()
        form.groups_stack.insertWidget(DEVICES, self._devices)
        form.groups_list.add_group("device-usb", self.tr("อุปกรณ์"))
        form.groups_list.add_group("sun", self.tr("หน้าจอ"))
        form.groups_list.chosen.connect(self._enter_group)
        self.show_group(DEVICES)
        for choice in (form.theme_choice, form.text_scale_choice, form.language_choice):
            choice.chosen.connect(self._chosen)

    def show_appearance(self, appearance: Appearance) -> None:
        """Mark what is wished for now."""
        form = self._form
        form.theme_choice.set_value(appearance.theme.value if appearance.theme else _AS_THE_SYSTEM)
        form.text_scale_choice.set_value(str(appearance.text_scale))
        form.language_choice.set_value(appearance.language.value)

    def add_group(self, icon_name: str, label: str, widget: QWidget) -> None:
        """Offer one more group with *widget* as its fields."""
        self._form.groups_list.add_group(icon_name, label)
        self._form.groups_stack.addWidget(widget)

    def show_devices(self, widget: QWidget) -> None:
        """Take *widget* as the fields of the group of devices, in place of what stood there."""
        before, self._devices = self._devices, widget
        stack = self._form.groups_stack
        shown = stack.currentIndex()
        stack.insertWidget(DEVICES, widget)
        stack.removeWidget(before)
        before.deleteLater()
        stack.setCurrentIndex(shown)

    def show_group(self, place: int) -> None:
        """Show the group at *place*, without a signal."""
        self._form.groups_list.show_chosen(place)
        self._form.groups_stack.setCurrentIndex(place)

    @property
    def group(self) -> int:
        """Place of the group in sight."""
        return self._form.groups_stack.currentIndex()

    def focus_display(self) -> None:
        """Put the keyboard into the first field of the screen's group."""
        self._form.theme_choice.setFocus()

    def _enter_group(self, place: int) -> None:
        self._form.groups_stack.setCurrentIndex(place)
        self.group_entered.emit(place)

    def _chosen(self, _value: str) -> None:
        form = self._form
        theme = form.theme_choice.value()
        self.wished.emit(
            Appearance(
                None if theme == _AS_THE_SYSTEM else Theme(theme),
                float(form.text_scale_choice.value()),
                Language(form.language_choice.value()),
            )
        )

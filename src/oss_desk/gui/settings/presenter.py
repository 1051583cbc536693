"""Keeps what is wished for on the settings page, takes it back again, and brings the devices when wanted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from oss_desk.gui.preferences import Appearance, Preferences
from oss_desk.gui.settings.devices.page import DevicesPage
from oss_desk.gui.settings.page import DEVICES, DISPLAY, SettingsPage


class SettingsPresenter(QObject):
    """Joins the page and the preferences.

    A wish makes the whole window anew and this presenter with it; what may be taken back and the
    group in sight are therefore kept with the preferences.
    """

    def __init__(self, page: SettingsPage, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._preferences = preferences
        self._make_devices: Callable[[], DevicesPage] | None = None
        self._devices: DevicesPage | None = None
        page.wished.connect(self._wish)
        page.group_entered.connect(self._entered)

    def offer_devices(self, make: Callable[[], DevicesPage]) -> None:
        """Let *make* build the page of devices when it is first wanted: nobody waits for it before."""
        self._make_devices = make

    @property
    def devices(self) -> DevicesPage | None:
        """The page of devices; None before somebody wanted it."""
        return self._devices

    def show(self) -> None:
        """Show what is wished for, and offer to go back to what was before."""
        self._page.show_appearance(self._preferences.appearance)
        before = self._preferences.take_before()
        group = DISPLAY if before is not None else self._preferences.settings_group
        self._build_devices(group)
        self._page.show_group(group)
        if before is not None:
            self._page.undo_bar.offer(self.tr("เปลี่ยนหน้าจอแล้ว"), lambda: self._preferences.wish(before))
        if group == DEVICES and self._devices is not None:
            self._devices.focus_first()
        elif group == DISPLAY:
            self._page.focus_display()

    @Slot(int)
    def _entered(self, place: int) -> None:
        self._build_devices(place)
        self._preferences.settings_group = place

    def _build_devices(self, group: int) -> None:
        if group == DEVICES and self._devices is None and self._make_devices is not None:
            self._devices = self._make_devices()
            self._page.show_devices(self._devices)

    @Slot(object)
    def _wish(self, appearance: Appearance) -> None:
        self._preferences.wish(appearance, undoable=True)

"""Keeps what is wished for on the settings page, and takes it back again."""

from PySide6.QtCore import QObject, Slot

from oss_desk.gui.preferences import Appearance, Preferences
from oss_desk.gui.settings.page import SettingsPage


class SettingsPresenter(QObject):
    """Joins the page and the preferences.

    A wish makes the whole window anew and this presenter with it; what may be taken back is
    therefore kept with the preferences.
    """

    def __init__(self, page: SettingsPage, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._preferences = preferences
        page.wished.connect(self._wish)

    def show(self) -> None:
        """Show what is wished for, and offer to go back to what was before."""
        self._page.show_appearance(self._preferences.appearance)
        before = self._preferences.take_before()
        if before is not None:
            self._page.undo_bar.offer(self.tr("เปลี่ยนหน้าจอแล้ว"), lambda: self._preferences.wish(before))
        self._page.focus_first()

    @Slot(object)
    def _wish(self, appearance: Appearance) -> None:
        self._preferences.wish(appearance, undoable=True)

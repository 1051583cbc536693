"""The look of the window is changed on the settings page and taken back with one key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.preferences import Appearance, Preferences
from oss_desk.gui.theme.active import active_theme, text_scale
from oss_desk.gui.theme.tokens import Theme
from oss_desk.words.language import Language


@pytest.fixture
def window(qapp: QApplication, practice_folder: Path) -> Iterator[DeskWindow]:
    window = DeskWindow(bootstrap.train(practice_folder).desk, Background())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    yield window
    window.leave()
    window.close()
    delete(window)


def _open_display(window: DeskWindow, keys: Keys) -> None:
    """Go up to the list of groups, on to the group of the screen, and into its first field."""
    page = window.pages.settings_page
    rows = page.findChildren(QAbstractButton)
    device, display = (next(row for row in rows if row.text() == text) for text in ("อุปกรณ์", "หน้าจอ"))
    while not device.hasFocus():
        keys.press("Shift+Tab")
    keys.press("Down")
    assert display.hasFocus()
    keys.press("Return")
    assert page.group == 1
    keys.press("Tab")


def test_a_choice_holds_at_once_and_is_taken_back_with_one_key(window: DeskWindow) -> None:
    """Each field is a choice moved by the arrow keys; nothing is to be confirmed."""
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    keys.press("Ctrl+Comma")
    assert window.current_page() == "settings"
    _open_display(window, keys)
    keys.press("Right", "Right")
    assert (active_theme(), window.current_page()) == (Theme.DARK, "settings")
    keys.press("Tab", "Right")
    assert text_scale() == 1.15
    keys.press("Ctrl+Z")
    assert (active_theme(), text_scale()) == (Theme.DARK, 1.0)


def test_a_wish_is_kept_for_the_next_start(tmp_path: Path) -> None:
    path = str(tmp_path / "preferences.ini")
    wished = Appearance(Theme.HIGH_CONTRAST, 1.3, Language.ENGLISH)
    Preferences(store=QSettings(path, QSettings.Format.IniFormat)).wish(wished)
    assert Preferences(store=QSettings(path, QSettings.Format.IniFormat)).appearance == wished


def test_a_spoilt_file_gives_what_it_can(tmp_path: Path) -> None:
    """Somebody edited it by hand: the rest of it still counts, and the desk starts."""
    path = tmp_path / "preferences.ini"
    path.write_text("[General]\ntheme=pink\ntext_scale=large\nlanguage=en\n", encoding="utf-8")
    kept = Preferences(store=QSettings(str(path), QSettings.Format.IniFormat)).appearance
    assert kept == Appearance(language=Language.ENGLISH)


def test_a_language_named_at_the_start_comes_first(tmp_path: Path) -> None:
    path = str(tmp_path / "preferences.ini")
    Preferences(store=QSettings(path, QSettings.Format.IniFormat)).wish(Appearance(language=Language.ENGLISH))
    store = QSettings(path, QSettings.Format.IniFormat)
    assert Preferences(store=store, language=Language.THAI).appearance.language is Language.THAI

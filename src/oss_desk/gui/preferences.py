"""How one person likes the window: theme, size of text, language."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication

from oss_desk.gui.theme.tokens import Theme
from oss_desk.words.language import Language

TEXT_SCALES = (1.0, 1.15, 1.3)
"""How much larger than designed text may be drawn."""
_AS_THE_SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Appearance:
    """What the window is to look like.

    Attributes:
        theme: None follows the system.
        text_scale: one of `TEXT_SCALES`.
    """

    theme: Theme | None = None
    text_scale: float = 1.0
    language: Language = Language.THAI

    @property
    def shown_theme(self) -> Theme:
        """The theme to paint: the chosen one, or the system's light or dark."""
        if self.theme is not None:
            return self.theme
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Theme.DARK if dark else Theme.LIGHT


class Preferences(QObject):
    """Keeps the taste of whoever sits at this machine; without a store only as long as the window lives.

    A *language* given at the start comes before the one that was kept.

    Signals:
        changed: the window is to be made anew in another `Appearance`.

    Attributes:
        settings_group: place of the group of settings last in sight; as long as the window lives.
    """

    changed = Signal()

    def __init__(
        self,
        start: Appearance = Appearance(),
        store: QSettings | None = None,
        language: Language | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._before: Appearance | None = None
        self.settings_group = 0
        kept = _stored(store, start) if store is not None else start
        self._appearance = replace(kept, language=language) if language else kept

    @property
    def appearance(self) -> Appearance:
        """What is wished for now."""
        return self._appearance

    def take_before(self) -> Appearance | None:
        """Return what an undoable wish replaced, once; None when there is nothing to take back."""
        before, self._before = self._before, None
        return before

    def wish(self, appearance: Appearance, *, undoable: bool = False) -> None:
        """Keep *appearance* and tell of it; what is wished for already is not told again."""
        if appearance == self._appearance:
            return
        self._before = self._appearance if undoable else None
        self._appearance = appearance
        if self._store is not None:
            self._store.setValue("theme", appearance.theme.value if appearance.theme else _AS_THE_SYSTEM)
            self._store.setValue("text_scale", appearance.text_scale)
            self._store.setValue("language", appearance.language.value)
        self.changed.emit()

    def next_theme(self) -> None:
        """Go on from light to dark to high contrast and round again."""
        themes = tuple(Theme)
        after = themes[(themes.index(self._appearance.shown_theme) + 1) % len(themes)]
        self.wish(replace(self._appearance, theme=after))


def _stored(store: QSettings, start: Appearance) -> Appearance:
    """Return what *store* holds; whatever it lacks or somebody spoilt is taken from *start*."""
    themes = {theme.value: theme for theme in Theme} | {_AS_THE_SYSTEM: None}
    languages = {language.value: language for language in Language}
    scales = {str(scale): scale for scale in TEXT_SCALES}
    return Appearance(
        themes.get(str(store.value("theme")), start.theme),
        scales.get(str(store.value("text_scale")), start.text_scale),
        languages.get(str(store.value("language")), start.language),
    )

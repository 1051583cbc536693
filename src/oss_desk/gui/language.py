"""Which language the running application speaks; kept on the ``QApplication``, as the theme is."""

from PySide6.QtCore import QCoreApplication

from oss_desk.words.language import Language

_LANGUAGE_PROPERTY = "oss_desk_language"


def active_language() -> Language:
    """Return the language in force; Thai until another was chosen."""
    application = QCoreApplication.instance()
    chosen = application.property(_LANGUAGE_PROPERTY) if application else None
    return Language(chosen) if chosen else Language.THAI


def remember_language(language: Language) -> None:
    """Speak *language* from now on; what is already written on widgets stays until they are made anew."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_LANGUAGE_PROPERTY, language.value)

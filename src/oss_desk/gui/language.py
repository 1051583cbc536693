"""Which language the running application speaks; kept on the ``QApplication``, as the theme is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from oss_desk.gui.clean_copies import CleanCopies
from oss_desk.gui.translator import DeskTranslator
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


def install_language(application: QGuiApplication, language: Language) -> None:
    """Have *application* speak *language* from now on: ``tr``, Qt's own words, and wrapped Thai.

    Call it before the first widget is made, and again when another language is chosen; widgets
    already there must be made anew. From the first call on, what is copied is free of U+200B.

    Raises:
        FileNotFoundError: the language's catalogue did not ship with the program.
    """
    spoken = DeskTranslator(language, application)
    for former in application.findChildren(DeskTranslator):
        if former is not spoken:
            application.removeTranslator(former)
            former.deleteLater()
    remember_language(language)
    application.installTranslator(spoken)
    if application.findChild(CleanCopies) is None:
        CleanCopies(application)

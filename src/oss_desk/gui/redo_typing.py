"""``Ctrl+Y``: types again what ``Ctrl+Z`` took back."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit


def redo_typing() -> None:
    """Do again what was last undone in the text field that has the keyboard; else nothing.

    Under X11 and Wayland Qt's own key for it is ``Ctrl+Shift+Z`` alone; that one works as well.
    """
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
        field.redo()

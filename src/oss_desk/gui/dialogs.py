"""The few questions that stop the work: asked once, in words that say what happens."""

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from oss_desk.words.segmenter import breakable


def ask_once(parent: QWidget, question: str, deed: str, stay: str, then: Callable[[], None]) -> QMessageBox:
    """Ask *question* over *parent*; the button *deed* does *then*, *stay* and ``Esc`` change nothing.

    The box is shown and returned; nothing waits for it. A second call while it is open asks nothing new.
    """
    asked = parent.findChild(QMessageBox, "ask_once")
    if isinstance(asked, QMessageBox) and asked.isVisible():
        return asked
    box = QMessageBox(QMessageBox.Icon.Question, parent.windowTitle(), breakable(question), parent=parent)
    box.setObjectName("ask_once")
    go = box.addButton(deed, QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    go.clicked.connect(lambda _on=False: then())
    box.finished.connect(box.deleteLater)
    box.open()
    return box

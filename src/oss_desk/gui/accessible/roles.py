"""Tells assistive technology what the painted widgets are.

Qt calls a widget it does not know a filler, which a screen reader passes over. Here each of them is
given the role of what it stands for, and is read out without the marks that serve the eye alone; so are
labels, except those that Qt asked about while they were still being made. Fields, lists and tables
keep Qt's own interfaces.
"""

from functools import cache
from typing import cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget
from shiboken6 import createdByPython

from oss_desk.gui.widgets.announce import spoken

# By the names of the classes: importing them here would make every part of the window load first.
ROLES: dict[str, QAccessible.Role] = {
    **dict.fromkeys(
        ("CheckLine", "KeyCap", "NavLine", "NumberTile", "PrinterLine", "Tag", "TextLines", "Timeline"),
        QAccessible.Role.StaticText,
    ),
    **dict.fromkeys(("StepTile", "TrainingBand", "_FactLine", "_WorkLine"), QAccessible.Role.StaticText),
    **dict.fromkeys(("CardPicture", "LivePicture", "PhotoLabel"), QAccessible.Role.Graphic),
    **dict.fromkeys(("BarLegend", "CommandChart", "HorizontalBars", "VerticalBars"), QAccessible.Role.Chart),
    **dict.fromkeys(
        ("CardFrame", "ExceptionCard", "OfficerTiles", "Segmented", "Stepper", "TypePicker"),
        QAccessible.Role.Grouping,
    ),
    **dict.fromkeys(("KeyOverlay", "NavRail", "PeriodField", "StatusStrip"), QAccessible.Role.Grouping),
    **dict.fromkeys(
        (
            "ApprovalPage",
            "ApproverPage",
            "CardPage",
            "DayPage",
            "HomePage",
            "RightsPage",
            "SignInPage",
            "SyncPage",
        ),
        QAccessible.Role.Pane,
    ),
    **dict.fromkeys(("CameraPart", "DevicePart", "ReaderPart"), QAccessible.Role.Grouping),
    **dict.fromkeys(("DocumentPanel", "PortraitPanel"), QAccessible.Role.Pane),
}


@cache
def tell_roles() -> None:
    """Let Qt ask here first what a widget is; call it once there is an application."""
    QAccessible.installFactory(_interface_for)


def _interface_for(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    """Return the interface of *widget* when it is one of ours; Qt takes it into its care."""
    # Qt asks for its own widgets too, and for ours before they are made. Holding on to one of those
    # would outlive it, and what is made in its place in memory would be taken for it.
    if not isinstance(widget, QWidget) or not createdByPython(widget):
        return None
    if class_name == "QLabel" and isinstance(widget, QLabel):
        pictured = not widget.text() and not widget.pixmap().isNull()
        return _Label(widget, QAccessible.Role.Graphic if pictured else QAccessible.Role.StaticText, "")
    if class_name in {"ActionButton", "QAbstractButton"} and isinstance(widget, QAbstractButton):
        return _Button(widget)
    if class_name == "QFrame":
        return _Told(widget, QAccessible.Role.Border, "")
    role = ROLES.get(class_name)
    return None if role is None else _Told(widget, role, "")


class _Told(QAccessibleWidget):
    """A widget as it is read out: what it tells, without markup and break marks."""

    def text(self, kind: QAccessible.Text) -> str:
        return spoken(super().text(kind))


class _Label(_Told):
    """A label, which is called what it says."""

    def text(self, kind: QAccessible.Text) -> str:
        told = super().text(kind)
        label = self.widget()
        if told or kind is not QAccessible.Text.Name or not isinstance(label, QLabel):
            return told
        return spoken(label.text())


class _Button(_Told):
    """A painted button. Qt's own interface would toggle it behind the back of whoever waits for a click."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button, "")

    def role(self) -> QAccessible.Role:
        button = self._button()
        if not button.isCheckable():
            return QAccessible.Role.Button
        one_of_several = button.autoExclusive() or button.property("round")
        return QAccessible.Role.RadioButton if one_of_several else QAccessible.Role.CheckBox

    def text(self, kind: QAccessible.Text) -> str:
        told = super().text(kind)
        return spoken(self._button().text()) if not told and kind is QAccessible.Text.Name else told

    def state(self) -> QAccessible.State:
        state, button = super().state(), self._button()
        state.checkable, state.checked = button.isCheckable(), button.isChecked()
        state.pressed = button.isDown()
        return state

    def actionNames(self) -> list[str]:
        press = [QAccessibleActionInterface.pressAction()] if self._button().isEnabled() else []
        return press + super().actionNames()

    def doAction(self, name: str) -> None:
        button = self._button()
        if name != QAccessibleActionInterface.pressAction():
            super().doAction(name)
        elif button.isEnabled():
            # Whoever asked gets the answer first: a click may open something that waits for a person.
            QTimer.singleShot(0, button, button.click)

    def _button(self) -> QAbstractButton:
        # Asked for each time: keeping it would keep its Python half after Qt has destroyed it.
        return cast("QAbstractButton", self.widget())

"""Tells assistive technology what the painted widgets are.

Qt calls a widget it does not know a filler, which a screen reader passes over. Here each of them is
given the role of what it stands for, and it and every label are read out without the marks that serve
the eye alone. Buttons and fields keep Qt's own interfaces, with their actions.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

from oss_desk.gui.widgets.announce import spoken

# By the names of the classes: importing them here would make every part of the window load first.
ROLES: dict[str, QAccessible.Role] = {
    **dict.fromkeys(
        ("CheckLine", "KeyCap", "NavLine", "NumberTile", "PrinterLine", "Tag", "TextLines", "Timeline"),
        QAccessible.Role.StaticText,
    ),
    **dict.fromkeys(("StepTile", "TrainingBand", "_WorkLine"), QAccessible.Role.StaticText),
    **dict.fromkeys(("CardPicture", "LivePicture", "PhotoLabel"), QAccessible.Role.Graphic),
    **dict.fromkeys(("BarLegend", "HorizontalBars", "VerticalBars"), QAccessible.Role.Chart),
    **dict.fromkeys(
        ("CardFrame", "OfficerTiles", "Segmented", "Stepper", "TypePicker"), QAccessible.Role.Grouping
    ),
    **dict.fromkeys(("KeyOverlay", "NavRail", "StatusStrip"), QAccessible.Role.Grouping),
    **dict.fromkeys(
        ("ApprovalPage", "ApproverPage", "CardPage", "DayPage", "HomePage", "LaterPage", "SignInPage"),
        QAccessible.Role.Pane,
    ),
}


@cache
def tell_roles() -> None:
    """Let Qt ask here first what a widget is; call it once there is an application."""
    QAccessible.installFactory(_interface_for)


def _interface_for(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    """Return the interface of *widget* when it is one of ours; Qt takes it into its care."""
    if not isinstance(widget, QWidget):
        return None
    if class_name == "QLabel" and isinstance(widget, QLabel):
        pictured = not widget.text() and not widget.pixmap().isNull()
        return _Label(widget, QAccessible.Role.Graphic if pictured else QAccessible.Role.StaticText, "")
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

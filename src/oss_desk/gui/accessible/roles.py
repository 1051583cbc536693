"""Tells assistive technology what the painted widgets are.

Qt calls a widget it does not know a filler, which a screen reader passes over. Here each of them is
given the role of what it stands for. Buttons and fields keep Qt's own interfaces, with their actions.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

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
    role = ROLES.get(class_name)
    if role is None or not isinstance(widget, QWidget):
        return None
    return QAccessibleWidget(widget, role, "")

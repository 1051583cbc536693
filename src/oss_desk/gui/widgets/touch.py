"""How a painted button looks under the mouse and while it is pressed: the same for all of them."""

from PySide6.QtWidgets import QAbstractButton

from oss_desk.gui.theme.tokens import Colour


def touch_ground(button: QAbstractButton) -> Colour | None:
    """Return the ground that shows *button* as pressed or pointed at; None when it is neither.

    The button needs ``WA_Hover``, or it is not painted anew when the mouse comes and goes.
    """
    if not button.isEnabled():
        return None
    if button.isDown():
        return Colour.PRIMARY_SOFT
    return Colour.SUNKEN if button.underMouse() else None

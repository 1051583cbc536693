"""Reads digits by the physical key, so that nobody has to leave the Thai layout to type a number.

On the Kedmanee layout (TIS 820-2538) the number row types ๅ / - ภ ถ ุ ึ ค ต จ. The scan code tells
the key apart from the ``/`` and ``-`` keys of a Latin layout; where there is none (a key sent by a
program) only the letters that cannot mean anything else are taken.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_KEDMANEE = {"ๅ": "1", "ภ": "4", "ถ": "5", "ุ": "6", "ึ": "7", "ค": "8", "ต": "9", "จ": "0"}
_NUMBER_ROW = "1234567890"
# X11 and Wayland number keys as evdev does plus 8; Windows as the first PC keyboard did.
_FIRST_SCAN_CODE = 2 if sys.platform == "win32" else 10
_SCAN_CODES = {_FIRST_SCAN_CODE + place: digit for place, digit in enumerate(_NUMBER_ROW)}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def western_digits(text: str) -> str:
    """Return *text* with Thai digits written 0–9 and everything else as it was."""
    return text.translate(_THAI_DIGITS)


def digits_only(text: str) -> str:
    """Return the digits of *text*, Thai or Western, as 0–9; all else is left out."""
    return "".join(letter for letter in western_digits(text) if letter in _NUMBER_ROW)


def digit_of(event: QKeyEvent) -> str | None:
    """Return the digit ``"0"``–``"9"`` that this key press means, or None.

    Keys held with Ctrl, Alt or the system key are commands and mean no digit.
    """
    if event.modifiers() & _COMMANDS:
        return None
    typed = western_digits(event.text())
    if len(typed) == 1 and typed in _NUMBER_ROW:
        return typed
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    if event.nativeScanCode():
        return _SCAN_CODES.get(event.nativeScanCode())
    return _KEDMANEE.get(event.text())

"""Reads keys by where they are, so that nobody has to leave the Thai layout to type a number.

On the Kedmanee layout (TIS 820-2538) the number row types ๅ / - ภ ถ ุ ึ ค ต จ. The scan code tells
the key apart from the ``/`` and ``-`` keys of a Latin layout; where there is none (a key sent by a
program) only the letters that cannot mean anything else are taken.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from oss_desk.domain.people.latin_keys import KEDMANEE

_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_NUMBER_ROW = "1234567890"
# X11 and Wayland number keys as evdev does plus 8; Windows as the first PC keyboard did.
_FIRST_SCAN_CODE = 2 if sys.platform == "win32" else 10
_SCAN_CODES = {_FIRST_SCAN_CODE + place: digit for place, digit in enumerate(_NUMBER_ROW)}
# Scan code of the first key of each row of letters and signs, counted from the number row's.
_ROW_BEGINS = (0, 14, 28, 42)
_LATIN = {
    (_FIRST_SCAN_CODE + first + place, thai): latin
    for first, (latins, *thais) in zip(_ROW_BEGINS, KEDMANEE, strict=True)
    for row in thais
    for place, (latin, thai) in enumerate(zip(latins, row, strict=True))
}
_LATIN_AT = {scan_code: latin for (scan_code, _), latin in _LATIN.items()}
_LAST_THAI = 0x0E5B
_X11_THAI = range(0x0DA1, 0x0E00)
_ON_DIGITS = dict(zip(KEDMANEE[0][1], _NUMBER_ROW, strict=False))
_ROW = str.maketrans(_ON_DIGITS)
_LETTER_DIGITS = {thai: digit for thai, digit in _ON_DIGITS.items() if not thai.isascii()}
COMMANDS = (
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
    if event.modifiers() & COMMANDS:
        return None
    typed = western_digits(event.text())
    if len(typed) == 1 and typed in _NUMBER_ROW:
        return typed
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    if event.nativeScanCode():
        return _SCAN_CODES.get(event.nativeScanCode())
    return _LETTER_DIGITS.get(event.text())


def latin_of(event: QKeyEvent) -> str | None:
    """Return what the key would type on a Latin layout (``"l"``, ``"2"``, ``","``), if it typed Thai.

    None where another layout is in force, or where it is not told which key it was. Beside a Latin
    layout X11 gives the Latin letter already, but remembers what the key types.
    """
    scan_code, key = event.nativeScanCode(), event.key()
    if event.nativeVirtualKey() in _X11_THAI:
        return _LATIN_AT.get(scan_code)
    return _LATIN.get((scan_code, chr(key))) if 0 < key <= _LAST_THAI else None


def row_digits(text: str) -> str:
    """Return *text* as 0–9 if the keys of the number row typed all of it, in whatever layout; else nothing.

    A scanner is a keyboard that knows no layout: under the Thai one its digits arrive as such letters.
    Some are words as well (``ถุ``), so ask only where letters have found nothing.
    """
    digits = western_digits(text.strip()).translate(_ROW)
    return digits if set(digits) <= set(_NUMBER_ROW) else ""

"""A keyboard under an X display: keys pressed where they are, whatever layout is active."""

import ctypes
import subprocess
from dataclasses import dataclass

from tests.machine.display import XDisplay
from tests.machine.presence import program

_CORE_KEYBOARD = 0x100
_ROWS = {10: "1234567890-=", 24: "qwertyuiop[]", 38: "asdfghjkl;'", 52: "zxcvbnm,./", 65: " "}
_KEYS = {key: first + place for first, row in _ROWS.items() for place, key in enumerate(row)}
_KEYS |= {"Ctrl": 37, "Shift": 50, "Alt": 64, "Tab": 23, "Enter": 36, "Esc": 9, "Backspace": 22}
_KEYS |= {"Left": 113, "Right": 114}
_KEYS |= {f"F{number}": 66 + number for number in range(1, 11)}


@dataclass(frozen=True, slots=True)
class XKeyboard:
    """Presses keys on *display*; they are named by what they type in the United States."""

    display: XDisplay

    def use_layout(self, layouts: str, group: int = 0) -> None:
        """Set up *layouts* (``"us,th"``) and switch to the one in place *group*."""
        setxkbmap = program("setxkbmap", "x11-xkb-utils")
        subprocess.run([setxkbmap, "-layout", layouts], env=dict(self.display.environment), check=True)
        x11 = ctypes.CDLL("libX11.so.6")
        with _Connection(x11, self.display.name) as connection:
            x11.XkbLockGroup(connection, _CORE_KEYBOARD, group)

    def press(self, *keys: str) -> None:
        """Press each of *keys* in turn, such as ``"5"``, ``"Ctrl+L"`` or ``"Ctrl+,"``."""
        x11, test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        with _Connection(x11, self.display.name) as connection:
            for key in keys:
                codes = [_KEYS[part if len(part) > 1 else part.lower()] for part in key.split("+")]
                for code, down in [(code, 1) for code in codes] + [(code, 0) for code in reversed(codes)]:
                    test.XTestFakeKeyEvent(connection, code, down, 0)

    def type(self, keys: str) -> None:
        """Press the key of each letter of *keys* as fast as a scanner does."""
        self.press(*keys)


class _Connection:
    """A connection to an X display, flushed and closed at the end of a ``with`` block."""

    def __init__(self, x11: ctypes.CDLL, display: str) -> None:
        self._x11 = x11
        x11.XOpenDisplay.restype = ctypes.c_void_p
        self._connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
        assert self._connection, f"no X display {display}"

    def __enter__(self) -> ctypes.c_void_p:
        return self._connection

    def __exit__(self, *_error: object) -> None:
        self._x11.XSync(self._connection, 0)
        self._x11.XCloseDisplay(self._connection)

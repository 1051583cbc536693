"""Qt's binding must leave Python's constants alone.

PySide6 6.12.0 on CPython 3.11 took one reference from ``None`` at every call that returns nothing,
and one from ``True`` at every signal; a busy desk ended in a crash after some thousand of them.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

_CALLS = 2000
# Caches of the interpreter come and go while we count; a leak takes one at every call.
_NOISE = 100


class _Speaker(QObject):
    spoke = Signal(bool)


def _ignore(spoken: bool) -> None:  # noqa: FBT001 - what the signal carries
    """Hear the signal and do nothing."""


def _texts(app: QApplication) -> Callable[[], object]:
    label = QLabel()
    return lambda: label.setText("ปั๊ม")


def _states(app: QApplication) -> Callable[[], object]:
    edit = QLineEdit()
    return lambda: edit.setEnabled(True)


def _events(app: QApplication) -> Callable[[], object]:
    return app.processEvents


def _signals(app: QApplication) -> Callable[[], object]:
    speaker = _Speaker()
    speaker.spoke.connect(_ignore)
    return lambda: speaker.spoke.emit(True)


@pytest.mark.parametrize("prepare", [_texts, _states, _events, _signals])
@pytest.mark.parametrize("constant", [None, True], ids=["None", "True"])
def test_two_thousand_calls_keep_the_reference_count(
    qapp: QApplication, prepare: Callable[[QApplication], Callable[[], object]], *, constant: bool | None
) -> None:
    call = prepare(qapp)
    call()
    before = sys.getrefcount(constant)
    for _ in range(_CALLS):
        call()
    assert abs(sys.getrefcount(constant) - before) < _NOISE

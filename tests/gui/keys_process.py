"""A window whose fields and commands say what reaches them: started by a test, typed at through X.

``python -m tests.gui.keys_process`` says ``focus NAME``, ``NAME VALUE`` and ``command KEYS``, one a line.
"""

import sys
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from oss_desk.domain.people.address import Place
from oss_desk.gui.physical_keys import PhysicalKeys
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.visit.fields.digits_edit import CitizenIdEdit, DigitsEdit
from oss_desk.gui.visit.fields.place_edit import PlaceEdit
from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.widgets.pin_edit import PinEdit
from oss_desk.gui.widgets.type_picker import TypePicker

COMMANDS = (
    *("Ctrl+L", "Ctrl+T", "Ctrl+D", "Ctrl+R", "Ctrl+H", "Ctrl+P", "Ctrl+Shift+P", "Ctrl+Shift+X"),
    *("Alt+M", "Ctrl+,", "Ctrl+F", "Ctrl+Alt+1", "Ctrl+Alt+3"),
    *(f"Ctrl+{page}" for page in range(1, 8)),
    *(f"Alt+{step}" for step in range(1, 7)),
)
PLACE = Place("520101", "พิชัย", "เมืองลำปาง", "ลำปาง", "52000")


def say(name: str, value: object = "") -> None:
    """Write one line for the test."""
    sys.stdout.write(f"{name} {value}\n")
    sys.stdout.flush()


def named(widget: QWidget | None) -> str:
    """Return the name of *widget*, or of the nearest one around it that has a name."""
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget else ""


def main() -> int:
    """Show the window until the test ends it."""
    application = QApplication([])
    apply_theme(application)
    PhysicalKeys(application)
    window = QWidget()
    window.setWindowTitle("keys")
    column = QVBoxLayout(window)
    pin, citizen_id, phone, day, place, types = (
        PinEdit(), CitizenIdEdit(), DigitsEdit(), ThaiDateEdit(), PlaceEdit(), TypePicker(),
    )  # fmt: skip
    text = QLineEdit()
    day.set_today(date(2026, 11, 20))
    place.set_find(lambda wanted: (PLACE,) if wanted and PLACE.postcode.startswith(wanted) else ())
    pin.completed.connect(partial(say, "pin"))
    citizen_id.digits_changed.connect(partial(say, "citizen_id"))
    phone.digits_changed.connect(partial(say, "phone"))
    day.value_changed.connect(partial(say, "day"))
    place.place_chosen.connect(lambda chosen: say("place", chosen.postcode))
    types.changed.connect(lambda *_: say("types", types.types()))
    text.textChanged.connect(partial(say, "text"))
    for name, widget in (
        *(("pin", pin), ("citizen_id", citizen_id), ("phone", phone), ("day", day)),
        *(("place", place), ("types", types), ("text", text)),
    ):
        widget.setObjectName(name)
        column.addWidget(widget)
    for keys in COMMANDS:
        QShortcut(QKeySequence(keys), window).activated.connect(partial(say, "command", keys))
    # A key of its own to each field, so that the test need not count tab stops.
    fields: tuple[QWidget, ...] = (pin, citizen_id, phone, day, place, types, text)
    for key, field in enumerate(fields, start=2):
        QShortcut(QKeySequence(f"F{key}"), window).activated.connect(field.setFocus)
    application.focusChanged.connect(lambda _old, now: say("focus", named(now)))
    window.resize(700, 600)
    window.show()
    QTimer.singleShot(0, pin.setFocus)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

"""The reader on a serial port: named by the officer, or looked for when asked; never by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oss_desk.gui.theme.stylesheet import restyle
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption

_FOUND_OUT = "auto"


class SerialPart(QWidget):
    """Port and framing of one serial reader; closed to one line while none is used.

    Signals:
        chosen: path of the port and its framing (both may be empty) as the officer wants them.
        search_wanted: every port the system lists is to be asked for a reader.
        opened: the fields came into sight; the list of ports may be old.
    """

    chosen = Signal(str, str)
    search_wanted = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toggle = ActionButton()
        self._toggle.setObjectName("serial_toggle_button")
        self._fields = QWidget()
        self._port = QComboBox()
        self._port.setObjectName("serial_port_edit")
        self._framing = Segmented()
        self._search, self._use = ActionButton(), ActionButton()
        self._said = QLabel()
        self._build()
        self._toggle.clicked.connect(self._turn)
        self._search.clicked.connect(self.search_wanted)
        self._use.clicked.connect(self._choose)
        self._framing.chosen.connect(lambda _value: self._choose())

    def show_ports(self, ports: tuple[tuple[str, str], ...]) -> None:
        """Offer *ports*, each with the system's words for it; what is typed stays."""
        typed = self._port.currentText()
        self._port.clear()
        for path, words in ports:
            self._port.addItem(path if words in {"", "n/a", path} else f"{path} · {words}", path)
        self._port.setCurrentIndex(-1)
        self._port.setEditText(typed)

    def show_choice(self, path: str, framing: str) -> None:
        """Show what the desk uses; an empty *path* is none."""
        self._port.setEditText(path)
        self._framing.set_value(framing or _FOUND_OUT)
        words = self.tr("เครื่องอ่านแบบอนุกรม {port}").format(port=path) if path else ""
        self._toggle.setText(words or self.tr("เครื่องอ่านแบบอนุกรม ยังไม่ได้ใช้"))

    def show_searching(self, *, searching: bool) -> None:
        """Say that the ports are being asked, or that this is over."""
        self._search.setEnabled(not searching)
        if searching:
            self.say(Tone.INFO, self.tr("กำลังถามทีละพอร์ต ไม่เกินพอร์ตละ 4 วินาที"))

    def say(self, tone: Tone, sentence: str) -> None:
        """Say *sentence* under the fields."""
        self._said.setText(sentence)
        self._said.setProperty("tone", tone.value if tone is not Tone.NEUTRAL else "secondary")
        self._said.setVisible(bool(sentence))
        restyle(self._said)
        announce(self, sentence)

    def port(self) -> str:
        """Return the port that is chosen or typed; empty for none."""
        text = self._port.currentText().strip()
        place = self._port.findText(text)
        return str(self._port.itemData(place)) if place >= 0 else text

    def _build(self) -> None:
        self._toggle.set_small(True)
        self._toggle.set_icon_name("chevron-right")
        self._port.setEditable(True)
        self._port.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._port.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._port.setMinimumContentsLength(12)
        edit = self._port.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("เลือก หรือพิมพ์ เช่น COM3"))
            edit.returnPressed.connect(self._choose)
        self._framing.set_options(
            (
                SegmentOption(_FOUND_OUT, self.tr("อัตโนมัติ")),
                SegmentOption("gempc", "GemPC"),
                SegmentOption("acs", "ACS"),
            )
        )
        self._search.setText(self.tr("หาเครื่องอ่าน"))
        self._search.setObjectName("find_serial_button")
        self._use.setText(self.tr("ใช้พอร์ตนี้"))
        self._use.setObjectName("use_serial_button")
        for button in (self._search, self._use):
            button.set_small(True)
        self._said.setProperty("role", Role.CAPTION.value)
        self._said.setWordWrap(True)
        self._said.hide()
        port, framing = FormField(), FormField()
        port.set_label(self.tr("พอร์ต (ว่างไว้ = ไม่ใช้)"))
        port.set_field(self._port)
        framing.set_label(self.tr("แบบของเครื่อง"))
        framing.set_field(self._framing)
        row, buttons = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(port, 1)
        row.addWidget(framing)
        buttons.addWidget(self._use)
        buttons.addWidget(self._search)
        buttons.addStretch(1)
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addLayout(row)
        inner.addLayout(buttons)
        inner.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._toggle)
        column.addWidget(self._fields)
        self._fields.hide()

    def _turn(self) -> None:
        is_open = self._fields.isHidden()
        self._fields.setVisible(is_open)
        self._toggle.set_icon_name("chevron-down" if is_open else "chevron-right")
        self._toggle.setAccessibleDescription(spoken(self.tr("เปิดอยู่") if is_open else self.tr("ปิดอยู่")))
        if is_open:
            self.opened.emit()

    def _choose(self) -> None:
        framing = self._framing.value()
        self.chosen.emit(self.port(), "" if framing == _FOUND_OUT else framing)

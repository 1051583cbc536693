"""Leads the choice of a serial reader: ports are listed when the fields open, and asked only on request."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.settings.devices.serial_part import SerialPart
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.undo_bar import UndoBar
from oss_desk.services.ports.serial_readers import (
    FoundSerialReader,
    SerialChoice,
    SerialPortName,
    SerialReaders,
)


class SerialPresenter(QObject):
    """Keeps what is chosen at once; the undo bar takes it back."""

    def __init__(
        self,
        part: SerialPart,
        serial: SerialReaders,
        background: Background,
        undo_bar: UndoBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._serial = serial
        self._background = background
        self._undo_bar = undo_bar
        part.opened.connect(self._list_ports)
        part.search_wanted.connect(self._search)
        part.chosen.connect(self._choose)
        self.show()

    def show(self) -> None:
        """Show what the desk uses now."""
        chosen = self._serial.chosen
        self._part.show_choice(chosen.path, chosen.framing)

    @Slot()
    def _list_ports(self) -> None:
        self._background.run(
            Lane.CARD_READER, self._serial.ports, owner=self, then=self._listed, otherwise=self._failed
        )

    def _listed(self, ports: tuple[SerialPortName, ...]) -> None:
        self._part.show_ports(tuple((port.path, port.description) for port in ports))

    @Slot()
    def _search(self) -> None:
        """Ask the typed port alone, or else every port the system lists."""
        typed = self._part.port()
        self._part.show_searching(searching=True)
        self._background.run(
            Lane.CARD_READER,
            partial(self._find, (typed,) if typed else ()),
            owner=self,
            then=self._found,
            otherwise=self._failed,
        )

    def _find(self, paths: tuple[str, ...]) -> FoundSerialReader | None:
        return self._serial.find(paths or tuple(port.path for port in self._serial.ports()))

    def _found(self, found: FoundSerialReader | None) -> None:
        self._part.show_searching(searching=False)
        if found is None:
            self._part.say(Tone.WARN, self.tr("ไม่มีพอร์ตใดตอบ ตรวจสายและไฟของเครื่องอ่าน หรือพิมพ์ชื่อพอร์ตเอง"))
            return
        words = self.tr("พบที่ {port} · {firmware}")
        self._keep(found.choice, words.format(port=found.choice.path, firmware=found.firmware))

    @Slot(str, str)
    def _choose(self, path: str, framing: str) -> None:
        choice = SerialChoice(path, framing if path else "")
        said = self.tr("ใช้เครื่องอ่านที่ {port}").format(port=path) if path else self.tr("ไม่ใช้เครื่องอ่านแบบอนุกรม")
        if choice != self._serial.chosen:
            self._keep(choice, said)

    def _keep(self, choice: SerialChoice, said: str) -> None:
        before = self._serial.chosen
        self._background.run(
            Lane.CARD_READER,
            partial(self._serial.choose, choice),
            owner=self,
            then=lambda _nothing: self._kept(before, said),
            otherwise=self._failed,
        )

    def _kept(self, before: SerialChoice, said: str) -> None:
        self.show()
        self._part.say(Tone.OK, said)
        if before != self._serial.chosen:
            self._undo_bar.offer(
                self.tr("เปลี่ยนเครื่องอ่านแบบอนุกรมแล้ว"),
                lambda: self._keep(before, self.tr("กลับไปใช้อย่างเดิมแล้ว")),
            )

    def _failed(self, error: Exception) -> None:
        self._part.show_searching(searching=False)
        if isinstance(error, OSError):
            self._part.say(Tone.ERROR, self.tr("เขียนแฟ้มตั้งค่าไม่ได้ ไม่ได้เปลี่ยนอะไร แจ้งผู้ดูแลระบบ"))
        else:
            self._part.say(Tone.ERROR, message_for(error).sentence)

"""Files that somebody carries to the registry and back, by key from the sync centre."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk
from oss_desk.services.registry.export_carrier import ExportedCarrier
from oss_desk.services.registry.take_receipt import TakenReceipt


class Carriers(QObject):
    """Saves what waits into a sealed file and takes the receipt; needs no line.

    Signals:
        changed: the numbers are others now.
    """

    changed = Signal()

    def __init__(self, page: SyncPage, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._folder = ""
        self._at_work = False
        page.carrier_wanted.connect(self.save)
        page.receipt_wanted.connect(self.take)

    @Slot()
    def save(self) -> None:
        """Ask where, and seal what waits into that file."""
        if self._at_work:
            return
        name = f"oss-{self._desk.clock.today().isoformat()}.ossc"
        path = self._page.ask_carrier_file(str(Path(self._folder, name)))
        if not path:
            return
        self._begin(path, self.tr("กำลังบันทึกแฟ้มนำส่ง"))
        self._background.run(
            Lane.NETWORK,
            partial(self._desk.registry.export_carrier, Path(path)),
            owner=self,
            then=partial(self._saved, Path(path).name),
            otherwise=self._failed,
        )

    @Slot()
    def take(self) -> None:
        """Ask which receipt, and take what it says."""
        if self._at_work:
            return
        path = self._page.ask_receipt_file(self._folder)
        if not path:
            return
        self._begin(path, self.tr("กำลังรับใบตอบรับ"))
        self._background.run(
            Lane.NETWORK,
            partial(self._desk.registry.take_receipt, Path(path)),
            owner=self,
            then=self._taken,
            otherwise=self._failed,
        )

    def _begin(self, path: str, words: str) -> None:
        self._at_work = True
        self._folder = str(Path(path).parent)
        self._page.say(words, Tone.INFO)

    def _saved(self, name: str, carrier: ExportedCarrier) -> None:
        words = self.tr("บันทึก {n} รายการลงแฟ้ม {file} แล้ว นำไปสำนักงานจังหวัด แล้วเปิดใบตอบรับด้วย Ctrl+O")
        self._end(words.replace("{n}", str(carrier.operations)).replace("{file}", name), Tone.OK)

    def _taken(self, taken: TakenReceipt) -> None:
        answers, tone = taken.answers, Tone.OK
        words = self.tr("รับใบตอบรับแล้ว ทะเบียนรับ {n} รายการ · รับจากจังหวัด {m} รายการ")
        said = words.replace("{n}", str(answers.applied)).replace("{m}", str(taken.heard))
        waiting = answers.conflicts + answers.rejected
        if waiting:
            tone = Tone.WARN
            more = self.tr("ต้องดู {n} รายการ").replace("{n}", str(waiting))
            said = f"{said} · {more}"
        if taken.is_late:
            said, tone = self.tr("ใบตอบรับนี้เก่ากว่าที่เครื่องรู้แล้ว ไม่มีอะไรเปลี่ยน ให้บันทึกแฟ้มใหม่"), Tone.WARN
        elif not taken.is_whole:
            more = self.tr("แฟ้มมาไม่ครบ ให้คัดลอกใบตอบรับอีกครั้ง")
            said, tone = f"{said} · {more}", Tone.WARN
        self._end(said, tone)

    def _failed(self, error: Exception) -> None:
        self._end(message_for(error).sentence, Tone.ERROR)

    def _end(self, said: str, tone: Tone) -> None:
        self._at_work = False
        self._page.say(said, tone)
        self.changed.emit()

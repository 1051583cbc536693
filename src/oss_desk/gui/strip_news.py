"""What the status strip and the sign-in page tell of the devices, the registry and the time."""

from PySide6.QtCore import QObject, QTimer, Slot

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.dates import weekday_date
from oss_desk.gui.messages import message_for
from oss_desk.gui.registry.status_words import SyncSight, sign_in_words, strip_words
from oss_desk.gui.registry.turns import SyncTurns
from oss_desk.gui.sign_in.page import SignInPage
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.status_strip import StatusStrip, StripState
from oss_desk.services.desk import Desk
from oss_desk.services.ports.card_printing import PrinterStatus

PRINTER_MILLISECONDS = 15_000
CLOCK_MILLISECONDS = 1_000


class StripNews(QObject):
    """Looks at clock and printer now and then, and says how they are; it lives as long as the strip.

    How it stands with the registry is told by *turns*.
    """

    def __init__(
        self,
        strip: StatusStrip,
        sign_in: SignInPage,
        desk: Desk,
        background: Background,
        turns: SyncTurns | None = None,
    ) -> None:
        super().__init__(strip)
        self._strip = strip
        self._sign_in = sign_in
        self._desk = desk
        self._background = background
        self._card_expired = False
        strip.set_officer("", "")
        if turns is not None:
            turns.told.connect(self._show_sync)
            turns.begun.connect(self._show_sending)
            if turns.sight is not None:
                self._show_sync(turns.sight)
        for milliseconds, look in (
            (CLOCK_MILLISECONDS, self._show_clock),
            (PRINTER_MILLISECONDS, self.ask_printer),
        ):
            timer = QTimer(self)
            timer.setInterval(milliseconds)
            timer.timeout.connect(look)
            timer.start()
            look()

    def show_readers(self, readers: tuple[str, ...]) -> None:
        """Say whether a card reader is there; of a card that has expired, that."""
        connected = bool(readers)
        if connected and self._card_expired:
            self._strip.set_reader(StripState.WARN, self._expired_words())
        else:
            words = self.tr("พร้อม") if connected else self.tr("เครื่องอ่านหลุด เสียบสาย USB ใหม่")
            self._strip.set_reader(StripState.OK if connected else StripState.ERROR, words)
        said = self.tr("เครื่องอ่านบัตรพร้อมใช้งาน") if connected else self.tr("ไม่พบเครื่องอ่านบัตร")
        self._sign_in.show_reader(connected, said)

    def forget_card(self) -> None:
        """Say no more of the card: it is out, or another is being read."""
        self._card_expired = False

    @Slot()
    def show_reading(self) -> None:
        """Say that a card is being read."""
        self._strip.set_reader(StripState.BUSY, self.tr("กำลังอ่านชื่อและที่อยู่"))

    def show_trying(self) -> None:
        """Say that a reader is tried by the page of devices."""
        self._strip.set_reader(StripState.BUSY, self.tr("กำลังทดสอบ"))

    def show_photo_progress(self, part: int, parts: int, *, resumed: bool = False) -> None:
        """Say how far the photo is, and whether it goes on where it was interrupted (*resumed*).

        That the card has expired stays in sight meanwhile.
        """
        words = (
            self.tr("กำลังอ่านรูปต่อ {part} จาก {parts}") if resumed else self.tr("กำลังอ่านรูป {part} จาก {parts}")
        )
        words = words.format(part=part, parts=parts)
        if self._card_expired:
            both = self.tr("บัตรประชาชนหมดอายุ · {progress}").format(progress=words)
            self._strip.set_reader(StripState.WARN, both)
        else:
            self._strip.set_reader(StripState.BUSY, words)

    @Slot()
    def show_expired_card(self) -> None:
        """Say that the citizen card itself has expired, until it is out."""
        self._card_expired = True
        self._strip.set_reader(StripState.WARN, self._expired_words())

    def show_card_waits(self) -> None:
        """Say that somebody else's card is in; once aloud, for whoever does not see the strip."""
        announce(self._strip, self.tr("มีบัตรใหม่ เปิดหลังจบเรื่องนี้"))
        self._strip.set_reader(StripState.WARN, self.tr("มีบัตรใหม่ เปิดหลังจบเรื่องนี้ หรือ Esc เพื่อพักเรื่องนี้"))

    def show_reading_failed(self, sentence: str) -> None:
        """Say in a short *sentence* why the card could not be read."""
        self._strip.set_reader(StripState.ERROR, sentence)

    def _expired_words(self) -> str:
        return self.tr("บัตรประชาชนหมดอายุ ทำต่อได้")

    @Slot()
    def ask_printer(self) -> None:
        """Look how the printer is, in its lane."""
        self._background.run(
            Lane.PRINTER,
            self._desk.card.printer.status,
            owner=self,
            then=self._printer_told,
            otherwise=self.printer_failed,
        )

    def printer_failed(self, error: Exception) -> None:
        """Say what the printer's lane came back with instead of an answer."""
        words = message_for(error).text
        self._strip.set_printer(StripState.ERROR, words)
        self._sign_in.show_printer(False, words)

    @Slot(object)
    def _show_sync(self, sight: SyncSight) -> None:
        words = strip_words(sight)
        self._strip.set_sync(words.state, words.title, words.detail, words.more)
        self._sign_in.show_registry(*sign_in_words(sight))

    @Slot()
    def _show_sending(self) -> None:
        self._strip.set_sync(StripState.BUSY, self.tr("ซิงค์"), self.tr("กำลังรับส่ง"))

    @Slot()
    def _show_clock(self) -> None:
        moment = self._desk.clock.now()
        words = self.tr("{day} {time} น.").format(day=weekday_date(moment.date()), time=f"{moment:%H:%M}")
        self._strip.set_clock(words)

    def _printer_told(self, status: PrinterStatus) -> None:
        words = self.tr("พร้อม") if status.ready else self.tr("ยังไม่พร้อม")
        self._strip.set_printer(StripState.OK if status.ready else StripState.WARN, words)
        said = self.tr("เครื่องพิมพ์พร้อม") if status.ready else self.tr("เครื่องพิมพ์ยังไม่พร้อม")
        self._sign_in.show_printer(status.ready, said)

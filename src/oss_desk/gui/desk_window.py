"""The desk's window: pages, covers and devices joined."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from oss_desk.domain.people.thai_calendar import weekday_date
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.card_reading import CardReading
from oss_desk.gui.device_bridge import DeviceBridge
from oss_desk.gui.idle_watch import IdleWatch
from oss_desk.gui.main_window import MainWindow
from oss_desk.gui.messages import message_for
from oss_desk.gui.session import Session
from oss_desk.gui.sign_in.approver_page import ApproverPage
from oss_desk.gui.sign_in.approver_presenter import ApproverPresenter
from oss_desk.gui.sign_in.page import SignInPage
from oss_desk.gui.sign_in.presenter import SignInPresenter
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.key_overlay import KeyOverlay
from oss_desk.gui.widgets.status_strip import StripState
from oss_desk.gui.widgets.training_band import MARGINS, TrainingBand
from oss_desk.services.desk import Desk
from oss_desk.services.ports.card_printing import PrinterStatus
from oss_desk.words.codes import ROLES
from oss_desk.words.language import Language

if TYPE_CHECKING:
    from oss_desk.gui.desk_pages import DeskPages
    from oss_desk.gui.visit.workspace import Workspace

PRINTER_MILLISECONDS = 15_000
CLOCK_MILLISECONDS = 1_000
LOCK_MILLISECONDS = 5 * 60_000


class DeskWindow(MainWindow):
    """One desk in one window; sign-in comes first.

    Signals:
        training_wanted: F11 at the sign-in page: practise instead.
    """

    training_wanted = Signal()

    def __init__(self, desk: Desk, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.background = background
        self.session = Session(self)
        self.bridge = DeviceBridge(desk.reader_watch, self)
        self.reading = CardReading(desk, background, self)
        self._card_in = ""
        self._card_was_read = False
        self._waiting_visit = ""
        self._readers: tuple[str, ...] = ()
        self._pages_built: DeskPages | None = None
        self._add_covers()
        self.overlay = KeyOverlay(self)
        self._connect()
        self._start()

    # ── building ────────────────────────────────────────────────────────────

    @property
    def pages(self) -> "DeskPages":
        """The pages behind the sign-in, built now if they were not yet."""
        if self._pages_built is None:
            # Loaded late: the sign-in page is usable in half the time without them.
            from oss_desk.gui.desk_pages import DeskPages  # noqa: PLC0415

            pages = DeskPages(self, self.desk, self.background, self.session)
            pages.home.visit_opened.connect(self.open_visit)
            pages.home.read_again.connect(self.read_again)
            pages.workspace.left.connect(self._leave_visit)
            pages.workspace.finished.connect(self._leave_visit)
            pages.workspace.approver_wanted.connect(self._ask_approver)
            pages.card_moved.connect(self._ask_printer)
            again = QShortcut(QKeySequence("F4"), pages.workspace, self.read_again)
            again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._pages_built = pages
        return self._pages_built

    @property
    def workspace(self) -> "Workspace":
        """The workspace of the open visit."""
        return self.pages.workspace

    def _add_covers(self) -> None:
        self.sign_in_page, self.approver_page = SignInPage(), ApproverPage()
        self.sign_in = SignInPresenter(self.sign_in_page, self.desk, self.background, self.session, self)
        self.approver = ApproverPresenter(self.approver_page, self.desk, self.background, self)
        self.add_cover("sign_in", self.sign_in_page)
        self.add_cover("approver", self.approver_page)
        self.show_cover("sign_in")
        self._band: TrainingBand | None = None
        if self.desk.service_point.kind is DeskKind.TRAINING:
            self.setWindowTitle(self.tr("OSS Desk – ฝึกหัด"))
            self.leave_margins(MARGINS)
            self._band = TrainingBand(self)

    def _connect(self) -> None:
        self.page_requested.connect(self._enter)
        self.sign_in.signed_in.connect(self._signed_in)
        self.approver.approved_by.connect(self._approve_here)
        self.approver.cancelled.connect(self._back_to_work)
        self.bridge.card_inserted.connect(self._card_inserted)
        self.bridge.card_pulled.connect(self._card_pulled)
        self.bridge.readers_changed.connect(self._readers_changed)
        self.reading.started.connect(self._reading_started)
        self.reading.text_read.connect(self._text_read)
        self.reading.expired_card.connect(self._card_expired)
        self.reading.photo_progress.connect(self._photo_progress)
        self.reading.finished.connect(self._photo_read)
        self.reading.failed.connect(self._reading_failed)
        QShortcut(QKeySequence("Ctrl+L"), self, self.lock)
        QShortcut(QKeySequence("F1"), self, self.overlay.toggle)
        self.status_strip.item_requested.connect(self._strip_item)
        self.sign_in_page.training_requested.connect(self.training_wanted)

    def _start(self) -> None:
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MILLISECONDS)
        self._clock.timeout.connect(self._show_clock)
        self._clock.start()
        self._printer = QTimer(self)
        self._printer.setInterval(PRINTER_MILLISECONDS)
        self._printer.timeout.connect(self._ask_printer)
        self._printer.start()
        self._idle = IdleWatch(self, LOCK_MILLISECONDS)
        self._idle.idle.connect(self.lock)
        self._show_clock()
        self._ask_printer()
        self.status_strip.set_officer("", "")
        self.status_strip.set_sync(StripState.WARN, self.tr("ยังไม่เชื่อมทะเบียนจังหวัด"))
        self.sign_in_page.show_registry(False, self.tr("ยังไม่ได้เชื่อมทะเบียนจังหวัด ทำงานออฟไลน์ได้"))
        self.sign_in.refresh()
        self.bridge.start()
        # Once the officers are listed, so that it does not compete with their list.
        self.background.run(
            Lane.DATABASE,
            lambda: None,
            owner=self,
            then=self._load_pages,
            otherwise=self._printer_failed,
        )

    def _load_pages(self, _nothing: None) -> None:
        """Load the pages' code beside the window's thread while the PIN is typed."""
        self.background.run(
            Lane.NETWORK,
            partial(import_module, "oss_desk.gui.desk_pages"),
            owner=self,
            then=lambda _module: None,
            otherwise=self._printer_failed,
        )

    def leave(self) -> None:
        """End the devices' thread, drain the lanes and close the database, in that order."""
        if self._pages_built is not None:
            self._pages_built.workspace.flush()
        # Whatever looks again by itself would ask lanes that are closed.
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.bridge.stop()
        self.background.close()
        self.desk.close()

    # ── who works here ──────────────────────────────────────────────────────

    @Slot()
    def lock(self) -> None:
        """Hide the work behind the sign-in page; drafts are saved, nothing is closed."""
        if self.session.officer is None:
            return
        self.workspace.flush()
        self.show_cover("sign_in")
        self.sign_in.lock()

    @Slot()
    def _signed_in(self) -> None:
        officer = self.session.required()
        role = ROLES[officer.role.value].in_(Language.THAI)
        detail = self.tr("{role} · ช่อง {counter}").format(role=role, counter=officer.counter)
        self.status_strip.set_officer(officer.display_name, detail if officer.counter else role)
        rights = officer.role.rights
        self.pages.fit_to(officer)
        self.pages.home.show_readers(self._readers)
        self.uncover()
        if Right.PRINT in rights:
            self.background.run(
                Lane.PRINTER,
                partial(self.desk.card.recover, officer),
                owner=self,
                then=lambda _count: self.pages.card.refresh(),
                otherwise=self._printer_failed,
            )
        if self.current_page() != "visit" or Right.SERVE not in rights:
            self.show_page("home")
            self._enter("home")
        self.pages.refresh_counts()
        self._read_waiting_card()

    @Slot(str)
    def _ask_approver(self, _visit_id: str) -> None:
        self.show_cover("approver")
        self.approver.ask()

    @Slot(object)
    def _approve_here(self, officer: Officer) -> None:
        self._back_to_work()
        self.pages.approve_as(officer)

    @Slot()
    def _back_to_work(self) -> None:
        self.uncover()
        self._read_waiting_card()

    # ── pages ───────────────────────────────────────────────────────────────

    @Slot(str)
    def _enter(self, name: str) -> None:
        """Fill the page that came into sight; a visit left open is saved and stays in the queue."""
        if self.session.officer is not None:
            self._waiting_visit = ""
            self.pages.enter(name)

    @Slot(str)
    def open_visit(self, visit_id: str) -> None:
        """Show the visit *visit_id*."""
        self._waiting_visit = ""
        self._reader_ready(connected=bool(self._readers))
        self.workspace.open(visit_id)
        self.show_page("visit")
        self.rail.set_current("home")

    @Slot()
    def _leave_visit(self) -> None:
        if self._waiting_visit:
            self.open_visit(self._waiting_visit)
            return
        self.show_page("home")
        self._enter("home")
        self.pages.refresh_counts()

    # ── the reader ──────────────────────────────────────────────────────────

    @Slot()
    def read_again(self) -> None:
        """Read the card once more; in training, put in the next pretend card."""
        if self.desk.insert_pretend_card is not None:
            self._in_lane(Lane.CARD_READER, self.desk.insert_pretend_card)
        elif self._card_in and self.session.officer is not None:
            self.reading.read(self._card_in, self.session.required())

    @Slot(str)
    def _card_inserted(self, reader: str) -> None:
        self._card_in, self._card_was_read = reader, False
        self._read_waiting_card()

    def _read_waiting_card(self) -> None:
        """Read the card that is in, unless that was done, nobody may, or a cover hides the work."""
        officer = self.session.officer
        if not self._card_in or self._card_was_read or officer is None or self.is_covered():
            return
        if Right.SERVE in officer.role.rights:
            self._card_was_read = True
            self.reading.read(self._card_in, officer)

    @Slot(str)
    def _card_pulled(self, reader: str) -> None:
        if reader == self._card_in:
            self._card_in = ""
            self._waiting_visit = ""
        self._reader_ready()
        if self._pages_built is not None:
            self._pages_built.home.show_waiting()

    @Slot(object)
    def _readers_changed(self, readers: tuple[str, ...]) -> None:
        self._readers = readers
        if self._pages_built is not None:
            self._pages_built.home.show_readers(readers)
        self._reader_ready(connected=bool(readers))

    def _reader_ready(self, *, connected: bool = True) -> None:
        words = self.tr("พร้อม") if connected else self.tr("เครื่องอ่านหลุด เสียบสาย USB ใหม่")
        self.status_strip.set_reader(StripState.OK if connected else StripState.ERROR, words)
        said = self.tr("เครื่องอ่านบัตรพร้อมใช้งาน") if connected else self.tr("ไม่พบเครื่องอ่านบัตร")
        self.sign_in_page.show_reader(connected, said)

    @Slot()
    def _reading_started(self) -> None:
        self.status_strip.set_reader(StripState.BUSY, self.tr("กำลังอ่านชื่อและที่อยู่"))
        self.pages.home.show_reading(None, None)

    @Slot(str)
    def _text_read(self, visit_id: str) -> None:
        if self.current_page() != "visit":
            self.open_visit(visit_id)
        elif visit_id == self.workspace.visit_id:
            self.workspace.refresh()
        else:
            # Two people are never mixed: the new one waits until this matter is done or parked.
            self._waiting_visit = visit_id
            announce(self.workspace, self.tr("มีบัตรใหม่ เปิดหลังจบเรื่องนี้"))
            self.status_strip.set_reader(StripState.WARN, self.tr("มีบัตรใหม่ เปิดหลังจบเรื่องนี้ หรือ Esc เพื่อพักเรื่องนี้"))

    @Slot()
    def _card_expired(self) -> None:
        self.status_strip.set_reader(StripState.WARN, self.tr("บัตรประชาชนหมดอายุ ทำต่อได้"))

    @Slot(int, int)
    def _photo_progress(self, part: int, parts: int) -> None:
        self.pages.home.show_reading(part, parts)
        if not self._waiting_visit:
            words = self.tr("กำลังอ่านรูป {part} จาก {parts}").format(part=part, parts=parts)
            self.status_strip.set_reader(StripState.BUSY, words)

    @Slot(str)
    def _photo_read(self, visit_id: str) -> None:
        if not self._waiting_visit:
            self._reader_ready()
        if self._pages_built is not None:
            self._pages_built.home.show_waiting()
        self.pages.home.refresh()
        if visit_id == self.workspace.visit_id:
            self.workspace.refresh()

    @Slot(object)
    def _reading_failed(self, error: Exception) -> None:
        self.status_strip.set_reader(StripState.ERROR, message_for(error).text)
        self.pages.home.show_card_problem(error)

    @Slot(str)
    def _strip_item(self, name: str) -> None:
        if name == "help":
            self.overlay.toggle()
        elif not self.is_covered():
            page = {"printer": "card", "sync": "sync", "reader": "home"}.get(name, "settings")
            self.show_page(page)
            self._enter(page)

    # ── the strip ───────────────────────────────────────────────────────────

    @Slot()
    def _show_clock(self) -> None:
        moment = self.desk.clock.now()
        self.status_strip.set_clock(f"{weekday_date(moment.date())} {moment:%H:%M} น.")

    @Slot()
    def _ask_printer(self) -> None:
        self.background.run(
            Lane.PRINTER,
            self.desk.card.printer.status,
            owner=self,
            then=self._printer_told,
            otherwise=self._printer_failed,
        )

    def _printer_told(self, status: PrinterStatus) -> None:
        words = self.tr("พร้อม") if status.ready else self.tr("ยังไม่พร้อม")
        self.status_strip.set_printer(StripState.OK if status.ready else StripState.WARN, words)
        said = self.tr("เครื่องพิมพ์พร้อม") if status.ready else self.tr("เครื่องพิมพ์ยังไม่พร้อม")
        self.sign_in_page.show_printer(status.ready, said)

    def _printer_failed(self, error: Exception) -> None:
        words = message_for(error).text
        self.status_strip.set_printer(StripState.ERROR, words)
        self.sign_in_page.show_printer(False, words)

    def _in_lane(self, lane: Lane, work: Callable[[], None]) -> None:
        self.background.run(
            lane, work, owner=self, then=lambda _nothing: None, otherwise=self._reading_failed
        )

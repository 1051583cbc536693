"""The desk's window: pages, covers and devices joined."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.appearance import put_on
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.card_at_desk import CardAtDesk
from oss_desk.gui.card_guide import CardGuide
from oss_desk.gui.dialogs import ask_once
from oss_desk.gui.idle_watch import IdleWatch
from oss_desk.gui.language import active_language
from oss_desk.gui.main_window import MainWindow
from oss_desk.gui.pages_ahead import PagesAhead
from oss_desk.gui.preferences import Preferences
from oss_desk.gui.registry.turns import SyncTurns
from oss_desk.gui.session import Session
from oss_desk.gui.sign_in.approver_page import ApproverPage
from oss_desk.gui.sign_in.approver_presenter import ApproverPresenter
from oss_desk.gui.sign_in.page import SignInPage
from oss_desk.gui.sign_in.presenter import SignInPresenter
from oss_desk.gui.strip_news import StripNews
from oss_desk.gui.widgets.key_command import KeyCommand
from oss_desk.gui.widgets.key_overlay import KeyOverlay
from oss_desk.gui.widgets.training_band import MARGINS, TrainingBand
from oss_desk.services.desk import Desk
from oss_desk.words.codes import ROLES

if TYPE_CHECKING:
    from oss_desk.gui.desk_pages import DeskPages
    from oss_desk.gui.visit.workspace import Workspace

LOCK_MILLISECONDS = 5 * 60_000


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the officer is, so that a window made anew shows the same."""

    page: str
    visit_id: str
    locked: bool
    waiting_visit: str = ""
    typed_number: str | None = None


class DeskWindow(MainWindow):
    """One desk in one window; sign-in comes first.

    Theme, size of text and language are changed by making everything in the window anew; who is
    signed in, what was typed, the page and the field stay.

    Signals:
        training_wanted: F11 at the sign-in page: practise instead.
        training_left: F11 while practising: the real desk again.
    """

    training_wanted = Signal()
    training_left = Signal()

    def __init__(
        self,
        desk: Desk,
        background: Background,
        preferences: Preferences | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.background = background
        self.preferences = preferences or Preferences(parent=self)
        self.session = Session(self)
        self.card = CardAtDesk(desk, background, self.session, self)
        self.turns = SyncTurns(desk, background, self)
        self._pages_begun: DeskPages | None = None
        self._pages_whole = False
        self._last_here = ""
        self._build()
        self._connect()
        self.guide = CardGuide(self, self.card)
        self._start()

    # ── building ────────────────────────────────────────────────────────────

    @property
    def pages(self) -> "DeskPages":
        """The pages behind the sign-in; what is missing of them is built now."""
        pages = self._begin_pages()
        if not self._pages_whole:
            pages.build_rest()
            self._pages_whole = True
            pages.home.visit_opened.connect(self.open_visit)
            pages.home.read_again.connect(self.card.read_again)
            pages.workspace.left.connect(self._leave_visit)
            pages.workspace.finished.connect(self._leave_visit)
            pages.workspace.approver_wanted.connect(self._ask_approver)
            pages.card_moved.connect(self.news.ask_printer)
            pages.gallery_wanted.connect(self.show_gallery)
        return pages

    def _begin_pages(self) -> "DeskPages":
        if self._pages_begun is None:
            # Loaded late: the sign-in page is usable in half the time without them.
            from oss_desk.gui.desk_pages import DeskPages  # noqa: PLC0415

            about = (self.session, self.preferences, self.card, self.turns)
            self._pages_begun = DeskPages(self, self.desk, self.background, *about)
        return self._pages_begun

    @property
    def has_pages(self) -> bool:
        """Tell whether the pages are built."""
        return self._pages_whole

    @property
    def workspace(self) -> "Workspace":
        """The workspace of the open visit."""
        return self.pages.workspace

    def _build(self) -> None:
        """Make what is seen; again after the appearance changed."""
        self.sign_in_page, self.approver_page = SignInPage(), ApproverPage()
        self.sign_in = SignInPresenter(
            self.sign_in_page, self.desk, self.background, self.session, self.sign_in_page
        )
        self.approver = ApproverPresenter(self.approver_page, self.desk, self.background, self.approver_page)
        self.add_cover("sign_in", self.sign_in_page)
        self.add_cover("approver", self.approver_page)
        self.show_cover("sign_in")
        self.overlay = KeyOverlay(self)
        self._band: TrainingBand | None = None
        if self.desk.service_point.kind is DeskKind.TRAINING:
            self.setWindowTitle(self.tr("OSS Desk – ฝึกหัด"))
            self.leave_margins(MARGINS)
            self._band = TrainingBand(self)
        self.news = StripNews(self.status_strip, self.sign_in_page, self.desk, self.background, self.turns)
        self.news.show_readers(self.card.readers)
        self.sign_in.signed_in.connect(self._signed_in)
        self.approver.approved_by.connect(self._approve_here)
        self.approver.cancelled.connect(self._back_to_work)
        self.status_strip.item_requested.connect(self._strip_item)
        self.sign_in_page.training_requested.connect(self._change_world)
        self.sign_in_page.theme_requested.connect(self.preferences.next_theme)

    def _connect(self) -> None:
        self.page_requested.connect(self._enter)
        self.preferences.changed.connect(self.make_anew)
        for keys, deed in (
            ("Ctrl+L", self.lock),
            ("F1", self._toggle_overlay),
            ("Ctrl+Alt+T", self.preferences.next_theme),
            ("Ctrl+,", self._open_settings),
            ("?", self._toggle_overlay),
        ):
            QShortcut(QKeySequence(keys), self, deed)
        if self.desk.service_point.kind is DeskKind.TRAINING:
            QShortcut(QKeySequence("F11"), self, self._change_world)
        # Asked for late: the pages may have been made anew by then.
        self.answer_key(Qt.Key.Key_F2, lambda: self.pages.serve_without_card())  # noqa: PLW0108
        self.answer_key(Qt.Key.Key_F3, lambda: self.pages.search())  # noqa: PLW0108
        self.answer_key(Qt.Key.Key_F4, self.card.read_again)
        self.answer_key(Qt.Key.Key_F5, lambda: self.pages.look_again())  # noqa: PLW0108

    def _start(self) -> None:
        self._idle = IdleWatch(self, LOCK_MILLISECONDS)
        self._idle.idle.connect(self.lock)
        self.sign_in.refresh()
        self.turns.count()
        self.card.start()
        # Once the officers are listed, so that it does not compete with their list.
        self._ahead = PagesAhead(lambda: self._begin_pages().build_next(), self)
        self.background.run(
            Lane.DATABASE,
            lambda: None,
            owner=self,
            then=lambda _nothing: self._ahead.go_on(),
            otherwise=self.guide.reading_failed,
        )

    @Slot()
    def make_anew(self) -> None:
        """Build everything seen once more in the appearance wished for, at the same place."""
        place = self._place()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            put_on(application, self.preferences.appearance)
        for gone in (self._pages_begun, self.overlay, self._band):
            if gone is not None:
                gone.deleteLater()
        self._pages_begun, self._pages_whole = None, False
        self.frame_anew()
        self._build()
        self.sign_in.refresh()
        if self._band is not None:
            self._band.show()
        officer = self.session.officer
        if officer is None:
            self.sign_in_page.focus_first()
            return
        self._show_officer(officer)
        if place.visit_id:
            self.open_visit(place.visit_id)
        else:
            self.show_page(place.page)
            self.pages.enter(place.page)
            if place.typed_number is not None:
                self.pages.home_page.open_panel(place.typed_number)
        self.guide.waiting_visit = place.waiting_visit
        (self.sign_in.lock if place.locked else self._back_to_work)()

    def _place(self) -> _Place:
        if not self.has_pages:
            return _Place("", "", locked=self.is_covered())
        self.workspace.flush()
        page = self.current_page()
        visit_id = self.workspace.visit_id if page == "visit" else ""
        locked = self.is_covered() and self.current_cover() == "sign_in"
        number = self.pages.home_page.typed_number()
        return _Place(page, visit_id, locked, self.guide.waiting_visit, number)

    def leave(self) -> None:
        """End the devices' thread, drain the lanes and close the database, in that order."""
        self._ahead.stop()
        if self.has_pages:
            self.workspace.flush()
        # Whatever looks again by itself would ask lanes that are closed.
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.card.stop()
        # A long fetch ends after its page, and goes on there next time.
        self.turns.stop()
        self.background.close()
        self.desk.close()

    def key_commands(self) -> tuple[KeyCommand, ...]:
        """Return the keys of the window that stand on no button."""
        theme = KeyCommand("Ctrl+Alt+T", self.tr("สว่าง มืด หรือตัดกันสูง"), self.preferences.next_theme)
        if self.is_covered():
            return (theme,)
        told = (KeyCommand("Ctrl+,", self.tr("ตั้งค่า"), self._open_settings), theme)
        if self.desk.service_point.kind is not DeskKind.TRAINING:
            return told
        return (*told, KeyCommand("F11", self.tr("ออกจากโหมดฝึกหัด"), self._change_world))

    # ── who works here ──────────────────────────────────────────────────────

    @Slot()
    def lock(self) -> None:
        """Hide the work behind the sign-in page; drafts are saved, nothing is closed."""
        if self.session.officer is None:
            return
        self.workspace.flush()
        self.cover_with("sign_in")
        self.sign_in.lock()

    def cover_with(self, name: str) -> None:
        """Hide the pages under the cover *name*; a card put in meanwhile waits."""
        self.show_cover(name)
        self.card.set_may_read(may_read=False)

    @Slot()
    def _signed_in(self) -> None:
        officer = self.session.required()
        rights = officer.role.rights
        self._show_officer(officer)
        self.uncover()
        if Right.PRINT in rights:
            self.background.run(
                Lane.PRINTER,
                partial(self.desk.card.recover, officer),
                owner=self,
                then=lambda _count: self.pages.card.refresh(),
                otherwise=self.news.printer_failed,
            )
        was_here, self._last_here = self._last_here, officer.user_name
        if was_here == officer.user_name and self.current_page() not in {"", "home"}:
            # Back from the lock: what was begun on the page goes on.
            self._back_to_work()
            return
        if self.current_page() != "visit" or Right.SERVE not in rights:
            self.show_page("home")
            self._enter("home")
            if Right.SERVE in rights:
                self.background.run(
                    Lane.DATABASE,
                    partial(self.desk.visit.left_open, officer.user_name),
                    owner=self,
                    then=self._go_on_with,
                    otherwise=self.guide.reading_failed,
                )
        self.pages.refresh_counts()
        self.card.set_may_read(may_read=True)

    def _show_officer(self, officer: Officer) -> None:
        role = ROLES[officer.role.value].in_(active_language())
        detail = self.tr("{role} · ช่อง {counter}").format(role=role, counter=officer.counter)
        self.status_strip.set_officer(officer.display_name, detail if officer.counter else role)
        self.pages.fit_to(officer)
        self.pages.home.show_readers(self.card.readers)

    def _go_on_with(self, visit: Visit | None) -> None:
        """Open what was open when the light went out, unless something else was begun meanwhile."""
        if visit is not None and self.current_page() == "home" and not self.is_covered():
            self.open_visit(visit.visit_id)

    @Slot(str)
    def _ask_approver(self, _visit_id: str) -> None:
        self.cover_with("approver")
        self.approver.ask()

    @Slot(object)
    def _approve_here(self, officer: Officer) -> None:
        self._back_to_work()
        self.pages.approve_as(officer)

    @Slot()
    def _back_to_work(self) -> None:
        self.uncover()
        self.card.set_may_read(may_read=True)

    # ── pages ───────────────────────────────────────────────────────────────

    @Slot(str)
    def _enter(self, name: str) -> None:
        """Fill the page that came into sight; a visit left open is saved and stays in the queue."""
        if self.session.officer is not None:
            self.guide.waiting_visit = ""
            self.pages.enter(name)

    @Slot(str)
    def open_visit(self, visit_id: str) -> None:
        """Show the visit *visit_id*."""
        self.guide.waiting_visit = ""
        self.news.show_readers(self.card.readers)
        self.workspace.open(visit_id)
        self.show_page("visit")
        self.rail.set_current("home")

    @Slot()
    def _leave_visit(self) -> None:
        if self.guide.waiting_visit:
            self.open_visit(self.guide.waiting_visit)
            return
        self.show_page("home")
        self._enter("home")
        self.pages.refresh_counts()

    @Slot()
    def _open_settings(self) -> None:
        if self.session.officer is not None and not self.is_covered():
            self.show_page("settings")
            self._enter("settings")

    @Slot()
    def show_gallery(self) -> None:
        """Show every part of the screens on one page."""
        if "gallery" not in self._pages:
            # Only whoever practises or designs ever wants it.
            from oss_desk.gui.gallery.page import GalleryPage  # noqa: PLC0415

            self.add_inner_page("gallery", GalleryPage())
        self.show_page("gallery")
        self.rail.set_current("settings")

    @Slot()
    def _change_world(self) -> None:
        """Practise, from the sign-in page; leave practice, from anywhere, when asked once."""
        if self.desk.service_point.kind is DeskKind.TRAINING:
            ask_once(
                self,
                self.tr("ออกจากโหมดฝึกหัด กลับไปที่เคาน์เตอร์จริงไหม"),
                self.tr("ออกจากโหมดฝึกหัด"),
                self.tr("ฝึกต่อ"),
                self.training_left.emit,
            )
        elif self.current_cover() == "sign_in" and self.is_covered():
            self.training_wanted.emit()

    @Slot()
    def _toggle_overlay(self) -> None:
        self.overlay.toggle()

    @Slot(str)
    def _strip_item(self, name: str) -> None:
        if name == "help":
            self._toggle_overlay()
        elif not self.is_covered():
            page = self.pages.page_for(name)
            self.show_page(page)
            self._enter(page)

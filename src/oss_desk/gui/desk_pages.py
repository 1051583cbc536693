"""The pages behind the sign-in: built once somebody may soon want them, not before."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.gui.approval.page import ApprovalPage
from oss_desk.gui.approval.presenter import ApprovalPresenter
from oss_desk.gui.background import Background
from oss_desk.gui.card.page import CardPage
from oss_desk.gui.card.presenter import CardPresenter
from oss_desk.gui.card_at_desk import CardAtDesk
from oss_desk.gui.day.page import DayPage
from oss_desk.gui.day.presenter import DayPresenter
from oss_desk.gui.home.page import HomePage
from oss_desk.gui.home.presenter import HomePresenter
from oss_desk.gui.home.work_list import RegistryWork
from oss_desk.gui.later_page import LaterPage
from oss_desk.gui.main_window import MainWindow
from oss_desk.gui.preferences import Preferences
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.registry.presenter import SyncPresenter
from oss_desk.gui.registry.status_words import SyncSight
from oss_desk.gui.registry.turns import SyncTurns
from oss_desk.gui.session import Session
from oss_desk.gui.settings.page import DEVICES, SettingsPage
from oss_desk.gui.settings.practice_part import PracticePart
from oss_desk.gui.settings.practice_presenter import PracticePresenter
from oss_desk.gui.settings.presenter import SettingsPresenter
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.steps.approval.step import ApprovalStep
from oss_desk.gui.visit.steps.step import VisitStep
from oss_desk.gui.visit.workspace import STEPS, Workspace
from oss_desk.services.desk import Desk

if TYPE_CHECKING:
    from oss_desk.gui.settings.devices.page import DevicesPage


class DeskPages(QObject):
    """Every page of one window, with its presenter; nothing is there before it was built.

    Signals:
        card_moved: a card was printed, settled or handed over.
        gallery_wanted: whoever practises wants to see every part of the screens.
    """

    card_moved = Signal()
    gallery_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        background: Background,
        session: Session,
        preferences: Preferences,
        card: CardAtDesk,
        turns: SyncTurns,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._background = background
        self._session = session
        self._preferences = preferences
        self._card = card
        self._turns = turns
        self._building = self._build()

    def build_next(self) -> bool:
        """Build one more page, so that the window can answer between two; return False when all are there."""
        return next(self._building, None) is not None

    def build_rest(self) -> None:
        """Build at once what is not there yet."""
        while self.build_next():
            pass

    def _build(self) -> Iterator[str]:
        desk, background, session = needs = (self._desk, self._background, self._session)
        self.home_page = HomePage()
        self.home = HomePresenter(self.home_page, *needs, self)
        yield "home"
        self.approval_page = ApprovalPage()
        self.approval = ApprovalPresenter(self.approval_page, *needs, self)
        yield "approval"
        self.card_page = CardPage()
        self.card = CardPresenter(self.card_page, *needs, self)
        yield "card"
        self.day_page = DayPage()
        self.day = DayPresenter(self.day_page, *needs, self)
        yield "tally"
        self.sync_page = SyncPage()
        self.sync = SyncPresenter(self.sync_page, *needs, self._turns, self)
        self.sync.visit_wanted.connect(self.home.visit_opened)
        yield "sync"
        self.settings_page = SettingsPage()
        self.settings = SettingsPresenter(self.settings_page, self._preferences, self)
        self.settings.offer_devices(self._make_devices)
        if desk.service_point.kind is DeskKind.TRAINING:
            practice = PracticePart()
            practice.gallery_wanted.connect(self.gallery_wanted)
            if desk.pretend_cards is not None:
                PracticePresenter(practice, desk.pretend_cards, background, self)
            self.settings_page.add_group("school", self.tr("ฝึกหัด"), practice)
        yield "settings"
        steps: list[VisitStep] = []
        for kind in STEPS:
            steps.append(kind(desk, background, session))
            yield kind.__name__
        self.workspace = Workspace(desk, background, session, tuple(steps))
        self._add()
        self.approval.waiting_changed.connect(partial(self._window.set_badge, "approval"))
        self.card.waiting_changed.connect(partial(self._window.set_badge, "card"))
        self.card.moved.connect(self._tell_moved)
        self._turns.watch(lambda: self.workspace.visit_id)
        self._turns.record_changed.connect(self._tell_changed)
        self._turns.told.connect(self._show_sync)
        self._session.changed.connect(self._turns.count)
        if self._turns.sight is not None:
            self._show_sync(self._turns.sight)

    def _make_devices(self) -> "DevicesPage":
        # Loaded late: on most days nobody wants it.
        from oss_desk.gui.settings.devices.group import devices_page  # noqa: PLC0415

        return devices_page(self._desk, self._background, self._card, self.settings_page.undo_bar)

    def fit_to(self, officer: Officer) -> None:
        """Offer *officer* the pages their role can use."""
        rights = officer.role.rights
        self._window.set_page_visible("approval", visible=bool(rights & {Right.SERVE, Right.APPROVE}))
        self._window.set_page_visible("card", visible=Right.PRINT in rights)
        self._window.set_page_visible("tally", visible=Right.TALLY in rights)
        self._window.set_page_visible("sync", visible=bool(rights & {Right.SERVE, Right.ADMINISTER}))

    def enter(self, name: str) -> None:
        """Fill the page *name* that came into sight; what was typed in a visit is saved first."""
        self.workspace.flush()
        match name:
            case "home":
                self.home.refresh()
                self.home_page.focus_first()
            case "approval":
                self.approval.show()
            case "card":
                self.card.show()
            case "tally":
                self.day.show()
            case "settings":
                self.settings.show()
            case "sync":
                self.sync.show()

    def serve_without_card(self) -> None:
        """Ask at the counter home for the number of somebody without a card (``F2`` from anywhere)."""
        self._window.show_page("home")
        self.enter("home")
        self.home_page.open_panel()

    def search(self) -> None:
        """Open the search (``F3`` from anywhere)."""
        self._window.show_page("search")
        self.enter("search")

    def page_for(self, strip_item: str) -> str:
        """Return the page that tells more of what the strip calls *strip_item*."""
        if strip_item == "reader":
            self._preferences.settings_group = DEVICES
        return {"printer": "card", "sync": "sync"}.get(strip_item, "settings")

    def look_again(self) -> None:
        """Ask anew for what the page in sight shows (``F5``); what was begun on it stays."""
        match self._window.current_page():
            case "visit":
                self.workspace.refresh()
            case "home":
                self.home.refresh()
            case "approval" | "card":
                self.refresh_counts()
            case "sync":
                self._turns.send_now()
            case name:
                self.enter(name)

    def refresh_counts(self) -> None:
        """Look again at what waits for approval and for the printer."""
        self.approval.refresh()
        self.card.refresh()

    def approve_as(self, officer: Officer) -> None:
        """Approve the matter of the open visit in the name of *officer*, whose PIN was checked."""
        for step in self.workspace.steps:
            if isinstance(step, ApprovalStep):
                step.approve_as(officer)

    def _add(self) -> None:
        add, later = self._window.add_page, self.tr("มาในรุ่นถัดไป")
        search = self.tr("ตอนนี้ เสียบบัตรประชาชน หรือกด F2 พิมพ์เลข 13 หลัก")
        refer = self.tr("ตอนนี้ ใช้แบบส่งต่อของศูนย์ไปก่อน")
        add("home", self.home_page, "home-2", self.tr("เคาน์เตอร์"))
        add("search", LaterPage(self.tr("ค้นหา"), "search", later, search), "search", self.tr("ค้นหา"))
        add("approval", self.approval_page, "user-check", self.tr("ตรวจอนุมัติ"))
        add("card", self.card_page, "printer", self.tr("พิมพ์บัตร"))
        add("tally", self.day_page, "chart-bar", self.tr("สรุปยอด"))
        referral = LaterPage(self.tr("ส่งต่อ"), "heart-handshake", later, refer)
        add("refer", referral, "heart-handshake", self.tr("ส่งต่อ"))
        add("sync", self.sync_page, "refresh", self.tr("ซิงค์"))
        add("settings", self.settings_page, "settings", self.tr("ตั้งค่า"), at_bottom=True)
        self._window.add_inner_page("visit", self.workspace)

    @Slot(object)
    def _tell_moved(self, _visit: object) -> None:
        self.card_moved.emit()

    @Slot(str)
    def _tell_changed(self, visit_id: str) -> None:
        """Say so quietly above the step; what was typed stays as it is."""
        page = self.workspace.page
        if self.workspace.visit_id == visit_id and not page.banner():
            words = self.tr("ข้อมูลของคนนี้ในทะเบียนเปลี่ยนระหว่างที่เปิดเรื่องนี้อยู่ สิ่งที่พิมพ์ไว้ยังอยู่ครบ")
            page.show_banner(Tone.INFO, words)

    @Slot(object)
    def _show_sync(self, sight: SyncSight) -> None:
        officer = self._session.officer
        self._window.set_badge("sync", sight.waits_for(officer))
        answers = sight.answered_to.count(officer.user_name) if officer else 0
        self.home.show_registry_work(
            RegistryWork(sight.disputes - sight.asked, sight.asked, answers, sight.serials)
        )

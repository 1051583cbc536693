"""Follows the readers while the page of devices is in sight; tries one when asked or when a card comes."""

import platform
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from oss_desk import __version__
from oss_desk.domain.people.reader_trial import ReaderTrial, TrialProgress
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.card_at_desk import CardAtDesk
from oss_desk.gui.language import active_language
from oss_desk.gui.messages import message_for
from oss_desk.gui.settings.devices.page import DevicesPage
from oss_desk.gui.settings.devices.sight import ReaderSight, ReaderState
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk
from oss_desk.services.people.reader_report import Machine, reader_report
from oss_desk.services.ports.citizen_card_reader import ReaderDetails
from oss_desk.services.ports.serial_readers import FRAMINGS
from oss_desk.words.reader_trial import CONNECTIONS

_HEARTBEAT_MILLISECONDS = 5_000


class ReadersPresenter(QObject):
    """The conversation about readers; a card put in while the page is in sight is tried, not served."""

    _progressed = Signal(object)

    def __init__(
        self, page: DevicesPage, desk: Desk, background: Background, card: CardAtDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._part = page.readers
        self._desk = desk
        self._background = background
        self._card = card
        self._known: dict[str, ReaderDetails] = {}
        self._unreadable: frozenset[str] = frozenset()
        self._chosen = ""
        self._reading = ""
        self._trial: ReaderTrial | None = None
        self._problem = ""
        self._called_off = Event()
        self._has_service = True
        self._progressed.connect(self._show_progress)
        self._part.try_wanted.connect(self._try_or_insert)
        self._part.reader_chosen.connect(self._choose)
        self._part.copy_wanted.connect(self._copy)
        page.came.connect(self._come)
        page.left.connect(self._leave)
        card.moved.connect(self._moved)
        card.inserted.connect(self._inserted)
        self._heartbeat = QTimer(self)
        self._heartbeat.setInterval(_HEARTBEAT_MILLISECONDS)
        self._heartbeat.timeout.connect(self._show)

    @property
    def trial(self) -> ReaderTrial | None:
        """The last trial of the chosen reader."""
        return self._trial

    def is_trying(self, _reader: str) -> bool:
        """Tell whether a card that is put in now is tried here instead of being served."""
        # The window asks also while it is made anew, when this page is gone already.
        return isValid(self._page) and self._page.isVisible()

    # ── what is there ───────────────────────────────────────────────────────

    @Slot()
    def _come(self) -> None:
        self._heartbeat.start()
        self._moved()

    @Slot()
    def _leave(self) -> None:
        self._heartbeat.stop()
        self._called_off.set()

    @Slot()
    def _moved(self) -> None:
        """Show what is known at once, and ask for the rest when another reader came."""
        if not self._page.isVisible():
            return
        self._unreadable &= self._card.cards_in
        if set(self._card.readers) - set(self._known):
            self._background.run(
                Lane.CARD_READER,
                self._desk.people.describe_readers,
                owner=self,
                then=self._described,
                otherwise=self._failed,
            )
        if not self._card.readers:
            self._background.run(
                Lane.CARD_READER,
                self._desk.people.describe_readers.has_service,
                owner=self,
                then=self._service_told,
                otherwise=self._failed,
            )
        self._show()

    def _service_told(self, has_service: bool) -> None:  # noqa: FBT001, the shape of an answer
        self._has_service = has_service
        self._show()

    def _described(self, details: tuple[ReaderDetails, ...]) -> None:
        self._known |= {one.name: one for one in details}
        self._show()

    @Slot()
    def _show(self) -> None:
        known = (name for name in self._known if not self._was_given_up(name))
        names = tuple(dict.fromkeys((*self._card.readers, *known)))
        if self._chosen not in names or (self._chosen not in self._card.readers and self._card.readers):
            holding = [name for name in self._card.readers if name in self._card.cards_in]
            self._chosen = next(iter((*holding, *self._card.readers, *names)), "")
        self._part.show_readers(tuple(self._sight(name) for name in names), self._chosen)
        self._part.show_facts(self._trial or self._untried())
        self._part.show_sentence(*self._standing())

    def _was_given_up(self, name: str) -> bool:
        """Tell whether *name* is a serial port that nobody wants any more: such a reader is not lost."""
        serial = self._desk.serial_readers
        return self._known[name].connection in FRAMINGS and serial is not None and serial.chosen.path != name

    def _standing(self) -> tuple[Tone, str]:
        if not self._desk.reader_watch.is_alive():
            return Tone.ERROR, self.tr("โปรแกรมไม่ได้เฝ้าเครื่องอ่านแล้ว ปิดแล้วเปิดโปรแกรมใหม่")
        if not self._card.readers and not self._has_service:
            return Tone.ERROR, self.tr("บริการสมาร์ตการ์ดของเครื่องไม่ทำงาน เสียบเครื่องอ่าน หรือแจ้งผู้ดูแลระบบ")
        if not self._card.readers:
            return Tone.WARN, self.tr("ไม่พบเครื่องอ่านบัตร เสียบสายเครื่องอ่าน แล้วจะขึ้นที่นี่เอง")
        if self._reading or self._trial is not None:
            return Tone.INFO, ""
        return Tone.INFO, self.tr("เสียบบัตรประชาชนใบใดก็ได้ เครื่องลองอ่านเอง ไม่เปิดเรื่องและไม่เก็บอะไรไว้")

    def _sight(self, name: str) -> ReaderSight:
        details = self._known.get(name, ReaderDetails(name, ""))
        words = CONNECTIONS.get(details.connection)
        return ReaderSight(name, words.in_(active_language()) if words else "", self._state(name))

    def _state(self, name: str) -> ReaderState:
        if name not in self._card.readers:
            return ReaderState.LOST
        if name == self._reading:
            return ReaderState.READING
        if name in self._unreadable:
            return ReaderState.UNREADABLE
        return ReaderState.CARD if name in self._card.cards_in else ReaderState.EMPTY

    # ── trying ──────────────────────────────────────────────────────────────

    @Slot(str)
    def _choose(self, name: str) -> None:
        if name != self._chosen:
            self._chosen = name
            self._show_trial(None)
        self._show()

    @Slot(str)
    def _inserted(self, name: str) -> None:
        if self._page.isVisible() and not self._reading:
            self._choose(name)
            self._try()

    @Slot()
    def _try_or_insert(self) -> None:
        """Try the chosen reader; where readers are pretended and empty, put a card in first."""
        is_empty = self._chosen in self._card.readers and self._chosen not in self._card.cards_in
        if self._desk.insert_pretend_card is not None and is_empty:
            self._background.run(
                Lane.CARD_READER,
                self._desk.insert_pretend_card,
                owner=self,
                then=lambda _nothing: None,
                otherwise=self._failed,
            )
        else:
            self._try()

    def _try(self) -> None:
        if self._reading:
            return
        self._reading = self._chosen
        self._card.trying.emit(True)
        self._called_off = Event()
        work = partial(
            self._desk.people.try_reader, self._chosen, self._progressed.emit, self._called_off.is_set
        )
        self._background.run(Lane.CARD_READER, work, owner=self, then=self._tried, otherwise=self._failed)
        self._show()

    @Slot(object)
    def _show_progress(self, progress: TrialProgress) -> None:
        if self._reading:
            self._part.show_trial(None, progress, "")

    def _end_trial(self) -> None:
        if self._reading:
            self._reading = ""
            self._card.trying.emit(False)

    def _tried(self, trial: ReaderTrial) -> None:
        self._end_trial()
        if trial.failure is not None and trial.reader in self._card.cards_in:
            self._unreadable |= {trial.reader}
        else:
            self._unreadable -= {trial.reader}
        self._show_trial(trial)
        self._show()
        if trial.failure is not None:
            self._part.show_sentence(Tone.WARN, message_for(trial.failure).sentence)

    def _failed(self, error: Exception) -> None:
        self._end_trial()
        self._show()
        self._part.show_sentence(Tone.ERROR, message_for(error).sentence)

    def _show_trial(self, trial: ReaderTrial | None) -> None:
        self._trial = trial
        failure = trial.failure if trial is not None else None
        self._part.show_trial(trial, None, message_for(failure).text if failure else "")

    # ── the report ──────────────────────────────────────────────────────────

    @Slot()
    def _copy(self) -> None:
        system = f"{platform.system()} {platform.release()}"
        machine = Machine(f"OSS Desk {__version__}", system, self._card.readers, self._desk.clock.now())
        report = reader_report(self._trial or self._untried(), machine, active_language())
        QGuiApplication.clipboard().setText(report)
        self._part.show_copied()

    def _untried(self) -> ReaderTrial:
        details = self._known.get(self._chosen, ReaderDetails(self._chosen, ""))
        return ReaderTrial(self._chosen, details.connection, details.driver)

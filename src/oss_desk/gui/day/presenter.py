"""The conversation of the tally page with the use cases."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from oss_desk.domain.day.period import Period, PeriodKind
from oss_desk.domain.day.tally import Tally
from oss_desk.domain.trust.officer import Officer
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.day.page import DayPage
from oss_desk.gui.messages import message_for
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class _Figures:
    tally: Tally
    before: int
    minutes: int | None


class DayPresenter(QObject):
    """Counts the period that is asked for; a later question overtakes an earlier answer."""

    def __init__(
        self, page: DayPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._period = Period.containing(PeriodKind.DAY, desk.clock.today())
        page.kind_chosen.connect(self._choose_kind)
        page.period_moved.connect(self._move)
        page.today_wanted.connect(self._go_to_today)
        page.refresh_requested.connect(self.refresh)
        page.show_period(self._period)

    def show(self, kind: PeriodKind = PeriodKind.DAY) -> None:
        """Show the period of *kind* that holds today."""
        self._go_to(Period.containing(kind, self._desk.clock.today()))
        self._page.focus_first()

    @Slot()
    def refresh(self) -> None:
        """Count the period in sight again."""
        officer = self._session.officer
        if officer is None:
            return
        period = self._period
        self._background.run(
            Lane.DATABASE,
            lambda: self._count(period, officer),
            owner=self,
            then=lambda figures: self._show(period, figures),
            otherwise=self._fail,
        )

    def _count(self, period: Period, officer: Officer) -> _Figures:
        tally = self._desk.day.tally(period.first, period.last, officer)
        earlier = period.preceding
        before = self._desk.day.tally(earlier.first, earlier.last, officer).cards.printed
        return _Figures(tally, before, self._desk.visit.queue().average_minutes)

    def _show(self, period: Period, figures: _Figures) -> None:
        if period == self._period:
            self._page.show_tally(figures.tally, figures.before)
            self._page.show_minutes(
                figures.minutes, self._desk.rules.service_standard(self._desk.clock.today())
            )

    @Slot(object)
    def _choose_kind(self, kind: PeriodKind) -> None:
        # Whoever looked at a month of last year stays there, at its last day that has been.
        day = min(self._period.last, self._desk.clock.today())
        self._go_to(Period.containing(kind, day))

    @Slot(int)
    def _move(self, step: int) -> None:
        wanted = self._period.following if step > 0 else self._period.preceding
        if wanted.first <= self._desk.clock.today():
            self._go_to(wanted)

    @Slot()
    def _go_to_today(self) -> None:
        self._go_to(Period.containing(self._period.kind, self._desk.clock.today()))

    def _go_to(self, period: Period) -> None:
        self._period = period
        self._page.show_period(period)
        self.refresh()

    def _fail(self, error: Exception) -> None:
        self._page.show_problem(message_for(error).sentence)

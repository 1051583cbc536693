"""The conversation of the approval page with the use cases."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.approval.page import ApprovalPage
from oss_desk.gui.approval.review_presenter import ReviewPresenter
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk

_LOOK_AGAIN_MS = 5000
Waiting = tuple[tuple[QueueRow, ...], dict[str, bytes]]


class ApprovalPresenter(QObject):
    """Shows what waits and takes decisions, one after the other.

    Signals:
        waiting_changed(int): how many matters wait, for the badge of the rail.
        decided(object): a `Visit` was approved, sent back, or is to be decided again, and stored.
    """

    waiting_changed = Signal(int)
    decided = Signal(object)

    def __init__(
        self, page: ApprovalPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._wanted = ""
        self._arriving = False
        self._changed = False
        self._looking = False
        self._press = PrimaryPress(self)
        self._timer = QTimer(self)
        self._timer.setObjectName("look_again")
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look_again)
        self._timer.start()
        self._review = ReviewPresenter(page.review_part, desk, background, session, self)
        self._press.text_changed.connect(page.show_primary)
        self._review.shown.connect(self._offer)
        self._review.decided.connect(self._after_decision)
        self._review.refused.connect(self._after_refusal)
        self._review.undone.connect(self._after_undo)
        page.primary_requested.connect(self.primary)
        page.send_back_requested.connect(self._ask_reason)
        page.matter_chosen.connect(self._choose)
        page.refresh_requested.connect(self.refresh)
        page.review_part.reason_asked.connect(self._name_primary)
        # What one officer decided is not offered to the next who sits down here.
        session.changed.connect(page.withdraw_undo)

    def offers(self, visit_id: str) -> bool:
        """Tell whether a press now would decide the matter *visit_id*."""
        shown = self._review.shown_visit
        return shown is not None and shown.visit_id == visit_id and self._press.is_open

    @Slot()
    def refresh(self) -> None:
        """Fetch what waits and show it; the matter selected stays selected if it still waits."""
        self._looking = True
        self._background.run(Lane.DATABASE, self._fetch, owner=self, then=self._show, otherwise=self._fail)

    def show(self, visit_id: str = "") -> None:
        """Fetch what waits and select *visit_id*, or the longest waiting."""
        self._wanted = visit_id
        self._arriving = True
        # What stood here when the page was left may have been corrected and sent again since.
        self._close()
        self._review.forget()
        self.refresh()

    @Slot()
    def primary(self) -> None:
        """Approve the matter in sight or, while the reason is asked, send it back."""
        part = self._page.review_part
        if self._page.is_empty() or not self._press.press():
            return
        if part.is_asking_reason():
            reason = part.reason()
            if not reason:
                self._offer_again()
                return
            self._press.say(self.tr("กำลังส่งกลับ"))
            self._review.send_back(reason, self._session.required())
        else:
            self._press.say(self.tr("กำลังอนุมัติ"))
            self._review.approve(self._session.required())

    def _fetch(self) -> Waiting:
        rows = self._desk.visit.in_state(VisitState.WAITING_APPROVAL)
        photos = {row.photo_id: self._desk.visit.picture(row.photo_id) for row in rows if row.photo_id}
        return rows, {key: photo for key, photo in photos.items() if photo}

    def _show(self, waiting: Waiting) -> None:
        self._looking = False
        rows, photos = waiting
        ids = [row.visit_id for row in rows]
        wanted = self._wanted or self._page.current_id()
        current = wanted if wanted in ids else ids[0] if ids else ""
        self._wanted = ""
        self._page.show_waiting(rows, photos, current)
        if self._arriving:
            self._arriving = False
            self._page.focus_first()
        self.waiting_changed.emit(len(rows))
        if current:
            if not self._page.review_part.is_asking_reason():
                self._bring(current)
        else:
            self._close()
            self._review.forget()

    @Slot()
    def _look_again(self) -> None:
        if self._page.isVisible() and not self._looking and self._session.officer is not None:
            self._looking = True
            self._background.run(
                Lane.DATABASE, self._fetch, owner=self, then=self._show_arrived, otherwise=self._fail
            )

    def _show_arrived(self, waiting: Waiting) -> None:
        """Show what came or went by itself; what is on the screen is left alone while it still waits."""
        self._looking = False
        rows, photos = waiting
        current = self._page.current_id()
        if self._review.shown_visit is None or current not in [row.visit_id for row in rows]:
            self._show(waiting)
        else:
            self._page.show_waiting(rows, photos, current)
            self.waiting_changed.emit(len(rows))

    @Slot(str)
    def _choose(self, visit_id: str) -> None:
        self._bring(visit_id)

    def _bring(self, visit_id: str) -> None:
        shown = self._review.shown_visit
        if shown is not None and shown.visit_id != visit_id:
            # A press on the way now was meant for the matter before, or for one not yet seen.
            self._changed = True
            self._close()
        self._review.show(visit_id)

    def _close(self) -> None:
        """Let no press through; what was just done stays readable until the next matter is seen."""
        self._press.say(self._press.text if self._changed and not self._press.is_open else "")

    @Slot(object)
    def _offer(self, _visit: Visit) -> None:
        # Another matter slid under the same key: wait for a quiet moment.
        self._press.offer(self._primary_words(), at_once=not self._changed)
        self._changed = False

    @Slot(str)
    def _offer_again(self, _sentence: str = "") -> None:
        if self._review.shown_visit is not None:
            self._press.offer(self._primary_words(), at_once=False)

    @Slot(str)
    def _after_refusal(self, _sentence: str) -> None:
        if self._review.shown_visit is None:
            # Other evidence slides under the same key: a press on the way now is not meant for it.
            self._changed = True
            self._close()
        self._offer_again()

    @Slot(bool)
    def _name_primary(self, _asking: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._press.is_open:
            self._press.offer(self._primary_words())

    def _primary_words(self) -> str:
        if self._page.review_part.is_asking_reason():
            return self.tr("ส่งกลับ ไปเรื่องถัดไป")
        return self.tr("อนุมัติ ไปเรื่องถัดไป")

    @Slot()
    def _ask_reason(self) -> None:
        if not self._page.is_empty() and self._press.is_open:
            self._page.review_part.open_reason()

    @Slot(object)
    def _after_decision(self, visit: Visit) -> None:
        self._changed = True
        approved = visit.state is VisitState.APPROVED
        done = self.tr("อนุมัติแล้ว 1 เรื่อง") if approved else self.tr("ส่งกลับให้แก้แล้ว 1 เรื่อง")
        sentence = f"{done} · {visit.queue_number}"
        self._page.review_part.close_reason()
        if approved:
            self._page.offer_undo(sentence, partial(self._take_back, visit))
        else:
            self._page.show_done(sentence)
        self._press.say(self.tr("อนุมัติแล้ว") if approved else self.tr("ส่งกลับแล้ว"))
        self.decided.emit(visit)
        self.show()

    def _take_back(self, visit: Visit) -> None:
        """Take the approval of *visit* back as whoever is signed in by now."""
        self._review.undo(visit, self._session.required())

    @Slot(object)
    def _after_undo(self, visit: Visit) -> None:
        self._changed = True
        self._page.show_done(self.tr("เลิกทำแล้ว {queue} รอตรวจอีกครั้ง").format(queue=visit.queue_number))
        self.decided.emit(visit)
        self.show(visit.visit_id)

    def _fail(self, error: Exception) -> None:
        self._looking = False
        self._page.show_problem(message_for(error).sentence)

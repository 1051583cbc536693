"""A morning at the counter, made by hand."""

from datetime import UTC, datetime, timedelta

from oss_desk.domain.visit.queue_row import DayQueue, QueueRow
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Step, VisitState


def _row(
    number: str,
    name: str,
    age: int,
    kind: RequestKind,
    step: Step,
    state: VisitState,
    minutes: int,
    missing: int = 0,
) -> QueueRow:
    return QueueRow(
        visit_id=f"visit-{number}",
        queue_number=number,
        name=name,
        short_name=name,
        age=age,
        kind=kind,
        step=step,
        state=state,
        waiting_minutes=minutes,
        moved_at=datetime(2026, 11, 20, 3, 42, tzinfo=UTC) - timedelta(minutes=minutes),
        missing_papers=missing,
        submitted_by="",
        parked=False,
        photo_id="",
    )


_K, _S, _V = RequestKind, Step, VisitState
ROWS = (
    _row("A-014", "นางบัวคำ สมมุติวงศ์", 66, _K.RENEWAL, _S.IDENTITY, _V.OPEN, 6),
    _row("A-012", "นายอินถา ตัวอย่างดี", 52, _K.REGISTRATION, _S.ASSESSMENT, _V.WAITING_ASSESSMENT, 24),
    _row("A-009", "น.ส.ฟองจันทร์ ทดสอบใจ", 31, _K.DAMAGED, _S.APPROVAL, _V.WAITING_APPROVAL, 11),
    _row("A-008", "นายหนานแก้ว จำลองกุล", 71, _K.RENEWAL, _S.CARD, _V.APPROVED, 3),
    _row("A-015", "ด.ช.ภูผา สมมุติศรี", 7, _K.REGISTRATION, _S.IDENTITY, _V.OPEN, 2),
    _row("A-016", "นางแสงหล้า ตัวอย่างเมือง", 58, _K.OTHER, _S.IDENTITY, _V.OPEN, 1),
    _row("A-017", "นายศรีมา ตัวอย่างงาม", 63, _K.RENEWAL, _S.IDENTITY, _V.OPEN, 1),
    _row("A-006", "นายคำมูล ทดสอบสุข", 44, _K.CHANGE_CAREGIVER, _S.REQUEST, _V.WAITING_DOCUMENTS, 38, 1),
)
MORNING = DayQueue(ROWS, 31, 23, 15, 4, 2, 17)

"""Words of the day's queue: who waits to be called, and what each row says about itself."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Step, VisitState
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.tokens import Tone
from oss_desk.words.codes import KINDS, STEPS, VISIT_STATES

_TAGS = {
    VisitState.WAITING_ASSESSMENT: (QT_TRANSLATE_NOOP("QueueWords", "รอผลแพทย์"), Tone.INFO, "stethoscope"),
    VisitState.ASSESSED: (QT_TRANSLATE_NOOP("QueueWords", "ประเมินแล้ว"), Tone.INFO, "check"),
    VisitState.WAITING_APPROVAL: (QT_TRANSLATE_NOOP("QueueWords", "รอหัวหน้า"), Tone.WARN, "clock"),
    VisitState.RETURNED: (QT_TRANSLATE_NOOP("QueueWords", "ส่งกลับแก้"), Tone.ERROR, "arrow-back-up"),
    VisitState.APPROVED: (QT_TRANSLATE_NOOP("QueueWords", "พร้อมพิมพ์"), Tone.OK, "printer"),
    VisitState.CARD_READY: (QT_TRANSLATE_NOOP("QueueWords", "รอส่งมอบ"), Tone.OK, "credit-card"),
    VisitState.HANDED_OVER: (QT_TRANSLATE_NOOP("QueueWords", "มอบบัตรแล้ว"), Tone.OK, "heart-handshake"),
}
# The counter can still ask for papers in these; later they are somebody else's work.
_ASKS_PAPERS = {VisitState.WAITING_DOCUMENTS, VisitState.WAITING_ASSESSMENT, VisitState.ASSESSED}
# A column has less room than the request page.
_SHORT_KINDS = {
    RequestKind.CHANGE: QT_TRANSLATE_NOOP("QueueWords", "เปลี่ยนรายการ"),
    RequestKind.CHANGE_CAREGIVER: QT_TRANSLATE_NOOP("QueueWords", "เปลี่ยนผู้ดูแล"),
    RequestKind.ADD_TYPE: QT_TRANSLATE_NOOP("QueueWords", "เพิ่มประเภท"),
}
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class StateWords:
    """The pill of one row."""

    text: str
    tone: Tone
    icon_name: str


def waits_for_call(row: QueueRow) -> bool:
    """Tell whether nobody has begun with the person of *row*."""
    return row.state is VisitState.OPEN and row.step is Step.IDENTITY and not row.parked


def lacks_papers(row: QueueRow) -> bool:
    """Tell whether the matter of *row* was taken with papers still to come."""
    return row.missing_papers > 0 and row.state in _ASKS_PAPERS


def next_to_call(rows: tuple[QueueRow, ...]) -> QueueRow | None:
    """Return the row the next call is for; *rows* come in the order of calling."""
    return next((row for row in rows if waits_for_call(row)), None)


def in_order(rows: tuple[QueueRow, ...]) -> tuple[QueueRow, ...]:
    """Return *rows* as the counter reads them: next to call, then by wait.

    What was set aside or lacks papers comes last: nobody here can go on with it.
    """
    first = next_to_call(rows)
    return tuple(
        sorted(rows, key=lambda row: (row is not first, row.parked, lacks_papers(row), row.moved_at))
    )


def matter_words(row: QueueRow) -> str:
    """Return what is asked for."""
    short = _SHORT_KINDS.get(row.kind)
    if short:
        return QCoreApplication.translate("QueueWords", str(short))
    return KINDS[row.kind.value].in_(active_language())


def age_words(row: QueueRow) -> str:
    """Return how old the person is, or an empty text."""
    if row.age is None:
        return ""
    return QCoreApplication.translate("QueueWords", "{n} ปี").format(n=row.age)


def minutes_words(row: QueueRow) -> str:
    """Return how long the matter has waited."""
    return QCoreApplication.translate("QueueWords", "{n} นาที").format(n=row.waiting_minutes)


def step_words(row: QueueRow, *, is_next: bool) -> str:
    """Return the step the matter is at; who has not been called is at none."""
    if waits_for_call(row) and not is_next:
        return _NOTHING
    return STEPS[row.step.value].in_(active_language())


def state_words(row: QueueRow, *, is_next: bool) -> StateWords:
    """Return the pill of *row*: what holds it up says more than the state it is in."""
    if is_next:
        return StateWords(QCoreApplication.translate("QueueWords", "คิวถัดไป"), Tone.PRIMARY, "volume")
    if row.parked:
        return StateWords(QCoreApplication.translate("QueueWords", "พักไว้"), Tone.NEUTRAL, "clock")
    if lacks_papers(row):
        words = QCoreApplication.translate("QueueWords", "ขาดเอกสาร {n}").format(n=row.missing_papers)
        return StateWords(words, Tone.ERROR, "file-text")
    if row.state is VisitState.OPEN and not waits_for_call(row):
        return StateWords(QCoreApplication.translate("QueueWords", "กำลังทำ"), Tone.NEUTRAL, "pencil")
    known = _TAGS.get(row.state)
    if known:
        word, tone, icon_name = known
        return StateWords(QCoreApplication.translate("QueueWords", str(word)), tone, icon_name)
    return StateWords(VISIT_STATES[row.state.value].in_(active_language()), Tone.NEUTRAL, "clock")

"""Words of the day's queue: who waits to be called, and what each row says about itself."""

from dataclasses import dataclass

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Step, VisitState
from oss_desk.gui.theme.tokens import Tone
from oss_desk.words.codes import KINDS, STEPS, VISIT_STATES
from oss_desk.words.language import Language

_TAGS = {
    VisitState.WAITING_ASSESSMENT: ("รอผลแพทย์", Tone.INFO, "stethoscope"),
    VisitState.ASSESSED: ("ประเมินแล้ว", Tone.INFO, "check"),
    VisitState.WAITING_APPROVAL: ("รอหัวหน้า", Tone.WARN, "clock"),
    VisitState.RETURNED: ("ส่งกลับแก้", Tone.ERROR, "arrow-back-up"),
    VisitState.APPROVED: ("พร้อมพิมพ์", Tone.OK, "printer"),
    VisitState.CARD_READY: ("รอส่งมอบ", Tone.OK, "credit-card"),
    VisitState.HANDED_OVER: ("มอบบัตรแล้ว", Tone.OK, "heart-handshake"),
}
# The counter can still ask for papers in these; later they are somebody else's work.
_ASKS_PAPERS = {VisitState.WAITING_DOCUMENTS, VisitState.WAITING_ASSESSMENT, VisitState.ASSESSED}
# A column has less room than the request page.
_SHORT_KINDS = {
    RequestKind.CHANGE: "เปลี่ยนรายการ",
    RequestKind.CHANGE_CAREGIVER: "เปลี่ยนผู้ดูแล",
    RequestKind.ADD_TYPE: "เพิ่มประเภท",
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


def matter_words(row: QueueRow) -> str:
    """Return what is asked for."""
    return _SHORT_KINDS.get(row.kind) or KINDS[row.kind.value].in_(Language.THAI)


def step_words(row: QueueRow, *, is_next: bool) -> str:
    """Return the step the matter is at; who has not been called is at none."""
    if waits_for_call(row) and not is_next:
        return _NOTHING
    return STEPS[row.step.value].in_(Language.THAI)


def state_words(row: QueueRow, *, is_next: bool) -> StateWords:
    """Return the pill of *row*: what holds it up says more than the state it is in."""
    if is_next:
        return StateWords("คิวถัดไป", Tone.PRIMARY, "volume")
    if row.parked:
        return StateWords("พักไว้", Tone.NEUTRAL, "clock")
    if lacks_papers(row):
        return StateWords(f"ขาดเอกสาร {row.missing_papers}", Tone.ERROR, "file-text")
    if row.state is VisitState.OPEN and not waits_for_call(row):
        return StateWords("กำลังทำ", Tone.NEUTRAL, "pencil")
    known = _TAGS.get(row.state)
    if known:
        return StateWords(*known)
    return StateWords(VISIT_STATES[row.state.value].in_(Language.THAI), Tone.NEUTRAL, "clock")

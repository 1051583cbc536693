"""Where one card stands, in words: what the primary action does next, and the three steps."""

from dataclasses import dataclass
from enum import StrEnum

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.words.codes import CARD_STATES

_AGAIN = {CardState.FAILED, CardState.SPOILED}


class Progress(StrEnum):
    """How far one of the three steps is."""

    LATER = "later"
    NOW = "now"
    DONE = "done"
    STOPPED = "stopped"


class Deed(StrEnum):
    """What the primary action does."""

    NOTHING = "nothing"
    PRINT = "print"
    WAIT = "wait"
    ANSWER = "answer"
    HAND_OVER = "hand_over"
    CLOSE = "close"


_AFTER_ATTEMPT = {
    CardState.REQUESTED: (Deed.WAIT, "กำลังพิมพ์"),
    CardState.SENT: (Deed.WAIT, "กำลังพิมพ์"),
    CardState.UNCERTAIN: (Deed.ANSWER, "ตอบว่าบัตรออกมาหรือไม่"),
    CardState.FAILED: (Deed.PRINT, "พิมพ์อีกครั้ง"),
    CardState.SPOILED: (Deed.PRINT, "พิมพ์อีกครั้ง"),
}


@dataclass(frozen=True, slots=True)
class StepWords:
    """One of the three steps: its name, where it stands in words, how far it is."""

    title: str
    detail: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Standing:
    """What is to be shown of one card.

    Attributes:
        deed: what the primary action does; primary: how it is called.
    """

    deed: Deed
    primary: str
    steps: tuple[StepWords, StepWords, StepWords]


def standing_of(visit: Visit, state: CardState | None) -> Standing:
    """Return where the card of *visit* stands; *state* is its latest attempt's, None before the first."""
    deed, primary = _deed(visit, state)
    printed = visit.state in {VisitState.CARD_READY, VisitState.HANDED_OVER, VisitState.CLOSED}
    given = visit.state in {VisitState.HANDED_OVER, VisitState.CLOSED}
    if printed:
        first = StepWords("พิมพ์", CARD_STATES[CardState.PRINTED].th, Progress.DONE)
    elif state is None:
        first = StepWords("พิมพ์", "ยังไม่ได้พิมพ์", Progress.NOW)
    else:
        stopped = state in _AGAIN or state is CardState.UNCERTAIN
        first = StepWords("พิมพ์", CARD_STATES[state].th, Progress.STOPPED if stopped else Progress.NOW)
    later = Progress.DONE if given else Progress.NOW if printed else Progress.LATER
    last = Progress.DONE if given else Progress.LATER
    return Standing(
        deed,
        primary,
        (
            first,
            StepWords("ตรวจบัตร", "ดูว่าชื่อ รูป และสีถูกต้อง", later),
            StepWords("ส่งมอบ", "มอบแล้ว" if given else "ถามชื่อก่อนส่งให้เจ้าของบัตร", last),
        ),
    )


def _deed(visit: Visit, state: CardState | None) -> tuple[Deed, str]:
    if visit.state is VisitState.CARD_READY:
        return Deed.HAND_OVER, "ส่งมอบบัตร"
    if visit.state is not VisitState.APPROVED:
        return Deed.NOTHING, ""
    if not visit.kind.needs_card:
        return Deed.CLOSE, "จบเรื่อง ไม่มีบัตร"
    first = (Deed.PRINT, f"พิมพ์บัตร{visit.identity.first_name}")
    return _AFTER_ATTEMPT.get(state, first) if state else first

"""Where one card stands, in words: what the primary action does next, and the three steps."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.card.print_queue import PrintedCard
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.language import active_language
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
    CardState.REQUESTED: (Deed.WAIT, QT_TRANSLATE_NOOP("Standing", "กำลังพิมพ์")),
    CardState.SENT: (Deed.WAIT, QT_TRANSLATE_NOOP("Standing", "กำลังพิมพ์")),
    CardState.UNCERTAIN: (Deed.ANSWER, QT_TRANSLATE_NOOP("Standing", "ตอบว่าบัตรออกมาหรือไม่")),
    CardState.FAILED: (Deed.PRINT, QT_TRANSLATE_NOOP("Standing", "พิมพ์อีกครั้ง")),
    CardState.SPOILED: (Deed.PRINT, QT_TRANSLATE_NOOP("Standing", "พิมพ์อีกครั้ง")),
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
        held: a person is asked because the printer has the job too long.
    """

    deed: Deed
    primary: str
    steps: tuple[StepWords, StepWords, StepWords]
    held: bool = False


def standing_of(visit: Visit, card: PrintedCard) -> Standing:
    """Return where the matter *visit* stands whose latest attempt is *card*."""
    state = card.state
    deed, primary = _deed(visit, card)
    printed = visit.state in {VisitState.CARD_READY, VisitState.HANDED_OVER, VisitState.CLOSED}
    given = visit.state in {VisitState.HANDED_OVER, VisitState.CLOSED}
    detail, progress = _first(state, printed=printed, held=card.held)
    later = Progress.DONE if given else Progress.NOW if printed else Progress.LATER
    last = Progress.DONE if given else Progress.LATER
    hand_over = (
        QCoreApplication.translate("Standing", "มอบแล้ว")
        if given
        else QCoreApplication.translate("Standing", "ถามชื่อก่อนส่งให้")
    )
    return Standing(
        deed,
        primary,
        (
            StepWords(QCoreApplication.translate("Standing", "พิมพ์"), detail, progress),
            StepWords(
                QCoreApplication.translate("Standing", "ตรวจบัตร"),
                QCoreApplication.translate("Standing", "ชื่อ รูป สี ถูกต้อง"),
                later,
            ),
            StepWords(QCoreApplication.translate("Standing", "ส่งมอบ"), hand_over, last),
        ),
        held=deed is Deed.ANSWER and card.held,
    )


def _first(state: CardState | None, *, printed: bool, held: bool) -> tuple[str, Progress]:
    if printed:
        return CARD_STATES[CardState.PRINTED].in_(active_language()), Progress.DONE
    if state is None:
        return QCoreApplication.translate("Standing", "ยังไม่ได้พิมพ์"), Progress.NOW
    if held:
        return QCoreApplication.translate("Standing", "เครื่องพิมพ์ถืองานนี้ไว้นาน"), Progress.STOPPED
    stopped = state in _AGAIN or state is CardState.UNCERTAIN
    return CARD_STATES[state].in_(active_language()), Progress.STOPPED if stopped else Progress.NOW


def _deed(visit: Visit, card: PrintedCard) -> tuple[Deed, str]:
    if visit.state is VisitState.CARD_READY:
        return Deed.HAND_OVER, QCoreApplication.translate("Standing", "ส่งมอบบัตร")
    if visit.state is not VisitState.APPROVED:
        return Deed.NOTHING, ""
    if not visit.kind.needs_card:
        return Deed.CLOSE, QCoreApplication.translate("Standing", "จบเรื่อง ไม่มีบัตร")
    if card.state is None or card.state not in _AFTER_ATTEMPT:
        words = QCoreApplication.translate("Standing", "พิมพ์บัตร{name}")
        return Deed.PRINT, words.format(name=visit.identity.first_name)
    deed, source = _AFTER_ATTEMPT[CardState.UNCERTAIN if card.held else card.state]
    return deed, QCoreApplication.translate("Standing", str(source))

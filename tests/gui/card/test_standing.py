"""What each state of a card asks for, in words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.card.print_queue import PrintedCard
from oss_desk.domain.visit.drafts import IdentityDraft, RequestDraft
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.card.printer_words import reason_words
from oss_desk.gui.card.standing import Deed, Progress, standing_of

NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
APPROVED = Visit(
    "v", "A-001", "69-11-00001", "p", True, "nipa", NOON, NOON,
    state=VisitState.APPROVED,
    identity=IdentityDraft(first_name="หนานแก้ว"),
    request=RequestDraft(kind=RequestKind.RENEWAL.value),
)  # fmt: skip


def at(state: CardState | None, *, held: bool = False) -> PrintedCard:
    return PrintedCard("v", state, "", held=held)


def test_a_card_the_printer_holds_too_long_asks_a_person() -> None:
    standing = standing_of(APPROVED, at(CardState.SENT, held=True))
    assert (standing.deed, standing.held) == (Deed.ANSWER, True)
    assert standing.steps[0].progress is Progress.STOPPED
    assert not standing_of(APPROVED, at(CardState.UNCERTAIN)).held


@pytest.mark.parametrize(
    ("visit_state", "card_state", "deed", "primary"),
    [
        (VisitState.APPROVED, None, Deed.PRINT, "พิมพ์บัตรหนานแก้ว"),
        (VisitState.APPROVED, CardState.REQUESTED, Deed.WAIT, "กำลังพิมพ์"),
        (VisitState.APPROVED, CardState.SENT, Deed.WAIT, "กำลังพิมพ์"),
        (VisitState.APPROVED, CardState.UNCERTAIN, Deed.ANSWER, "ตอบว่าบัตรออกมาหรือไม่"),
        (VisitState.APPROVED, CardState.FAILED, Deed.PRINT, "พิมพ์อีกครั้ง"),
        (VisitState.APPROVED, CardState.SPOILED, Deed.PRINT, "พิมพ์อีกครั้ง"),
        (VisitState.CARD_READY, CardState.PRINTED, Deed.HAND_OVER, "ส่งมอบบัตร"),
        (VisitState.HANDED_OVER, CardState.HANDED_OVER, Deed.NOTHING, ""),
        (VisitState.WAITING_APPROVAL, None, Deed.NOTHING, ""),
    ],
)
def test_the_primary_goes_by_the_state(
    visit_state: VisitState, card_state: CardState | None, deed: Deed, primary: str
) -> None:
    standing = standing_of(replace(APPROVED, state=visit_state), at(card_state))
    assert (deed, primary) == (standing.deed, standing.primary)


def test_a_matter_without_a_card_is_closed() -> None:
    visit = replace(APPROVED, request=RequestDraft(kind=RequestKind.OTHER.value))
    assert Deed.CLOSE is standing_of(visit, at(None)).deed


def test_the_three_steps_follow_the_card() -> None:
    def progress(state: VisitState, card: CardState | None) -> tuple[Progress, ...]:
        return tuple(step.progress for step in standing_of(replace(APPROVED, state=state), at(card)).steps)

    assert progress(VisitState.APPROVED, None) == (Progress.NOW, Progress.LATER, Progress.LATER)
    assert Progress.STOPPED is progress(VisitState.APPROVED, CardState.UNCERTAIN)[0]
    ready = progress(VisitState.CARD_READY, CardState.PRINTED)
    assert ready == (Progress.DONE, Progress.NOW, Progress.LATER)
    assert {Progress.DONE} == set(progress(VisitState.HANDED_OVER, CardState.HANDED_OVER))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("media-empty-error", "บัตรเปล่าหมด"),
        ("marker-supply-empty-error,media-empty", "ผ้าหมึกหมด · บัตรเปล่าหมด"),
        ("com.maker.odd", "ดูหน้าจอเครื่องพิมพ์"),
    ],
)
def test_the_spoolers_keywords_are_said_in_words(reason: str, words: str) -> None:
    assert words == reason_words(reason)

"""Step 5: the card of this one matter, from printing to handing over."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background
from oss_desk.gui.card.card_part import CardPart
from oss_desk.gui.card.print_presenter import PrintPresenter
from oss_desk.gui.language import active_language
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.steps.step import VisitStep
from oss_desk.services.desk import Desk
from oss_desk.words.codes import CARD_STATES

_TONES = {
    CardState.PRINTED: Tone.OK,
    CardState.UNCERTAIN: Tone.WARN,
    CardState.FAILED: Tone.WARN,
    CardState.SPOILED: Tone.WARN,
}


class CardStep(VisitStep):
    """The parts of the card page for one visit."""

    def __init__(
        self, desk: Desk, background: Background, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent if isinstance(parent, QWidget) else None)
        self._part = CardPart(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._part)
        self._print = PrintPresenter(self._part, desk, background, session, self)
        self._print.primary_text_changed.connect(self.primary_text_changed)
        self._print.moved.connect(self.moved)
        self._print.stood.connect(self._tell)

    @property
    def part(self) -> CardPart:
        """The part that shows the card."""
        return self._part

    @property
    def primary_text(self) -> str:
        """Print, print again, answer, or hand over; empty once there is nothing to do."""
        return self._print.primary_text

    @property
    def is_busy(self) -> bool:
        """Tell whether a card is on its way or something is being saved."""
        return self._print.is_busy

    def open(self, visit: Visit) -> None:
        """Show the card of *visit*."""
        self._print.show(visit.visit_id)

    def primary(self) -> None:
        """Do what the card's state asks for next."""
        self._print.primary()

    def focus_first(self) -> None:
        """Put the keyboard on the question, where there is one."""
        if self._part.is_asking():
            self._part.focus_question()
        else:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the question about an uncertain card from anywhere in the step."""
        if not self._part.answer_by_key(event):
            super().keyPressEvent(event)

    @Slot(object)
    def _tell(self, state: CardState | None) -> None:
        if state is not None:
            self.message_changed.emit(
                CARD_STATES[state].in_(active_language()), _TONES.get(state, Tone.INFO).value
            )

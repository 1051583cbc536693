"""Puts the odd card that somebody chose into the pretend reader."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.settings.practice_part import PracticePart
from oss_desk.services.ports.pretend_cards import PretendCards


class PracticePresenter(QObject):
    """Joins the practice group of the settings and the album of cards.

    Signals:
        failed: what went wrong, a `DeskError`.
    """

    failed = Signal(object)

    def __init__(
        self, part: PracticePart, cards: PretendCards, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._background = background
        part.offer_cards(cards.families())
        part.card_wanted.connect(self._insert)

    @Slot(str)
    def _insert(self, card_id: str) -> None:
        self._background.run(
            Lane.CARD_READER,
            partial(self._cards.insert, card_id),
            owner=self,
            then=lambda _nothing: None,
            otherwise=self.failed.emit,
        )

"""What an open visit says of the card reader: one sentence above the step, for as long as it is true."""

from collections.abc import Callable

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.page import WorkspacePage


class ReaderBanner:
    """Shows such a sentence and takes it away again, never another one that stands there by then."""

    def __init__(self, page: WorkspacePage) -> None:
        self._page = page
        self._words = ""
        self._stays = False
        self._turn = 0

    def soon(self, tone: Tone, sentence: str, *, stays: bool) -> Callable[[], None]:
        """Return what shows *sentence*, for when the step is in sight; nothing if it is untrue by then.

        *stays* keeps it after the card is out, until the next one is put in.
        """
        self._turn += 1
        turn, self._stays = self._turn, stays

        def show() -> None:
            if turn == self._turn:
                self._words = sentence
                self._page.show_banner(tone, sentence)

        return show

    def card_is_out(self) -> None:
        """Take away what was true of a card that is out now."""
        if not self._stays:
            self.clear()

    def clear(self) -> None:
        """Take the sentence away, if it still stands there."""
        self._turn += 1
        if self._words and self._page.banner() == self._words:
            self._page.clear_banner()
        self._words, self._stays = "", False

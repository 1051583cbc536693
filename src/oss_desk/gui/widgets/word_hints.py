"""Words of an office list for a type-ahead: shown in the screen's language, stored as the Thai word."""

from dataclasses import dataclass

from oss_desk.gui.language import active_language
from oss_desk.gui.widgets.suggestion_list import Suggestion
from oss_desk.words.language import Language, Words

_MOST = 12


@dataclass(frozen=True, slots=True)
class WordHints:
    """Words of an office list, in the screen's language; stored is the Thai word."""

    words: tuple[Words, ...] = ()

    def find(self, text: str) -> tuple[Suggestion, ...]:
        """Return the words that begin with *text* in either language, then those that hold it."""
        wanted = text.strip().casefold()
        begun = [one for one in self.words if _begins(one, wanted)]
        held = [one for one in self.words if one not in begun and _holds(one, wanted)]
        return tuple(_word(one) for one in (*begun, *held)[:_MOST])

    def shown(self, value: str) -> Suggestion | None:
        """Return the word in the screen's language, or None for what was typed freely."""
        language = active_language()
        found = (one for one in self.words if value in (one.th, one.en))
        return next((Suggestion(one.th, one.in_(language)) for one in found), None)

    def value_of(self, text: str) -> str:
        """Return the Thai word for one of the list, else *text*."""
        return next((one.th for one in self.words if text in (one.th, one.en)), text)


def _word(words: Words) -> Suggestion:
    language = active_language()
    detail = words.th if language is Language.ENGLISH else ""
    return Suggestion(words.th, words.in_(language), detail)


def _begins(words: Words, wanted: str) -> bool:
    return words.th.startswith(wanted) or any(
        words.en.casefold().startswith(wanted, place)
        for place in range(len(words.en))
        if place == 0 or words.en[place - 1] == " "
    )


def _holds(words: Words, wanted: str) -> bool:
    return wanted in words.th

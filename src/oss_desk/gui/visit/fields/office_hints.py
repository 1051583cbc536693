"""What the fields with a list of the office's own offer while somebody types."""

from oss_desk.gui.widgets.word_hints import WordHints
from oss_desk.words.language import Language, Words
from oss_desk.words.office_lists import COMMUNICATION, RELATIONS, office_word


def communication_hints() -> WordHints:
    """Return the ways to communicate."""
    return _hints(COMMUNICATION)


def relation_hints() -> WordHints:
    """Return how a caregiver may be related."""
    return _hints(RELATIONS)


def _hints(listed: tuple[str, ...]) -> WordHints:
    return WordHints(tuple(Words(word, office_word(word, Language.ENGLISH)) for word in listed))

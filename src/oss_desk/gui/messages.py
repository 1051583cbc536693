"""Words for what went wrong, ready to stand beside a field or in a banner."""

import logging
import uuid
from dataclasses import dataclass

from oss_desk.domain.errors import DeskError, FieldProblem
from oss_desk.gui.language import active_language
from oss_desk.words.codes import FIELD_PROBLEMS, FIELDS
from oss_desk.words.errors import error_words, fill
from oss_desk.words.language import Language

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence that says what is wrong, one that says what to do."""

    text: str
    remedy: str

    @property
    def sentence(self) -> str:
        """Both in one line."""
        return f"{self.text} {self.remedy}".strip()


def message_for(error: Exception, language: Language | None = None) -> Message:
    """Return the words for *error*; an unexpected one is logged under an incident number, which is shown."""
    language = language or active_language()
    if isinstance(error, DeskError):
        words = error_words(error.words_code)
        return Message(
            fill(words.message.in_(language), error.facts), fill(words.remedy.in_(language), error.facts)
        )
    incident = uuid.uuid4().hex[:8]
    _log.error("incident %s: %s", incident, type(error).__name__, exc_info=error)
    words = error_words("bug")
    return Message(fill(words.message.in_(language), {"incident": incident}), words.remedy.in_(language))


def problem_words(problem: FieldProblem, language: Language | None = None) -> str:
    """Return the sentence that stands under the field of *problem*."""
    words = FIELD_PROBLEMS.get(problem.code)
    return words.in_(language or active_language()) if words else problem.code


def field_words(field: str, language: Language | None = None) -> str:
    """Return what *field* is called on screen."""
    words = FIELDS.get(field)
    return words.in_(language or active_language()) if words else field

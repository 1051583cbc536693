"""The shape of an error's words."""

from dataclasses import dataclass

from oss_desk.words.language import Words


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """Words for one error code.

    Attributes:
        message: what is wrong, one sentence; ``{…}`` takes a fact of the error.
        remedy: what to do next, one sentence.
    """

    message: Words
    remedy: Words


def say(th: str, remedy_th: str, en: str, remedy_en: str) -> ErrorWords:
    """Return the words, Thai before English, message before remedy."""
    return ErrorWords(Words(th, en), Words(remedy_th, remedy_en))

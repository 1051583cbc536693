"""A pair of words, and which of the two is wanted."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """Thai first, English second."""

    THAI = "th"
    ENGLISH = "en"

    @property
    def own_name(self) -> str:
        """What the language calls itself; never translated, so that its reader finds it."""
        return "English" if self is Language.ENGLISH else "ไทย"


@dataclass(frozen=True, slots=True)
class Words:
    """One meaning in both languages."""

    th: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the words in *language*."""
        return self.en if language is Language.ENGLISH else self.th

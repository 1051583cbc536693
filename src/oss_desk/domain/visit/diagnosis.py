"""Disease codes (ICD-10) and the hint list that finds them by code or word.

A code is kept as the files of the health ministry want it: without a dot, at most six characters.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.thai_digits import to_arabic
from oss_desk.words.language import Words

_CODE = re.compile(r"[A-Z][0-9]{2,5}")
_CODE_BEGINS = re.compile(r"[A-Z][0-9]*")
_WORD = re.compile(r"[^\s(),/-]+")
_AFTER_CATEGORY = 3
# Vowels written before their consonant; a word never begins right after one.
_BEFORE = "เแโใไ"
_NO_MATCH = 9


def code_of(text: str) -> str:
    """Return *text* as a code is kept: ``i69.4`` becomes ``I694``; it need not be a right one."""
    return to_arabic(text).replace(".", "").replace(" ", "").upper()


def is_code(code: str) -> bool:
    """Tell whether *code* is a letter and two to five digits; nobody looks up whether it is in use."""
    return _CODE.fullmatch(code) is not None


def dotted(code: str) -> str:
    """Return *code* as people write it: ``I69.4``; a category of three characters has no dot."""
    if not is_code(code) or len(code) == _AFTER_CATEGORY:
        return code
    return f"{code[:_AFTER_CATEGORY]}.{code[_AFTER_CATEGORY:]}"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One line of the hint list.

    Attributes:
        code: without a dot, such as ``I694``.
        types: the disability types it is usually met with, at least one.
        words: a short label of our own in both languages, not the classification's wording.
    """

    code: str
    types: tuple[DisabilityType, ...]
    words: Words


class DiagnosisList:
    """The hint list, searchable by code, Thai and English words."""

    def __init__(self, diagnoses: Iterable[Diagnosis] = ()) -> None:
        self._diagnoses = tuple(diagnoses)
        self._by_code = {diagnosis.code: diagnosis for diagnosis in self._diagnoses}

    def __iter__(self) -> Iterator[Diagnosis]:
        """Go through the list in code order."""
        return iter(self._diagnoses)

    def __len__(self) -> int:
        """Count the lines."""
        return len(self._diagnoses)

    def by_code(self, code: str) -> Diagnosis | None:
        """Return the line of *code*, written with or without dot, or None."""
        return self._by_code.get(code_of(code))

    def search(
        self, text: str, types: tuple[DisabilityType, ...] = (), limit: int = 12
    ) -> tuple[Diagnosis, ...]:
        """Return what *text* may mean: the beginning of a code, or of words, all of which must be there.

        Lines usual with one of *types* come first, then code before word before the inside of a Thai
        word (Thai is written without spaces). An empty text finds what is usual with *types*.
        """
        wanted = [_folded(word) for word in text.split()]
        begun = code_of(text)
        ranked = []
        for diagnosis in self._diagnoses:
            rank = _rank(diagnosis, begun, wanted)
            if rank < _NO_MATCH:
                usual = not types or any(one in types for one in diagnosis.types)
                ranked.append((not usual, rank, diagnosis.code, diagnosis))
        ranked.sort(key=lambda found: found[:3])
        return tuple(found[3] for found in ranked[:limit] if wanted or not found[0])


def _folded(text: str) -> str:
    return to_arabic(text).casefold()


def _rank(diagnosis: Diagnosis, begun: str, wanted: list[str]) -> int:
    if not wanted:
        return 0
    if _CODE_BEGINS.fullmatch(begun) and diagnosis.code.startswith(begun):
        # One letter alone may as well begin a word; it does not outrank one.
        return 0 if len(begun) > 1 else 2
    return max(
        min(_word_rank(_folded(diagnosis.words.th), word), _word_rank(_folded(diagnosis.words.en), word))
        for word in wanted
    )


def _word_rank(label: str, word: str) -> int:
    """Return 1 when *label* begins with *word*, 2 when one of its words does, 3 inside a Thai word."""
    if label.startswith(word):
        return 1
    if any(label.startswith(word, match.start()) for match in _WORD.finditer(label)):
        return 2
    # A single consonant is in every label.
    if len(word) < 2 or not _is_thai(word[0]):
        return _NO_MATCH
    place = label.find(word)
    while place > 0:
        if label[place - 1] not in _BEFORE:
            return 3
        place = label.find(word, place + 1)
    return _NO_MATCH


def _is_thai(letter: str) -> bool:
    """Tell whether *letter* is one that can begin a Thai word: a consonant or a vowel written before it."""
    return "ก" <= letter <= "ฮ" or letter in _BEFORE

"""The order of Thai dictionaries, the same on every system and in every database.

By the Royal Society's dictionary and the Unicode collation for Thai: a vowel written before its
consonant counts after it (``เก`` stands between ``กู`` and ``แก``); tone marks, ``็``, ``์`` and ``๎``
count only where everything else is equal. Blanks and signs come first, then digits, Thai, Latin.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from oss_desk.domain.people.thai_digits import to_arabic

OrderKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]
_LEADING = "เแโใไ"
_MARKS = {mark: place for place, mark in enumerate("๎์็่้๊๋", start=1)}
_SIGN, _DIGIT, _THAI, _LATIN = range(4)
# Two letters that stand elsewhere than their code says: ๅ with า, and the ring before the vowels.
_IN_PLACE_OF = {"ๅ": "า", "ํ": "ฯ"}
_THAI_SIGNS = "๏ฯ๚๛ๆ฿"


@lru_cache(maxsize=16_384)
def thai_order(text: str) -> OrderKey:
    """Return a key by which ``sorted`` puts names in the order a Thai reader looks them up.

    Texts that differ in anything have different keys.
    """
    letters: list[tuple[int, int]] = []
    marks: list[int] = []
    # ำ counts as า and then its ring, which stands between consonants and vowels.
    spelt = unicodedata.normalize("NFD", to_arabic(text).replace("ำ", "าํ"))
    for letter in _as_sounded(spelt):
        mark = _MARKS.get(letter)
        if mark is None:
            letters.append(_weight(letter))
            marks.append(0)
        else:
            marks.append(mark)
    return tuple(letters), tuple(marks), text


def _as_sounded(text: str) -> Iterator[str]:
    """Yield the letters of *text*, each leading vowel after the consonant it is spoken with."""
    waiting = ""
    for letter in text:
        if waiting and "ก" <= letter <= "ฮ":
            yield letter
            yield waiting
            waiting = ""
            continue
        yield from waiting
        waiting = letter if letter in _LEADING else ""
        if not waiting:
            yield letter
    yield from waiting


def _weight(letter: str) -> tuple[int, int]:
    if letter in _THAI_SIGNS:
        return _SIGN, ord(letter)
    if "ก" <= letter <= "๎":
        return _THAI, ord(_IN_PLACE_OF.get(letter, letter))
    if letter.isdigit():
        return _DIGIT, ord(letter)
    return (_LATIN, ord(letter.casefold()[0])) if letter.isalpha() else (_SIGN, ord(letter))

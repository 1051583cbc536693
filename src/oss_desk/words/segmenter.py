"""Finds where Thai words end, so that a line can be broken there on every machine.

Thai is written without spaces. Qt breaks it only where the system has libthai, which Windows never
has. A zero width space (U+200B) between words lets it break on both. The mark is for the eye alone:
:func:`strip_breaks` takes it out of whatever is stored, searched, compared or copied.

The words come from ``resources/reference/thai_words.txt``, the most common first. Of all ways to cut
a run of Thai letters the likeliest is taken, a word being as likely as one over its place in the list.
Letters that make no known word stay together.
"""

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from oss_desk.assets import asset

BREAK = "\u200b"
_RUN = re.compile(r"[\u0e01-\u0e4e]{2,}")
# A line never begins with a vowel or a mark that belongs to the letter before, nor with a letter that
# is not spoken, ๆ or ฯ; and never ends with a vowel that is written before its letter.
_JOINED = re.compile(r"(?<=[เแโใไ]).|[ะ-ฺๅ-๎ฯ]|[ก-ฮ][ิุ]?์")
# Letters of no known word cost more than any word, so that a word is never left for them.
_UNKNOWN = 30.0
# Shorter words beside unknown letters are taken for a part of the same name.
_SHORT = 3
# Up to so many letters a text is a label: it stands on one line.
_LABEL = 24
_LONG_RUN = re.compile(rf"[\u0e01-\u0e4e]{{{_LABEL + 1},}}")
_Cut = tuple[float, int, bool]


def segment(text: str, keep: Iterable[str] = ()) -> str:
    """Return *text* with U+200B between its Thai words, so that a line may end there.

    What stands in *keep* (a person's name, a place) is never broken, nor is what follows a short form
    with a dot (``ต.สวนดอก``). Rich text may be given: tags
    and everything else that is not Thai stay as they are. Doing it twice changes nothing.
    """
    return _segmented(strip_breaks(text), tuple(part for part in keep if part))


def breakable(text: str) -> str:
    """Return *text* ready for a label that wraps: a sentence with U+200B, a short label as it is.

    Where a sentence has its marks already, what was filled into it since (a name) stays whole.
    """
    if BREAK in text:
        return _LONG_RUN.sub(lambda run: segment(run[0]), text)
    return segment(text) if len(text) > _LABEL else text


def know_words() -> None:
    """Read the list of words now, so that the first sentence to be wrapped need not wait for it."""
    _costs()


def strip_breaks(text: str) -> str:
    """Return *text* without U+200B, as it is stored, searched, compared and copied."""
    return text.replace(BREAK, "")


@lru_cache(maxsize=4096)
def _segmented(text: str, keep: tuple[str, ...]) -> str:
    kept = [(found.start(), found.end()) for part in keep for found in re.finditer(re.escape(part), text)]
    pieces: list[str] = []
    last = 0
    for run in _RUN.finditer(text):
        if text[: run.start()].endswith(".") and len(run[0]) <= _LABEL:
            continue  # ต.สวนดอก, น.ส.ฟองจันทร์: after a short form comes a name
        for cut in _cuts(run[0]):
            place = run.start() + cut
            if not any(start < place < end for start, end in kept):
                pieces.append(text[last:place])
                last = place
    return BREAK.join([*pieces, text[last:]])


def _cuts(run: str) -> list[int]:
    """Return where the words of a run of Thai letters end, the end of the run left out."""
    words, longest = _costs()
    # A joined letter at place n means that no line may end just before n.
    joined = {place for found in _JOINED.finditer(run) for place in range(*found.span())}
    places = [place for place in range(1, len(run)) if place not in joined] + [len(run)]
    best: dict[int, _Cut] = {0: (0.0, 0, True)}
    for position, end in enumerate(places):
        begins = (0, *places[:position])
        best[end] = min(_ways(run, begins, end, words, longest, best))
    cuts: list[tuple[int, int, bool]] = []
    end = len(run)
    while end:
        _, begin, known = best[end]
        cuts.append((begin, end, known))
        end = begin
    return _between(cuts[::-1])


def _ways(
    run: str,
    begins: tuple[int, ...],
    end: int,
    words: Mapping[str, float],
    longest: int,
    best: Mapping[int, _Cut],
) -> Iterable[_Cut]:
    """Yield every way to end a word at *end*: its cost so far, where the word begins, and if it is known."""
    yield best[begins[-1]][0] + _UNKNOWN, begins[-1], False
    for begin in reversed(begins):
        if end - begin > longest:
            break
        cost = words.get(run[begin:end])
        if cost is not None:
            yield best[begin][0] + cost, begin, True


def _between(parts: list[tuple[int, int, bool]]) -> list[int]:
    """Return the ends of words; unknown letters, and short words beside them, stay with each other."""
    cuts = []
    for (begin, end, known), (_, following, also) in pairwise(parts):
        before, after = end - begin > _SHORT, following - end > _SHORT
        if (known and also) or (known and before) or (also and after):
            cuts.append(end)
    return cuts


@cache
def _costs() -> tuple[Mapping[str, float], int]:
    """Return what each known word costs, and the length of the longest."""
    words = asset("reference/thai_words.txt").read_text(encoding="utf-8").split()
    scale = math.log(len(words))
    costs = {word: math.log(place * scale) for place, word in enumerate(words, start=1)}
    return costs, max(map(len, words))

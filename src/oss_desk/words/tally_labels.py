"""Labels of the tally's codes: one table for the screen, the command and the files."""

from oss_desk.words.codes import KINDS, SEXES, TYPES
from oss_desk.words.language import Language, Words

AGE_LABELS = {"0-5": "0–5", "6-14": "6–14", "15-21": "15–21", "22-59": "22–59", "60+": "60+"}


def labels(language: Language = Language.THAI) -> dict[str, dict[str, str]]:
    """Return the ``labels`` of the tally document: words in *language* by code for each of its totals.

    Kinds, types and age groups are in the order in which they are shown. The empty code, which
    stands for a matter whose property is not known, has words of its own. Districts are names
    already and need none.
    """
    not_stated = SEXES[""].in_(language)
    return {
        "by_kind": _said(KINDS, language),
        "by_sex": _said(SEXES, language),
        "by_type": {**_said(TYPES, language), "": not_stated},
        "by_age_group": {**AGE_LABELS, "": not_stated},
    }


def _said(words: dict[str, Words], language: Language) -> dict[str, str]:
    return {code: word.in_(language) for code, word in words.items()}

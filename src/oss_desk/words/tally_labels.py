"""Thai labels of the tally's codes: one table for the screen, the command and the files."""

from oss_desk.words.codes import KINDS, SEXES, TYPES
from oss_desk.words.language import Words

NOT_STATED = "ไม่ระบุ"
AGE_LABELS = {"0-5": "0–5", "6-14": "6–14", "15-21": "15–21", "22-59": "22–59", "60+": "60+"}


def labels() -> dict[str, dict[str, str]]:
    """Return the ``labels`` of the tally document: Thai words by code for each of its totals.

    Kinds, types and age groups are in the order in which they are shown. The empty code, which
    stands for a matter whose property is not known, has words of its own. Districts are names
    already and need none.
    """
    return {
        "by_kind": _thai(KINDS),
        "by_sex": _thai(SEXES),
        "by_type": {**_thai(TYPES), "": NOT_STATED},
        "by_age_group": {**AGE_LABELS, "": NOT_STATED},
    }


def _thai(words: dict[str, Words]) -> dict[str, str]:
    return {code: word.th for code, word in words.items()}

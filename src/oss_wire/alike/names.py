"""Names as they are compared: without titles and tone marks, one spelling for what sounds alike."""

import re
import unicodedata
from functools import lru_cache

# Tone marks, the shortener, the silencer and zero-width signs: the first things a tired hand gets wrong.
_FOLDED = re.compile(r"[\u0e47-\u0e4e\u200b-\u200d\ufeff\s.]")
_TITLES = ("นางสาว", "น.ส.", "นส.", "นาย", "นาง", "เด็กชาย", "ด.ช.", "เด็กหญิง", "ด.ญ.")
_LEADING_VOWELS = "เแโใไ"
# Letters that sound alike at the beginning of a name.
_ALIKE = str.maketrans("ฃฅฆณญฎฏฐฑฒธภศษฬ", "ขคคนยดตถทททพสสล")
_LATIN_TITLES = re.compile(r"^(mr|mrs|ms|miss)\.?\s+", re.IGNORECASE)


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return *name* in one Unicode form, without title, tone marks, dots and blanks, in small letters."""
    text = _LATIN_TITLES.sub("", unicodedata.normalize("NFC", name).strip())
    for title in _TITLES:
        if text.startswith(title) and len(text) > len(title) + 1:
            text = text.removeprefix(title)
            break
    return _FOLDED.sub("", text).casefold()


def first_sound(name: str) -> str:
    """Return the consonant that *name* begins with, letters that sound alike being one; empty for none."""
    for letter in folded(name).translate(_ALIKE):
        if letter not in _LEADING_VOWELS:
            return letter
    return ""

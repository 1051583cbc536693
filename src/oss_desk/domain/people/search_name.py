"""A name as it is searched for: titles, blanks and marks that people leave out do not matter."""

import re
import unicodedata

from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.thai_digits import to_arabic

# Tone marks, the shortener, the silencer and ring, and what writes nothing.
_LEFT_OUT = re.compile("[\u0e47-\u0e4e\u200b-\u200f\u2060\ufeff.]")
_TITLES = re.compile(r"^(?:นางสาว|นาย|นาง|นส|ดช|ดญ|เดกชาย|เดกหญิง|(?:mrs|miss|mr|ms)(?=\s))\s*(?=\S)")


def folded(text: str) -> str:
    """Return *text* without tone marks, dots and zero-width signs, in small letters, blanks made one."""
    spelt = unicodedata.normalize("NFC", to_arabic(text)).replace("\u0e4d\u0e32", "\u0e33")
    return " ".join(_LEFT_OUT.sub("", spelt).lower().split())


def search_name(name: PersonName) -> str:
    """Return the form of *name* that searches look into; empty without a first name."""
    return folded(name.without_title)


def search_words(text: str) -> tuple[str, ...]:
    """Return the words of a query, without a title at its beginning."""
    plain = folded(text)
    return tuple((_TITLES.sub("", plain) or plain).split())

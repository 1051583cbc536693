"""Reads a code that was typed while the keyboard stood at Thai: each key has a Latin letter too.

The layout is Kedmanee (TIS 820-2538), the one that Windows and Linux have for Thai.
"""

from oss_desk.domain.people.thai_digits import to_arabic

_THAI_KEYS = (
    "ๅ/-ภถุึคตจ"
    "ๆไำพะัีรนย"
    "ฟหกดเ้่าส"
    "ผปแอิืทม"
    "ฎฑธ๊ณฯญ"
    "ฤฆฏโฌ็๋ษศ"
    "ฉฮ์ใ"
)  # fmt: skip
_LATIN_KEYS = (
    "1234567890"
    "qwertyuiop"
    "asdfghjkl"
    "zxcvbnm,"
    "ertuiop"
    "asdfghjkl"
    "cvn."
)  # fmt: skip
_KEYS = str.maketrans(_THAI_KEYS, _LATIN_KEYS)


def latin_of(text: str) -> str:
    """Return what the keys of *text* would have typed in the Latin layout: ``รุตภ`` becomes ``i694``.

    A text without Thai letters was not typed in that layout and stays as it is.
    """
    typed = to_arabic(text)
    thai = any("ก" <= letter <= "๎" for letter in typed)
    return typed.translate(_KEYS) if thai else typed

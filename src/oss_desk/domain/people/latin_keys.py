"""The Thai keyboard layout, and the code somebody typed while the keyboard stood at it.

The layout is Kedmanee (TIS 820-2538), the one that Windows and Linux have for Thai.
"""

from oss_desk.domain.people.thai_digits import to_arabic

KEDMANEE = (
    ("1234567890-=", "ๅ/-ภถุึคตจขช", "+๑๒๓๔ู฿๕๖๗๘๙"),
    ("qwertyuiop[]", "ๆไำพะัีรนยบล", '๐"ฎฑธํ๊ณฯญฐ,'),
    ("asdfghjkl;'", "ฟหกดเ้่าสวง", "ฤฆฏโฌ็๋ษศซ."),
    ("zxcvbnm,./", "ผปแอิืทมใฝ", "()ฉฮฺ์?ฒฬฦ"),
)
"""The four rows of keys, top to bottom: what Latin types there, what Thai, and what Thai with Shift."""
_NUMBERS, *_LETTERS = KEDMANEE
_MEANT = "abcdefghijklmnopqrstuvwxyz,."
"""What a code may hold beside digits; the keys of other signs stay the letters they are."""
_KEYS = {
    thai: latin
    for latins, *thais in _LETTERS
    for row in thais
    for latin, thai in zip(latins, row, strict=True)
    if latin in _MEANT and thai >= "ก" and not thai.isdigit()
} | {thai: latin for latin, thai, _shifted in zip(*_NUMBERS, strict=True) if latin.isdigit()}
_TABLE = str.maketrans(_KEYS)


def latin_of(text: str) -> str:
    """Return what the keys of *text* would have typed in the Latin layout: ``รุตภ`` becomes ``i694``.

    A text without Thai letters was not typed in that layout and stays as it is.
    """
    typed = to_arabic(text)
    thai = any("ก" <= letter <= "๎" for letter in typed)
    return typed.translate(_TABLE) if thai else typed

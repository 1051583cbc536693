"""Lists of the office's own, offered beside free typing; no official list of these was found.

What is stored is the Thai word, whatever the screen speaks: :func:`office_word` shows it.
"""

from oss_desk.words.language import Language, Words

_COMMUNICATION = (
    Words("พูดปกติ", "Speech"),
    Words("พูดดังและช้า", "Loud and slow"),
    Words("ภาษามือ", "Sign language"),
    Words("อ่านเขียน", "Reading and writing"),
    Words("ผ่านผู้ดูแล", "By the caregiver"),
    Words("ภาพ", "Pictures"),
)
_RELATIONS = (
    Words("บิดา", "Father"),
    Words("มารดา", "Mother"),
    Words("บุตร", "Child"),
    Words("สามี", "Husband"),
    Words("ภรรยา", "Wife"),
    Words("พี่น้อง", "Sibling"),
    Words("ญาติ", "Relative"),
    Words("ผู้อนุบาล", "Legal guardian"),
    Words("อื่น", "Other"),
)
COMMUNICATION = tuple(words.th for words in _COMMUNICATION)
RELATIONS = tuple(words.th for words in _RELATIONS)
_ENGLISH = {words.th: words.en for words in (*_COMMUNICATION, *_RELATIONS)}


def office_word(stored: str, language: Language) -> str:
    """Return what *stored* is in *language*; a word that somebody typed freely is shown as typed."""
    return _ENGLISH.get(stored, stored) if language is Language.ENGLISH else stored

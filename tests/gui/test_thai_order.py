"""Thai names in dictionary order, against Qt's collation as an independent oracle."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from oss_desk.domain.people.thai_order import thai_order

# What today's names are written with: no ๅ of old spellings, no loose ํ and ฺ of Pali.
_LETTERS = "".join(map(chr, range(0x0E01, 0x0E2F))) + "ะัาำิีึืุูเแโใไ" + "็่้๊๋์" + " ๑5a"
_WORDS = st.text(st.sampled_from(_LETTERS), max_size=8)
_IN_DICTIONARY = """
ก็ กก กข กะ กัน กา ก่า ก้า กำ กุ้ง เก่ง เก้า เกาะ แก โก ใกล้ ไก่ ขัน จันทร์ ปู่ พิชัย
ฤดู ลำปาง ฦๅชา ศรี ษมา สมมุติ หงส์ อรทัย ฮวด
"""


def test_a_dictionary_is_in_order() -> None:
    words = _IN_DICTIONARY.split()
    assert sorted(set(words), key=thai_order) == words


@given(_WORDS, _WORDS)
@example("เก่ง", "ปู่")
@example("ก่ก", "กก่")
@example("ขาึ", "ขำด")
@example("สมชาย ก", "สมชายกลาง")
def test_two_words_stand_as_in_qt(one: str, other: str) -> None:
    collator = QCollator(QLocale("th_TH"))
    theirs = collator.compare(one, other)
    ours = (thai_order(one) > thai_order(other)) - (thai_order(one) < thai_order(other))
    if theirs:
        assert ours == theirs


@given(st.lists(st.text(max_size=5), max_size=5, unique=True))
def test_any_text_has_one_place(words: list[str]) -> None:
    ordered = sorted(words, key=thai_order)
    assert all(thai_order(one) < thai_order(other) for one, other in pairwise(ordered))

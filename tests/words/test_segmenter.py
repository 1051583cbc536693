"""Where a Thai line may end, and that nothing but the mark for it is added."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_desk.words.segmenter import BREAK, breakable, segment, strip_breaks

_THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), max_size=60)
_MIXED = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E4E),
        st.sampled_from(" <b>/&;{}0๑\n\u200b"),
    ),
    max_size=60,
)
# What never begins a line, written out: vowels and marks after or above a letter, ๆ and ฯ.
_NEVER_FIRST = "ะัาำิีึืฺุูๅๆ็่้๊๋์ํ๎ฯ"
_NEVER_LAST = "เแโใไ"


def shown(text: str, *keep: str) -> str:
    return segment(text, keep).replace(BREAK, "|")


@pytest.mark.parametrize(
    "words",
    [
        "กรุณา|ตรวจสอบ|เอกสาร|แล้ว|บันทึก|รหัส|ให้|เรียบร้อย|ก่อน|ลงนาม",
        "เรื่อง|ที่|หัวหน้า|อนุมัติ|แล้ว|จะ|ขึ้น|ที่|นี่",
        "ไม่|ทราบ|ว่า|เครื่องพิมพ์|รับ|งาน|แล้ว|หรือไม่",
        "เข้าสู่ระบบ|ของ|เครื่อง|และ|ปลดล็อก|ที่|เก็บ|กุญแจ",
        "เลือก|ตั้งแต่|วัน|จันทร์",
    ],
)
def test_a_line_may_end_between_words(words: str) -> None:
    assert shown(words.replace("|", "")) == words


def test_what_is_not_thai_stays_as_it_is() -> None:
    assert shown("กด <b>Ctrl+Enter</b> เพื่อไปขั้นที่ {step} ทุก ๆ ครั้ง") == (
        "กด <b>Ctrl+Enter</b> เพื่อ|ไป|ขั้น|ที่ {step} ทุก ๆ ครั้ง"
    )


def test_letters_of_no_known_word_stay_together() -> None:
    assert shown("ญู้ฐูฏึ๊") == "ญู้ฐูฏึ๊"


def test_a_name_that_is_to_be_kept_is_whole() -> None:
    name = "อรทัยสมมุติ"
    assert shown(f"แจ้งนาง{name}ว่าบัตรพร้อม") == "แจ้ง|นาง|อรทัย|สมมุติ|ว่า|บัตร|พร้อม"
    assert shown(f"แจ้งนาง{name}ว่าบัตรพร้อม", name, "") == f"แจ้ง|นาง|{name}|ว่า|บัตร|พร้อม"


def test_a_name_after_a_short_form_is_whole() -> None:
    assert shown("น.ส.ฟองจันทร์ ต.สวนดอก อ.เมืองลำปาง ตำบลสวนดอก") == (
        "น.ส.ฟองจันทร์ ต.สวนดอก อ.เมืองลำปาง ตำบล|สวน|ดอก"
    )


def test_what_is_filled_into_a_sentence_stays_whole() -> None:
    template = breakable("บัตรประชาชนของ{name}หมดอายุแล้วทำต่อได้")
    sentence = template.format(name="อรทัยสมมุติ")
    assert BREAK in sentence
    assert breakable(sentence) == sentence
    assert "อรทัยสมมุติ" in breakable(sentence)


def test_a_short_label_stays_as_it_is_and_a_long_one_joined_to_a_sentence_does_not() -> None:
    assert breakable("บันทึกร่างแล้ว") == "บันทึกร่างแล้ว"
    long = "กรุณาตรวจสอบเอกสารแล้วบันทึกรหัสให้เรียบร้อย"
    assert breakable(f"{segment(long)} {long}") == segment(f"{long} {long}")


@given(_MIXED)
def test_only_the_mark_is_added(text: str) -> None:
    assert strip_breaks(segment(text)) == strip_breaks(text)


@given(_MIXED)
def test_doing_it_twice_changes_nothing(text: str) -> None:
    assert segment(segment(text)) == segment(text)


@given(_THAI)
def test_no_letter_is_torn_from_its_marks(text: str) -> None:
    lines = segment(text).split(BREAK)
    assert all(line[0] not in _NEVER_FIRST for line in lines[1:])
    assert all(line[-1] not in _NEVER_LAST for line in lines[:-1])
    assert all(lines) or not text


@given(_THAI, st.integers(0, 50), st.integers(1, 20))
def test_no_break_falls_inside_what_is_kept(text: str, begin: int, length: int) -> None:
    name = text[begin : begin + length]
    if name:
        assert name in segment(text, [name])

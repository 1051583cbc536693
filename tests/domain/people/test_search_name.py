"""What of a query is a title, and what a name that begins like one."""

import pytest

from oss_desk.domain.people.search_name import search_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("นายสมหมาย ทดสอบ", ("สมหมาย", "ทดสอบ")),
        ("น.ส.บัวคำ", ("บัวคำ",)),
        ("Mrs Thotsop", ("thotsop",)),
        ("Mr. Thotsop", ("thotsop",)),
        ("Missara", ("missara",)),
        ("นาย", ("นาย",)),
        ("  ", ()),
    ],
)
def test_a_title_is_left_out_of_a_query(text: str, words: tuple[str, ...]) -> None:
    assert words == search_words(text)

"""Structured fields, held against another implementation of RFC 8941."""

import http_sf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_wire.errors import WireError
from oss_wire.structured import Member, bare_text, dictionary

_SAYABLE = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12)
_KEYS = st.from_regex(r"[a-z*][a-z0-9_.*-]{0,8}", fullmatch=True)
_BARE = st.one_of(_SAYABLE, st.integers(-(10**15) + 1, 10**15 - 1), st.binary(max_size=9), st.booleans())
_MEMBERS = st.builds(
    Member,
    st.one_of(st.binary(max_size=9), st.lists(_SAYABLE, max_size=4).map(tuple)),
    st.dictionaries(_KEYS, _BARE),
)


@given(st.dictionaries(_KEYS, _MEMBERS, min_size=1, max_size=3))
def test_what_is_written_is_read_here_and_elsewhere(members: dict[str, Member]) -> None:
    text = ", ".join(f"{name}={member.text}" for name, member in members.items())
    assert dictionary(text) == members
    theirs = http_sf.parse(text.encode(), tltype="dictionary")
    assert http_sf.ser(theirs) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "a", "a=", "a=1", "a=token", 'a="text"', "a=?1", "a=:AA==:,", "a=:AA==:;", "a=:AA==:;b=",
        "a=:AA==:;b=1.5", "a=:AA==:;b=1234567890123456", "a=:AA==:;b=?2", "a=:AA==:;b=t", "a=:A:", "a=:AA:",
        "a=:A-_=:", "a=(", "a=()x", 'a=("b"', 'a=("b""c")', 'a=("b"  "c")', "a=(1)", 'a=("b";c)', 'a=("ก")',
        'a=("\\b")', 'a=("b', "A=:AA==:", "a=:AA==:, a=:AA==:", "a=:AA==:;b;b", "a =:AA==:", "\x00",
    ],
)  # fmt: skip
def test_nothing_else_is_taken(text: str) -> None:
    with pytest.raises(WireError):
        dictionary(text)


@given(st.text(max_size=40))
def test_no_text_is_a_fault(text: str) -> None:
    try:
        found = dictionary(text)
    except WireError:
        return
    assert dictionary(", ".join(f"{name}={member.text}" for name, member in found.items())) == found


def test_only_what_a_header_can_hold_is_written() -> None:
    assert bare_text('a"\\') == '"a\\"\\\\"'
    with pytest.raises(WireError):
        bare_text("ก")

"""Both ends write a value in the same bytes."""

import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from oss_wire.canonical import canonical_bytes, digest_of
from oss_wire.errors import WireError

_texts = st.text(st.characters(codec="utf-8"))
_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_texts, inner, max_size=4),
    max_leaves=12,
)


@given(_values)
def test_a_value_is_written_as_another_program_writes_it(value: object) -> None:
    """The judge is an independent implementation of RFC 8785."""
    assert rfc8785.dumps(value) == canonical_bytes(value)  # type: ignore[arg-type] # any JSON value


@given(_values)
def test_what_is_written_is_read_back(value: object) -> None:
    assert value == json.loads(canonical_bytes(value))


def test_names_are_ordered_by_their_utf_16_units() -> None:
    """RFC 8785, 3.2.3: a smiley is written with units that come before those of the ligature."""
    assert '{"😀":1,"ﬀ":2}'.encode() == canonical_bytes({"ﬀ": 2, "😀": 1})


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"a": [1, 0.5]}, "wrong_type"),
        ({"a": [2**53]}, "malformed"),
        ({"a": "\ud800"}, "malformed"),
        ({1: "a"}, "wrong_type"),
        ({"a": b""}, "wrong_type"),
        ({"a": [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}, "malformed"),
    ],
)
def test_what_both_ends_might_write_differently_is_refused(value: object, code: str) -> None:
    with pytest.raises(WireError) as caught:
        canonical_bytes(value)
    assert code == caught.value.code


def test_the_digest_does_not_depend_on_the_order_of_writing() -> None:
    assert digest_of({"a": 1, "b": "ก"}) == digest_of({"b": "ก", "a": 1})

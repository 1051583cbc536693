"""A busy machine fails no test."""

from hypothesis import settings


def test_no_example_fails_for_being_slow() -> None:
    assert settings().deadline is None

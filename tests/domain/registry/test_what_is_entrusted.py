"""When serials are refilled and told of, and when a counter's card key is followed by the next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from oss_desk.domain.registry.counter_key import CounterKey
from oss_desk.domain.registry.serial_block import BLOCK_SIZE, SerialBlock, SerialStock, stock_of

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
KEY = CounterKey("device-1", "desk-1", "kid", "{}", NOW, NOW + timedelta(days=30), 300)


@pytest.mark.parametrize(
    ("left", "refill", "low", "empty"),
    [
        (BLOCK_SIZE, False, False, False),
        (801, False, False, False),
        (800, True, False, False),
        (401, True, False, False),
        (400, True, True, False),
        (1, True, True, False),
        (0, True, True, True),
    ],
)
def test_more_is_fetched_at_two_fifths_and_an_officer_told_at_one(
    *, left: int, refill: bool, low: bool, empty: bool
) -> None:
    stock = SerialStock(left)
    assert (stock.must_refill, stock.is_low, stock.is_empty) == (refill, low, empty)


def test_what_is_left_is_counted_over_all_blocks() -> None:
    block = SerialBlock("b", "desk-1", "e", "52", 2569, 1_000_001, 1_002_000, 1_001_990)
    assert block.left == 11
    assert stock_of(
        [block, replace(block, next_number=1_002_001), replace(block, next_number=1_000_001)]
    ) == (SerialStock(2011))


@pytest.mark.parametrize(
    ("days", "signed", "may_sign", "is_fresh"),
    [
        (0, 0, True, True),
        (19, 0, True, True),
        (20, 0, True, False),
        (29, 0, True, False),
        (30, 0, False, False),
        (-1, 0, False, False),
        (0, 199, True, True),
        (0, 200, True, False),
        (0, 300, False, False),
    ],
)
def test_a_key_is_followed_when_a_third_is_left(
    *, days: int, signed: int, may_sign: bool, is_fresh: bool
) -> None:
    moment, key = NOW + timedelta(days=days), replace(KEY, signed=signed)
    assert (key.may_sign(moment), key.is_fresh(moment)) == (may_sign, is_fresh)


def test_a_key_without_the_registrys_word_signs_nothing() -> None:
    key = CounterKey("device-1", "desk-1")
    assert not key.is_granted
    assert not key.may_sign(NOW)

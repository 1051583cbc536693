"""A seeded share of the long run: see tests/soak/reader_soak.py."""

import pytest

from tests.soak.reader_soak import DRIVERS, SEED, Driver, spoil


@pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS.keys())
def test_spoiled_answers_never_make_another_person_of_anybody(driver: Driver) -> None:
    tally = spoil(driver, driver.answers_in_tests, SEED)
    assert not tally.wrong
    assert tally.texts
    assert tally.photos > tally.resumed > 0

import hashlib
import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_desk.domain.card.serial import CardSerial, luhn_digit
from oss_desk.domain.day.tally import CardCounts, Tally, TallyRow, age_group, tally_of
from oss_desk.domain.errors import RuleMissing, WrongState
from oss_desk.domain.rules import CardValidity, DatedRule, in_force

DAY = date(2026, 11, 20)


def test_the_luhn_digit_of_the_standards_own_example() -> None:
    assert luhn_digit("7992739871") == 3  # ISO/IEC 7812-1, annex B, as widely reprinted


@given(st.integers(10, 96), st.integers(2500, 2599), st.integers(1, 9_999_999))
def test_a_serial_holds_its_parts_and_one_right_last_digit(province: int, year: int, number: int) -> None:
    serial = CardSerial.of(str(province), year, number)
    assert serial.digits[:11] == f"{province}{year % 100:02d}{number:07d}"
    assert serial.grouped.replace(" ", "") == serial.digits
    for digit in set("0123456789") - {serial.digits[11]}:
        with pytest.raises(WrongState):
            CardSerial(serial.digits[:11] + digit)


@given(st.integers(1, 9_999_999), st.integers(0, 11), st.integers(1, 9))
def test_one_mistyped_digit_of_a_serial_always_shows(number: int, place: int, change: int) -> None:
    digits = CardSerial.of("52", 2569, number).digits
    wrong = digits[:place] + str((int(digits[place]) + change) % 10) + digits[place + 1 :]
    with pytest.raises(WrongState):
        CardSerial(wrong)


@pytest.mark.parametrize("text", ["", "52690000001", "5269000000๑๑", "52 69 0000001"])
def test_what_is_no_serial_is_refused(text: str) -> None:
    with pytest.raises(WrongState):
        CardSerial(text)


VALIDITY = CardValidity(8, 1)


@pytest.mark.parametrize(
    ("issued", "last"),
    [
        (date(2026, 11, 22), date(2034, 11, 21)),
        (date(2024, 2, 29), date(2032, 2, 28)),  # 2032 has a 29 February: the day before it
        (date(2096, 2, 29), date(2104, 2, 28)),
        (date(2092, 2, 29), date(2100, 2, 27)),  # 2100 has none: it ends with 28 less one day
        (date(2026, 1, 1), date(2033, 12, 31)),
        (date(2025, 3, 1), date(2033, 2, 28)),
        (date(2024, 3, 1), date(2032, 2, 29)),
    ],
)
def test_a_card_is_valid_eight_years_less_a_day(issued: date, last: date) -> None:
    assert VALIDITY.expiry_of(issued) == last


@given(st.dates(date(2009, 1, 1), date(2150, 1, 1)))
def test_the_last_day_comes_right_before_the_anniversary(issued: date) -> None:
    after = VALIDITY.expiry_of(issued) + timedelta(days=1)
    assert after.year == issued.year + 8
    assert (after.month, after.day) in {(issued.month, issued.day), (2, 28)}


@given(st.lists(st.dates(), unique=True), st.dates())
def test_the_rule_in_force_is_the_latest_begun(begins: list[date], day: date) -> None:
    rules = [DatedRule(begin.toordinal(), begin, "") for begin in begins]
    begun = [begin for begin in begins if begin <= day]
    if begun:
        assert in_force("limit", rules, day).in_force_from == max(begun)
    else:
        with pytest.raises(RuleMissing) as refusal:
            in_force("limit", rules, day)
        assert refusal.value.facts == {"name": "limit"}


@given(st.integers(0, 130))
def test_every_age_has_the_group_that_holds_it(age: int) -> None:
    low, _, high = age_group(age).replace("+", "-999").partition("-")
    assert int(low) <= age <= int(high)


CODES = st.sampled_from(["", "a", "ข"])
ROWS = st.lists(st.builds(TallyRow, CODES, CODES, CODES, CODES, CODES, st.integers(1, 50)), max_size=12)


def the_tally(rows: list[TallyRow]) -> Tally:
    return tally_of(DAY, DAY, rows, CardCounts(3, 1))


@given(ROWS, st.randoms(use_true_random=False))
def test_the_document_does_not_depend_on_the_order_of_counting(rows: list[TallyRow], order: object) -> None:
    shuffled = list(rows)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert the_tally(rows).document({}) == the_tally(shuffled).document({})


@given(ROWS)
def test_every_total_is_the_sum_of_the_rows(rows: list[TallyRow]) -> None:
    tally = the_tally(rows)
    whole = sum(row.count for row in rows)
    assert tally.visits == whole
    for attribute in ("kind", "sex", "disability_type", "age_group", "district"):
        assert sum(tally.total_by(attribute).values()) == whole
    assert len({(r.kind, r.sex, r.disability_type, r.age_group, r.district) for r in tally.rows}) == len(
        tally.rows
    )


@given(ROWS)
def test_the_digest_is_that_of_the_canonical_rest(rows: list[TallyRow]) -> None:
    document = the_tally(rows).document({"sex": {"a": "ชาย"}})
    received = json.loads(json.dumps(document))
    digest = received.pop("digest")
    canonical = json.dumps(received, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert digest == "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()


def test_another_figure_has_another_digest() -> None:
    row = TallyRow("registration", "male", "3", "22-59", "เมืองลำปาง", 1)
    other = TallyRow("registration", "male", "3", "22-59", "เมืองลำปาง", 2)
    assert the_tally([row]).document({})["digest"] != the_tally([other]).document({})["digest"]

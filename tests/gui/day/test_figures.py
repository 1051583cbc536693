"""Bars and table rows add up to the tally they come from."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from oss_desk.domain.day.tally import CardCounts, Tally, TallyRow, tally_of
from oss_desk.gui.day.figures import age_bars, district_bars, figures, table_rows, type_bars
from oss_desk.words.tally_labels import labels

ROWS = st.lists(
    st.builds(
        TallyRow,
        kind=st.sampled_from(["registration", "renewal", "lost", "other"]),
        sex=st.sampled_from(["male", "female", ""]),
        disability_type=st.sampled_from(["", "1", "2", "3", "4", "5", "6", "7"]),
        age_group=st.sampled_from(["", "0-5", "6-14", "15-21", "22-59", "60+"]),
        district=st.sampled_from(["", "เมืองลำปาง", "งาว", "เถิน"]),
        count=st.integers(1, 90),
    ),
    max_size=30,
)


def tally(rows: list[TallyRow]) -> Tally:
    return tally_of(date(2026, 11, 1), date(2026, 11, 30), rows, CardCounts(0, 0))


@given(ROWS)
def test_every_chart_adds_up_to_the_total(rows: list[TallyRow]) -> None:
    counted = tally(rows)
    for bars in (type_bars(counted), age_bars(counted), district_bars(counted)):
        assert counted.visits == sum(bar.total for bar in bars)


@given(ROWS)
def test_every_part_of_the_table_adds_up_to_the_total(rows: list[TallyRow]) -> None:
    counted = tally(rows)
    sums: dict[str, int] = {}
    for row in table_rows(counted):
        sums[row.heading] = sums.get(row.heading, 0) + row.total
    assert all(total == counted.visits for total in sums.values())
    assert {"เรื่อง", "ประเภทความพิการ", "ช่วงอายุ (ปี)"} <= set(sums)


def test_a_bar_equals_the_total_of_its_type_and_sex() -> None:
    rows = [
        TallyRow("renewal", "female", "3", "60+", "งาว", 4),
        TallyRow("renewal", "male", "3", "22-59", "งาว", 5),
        TallyRow("renewal", "", "3", "22-59", "เถิน", 1),
    ]
    counted = tally(rows)
    first, unknown = type_bars(counted)[:2]
    assert (first.key, first.first, first.second) == ("3", 4, 5)
    assert (unknown.key, unknown.total) == ("3?", 1)
    assert len([bar for bar in type_bars(counted) if not bar.key.endswith("?")]) == 7
    line = figures(counted, "disability_type", "", labels()["by_type"])[2]
    assert (line.female, line.male, line.other, line.total) == (4, 5, 1, 10)

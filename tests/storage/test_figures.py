from dataclasses import replace
from datetime import date, timedelta

import pytest

from oss_desk.domain.day.tally import TallyRow, age_group
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.visit import VisitState
from oss_desk.storage.database import Database
from tests.storage.samples import TODAY, a_visit


def test_only_completed_matters_of_the_days_asked_for_count(database: Database) -> None:
    with database.unit_of_work() as work:
        for number, day in enumerate(
            (TODAY, TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=1), None)
        ):
            work.visits.put(a_visit(number, completed_on=day, state=VisitState.CARD_READY))
        row = TallyRow("registration", "female", "3", "60+", "เมืองลำปาง", 2)
        assert work.figures.tally_rows(TODAY, TODAY) == (row,)
        assert work.figures.tally_rows(TODAY - timedelta(days=1), TODAY) == (replace(row, count=3),)
        assert work.figures.tally_rows(date(2020, 1, 1), date(2020, 12, 31)) == ()


@pytest.mark.parametrize(
    "birth",
    ["2026-11-20", "2020-11-21", "2020-11-20", "2012", "2005-12", "2004-11", "1966-11-21", "1966-11-20"],
)
def test_the_age_group_is_that_of_the_completed_day(database: Database, birth: str) -> None:
    identity = replace(a_visit().identity, birth_date=birth)
    with database.unit_of_work() as work:
        work.visits.put(a_visit(identity=identity, completed_on=TODAY))
        (row,) = work.figures.tally_rows(TODAY, TODAY)
    assert row.age_group == age_group(PartialDate.from_iso(birth).age_on(TODAY))


def test_what_is_unknown_stays_empty(database: Database) -> None:
    visit = a_visit(completed_on=TODAY)
    visit = replace(
        visit,
        identity=replace(visit.identity, birth_date="ไม่ทราบ", sex="", district=""),
        assessment=replace(visit.assessment, types=()),
    )
    with database.unit_of_work() as work:
        work.visits.put(visit)
        assert work.figures.tally_rows(TODAY, TODAY) == (TallyRow("registration", "", "", "", "", 1),)


def test_rows_are_told_apart_by_each_property(database: Database) -> None:
    base = a_visit(completed_on=TODAY)
    others = [
        replace(base, request=replace(base.request, kind="renewal")),
        replace(base, identity=replace(base.identity, sex="male")),
        replace(base, identity=replace(base.identity, district="แจ้ห่ม")),
        replace(base, identity=replace(base.identity, birth_date="2020")),
        replace(base, assessment=replace(base.assessment, types=("1",))),
    ]
    with database.unit_of_work() as work:
        for number, visit in enumerate([base, *others]):
            work.visits.put(replace(visit, visit_id=f"v{number}"))
        rows = work.figures.tally_rows(TODAY, TODAY)
    assert len(rows) == 6
    assert list(rows) == sorted(rows)

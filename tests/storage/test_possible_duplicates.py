"""Who may be one person: found by sound and birth, and kept with what was said about them."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from oss_desk.domain.errors import UndoTooLate, WrongState
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.possible_duplicate import UNDO_DAYS, PairState, PossibleDuplicate, pair_id_of
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.storage.database import Database
from oss_desk.storage.migrations.versions.r0008_who_may_be_one import fill
from tests.storage.samples import NOW, a_person


def test_a_pair_is_the_same_from_either_side(database: Database) -> None:
    pair = PossibleDuplicate.of("b", "a", 900, NOW)
    assert pair == PossibleDuplicate.of("a", "b", 900, NOW)
    assert pair.pair_id == pair_id_of("b", "a") == pair_id_of("a", "b")
    assert (pair.other_than("a"), pair.other_than("b")) == ("b", "a")
    with database.unit_of_work() as work:
        work.possible_duplicates.put(pair)
        work.commit()
    with database.unit_of_work() as work:
        assert work.possible_duplicates.get(pair.pair_id) == pair
        assert work.possible_duplicates.of(["b", "z"]) == (pair,)
        work.possible_duplicates.remove(pair.pair_id)
        assert work.possible_duplicates.get(pair.pair_id) is None


def test_what_was_left_for_later_stands_behind_the_others(database: Database) -> None:
    first = PossibleDuplicate.of("a", "b", 900, NOW)
    second = PossibleDuplicate.of("c", "d", 950, NOW + timedelta(hours=1))
    with database.unit_of_work() as work:
        pairs = work.possible_duplicates
        for pair in (second, first):
            pairs.put(pair)
        assert pairs.waiting() == (first, second)
        later = first.said(PairState.LATER, "nipa", NOW)
        pairs.put(later)
        assert (pairs.waiting(), pairs.count_waiting()) == ((second, later), 2)
        apart = second.said(PairState.DIFFERENT, "nipa", NOW)
        pairs.put(apart)
        assert (pairs.waiting(), pairs.decided(9)) == ((later,), (apart,))


def test_a_decision_is_taken_back_for_thirty_days() -> None:
    merged = PossibleDuplicate.of("a", "b", 1000, NOW).merged("a", "nipa", NOW, "{}")
    with pytest.raises(WrongState):
        merged.said(PairState.DIFFERENT, "nipa", NOW)
    with pytest.raises(WrongState):
        merged.merged("b", "nipa", NOW, "")
    again = merged.opened_again(NOW + UNDO_DAYS)
    assert (again.state, again.kept_id, again.decided_by, again.is_told) == (PairState.LATER, "", "", False)
    with pytest.raises(UndoTooLate):
        merged.opened_again(NOW + UNDO_DAYS + timedelta(seconds=1))
    with pytest.raises(UndoTooLate):
        again.opened_again(NOW)


def test_people_are_found_by_sound_and_year_or_day(database: Database) -> None:
    born = {
        1: ("คำปั๋น", PartialDate(1944, 4, 12)),
        2: ("ขำ", PartialDate(1944, 4, 12)),
        3: ("คำ", PartialDate(1945, 4, 12)),
        4: ("เคน", PartialDate(1944)),
        5: ("คำมา", PartialDate(1950, 5, 5)),
    }
    with database.unit_of_work() as work:
        for number, (name, birth_date) in born.items():
            person = a_person(number)
            work.people.put(replace(person, name_th=PersonName("", name), birth_date=birth_date))
        found = work.people.sounding_like("ค", (1944,), "04-12", 100)
        assert {int(person.person_id, 16) for person in found} == {1, 3, 4}
        assert {person.first_name for person in work.people.sounding_like("ค", (1944,), "", 1)} <= {
            "คำปั๋น",
            "เคน",
        }


def test_whoever_was_there_before_the_revision_is_found_too(database: Database) -> None:
    """The columns are filled for everybody, as the program itself fills them."""
    with database.unit_of_work() as work:
        work.people.put(a_person(1))
        work.people.put(replace(a_person(2), birth_date=PartialDate(1960, 3, 9)))
        work.commit()
    wanted = sa.text("SELECT first_sound, birth_day FROM people ORDER BY person_id")
    with database.engine.begin() as connection:
        before = connection.execute(wanted).all()
        connection.execute(sa.text("UPDATE people SET first_sound = '', birth_day = ''"))
        fill(connection)
    with database.engine.connect() as connection:
        assert before == connection.execute(wanted).all() == [("บ", ""), ("บ", "03-09")]

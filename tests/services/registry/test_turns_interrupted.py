"""What happens between two calls of a turn, or between two transactions, stops no later turn."""

from dataclasses import replace

import pytest

from oss_desk.domain.registry.link import HOSPITAL
from oss_desk.services.errors import RegistryRefused
from oss_desk.services.ports.registry import ChangePage
from oss_desk.services.registry import fetch_attachments
from oss_desk.services.registry.record_body import person_body
from oss_desk.simulated.portrait import portrait
from oss_desk.simulated.registry import SimulatedLine, SimulatedRegistry
from tests.services.registry.conftest import NIPA, Counter
from tests.services.registry.test_attachments import photographed, picture_at
from tests.storage.samples import a_person


def test_a_scope_that_changes_between_two_pages_is_heard_from_the_beginning(
    counter: Counter, provincial: SimulatedRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A desk that is told of other people in the middle of a fetch does not ask for that page for ever."""
    for number in range(1, 6):
        person = replace(a_person(number), caregiver=None)
        provincial.put(person.person_id, "person", person_body(person))
    asked: list[int] = []

    def changes(_line: SimulatedLine, cursor: int, epoch: str, _limit: int) -> ChangePage:
        asked.append(cursor)
        assert len(asked) < 20, "asks again and again"
        page = provincial.page(cursor, epoch, 2)
        return replace(page, scope=HOSPITAL) if len(asked) > 1 else page

    monkeypatch.setattr(SimulatedLine, "changes", changes)
    counter.registry.synchronise()
    assert 0 in asked[1:]
    assert counter.person(a_person(5).person_id) is not None


def test_a_picture_whose_parts_are_all_there_is_joined_after_a_kill(
    counter: Counter, other: Counter, provincial: SimulatedRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left to ask for: the registry would only say that there is no such range."""
    person = photographed(counter)
    counter.registry.synchronise()

    def killed(*_asked: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(fetch_attachments, "take_content", killed)
        with pytest.raises(KeyboardInterrupt):
            other.registry.synchronise()
    monkeypatch.setattr(type(provincial.attachments), "give", lambda *_asked: pytest.fail("asked again"))
    other.registry.synchronise()
    assert picture_at(other, person) == portrait("f60")


@pytest.mark.parametrize("reason", ["already_decided", "not_found"])
def test_a_word_about_a_pair_that_comes_too_late_stops_no_turn(
    counter: Counter, provincial: SimulatedRegistry, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    for number in (1, 2):
        person = replace(a_person(number), citizen_id=a_person(1).citizen_id, caregiver=None)
        provincial.put(person.person_id, "person", person_body(person))
    counter.registry.synchronise()
    (sighted,) = counter.registry.pairs()
    counter.registry.judge_pair.later(sighted.pair.pair_id, NIPA)
    told: list[str] = []

    def refuse(_line: SimulatedLine, twins_id: str, **_said: object) -> None:
        told.append(twins_id)
        raise RegistryRefused(reason)

    monkeypatch.setattr(SimulatedLine, "judge_twins", refuse)
    counter.registry.synchronise()
    counter.registry.synchronise()
    assert len(told) == 1
    assert counter.registry.status().last_error == ""

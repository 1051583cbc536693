"""What the province's officers decide reaches the desks, and what they take back, too."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from oss_desk.devices.clock import RandomIds
from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.people.person import Person
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.record_body import Registration
from oss_registry.api.registry import open_database
from oss_registry.operations.province import Province
from oss_registry.settings import Settings
from oss_registry.storage import likenesses
from tests.storage.samples import a_card, a_certificate, a_person
from tests.sync.conftest import Counter
from tests.sync.provincial import registry_at_work


def _visit(counter: Counter, visitor: Person) -> None:
    """Write down a whole visit: the person, the matter with its certificate, the card."""
    # A record has one id among all kinds: a matter is not named like a person.
    card = replace(a_card(1, CardState.PRINTED, visitor.person_id), visit_id=RandomIds().new())
    with counter.desk.recording.unit_of_work() as work:
        work.people.put(visitor)
        work.people.put_certificate(visitor.person_id, card.visit_id, a_certificate())
        work.cards.put(card)
        outgoing = Outgoing(work, RandomIds(), "boss", counter.desk.clock.now(), "registration.approved")
        outgoing.person(visitor)
        outgoing.registration(Registration(card.visit_id, visitor.person_id, a_certificate()))
        outgoing.card(card)
        work.commit()


def _holder(counter: Counter) -> tuple[str, str]:
    """Return who holds the card, and who alone has anything from its matter, the certificate too."""
    card = a_card(1)
    with counter.desk.recording.unit_of_work() as work:
        held = work.cards.get(card.card_serial)
        owners = [person_id for person_id in (f"{1:032x}", f"{2:032x}") if work.people.matters_of(person_id)]
    assert held is not None
    assert len(owners) == 1
    return held.person_id, owners[0]


def test_two_made_one_and_two_again(tmp_path: Path, new_counter: Callable[..., Counter]) -> None:
    own = tmp_path / "registry"
    own.mkdir()
    first = replace(a_person(1), caregiver=None)
    second = replace(a_person(2), caregiver=None, phone="")
    with registry_at_work(own) as registry:
        one, two = new_counter(at=registry), new_counter(at=registry, hospital="11145")
        _visit(one, first)
        one.desk.registry.synchronise()
        two.write(second)
        two.desk.registry.synchronise()
        with closing(open_database(Settings(f"sqlite:///{own / 'registry.sqlite'}"))) as database:
            province = Province(database)
            now = datetime.now(UTC)
            pair = f"pair-{first.person_id}-{second.person_id}"

            def both() -> None:
                for counter in (one, two):
                    counter.desk.registry.synchronise()
                    assert counter.desk.registry.digest() == registry.check()["digest"]

            # Two right citizen ids are two people to a machine; somebody at a desk had doubts.
            database.write(
                lambda connection: likenesses.suspect(
                    connection, [(first.person_id, second.person_id, 500)], now=now
                )
            )
            both()
            province.same(pair, second.person_id, "wilai", now)
            both()
            for counter in (one, two):
                assert _holder(counter) == (second.person_id, second.person_id)
                assert counter.person(first.person_id) is None
            province.apart(pair, "wilai", now)
            both()
            for counter in (one, two):
                assert counter.person(first.person_id) == first
                assert counter.person(second.person_id) == second
                assert _holder(counter) == (first.person_id, first.person_id)

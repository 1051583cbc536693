"""A whole visit from card to card, by key events only, on the real devices of this machine."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.people.person import Person
from oss_desk.gui.demo.registration import Registration
from oss_desk.gui.demo.renewal import Renewal
from oss_desk.simulated import thai_id_card
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM, FONGCHAN, KHAMOEI, SAENGLA, TrainingPerson
from tests.devices.virtual_card import VirtualCard
from tests.journeys.conftest import Counter
from tests.machine.pcsc import VirtualSlot
from tests.machine.printing import PrintSpooler

pytestmark = [pytest.mark.pcsc, pytest.mark.cups]


def virtual_card(person: TrainingPerson, slot: VirtualSlot) -> VirtualCard:
    return VirtualCard(CardApplet(thai_id_card.card_file(person)), port=slot.port)


def nothing(_name: str) -> None:
    """Take no picture."""


def occurrences(folder: Path, words: str) -> list[str]:
    """Return the files of *folder* in which *words* stand in clear."""
    forms = (words.encode(), words.encode("utf-16-le"), words.encode("cp874"))
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(form in path.read_bytes() for form in forms)]


def test_a_first_registration(
    counter: Counter, virtual_slot: VirtualSlot, print_spooler: PrintSpooler
) -> None:
    """One card in, one card out, one person registered, one change pending, one in the tally."""
    desk = counter.desk
    card, caregivers = virtual_card(SAENGLA, virtual_slot), virtual_card(KHAMOEI, virtual_slot)

    def change_cards() -> None:
        card.remove()
        caregivers.insert()

    story = Registration(
        counter.window, counter.keys, counter.seat, nothing, "registration", insert_caregiver=change_cards
    )
    visit_id = story.tell(card.insert)
    caregivers.remove()

    with desk.recording.unit_of_work() as work:
        visit = work.visits.get(visit_id)
        person = work.people.by_citizen_id(SAENGLA.citizen_id)
        beside = work.people.by_citizen_id(KHAMOEI.citizen_id)
        (printed,) = work.cards.of_visit(visit_id)
        changes = [(change.subject, change.action) for change in work.outbox.waiting()]
        actions = [entry.action for entry in work.audit.entries(visit_id)]
        whole = work.audit.first_broken() is None

    assert person is not None
    assert person.name_th == SAENGLA.name_th
    assert person.caregiver is not None
    assert (person.caregiver.citizen_id, person.caregiver.relation) == (KHAMOEI.citizen_id, "บุตร")
    assert beside is None, "whoever comes along is nobody's register entry"
    assert sum(step.keys for step in story.taken) <= 45
    assert sum(step.supervisor_keys for step in story.taken) == 1
    assert person.person_id == visit.person_id
    (received,) = print_spooler.wait_for(1)
    assert hashlib.sha256(received).hexdigest() == printed.rendered_digest
    assert printed.state is CardState.HANDED_OVER
    assert changes == [
        ("person", "registration.approved"),
        ("caregiver", "registration.approved"),
        ("registration", "registration.approved"),
        ("card", "card.printed"),
        ("card", "card.handed_over"),
    ]
    assert actions[0] == "visit.opened_by_card"
    assert {"visit.approved", "card.requested", "card.sent", "card.printed"} <= set(actions)
    assert actions[-1] == "visit.closed"
    assert whole
    today = desk.clock.today()
    tally = desk.day.tally(today, today, counter.window.session.required())
    assert (tally.visits, tally.cards.printed) == (1, 1)


def test_a_renewal(
    counter: Counter,
    virtual_slot: VirtualSlot,
    print_spooler: PrintSpooler,
    register: Callable[[TrainingPerson, int], Person],
) -> None:
    """The old certificate serves again, the old card ends when the new one is out."""
    known = register(BUAKHAM, 22)
    story = Renewal(counter.window, counter.keys, counter.seat, nothing, "renewal")
    card = virtual_card(BUAKHAM, virtual_slot)
    visit_id = story.tell(card.insert)
    card.remove()

    assert "assessment" not in [step.step for step in story.taken]
    assert sum(step.keys for step in story.taken) <= 8
    assert sum(step.supervisor_keys for step in story.taken) == 1
    with counter.desk.recording.unit_of_work() as work:
        visit = work.visits.get(visit_id)
        states = [owned.state for owned in work.cards.of_person(known.person_id)]
    assert visit.person_id == known.person_id
    assert visit.assessment.reuses_old
    assert states == [CardState.REVOKED, CardState.HANDED_OVER]
    assert len(print_spooler.wait_for(1)) == 1
    today = counter.desk.clock.today()
    tally = counter.desk.day.tally(today, today, counter.window.session.required())
    assert tally.total_by("kind") == {"renewal": 1}


def test_nothing_of_a_person_lies_in_the_folder_in_clear(counter: Counter, virtual_slot: VirtualSlot) -> None:
    """Neither the file nor its log gives a name or number away, while open and after closing."""
    card = virtual_card(FONGCHAN, virtual_slot)
    counter_visits = counter.desk.visit.queue
    card.insert()
    counter.keys.wait(
        lambda: counter_visits().rows and counter_visits().rows[0].photo_id, "the card is read and saved"
    )
    card.remove()
    for words in (FONGCHAN.name_th.first, FONGCHAN.name_th.last, FONGCHAN.citizen_id.digits, "Fongchan"):
        assert occurrences(counter.folder, words) == []
    # The search can find: the facility's name stands in the settings.
    assert occurrences(counter.folder, "โรงพยาบาลทดสอบ") == ["settings.toml"]

"""The picture on somebody's card is in the register, travels, and is used where none was taken since."""

from dataclasses import replace

from oss_desk.bootstrap import Training
from oss_desk.domain.people.bare_jpeg import bare_jpeg
from oss_desk.domain.people.person import Person
from oss_desk.domain.trust.officer import Officer
from oss_desk.services.desk import Desk
from oss_desk.services.visit.registered_portrait import RegisteredPortrait
from oss_desk.simulated.portrait import portrait
from tests.services.story import NEW, RENEWING, approved, submitted


def person_of(desk: Desk, person_id: str) -> Person:
    with desk.recording.unit_of_work() as work:
        person = work.people.get(person_id)
    assert person is not None
    return person


def test_approval_keeps_the_bare_picture_and_sends_it_before_the_record(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    visit = approved(training, NEW, nipa, wichai)
    desk = training.desk
    with desk.recording.unit_of_work() as work:
        chip = work.attachments.get(visit.identity.photo_id)
    assert chip is not None
    person = person_of(desk, visit.person_id)
    assert desk.visit.registered_portrait(visit.person_id) == RegisteredPortrait(bare_jpeg(chip))
    desk.registry.synchronise()
    assert training.registry.attachments.kept == {person.portrait_id: bare_jpeg(chip)}
    body = training.registry.records()[visit.person_id].body or {}
    assert body["portrait"] == f"sha256:{person.portrait_id}"


def test_an_approval_without_a_picture_keeps_the_one_before_and_prints_it(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    first = approved(training, NEW, nipa, wichai)
    before = person_of(desk, first.person_id).portrait_id
    assert before
    visit = submitted(training, RENEWING, nipa)
    with desk.recording.unit_of_work() as work:
        work.people.put(replace(person_of(desk, visit.person_id), portrait_id=before))
        bare = replace(visit, identity=replace(visit.identity, photo_id="", portrait_id=""))
        work.visits.put(bare)
        work.commit()
    done = desk.visit.approve(visit.visit_id, wichai, bare.version)
    assert person_of(desk, visit.person_id).portrait_id == before
    with desk.recording.unit_of_work() as work:
        gather, today = desk.card.proof.gather, desk.clock.today()
        face = gather(work, done, gather.serial(1, today), today)
        assert face.portrait == work.attachments.get(before)


def test_a_picture_from_elsewhere_is_asked_for_and_comes(training: Training, nipa: Officer) -> None:
    desk = training.desk
    visit = submitted(training, RENEWING, nipa)
    person_id = visit.person_id
    with desk.recording.unit_of_work() as work:
        known = work.people.get(person_id)
    assert known is not None
    picture = training.registry.attachments.keep(portrait("m80"))
    with desk.recording.unit_of_work() as work:
        work.people.put(replace(known, portrait_id=picture))
        work.commit()
    assert desk.visit.registered_portrait(person_id) == RegisteredPortrait(is_on_its_way=True)
    assert desk.registry.next_turn() == desk.clock.now()
    desk.registry.synchronise()
    assert desk.visit.registered_portrait(person_id) == RegisteredPortrait(portrait("m80"))


def test_nobody_photographed_has_no_picture(desk: Desk) -> None:
    assert desk.visit.registered_portrait("nobody") == RegisteredPortrait()

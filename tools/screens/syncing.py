"""The sync centre: two versions of a person, a refusal, all well, out of touch, and not bound yet."""

import contextlib
from dataclasses import replace
from datetime import timedelta

from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.merge import Body
from oss_desk.gui.registry.progress import FetchProgress
from oss_desk.services.errors import RegistryUnreachable
from oss_desk.services.registry.disputes import Dispute
from oss_desk.services.registry.record_body import caregiver_body, caregiver_record_id, person_body
from tools.screens.counter import MOMENT
from tools.screens.stage import Stage


def differences(stage: Stage) -> None:
    """Address, phone and caregiver differ; the line is down and three deeds wait."""
    _disagree(stage)
    _cut_off(stage)
    stage.counter.at(10, 40)
    stage.counter.approve(stage.counter.desk.visit.look(stage.visits["approval"]))
    stage.counter.at(10, 42)
    _open(stage)


def decided(stage: Stage) -> None:
    """Decided a moment ago, and it can be taken back."""
    _disagree(stage)
    _open(stage)
    stage.keys.press("Ctrl+Return")
    stage.wait(lambda: not stage.counter.desk.registry.disputes(), "it is decided")
    stage.settle(400)


def asked(stage: Stage) -> None:
    """Put before the supervisor, who sees it first."""
    _disagree(stage)
    registry = stage.counter.desk.registry
    (dispute,) = registry.disputes()
    nipa = next(one for one in stage.counter.desk.trust.officers() if one.user_name == "nipa")
    registry.ask(dispute.person_id, nipa)
    _open(stage)


def answered(stage: Stage) -> None:
    """The supervisor's answer waits to be read."""
    _disagree(stage)
    registry, officers = stage.counter.desk.registry, stage.counter.desk.trust.officers()
    (dispute,) = registry.disputes()
    nipa, wichai = (next(one for one in officers if one.user_name == name) for name in ("nipa", "wichai"))
    registry.ask(dispute.person_id, nipa)
    registry.decide(_their_address(dispute), wichai)
    _open(stage)


def history(stage: Stage) -> None:
    """What was decided, and the values that can be called back."""
    _disagree(stage)
    registry, officers = stage.counter.desk.registry, stage.counter.desk.trust.officers()
    (dispute,) = registry.disputes()
    registry.decide(_their_address(dispute), next(one for one in officers if one.user_name == "wichai"))
    registry.synchronise()
    _open(stage)
    stage.keys.press("Ctrl+T")
    stage.settle(400)


def first_fetch(stage: Stage) -> None:
    """A whole province is on its way; nobody waits for it."""
    turns = stage.window.turns
    with stage.counter.desk.recording.unit_of_work() as work:
        work.registry_link.put_state(replace(work.registry_link.state(), last_success=None))
        work.commit()
    _open(stage)
    # A province of this size would take minutes; the page cannot tell who says how far it is.
    turns._at_work = True  # noqa: SLF001
    turns.progressed.emit(FetchProgress(41_500, 100_000, 190))
    turns.count()
    stage.settle(400)


def _their_address(dispute: Dispute) -> dict[str, dict[str, Side]]:
    """Choose the registry's address, and ours for all else."""
    chosen: dict[str, dict[str, Side]] = {}
    for row in dispute.disputed:
        side = Side.THEIRS if row.row.group == "address" else Side.MINE
        chosen.setdefault(row.conflict_id, {}).update(dict.fromkeys(row.row.disputed, side))
    return chosen


def refused(stage: Stage) -> None:
    """The registry does not take a phone number; the field is open."""

    def refuse(kind: str, body: Body) -> tuple[str, str] | None:
        return ("malformed", "phone") if kind == "person" and "phone" in body else None

    stage.counter.training.registry.refuses = refuse
    stage.counter.approve(stage.counter.desk.visit.look(stage.visits["approval"]))
    stage.counter.desk.registry.synchronise()
    _open(stage)
    stage.keys.press("Return")
    stage.settle()


def all_well(stage: Stage) -> None:
    """Everything was sent and received."""
    stage.counter.at(10, 40)
    stage.counter.desk.registry.synchronise()
    stage.counter.at(10, 42)
    _open(stage)


def cut_off(stage: Stage) -> None:
    """Out of touch for more than a day."""
    stage.counter.clock.set(MOMENT - timedelta(hours=26))
    stage.counter.desk.registry.synchronise()
    stage.counter.at(10, 40)
    stage.counter.approve(stage.counter.desk.visit.look(stage.visits["approval"]))
    stage.counter.at(10, 42)
    _cut_off(stage)
    _open(stage)


def _disagree(stage: Stage) -> None:
    """Let the province know an older address, and a caregiver whom nobody here has heard of."""
    counter, provincial = stage.counter, stage.counter.training.registry
    visit = counter.desk.visit.look(stage.visits["identity"])
    visit = counter.draft(
        visit, caregiver_title="นาง", caregiver_first_name="ทองดี", caregiver_last_name="ทดสอบใจ"
    )
    with counter.desk.recording.unit_of_work() as work:
        person = work.people.get(visit.person_id)
    if person is None:
        raise LookupError(visit.person_id)
    record_id = caregiver_record_id(person.person_id)
    older = replace(person.registered_address, house_number="112", village_number="9")
    known = replace(person, phone="", registered_address=older)
    provincial.put(person.person_id, "person", person_body(known))
    provincial.put(record_id, "caregiver", caregiver_body(person.person_id, None))
    counter.desk.registry.synchronise()
    counter.at(9, 20, day=18)
    elsewhere = replace(known.registered_address, house_number="17")
    moved = replace(known, registered_address=elsewhere, phone="0898765432")
    provincial.put(person.person_id, "person", person_body(moved), by="พมจ.ลำปาง")
    carer = Caregiver(PersonName("นาย", "คำตัน", "", "สมมุติวงศ์"), "บุตร")
    provincial.put(record_id, "caregiver", caregiver_body(person.person_id, carer), by="พมจ.ลำปาง")
    counter.at(10, 42)
    counter.approve(counter.submit(visit))
    counter.desk.registry.synchronise()


def _cut_off(stage: Stage) -> None:
    stage.counter.training.registry.is_reachable = False
    with contextlib.suppress(RegistryUnreachable):
        stage.counter.desk.registry.synchronise()


def _open(stage: Stage) -> None:
    stage.window.turns.count()
    stage.keys.press("Ctrl+7")
    stage.settle(400)

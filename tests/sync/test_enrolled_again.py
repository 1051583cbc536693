"""A desk that enrols again gives its earlier name up: its keys are gone here, and good for nothing there."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oss_desk import bootstrap
from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.services.errors import EnrolmentRefused
from tests.sync.conftest import Counter
from tests.sync.provincial import FaultyLine, Provincial
from tests.sync.test_with_a_registry import in_step, somebody

Install = Callable[..., Counter]


def _identity(counter: Counter) -> DeskIdentity:
    with counter.desk.recording.unit_of_work() as work:
        identity = work.registry_link.identity()
    assert identity is not None
    return identity


def _key_names(counter: Counter, device_id: str) -> set[str]:
    with counter.desk.recording.unit_of_work() as work:
        return {key.key_name for key in work.registry_trust.counter_keys(device_id)}


def _kept(counter: Counter) -> set[str]:
    """Return the names of the private keys that lie in the folder, as they do for a throw-away desk."""
    return {file.stem for file in counter.folder.glob("device-*.secret")}


def _status_at(provincial: Provincial, device_id: str) -> str:
    found = {device["device_id"]: device["status"] for device in provincial.ask("device", "list")}
    return str(found[device_id])


def test_its_earlier_keys_are_destroyed_and_its_earlier_name_is_shut_out(
    provincial: Provincial, new_counter: Install
) -> None:
    counter = new_counter()
    counter.write(somebody())
    counter.desk.registry.synchronise()
    before = _identity(counter)
    card_keys = _key_names(counter, before.device_id)
    assert card_keys
    assert _kept(counter) >= {before.key_name} | card_keys
    again = counter.desk.registry.enrol(provincial.address, provincial.code("again", "10672"))
    assert _kept(counter) == {again.key_name}
    assert _status_at(provincial, before.device_id) == "revoked"
    counter.write(somebody())
    in_step(provincial, counter)
    assert _kept(counter) == {again.key_name} | _key_names(counter, again.device_id)


@pytest.mark.logs_warning("was not given up at the registry")
def test_they_are_destroyed_here_also_when_the_registry_does_not_hear_of_it(
    provincial: Provincial, new_counter: Install, line: FaultyLine
) -> None:
    counter = new_counter(line.address)
    counter.desk.registry.synchronise()
    before = _identity(counter)
    line.faults = ["", "lost", "lost", "lost"]
    again = counter.desk.registry.enrol(line.address, provincial.code("again", "10672"))
    assert _kept(counter) == {again.key_name}
    assert _status_at(provincial, before.device_id) in {"active", "revoked"}
    line.faults = []
    in_step(provincial, counter)


def test_a_desk_that_knows_itself_to_be_a_copy_leaves_the_name_to_the_other(
    provincial: Provincial, new_counter: Install
) -> None:
    counter = new_counter()
    counter.desk.registry.synchronise()
    before = _identity(counter)
    with counter.desk.recording.unit_of_work() as work:
        work.registry_link.put_identity(
            DeskIdentity(
                before.device_id, before.address, before.key_name, before.facility_code,
                before.enrolled_at, before.last_seq, is_forked=True,
            )
        )  # fmt: skip
        work.commit()
    counter.desk.registry.enrol(provincial.address, provincial.code("again", "10672"))
    assert _status_at(provincial, before.device_id) == "active"


@pytest.mark.logs_warning("was left to it")
def test_a_copy_that_does_not_know_itself_to_be_one_leaves_the_original_at_work(
    tmp_path: Path, provincial: Provincial, new_counter: Install
) -> None:
    """A machine was cloned, and only the clone is enrolled anew, while nobody writes at the original."""
    original = new_counter()
    original.desk.registry.synchronise()
    copied = tmp_path / "clone"
    shutil.copytree(original.folder, copied)
    clone = Counter(copied, bootstrap.build(bootstrap.load_settings(copied)))
    try:
        with clone.desk.recording.unit_of_work() as work:
            # The clone was made yesterday; the original has spoken since.
            state = work.registry_link.state()
            assert state.last_success is not None
            work.registry_link.put_state(replace(state, last_success=state.last_success - timedelta(days=1)))
            before = _identity(original)
            work.registry_link.put_identity(
                replace(before, enrolled_at=before.enrolled_at - timedelta(days=2))
            )
            work.audit.add(AuditEntry(clone.desk.clock.now(), "-", "tried.something", ""))
            work.commit()
        clone.desk.registry.enrol(provincial.address, provincial.code("clone", "10672"))
        assert _status_at(provincial, before.device_id) == "active"
        for counter in (original, clone):
            counter.write(somebody())
        in_step(provincial, original, clone)
        assert before == replace(_identity(original), last_seq=before.last_seq)
    finally:
        clone.desk.close()


def test_keys_left_by_a_program_that_was_killed_are_destroyed_in_the_next_turn(
    provincial: Provincial, new_counter: Install
) -> None:
    counter = new_counter()
    counter.desk.registry.synchronise()
    left = counter.folder / "device-0123456789abcdef.secret"
    left.write_text("00" * 32)
    with counter.desk.recording.unit_of_work() as work:
        work.registry_trust.put_worn_keys((left.stem,))
        work.commit()
    kept = _kept(counter) - {left.stem}
    counter.desk.registry.synchronise()
    assert _kept(counter) == kept


def test_a_key_whose_enrolment_failed_is_not_kept(provincial: Provincial, new_counter: Install) -> None:
    counter = new_counter()
    kept = _kept(counter)
    with pytest.raises(EnrolmentRefused):
        counter.desk.registry.enrol(provincial.address, "AAAAA-AAAAA-AAAAA-AAAAA")
    assert _kept(counter) == kept
    counter.desk.registry.synchronise()


def test_a_lost_answer_does_not_use_the_code_up(
    provincial: Provincial, new_counter: Install, line: FaultyLine
) -> None:
    counter = new_counter()
    line.faults = ["lost"]
    again = counter.desk.registry.enrol(line.address, provincial.code("again", "10672"))
    assert _identity(counter) == again
    in_step(provincial, counter)

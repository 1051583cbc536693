"""What was set aside here and taken by the registry after all, from a late copy of a call."""

from dataclasses import replace

import pytest

from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.services.ports.registry import ChangePage, RemoteChange, RemoteVersion
from oss_desk.services.registry.record_body import PERSON, person_body
from oss_desk.services.registry.take_page import take_page
from tests.services.registry.conftest import Counter
from tests.storage.samples import a_person


def _refused(counter: Counter) -> PendingChange:
    """Return a change that the registry failed on until it was set aside."""
    counter.write(a_person(1))
    with counter.database.unit_of_work() as work:
        waiting = next(change for change in work.outbox.waiting() if change.subject == PERSON)
        sent = waiting.numbered(1, 0, "", "branch").fixed("sealed")
        refused = sent.rejected("internal", "", counter.clock.now())
        work.outbox.put(refused)
        work.commit()
    return refused


@pytest.mark.parametrize("is_withdrawn", [False, True])
@pytest.mark.parametrize("is_superseded", [False, True])
def test_a_change_set_aside_that_the_registry_has_is_applied(
    counter: Counter, *, is_withdrawn: bool, is_superseded: bool
) -> None:
    refused = _refused(counter)
    if is_withdrawn:
        refused = refused.withdrawn()
        with counter.database.unit_of_work() as work:
            work.outbox.put(refused)
            work.commit()
    told = RemoteChange(
        1,
        refused.subject_id,
        PERSON,
        is_superseded=is_superseded,
        version=RemoteVersion(3, None if is_superseded else person_body(a_person(1))),
        op_id=refused.change_id,
    )
    with counter.database.unit_of_work() as work:
        take_page(work, ChangePage("epoch", (told,), 1, False, 1, first=1), counter.clock.now())
        work.commit()
    with counter.database.reading() as work:
        settled = work.outbox.get(refused.change_id)
    assert settled is not None
    assert (settled.state, settled.version) == (ChangeState.APPLIED, 3)
    assert (settled.error_code, settled.device_seq) == ("", 1)


def test_another_change_of_the_record_leaves_it_set_aside(counter: Counter) -> None:
    refused = _refused(counter)
    body = person_body(replace(a_person(1), phone="0990000009"))
    told = RemoteChange(
        1, refused.subject_id, PERSON, is_superseded=False, version=RemoteVersion(1, body), op_id="another"
    )
    with counter.database.unit_of_work() as work:
        take_page(work, ChangePage("epoch", (told,), 1, False, 1, first=1), counter.clock.now())
        work.commit()
    with counter.database.reading() as work:
        settled = work.outbox.get(refused.change_id)
    assert settled is not None
    assert settled.state is ChangeState.REJECTED

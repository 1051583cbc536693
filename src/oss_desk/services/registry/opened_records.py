"""Remembers what a matter began with, so that saving it does not silently undo what others changed since.

A form is filled when the matter is opened. What a turn hears meanwhile goes into the register and not
into the form; so what the form says is a change of the version it was filled from. Told so, the registry
merges other fields and makes a difference in the same field a conflict that somebody decides.
"""

import json

from oss_desk.domain.registry.opened_record import OpenedRecord
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.record_body import caregiver_record_id


def remember_opened(work: UnitOfWork, visit: Visit) -> None:
    """Keep what the registry has confirmed of the person of *visit*, within the opening transaction."""
    for record_id in (visit.person_id, caregiver_record_id(visit.person_id)):
        record = work.confirmed.get(record_id)
        if record is not None and record.body is not None:
            work.opened_records.put(visit.visit_id, OpenedRecord(record_id, record.version, record.body))


def hold_to_opened(work: UnitOfWork, visit: Visit) -> None:
    """Let the changes that *visit* has just brought build on what it was opened with."""
    for opened in work.opened_records.of_visit(visit.visit_id):
        record = work.confirmed.get(opened.record_id)
        changes = work.outbox.of_record(opened.record_id)
        is_still_so = record is not None and record.body == opened.body
        if is_still_so or not changes:
            # By what it says, not by its number: a restored registry counts from an earlier one.
            continue
        latest = changes[-1]
        is_ours = json.loads(latest.local_note or "{}").get("visit_id") == visit.visit_id
        if is_ours and latest.state is ChangeState.PENDING and latest.base_version is None:
            document = json.dumps(opened.body, ensure_ascii=False, sort_keys=True)
            work.outbox.put(latest.held_to(opened.version, document))

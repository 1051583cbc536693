"""Writes down at once the answers that say no more than: applied, as it was sent."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.pending_change import PendingChange
from oss_desk.services.ports.registry import Answer, Outcome
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.record_body import person_of_record


def take_plain_answers(
    work: UnitOfWork, answered: Sequence[tuple[PendingChange, Answer]], now: datetime
) -> frozenset[str]:
    """Take the plain ones of *answered*, changes that are sent and unanswered; return the ids of these.

    The others, and records with an earlier change that was rejected, are for `TakeAnswer`: the outcome is
    the same as if each had been taken by itself.
    """
    times = Counter(change.subject_id for change, _ in answered)
    rejected = work.outbox.rejected_records(list(times))
    plain = [
        (change, answer)
        for change, answer in answered
        if answer.outcome is Outcome.APPLIED
        and answer.current is None
        and times[change.subject_id] == 1
        and change.subject_id not in rejected
    ]
    work.outbox.put_all([change.applied(answer.version, now, answer.twins) for change, answer in plain])
    known = work.confirmed.several([change.subject_id for change, _ in plain])
    records = []
    for change, answer in plain:
        before = known.get(change.subject_id)
        if before is None or before.version < answer.version:
            person_id = person_of_record(change.subject, change.subject_id, change.outcome)
            records.append(
                ConfirmedRecord(
                    change.subject_id,
                    change.subject,
                    answer.version,
                    change.outcome,
                    person_id,
                    is_heard=False,
                )
            )
    work.confirmed.put_all(records)
    return frozenset(change.change_id for change, _ in plain)

"""Takes what was changed after a disputed or refused change into the one that is sent in its stead."""

from oss_desk.domain.registry.merge import Body, changed_fields, laid_over
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.ports.registry import Verb
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.fix_changes import verb_of


def with_later(work: UnitOfWork, record_id: str, before: Body, body: Body) -> tuple[Body, list[str]]:
    """Return *body* with what was changed here since the record was *before*, and the ids of these changes.

    Those that were not sent yet are withdrawn: *body* stands for them. A merge of two people stays.
    """
    withdrawn = []
    for change in work.outbox.of_record(record_id):
        if change.state is ChangeState.PENDING and verb_of(change) is Verb.PUT:
            after = laid_over(before, change.body)
            body = laid_over(body, {name: after[name] for name in changed_fields(before, after)})
            before = after
            work.outbox.put(change.withdrawn())
            withdrawn.append(change.change_id)
    return body, withdrawn

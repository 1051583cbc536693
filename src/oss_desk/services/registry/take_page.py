"""Takes one page of the registry's changes into our tables, whichever way it came."""

from dataclasses import replace
from datetime import datetime

from oss_desk.services.ports.registry import ChangePage
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.fetch_attachments import want_portraits
from oss_desk.services.registry.hear import HearRecord, under_way
from oss_desk.services.registry.hear_newcomers import hear_newcomers


def take_page(work: UnitOfWork, page: ChangePage, now: datetime) -> int:
    """Take what is new in *page* and move the cursor, all in the transaction of *work*; return how much.

    A page that does not follow on what was heard is left: changes between would be missing.
    """
    state = work.registry_link.state()
    if not page.changes or page.changes[0].seq > state.cursor + 1 or page.next_cursor <= state.cursor:
        return 0
    own = under_way(work)
    hear = HearRecord(work, now, own)
    fresh = [change for change in page.changes if change.seq > state.cursor]
    taken = hear_newcomers(work, fresh, own)
    news = len(taken)
    for change in fresh:
        if not change.is_superseded and change.seq not in taken:
            news += hear(change.record_id, change.kind, change.version, change.op_id)
    if news:
        work.registry_link.add_heard(now.date(), news)
    want_portraits(work, page, fresh)
    if not page.more:
        hear.retry_left_out()
    work.registry_link.put_state(replace(state, cursor=page.next_cursor, epoch=page.epoch))
    return len(fresh)

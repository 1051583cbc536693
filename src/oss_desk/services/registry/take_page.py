"""Takes one page of the registry's changes into our tables, whichever way it came."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.ports.registry import ChangePage, RemoteChange
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.fetch_attachments import want_portraits
from oss_desk.services.registry.hear import HearRecord, under_way
from oss_desk.services.registry.hear_echoes import hear_echoes
from oss_desk.services.registry.hear_newcomers import hear_newcomers
from oss_desk.services.registry.scope import fits, tidy


def take_page(work: UnitOfWork, page: ChangePage, now: datetime) -> int:
    """Take what is new in *page* and move the cursor, all in the transaction of *work*; return how much.

    A page that does not follow on what was heard is left: changes between would be missing.
    """
    if not fits(work, page):
        return 0
    state = work.registry_link.state()
    if page.first > state.cursor + 1 or page.next_cursor <= state.cursor:
        if not page.more and page.next_cursor == state.cursor:
            tidy(work)
        return 0
    own = under_way(work)
    hear = HearRecord(work, now, own)
    for change in page.brought:
        hear(change.record_id, change.kind, change.version)
    fresh = [change for change in page.changes if change.seq > state.cursor]
    _settle(work, fresh, now)
    echoes = hear_echoes(work, fresh, own)
    newcomers = hear_newcomers(work, [change for change in fresh if change.seq not in echoes], own)
    news, taken = len(newcomers), echoes | newcomers
    for change in fresh:
        if not change.is_superseded and change.seq not in taken:
            news += hear(change.record_id, change.kind, change.version, change.op_id)
    if news:
        work.registry_link.add_heard(now.date(), news)
    want_portraits(work, page, [*page.brought, *fresh])
    if not page.more:
        hear.retry_left_out()
    work.registry_link.put_state(replace(state, cursor=page.next_cursor, epoch=page.epoch))
    if not page.more:
        tidy(work)
    return len(fresh)


def _settle(work: UnitOfWork, fresh: Collection[RemoteChange], now: datetime) -> None:
    """Let no change count as refused or withdrawn here of which the registry says that it was made."""
    ours = work.outbox.several([change.op_id for change in fresh if change.op_id])
    work.outbox.put_all(
        [
            mine.taken_all_the_same(change.version.version, now)
            for change in fresh
            if (mine := ours.get(change.op_id)) is not None
            and mine.state in {ChangeState.REJECTED, ChangeState.WITHDRAWN}
        ]
    )

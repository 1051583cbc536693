"""Fetches what changed at the registry, page by page; what was fetched stays fetched."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import ChangePage, Greeting, RegistryLine
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.hear import HearRecord

Progress = Callable[[int, int], None]
"""Told how many changes of the registry are taken, and how many there are."""


@dataclass(frozen=True, slots=True)
class PullChanges:
    """Take every change after the cursor; each page is one transaction with its cursor.

    A first fetch of a whole province goes the same way: it can be cut off anywhere and goes on there.
    """

    unit_of_work: OpenUnitOfWork
    clock: Clock

    def __call__(self, line: RegistryLine, greeting: Greeting, progress: Progress) -> int:
        """Return how many changes were taken.

        Raises:
            MustRefetch: the cursor means nothing to the registry any more.
            SyncError: see `RegistryLine`; the pages taken before stay.
        """
        taken = 0
        while True:
            with self.unit_of_work() as work:
                cursor = work.registry_link.state().cursor
            page = line.changes(cursor, greeting.epoch, greeting.page)
            self._take(page, cursor)
            taken += len(page.changes)
            progress(page.next_cursor, max(page.last, page.next_cursor))
            if not page.more or page.next_cursor == cursor:
                return taken

    def _take(self, page: ChangePage, cursor: int) -> None:
        with self.unit_of_work() as work:
            state = work.registry_link.state()
            if state.cursor != cursor:
                return
            hear = HearRecord(work, self.clock.now())
            for change in page.changes:
                if not change.is_superseded:
                    hear(change.record_id, change.kind, change.version, change.op_id)
            if page.changes and not page.more:
                hear.retry_left_out()
            work.registry_link.put_state(replace(state, cursor=page.next_cursor, epoch=page.epoch))
            work.commit()

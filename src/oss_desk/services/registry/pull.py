"""Fetches what changed at the registry, page by page; what was fetched stays fetched."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass

from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import ChangePage, Greeting, RegistryLine
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.scope import heed_scope
from oss_desk.services.registry.take_page import take_page

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
        with self.unit_of_work() as work:
            cursor = work.registry_link.state().cursor
        page = line.changes(cursor, greeting.epoch, greeting.page)
        with ThreadPoolExecutor(1, "next-page") as ahead:
            while page.more and page.next_cursor != cursor:
                # The next page is on its way while this one is written; nobody else uses the line then.
                coming = ahead.submit(line.changes, page.next_cursor, greeting.epoch, greeting.page)
                cursor, fresh = self._take(page, progress)
                taken += fresh
                if cursor == page.next_cursor:
                    page = coming.result()
                else:  # what was heard is forgotten: the registry tells of other people now
                    wait([coming])
                    page = line.changes(cursor, greeting.epoch, greeting.page)
        return taken + self._take(page, progress)[1]

    def _take(self, page: ChangePage, progress: Progress) -> tuple[int, int]:
        """Take *page*; return the cursor afterwards, and how many changes were taken."""
        with self.unit_of_work() as work:
            # On a line the page is as new as can be: told of other people from the middle on, we begin anew.
            heed_scope(work, page.scope)
            taken = take_page(work, page, self.clock.now())
            cursor = work.registry_link.state().cursor
            work.commit()
        progress(page.next_cursor, max(page.last, page.next_cursor))
        return cursor, taken

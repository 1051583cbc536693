"""Fetches what changed at the registry, page by page; what was fetched stays fetched."""

from collections.abc import Callable
from dataclasses import dataclass

from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import Greeting, RegistryLine
from oss_desk.services.recording import OpenUnitOfWork
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
        while True:
            with self.unit_of_work() as work:
                cursor = work.registry_link.state().cursor
            page = line.changes(cursor, greeting.epoch, greeting.page)
            with self.unit_of_work() as work:
                taken += take_page(work, page, self.clock.now())
                work.commit()
            progress(page.next_cursor, max(page.last, page.next_cursor))
            if not page.more or page.next_cursor == cursor:
                return taken

"""Keep pages of papers that were scanned, photographed or chosen as files."""

from dataclasses import dataclass

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.recording import Recording


@dataclass(frozen=True, slots=True)
class KeepPaperPage:
    """Keep a page with its visit; its paper is there by that."""

    recording: Recording

    def __call__(self, visit_id: str, key: str, picture: bytes, media_type: str, by: Officer) -> Visit:
        """Return the visit with *picture* as one more page of the paper *key*.

        Raises:
            UnknownVisit, WrongState: it is not there, or may not change any more; nothing was kept.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            page = work.attachments.put(picture, media_type)
            moved = visit.edited(self.recording.clock.now(), request=visit.request.with_page(key, page))
            return self.recording.keep(work, by, moved, "visit.paper_scanned", key)


@dataclass(frozen=True, slots=True)
class DropPaperPage:
    """Take a page that came out badly away from its visit; the answer about its paper stays."""

    recording: Recording

    def __call__(self, visit_id: str, key: str, page: str, by: Officer) -> Visit:
        """Return the visit without the page.

        Raises:
            UnknownVisit, WrongState: as above.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            moved = visit.edited(self.recording.clock.now(), request=visit.request.without_page(key, page))
            return self.recording.keep(work, by, moved, "visit.paper_dropped", key)

"""Fetches pictures that records name and this desk lacks: a few in a turn, those looked for first."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from oss_desk.domain.people.bare_jpeg import bare_jpeg
from oss_desk.domain.registry.attachment_transfer import AttachmentTransfer, TransferState, TransferWay
from oss_desk.domain.registry.backoff import pause_after
from oss_desk.services.errors import RegistryGarbled, RegistryRefused, SyncError
from oss_desk.services.ports.attachments import AttachmentLine
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import ChangePage, RemoteChange
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.record_body import PERSON, portrait_of

KEPT_READY = 2000
"""Of so many of the registry's newest changes pictures are kept ready; older ones come when looked for.

A desk that is new need not wait for a province's pictures, and does not keep faces that nobody asks for.
"""
PICTURES_A_TURN, BYTES_A_TURN = 24, 1024 * 1024
"""What a turn fetches at most: whoever waits for a change to go out does not wait for pictures."""
PART_BYTES = 128 * 1024
_MOST_BYTES = 2 * 1024 * 1024


def want_portraits(work: UnitOfWork, page: ChangePage, fresh: Iterable[RemoteChange]) -> None:
    """Note the pictures that the newest of the *fresh* changes of *page* name and this desk lacks."""
    named = [
        portrait_of(change.version.body or {})
        for change in fresh
        if change.kind == PERSON and not change.is_superseded and page.last - change.seq < KEPT_READY
    ]
    absent = work.attachments.absent(name for name in named if name)
    for attachment_id in named:
        if attachment_id in absent and work.transfers.get(attachment_id) is None:
            work.transfers.put(AttachmentTransfer(attachment_id, TransferWay.FETCH))


def look_for(work: UnitOfWork, attachment_id: str) -> None:
    """Let the next turn fetch an attachment before all others."""
    known = work.transfers.get(attachment_id)
    if known is None or known.state is TransferState.THERE:
        # There, yet not here: our own copy went with a backup. It is fetched like another desk's.
        known = AttachmentTransfer(attachment_id, TransferWay.FETCH)
    if known.way is TransferWay.FETCH:
        work.transfers.put(known.begun_again().looked_for() if known.error_code else known.looked_for())


def take_content(work: UnitOfWork, transfer: AttachmentTransfer, content: bytes) -> bool:
    """Store the whole of a fetched attachment; return False, having stored nothing, when it is another.

    What is stored has the hash that the record names, and is a picture.
    """
    if hashlib.sha256(content).hexdigest() != transfer.attachment_id or bare_jpeg(content) is None:
        return False
    work.attachments.put(content, "image/jpeg")
    work.transfers.drop_parts(transfer.attachment_id)
    work.transfers.put(transfer.moved(len(content), len(content)).arrived())
    return True


@dataclass(frozen=True, slots=True)
class FetchAttachments:
    """Fetch what is wanted and due, within the bounds of a turn."""

    unit_of_work: OpenUnitOfWork
    clock: Clock
    draw: Callable[[], float]

    def __call__(self, line: AttachmentLine, *, hurried: bool) -> int:
        """Return how many pictures came; one that failed is put off, and shown as still on its way.

        With *hurried* no pause is heeded.

        A line that fails here ends the fetching, not the turn: all that the counter did has gone out.
        """
        came, room = 0, BYTES_A_TURN
        with self.unit_of_work() as work:
            wanted = work.transfers.wanted(PICTURES_A_TURN, None if hurried else self.clock.now())
        for transfer in wanted:
            if room <= 0:
                break
            try:
                size = self._fetch(line, transfer)
            except SyncError as error:
                self._put_off(transfer.attachment_id, error)
                if not isinstance(error, RegistryRefused | RegistryGarbled):
                    break
                continue
            came += size > 0
            room -= size
        return came

    def _fetch(self, line: AttachmentLine, transfer: AttachmentTransfer) -> int:
        """Return the bytes of the whole picture, 0 when the registry has it not (yet).

        Raises:
            RegistryGarbled: it is not what its name says. SyncError: the line failed; parts are kept.
        """
        # Every part may be here already: the program ended before they were joined.
        while not transfer.size or transfer.offset < transfer.size:
            part = line.fetch_attachment(transfer.attachment_id, transfer.offset, PART_BYTES)
            if part is None:
                self._put_off(transfer.attachment_id, RegistryRefused("not_found"))
                return 0
            if part.size > _MOST_BYTES or not part.content:
                self._drop(transfer)
                raise RegistryGarbled
            transfer = self._keep(transfer, part.content, part.size)
        with self.unit_of_work() as work:
            taken = take_content(work, transfer, work.transfers.content(transfer.attachment_id))
            work.commit()
        if not taken:
            self._drop(transfer)
            raise RegistryGarbled
        return transfer.offset

    def _keep(self, transfer: AttachmentTransfer, content: bytes, size: int) -> AttachmentTransfer:
        with self.unit_of_work() as work:
            work.transfers.add_part(transfer.attachment_id, transfer.offset, content)
            transfer = transfer.moved(transfer.offset + len(content), size)
            work.transfers.put(transfer)
            work.commit()
        return transfer

    def _drop(self, transfer: AttachmentTransfer) -> None:
        with self.unit_of_work() as work:
            work.transfers.drop_parts(transfer.attachment_id)
            work.transfers.put(transfer.begun_again())
            work.commit()

    def _put_off(self, attachment_id: str, error: SyncError) -> None:
        with self.unit_of_work() as work:
            known = work.transfers.get(attachment_id) or AttachmentTransfer(attachment_id, TransferWay.FETCH)
            reason = error.reason if isinstance(error, RegistryRefused) else error.code
            pause = pause_after(known.tries + 1, self.draw())
            work.transfers.put(known.put_off(pause, self.clock.now(), reason))
            work.commit()

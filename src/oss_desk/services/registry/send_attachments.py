"""Brings attachments to the registry before the changes that name them, resumed where they broke off."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from oss_desk.domain.registry.attachment_transfer import AttachmentTransfer, TransferState, TransferWay
from oss_desk.domain.registry.backoff import pause_after
from oss_desk.domain.registry.pending_change import PendingChange
from oss_desk.services.errors import RegistryGarbled, RegistryRefused, RegistrySlow, SyncError
from oss_desk.services.ports.attachments import AttachmentLine
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.record_body import PERSON, PORTRAIT, portrait_of

PART_BYTES = 64 * 1024
"""What one call carries: a cut loses no more, and a slow line has it across within its time."""
TOO_LARGE, SPOILT = "portrait_too_large", "portrait_spoilt"
_MOST_STEPS = 512
_MOST_REFUSALS = 3
_ITS_OWN_FAULT = (RegistryRefused, RegistryGarbled, RegistrySlow)


def attachment_to_send(work: UnitOfWork, change: PendingChange) -> str:
    """Return the id of the attachment that must be at the registry before *change*; empty for none."""
    if change.subject != PERSON or PORTRAIT not in change.document:
        return ""
    attachment_id = portrait_of(change.body)
    if not attachment_id:
        return ""
    transfer = work.transfers.get(attachment_id)
    if transfer is not None and (transfer.way is TransferWay.FETCH or transfer.state is TransferState.THERE):
        return ""
    known = work.confirmed.get(change.subject_id)
    if known is not None and portrait_of(known.body or {}) == attachment_id:
        return ""
    return attachment_id


def send_again(work: UnitOfWork, attachment_id: str) -> str:
    """Let an attachment that the registry lacks go to it anew; return why not, where it never will."""
    known = work.transfers.get(attachment_id) or AttachmentTransfer(attachment_id, TransferWay.SEND)
    if known.state is TransferState.REFUSED:
        return known.error_code
    if known.state is TransferState.THERE and work.attachments.get(attachment_id) is not None:
        work.transfers.put(AttachmentTransfer(attachment_id, TransferWay.SEND))
    return ""


@dataclass(frozen=True, slots=True)
class SendAttachments:
    """Send attachments, each by itself: one that fails is put off, and the others go on."""

    unit_of_work: OpenUnitOfWork
    clock: Clock
    draw: Callable[[], float]

    def __call__(self, line: AttachmentLine, attachment_ids: Iterable[str], *, hurried: bool) -> None:
        """Send what is due, or with *hurried* all; how each fared is kept in its transfer.

        Raises:
            SyncError: the line failed; parts that were acknowledged are not sent again.
        """
        for attachment_id in attachment_ids:
            with self.unit_of_work() as work:
                transfer = work.transfers.get(attachment_id)
                content = work.attachments.get(attachment_id)
            transfer = transfer or AttachmentTransfer(attachment_id, TransferWay.SEND)
            if transfer.state is TransferState.WAITING and (hurried or transfer.is_due(self.clock.now())):
                self._send(line, transfer, content)

    def _send(self, line: AttachmentLine, transfer: AttachmentTransfer, content: bytes | None) -> None:
        try:
            if content is None:
                self._put(transfer.refused(SPOILT))
                return
            self._send_parts(line, transfer, content)
        except SyncError as error:
            self._failed(transfer.attachment_id, error)
            if not isinstance(error, _ITS_OWN_FAULT):
                raise

    def _send_parts(self, line: AttachmentLine, transfer: AttachmentTransfer, content: bytes) -> None:
        size, offset = len(content), 0
        if transfer.tries or transfer.offset:
            # The line broke: how much came across, only the registry knows.
            offset = line.attachment_offset(transfer.attachment_id) or 0
        for _ in range(_MOST_STEPS):
            if offset < size:
                part = content[offset : offset + PART_BYTES]
                offset = line.send_attachment(transfer.attachment_id, offset, size, part)
            if offset >= size:
                self._put(transfer.moved(size, size).arrived())
                return
            self._put(transfer.moved(offset, size))
        raise RegistryGarbled

    def _failed(self, attachment_id: str, error: SyncError) -> None:
        with self.unit_of_work() as work:
            known = work.transfers.get(attachment_id) or AttachmentTransfer(attachment_id, TransferWay.SEND)
            reason = error.reason if isinstance(error, RegistryRefused) else error.code
            if reason == "too_large":
                failed = known.refused(TOO_LARGE)
            elif isinstance(error, RegistryRefused) and known.tries >= _MOST_REFUSALS:
                failed = known.refused(SPOILT)
            else:
                now = self.clock.now()
                failed = known.put_off(pause_after(known.tries + 1, self.draw()), now, reason)
            work.transfers.put(failed)
            work.commit()

    def _put(self, transfer: AttachmentTransfer) -> None:
        with self.unit_of_work() as work:
            work.transfers.put(transfer)
            work.commit()

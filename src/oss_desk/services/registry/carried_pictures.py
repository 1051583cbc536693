"""Pictures on a stick: what goes in a carrier, what is wanted back, and what a receipt brought."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from oss_desk.domain.registry.attachment_transfer import TransferState, TransferWay
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.fetch_attachments import take_content

CARRIER_BYTES = 256 * 1024 * 1024
"""What a carrier holds of pictures at most; what names another waits for it, and for the next file."""
_WANTED = 200


@dataclass(slots=True)
class CarriedPictures:
    """Gives the pictures that operations name, each once and within bounds."""

    unit_of_work: OpenUnitOfWork
    _room: int = CARRIER_BYTES
    _given: set[str] = field(default_factory=set)

    def __call__(self, attachment_id: str) -> bytes | None:
        """Return the content; None where the registry has it, the file holds it, or it must wait."""
        if attachment_id in self._given:
            return None
        with self.unit_of_work() as work:
            transfer = work.transfers.get(attachment_id)
            if transfer is not None and transfer.state is not TransferState.WAITING:
                return None
            content = work.attachments.get(attachment_id)
        if content is None or len(content) > self._room:
            return None
        self._room -= len(content)
        self._given.add(attachment_id)
        return content


def wanted_pictures(unit_of_work: OpenUnitOfWork) -> tuple[str, ...]:
    """Return the ids of pictures that this desk lacks, those looked for first."""
    with unit_of_work() as work:
        return tuple(transfer.attachment_id for transfer in work.transfers.wanted(_WANTED, None))


def take_pictures(unit_of_work: OpenUnitOfWork, brought: Iterable[tuple[str, bytes]]) -> int:
    """Store those of *brought* that are wanted here and are what their ids say; return how many."""
    taken = 0
    for attachment_id, content in brought:
        with unit_of_work() as work:
            transfer = work.transfers.get(attachment_id)
            if transfer is None or transfer.way is not TransferWay.FETCH:
                continue
            if transfer.state is TransferState.WAITING and take_content(work, transfer, content):
                work.commit()
                taken += 1
    return taken

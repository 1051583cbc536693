"""Take the registry's receipt for a carrier: its answers, and what changed there since."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.domain.registry.registry_document import DocumentName
from oss_desk.services.errors import NoCarrierKey, NotEnrolled
from oss_desk.services.ports.carrier_files import CarriedAnswer, CarriedSupplies, CarrierFiles, Receipt
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import ChangePage, TurnLock
from oss_desk.services.ports.registry_trust import Told
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.carried_pictures import take_pictures
from oss_desk.services.registry.hospital_names import keep_names
from oss_desk.services.registry.keep_supplied import KeepSupplied
from oss_desk.services.registry.push import renumber_from, tell_again_from
from oss_desk.services.registry.synchronise import hear_anew
from oss_desk.services.registry.take_answer import PushReport, TakeAnswer
from oss_desk.services.registry.take_page import take_page

_AT_A_TIME = 50
_ITS_OWN_FAULT = {"malformed", "too_large"}


@dataclass(slots=True)
class TakenReceipt:
    """What a receipt brought.

    Attributes:
        answers: of each kind, those alone that were not known before; heard: changes of the registry.
        is_whole: False of a copy that was cut off: what it holds was taken, copy it again.
        is_late: the registry was restored since, or begun anew: nothing of it counts any more.
    """

    answers: PushReport = field(default_factory=PushReport)
    heard: int = 0
    is_whole: bool = True
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class TakeReceipt:
    """Take a receipt, in whatever order receipts and turns over the line come, and however often."""

    unit_of_work: OpenUnitOfWork
    clock: Clock
    take: TakeAnswer
    files: CarrierFiles
    lock: TurnLock
    supply: KeepSupplied

    def __call__(self, file: Path) -> TakenReceipt:
        """Return what was new in *file*.

        Raises:
            NotEnrolled, NoCarrierKey, ReceiptUnusable, FileUnreadable, TurnUnderWay: nothing changed.
            StorageError: see services/errors.py; what was taken before stays, take the file again.
        """
        with self.lock():
            with self.unit_of_work() as work:
                identity, keys = work.registry_link.identity(), work.registry_trust.registry_keys()
            if identity is None:
                raise NotEnrolled
            if keys is None:
                raise NoCarrierKey
            receipt = self.files.read(file, identity, keys)
            taken = TakenReceipt(is_whole=receipt.whole == receipt.parts)
            if not self._heed(receipt):
                taken.is_late = True
                return taken
            for at in range(0, len(receipt.answers), _AT_A_TIME):
                self._take_answers(receipt.answers[at : at + _AT_A_TIME], taken.answers)
            self._set_aside(receipt.answers, taken.answers)
            for page in receipt.pages:
                taken.heard += self._take_page(page)
            if receipt.supplies is not None and identity.may_send:
                self._take_supplies(receipt, receipt.supplies)
            take_pictures(self.unit_of_work, receipt.attachments)
        return taken

    def _heed(self, receipt: Receipt) -> bool:
        """Tell whether the receipt speaks of the registry's life that we know, or of its next one.

        A life that is new to a desk which has heard of none since it made the carrier: the registry was
        restored, and what it lost is told again. Otherwise the receipt is older than what we know.
        """
        with self.unit_of_work() as work:
            state = work.registry_link.state()
            if state.epoch not in {"", receipt.epoch}:
                if state.epoch != receipt.asked_epoch:
                    return False
                hear_anew(work)
                tell_again_from(work, receipt.last_seq + 1, self.clock.now())
                state = work.registry_link.state()
            work.registry_link.put_state(replace(state, epoch=receipt.epoch))
            work.commit()
        return True

    def _take_answers(self, answers: tuple[CarriedAnswer, ...], report: PushReport) -> None:
        with self.unit_of_work() as work:
            for carried in answers:
                change = self._meant(work, carried)
                if change is not None and carried.answer is not None:
                    self.take(work, change, carried.answer, report)
            work.commit()

    def _meant(self, work: UnitOfWork, carried: CarriedAnswer) -> PendingChange | None:
        """Return the change that is answered; None when it has its answer, or was written anew since."""
        change = work.outbox.get(carried.op_id)
        if change is None or change.state is not ChangeState.SENT:
            return None
        return change if self.files.digest_of(change.sealed) == carried.digest else None

    def _set_aside(self, answers: tuple[CarriedAnswer, ...], report: PushReport) -> None:
        """Set aside a change that the registry cannot read; its number is free again.

        While it is the first that has no answer, the registry surely holds nothing after it: numbers go
        up one by one. Any other refusal says nothing certain in a receipt, which may be old; the next
        turn or file will tell.
        """
        with self.unit_of_work() as work:
            unanswered = work.outbox.in_states((ChangeState.SENT,))
            first = min((change.device_seq for change in unanswered), default=0)
            for carried in answers:
                change = self._meant(work, carried) if carried.code in _ITS_OWN_FAULT else None
                if change is not None and change.device_seq == first:
                    work.outbox.put(change.set_aside(carried.code, self.clock.now()))
                    renumber_from(work, first)
                    report.rejected += 1
                    break
            work.commit()

    def _take_supplies(self, receipt: Receipt, supplies: CarriedSupplies) -> None:
        """Put serials, card key and lists in store, but nothing that is older than what is there."""
        told = Told(receipt.epoch, receipt.made_at, supplies.cards_revoked_at, by_hand=True)
        self.supply(supplies.trust, told)
        with self.unit_of_work() as work:
            known = work.registry_trust.document(DocumentName.HOSPITALS)
            if known is None or known.as_of < receipt.made_at:
                keep_names(work, supplies.hospitals, receipt.made_at)
                work.commit()

    def _take_page(self, page: ChangePage) -> int:
        with self.unit_of_work() as work:
            taken = take_page(work, page, self.clock.now())
            work.commit()
        return taken

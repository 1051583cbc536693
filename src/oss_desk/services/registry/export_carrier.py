"""Seal everything that waits into a file, for a registry that no line leads to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import DeviceForked, DeviceRevoked, NoCarrierKey, NotEnrolled
from oss_desk.services.ports.carrier_files import CarrierFiles, CarrierHead
from oss_desk.services.ports.clock import Clock, Ids
from oss_desk.services.ports.registry import TurnLock
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.carried_pictures import CarriedPictures, wanted_pictures
from oss_desk.services.registry.fix_changes import FixChanges
from oss_desk.services.registry.keep_supplied import KeepSupplied

_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class ExportedCarrier:
    """What was written.

    Attributes:
        operations: how many the file holds; waiting: changes of records that wait for an earlier
            one's answer and go with the next file, or over the line.
        digest: sixteen letters to compare copies by.
    """

    file_id: str
    operations: int
    waiting: int
    digest: str


@dataclass(frozen=True, slots=True)
class ExportCarrier:
    """Write the file; quick, needs no line.

    What it holds counts as sent and unanswered from now on. It may go over the line all the same, or
    with another file: the registry takes each operation once, whichever way it comes first.
    """

    unit_of_work: OpenUnitOfWork
    clock: Clock
    ids: Ids
    fix: FixChanges
    files: CarrierFiles
    lock: TurnLock
    audit_head: Callable[[], str]
    supply: KeepSupplied

    def __call__(self, file: Path) -> ExportedCarrier:
        """Write *file*; one of that name is replaced.

        Raises:
            NotEnrolled · NoCarrierKey: the registry has not told its key yet, one turn does that.
            DeviceForked, DeviceRevoked: nothing may be sent until the desk is enrolled again.
            TurnUnderWay · FileUnwritable · StorageError: see services/errors.py.
        """
        with self.lock():
            self._number_all()
            head, sealed, waiting = self._content()
            digest = self.files.write(file, head, sealed, CarriedPictures(self.unit_of_work))
        return ExportedCarrier(head.file_id, len(sealed), waiting, digest)

    def _number_all(self) -> None:
        """Fix whatever may go now; a few at a time, so that nobody at the counter waits."""
        while True:
            with self.unit_of_work() as work:
                self._must_be_allowed(work)
                fixed = self.fix(work, work.outbox.ready(_AT_A_TIME, None))
                ready = work.outbox.ready(1, None)
                work.commit()
            if not fixed and not ready:
                return

    def _content(self) -> tuple[CarrierHead, list[str], int]:
        with self.unit_of_work() as work:
            identity, keys = work.registry_link.identity(), work.registry_trust.registry_keys()
            if identity is None:
                raise NotEnrolled
            if keys is None:
                raise NoCarrierKey
            state = work.registry_link.state()
            sent = sorted(work.outbox.in_states((ChangeState.SENT,)), key=lambda change: change.device_seq)
            waiting = work.outbox.counts()[ChangeState.PENDING]
        head = CarrierHead(
            f"carrier-{self.ids.new()}",
            identity,
            keys,
            state.epoch,
            state.cursor,
            self.clock.now(),
            self.audit_head(),
            self.supply.wanted(state.epoch),
            state.scope,
            wanted_pictures(self.unit_of_work),
        )
        return head, [change.sealed for change in sent], waiting

    @staticmethod
    def _must_be_allowed(work: UnitOfWork) -> None:
        identity = work.registry_link.identity()
        if identity is None:
            raise NotEnrolled
        if not identity.may_send:
            raise DeviceForked if identity.is_forked else DeviceRevoked
        if work.registry_trust.registry_keys() is None:
            raise NoCarrierKey

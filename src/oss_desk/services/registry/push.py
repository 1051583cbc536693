"""Hands changes to the registry and takes its answers, a batch at a time.

While a batch is under way, the answers to the one before it are written down and the next one is made
ready, in one transaction; but nothing is sent before the registry has answered what was sent before it.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from oss_desk.domain.registry.attachment_transfer import TransferState
from oss_desk.domain.registry.pending_change import ANSWERED, ChangeState, PendingChange
from oss_desk.services.errors import RegistryRefused, RegistrySlow, SequenceGap, SyncError
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import Answer, Greeting, Outcome, RegistryLine
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.built_on import built_on
from oss_desk.services.registry.fix_changes import FixChanges
from oss_desk.services.registry.record_body import PORTRAIT
from oss_desk.services.registry.send_attachments import SendAttachments, attachment_to_send
from oss_desk.services.registry.take_answer import PushReport, TakeAnswer
from oss_desk.services.registry.take_plain_answers import take_plain_answers

_ITS_OWN_FAULT = {"malformed", "too_large", "op_id_reused"}
_ENVELOPE_BYTES = 64
_Answered = tuple[list[PendingChange], tuple[Answer, ...]]


@dataclass(frozen=True, slots=True)
class PushChanges:
    """Send what is due, until nothing is left that may go now."""

    unit_of_work: OpenUnitOfWork
    clock: Clock
    fix: FixChanges
    take: TakeAnswer
    attachments: SendAttachments

    def __call__(
        self, line: RegistryLine, greeting: Greeting, *, hurried: bool, rests: timedelta = timedelta()
    ) -> PushReport:
        """Return what came of it; *hurried* pays no regard to pauses, but tries each change once.

        A change younger than *rests* stays: whoever made it may still take it back.

        Raises:
            SyncError: see `RegistryLine`; what was answered before stays answered.
        """
        return _Push(self, line, greeting, hurried=hurried, rests=rests).run()


@dataclass(slots=True)
class _Push:
    needs: PushChanges
    line: RegistryLine
    greeting: Greeting
    hurried: bool
    rests: timedelta
    report: PushReport = field(default_factory=PushReport)
    _postponed: set[str] = field(default_factory=set)
    _gaps: int = 0
    _brought: set[str] = field(default_factory=set)
    _answered: _Answered | None = None
    _is_proven: bool = False

    def run(self) -> PushReport:
        size, batch = self.greeting.max_operations, list[PendingChange]()
        with ThreadPoolExecutor(1, "batch") as under_way:
            while batch := batch or self._next_batch(size):
                going = under_way.submit(self.line.send, [change.sealed for change in batch])
                ahead = self._meanwhile(batch, size)
                try:
                    answers = going.result()
                except (RegistrySlow, SequenceGap, RegistryRefused) as error:
                    size = self._refused(batch, size, error)
                    batch = []
                    continue
                self._answered, self._is_proven = (batch, answers), True
                batch = ahead
        return self.report

    def _refused(self, batch: list[PendingChange], size: int, error: SyncError) -> int:
        """Make the best of a batch that was not taken; return how many to send from now on."""
        smaller = max(1, len(batch) // 2)
        match error:
            case RegistrySlow() if len(batch) > 1:
                return smaller
            case SequenceGap() if self._gaps < len(batch) + 3:
                self._gaps += 1
                self._close_gap(error.expected)
                return size
            case RegistryRefused() if error.reason in _ITS_OWN_FAULT:
                if len(batch) > 1:
                    return smaller
                self._set_aside(batch[0], error.reason)
                return size
        raise error

    def _next_batch(self, size: int) -> list[PendingChange]:
        """Return what to send now: first what was numbered before, in that order, then new changes.

        The attachments that it names are at the registry then, or it is left for later.
        """
        while True:
            batch, lacking = self._look_for_batch(size)
            if not lacking:
                return batch
            self._brought |= lacking
            self.needs.attachments(self.line, sorted(lacking), hurried=self.hurried)

    def _look_for_batch(self, size: int) -> tuple[list[PendingChange], set[str]]:
        """Return the next batch, or no batch and the attachments that must be brought before it."""
        with self.needs.unit_of_work() as work:
            self._take_answers(work)
            batch = self._in_their_order(work, self._within_bytes(self._numbered(work, size)))
            if lacking := self._lacking(work, batch):
                work.commit()
                return [], lacking
            fresh = list[PendingChange]()
            if not batch:
                fresh, now = self._fresh(work, size), self.needs.clock.now()
                if lacking := self._lacking(work, fresh):
                    work.commit()
                    return [], lacking
                batch = self._within_bytes(self.needs.fix(work, self._complete(work, fresh, now)))
            work.commit()
        if not batch and fresh:
            # All of them wait for their attachments; what is behind them does not.
            return self._look_for_batch(size)
        return batch, set()

    def _meanwhile(self, batch: list[PendingChange], size: int) -> list[PendingChange]:
        """Take the answers that came last, and make ready what goes after *batch*, which is under way.

        Return nothing when that is not plain: before the line has brought an answer, when *batch* is likely
        to be all there is, when something was numbered before, or when the line is needed for an attachment.
        """
        if not self._is_proven:
            return []
        with self.needs.unit_of_work() as work:
            self._take_answers(work)
            ahead = list[PendingChange]()
            if len(batch) == size and not self._numbered(work, 1, batch):
                fresh = self._fresh(work, size)
                if not any(attachment_to_send(work, change) for change in fresh):
                    ahead = self._within_bytes(self.needs.fix(work, fresh))
            work.commit()
        return ahead

    def _numbered(
        self, work: UnitOfWork, size: int, going: Sequence[PendingChange] = ()
    ) -> list[PendingChange]:
        """Return changes that have their numbers and no answer, in that order, but those in *going*."""
        besides = self._postponed | {change.change_id for change in going}
        sent = work.outbox.sent(size + len(besides), self._due)
        return [change for change in sent if change.change_id not in besides][:size]

    def _fresh(self, work: UnitOfWork, size: int) -> list[PendingChange]:
        """Return changes that may go and have no number yet."""
        now = self.needs.clock.now()
        ready = work.outbox.ready(size + len(self._postponed), self._due)
        return [
            change
            for change in ready
            if change.change_id not in self._postponed and not self._may_be_undone(change, now)
        ][:size]

    @property
    def _due(self) -> datetime | None:
        return None if self.hurried else self.needs.clock.now()

    def _in_their_order(self, work: UnitOfWork, batch: list[PendingChange]) -> list[PendingChange]:
        """Cut *batch* before a change whose record has an earlier one that must wait.

        A restored registry is told several changes of a record in a row: one that waits for its picture
        would be overtaken, and the later one disagree with what the earlier one was to make.
        """
        going: set[str] = set()
        waiting: set[str] = set()
        for place, change in enumerate(batch):
            before = {
                one.change_id
                for one in work.outbox.of_record(change.subject_id)
                if one.state is ChangeState.SENT and one.device_seq < change.device_seq
            }
            if not before <= going or change.subject_id in waiting:
                return batch[:place]
            going.add(change.change_id)
            if attachment_to_send(work, change) in self._brought:
                waiting.add(change.subject_id)
        return batch

    def _lacking(self, work: UnitOfWork, changes: list[PendingChange]) -> set[str]:
        named = {attachment_to_send(work, change) for change in changes}
        return named - self._brought - {""}

    def _complete(self, work: UnitOfWork, fresh: list[PendingChange], now: datetime) -> list[PendingChange]:
        """Return those whose attachments are at the registry; the others are postponed, or held back."""
        complete = []
        for change in fresh:
            attachment_id = attachment_to_send(work, change)
            if not attachment_id:
                complete.append(change)
                continue
            self._postponed.add(change.change_id)
            transfer = work.transfers.get(attachment_id)
            if transfer is not None and transfer.state is TransferState.REFUSED:
                # Whoever puts it right later puts right a change of what is known now.
                change = built_on(change, work.confirmed.get(change.subject_id))  # noqa: PLW2901
                work.outbox.put(change.held_back(transfer.error_code, PORTRAIT, now))
                self.report.rejected += 1
            else:
                # It comes again with its picture; until then nobody need take turns for its sake.
                until = transfer.next_at if transfer is not None and transfer.next_at else now
                work.outbox.put(
                    change.put_off(max(until - now, timedelta()), now, Outcome.WAITING_FOR_ATTACHMENT)
                )
                self.report.put_off += 1
        return complete

    def _may_be_undone(self, change: PendingChange, now: datetime) -> bool:
        # What seems to come from the future was made before the clock was set back.
        return timedelta() <= now - change.created_at < self.rests

    def _within_bytes(self, batch: list[PendingChange]) -> list[PendingChange]:
        size = _ENVELOPE_BYTES
        for number, change in enumerate(batch):
            size += len(change.sealed.encode()) + 1
            if number and size > self.greeting.max_batch_bytes:
                return batch[:number]
        return batch

    def _take_answers(self, work: UnitOfWork) -> None:
        """Write down the answers to the last batch, if that was not done yet."""
        if self._answered is None:
            return
        (batch, answers), self._answered = self._answered, None
        by_id = {answer.op_id: answer for answer in answers}
        known = work.outbox.several(by_id)
        answered = [
            (known[sent.change_id], by_id[sent.change_id])
            for sent in batch
            if sent.change_id in known and known[sent.change_id].state is ChangeState.SENT
        ]
        self._postponed |= {sent.change_id for sent in batch} - {change.change_id for change, _ in answered}
        taken = take_plain_answers(work, answered, self.needs.clock.now())
        self.report.applied += len(taken)
        for change, answer in answered:
            if change.change_id not in taken and not self.needs.take(work, change, answer, self.report):
                self._postponed.add(change.change_id)

    def _set_aside(self, change: PendingChange, code: str) -> None:
        """The registry surely took nothing of it: it waits for a person, and its number is free again."""
        now = self.needs.clock.now()
        with self.needs.unit_of_work() as work:
            work.outbox.put(change.set_aside(code, now))
            renumber_from(work, change.device_seq)
            work.commit()
        self.report.rejected += 1

    def _close_gap(self, expected: int) -> None:
        """The registry wants *expected* next: tell it again what it lost, or give the number to another."""
        with self.needs.unit_of_work() as work:
            if not tell_again_from(work, expected, self.needs.clock.now()):
                renumber_from(work, expected)
            work.commit()


def tell_again_from(work: UnitOfWork, first_seq: int, now: datetime) -> int:
    """Let everything from *first_seq* on that the registry once answered go out again, as it was sealed."""
    answered = work.outbox.in_states((*ANSWERED, ChangeState.WITHDRAWN))
    lost = [change for change in answered if change.device_seq >= max(first_seq, 1)]
    for change in lost:
        work.outbox.put(change.told_again())
    ids = {change.change_id for change in lost}
    for conflict in work.conflicts.open():
        if conflict.change_id in ids:
            # If they still disagree, the registry will say so again.
            work.conflicts.put(conflict.decided("asked_again", "-", now))
    return len(lost)


def renumber_from(work: UnitOfWork, first_seq: int) -> None:
    """Take the numbers back from *first_seq* on; the registry never took an operation that bore one."""
    identity = work.registry_link.identity()
    for change in work.outbox.in_states((ChangeState.SENT,)):
        if change.device_seq >= first_seq:
            work.outbox.put(change.reopened())
    if identity is not None:
        work.registry_link.put_identity(replace(identity, last_seq=first_seq - 1))

"""What a desk pulls: every change, in the registry's order, without a gap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from oss_wire.canonical import Json

MAX_PAGE = 500


@dataclass(frozen=True, slots=True)
class Change:
    """One version of one record.

    Attributes:
        seq: one more than that of the change before; a gap is proof of loss.
        superseded: a later version exists, which a later change brings; the body is left out.
        withdrawn: a tombstone; the body is empty.
        body: the whole record, fields unknown to the reader included.
        op_id, device_id: whose doing it was; a desk knows its own operations again.
    """

    seq: int
    record_id: str
    subject: str
    ver: int
    superseded: bool
    withdrawn: bool
    body: Mapping[str, Json]
    op_id: str
    device_id: str
    facility_code: str = ""
    actor: str = ""
    made_at: str = ""
    received_at: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Changes *first* to *last*, both included, are about people of whom this desk does not hear."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ChangePage:
    """Up to `MAX_PAGE` changes after a cursor.

    Every number after the cursor, up to *next*, is that of a change or is skipped; see `is_unbroken`.

    Attributes:
        scope: ``province``, or ``hospital``: of whom the desk hears; another one than before: it is to
            forget what it heard and to begin at 0.
        skipped: numbers that the scope leaves out. brought: records, as their newest changes, about people
            who came into the scope by one of these changes; they are older than the cursor.
        next: the cursor for the following page; equal to the one asked with when nothing is new.
        more: another page is waiting.
        last: the newest seq there is, for a progress bar.
    """

    epoch: str
    changes: tuple[Change, ...]
    next: int
    more: bool
    last: int
    scope: str = "province"
    skipped: tuple[Skipped, ...] = ()
    brought: tuple[Change, ...] = ()

    def is_unbroken(self, cursor: int) -> bool:
        """Tell whether no change is missing between *cursor* and the page's end."""
        spans = [(change.seq, change.seq) for change in self.changes]
        spans += [(part.first, part.last) for part in self.skipped]
        reached = cursor
        for first, last in sorted(spans):
            if first != reached + 1 or last < first:
                return False
            reached = last
        return reached == self.next


def skipped_between(after: int, shown: Iterable[int], until: int) -> tuple[Skipped, ...]:
    """Return what is left out between *after* and *until*, which is among them, when *shown* is not."""
    left_out: list[Skipped] = []
    for seq in (*shown, until + 1):
        if seq > after + 1:
            left_out.append(Skipped(after + 1, seq - 1))
        after = seq
    return tuple(left_out)

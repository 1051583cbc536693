"""What a desk pulls: every change, in the registry's order, without a gap."""

from collections.abc import Mapping
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
class ChangePage:
    """Up to `MAX_PAGE` changes after a cursor.

    Attributes:
        next: the cursor for the following page; equal to the one asked with when nothing is new.
        more: another page is waiting.
        last: the newest seq there is, for a progress bar.
    """

    epoch: str
    changes: tuple[Change, ...]
    next: int
    more: bool
    last: int

"""Writes down what a change that was not sent yet is built on, before that is forgotten or moves on."""

import json

from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.pending_change import PendingChange


def built_on(change: PendingChange, record: ConfirmedRecord | None) -> PendingChange:
    """Return *change*, unsent, as built on the confirmed *record*, unless it says itself on what it is."""
    if change.base_version is not None or record is None or record.body is None:
        return change
    return change.held_to(record.version, json.dumps(record.body, ensure_ascii=False, sort_keys=True))

"""A change that the provincial registry has yet to hear (รายการรอส่ง)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PendingChange:
    """Born in the transaction that gave it meaning; sending it twice is harmless.

    Attributes:
        change_id: made by us, the idempotency key.
        subject: ``person``, ``registration`` or ``card``; subject_id: the record's own id.
        action: dotted, such as ``registration.approved``.
        document: the record as JSON text.
    """

    change_id: str
    subject: str
    subject_id: str
    action: str
    document: str
    created_at: datetime

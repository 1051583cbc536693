"""Calls refused because a desk seems to be a copy or an older state: once a day each stands in the trail."""

from datetime import datetime

from sqlalchemy import Connection

from oss_registry.storage import audit_trail, state
from oss_registry.storage.audit_trail import Event


def note(connection: Connection, device_id: str, code: str, now: datetime) -> None:
    """Add the event ``call.refused`` with the refusal's *code*, unless that was done today.

    A desk that is refused comes again every few minutes; the trail is no place to count that.
    """
    name, day = f"refused:{device_id}:{code}", now.date().isoformat()
    if state.setting(connection, name) != day:
        state.put_setting(connection, name, day)
        audit_trail.append(connection, Event("call.refused", device_id, device_id, code=code), now)

"""Keeps the desk's bond with its registry: one row who it is there, one how far it has heard."""

from datetime import date, timedelta

from sqlalchemy import Connection, select

from oss_desk.domain.registry.link import DeskIdentity, PullState
from oss_desk.storage.columns import moment_of, moment_text, optional_moment_of, optional_moment_text, put_row
from oss_desk.storage.registry.tables import device, heard_days, pull_state


class SqlRegistryLink:
    """The bond, inside one transaction (`oss_desk.services.ports.unit_of_work.RegistryLink`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def identity(self) -> DeskIdentity | None:
        """Return who this desk is at its registry, or None before it is enrolled."""
        row = self._connection.execute(select(device)).mappings().one_or_none()
        if row is None:
            return None
        return DeskIdentity(
            row["device_id"],
            row["address"],
            row["key_name"],
            row["facility_code"],
            moment_of(row["enrolled_at"]),
            row["last_seq"],
            row["is_forked"],
            row["is_revoked"],
        )

    def put_identity(self, identity: DeskIdentity) -> None:
        """Insert or replace it."""
        values = {
            "only": 1,
            "device_id": identity.device_id,
            "address": identity.address,
            "key_name": identity.key_name,
            "facility_code": identity.facility_code,
            "enrolled_at": moment_text(identity.enrolled_at),
            "last_seq": identity.last_seq,
            "is_forked": identity.is_forked,
            "is_revoked": identity.is_revoked,
        }
        put_row(self._connection, device, values, key="only")

    def state(self) -> PullState:
        """Return how far the desk has heard; the beginning when it never did."""
        row = self._connection.execute(select(pull_state)).mappings().one_or_none()
        if row is None:
            return PullState()
        return PullState(
            row["cursor"],
            row["epoch"],
            row["failures"],
            optional_moment_of(row["next_turn_at"]),
            optional_moment_of(row["last_success"]),
            row["last_error"],
            timedelta(seconds=row["skew_seconds"]),
            row["possible_twins"],
            row["scope"],
            row["is_tidy"],
        )

    def put_state(self, state: PullState) -> None:
        """Insert or replace it."""
        values = {
            "only": 1,
            "cursor": state.cursor,
            "epoch": state.epoch,
            "failures": state.failures,
            "next_turn_at": optional_moment_text(state.next_turn_at),
            "last_success": optional_moment_text(state.last_success),
            "last_error": state.last_error,
            "skew_seconds": state.skew.total_seconds(),
            "possible_twins": state.possible_twins,
            "scope": state.scope,
            "is_tidy": state.is_tidy,
        }
        put_row(self._connection, pull_state, values, key="only")

    def heard_on(self, day: date) -> int:
        """Return how many versions made elsewhere were heard on *day*."""
        wanted = select(heard_days.c.heard).where(heard_days.c.day == day.isoformat())
        return self._connection.execute(wanted).scalar_one_or_none() or 0

    def add_heard(self, day: date, count: int) -> None:
        """Note that *count* more were heard on *day*."""
        values: dict[str, object] = {"day": day.isoformat(), "heard": self.heard_on(day) + count}
        put_row(self._connection, heard_days, values, key="day")

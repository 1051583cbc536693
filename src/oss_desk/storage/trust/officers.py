"""Keeps officers and the slow hashes of their PINs."""

from datetime import datetime

from sqlalchemy import Connection, RowMapping, select, update

from oss_desk.domain.errors import UnknownOfficer
from oss_desk.domain.people.thai_order import thai_order
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.storage.columns import optional_moment_of, optional_moment_text, put_row
from oss_desk.storage.trust.tables import officers

# The hash is loaded with the first PIN: the list of officers is shown without it.
# ruff: noqa: PLC0415


class SqlOfficers:
    """Officers and PINs, inside one transaction (`oss_desk.services.ports.unit_of_work.Officers`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, officer: Officer) -> None:
        """Insert or replace *officer*; the PIN stays as it is."""
        put_row(
            self._connection,
            officers,
            officer_row(officer),
            key="user_name",
            first_only={"pin_hash": "", "wrong_tries": 0},
        )

    def get(self, user_name: str) -> Officer | None:
        """Return the officer, or None."""
        row = self._row(user_name)
        return None if row is None else officer_of(row)

    def all(self) -> tuple[Officer, ...]:
        """Return all officers by display name in the order of a Thai dictionary."""
        found = (officer_of(row) for row in self._connection.execute(select(officers)).mappings())
        return tuple(sorted(found, key=lambda one: (thai_order(one.display_name), one.user_name)))

    def set_pin(self, user_name: str, pin: str) -> None:
        """Store the slow hash (argon2id) of *pin* and clear the count of wrong tries.

        Raises:
            UnknownOfficer: nobody has that user name.
        """
        from oss_desk.storage.trust.pin_hash import hash_of

        self._change(user_name, pin_hash=hash_of(pin), wrong_tries=0, last_wrong_at=None)

    def pin_matches(self, user_name: str, pin: str) -> bool:
        """Compare; does not count tries. Nobody, and an officer without PIN, matches nothing."""
        row = self._row(user_name)
        if row is None or not row["pin_hash"]:
            return False
        from oss_desk.storage.trust.pin_hash import matches

        return matches(row["pin_hash"], pin)

    def tries(self, user_name: str) -> tuple[int, datetime | None]:
        """Return the wrong tries in a row and when the last one was."""
        row = self._row(user_name)
        return (0, None) if row is None else (row["wrong_tries"], optional_moment_of(row["last_wrong_at"]))

    def set_tries(self, user_name: str, count: int, at: datetime | None) -> None:
        """Store the wrong tries in a row.

        Raises:
            UnknownOfficer: nobody has that user name.
        """
        self._change(user_name, wrong_tries=count, last_wrong_at=optional_moment_text(at))

    def _row(self, user_name: str) -> RowMapping | None:
        wanted = select(officers).where(officers.c.user_name == user_name)
        return self._connection.execute(wanted).mappings().one_or_none()

    def _change(self, user_name: str, **values: object) -> None:
        changed = self._connection.execute(
            update(officers).where(officers.c.user_name == user_name).values(values)
        )
        if changed.rowcount == 0:
            raise UnknownOfficer


def officer_row(officer: Officer) -> dict[str, object]:
    """Return the row that stores *officer*, without PIN and tries."""
    return {
        "user_name": officer.user_name,
        "display_name": officer.display_name,
        "role": officer.role.value,
        "counter": officer.counter,
        "disabled": officer.disabled,
    }


def officer_of(row: RowMapping) -> Officer:
    """Return the officer that *row* stores."""
    return Officer(
        user_name=row["user_name"],
        display_name=row["display_name"],
        role=Role(row["role"]),
        counter=row["counter"],
        disabled=row["disabled"],
    )

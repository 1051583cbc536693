"""The desks that may speak to the registry."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, or_, select, text, update

from oss_registry.storage.engine import is_sqlite
from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import devices, nonces

_TURN = update(devices).where(devices.c.device_id == bindparam("device")).values(last_seq=bindparam("now"))


class DeviceStatus(StrEnum):
    """Invited by a one-time code, enrolled, or shut out; the province's own window has no key."""

    INVITED = "invited"
    ACTIVE = "active"
    REVOKED = "revoked"
    WINDOW = "window"


class Scope(StrEnum):
    """Of whom a desk hears: of everybody in the province, or of those whom its hospital has served."""

    PROVINCE = "province"
    HOSPITAL = "hospital"


WINDOW_ID = "province-window"
"""Under this name the province's officers make their operations; nobody can sign a call with it."""


@dataclass(frozen=True, slots=True)
class Device:
    """One counter.

    Attributes:
        public_key: Ed25519 in base64url; empty while invited.
        last_seq: the number of its last operation.
        audit_number, audit_hash: the newest head of its audit trail that it has told.
    """

    device_id: str
    name: str
    facility_code: str
    status: DeviceStatus
    public_key: str
    code_expires_at: str
    last_seq: int
    audit_number: int
    audit_hash: str
    last_contact_at: str
    scope: Scope = Scope.PROVINCE

    @property
    def hears_of(self) -> str:
        """The hospital whose people alone it hears of; empty when it hears of everybody."""
        return self.facility_code if self.scope is Scope.HOSPITAL else ""


def device(connection: Connection, device_id: str, *, locked: bool = False) -> Device | None:
    """Return the device *device_id* or None; *locked*: nobody else changes it meanwhile."""
    wanted = select(devices).where(devices.c.device_id == device_id)
    return _first(connection, wanted.with_for_update() if locked else wanted)


def invited_by(connection: Connection, code_hash: str) -> Device | None:
    """Return the device that was invited with the code of this hash, enrolled meanwhile or not."""
    return _first(connection, select(devices).where(devices.c.code_hash == code_hash).with_for_update())


def named(connection: Connection, name_or_id: str) -> tuple[Device, ...]:
    """Return the counters of this name or id; the province's own window is none."""
    either = or_(devices.c.device_id == name_or_id, devices.c.name == name_or_id)
    counters = select(devices).where(either, devices.c.status != DeviceStatus.WINDOW.value)
    rows = connection.execute(counters.order_by(devices.c.device_id)).mappings()
    return tuple(_device_of(row) for row in rows)


def everyone(connection: Connection) -> tuple[Device, ...]:
    """Return all counters, ordered by hospital and name."""
    counters = select(devices).where(devices.c.status != DeviceStatus.WINDOW.value)
    wanted = counters.order_by(devices.c.facility_code, devices.c.name, devices.c.device_id)
    return tuple(_device_of(row) for row in connection.execute(wanted).mappings())


def invite(
    connection: Connection,
    device_id: str,
    name: str,
    facility_code: str,
    code_hash: str,
    expires_at: datetime,
    scope: Scope = Scope.PROVINCE,
) -> None:
    """Write down a device that may enrol with the code of this hash until *expires_at*."""
    connection.execute(
        insert(devices).values(
            device_id=device_id,
            name=name,
            facility_code=facility_code,
            status=DeviceStatus.INVITED.value,
            public_key="",
            code_hash=code_hash,
            code_expires_at=text_of(expires_at),
            enrolled_at="",
            last_seq=0,
            audit_number=0,
            audit_hash="",
            last_contact_at="",
            scope=scope.value,
        )
    )


def window(connection: Connection) -> Device:
    """Return the province's window, entered when it is first needed; its row is locked."""
    known = device(connection, WINDOW_ID, locked=True)
    if known is None:
        invite(connection, WINDOW_ID, WINDOW_ID, "", "", datetime.fromtimestamp(0, UTC))
        changed = update(devices).where(devices.c.device_id == WINDOW_ID)
        connection.execute(changed.values(status=DeviceStatus.WINDOW.value))
        known = device(connection, WINDOW_ID, locked=True)
    if known is None:
        raise LookupError(WINDOW_ID)
    return known


def enrol(connection: Connection, device_id: str, public_key: str, now: datetime) -> None:
    """Bind *public_key* to an invited device."""
    values = {
        "status": DeviceStatus.ACTIVE.value,
        "public_key": public_key,
        "enrolled_at": text_of(now),
        "last_contact_at": text_of(now),
    }
    connection.execute(update(devices).where(devices.c.device_id == device_id).values(values))


def revoke(connection: Connection, device_id: str) -> None:
    """Shut a device out for good; what it sent stays."""
    changed = update(devices).where(devices.c.device_id == device_id)
    connection.execute(changed.values(status=DeviceStatus.REVOKED.value))


def put_scope(connection: Connection, device_id: str, scope: Scope) -> None:
    """Let a device hear of others than before."""
    changed = update(devices).where(devices.c.device_id == device_id)
    connection.execute(changed.values(scope=scope.value))


def put_last_seq(connection: Connection, device_id: str, seq: int) -> None:
    """Remember the number of the last operation received of a device, whose row must be locked."""
    connection.execute(_TURN, {"device": device_id, "now": seq})


def put_contact(
    connection: Connection, device_id: str, now: datetime, audit_number: int, audit_hash: str
) -> None:
    """Remember that the device spoke, and the audit head it told."""
    values = {
        "last_contact_at": text_of(now),
        "audit_number": audit_number,
        "audit_hash": audit_hash,
    }
    connection.execute(update(devices).where(devices.c.device_id == device_id).values(values))


def take_nonce(connection: Connection, device_id: str, nonce: str, now: datetime) -> bool:
    """Remember *nonce* and tell whether it is new for this device, whose row must be locked.

    The transaction need not wait for the disk: were the newest nonces lost with a falling server, what
    could be repeated are calls whose effect is the same when they come twice.
    """
    if not is_sqlite(connection):
        connection.execute(text("SET LOCAL synchronous_commit TO off"))
    seen = select(nonces.c.nonce).where(nonces.c.device_id == device_id, nonces.c.nonce == nonce)
    if connection.execute(seen).first() is not None:
        return False
    connection.execute(insert(nonces).values(device_id=device_id, nonce=nonce, seen_at=text_of(now)))
    return True


def forget_nonces(connection: Connection, before: datetime) -> None:
    """Forget nonces so old that the time stamped on their calls refuses them anyway."""
    connection.execute(delete(nonces).where(nonces.c.seen_at < text_of(before)))


def count(connection: Connection) -> int:
    """Return how many devices may speak."""
    wanted = select(func.count()).select_from(devices).where(devices.c.status == DeviceStatus.ACTIVE.value)
    return connection.scalar(wanted) or 0


def _first(connection: Connection, wanted: object) -> Device | None:
    row = connection.execute(wanted).mappings().first()  # type: ignore[call-overload] # a select
    return None if row is None else _device_of(row)


def _device_of(row: RowMapping) -> Device:
    return Device(
        device_id=row["device_id"],
        name=row["name"],
        facility_code=row["facility_code"],
        status=DeviceStatus(row["status"]),
        public_key=row["public_key"],
        code_expires_at=row["code_expires_at"],
        last_seq=row["last_seq"],
        audit_number=row["audit_number"],
        audit_hash=row["audit_hash"],
        last_contact_at=row["last_contact_at"],
        scope=Scope(row["scope"]),
    )

"""Whether a request was made by the device it names, now, and for the first time."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection

from oss_registry.errors import CallRefusedError, refused
from oss_registry.storage import devices, refused_calls
from oss_registry.storage.database import Database
from oss_registry.storage.devices import Device, DeviceStatus
from oss_registry.storage.moments import text_of
from oss_wire.problem import Problem
from oss_wire.signature import WINDOW_SECONDS, ReceivedSeal, from_base64url, split_audit_head

KEY_BYTES = 32
_KEPT = timedelta(seconds=3 * WINDOW_SECONDS)
_REWOUND = "audit_rewound"


@dataclass(frozen=True, slots=True)
class AdmitRequest:
    """Let a sealed request in."""

    database: Database

    def __call__(self, seal: ReceivedSeal, now: datetime, *, any_clock: bool) -> Device:
        """Return the device that made the request, having noted its nonce and audit head.

        *any_clock* lets in a request stamped with a wrong time.

        Raises:
            CallRefusedError: 401 ``unknown_device``, ``bad_signature`` or ``clock_skewed`` (with the
                right time) · 403 ``device_revoked`` · 409 ``nonce_replayed`` or ``audit_rewound``.
            DatabaseFaultError: the database failed.
        """
        # The signature is proved before anything is written or locked for its sake.
        device = self.database.read(lambda connection: devices.device(connection, seal.device_id))
        if device is None or device.status is DeviceStatus.INVITED:
            raise refused(401, "unknown_device", "this device is not enrolled here")
        must_be_signed(seal, device.public_key)
        if device.status is DeviceStatus.REVOKED:
            raise refused(403, "device_revoked", "this device was shut out")
        if not any_clock and abs(now.timestamp() - seal.time) > WINDOW_SECONDS:
            problem = Problem("the time of the request is off", 401, "clock_skewed")
            raise CallRefusedError(replace(problem, server_time=text_of(now)))
        admitted = self.database.write(lambda connection: _noted(connection, seal, now))
        if admitted is None:
            # Written down in a transaction that waits for the disk: a head that was told must not be lost.
            self.database.write(
                lambda connection: refused_calls.note(connection, seal.device_id, _REWOUND, now)
            )
            raise refused(409, _REWOUND, "the audit trail of this device went back")
        return admitted

    def forget_old_nonces(self, now: datetime) -> None:
        """Drop what protects nothing any more."""
        self.database.write(lambda connection: devices.forget_nonces(connection, now - _KEPT))


def must_be_signed(seal: ReceivedSeal, public_key: str) -> None:
    """Check the signature of a request.

    Raises:
        CallRefusedError: 401 ``bad_signature``.
    """
    try:
        key = Ed25519PublicKey.from_public_bytes(from_base64url(public_key))
        key.verify(seal.signature, seal.signed_bytes)
    except (InvalidSignature, ValueError) as error:  # ValueError: no key, or no base64url
        raise refused(401, "bad_signature", "the signature does not match the request") from error


def _noted(connection: Connection, seal: ReceivedSeal, now: datetime) -> Device | None:
    """Note nonce and audit head of a call; None where the head goes back, which is not noted then."""
    device = devices.device(connection, seal.device_id, locked=True)
    if device is None or device.status is not DeviceStatus.ACTIVE:
        raise refused(403, "device_revoked", "this device was shut out")
    if not devices.take_nonce(connection, seal.device_id, seal.nonce, now):
        raise refused(409, "nonce_replayed", "this request came before")
    number, hash_ = split_audit_head(seal.audit_head)
    if number < device.audit_number or (number == device.audit_number and hash_ != device.audit_hash):
        return None
    devices.put_contact(connection, seal.device_id, now, number, hash_)
    return device

"""How a desk becomes known: invited with a one-time code, bound to the key it brings, shut out again."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from oss_registry.errors import RegistryError, refused
from oss_registry.storage import audit_trail, devices, state
from oss_registry.storage.audit_trail import COMMAND, Event
from oss_registry.storage.database import Database
from oss_registry.storage.devices import Device, DeviceStatus, Scope
from oss_registry.storage.moments import moment_of, text_of
from oss_registry.trust.codes import code_hash, new_code
from oss_registry.trust.seals import KEY_BYTES, must_be_signed
from oss_wire.errors import WireError
from oss_wire.signature import ReceivedSeal, from_base64url
from oss_wire.trust import Enrolment, EnrolmentRequest

CODE_LIFE = timedelta(days=3)


class UnknownDeviceError(RegistryError):
    """There is no device of this name or id that could be shut out."""

    code = "unknown_device"


@dataclass(frozen=True, slots=True)
class InviteDevice:
    """Write down a new device of a hospital and make its one-time code."""

    database: Database

    def __call__(self, name: str, facility_code: str, now: datetime, scope: Scope = Scope.PROVINCE) -> str:
        """Return the code; it is good for `CODE_LIFE` and one key, and is not kept."""
        code, device_id = new_code(), f"desk-{secrets.token_hex(8)}"
        expires = now + CODE_LIFE

        def work(connection: Connection) -> None:
            devices.invite(connection, device_id, name, facility_code, code_hash(code), expires, scope)
            audit_trail.append(connection, Event("device.invited", COMMAND, device_id), now)

        self.database.write(work)
        return code


@dataclass(frozen=True, slots=True)
class EnrolDevice:
    """Bind a key to an invited device; the two keys are told to it, see `oss_wire.hello.Hello`."""

    database: Database
    sealing_key: str = ""
    receipt_key: str = ""

    def __call__(self, request: EnrolmentRequest, seal: ReceivedSeal, now: datetime) -> Enrolment:
        """Return who the device is from now on; asked again with the same code and key, the same.

        Raises:
            CallRefusedError: 401 ``bad_code`` (unknown, used or too old) or ``bad_signature``: the
                sender does not hold the key · 422 ``malformed``: that is no key.
        """
        try:
            is_key = len(from_base64url(request.public_key)) == KEY_BYTES
        except WireError:
            is_key = False
        if not is_key:
            raise refused(422, "malformed", "this is no Ed25519 key", field="public_key")
        must_be_signed(seal, request.public_key)
        enrolled = self.database.write(lambda connection: _enrol(connection, request, now))
        return replace(enrolled, sealing_key=self.sealing_key, receipt_key=self.receipt_key)


@dataclass(frozen=True, slots=True)
class RevokeDevice:
    """Shut a device out, and with it what it may do beside: see `CardKeyBook.end`."""

    database: Database
    end_card_keys: Callable[[Connection, str, datetime], None]

    def __call__(self, name_or_id: str, now: datetime) -> tuple[Device, ...]:
        """Return the devices of this name or id that are shut out now.

        Raises:
            UnknownDeviceError: there is none.
        """

        def work(connection: Connection) -> tuple[Device, ...]:
            found = devices.named(connection, name_or_id)
            for device in found:
                devices.revoke(connection, device.device_id)
                self.end_card_keys(connection, device.device_id, now)
                audit_trail.append(connection, Event("device.revoked", COMMAND, device.device_id), now)
            return found

        revoked = self.database.write(work)
        if not revoked:
            raise UnknownDeviceError("there is no such device")
        return revoked


@dataclass(frozen=True, slots=True)
class ScopeDevice:
    """Let a desk hear of its whole province, or of its hospital's own people alone."""

    database: Database

    def __call__(self, name_or_id: str, scope: Scope, now: datetime) -> tuple[Device, ...]:
        """Return the devices of this name or id, as they were before.

        A desk learns of it when it next speaks: then it forgets what it heard and hears anew.

        Raises:
            UnknownDeviceError: there is none.
        """

        def work(connection: Connection) -> tuple[Device, ...]:
            found = devices.named(connection, name_or_id)
            for device in found:
                devices.put_scope(connection, device.device_id, scope)
                event = Event(f"device.scope_{scope.value}", COMMAND, device.device_id)
                audit_trail.append(connection, event, now)
            return found

        scoped = self.database.write(work)
        if not scoped:
            raise UnknownDeviceError("there is no such device")
        return scoped


def _enrol(connection: Connection, request: EnrolmentRequest, now: datetime) -> Enrolment:
    device = devices.invited_by(connection, code_hash(request.code))
    if device is None:
        raise refused(401, "bad_code", "no device was invited with this code")
    # The answer to the first try may have been lost: the same key is told the same.
    again = device.status is DeviceStatus.ACTIVE and device.public_key == request.public_key
    if not again:
        if device.status is not DeviceStatus.INVITED or now > moment_of(device.code_expires_at):
            raise refused(401, "bad_code", "this code was used or is too old")
        devices.enrol(connection, device.device_id, request.public_key, now)
        audit_trail.append(connection, Event("device.enrolled", device.device_id, device.device_id), now)
    return Enrolment(device.device_id, device.facility_code, state.epoch(connection), text_of(now))

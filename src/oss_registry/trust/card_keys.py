"""The registry's card key, the short-lived keys it delegates to counters, and the list of revoked cards.

Cards are signed at the counter, also without a line, with a key made there. The registry's own key says
which of them may sign, for how long and how many; verifiers pin the registry's key alone.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from oss_registry.errors import SettingsFaultError, refused
from oss_registry.settings import CARD_KEY
from oss_registry.storage import audit_trail, delegations, devices, revocations, state
from oss_registry.storage.audit_trail import Event
from oss_registry.storage.database import Database
from oss_registry.storage.devices import Device
from oss_registry.storage.moments import text_of
from oss_registry.trust.seals import KEY_BYTES
from oss_wire.canonical import Json, canonical_bytes
from oss_wire.codec import write
from oss_wire.errors import WireError
from oss_wire.signature import from_base64url, to_base64url
from oss_wire.trust import CardKey, CardKeys, CardStatusList

KEY_LIFE = timedelta(days=35)
MAX_CARDS = 2000
_SETTING = "card_key"


@dataclass(frozen=True, slots=True)
class Issuer:
    """The registry's own card key; never shown."""

    key: Ed25519PrivateKey

    @property
    def public_key(self) -> bytes:
        """The public half, 32 bytes."""
        return self.key.public_key().public_bytes(
            encoding=serialization.Encoding.Raw, format=serialization.PublicFormat.Raw
        )

    @property
    def kid(self) -> str:
        """The name of the key."""
        return kid_of(self.public_key)

    def signature(self, document: object) -> str:
        """Return the signature over all of *document* but its field ``signature``, in base64url."""
        content = write(document)
        assert isinstance(content, Mapping)  # noqa: S101 - for the type checker
        unsigned: dict[str, Json] = {name: value for name, value in content.items() if name != "signature"}
        return to_base64url(self.key.sign(canonical_bytes(unsigned)))


@dataclass(frozen=True, slots=True)
class CardKeyBook:
    """Delegates card keys and lists what verifiers need."""

    database: Database
    issuer: Issuer

    def delegate(self, public_key: str, device: Device, now: datetime) -> CardKey:
        """Return the registry's word for a counter's key; asked again while it is fresh, the same.

        Raises:
            CallRefusedError: 422 ``malformed``: this is no key · 409 ``not_allowed``: another counter's.
        """
        try:
            raw = from_base64url(public_key)
        except WireError:
            raw = b""
        if len(raw) != KEY_BYTES:
            raise refused(422, "malformed", "this is no Ed25519 key", field="public_key")
        made = CardKey(
            kid=kid_of(raw),
            public_key=public_key,
            facility_code=device.facility_code,
            device_id=device.device_id,
            not_before=text_of(now),
            not_after=text_of(now + KEY_LIFE),
            max_cards=MAX_CARDS,
            issuer_kid=self.issuer.kid,
        )
        signed = replace(made, signature=self.issuer.signature(made))
        return self.database.write(lambda connection: _keep(connection, signed, now))

    def retire(self, device: Device, now: datetime) -> None:
        """Shut *device* out, whose desk has another name by now, and `end` its card keys."""

        def work(connection: Connection) -> None:
            devices.revoke(connection, device.device_id)
            self.end(connection, device.device_id, now)
            audit_trail.append(connection, Event("device.retired", device.device_id, device.device_id), now)

        self.database.write(work)

    def end(self, connection: Connection, device_id: str, now: datetime) -> None:
        """Let the card keys of a device sign no more from *now* on; what they signed before stays good."""
        for key in delegations.of_device(connection, device_id, text_of(now)):
            ended = replace(key, not_after=text_of(now), signature="")
            delegations.put(connection, replace(ended, signature=self.issuer.signature(ended)))

    def keys(self) -> CardKeys:
        """Return every key that may stand on a card."""
        found = self.database.read(delegations.everyone)
        return CardKeys(self.issuer.kid, to_base64url(self.issuer.public_key), found)

    def status(self, now: datetime) -> CardStatusList:
        """Return the signed list of revoked cards."""
        seq, revoked = self.database.read(revocations.everyone)
        unsigned = CardStatusList(text_of(now), seq, revoked, self.issuer.kid)
        return replace(unsigned, signature=self.issuer.signature(unsigned))

    def jwks(self) -> Json:
        """Return the registry's own key as a JSON web key set (RFC 7517, RFC 8037)."""
        public = to_base64url(self.issuer.public_key)
        key = {"kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "x": public}
        return {"keys": [{**key, "kid": self.issuer.kid}]}


def issuer_of(database: Database, file: Path | None) -> Issuer:
    """Return the registry's card key: that of *file*, or one kept in the database, made at first use.

    Raises:
        SettingsFaultError: *file* holds no unencrypted Ed25519 key in PEM.
    """
    if file is None:
        return Issuer(_private(database.write(_kept).encode()))
    try:
        return Issuer(_private(file.read_bytes()))
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise SettingsFaultError(CARD_KEY) from error


def kid_of(public_key: bytes) -> str:
    """Return the name of a key: the first 8 bytes of its SHA-256 in hexadecimal."""
    return hashlib.sha256(public_key).hexdigest()[:16]


def _kept(connection: Connection) -> str:
    found = state.setting(connection, _SETTING)
    if found is None:
        pem = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        found = pem.decode()
        state.put_setting(connection, _SETTING, found)
    return found


def _private(pem: bytes) -> Ed25519PrivateKey:
    key = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError("not an Ed25519 key")
    return key


def _keep(connection: Connection, made: CardKey, now: datetime) -> CardKey:
    known = delegations.delegation(connection, made.kid)
    if known is None:
        delegations.add(connection, made)
        audit_trail.append(connection, Event("card_key.delegated", made.device_id, made.kid), now)
        return made
    if known.device_id != made.device_id:
        raise refused(409, "not_allowed", "another counter holds this key", field="public_key")
    return known

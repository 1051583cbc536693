"""The desk's own Ed25519 keys: made here, kept in the key store, never sent anywhere."""

import secrets
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_SEED_BYTES = 32
_NAME_BYTES = 8


class Secrets(Protocol):
    """Where a data folder keeps small secrets; raises `StorageError` of services/errors.py."""

    def keep(self, name: str, secret: bytes) -> None:
        """Store *secret* under *name*."""

    def get(self, name: str) -> bytes:
        """Return the secret of that name."""

    def forget(self, name: str) -> None:
        """Destroy the secret of that name; nothing happens where there is none."""


class Ed25519DeviceKeys:
    """Makes and uses the desk's keys (`oss_desk.services.ports.registry.DeviceKeys`)."""

    def __init__(self, secrets_of_folder: Secrets) -> None:
        self._secrets = secrets_of_folder

    def make(self) -> str:
        """Make and keep a new key; return its name."""
        name = f"device-{secrets.token_hex(_NAME_BYTES)}"
        self._secrets.keep(name, secrets.token_bytes(_SEED_BYTES))
        return name

    def public_key(self, key_name: str) -> bytes:
        """Return the public half, 32 bytes (Ed25519)."""
        return self._private(key_name).public_key().public_bytes_raw()

    def sign(self, key_name: str, message: bytes) -> bytes:
        """Return the signature of *message*, 64 bytes."""
        return self._private(key_name).sign(message)

    def forget(self, key_name: str) -> None:
        """Destroy a key that nobody needs any more."""
        self._secrets.forget(key_name)

    def _private(self, key_name: str) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._secrets.get(key_name))

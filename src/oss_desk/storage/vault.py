"""Keeps the key of the database: in the key store of the operating system, and sealed for recovery.

Each data folder has a random key of its own. It lies

- in the key store, under this program's name and a random id that the folder holds, and
- in the folder's ``vault.json``, sealed (AES-256-GCM) under a key that argon2id makes from the
  recovery key: 240 random bits, shown once as twelve groups of four letters and never stored.

Only key stores that encrypt are accepted: Secret Service, KWallet, Windows and macOS. A folder
marked for training or throw-away use needs no key store: see `Vault`.
"""

import json
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from oss_desk.domain.errors import DeskAlreadySetUp
from oss_desk.services.errors import (
    DatabaseUnreachable,
    KeyMissing,
    VaultLocked,
    VaultRefused,
    WrongRecoveryKey,
)
from oss_desk.storage.database import exists
from oss_desk.storage.engine import KEY_BYTES

SERVICE = "oss-desk"
PRACTICE_MARKERS = ("throwaway", "training")
_SEALED, _PRACTICE_KEY = "vault.json", "practice.key"
_ACCEPTED = {
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",  # the same Secret Service by another library
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
}
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RECOVERY_BYTES = 30
_GROUP = 4


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made; *recovery_key* is to be printed once: ``ABCD-EFGH-…``, twelve groups."""

    key: bytes = field(repr=False)
    recovery_key: str = field(repr=False)


def is_practice(folder: Path) -> bool:
    """Tell whether *folder* is marked (by a file) for training or throw-away use."""
    return any((folder / marker).is_file() for marker in PRACTICE_MARKERS)


@dataclass(frozen=True, slots=True)
class Vault:
    """The keys of data folders.

    In a folder marked by a file ``training`` or ``throwaway`` no key store is asked. The database is
    encrypted for real all the same, but its key is *practice_key* or else lies beside it in a file
    that only its owner can read: no protection against whoever has the folder, so such a folder is
    for invented people only.

    Attributes:
        practice_key: what ``OSS_DESK_DATABASE_KEY`` holds, or empty; heeded in marked folders alone.
            64 hexadecimal digits are the key itself, the SHA-256 of any other text is the key.
    """

    practice_key: str = field(default="", repr=False)

    def create(self, folder: Path) -> NewKey:
        """Make and keep a new key for *folder*, which is made when it is missing.

        A key left by a setup that stopped before there was a database is replaced.

        Raises:
            VaultLocked: no key store can be reached, or it stays locked.
            VaultRefused: the only key store offered does not encrypt.
            DeskAlreadySetUp: the folder holds a database; its key stays as it is.
            DatabaseUnreachable: the folder cannot be written.
        """
        if exists(folder):
            raise DeskAlreadySetUp
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        key, key_id, recovery = self._first_key(folder), secrets.token_hex(16), _new_recovery_key()
        self._keep(folder, key_id, key)
        _write_private(folder / _SEALED, json.dumps(_seal(key, key_id, recovery), indent=1))
        return NewKey(key, recovery)

    def key_of(self, folder: Path) -> bytes:
        """Return the key of *folder*.

        Raises:
            KeyMissing: the folder never had one, or the key store does not hold it (any more).
            VaultLocked, VaultRefused: as for `create`.
        """
        sealed = _read_sealed(folder)
        if is_practice(folder):
            if self.practice_key:
                return _key_from(self.practice_key)
            return _key_from(_read_text(folder / _PRACTICE_KEY))
        with _key_store() as store:
            kept = store.get_password(SERVICE, sealed["key_id"])
        if kept is None:
            raise KeyMissing
        return bytes.fromhex(kept)

    def recover(self, folder: Path, recovery_key: str) -> bytes:
        """Return the key of *folder*, opened with the printed *recovery_key*, and keep it again.

        Case, blanks and hyphens do not matter; O is read as 0, I and L as 1.

        Raises:
            WrongRecoveryKey: it does not open this folder's key.
            KeyMissing: the folder never had a key.
            VaultLocked, VaultRefused: as for `create`.
        """
        sealed = _read_sealed(folder)
        key = _unseal(sealed, recovery_key)
        self._keep(folder, sealed["key_id"], key)
        return key

    def keep_secret(self, folder: Path, name: str, secret: bytes) -> None:
        """Keep a small *secret* of *folder*, such as a device's private key, where its key lies.

        Raises:
            KeyMissing: the folder never had a key. VaultLocked, VaultRefused: as for `create`.
        """
        sealed = _read_sealed(folder)
        if is_practice(folder):
            _write_private(folder / f"{name}.secret", secret.hex())
            return
        with _key_store() as store:
            store.set_password(SERVICE, f"{sealed['key_id']}/{name}", secret.hex())

    def secret_of(self, folder: Path, name: str) -> bytes:
        """Return the secret that `keep_secret` kept.

        Raises:
            KeyMissing: there is none of that name. VaultLocked, VaultRefused: as for `create`.
        """
        sealed = _read_sealed(folder)
        if is_practice(folder):
            return _bytes_of(_read_text(folder / f"{name}.secret"))
        with _key_store() as store:
            kept = store.get_password(SERVICE, f"{sealed['key_id']}/{name}")
        return _bytes_of(kept or "")

    def forget_secret(self, folder: Path, name: str) -> None:
        """Destroy the secret of that name; nothing happens where there is none.

        Raises:
            KeyMissing: the folder never had a key. VaultLocked, VaultRefused: as for `create`.
        """
        sealed = _read_sealed(folder)
        if is_practice(folder):
            (folder / f"{name}.secret").unlink(missing_ok=True)
            return
        with _key_store() as store:
            kept_as = f"{sealed['key_id']}/{name}"
            if store.get_password(SERVICE, kept_as) is not None:
                store.delete_password(SERVICE, kept_as)

    def _first_key(self, folder: Path) -> bytes:
        if self.practice_key and is_practice(folder):
            return _key_from(self.practice_key)
        return secrets.token_bytes(KEY_BYTES)

    def _keep(self, folder: Path, key_id: str, key: bytes) -> None:
        if is_practice(folder):
            if not self.practice_key:
                _write_private(folder / _PRACTICE_KEY, key.hex())
            return
        with _key_store() as store:
            store.set_password(SERVICE, key_id, key.hex())


@dataclass(frozen=True, slots=True)
class FolderSecrets:
    """The small secrets of one data folder."""

    vault: Vault
    folder: Path

    def keep(self, name: str, secret: bytes) -> None:
        """Store *secret* under *name*; see `Vault.keep_secret`."""
        self.vault.keep_secret(self.folder, name, secret)

    def get(self, name: str) -> bytes:
        """Return the secret of that name; see `Vault.secret_of`."""
        return self.vault.secret_of(self.folder, name)

    def forget(self, name: str) -> None:
        """Destroy the secret of that name; see `Vault.forget_secret`."""
        self.vault.forget_secret(self.folder, name)


class _KeyStore(Protocol):
    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


@contextmanager
def _key_store() -> Iterator[_KeyStore]:
    """Give the accepted key store and translate what it raises."""
    import keyring  # noqa: PLC0415, heavy and needed only here
    from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415
    from keyring.backends.fail import Keyring as NoKeyStore  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        chosen: Any = keyring.get_keyring()
        # A chain falls back from one store to the next, plain text included: take one out of it.
        offered = list(chosen.backends) if isinstance(chosen, ChainerBackend) else [chosen]
        accepted = [store for store in offered if _name_of(store) in _ACCEPTED]
        if not accepted:
            absent = all(isinstance(store, NoKeyStore) for store in offered)
            raise VaultLocked if absent else VaultRefused
        yield accepted[0]
    except KeyringError as error:
        raise VaultLocked from error


def _name_of(store: object) -> str:
    return f"{type(store).__module__}.{type(store).__qualname__}"


def _new_recovery_key() -> str:
    number = int.from_bytes(secrets.token_bytes(_RECOVERY_BYTES))
    letters = "".join(_CROCKFORD[number >> shift & 31] for shift in range(_RECOVERY_BYTES * 8 - 5, -1, -5))
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def _seal(key: bytes, key_id: str, recovery_key: str) -> dict[str, str]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415, used once in a folder's life

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = AESGCM(_derived(recovery_key, salt)).encrypt(nonce, key, key_id.encode())
    return {"key_id": key_id, "salt": salt.hex(), "nonce": nonce.hex(), "sealed": sealed.hex()}


def _unseal(sealed: dict[str, str], recovery_key: str) -> bytes:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415, used on the day of a recovery
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    salt, nonce, content = (bytes.fromhex(sealed[name]) for name in ("salt", "nonce", "sealed"))
    try:
        return AESGCM(_derived(recovery_key, salt)).decrypt(nonce, content, sealed["key_id"].encode())
    except InvalidTag as error:
        raise WrongRecoveryKey from error


def _derived(recovery_key: str, salt: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415

    letters = re.sub(r"[\s-]", "", recovery_key).upper().translate(str.maketrans("OIL", "011"))
    return hash_secret_raw(
        letters.encode(), salt, time_cost=3, memory_cost=65536, parallelism=4, hash_len=32, type=Type.ID
    )


def _key_from(text: str) -> bytes:
    if re.fullmatch(r"[0-9a-fA-F]{64}", text):
        return bytes.fromhex(text)
    return sha256(text.encode()).digest()


def _bytes_of(text: str) -> bytes:
    try:
        secret = bytes.fromhex(text)
    except ValueError as error:
        raise KeyMissing from error
    if not secret:
        raise KeyMissing
    return secret


def _read_sealed(folder: Path) -> dict[str, str]:
    try:
        sealed: dict[str, str] = json.loads(_read_text(folder / _SEALED))
    except ValueError as error:
        raise KeyMissing from error
    return sealed


def _read_text(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except FileNotFoundError as error:
        raise KeyMissing from error
    except OSError as error:
        raise DatabaseUnreachable from error


def _write_private(file: Path, text: str) -> None:
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(text + "\n")
            out.flush()
            os.fsync(out.fileno())
        file.chmod(0o600)
    except OSError as error:
        raise DatabaseUnreachable from error

"""The registry's keys for files that are carried by hand: for whom they are sealed, who signs receipts."""

import secrets
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import Connection

from oss_registry.storage import state
from oss_registry.storage.database import Database
from oss_wire.signature import to_base64url

_SEALING, _RECEIPT = "carrier_sealing_key", "carrier_receipt_key"
_SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class CarrierKeys:
    """Both keys; made once, when they are first needed, and kept in the database.

    Whoever restores the database from a backup restores them with it, so a file that was sealed before
    can be opened afterwards.
    """

    opening: X25519PrivateKey = field(repr=False)
    signing: Ed25519PrivateKey = field(repr=False)

    @property
    def sealing_key(self) -> str:
        """The public half for whoever seals a file for the registry."""
        return to_base64url(self.opening.public_key().public_bytes_raw())

    @property
    def receipt_key(self) -> str:
        """The public half for whoever proves a receipt."""
        return to_base64url(self.signing.public_key().public_bytes_raw())


def carrier_keys(database: Database) -> CarrierKeys:
    """Return the keys of the registry that *database* holds.

    Raises:
        DatabaseFaultError: the database failed.
    """

    def work(connection: Connection) -> CarrierKeys:
        return CarrierKeys(
            X25519PrivateKey.from_private_bytes(_kept(connection, _SEALING)),
            Ed25519PrivateKey.from_private_bytes(_kept(connection, _RECEIPT)),
        )

    return database.write(work)


def _kept(connection: Connection, name: str) -> bytes:
    found = state.setting(connection, name)
    if found is None:
        found = secrets.token_bytes(_SEED_BYTES).hex()
        state.put_setting(connection, name, found)
    return bytes.fromhex(found)

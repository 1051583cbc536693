"""The key by which answers are signed; not that of the cards: neither may vouch for the other's documents."""

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from oss_registry.dci.signature import Signer
from oss_registry.storage import state
from oss_registry.storage.database import Database
from oss_registry.trust.card_keys import kid_of
from oss_wire.canonical import Json
from oss_wire.signature import from_base64url, to_base64url

_SETTING = "dci_key"
_RAW = (serialization.Encoding.Raw, serialization.PrivateFormat.Raw, serialization.NoEncryption())


def signer_of(database: Database, sender_id: str) -> Signer:
    """Return what signs in the name of *sender_id*; its key is made at first use.

    Raises:
        DatabaseFaultError: the database failed.
    """
    key = Ed25519PrivateKey.from_private_bytes(from_base64url(database.write(_kept)))
    return Signer(key, sender_id, kid_of(_public(key)))


def jwks_of(signer: Signer) -> Json:
    """Return the key as a JSON web key set (RFC 7517, RFC 8037)."""
    key = {"kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA"}
    return {"keys": [{**key, "kid": signer.kid, "x": to_base64url(_public(signer.key))}]}


def _public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def _kept(connection: Connection) -> str:
    found = state.setting(connection, _SETTING)
    if found is None:
        found = to_base64url(Ed25519PrivateKey.generate().private_bytes(*_RAW))
        state.put_setting(connection, _SETTING, found)
    return found

"""Which programs of other offices may ask, what for, and how they prove who they are (RFC 6749)."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from sqlalchemy import Connection

from oss_registry.dci.refusals import CallFaultError
from oss_registry.dci.signature import CanonicalForm
from oss_registry.errors import RegistryError
from oss_registry.storage import partners
from oss_registry.storage.database import Database
from oss_registry.storage.moments import text_of
from oss_registry.storage.partners import Partner
from oss_wire.errors import WireError
from oss_wire.signature import from_base64url

TOKEN_LIFE = timedelta(minutes=15)
_KEY_BYTES = 32
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_PURPOSE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Scope(StrEnum):
    """What a partner may be told."""

    STATUS = "status"
    DETAILS = "details"


class Basis(StrEnum):
    """On which ground a partner is told."""

    CONSENT = "consent"
    LAW = "law"


class BadPartnerError(RegistryError):
    """The name, a purpose, the key or the address of a partner cannot be taken; the sentence says which."""

    exit_code = 2
    code = "bad_partner"


class UnknownPartnerError(RegistryError):
    """There is no partner of this name."""

    code = "unknown_partner"


@dataclass(frozen=True, slots=True)
class Grant:
    """What a new partner is given.

    Attributes:
        public_key: Ed25519, 32 bytes in base64url, or empty; callback_address: https, or empty.
    """

    scope: Scope
    basis: Basis
    purposes: Sequence[str]
    public_key: str = ""
    canonical_form: CanonicalForm = CanonicalForm.ESCAPED
    callback_address: str = ""


@dataclass(frozen=True, slots=True)
class PartnerBook:
    """The partners.

    Raises:
        DatabaseFaultError: from every method, when the database fails.
    """

    database: Database

    def add(self, name: str, grant: Grant, now: datetime) -> str:
        """Add a partner, or give it another grant, and return its new secret, which is kept as a hash alone.

        Raises:
            BadPartnerError: see there.
        """
        _must_be_good(name, grant)
        # 256 random bits need no slow hash: nobody tries them all.
        secret = secrets.token_urlsafe(32)
        made = Partner(
            partner_id=name,
            secret_hash=_hash("secret", secret),
            scope=grant.scope.value,
            basis=grant.basis.value,
            purposes=tuple(grant.purposes),
            public_key=grant.public_key,
            canonical_form=grant.canonical_form.value,
            callback_address=grant.callback_address,
            added_at=text_of(now),
        )
        self.database.write(lambda connection: partners.put(connection, made))
        return secret

    def remove(self, name: str) -> None:
        """Shut a partner out at once.

        Raises:
            UnknownPartnerError: there is none.
        """
        if not self.database.write(lambda connection: partners.remove(connection, name)):
            raise UnknownPartnerError("there is no partner of this name")

    def everyone(self) -> tuple[Partner, ...]:
        """Return all partners."""
        return tuple(replace(one, secret_hash="") for one in self.database.read(partners.everyone))

    def token(self, name: str, secret: str, now: datetime) -> str | None:
        """Return a token good for `TOKEN_LIFE`; None when name and secret are not right together."""
        known = self.database.read(lambda connection: partners.partner(connection, name))
        kept = known.secret_hash if known else _hash("secret", "")
        if not hmac.compare_digest(kept, _hash("secret", secret)) or known is None:
            return None
        token = secrets.token_urlsafe(32)

        def work(connection: Connection) -> None:
            partners.forget_tokens(connection, now)
            partners.put_token(connection, _hash("token", token), name, now + TOKEN_LIFE)

        self.database.write(work)
        return token

    def holder(self, token: str, now: datetime) -> Partner:
        """Return whose *token* this is.

        Raises:
            CallFaultError: 401 ``err.request.unauthorized``: nobody's, or it has expired.
        """
        digest = _hash("token", token)
        found = self.database.read(lambda connection: partners.holder(connection, digest, now))
        if found is None:
            raise CallFaultError(401, "err.request.unauthorized", "the token is not good, or not any more")
        return found


def _must_be_good(name: str, grant: Grant) -> None:
    if not _NAME.fullmatch(name):
        raise BadPartnerError("a name has 1 to 64 letters, digits and . _ -")
    if not grant.purposes or not all(_PURPOSE.fullmatch(purpose) for purpose in grant.purposes):
        raise BadPartnerError("a partner has at least one purpose, a code of 1 to 64 letters")
    if grant.basis is Basis.LAW and len(grant.purposes) > 1:
        raise BadPartnerError("by law a partner has one purpose: its requests need not name it")
    if grant.public_key:
        try:
            raw = from_base64url(grant.public_key)
        except WireError:
            raw = b""
        if len(raw) != _KEY_BYTES:
            raise BadPartnerError("the public key is no Ed25519 key in base64url")
    address = urlsplit(grant.callback_address)
    is_safe = address.scheme == "https" or (address.scheme == "http" and address.hostname in _LOOPBACK)
    if grant.callback_address and not (is_safe and address.hostname and not address.fragment):
        raise BadPartnerError("the address for answers begins with https://")


def _hash(kind: str, text: str) -> str:
    return hashlib.sha256(f"oss-registry partner {kind} {text}".encode("utf-8", "replace")).hexdigest()

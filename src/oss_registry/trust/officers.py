"""How an officer of the province signs in to its window, and stays signed in for a while."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection

from oss_registry.errors import RegistryError
from oss_registry.storage import audit_trail, officers
from oss_registry.storage.audit_trail import COMMAND, Event
from oss_registry.storage.database import Database
from oss_registry.storage.moments import moment_of, text_of
from oss_registry.storage.officers import OfficerSession

MIN_PASSWORD = 12
UNUSED_LIFE = timedelta(minutes=30)
WHOLE_LIFE = timedelta(hours=10)
TRIES = 5
PAUSE = timedelta(minutes=5)
_USER_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
# The lesser of the two settings that OWASP's sheet on password storage gives: a stranger may ask for
# several at once, and each takes this much memory.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_NOBODYS = _HASHER.hash(secrets.token_urlsafe(16))


class BadOfficerError(RegistryError):
    """The user name, the display name or the password cannot be taken; the sentence says which."""

    exit_code = 2
    code = "bad_officer"


class UnknownOfficerError(RegistryError):
    """There is no officer of this name."""

    code = "unknown_officer"


class SignInError(RegistryError):
    """Name and password are not right together."""


class SignInPausedError(SignInError):
    """There were too many wrong passwords; *until* none is tried."""

    def __init__(self, until: datetime) -> None:
        super().__init__("too many wrong passwords")
        self.until = until


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session that was begun; *token* is for the browser alone."""

    token: str


@dataclass(frozen=True, slots=True)
class OfficerBook:
    """Who may look through the window.

    Raises:
        DatabaseFaultError: from every method, when the database fails.
    """

    database: Database

    def add(self, user_name: str, display_name: str, password: str, now: datetime) -> None:
        """Add an officer, or give one another password, which ends their sessions.

        Raises:
            BadOfficerError: see there.
        """
        if not _USER_NAME.fullmatch(user_name):
            raise BadOfficerError("a user name has small letters, digits and . _ -, 40 at most")
        if not (display_name.isprintable() and 1 <= len(display_name) <= 80):
            raise BadOfficerError("a display name has 1 to 80 letters")
        if not MIN_PASSWORD <= len(password) <= 200:
            raise BadOfficerError(f"a password has {MIN_PASSWORD} to 200 letters")
        kept = _HASHER.hash(password)

        def work(connection: Connection) -> None:
            officers.put(connection, user_name, display_name, kept, now)
            audit_trail.append(connection, Event("officer.added", COMMAND, f"officer:{user_name}"), now)

        self.database.write(work)

    def remove(self, user_name: str, now: datetime) -> None:
        """Shut an officer out at once.

        Raises:
            UnknownOfficerError: there is none.
        """

        def work(connection: Connection) -> bool:
            was_there = officers.remove(connection, user_name)
            if was_there:
                event = Event("officer.removed", COMMAND, f"officer:{user_name}")
                audit_trail.append(connection, event, now)
            return was_there

        if not self.database.write(work):
            raise UnknownOfficerError("there is no officer of this name")

    def names(self) -> tuple[str, ...]:
        """Return the user names."""
        return self.database.read(officers.everyone)

    def sign_in(self, user_name: str, password: str, now: datetime) -> SignedIn:
        """Begin a session.

        Raises:
            SignInError: name and password are not right together; nobody learns which.
            SignInPausedError: after `TRIES` wrong passwords none is tried for `PAUSE`.
        """
        known = self.database.read(lambda connection: officers.officer(connection, user_name))
        if known is not None and known.locked_until > text_of(now):
            raise SignInPausedError(moment_of(known.locked_until))
        # A name that nobody has takes as long.
        is_right = _is_password(known.password_hash if known else _NOBODYS, password[:200])
        if known is None:
            raise SignInError("wrong name or password")
        if not is_right:
            self._failed(user_name, now)
            raise SignInError("wrong name or password")
        token = secrets.token_urlsafe(32)

        def work(connection: Connection) -> None:
            officers.forget_sessions(connection, now - WHOLE_LIFE, now - UNUSED_LIFE)
            officers.put_failures(connection, user_name, 0, "")
            officers.begin(connection, _hash(token), user_name, secrets.token_urlsafe(32), now)
            audit_trail.append(connection, Event("officer.signed_in", f"officer:{user_name}"), now)

        self.database.write(work)
        return SignedIn(token)

    def session(self, token: str, now: datetime) -> OfficerSession | None:
        """Return the session of *token*, used now; None when it is over."""
        if not token:
            return None
        digest = _hash(token)
        found = self.database.read(lambda connection: officers.session(connection, digest))
        if found is None or (
            now - moment_of(found.begun_at) > WHOLE_LIFE or now - moment_of(found.seen_at) > UNUSED_LIFE
        ):
            return None
        if now - moment_of(found.seen_at) > timedelta(minutes=1):
            self.database.write(lambda connection: officers.touch(connection, digest, now))
        return found

    def sign_out(self, token: str, now: datetime) -> None:
        """End the session of *token*."""

        def work(connection: Connection) -> None:
            found = officers.session(connection, _hash(token))
            officers.end(connection, _hash(token))
            if found is not None:
                audit_trail.append(connection, Event("officer.signed_out", f"officer:{found.user_name}"), now)

        self.database.write(work)

    def _failed(self, user_name: str, now: datetime) -> None:
        def work(connection: Connection) -> None:
            known = officers.officer(connection, user_name, locked=True)
            if known is not None:
                failures = known.failures + 1
                is_over = failures >= TRIES
                until = text_of(now + PAUSE) if is_over else ""
                officers.put_failures(connection, user_name, 0 if is_over else failures, until)
                code = "paused" if is_over else "wrong_password"
                event = Event("officer.sign_in_failed", f"officer:{user_name}", code=code)
                audit_trail.append(connection, event, now)

        self.database.write(work)


def is_form_token(session: OfficerSession, brought: str) -> bool:
    """Tell whether a form was made for this session, and not put before the officer by a stranger."""
    return hmac.compare_digest(session.form_token.encode(), brought.encode())


def _is_password(kept: str, typed: str) -> bool:
    try:
        return _HASHER.verify(kept, typed)
    except (VerificationError, InvalidHashError):
        return False


def _hash(token: str) -> str:
    return hashlib.sha256(b"oss-registry officer " + token.encode()).hexdigest()

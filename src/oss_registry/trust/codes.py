"""One-time codes: made here, read out or written down, typed at a counter."""

import hashlib
import secrets

# Without I, L, O and U, which a tired eye or ear takes for others.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 20
_GROUP = 5
_MISREAD = str.maketrans("ILO", "110")


def new_code() -> str:
    """Return a fresh code of a hundred random bits, in four groups of five."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    return "-".join(letters[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def code_hash(typed: str) -> str:
    """Return what is kept of a code; hyphens, blanks, small letters and misread letters do not matter."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_MISREAD)
    return hashlib.sha256(b"oss-registry enrolment " + letters.encode()).hexdigest()

"""The slow hash of a PIN (argon2id), loaded with the first PIN."""

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

# RFC 9106, second recommended choice: 64 MiB, three passes, four lanes.
_HASHER = PasswordHasher(time_cost=3, memory_cost=65536, parallelism=4)


def hash_of(pin: str) -> str:
    """Return the hash of *pin* in PHC form, salted anew each time."""
    return _HASHER.hash(pin)


def matches(pin_hash: str, pin: str) -> bool:
    """Tell whether *pin* is the one that *pin_hash* was made of."""
    try:
        return _HASHER.verify(pin_hash, pin)
    except VerifyMismatchError:
        return False

"""A mark of what an edit was built on: a restored registry notices a version of another content by it.

Versions are counted. When a backup was restored, the number of a lost version is given to another one, and
an edit that was built on the lost one would be held against what its desk has never seen.
"""

from collections.abc import Iterable

from oss_wire.canonical import digest_of
from oss_wire.legal import LEGAL_FIELDS
from oss_wire.record import Body, Subject

_LETTERS = 16


def base_mark(subject: Subject, edited: Iterable[str], base: Body) -> str:
    """Return the mark of *base*, as far as it matters to an edit of the fields *edited*.

    That is these fields; the whole of it where a field is among them in which no machine decides. Absent and
    null are alike.
    """
    names = frozenset(edited)
    if names & LEGAL_FIELDS[subject]:
        names |= frozenset(base)
    seen = {name: base[name] for name in names if base.get(name) is not None}
    return digest_of(seen)[:_LETTERS]

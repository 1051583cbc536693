"""The codes that fields may hold, with the editions of the lists in which each came and went.

An operation says by which edition it was written (``codes``), a year and month such as ``2026-11``. A code
that was retired since stays right on an operation of its time, which may have waited in a desk for months.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from oss_wire.record import Subject
from oss_wire.version import CODES

_EDITION = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class InUse:
    """The first edition that had a code, and the last; empty: it was there always, it is in use."""

    first: str = ""
    last: str = ""

    def covers(self, edition: str) -> bool:
        """Tell whether the code stands in *edition*."""
        return self.first <= edition and (not self.last or edition <= self.last)


CodeLists = Mapping[tuple[Subject, str], Mapping[str, InUse]]
"""By subject and field, the codes."""


def _in_use(*codes: str) -> Mapping[str, InUse]:
    return {code: InUse() for code in codes}


CODE_LISTS: CodeLists = {
    (Subject.PERSON, "sex"): _in_use("male", "female"),
    # Disability types as the ministry's announcement numbers them, 1 sight to 7 autism.
    (Subject.PERSON, "disability_types"): _in_use(*"1234567"),
    (Subject.REGISTRATION, "disability_types"): _in_use(*"1234567"),
    (Subject.REGISTRATION, "evidence"): _in_use("certificate", "evident"),
    (Subject.REGISTRATION, "status"): _in_use("approved", "withdrawn"),
    (Subject.CARD, "reason"): _in_use("first", "renewal", "lost", "damaged", "changed"),
    (Subject.CARD, "status"): _in_use(
        *("requested", "sent", "printed", "uncertain", "failed", "checked", "handed_over"),
        *("spoiled", "revoked"),
    ),
}


def is_edition(text: str) -> bool:
    """Tell whether *text* names an edition."""
    return _EDITION.fullmatch(text) is not None


def is_code(subject: Subject, field: str, code: str, edition: str, lists: CodeLists = CODE_LISTS) -> bool:
    """Tell whether *field* may hold *code* by *edition*; a field without a list may hold anything.

    An edition newer than ours is taken for ours: what it added we do not know.
    """
    known = lists.get((subject, field))
    if known is None:
        return True
    return code in known and known[code].covers(min(edition, CODES))

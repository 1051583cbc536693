"""The figures of a period, counted once and shown everywhere."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from oss_desk.domain.people.thai_order import thai_order

AGE_GROUPS = ((0, 5), (6, 14), (15, 21), (22, 59), (60, None))


def age_group(age: int) -> str:
    """Return the department's band of *age* in full years: ``0-5 6-14 15-21 22-59 60+``."""
    for low, high in AGE_GROUPS:
        if high is None:
            return f"{low}+"
        if low <= age <= high:
            return f"{low}-{high}"
    raise AssertionError(age)


@dataclass(frozen=True, slots=True, order=True)
class TallyRow:
    """How many matters share these five properties; codes and names, no person.

    Attributes:
        kind: a `RequestKind` value.
        sex: ``male``, ``female`` or empty.
        disability_type: code of the main type, or empty.
        age_group: as `age_group` returns it.
        district: district of the house registration.
    """

    kind: str
    sex: str
    disability_type: str
    age_group: str
    district: str
    count: int


@dataclass(frozen=True, slots=True)
class CardCounts:
    """The ledger of blank cards; None where stock is not kept yet."""

    printed: int
    spoiled: int
    opening: int | None = None
    received: int | None = None
    closing: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of the days *first* to *last*, both counted in."""

    first: date
    last: date
    rows: tuple[TallyRow, ...]
    cards: CardCounts

    @property
    def visits(self) -> int:
        """All matters counted."""
        return sum(row.count for row in self.rows)

    def total_by(self, attribute: str) -> dict[str, int]:
        """Return the sum per value of a row *attribute*, in order of value, names as in a dictionary."""
        counted: Counter[str] = Counter()
        for row in self.rows:
            counted[str(getattr(row, attribute))] += row.count
        return dict(sorted(counted.items(), key=lambda item: thai_order(item[0])))

    def document(self, labels: dict[str, dict[str, str]]) -> dict[str, object]:
        """Return the one document that screen, file and paper come from, its digest included.

        The digest is the SHA-256 of the canonical JSON form (RFC 8785) of all the rest. With text,
        whole numbers and null only, that form is sorted keys without blanks in UTF-8.
        """
        body: dict[str, object] = {
            "period": {"from": self.first.isoformat(), "to": self.last.isoformat()},
            "totals": {
                "visits": self.visits,
                "by_kind": self.total_by("kind"),
                "by_sex": self.total_by("sex"),
                "by_type": self.total_by("disability_type"),
                "by_age_group": self.total_by("age_group"),
                "by_district": self.total_by("district"),
            },
            "rows": [
                {
                    "kind": row.kind,
                    "sex": row.sex,
                    "disability_type": row.disability_type,
                    "age_group": row.age_group,
                    "district": row.district,
                    "count": row.count,
                }
                for row in sorted(self.rows)
            ],
            "labels": labels,
            "cards": {
                "opening": self.cards.opening,
                "received": self.cards.received,
                "printed": self.cards.printed,
                "spoiled": self.cards.spoiled,
                "closing": self.cards.closing,
            },
        }
        canonical = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return {**body, "digest": "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()}


def tally_of(first: date, last: date, rows: Iterable[TallyRow], cards: CardCounts) -> Tally:
    """Return the tally of *rows*, equal rows added up."""
    counted: Counter[tuple[str, str, str, str, str]] = Counter()
    for row in rows:
        counted[row.kind, row.sex, row.disability_type, row.age_group, row.district] += row.count
    return Tally(first, last, tuple(TallyRow(*key, count) for key, count in sorted(counted.items())), cards)

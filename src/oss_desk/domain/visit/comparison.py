"""The request beside its evidence: what a second pair of eyes goes through."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.odd_fields import split_marks
from oss_desk.domain.visit.visit import Visit

_TOLD_OF_CHIP = ("citizen_id", "first_name", "birth_date", "sex", "house_number", "subdistrict")
_NOTHING_WRONG = {"partial_date", "missing"}
"""A date known in part is right as it is; what the card lacks was typed in, or may stay empty."""


class Verdict(StrEnum):
    """How a field of the request stands to its evidence."""

    SAME = "same"
    DIFFERENT = "different"
    NEW = "new"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One field.

    Attributes:
        field: ``name citizen_id birth_date address chip portrait types certificate documents old_card
            expiry``; ``portrait`` only when a picture is used that does not pass its checks, ``chip``
            only when fields, whose names it holds, were odd in the citizen card.
        requested, evidence: what stands in the request, and what it is held against; days in ISO.
            The papers that lack an answer count among the missing ones.
        note: a code for words where the evidence is no text: ``chip chip_odd register_none certificate_old
            papers_complete papers_missing portrait_reason rule_years``; empty when *evidence* says it all.
    """

    field: str
    requested: str
    evidence: str
    note: str
    verdict: Verdict


def compare(
    visit: Visit,
    registered: Person | None,
    old_card: DisabilityCard | None,
    expiry_date: date,
    optional_papers: frozenset[str],
) -> tuple[ComparisonRow, ...]:
    """Return the rows in the order in which they are read; *optional_papers* never count as missing."""
    identity = visit.identity
    chip = "citizen_id" in identity.from_chip
    birth = PartialDate.from_iso(identity.birth_date).iso
    rows = [
        _held_against("name", identity.name.full, registered.name_th.full if registered else None),
        ComparisonRow(
            "citizen_id",
            identity.citizen_id,
            "",
            "chip" if chip else "typed",
            Verdict.SAME if chip else Verdict.NEW,
        ),
        _held_against(
            "birth_date", birth, registered.birth_date.iso if registered and registered.birth_date else None
        ),
        _held_against(
            "address",
            identity.address.one_line,
            registered.registered_address.one_line if registered else None,
        ),
        *_odd_in_chip(visit),
        *_excepted_portrait(visit),
        _held_against(
            "types",
            ",".join(visit.assessment.types),
            ",".join(code.value for code in registered.disability_types) if registered else None,
        ),
    ]
    assessment = visit.assessment
    if assessment.reuses_old:
        rows.append(ComparisonRow("certificate", "", "", "certificate_old", Verdict.SAME))
    else:
        on = PartialDate.from_iso(assessment.certified_on).iso if assessment.certified_on else ""
        rows.append(
            ComparisonRow(
                "certificate",
                on,
                assessment.certifying_doctor,
                "",
                Verdict.COMPLETE if on and assessment.certifying_doctor else Verdict.DIFFERENT,
            )
        )
    # A paper nobody answered for is no more there than one that was said to be missing.
    missing = len(visit.request.missing(optional_papers) + visit.request.unanswered(optional_papers))
    present = sum(1 for _, state in visit.request.documents if state == "present")
    rows.append(
        ComparisonRow(
            "documents",
            str(present),
            str(missing),
            "papers_missing" if missing else "papers_complete",
            Verdict.DIFFERENT if missing else Verdict.COMPLETE,
        )
    )
    if old_card is not None:
        ended = old_card.expiry_date.isoformat() if old_card.expiry_date else ""
        rows.append(
            ComparisonRow("old_card", old_card.card_serial.grouped, ended, "old_card", Verdict.COMPLETE)
        )
    rows.append(ComparisonRow("expiry", expiry_date.isoformat(), "", "rule_years", Verdict.COMPLETE))
    return tuple(rows)


def _odd_in_chip(visit: Visit) -> tuple[ComparisonRow, ...]:
    """Return a row of the fields that were odd in the citizen card and that nobody edited since."""
    marks = dict.fromkeys(split_marks(visit.identity.chip_warnings))
    fields = [field for field, code in marks if field in _TOLD_OF_CHIP and code not in _NOTHING_WRONG]
    if not fields:
        return ()
    return (ComparisonRow("chip", ",".join(dict.fromkeys(fields)), "", "chip_odd", Verdict.DIFFERENT),)


def _excepted_portrait(visit: Visit) -> tuple[ComparisonRow, ...]:
    reason = visit.identity.portrait_reason
    if not reason:
        return ()
    return (ComparisonRow("portrait", reason, "", "portrait_reason", Verdict.DIFFERENT),)


def _held_against(field: str, requested: str, evidence: str | None) -> ComparisonRow:
    if evidence is None:
        return ComparisonRow(field, requested, "", "register_none", Verdict.NEW)
    verdict = Verdict.SAME if evidence == requested else Verdict.DIFFERENT
    return ComparisonRow(field, requested, evidence, "", verdict)

"""What two desks disagree about, person by person, weighed for the screen where one key decides."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime

from oss_desk.domain.errors import UnknownVisit
from oss_desk.domain.registry.conflict import Conflict, Side
from oss_desk.domain.registry.difference import (
    RECORD,
    Advice,
    DifferenceRow,
    Provenance,
    Reason,
    RowState,
    advise,
    difference,
)
from oss_desk.domain.registry.question import Question
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.record_body import CAREGIVER, PERSON, person_of_record

_ASKED = {"phone", "communication"}


@dataclass(frozen=True, slots=True)
class Teller:
    """Who made a version.

    Attributes:
        name: the officer's name where this desk knows it, else the other side's name for them.
        where: the hospital's code, or empty.
    """

    name: str
    at: datetime | None
    where: str


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """One row of one conflict; *advice* is None where nothing is to be decided."""

    conflict_id: str
    row: DifferenceRow
    mine: Teller
    theirs: Teller
    advice: Advice | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """All that is to be decided about one person.

    Attributes:
        name, citizen_id: as they stand here, or empty; the number unmasked, for its last digits.
        mine, theirs: who made the latest of the disputed versions.
        asked: the question that put it before the supervisor, or None.
    """

    person_id: str
    name: str
    citizen_id: str = field(repr=False)
    rows: tuple[DisputeRow, ...]
    mine: Teller
    theirs: Teller
    found_at: datetime
    asked: Question | None = None

    @property
    def disputed(self) -> tuple[DisputeRow, ...]:
        """The rows that must be decided."""
        return tuple(row for row in self.rows if row.row.state is RowState.DISPUTED)


@dataclass(frozen=True, slots=True)
class ListDisputes:
    """List what waits for a person's decision, the longest waiting first; quick."""

    reading: OpenUnitOfWork
    clock: Clock

    def __call__(self) -> tuple[Dispute, ...]:
        """Return one entry for each person, however many of their records are disputed."""
        now = self.clock.now()
        with self.reading() as work:
            names = {officer.user_name: officer.display_name for officer in work.officers.all()}
            by_person: dict[str, list[Conflict]] = {}
            for conflict in work.conflicts.open():
                body = conflict.mine.body or conflict.base
                person_id = person_of_record(conflict.kind, conflict.record_id, body)
                by_person.setdefault(person_id, []).append(conflict)
            found = (
                _dispute(work, person_id, conflicts, names, now) for person_id, conflicts in by_person.items()
            )
            asked = {
                conflict_id: question
                for question in work.questions.standing()
                for conflict_id in question.conflict_ids
            }
            return tuple(
                replace(
                    dispute,
                    asked=next(
                        (asked[row.conflict_id] for row in dispute.rows if row.conflict_id in asked), None
                    ),
                )
                for dispute in found
            )


def _dispute(
    work: UnitOfWork, person_id: str, conflicts: list[Conflict], names: dict[str, str], now: datetime
) -> Dispute:
    person = work.people.get(person_id)
    # Who somebody is comes first, then their card and matters.
    conflicts.sort(key=lambda conflict: (conflict.kind != PERSON, conflict.kind != CAREGIVER))
    rows = tuple(row for conflict in conflicts for row in _rows(work, conflict, names, now))
    asking = [row for row in rows if row.advice is not None]
    return Dispute(
        person_id,
        person.name_th.full if person else "",
        person.citizen_id.digits if person else "",
        rows,
        _latest([row.mine for row in asking]),
        _latest([row.theirs for row in asking]),
        min(conflict.found_at for conflict in conflicts),
    )


def _rows(
    work: UnitOfWork, conflict: Conflict, names: dict[str, str], now: datetime
) -> tuple[DisputeRow, ...]:
    mine = Teller(names.get(conflict.mine.by, conflict.mine.by), conflict.mine.at, conflict.mine.where)
    theirs = Teller(conflict.theirs.by, conflict.theirs.at, conflict.theirs.where)
    identity, taken_at = _taken_down(work, conflict)
    is_today = taken_at is not None and taken_at.astimezone(now.tzinfo).date() == now.date()

    def advice(row: DifferenceRow) -> Advice | None:
        if row.state is not RowState.DISPUTED:
            return None
        if row.group == RECORD:
            # A tombstone beats an edit: what was deleted does not come back by itself.
            return Advice(Side.THEIRS, Reason.DELETED)
        provenance = _provenance(conflict.kind, row, identity)
        return advise(provenance, is_today=is_today, mine=mine.at, theirs=theirs.at)

    return tuple(
        DisputeRow(conflict.conflict_id, row, mine, theirs, advice(row)) for row in difference(conflict)
    )


def _taken_down(work: UnitOfWork, conflict: Conflict) -> tuple[IdentityDraft | None, datetime | None]:
    """Return what was taken down in the matter that brought our version, and when it was opened."""
    change = work.outbox.get(conflict.change_id)
    visit_id = json.loads(change.local_note or "{}").get("visit_id", "") if change else ""
    if not visit_id:
        return None, None
    try:
        visit = work.visits.get(visit_id)
    except UnknownVisit:
        return None, None
    return visit.identity, visit.opened_at


def _provenance(kind: str, row: DifferenceRow, identity: IdentityDraft | None) -> Provenance:
    if identity is None:
        return Provenance.UNKNOWN
    if kind == CAREGIVER:
        return Provenance.CHIP if identity.caregiver_from_chip else Provenance.ASKED
    if kind != PERSON:
        return Provenance.UNKNOWN
    if row.group == "address":
        # A place that was chosen instead of the chip's was asked for.
        return (
            Provenance.CHIP
            if identity.chip_address and identity.address.one_line == identity.chip_address
            else Provenance.ASKED
        )
    if row.disputed and set(row.disputed) <= set(identity.from_chip):
        return Provenance.CHIP
    return Provenance.ASKED if set(row.disputed) & _ASKED else Provenance.UNKNOWN


def _latest(tellers: list[Teller]) -> Teller:
    latest = tellers[0]
    for teller in tellers:
        if teller.at is not None and (latest.at is None or teller.at > latest.at):
            latest = teller
    return latest

"""Keeps the matters."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Select, and_, func, or_, select

from oss_desk.domain.errors import InvalidCitizenId, InvalidDate, UnknownVisit
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.storage.columns import (
    day_of,
    day_text,
    moment_of,
    moment_text,
    optional_moment_of,
    optional_moment_text,
    put_row,
)
from oss_desk.storage.visit.tables import visits
from oss_desk.words.segmenter import strip_breaks

Draft = TypeVar("Draft", IdentityDraft, RequestDraft, AssessmentDraft)

_FINISHED = tuple(state.value for state in VisitState if state.is_finished)


class SqlVisits:
    """The matters, inside one transaction (`oss_desk.services.ports.unit_of_work.Visits`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, visit: Visit) -> None:
        """Insert or replace *visit*."""
        row = visit_row(visit)
        before = self._connection.execute(
            select(visits.c.state, visits.c.state_since).where(visits.c.visit_id == visit.visit_id)
        ).one_or_none()
        still = before is not None and before.state == visit.state
        row["state_since"] = before.state_since if before and still else moment_text(visit.updated_at)
        # The day is taken once, while the moment still has the offset of the counter's own clock.
        put_row(
            self._connection,
            visits,
            row,
            key="visit_id",
            first_only={"opened_on": visit.opened_at.date().isoformat()},
        )

    def get(self, visit_id: str) -> Visit:
        """Return the visit.

        Raises:
            UnknownVisit: none has that id.
        """
        found = self._all(select(visits).where(visits.c.visit_id == visit_id))
        if not found:
            raise UnknownVisit
        return found[0]

    def of_day(self, day: date) -> tuple[Visit, ...]:
        """Return the visits opened on *day* and the unfinished ones of earlier days, in queue order."""
        wanted = day.isoformat()
        return self._all(
            select(visits)
            .where(
                or_(
                    visits.c.opened_on == wanted,
                    and_(visits.c.opened_on < wanted, visits.c.state.not_in(_FINISHED)),
                )
            )
            .order_by(
                visits.c.opened_on,
                func.length(visits.c.queue_number),  # A-999 stands before A-1000
                visits.c.queue_number,
                visits.c.opened_at,
            )
        )

    def unfinished_of(self, citizen_id: str) -> Visit | None:
        """Return the latest unfinished visit of the person with these thirteen digits, or None."""
        found = self._all(
            select(visits)
            .where(visits.c.citizen_id == citizen_id, visits.c.state.not_in(_FINISHED))
            .order_by(visits.c.opened_at.desc())
            .limit(1)
        )
        return found[0] if found else None

    def latest_of(self, person_id: str) -> Visit | None:
        """Return the visit of that person that was opened last, or None."""
        found = self._all(
            select(visits).where(visits.c.person_id == person_id).order_by(visits.c.opened_at.desc()).limit(1)
        )
        return found[0] if found else None

    def in_state(self, state: VisitState) -> tuple[Visit, ...]:
        """Return all visits in *state*, the one that has been in it longest first."""
        return self._all(
            select(visits)
            .where(visits.c.state == state.value)
            .order_by(visits.c.state_since, visits.c.opened_at)
        )

    def _all(self, wanted: Select[tuple[object, ...]]) -> tuple[Visit, ...]:
        return tuple(visit_of(row) for row in self._connection.execute(wanted).mappings())


def visit_row(visit: Visit) -> dict[str, object]:
    """Return the row that stores *visit*, without the columns that depend on what was stored before."""
    return {
        "visit_id": visit.visit_id,
        "queue_number": visit.queue_number,
        "request_number": visit.request_number,
        "person_id": visit.person_id,
        "person_known": visit.person_known,
        "opened_by": visit.opened_by,
        "opened_at": moment_text(visit.opened_at),
        "updated_at": moment_text(visit.updated_at),
        "state": visit.state.value,
        "identity": draft_text(visit.identity),
        "request": draft_text(visit.request),
        "assessment": draft_text(visit.assessment),
        "identity_confirmed": visit.identity_confirmed,
        "request_accepted": visit.request_accepted,
        "submitted_by": visit.submitted_by,
        "submitted_at": optional_moment_text(visit.submitted_at),
        "decided_by": visit.decided_by,
        "decided_at": optional_moment_text(visit.decided_at),
        "return_reason": visit.return_reason,
        "parked_reason": visit.parked_reason,
        "card_serial": visit.card_serial,
        "completed_on": day_text(visit.completed_on),
        "left_by": visit.left_by,
        "left_at": visit.left_at,
        "citizen_id": _number_of(visit.identity),
        "kind": visit.request.kind,
        "sex": visit.identity.sex,
        "main_type": visit.assessment.types[0] if visit.assessment.types else "",
        "district": visit.identity.district,
        "completed_age": _completed_age(visit),
    }


def visit_of(row: RowMapping) -> Visit:
    """Return the visit that *row* stores."""
    return Visit(
        visit_id=row["visit_id"],
        queue_number=row["queue_number"],
        request_number=row["request_number"],
        person_id=row["person_id"],
        person_known=row["person_known"],
        opened_by=row["opened_by"],
        opened_at=moment_of(row["opened_at"]),
        updated_at=moment_of(row["updated_at"]),
        state=VisitState(row["state"]),
        identity=draft_of(IdentityDraft, row["identity"]),
        request=draft_of(RequestDraft, row["request"]),
        assessment=draft_of(AssessmentDraft, row["assessment"]),
        identity_confirmed=row["identity_confirmed"],
        request_accepted=row["request_accepted"],
        submitted_by=row["submitted_by"],
        submitted_at=optional_moment_of(row["submitted_at"]),
        decided_by=row["decided_by"],
        decided_at=optional_moment_of(row["decided_at"]),
        return_reason=row["return_reason"],
        parked_reason=row["parked_reason"],
        card_serial=row["card_serial"],
        completed_on=day_of(row["completed_on"]),
        left_by=row["left_by"],
        left_at=row["left_at"],
    )


def draft_text(draft: IdentityDraft | RequestDraft | AssessmentDraft) -> str:
    """Return the JSON text that stores *draft*, free of the marks that let a Thai line end."""
    return strip_breaks(json.dumps(asdict(draft), ensure_ascii=False))


def draft_of(kind: type[Draft], text: str) -> Draft:
    """Return the draft that *text* stores; a field younger than the text has its default."""
    fields: dict[str, Any] = {key: _frozen(value) for key, value in json.loads(text).items()}
    return kind(**fields)


def _frozen(value: object) -> object:
    return tuple(_frozen(part) for part in value) if isinstance(value, list) else value


def _number_of(identity: IdentityDraft) -> str:
    try:
        return CitizenId.parse(identity.citizen_id).digits
    except InvalidCitizenId:
        return identity.citizen_id  # half typed: kept, found by nobody


def _completed_age(visit: Visit) -> int | None:
    if visit.completed_on is None:
        return None
    try:
        return PartialDate.from_iso(visit.identity.birth_date).age_on(visit.completed_on)
    except InvalidDate:
        return None  # the figures show an unknown age as such

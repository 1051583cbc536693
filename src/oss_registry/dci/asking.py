"""Answers questions about one person at a time: purpose and consent checked, each disclosure written down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from oss_registry.dci import records
from oss_registry.dci.codes import Reading, reading_on
from oss_registry.dci.conditions import Condition, Facts, Identifier
from oss_registry.dci.envelope import is_id, moment_in
from oss_registry.dci.partners import Basis, Scope
from oss_registry.dci.queries import INVALID, condition_of
from oss_registry.dci.records import CARD_NUMBER, CITIZEN_ID
from oss_registry.dci.refusals import SearchFaultError
from oss_registry.dci.standing import Standing, day_in_thailand
from oss_registry.matching.keys import citizen_hash
from oss_registry.storage import disclosures, known_people
from oss_registry.storage.database import Database
from oss_registry.storage.disclosures import Disclosure
from oss_registry.storage.known_people import KnownPerson
from oss_registry.storage.partners import Partner
from oss_wire.canonical import Json

MAX_PEOPLE = 50
_MAX_PAGE = 50
_UNKNOWN = "unknown"
_REGISTRY_TYPES = frozenset({"dr", "disability_registry"})


@dataclass(frozen=True, slots=True)
class Criteria:
    """What one request asks, read and allowed.

    Attributes:
        page_size, page_number: of the answer, counted from 1.
    """

    condition: Condition
    purpose: str
    has_consent: bool
    page_size: int
    page_number: int


@dataclass(frozen=True, slots=True)
class Found:
    """A registered person and how they stand today."""

    person: KnownPerson
    standing: Standing


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a request found: this page of them, and how many there are."""

    page: tuple[Found, ...]
    total: int
    criteria: Criteria


def criteria_of(asked: Json, partner: Partner, *, takes_drn: bool) -> Criteria:
    """Return what the object *asked* wants to know.

    Raises:
        SearchFaultError: it cannot be understood, or *partner* may not ask so.
    """
    if not isinstance(asked, Mapping):
        raise SearchFaultError(INVALID, "the criteria are an object")
    kind = asked.get("reg_type")
    if kind is not None and str(kind).rpartition(":")[2].lower() not in _REGISTRY_TYPES:
        raise SearchFaultError(INVALID, "this is a disability registry")
    condition = condition_of(asked.get("query_type"), asked.get("query"), takes_drn=takes_drn)
    named = condition.named()
    if named is None:
        raise SearchFaultError(INVALID, "a query names each person by a number")
    if len(named) > MAX_PEOPLE:
        raise SearchFaultError("rjct.search.too_many_records_found", f"at most {MAX_PEOPLE} people at once")
    if partner.scope == Scope.STATUS and condition.attributes():
        raise SearchFaultError(INVALID, "with the grant for status a query names numbers alone")
    size, number = _page_of(asked.get("pagination"))
    purpose, has_consent = _purpose_of(asked, partner)
    return Criteria(condition, purpose, has_consent, size, number)


@dataclass(frozen=True, slots=True)
class AskAboutPeople:
    """Answers, having written down who was told of whom."""

    database: Database
    day: Callable[[datetime], date] = field(default=day_in_thailand)

    def __call__(
        self,
        partner: Partner,
        call: str,
        message_id: str,
        reference_id: str,
        criteria: Criteria,
        now: datetime,
    ) -> Answer:
        """Return who meets *criteria*; somebody who was never registered is met by none.

        Raises:
            DatabaseFaultError: the database failed; then nobody was told anything.
        """
        day = self.day(now)

        def work(connection: Connection) -> Answer:
            found = _meeting(connection, criteria.condition, day)
            first = (criteria.page_number - 1) * criteria.page_size
            page = found[first : first + criteria.page_size]
            outcomes = [(one.person.record_id, one.standing.status.value) for one in page] or [("", _UNKNOWN)]
            for record_id, outcome in outcomes:
                told = Disclosure(
                    partner_id=partner.partner_id,
                    call=call,
                    message_id=message_id,
                    reference_id=reference_id,
                    purpose=criteria.purpose,
                    basis=partner.basis,
                    has_consent=criteria.has_consent,
                    record_id=record_id,
                    outcome=outcome,
                )
                disclosures.add(connection, told, now)
            return Answer(page, len(found), criteria)

        return self.database.write(work)

    def reading(self, now: datetime) -> Reading:
        """Return the reading of the codes that is in force."""
        return reading_on(self.day(now))


def _meeting(connection: Connection, condition: Condition, day: date) -> tuple[Found, ...]:
    people: dict[str, KnownPerson] = {}
    for identifier in sorted(condition.named() or (), key=lambda one: (one.kind, one.value)):
        people |= {person.record_id: person for person in _known(connection, identifier)}
    found = []
    for _, person in sorted(people.items()):
        standing = records.standing_on(person, day)
        if standing is not None and condition.holds(_facts(person, standing)):
            found.append(Found(person, standing))
    return tuple(found)


def _known(connection: Connection, identifier: Identifier) -> tuple[KnownPerson, ...]:
    found: tuple[KnownPerson, ...] = ()
    if identifier.kind in {CITIZEN_ID, ""}:
        key = "c:" + citizen_hash(identifier.value)
        found += known_people.by_citizen_id(connection, key, identifier.value)
    if identifier.kind in {CARD_NUMBER, ""}:
        found += known_people.by_card_serial(connection, identifier.value)
    return found


def _facts(person: KnownPerson, standing: Standing) -> Facts:
    body = person.body
    serials = {str(card.get("card_serial")) for card in person.cards if card.get("card_serial")}
    numbers = {f"{CITIZEN_ID}:{body.get('citizen_id')}", *(f"{CARD_NUMBER}:{serial}" for serial in serials)}
    plain = {
        "birth_date": body.get("birth_date"),
        "sex": body.get("sex"),
        "given_name": body.get("first_name"),
        "surname": body.get("last_name"),
        "disability_status": standing.status.value,
    }
    known = {name: frozenset({str(value)}) for name, value in plain.items() if value}
    return {**known, "identifiers": frozenset(numbers)}


def _page_of(asked: Json) -> tuple[int, int]:
    if asked is None:
        return _MAX_PAGE, 1
    if isinstance(asked, Mapping):
        size, number = asked.get("page_size"), asked.get("page_number", 1)
        if _is_whole(size) and _is_whole(number):
            return min(int(str(size)), _MAX_PAGE), int(str(number))
    raise SearchFaultError("rjct.pagination.invalid", "page_size and page_number count from 1")


def _is_whole(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 1_000_000


def _purpose_of(asked: Mapping[str, Json], partner: Partner) -> tuple[str, bool]:
    """Return for what is asked, and whether the person's consent came with it.

    Raises:
        SearchFaultError: another purpose than those granted, or a consent is needed that did not come.
    """
    consent, authorize = _purpose_in(asked.get("consent")), _purpose_in(asked.get("authorize"))
    if any(purpose and purpose not in partner.purposes for purpose in (consent, authorize)):
        raise SearchFaultError(INVALID, "the purpose is none that this partner may ask for")
    if partner.basis == Basis.LAW:
        return consent or authorize or partner.purposes[0], bool(consent)
    if not consent:
        raise SearchFaultError(INVALID, "a consent for a purpose of this partner is needed")
    return consent, True


def _purpose_in(paper: Json) -> str:
    """Return the code of the purpose in a consent or an authorisation, empty for no such paper.

    Raises:
        SearchFaultError: the paper names no purpose or no moment.
    """
    if paper is None or paper == {}:
        return ""
    purpose = paper.get("purpose") if isinstance(paper, Mapping) else None
    code = purpose.get("code") if isinstance(purpose, Mapping) else None
    if not isinstance(paper, Mapping) or not is_id(code) or moment_in(paper.get("ts")) is None:
        raise SearchFaultError(INVALID, "a consent has a moment (ts) and the code of a purpose")
    return str(code)

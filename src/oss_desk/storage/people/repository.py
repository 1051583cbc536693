"""Keeps persons and the certificates their registration rests on."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_if_new

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.search_name import search_name
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.assessment import DisabilityCertificate, EvidenceKind
from oss_desk.services.ports.people import NameAndBirth
from oss_desk.storage.card.tables import cards
from oss_desk.storage.columns import put_row, types_of, types_text, upsert_row
from oss_desk.storage.people.pair_tables import former_numbers
from oss_desk.storage.people.tables import certificates, people, person_names
from oss_desk.storage.registry.tables import confirmed
from oss_desk.storage.visit.tables import visits
from oss_wire.alike.names import first_sound

_RECENT_CERTIFICATES = 2000
# Asked for every person that comes or goes: built once, because that takes longer than to run them.
_BY_ID = select(people).where(people.c.person_id == bindparam("key"))
_BY_NUMBER = select(people).where(people.c.citizen_id == bindparam("key"))
_KNOWN_IDS = select(people.c.person_id).where(people.c.person_id.in_(bindparam("keys", expanding=True)))
_KNOWN_NUMBERS = select(people.c.citizen_id).where(people.c.citizen_id.in_(bindparam("keys", expanding=True)))
_NEW = insert(people)
_NEW_NAMES = insert_if_new(person_names).on_conflict_do_nothing()
_NEW_CERTIFICATES = insert(certificates)
_CERTIFIED = select(certificates.c.visit_id).where(
    certificates.c.visit_id.in_(bindparam("keys", expanding=True))
)
_NAMES = select(person_names.c.name).where(person_names.c.person_id == bindparam("key"))
# Whose record the registry took back: it is kept here, for matters and cards hang on it, and never found.
_IS_WITHDRAWN = (
    select(confirmed.c.record_id)
    .where(confirmed.c.record_id == people.c.person_id, confirmed.c.body.is_(None))
    .exists()
)
_WITHDRAWN_BY_ID = select(people.c.person_id).where(people.c.person_id == bindparam("key"), _IS_WITHDRAWN)
_HOW_MANY = select(func.count()).select_from(people).where(~_IS_WITHDRAWN)
_NEXT_ONES = (
    select(people)
    .where(people.c.citizen_id > bindparam("after"), ~_IS_WITHDRAWN)
    .order_by(people.c.citizen_id)
    .limit(500)
)


class SqlPeople:
    """The register, inside one transaction (`oss_desk.services.ports.unit_of_work.People`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, person: Person) -> None:
        """Insert or replace *person*."""
        upsert_row(self._connection, people, person_row(person), key="person_id")
        known = set(self._connection.execute(_NAMES, {"key": person.person_id}).scalars())
        # A former name stays, so that whoever asks by it finds the person.
        for name in sorted({search_name(person.name_th), search_name(person.name_en)} - known - {""}):
            self._connection.execute(insert(person_names), {"person_id": person.person_id, "name": name})

    def add(self, people_: Collection[Person]) -> None:
        """Insert *people_* none of whom is here, by id or by number."""
        if not people_:
            return
        self._connection.execute(_NEW, [person_row(person) for person in people_])
        names = [
            {"person_id": person.person_id, "name": name}
            for person in people_
            for name in sorted({search_name(person.name_th), search_name(person.name_en)} - {""})
        ]
        if names:
            self._connection.execute(_NEW_NAMES, names)

    def known(self, person_ids: Collection[str], numbers: Collection[str]) -> frozenset[str]:
        """Return those of *person_ids* and of the citizen *numbers* that somebody here has."""
        found = self._connection.execute(_KNOWN_IDS, {"keys": list(person_ids)}).scalars().all()
        others = self._connection.execute(_KNOWN_NUMBERS, {"keys": list(numbers)}).scalars().all()
        return frozenset([*found, *others])

    def named(self, words: tuple[str, ...], limit: int) -> tuple[Person, ...]:
        """Return people in whose name, present or former, every one of *words* stands (folded form)."""
        found = select(person_names.c.person_id).where(
            *(person_names.c.name.contains(word, autoescape=True) for word in words)
        )
        return self._several(people.c.person_id.in_(found), limit)

    def sounding_like(
        self, sound: str, years: Collection[int], birth_day: str, limit: int
    ) -> tuple[NameAndBirth, ...]:
        """Return people whose first name begins with *sound*, born in one of *years* or on *birth_day*."""
        found: dict[str, NameAndBirth] = {}
        shown = (people.c.person_id, people.c.first_name, people.c.last_name, people.c.birth_date)
        born = [
            and_(people.c.birth_date >= f"{year:04d}", people.c.birth_date < f"{year:04d}.") for year in years
        ]
        if birth_day:
            born.append(people.c.birth_day == birth_day)
        # One question each, so that each goes by an index of its own.
        for condition in born:
            wanted = select(*shown).where(people.c.first_sound == sound, condition).limit(limit)
            for row in self._connection.execute(wanted):
                found.setdefault(row.person_id, NameAndBirth(*row))
        return tuple(found.values())

    def is_withdrawn(self, person_id: str) -> bool:
        """Tell whether the registry took the person's record back; it is kept here, and never found."""
        return self._connection.execute(_WITHDRAWN_BY_ID, {"key": person_id}).first() is not None

    def count(self) -> int:
        """Return how many people are registered, without withdrawn ones."""
        return int(self._connection.execute(_HOW_MANY).scalar_one())

    def all(self) -> Iterator[Person]:
        """Go through everybody registered in the order of their numbers, without withdrawn ones."""
        after = ""
        while rows := self._connection.execute(_NEXT_ONES, {"after": after}).mappings().all():
            yield from map(person_of, rows)
            after = rows[-1]["citizen_id"]

    def with_digits(self, digits: str, limit: int) -> tuple[Person, ...]:
        """Return people in whose citizen number *digits* stand in a row."""
        return self._several(people.c.citizen_id.contains(digits, autoescape=True), limit)

    def get(self, person_id: str) -> Person | None:
        """Return the person, or None."""
        return self._one(_BY_ID, person_id)

    def by_citizen_id(self, citizen_id: CitizenId) -> Person | None:
        """Return the person with that number, or None."""
        return self._one(_BY_NUMBER, citizen_id.digits)

    def remove(self, person_id: str) -> None:
        """Take the person out again."""
        self._connection.execute(delete(people).where(people.c.person_id == person_id))
        self._connection.execute(delete(person_names).where(person_names.c.person_id == person_id))

    def remove_certificate(self, person_id: str, visit_id: str) -> None:
        """Take back the certificate that a visit brought."""
        self._connection.execute(
            delete(certificates).where(
                certificates.c.person_id == person_id, certificates.c.visit_id == visit_id
            )
        )

    def put_certificate(self, person_id: str, visit_id: str, certificate: DisabilityCertificate) -> None:
        """Keep the certificate that a visit brought; brought again, it replaces that visit's earlier one."""
        self.remove_certificate(person_id, visit_id)
        self._connection.execute(
            insert(certificates).values(
                person_id=person_id, visit_id=visit_id, **certificate_row(certificate)
            )
        )

    def add_certificates(self, brought: Collection[tuple[str, str, DisabilityCertificate]]) -> None:
        """Keep certificates by person and visit, in this order; none of the visits has brought one yet."""
        rows = [
            {"person_id": person_id, "visit_id": visit_id, **certificate_row(certificate)}
            for person_id, visit_id, certificate in brought
        ]
        if rows:
            self._connection.execute(_NEW_CERTIFICATES, rows)

    def certified(self, visit_ids: Collection[str]) -> frozenset[str]:
        """Return those of *visit_ids* that have brought a certificate."""
        return frozenset(self._connection.execute(_CERTIFIED, {"keys": list(visit_ids)}).scalars())

    def certificate_of_visit(self, visit_id: str) -> DisabilityCertificate | None:
        """Return the certificate that a visit brought, or None."""
        found = self._connection.execute(
            select(certificates).where(certificates.c.visit_id == visit_id).limit(1)
        ).mappings().one_or_none()  # fmt: skip
        return None if found is None else certificate_of(found)

    def make_one(self, person_id: str, into: Person) -> None:
        """Put *into*, give it all that the other record of the same person has, and remove that one."""
        self._pass_on(person_id, into.person_id)
        self.remove(person_id)  # first: both may bear the same citizen id
        self.put(into)
        for table in (certificates, cards, visits):
            self._connection.execute(
                update(table).where(table.c.person_id == person_id).values(person_id=into.person_id)
            )

    def _pass_on(self, person_id: str, kept_id: str) -> None:
        """Let whoever asks by name or number of the one record find the other."""
        names = set(self._connection.execute(_NAMES, {"key": person_id}).scalars())
        names -= set(self._connection.execute(_NAMES, {"key": kept_id}).scalars())
        for name in sorted(names):
            self._connection.execute(insert(person_names), {"person_id": kept_id, "name": name})
        passed = update(former_numbers).where(former_numbers.c.person_id == person_id)
        self._connection.execute(passed.values(person_id=kept_id))
        known = self.get(person_id)
        if known is not None:
            row: dict[str, object] = {"citizen_id": known.citizen_id.digits, "person_id": kept_id}
            put_row(self._connection, former_numbers, row, key="citizen_id")

    def known_by(self, citizen_id: CitizenId) -> Person | None:
        """Return the person with that number, or the one whose record took in the person who had it."""
        person = self.by_citizen_id(citizen_id)
        if person is not None:
            return person
        wanted = select(former_numbers.c.person_id).where(former_numbers.c.citizen_id == citizen_id.digits)
        kept_id = self._connection.execute(wanted).scalar_one_or_none()
        return None if kept_id is None else self.get(kept_id)

    def matters_of(self, person_id: str) -> frozenset[str]:
        """Return the ids of the matters from which the person has something here."""
        found: set[str] = set()
        for table in (certificates, cards, visits):
            wanted = select(table.c.visit_id).where(table.c.person_id == person_id)
            found |= set(self._connection.execute(wanted).scalars())
        return frozenset(found - {""})

    def give_back(self, person_id: str, visit_ids: Collection[str]) -> None:
        """Let what came of these matters belong to the person again, once a merge was taken back."""
        for table in (certificates, cards, visits):
            self._connection.execute(
                update(table).where(table.c.visit_id.in_(visit_ids)).values(person_id=person_id)
            )

    def certifying_doctors(self, limit: int) -> tuple[tuple[str, date, int], ...]:
        """Return text, latest day and number of each doctor on the latest certificates, latest first."""
        # Bounded by the primary key, for the office may keep hundreds of thousands of them.
        recent = (
            select(certificates.c.certifying_doctor, certificates.c.certified_on)
            .order_by(certificates.c.certificate_number.desc())
            .limit(_RECENT_CERTIFICATES)
            .subquery()
        )
        latest = func.max(recent.c.certified_on)
        rows = self._connection.execute(
            select(recent.c.certifying_doctor, latest, func.count())
            .where(recent.c.certifying_doctor != "")
            .group_by(recent.c.certifying_doctor)
            .order_by(latest.desc(), recent.c.certifying_doctor)
            .limit(limit)
        )
        return tuple((text, date.fromisoformat(day), count) for text, day, count in rows)

    def _several(self, condition: Any, limit: int) -> tuple[Person, ...]:  # noqa: ANN401, SQLAlchemy's own
        wanted = (
            select(people)
            .where(condition, ~_IS_WITHDRAWN)
            .order_by(people.c.first_name, people.c.person_id)
            .limit(limit)
        )
        return tuple(person_of(row) for row in self._connection.execute(wanted).mappings())

    def _one(self, wanted: Select[Any], key: str) -> Person | None:
        row = self._connection.execute(wanted, {"key": key}).mappings().one_or_none()
        return None if row is None else person_of(row)


def person_row(person: Person) -> dict[str, object]:
    """Return the row that stores *person*."""
    address, caregiver = person.registered_address, person.caregiver
    carer = caregiver.name if caregiver else PersonName()
    return {
        "person_id": person.person_id,
        "citizen_id": person.citizen_id.digits,
        "title": person.name_th.title,
        "first_name": person.name_th.first,
        "middle_name": person.name_th.middle,
        "last_name": person.name_th.last,
        "title_en": person.name_en.title,
        "first_name_en": person.name_en.first,
        "middle_name_en": person.name_en.middle,
        "last_name_en": person.name_en.last,
        "birth_date": person.birth_date.iso if person.birth_date else "",
        "sex": person.sex or "",
        "house_number": address.house_number,
        "village_number": address.village_number,
        "lane": address.lane,
        "alley": address.alley,
        "road": address.road,
        "subdistrict": address.subdistrict,
        "district": address.district,
        "province": address.province,
        "postcode": address.postcode,
        "subdistrict_code": address.subdistrict_code,
        "phone": person.phone,
        "communication": person.communication,
        "has_caregiver": caregiver is not None,
        "caregiver_title": carer.title,
        "caregiver_first_name": carer.first,
        "caregiver_middle_name": carer.middle,
        "caregiver_last_name": carer.last,
        "caregiver_relation": caregiver.relation if caregiver else "",
        "caregiver_citizen_id": caregiver.citizen_id.digits if caregiver and caregiver.citizen_id else "",
        "caregiver_phone": caregiver.phone if caregiver else "",
        "disability_types": types_text(person.disability_types),
        "portrait_id": person.portrait_id,
        "first_sound": first_sound(person.name_th.first),
        "birth_day": person.birth_date.iso[5:] if person.birth_date and person.birth_date.day else "",
    }


def person_of(row: RowMapping) -> Person:
    """Return the person that *row* stores."""
    return Person(
        person_id=row["person_id"],
        citizen_id=CitizenId(row["citizen_id"]),
        name_th=PersonName(row["title"], row["first_name"], row["middle_name"], row["last_name"]),
        name_en=PersonName(
            row["title_en"], row["first_name_en"], row["middle_name_en"], row["last_name_en"]
        ),
        birth_date=PartialDate.from_iso(row["birth_date"]) if row["birth_date"] else None,
        sex=Sex(row["sex"]) if row["sex"] else None,
        registered_address=Address(
            row["house_number"], row["village_number"], row["lane"], row["alley"], row["road"],
            row["subdistrict"], row["district"], row["province"], row["postcode"], row["subdistrict_code"],
        ),
        phone=row["phone"],
        communication=row["communication"],
        caregiver=_caregiver_of(row),
        disability_types=types_of(row["disability_types"]),
        portrait_id=row["portrait_id"],
    )  # fmt: skip


def _caregiver_of(row: RowMapping) -> Caregiver | None:
    if not row["has_caregiver"]:
        return None
    return Caregiver(
        PersonName(
            row["caregiver_title"],
            row["caregiver_first_name"],
            row["caregiver_middle_name"],
            row["caregiver_last_name"],
        ),
        row["caregiver_relation"],
        CitizenId(row["caregiver_citizen_id"]) if row["caregiver_citizen_id"] else None,
        row["caregiver_phone"],
    )


def certificate_row(certificate: DisabilityCertificate) -> dict[str, object]:
    """Return the row that stores *certificate*, without whose it is."""
    return {
        "types": types_text(certificate.types),
        "evidence": certificate.evidence,
        "diagnosis_code": certificate.diagnosis_code,
        "character": certificate.character,
        "level": certificate.level,
        "certifying_doctor": certificate.certifying_doctor,
        "certified_on": certificate.certified_on.isoformat(),
        "permanent": certificate.permanent,
    }


def certificate_of(row: RowMapping) -> DisabilityCertificate:
    """Return the certificate that *row* stores."""
    return DisabilityCertificate(
        types=types_of(row["types"]),
        evidence=EvidenceKind(row["evidence"]),
        diagnosis_code=row["diagnosis_code"],
        character=row["character"],
        level=row["level"],
        certifying_doctor=row["certifying_doctor"],
        certified_on=date.fromisoformat(row["certified_on"]),
        permanent=row["permanent"],
    )

"""The register as the use cases ask it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.person import Person
from oss_desk.domain.visit.assessment import DisabilityCertificate


@dataclass(frozen=True, slots=True)
class NameAndBirth:
    """As much of a person as tells whether a second look is worth while; *birth_date* as it is stored."""

    person_id: str
    first_name: str
    last_name: str
    birth_date: str


class People(Protocol):
    """The register."""

    def put(self, person: Person) -> None:
        """Insert or replace *person*."""

    def add(self, people: Collection[Person]) -> None:
        """Insert *people* none of whom is here, by id or by number."""

    def known(self, person_ids: Collection[str], numbers: Collection[str]) -> frozenset[str]:
        """Return those of *person_ids* and of the citizen *numbers* that somebody here has."""

    def get(self, person_id: str) -> Person | None:
        """Return the person, or None."""

    def by_citizen_id(self, citizen_id: CitizenId) -> Person | None:
        """Return the person with that number, or None."""

    def named(self, words: tuple[str, ...], limit: int) -> tuple[Person, ...]:
        """Return people in whose name, present or former, every one of *words* stands (folded form)."""

    def sounding_like(
        self, sound: str, years: Collection[int], birth_day: str, limit: int
    ) -> tuple[NameAndBirth, ...]:
        """Return people whose first name begins with *sound*, born in one of *years* or on *birth_day*.

        *birth_day* is month and day, ``04-12``, or empty; at most *limit* for each of these.
        """

    def with_digits(self, digits: str, limit: int) -> tuple[Person, ...]:
        """Return people in whose citizen number *digits* stand in a row."""

    def is_withdrawn(self, person_id: str) -> bool:
        """Tell whether the registry took the person's record back; then no search finds it."""

    def count(self) -> int:
        """Return how many people are registered, without withdrawn ones."""

    def all(self) -> Iterator[Person]:
        """Go through everybody registered in the order of their numbers, without withdrawn ones."""

    def put_certificate(self, person_id: str, visit_id: str, certificate: DisabilityCertificate) -> None:
        """Keep the certificate that a visit brought."""

    def add_certificates(self, brought: Collection[tuple[str, str, DisabilityCertificate]]) -> None:
        """Keep certificates by person and visit, in this order; none of the visits has brought one yet."""

    def certified(self, visit_ids: Collection[str]) -> frozenset[str]:
        """Return those of *visit_ids* that have brought a certificate."""

    def remove(self, person_id: str) -> None:
        """Take the person out again; only for a record that the last approval made."""

    def remove_certificate(self, person_id: str, visit_id: str) -> None:
        """Take back the certificate that a visit brought; none is left as it is."""

    def certificate_of_visit(self, visit_id: str) -> DisabilityCertificate | None:
        """Return the certificate that a visit brought, or None."""

    def make_one(self, person_id: str, into: Person) -> None:
        """Put *into*, give it all that the other record of the same person has, and remove that one."""

    def known_by(self, citizen_id: CitizenId) -> Person | None:
        """Return the person with that number, or the one whose record took in the person who had it."""

    def matters_of(self, person_id: str) -> frozenset[str]:
        """Return the ids of the matters from which the person has something here."""

    def give_back(self, person_id: str, visit_ids: Collection[str]) -> None:
        """Let what came of these matters belong to the person again, once a merge was taken back."""

    def certifying_doctors(self, limit: int) -> tuple[tuple[str, date, int], ...]:
        """Return whoever stands on the latest certificates, as written there: text, latest day, how many.

        The most recent come first, at most *limit* of them.
        """


class Strangers(Protocol):
    """People of other hospitals."""

    def let_go(self) -> int:
        """Take out whom the registry tells of no more and who have nothing here; return how many."""

"""Find people of the register by number or by parts of a name, former names included."""

from dataclasses import dataclass

from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.search_name import folded, search_name, search_words
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.recording import OpenUnitOfWork

_FEWEST_DIGITS = 4
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody who was perhaps meant; *score* is 1 for whoever was named exactly."""

    person: Person
    score: float


@dataclass(frozen=True, slots=True)
class FindPeople:
    """Search; quick, reads our own tables only."""

    reading: OpenUnitOfWork

    def __call__(self, text: str, by: Officer, limit: int = 10) -> tuple[FoundPerson, ...]:
        """Return at most *limit* people, the likeliest first; nobody whose record the registry withdrew.

        Raises:
            NotPermitted: *by* may not serve.
        """
        by.must(Right.SERVE)
        digits = "".join(letter for letter in folded(text) if letter.isdigit())
        with self.reading() as work:
            if len(digits) >= _FEWEST_DIGITS and not any(letter.isalpha() for letter in text):
                exact = _number(digits)
                if exact is not None:
                    person = work.people.known_by(exact)
                    if person is None or work.people.is_withdrawn(person.person_id):
                        return ()
                    return (FoundPerson(person, 1.0),)
                found = work.people.with_digits(digits, limit)
                return tuple(FoundPerson(person, round(len(digits) / 13, 3)) for person in found)
            words = search_words(text)
            if not words:
                return ()
            people = work.people.named(words, _LOOKED_AT)
        scored = [FoundPerson(person, _score(words, person)) for person in people]
        scored.sort(key=lambda found: (-found.score, found.person.name_th.without_title))
        return tuple(scored[:limit])


def _number(digits: str) -> CitizenId | None:
    try:
        return CitizenId.parse(digits)
    except InvalidCitizenId:
        return None


def _score(words: tuple[str, ...], person: Person) -> float:
    """Weigh how much of the name was said, and how much of it at the beginning of its parts."""
    name = search_name(person.name_th)
    if " ".join(words) == name:
        return 1.0
    parts = [*name.split(), *search_name(person.name_en).split()]
    weight = 0.0
    for word in words:
        if word in parts:
            weight += 0.9
        elif any(part.startswith(word) for part in parts):
            weight += 0.7
        elif word in name:
            weight += 0.5
        else:
            weight += 0.4  # under a former name
    return round(weight / len(words), 3)

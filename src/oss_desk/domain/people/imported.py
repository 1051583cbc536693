"""One row of a list of people that somebody else kept: text in, checked values out.

Only the number and the first name are needed; an empty cell says nothing, so that what is known stays.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from oss_desk.domain.errors import InvalidCitizenId, InvalidDate, RefusedError
from oss_desk.domain.people.address import Address, PlaceList
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.thai_calendar import BUDDHIST_OFFSET, PartialDate
from oss_desk.domain.people.thai_digits import to_arabic

COLUMNS = (
    "citizen_id", "title", "first_name", "middle_name", "last_name", "birth_date", "sex",
    "house_number", "village_number", "lane", "alley", "road", "subdistrict", "district", "province",
    "postcode", "phone", "disability_types", "card_issue_date", "card_expiry_date",
    "caregiver_name", "caregiver_citizen_id", "caregiver_relation",
)  # fmt: skip
NEEDED = ("citizen_id", "first_name")
BEYOND = ""
"""Under this name stands what a row holds beyond the columns of its heading."""

_ADDRESS = (
    "house_number", "village_number", "lane", "alley", "road",
    "subdistrict", "district", "province", "postcode",
)  # fmt: skip
_SEXES = {
    "male": Sex.MALE, "ชาย": Sex.MALE, "1": Sex.MALE, "ช": Sex.MALE,
    "female": Sex.FEMALE, "หญิง": Sex.FEMALE, "2": Sex.FEMALE, "ญ": Sex.FEMALE,
}  # fmt: skip
_KINDS_OF_PLACE = {
    "subdistrict": r"^(?:ตำบล|แขวง|ต\.)\s*",
    "district": r"^(?:อำเภอ|เขต|อ\.)\s*",
    "province": r"^(?:จังหวัด|จ\.)\s*",
}
_TITLES = ("นางสาว", "เด็กชาย", "เด็กหญิง", "น.ส.", "ด.ช.", "ด.ญ.", "นาย", "นาง")
# What a wrong code left behind, what steers a terminal, and what turns the direction of all that follows.
_UNREADABLE = re.compile("[\ufffd\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LONGEST = 500
# Nobody registered was born before; a year from here to the Buddhist calendar's is a slip.
_EARLIEST, _FIRST_BUDDHIST = 1870, 2300


class BadCell(RefusedError):
    """A cell holds what no person can have; *field* is its column, *reason* a code."""

    fact_names = ("field", "reason")

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(field, reason)
        self.field = field
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """What one row says; None and empty where it says nothing."""

    citizen_id: CitizenId
    cells: Mapping[str, str]
    birth_date: PartialDate | None
    sex: Sex | None
    disability_types: tuple[DisabilityType, ...]
    card_issue_date: date | None
    card_expiry_date: date | None
    caregiver_citizen_id: CitizenId | None

    def over(self, person: Person, places: PlaceList) -> Person:
        """Return *person* with what this row says laid over what was known.

        Raises:
            BadCell: it tells more of a caregiver whom nobody knows.
        """
        said = {name: text for name, text in self.cells.items() if text}
        name = PersonName(
            said.get("title", person.name_th.title),
            said["first_name"],
            said.get("middle_name", person.name_th.middle),
            said.get("last_name", person.name_th.last),
        )
        return replace(
            person,
            name_th=name,
            birth_date=self.birth_date or person.birth_date,
            sex=self.sex or person.sex,
            registered_address=_address(person.registered_address, said, places),
            phone=said.get("phone", person.phone),
            caregiver=self._caregiver(person.caregiver, said),
            disability_types=self.disability_types or person.disability_types,
        )

    def _caregiver(self, known: Caregiver | None, said: Mapping[str, str]) -> Caregiver | None:
        if "caregiver_name" in said:
            name = split_name(said["caregiver_name"])
            if known is None or known.name.full != name.full:
                # Somebody else: what was known belongs to the one before.
                return Caregiver(name, said.get("caregiver_relation", ""), self.caregiver_citizen_id)
        if known is None:
            if "caregiver_relation" in said or self.caregiver_citizen_id is not None:
                raise BadCell("caregiver_name", "missing")
            return None
        return replace(
            known,
            relation=said.get("caregiver_relation", known.relation),
            citizen_id=self.caregiver_citizen_id or known.citizen_id,
        )


def read_row(cells: Mapping[str, str], today: date) -> ImportedRow:
    """Return what *cells*, text by column, say.

    Raises:
        BadCell: the first column, in their own order, that holds what no person can have.
    """
    # One comma too many moves every later cell under a wrong heading.
    if cells.get(BEYOND, "").strip():
        raise BadCell(BEYOND, "too_many_cells")
    tidy = {name: " ".join(to_arabic(cells.get(name, "")).replace("\u200b", "").split()) for name in COLUMNS}
    for name, text in tidy.items():
        if _UNREADABLE.search(text):
            raise BadCell(name, "bad_letters")
        if len(text) > _LONGEST:
            raise BadCell(name, "too_long")
    if not tidy["citizen_id"]:
        raise BadCell("citizen_id", "missing")
    number = _number("citizen_id", tidy["citizen_id"])
    if not tidy["first_name"]:
        raise BadCell("first_name", "missing")
    birth_date = _partial_date("birth_date", tidy["birth_date"], today)
    sex = _sex(tidy["sex"])
    tidy["phone"] = _phone(tidy["phone"])
    types = _types(tidy["disability_types"])
    issued = _whole_date("card_issue_date", tidy["card_issue_date"], today)
    expires = _whole_date("card_expiry_date", tidy["card_expiry_date"], None)
    if expires is not None and issued is None:
        raise BadCell("card_issue_date", "missing")
    if expires is not None and issued is not None and expires < issued:
        raise BadCell("card_expiry_date", "before_issue")
    carer = tidy["caregiver_citizen_id"]
    return ImportedRow(
        number,
        {name: text for name, text in tidy.items() if name not in {"citizen_id", "birth_date", "sex"}},
        birth_date,
        sex,
        types,
        issued,
        expires,
        _number("caregiver_citizen_id", carer) if carer else None,
    )


def split_name(text: str) -> PersonName:
    """Return a name that stands in one cell, its parts apart: the title is known by its word."""
    title = next((word for word in _TITLES if text.startswith(word)), "")
    parts = text.removeprefix(title).split()
    if not parts:
        return PersonName(first=text)
    middle = " ".join(parts[1:-1])
    return PersonName(title, parts[0], middle, parts[-1] if len(parts) > 1 else "")


def _number(field: str, text: str) -> CitizenId:
    try:
        return CitizenId.parse(text)
    except InvalidCitizenId as error:
        raise BadCell(field, f"bad_{error.reason}") from error


def _sex(text: str) -> Sex | None:
    if not text:
        return None
    found = _SEXES.get(text.lower())
    if found is None:
        raise BadCell("sex", "unknown_value")
    return found


def _phone(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    if text and not digits:
        raise BadCell("phone", "malformed")
    return digits


def _types(text: str) -> tuple[DisabilityType, ...]:
    codes = [code.strip() for code in re.split(r"[;,]", text) if code.strip()]
    try:
        types = tuple(dict.fromkeys(DisabilityType(code) for code in codes))
    except ValueError as error:
        raise BadCell("disability_types", "unknown_value") from error
    return types


def _whole_date(field: str, text: str, latest: date | None) -> date | None:
    found = _partial_date(field, text, latest)
    if found is None:
        return None
    if found.as_date is None:
        raise BadCell(field, "incomplete_date")
    return found.as_date


def _partial_date(field: str, text: str, latest: date | None) -> PartialDate | None:
    """Read ``2497-05-01``, ``1954-05-01``, ``01/05/2497``, ``2497`` or ``2497-05``, in either calendar."""
    if not text:
        return None
    if match := re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[ T]00:00:00)?", text):
        year, month, day = match.groups()
    elif match := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text):
        day, month, year = match.groups()
    else:
        raise BadCell(field, "bad_date")
    gregorian = int(year) - BUDDHIST_OFFSET if int(year) >= _FIRST_BUDDHIST else int(year)
    try:
        found = PartialDate(gregorian, int(month) if month else None, int(day) if day else None)
    except InvalidDate as error:
        raise BadCell(field, "bad_date") from error
    earliest = date(found.year, found.month or 1, found.day or 1)
    if gregorian < _EARLIEST or (latest is not None and earliest > latest):
        raise BadCell(field, "bad_date")
    return found


def _address(known: Address, said: Mapping[str, str], places: PlaceList) -> Address:
    parts = {name: said[name] for name in _ADDRESS if name in said}
    if all(getattr(known, name) == part for name, part in parts.items()):
        return known
    moved = replace(known, **parts)
    place = places.match(moved.subdistrict, moved.district, moved.province)
    if place is None:
        bare = {name: re.sub(word, "", getattr(moved, name)) for name, word in _KINDS_OF_PLACE.items()}
        moved = replace(moved, **bare)
        place = places.match(moved.subdistrict, moved.district, moved.province)
    code = place.code if place else ""
    return replace(moved, subdistrict_code=code, postcode=moved.postcode or (place.postcode if place else ""))

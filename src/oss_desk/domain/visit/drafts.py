"""What was typed so far, saved field by field and not yet checked.

Every value is text as a person left it, so that nothing typed can be too wrong to be kept. Dates are
stored as ``YYYY-MM-DD`` or a partial form of it once understood, else as typed.
"""

from dataclasses import dataclass, replace

from oss_desk.domain.errors import FieldProblem, IncompleteStep, InvalidCitizenId, InvalidDate
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.diagnosis import is_code
from oss_desk.domain.visit.odd_fields import caregiver_marks_of, marks_of, unsure_fields, without_caregiver
from oss_desk.domain.visit.request_draft import RequestDraft

__all__ = ["AssessmentDraft", "IdentityDraft", "RequestDraft"]

_NAME = ("title", "first_name", "middle_name", "last_name")
_NAME_EN = ("title_en", "first_name_en", "middle_name_en", "last_name_en")
_LOCKED = ("citizen_id", *_NAME, "birth_date", "sex")
_NOT_LASTING = "ไม่ถาวร"
_ADDRESS = (
    "house_number", "village_number", "lane", "alley", "road",
    "subdistrict", "district", "province", "postcode", "subdistrict_code",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class IdentityDraft:
    """Step 1 (ตัวตน).

    Attributes:
        birth_date: ISO form of a `PartialDate`, or as typed.
        subdistrict: of the place that was chosen; what was typed while district and province are empty.
        sex: ``male``, ``female`` or empty.
        photo_id: attachment id of the chip's photo; portrait_id: of today's picture.
        portrait_source: where today's picture is from: ``camera``, ``file``, ``chip`` or empty.
        portrait_reason: why a picture is used that does not pass the checks: a code of the words
            tables, after a colon an officer's note if there is one; empty when it passes.
        from_chip: names of the fields that the chip filled and that are not editable; one that was odd
            in the card is not among them, so that it can be put right.
        chip_warnings: what was odd in the card, as marks (see `oss_desk.domain.visit.odd_fields`),
            until somebody edits the field.
        chip_key: tells a card whose number is wrong from others, so that it finds this visit again;
            empty where the number is right and does so itself.
        notice_given: the data protection notice was given and understood.
        caregiver_from_chip: the caregiver's own citizen card was read, and nothing of it changed since.
        caregiver_address: their address as that chip gave it, on one line; empty when none was read.
        chip_address: the address as the chip gave it, on one line; empty without a chip.
    """

    citizen_id: str = ""
    title: str = ""
    first_name: str = ""
    middle_name: str = ""
    last_name: str = ""
    title_en: str = ""
    first_name_en: str = ""
    middle_name_en: str = ""
    last_name_en: str = ""
    birth_date: str = ""
    sex: str = ""
    house_number: str = ""
    village_number: str = ""
    lane: str = ""
    alley: str = ""
    road: str = ""
    subdistrict: str = ""
    district: str = ""
    province: str = ""
    postcode: str = ""
    subdistrict_code: str = ""
    phone: str = ""
    communication: str = ""
    caregiver_title: str = ""
    caregiver_first_name: str = ""
    caregiver_last_name: str = ""
    caregiver_relation: str = ""
    caregiver_citizen_id: str = ""
    caregiver_phone: str = ""
    notice_given: bool = False
    photo_id: str = ""
    portrait_id: str = ""
    portrait_source: str = ""
    portrait_reason: str = ""
    from_chip: tuple[str, ...] = ()
    chip_address: str = ""
    caregiver_from_chip: bool = False
    caregiver_address: str = ""
    chip_warnings: tuple[str, ...] = ()
    chip_key: str = ""

    @property
    def has_card(self) -> bool:
        """Tell whether the person's own citizen card was read into this draft."""
        return bool(self.from_chip or self.chip_key or self.chip_address)

    @property
    def valid_number(self) -> CitizenId | None:
        """The citizen number, or None while it is not a valid one."""
        return None if _bad_number(self.citizen_id) else CitizenId.parse(self.citizen_id)

    @property
    def name(self) -> PersonName:
        """The Thai name as it stands."""
        return PersonName(self.title, self.first_name, self.middle_name, self.last_name)

    @property
    def name_en(self) -> PersonName:
        """The English name as it stands."""
        return PersonName(self.title_en, self.first_name_en, self.middle_name_en, self.last_name_en)

    @property
    def address(self) -> Address:
        """The address as it stands."""
        return Address(
            self.house_number, self.village_number, self.lane, self.alley, self.road,
            self.subdistrict, self.district, self.province, self.postcode, self.subdistrict_code,
        )  # fmt: skip

    @property
    def caregiver(self) -> Caregiver | None:
        """The caregiver as it stands, or None; an unreadable number is left out (see `problems`)."""
        if not self.caregiver_first_name:
            return None
        name = PersonName(self.caregiver_title, self.caregiver_first_name, "", self.caregiver_last_name)
        number = None
        if self.caregiver_citizen_id and not _bad_number(self.caregiver_citizen_id):
            number = CitizenId.parse(self.caregiver_citizen_id)
        return Caregiver(name, self.caregiver_relation, number, self.caregiver_phone)

    def with_card(self, card: CitizenCard, *, postcode: str, subdistrict_code: str) -> "IdentityDraft":
        """Return this draft filled from a citizen card; what the card lacks stays as it was.

        A name and the address are taken as wholes, so that no part of an older one is left in them;
        *postcode* and *subdistrict_code* are those of the card's place, or empty.
        """
        taken = {
            "citizen_id": card.citizen_id,
            "title": card.name_th.title,
            "first_name": card.name_th.first,
            "middle_name": card.name_th.middle,
            "last_name": card.name_th.last,
            "title_en": card.name_en.title,
            "first_name_en": card.name_en.first,
            "middle_name_en": card.name_en.middle,
            "last_name_en": card.name_en.last,
            "birth_date": card.birth_date.iso if card.birth_date else "",
            "sex": card.sex.value if card.sex else "",
            "house_number": card.address.house_number,
            "village_number": card.address.village_number,
            "lane": card.address.lane,
            "alley": card.address.alley,
            "road": card.address.road,
            "subdistrict": card.address.subdistrict,
            "district": card.address.district,
            "province": card.address.province,
            "postcode": postcode,
            "subdistrict_code": subdistrict_code,
        }
        filled = {key: value for key, value in taken.items() if value}
        for parts, given in (
            (_NAME, card.name_th != PersonName()),
            (_NAME_EN, card.name_en != PersonName()),
            (_ADDRESS, card.address != Address()),
        ):
            if given:
                filled |= {key: taken[key] for key in parts}
        marks = marks_of(card.warnings)
        unsure = unsure_fields(marks)
        locked = tuple(key for key in _LOCKED if filled.get(key) and key not in unsure)
        return replace(
            self,
            **filled,  # type: ignore[arg-type]
            from_chip=locked,
            chip_address=card.address.one_line,
            chip_warnings=marks,
            chip_key=card.key if "citizen_id" in unsure else "",
        )

    def with_caregiver_card(self, card: CitizenCard) -> "IdentityDraft":
        """Return this draft with the caregiver a citizen card names; the relation is for people to say.

        Relation and phone stay when the card is that of the caregiver who stood there already.
        """
        name = card.name_th
        full_first = " ".join(part for part in (name.first, name.middle) if part)
        stood = (self.caregiver_first_name, self.caregiver_last_name)
        same = card.citizen_id == self.caregiver_citizen_id or stood == (full_first, name.last)
        marks = caregiver_marks_of(card.warnings)
        return replace(
            self,
            caregiver_title=name.title,
            caregiver_first_name=full_first,
            caregiver_last_name=name.last,
            caregiver_citizen_id=card.citizen_id,
            caregiver_relation=self.caregiver_relation if same else "",
            caregiver_phone=self.caregiver_phone if same else "",
            # What was odd in the card has to be put right by hand.
            caregiver_from_chip=not unsure_fields(marks),
            caregiver_address=card.address.one_line,
            chip_warnings=without_caregiver(self.chip_warnings) + marks,
        )

    def problems(self) -> tuple[FieldProblem, ...]:
        """Return what keeps step 1 from being confirmed, in reading order."""
        checks = (
            ("citizen_id", "missing" if not self.citizen_id else _bad_number(self.citizen_id)),
            ("first_name", "" if self.first_name.strip() else "missing"),
            ("birth_date", _bad_date(self.birth_date)),
            ("house_number", "" if self.house_number.strip() else "missing"),
            ("subdistrict", self._bad_place()),
            ("phone", _bad_phone(self.phone)),
            ("caregiver_citizen_id", self._bad_caregiver_number()),
            ("notice_given", "" if self.notice_given else "missing"),
        )
        return tuple(FieldProblem(field, code) for field, code in checks if code)

    def _bad_place(self) -> str:
        if not self.subdistrict.strip():
            return "missing"
        return "" if self.district and self.province else "place_not_chosen"

    def _bad_caregiver_number(self) -> str:
        if not self.caregiver_citizen_id:
            return ""
        own = self.valid_number
        bad = _bad_number(self.caregiver_citizen_id)
        return "own_number" if not bad and CitizenId.parse(self.caregiver_citizen_id) == own else bad

    def problems_of(self, field: str) -> tuple[FieldProblem, ...]:
        """Return what is wrong with one *field*."""
        return tuple(problem for problem in self.problems() if problem.field == field)

    def as_person(self, person_id: str, types: tuple[DisabilityType, ...]) -> Person:
        """Return the person this draft describes.

        Raises:
            IncompleteStep: something that a record needs is missing or wrong.
        """
        if problems := self.problems():
            raise IncompleteStep("identity", problems)
        return Person(
            person_id,
            CitizenId.parse(self.citizen_id),
            self.name,
            self.name_en,
            PartialDate.from_iso(self.birth_date),
            Sex(self.sex) if self.sex else None,
            self.address,
            self.phone,
            self.communication,
            self.caregiver,
            types,
        )


@dataclass(frozen=True, slots=True)
class AssessmentDraft:
    """Step 3 (ประเมิน).

    Attributes:
        evidence: an `EvidenceKind` value.
        types: codes ``1`` to ``7``, the main one first.
        certified_on: ISO day, or as typed.
        diagnosis_code: ICD-10 without a dot, or as typed.
        character, level: the Thai word of the office's list, or as typed.
        reassess: ``no`` (lasting) or an ISO day.
        reuses_old: the matter rests on the certificate of the earlier registration.
    """

    evidence: str = "certificate"
    types: tuple[str, ...] = ()
    diagnosis_code: str = ""
    character: str = ""
    level: str = ""
    certifying_doctor: str = ""
    certified_on: str = ""
    reassess: str = "no"
    reuses_old: bool = False

    @property
    def says_not_lasting(self) -> bool:
        """Tell whether the character names a disability that may pass."""
        return self.character.startswith(_NOT_LASTING)

    @property
    def disability_types(self) -> tuple[DisabilityType, ...]:
        """The chosen types, main first."""
        return tuple(DisabilityType(code) for code in self.types)

    def problems(self, today: str) -> tuple[FieldProblem, ...]:
        """Return what keeps step 3 from being recorded on the ISO day *today*, in reading order."""
        found: list[FieldProblem] = []
        if not self.types:
            found.append(FieldProblem("types", "missing"))
        if self.reuses_old:
            return tuple(found)
        if self.diagnosis_code and not is_code(self.diagnosis_code):
            found.append(FieldProblem("diagnosis_code", "bad_diagnosis"))
        if not self.character:
            found.append(FieldProblem("character", "missing"))
        if self.evidence == "certificate":
            if not self.certifying_doctor:
                found.append(FieldProblem("certifying_doctor", "missing"))
            if code := _bad_date(self.certified_on):
                found.append(FieldProblem("certified_on", code))
            elif len(self.certified_on) != len(today):
                found.append(FieldProblem("certified_on", "bad_date"))
            elif self.certified_on > today:
                found.append(FieldProblem("certified_on", "future_date"))
        return tuple(found)


def _bad_number(text: str) -> str:
    try:
        CitizenId.parse(text)
    except InvalidCitizenId as error:
        return error.reason
    return ""


def _bad_date(text: str) -> str:
    if not text:
        return "missing"
    try:
        PartialDate.from_iso(text)
    except InvalidDate:
        return "bad_date"
    return ""


def _bad_phone(text: str) -> str:
    if not text:
        return "missing"
    good = text.isascii() and text.isdigit() and text.startswith("0") and len(text) in {9, 10}
    return "" if good else "bad_phone"

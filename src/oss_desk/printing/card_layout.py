"""Which words stand where on one person's card: the face's values set into the template's boxes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from oss_desk.domain.card.disability_card import CardFace, Marking
from oss_desk.domain.errors import TextDoesNotFit
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import short_date
from oss_desk.printing.template import CardTemplate, FaceTemplate
from oss_desk.printing.thai_text import (
    ZERO_WIDTH_SPACE,
    PlacedText,
    Rectangle,
    fit,
    register_font,
)

ISSUED_BY_LINES = 3
_MARKING = "marking"
# Fixed words that not every card carries.
_SOMETIMES = frozenset({"type_label", "qr_caption", "emblem_word"})


@dataclass(frozen=True, slots=True)
class FaceLayout:
    """One side, ready to draw.

    Attributes:
        template: the side's template with the variants that this person's texts asked for.
        texts: every line in reading order.
        type_icon: the icon of the main type of disability; empty on the back.
        is_marked: a marking lies across.
    """

    template: FaceTemplate
    texts: tuple[PlacedText, ...]
    type_icon: str
    is_marked: bool


class _Side:
    """Collects the texts of one side while the template takes the variants they need."""

    def __init__(self, template: CardTemplate, face: FaceTemplate) -> None:
        self._card = template
        self.face = face
        self._placed: dict[str, tuple[PlacedText, ...]] = {}

    def tries(self, field: str, *ways: Sequence[Sequence[str]]) -> bool:
        """Place *field* in the first of *ways* that fits beside what already stands; tell whether one did."""
        box = self.face.texts[field]
        font = register_font(self._card.fonts[box.font])
        taken = () if field == _MARKING else self._ink()
        for candidates in ways:
            placed = fit(field, box, font, self._card.page_height, candidates, taken)
            if placed is not None:
                self._placed[field] = placed
                return True
        return False

    def sets(self, field: str, *ways: Sequence[Sequence[str]]) -> None:
        """Place *field* in the first of *ways* that fits, or refuse."""
        if not self.tries(field, *ways):
            raise TextDoesNotFit(field)

    def says(self, field: str, text: str) -> None:
        """Place *text* on one line, or nothing when it is empty."""
        if text:
            self.sets(field, [[text]])

    def says_fixed(self, *without: str) -> None:
        """Place every text that is the same on each card, *without* those named."""
        for field, box in self.face.texts.items():
            if box.text and field not in self._placed and field not in (*_SOMETIMES, *without):
                self.says(field, box.text)

    def takes(self, variant: str) -> None:
        """Move to the *variant* of the template; what it moves must be placed again."""
        self.face = self.face.varied(variant)
        for field in self.face.variants[variant]:
            self._placed.pop(field, None)

    def layout(self, type_icon: str, *, is_marked: bool) -> FaceLayout:
        """Return the finished side, its texts in the template's order."""
        ordered = (self._placed[field] for field in self.face.texts if field in self._placed)
        return FaceLayout(self.face, tuple(line for lines in ordered for line in lines), type_icon, is_marked)

    def _ink(self) -> list[Rectangle]:
        return [box for lines in self._placed.values() for line in lines for box in line.ink]


def lay_out_front(face: CardFace, template: CardTemplate) -> FaceLayout:
    """Set the front.

    Raises:
        TextDoesNotFit: a text is too long even shrunk and wrapped, or has a letter the font lacks.
    """
    side = _Side(template, template.front)
    side.says("name_en", face.name_en.full)
    if not side.tries("name_th", [[face.name_th.full]]):
        side.takes("long_name")
        side.says("name_en", face.name_en.full)
        side.sets("name_th", [_name_lines(face.name_th, "name_th")])
    if not side.tries("signatory_title", [[face.signatory_title]]):
        side.takes("long_signatory")
        # Alone on the raised line is right for a short title with tall marks, such as Krabi's.
        side.sets("signatory_title", [*_halves(face.signatory_title), [face.signatory_title]])
    _set_types(side, face, template)
    side.says_fixed()
    side.says("citizen_id", face.citizen_id.grouped)
    side.says("birth_date", face.birth_date.thai)
    words = template.words
    sexes = {Sex.MALE: words["male"], Sex.FEMALE: words["female"], None: words["sex_unknown"]}
    side.says("sex", sexes[face.sex])
    _set_address(side, face.address)
    side.says("issue_date", short_date(face.issue_date))
    side.says("expiry_date", short_date(face.expiry_date) if face.expiry_date else words["no_expiry"])
    side.says("card_serial", face.card_serial.grouped)
    if face.marking is not Marking.NONE:
        side.says("emblem_word", side.face.texts["emblem_word"].text)
    _mark(side, face, template)
    icon = template.types[face.disability_types[0].value].icon if face.disability_types else ""
    return side.layout(icon, is_marked=face.marking is not Marking.NONE)


def lay_out_back(face: CardFace, template: CardTemplate) -> FaceLayout:
    """Set the back; the code's caption waits for the code.

    Raises:
        TextDoesNotFit: a text is too long even shrunk and wrapped, or there are too many issuing lines.
    """
    side = _Side(template, template.back)
    _set_caregiver(side, face.caregiver, template)
    side.says("barcode_digits", face.card_serial.grouped)
    if len(face.issued_by) > ISSUED_BY_LINES:
        raise TextDoesNotFit(f"issued_by_{ISSUED_BY_LINES + 1}")
    for number, line in enumerate(face.issued_by, start=1):
        side.says(f"issued_by_{number}", line)
    _mark(side, face, template)
    return side.layout("", is_marked=face.marking is not Marking.NONE)


def _mark(side: _Side, face: CardFace, template: CardTemplate) -> None:
    """Lay the marking across, last: it lies under the other texts and may cross them."""
    if face.marking is Marking.SPECIMEN:
        side.says(_MARKING, template.words["specimen"])
    elif face.marking is Marking.TRAINING:
        side.says(_MARKING, template.words["training"])


def _name_lines(name: PersonName, field: str) -> list[str]:
    """Break between first name and surname, the only place where a name may be broken."""
    if not name.last:
        raise TextDoesNotFit(field)
    return [replace(name, last="").full, name.last]


def _halves(text: str) -> list[list[str]]:
    """Return the ways to set *text* in two lines: at a space, a marked word end, or before จังหวัด."""
    marked = text.replace("จังหวัด", ZERO_WIDTH_SPACE + "จังหวัด").replace(" ", " " + ZERO_WIDTH_SPACE)
    words = [word for word in marked.split(ZERO_WIDTH_SPACE) if word]
    ways = [["".join(words[:cut]), "".join(words[cut:])] for cut in range(1, len(words))]
    return sorted(ways, key=lambda lines: max(map(len, lines)))


def _set_types(side: _Side, face: CardFace, template: CardTemplate) -> None:
    wordings = [template.types[kind.value] for kind in face.disability_types]
    if len(wordings) == 1:
        side.says("type_label", side.face.texts["type_label"].text)
        side.says("type", wordings[0].full)
        return
    if not wordings:
        side.says("type_label", side.face.texts["type_label"].text)
        return
    side.takes("several_types")
    if len(wordings) == 2:
        side.sets("type", [[wording.full for wording in wordings]])
        return
    # The main type first; a line may end only after a comma.
    words = [f"{wording.short}, " for wording in wordings[:-1]] + [wordings[-1].short]
    start = template.words["several_types"]
    whole = [start + "".join(words)]
    broken = [[start + "".join(words[:cut]), "".join(words[cut:])] for cut in range(len(words) - 1, 0, -1)]
    side.sets("type", [whole, *broken])


def _set_address(side: _Side, address: Address) -> None:
    ways = [_address_lines(address, address.house_line)]
    if address.village_number:
        ways.append(_address_lines(address, address.house_line.replace("หมู่ ", "ม.", 1)))
    if any(line for way in ways for lines in way for line in lines):
        side.sets("address", *ways)


def _address_lines(address: Address, house_line: str) -> list[list[str]]:
    """Return the ways to break an address: before the district, else the subdistrict, else the province."""
    parts = [
        part
        for part in (house_line, address.subdistrict_line, address.district_line, address.province_line)
        if part
    ]
    preferred = [
        part for part in (address.district_line, address.subdistrict_line, address.province_line) if part
    ]
    cuts = [parts.index(part) for part in preferred if parts.index(part) > 0]
    return [[" ".join(parts[:cut]), " ".join(parts[cut:])] for cut in cuts] + [[" ".join(parts)]]


def _set_caregiver(side: _Side, caregiver: Caregiver | None, template: CardTemplate) -> None:
    # The heading does not move, so what stands under it makes room.
    side.says("heading", side.face.texts["heading"].text)
    if caregiver is None or not caregiver.name:
        side.takes("no_caregiver")
        side.says("caregiver_name", template.words["no_caregiver"])
        side.says_fixed("relation_label", "caregiver_id_label", "phone_label")
        return
    if not side.tries("caregiver_name", [[caregiver.name.full]]):
        side.takes("long_name")
        side.sets("caregiver_name", [_name_lines(caregiver.name, "caregiver_name")])
    rows = {
        "relation": caregiver.relation,
        "caregiver_id": caregiver.citizen_id.masked_print if caregiver.citizen_id else "",
        "phone": _grouped_phone(caregiver.phone),
    }
    # A row without a value loses its label too.
    side.says_fixed(*(f"{field}_label" for field, value in rows.items() if not value))
    for field, value in rows.items():
        side.says(field, value)


def _grouped_phone(digits: str) -> str:
    """Return ``081-234-5678`` for mobile numbers, ``053-123-456`` for fixed lines, others as they are."""
    if len(digits) in {9, 10} and digits.isdigit():
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return digits

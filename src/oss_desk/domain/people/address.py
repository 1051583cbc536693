"""Addresses and the national list of subdistricts; every code is text, leading zeros count."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oss_desk.domain.people.thai_order import thai_order


@dataclass(frozen=True, slots=True)
class Place:
    """A subdistrict with what lies above it, from the national list.

    Attributes:
        code: six digits; the first two are the province, the first four the district.
        postcode: five digits.
    """

    code: str
    subdistrict: str
    district: str
    province: str
    postcode: str

    @property
    def province_code(self) -> str:
        """Two digits."""
        return self.code[:2]

    @property
    def path(self) -> str:
        """As the address field shows it: ``พิชัย › เมืองลำปาง › ลำปาง``."""
        return f"{self.subdistrict} › {self.district} › {self.province}"


@dataclass(frozen=True, slots=True)
class Address:
    """A Thai address; names without their leading ตำบล/อำเภอ/จังหวัด, unknown parts empty.

    Attributes:
        lane: ตรอก.
        alley: ซอย.
        subdistrict_code: six digits of the national list, or empty when the names match no entry.
    """

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

    @property
    def in_bangkok(self) -> bool:
        """Bangkok says แขวง and เขต where other provinces say ตำบล and อำเภอ."""
        return self.province in {"กรุงเทพมหานคร", "กรุงเทพฯ"}

    @property
    def house_line(self) -> str:
        """House number, village, lane, alley and road: ``88/2 หมู่ 4``."""
        parts = (
            ("", self.house_number),
            ("หมู่ ", self.village_number),
            ("ตรอก", self.lane),
            ("ซ.", self.alley),
            ("ถ.", self.road),
        )
        return " ".join(word + value for word, value in parts if value)

    @property
    def subdistrict_line(self) -> str:
        """``ต.พิชัย`` or, in Bangkok, ``แขวง…``."""
        return f"{'แขวง' if self.in_bangkok else 'ต.'}{self.subdistrict}" if self.subdistrict else ""

    @property
    def district_line(self) -> str:
        """``อ.เมืองลำปาง`` or, in Bangkok, ``เขต…``."""
        return f"{'เขต' if self.in_bangkok else 'อ.'}{self.district}" if self.district else ""

    @property
    def province_line(self) -> str:
        """``จ.ลำปาง``; Bangkok stands alone."""
        if not self.province:
            return ""
        return self.province if self.in_bangkok else f"จ.{self.province}"

    @property
    def short(self) -> str:
        """What a header has room for: ``ต.พิชัย อ.เมืองลำปาง``."""
        return " ".join(part for part in (self.subdistrict_line, self.district_line) if part)

    @property
    def one_line(self) -> str:
        """The whole address in reading order."""
        parts = (self.house_line, self.subdistrict_line, self.district_line, self.province_line)
        return " ".join(part for part in parts if part)


class PlaceList:
    """The national list of subdistricts, searchable by name, code and beginning."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = tuple(places)
        self._by_code = {place.code: place for place in self._places}
        self._by_names = {(p.subdistrict, p.district, p.province): p for p in self._places}

    def __iter__(self) -> Iterator[Place]:
        """Go through the list in code order."""
        return iter(self._places)

    def __len__(self) -> int:
        """Count the subdistricts."""
        return len(self._places)

    def by_code(self, code: str) -> Place | None:
        """Return the subdistrict of a six-digit *code*, or None."""
        return self._by_code.get(code)

    def match(self, subdistrict: str, district: str, province: str) -> Place | None:
        """Return the entry of exactly these names, or None: nothing is guessed."""
        return self._by_names.get((subdistrict, district, province))

    def starting_with(self, text: str, *, own_province_code: str, limit: int = 12) -> tuple[Place, ...]:
        """Return places whose subdistrict, district or postcode begins with *text*, own province first.

        Those that begin with it in their own name come before those of such a district, each in the
        order of a dictionary.
        """
        wanted = text.strip()
        found = [
            place
            for place in self._places
            if place.subdistrict.startswith(wanted)
            or place.district.startswith(wanted)
            or (wanted and place.postcode.startswith(wanted))
        ]
        found.sort(
            key=lambda place: (
                place.province_code != own_province_code,
                not place.subdistrict.startswith(wanted),
                thai_order(place.subdistrict),
                thai_order(place.district),
                place.code,
            )
        )
        return tuple(found[:limit])

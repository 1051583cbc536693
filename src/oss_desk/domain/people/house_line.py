"""Takes apart the line in which an officer types house, village, lane, alley and road together."""

import re
from dataclasses import dataclass

from oss_desk.domain.people.thai_digits import to_arabic

_MARKS = (
    ("village_number", r"หมู่ที่|หมู่|ม\."),
    ("lane", r"ตรอก"),
    ("alley", r"ซอย|ซ\."),
    ("road", r"ถนน|ถ\."),
)
_MARK = re.compile("(?:(?<=\\s)|^)(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _MARKS) + ")")


@dataclass(frozen=True, slots=True)
class HouseLine:
    """The five parts of the line; what was not typed is empty."""

    house_number: str = ""
    village_number: str = ""
    lane: str = ""
    alley: str = ""
    road: str = ""


def parse_house_line(text: str) -> HouseLine:
    """Return the parts of ``88/2 หมู่ 4 ซ.สุขใจ ถ.พหลโยธิน``; Thai digits become Arabic ones.

    The parts may stand in any order after the house number, written out or shortened. Text before
    the first mark is the house number, so nothing typed is ever lost.
    """
    line = " ".join(to_arabic(text).split())
    parts: dict[str, str] = {}
    marks = [found for found in _MARK.finditer(line) if found.lastgroup]
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(line)
        name = str(mark.lastgroup)
        value = line[mark.end() : end].strip()
        parts[name] = f"{parts[name]} {value}".strip() if name in parts else value
    head = line[: marks[0].start()].strip() if marks else line
    return HouseLine(house_number=head, **parts)

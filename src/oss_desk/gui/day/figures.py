"""The rows of bars and table, all from one tally, so that they add up to its total."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.day.tally import Tally
from oss_desk.domain.people.thai_order import thai_order
from oss_desk.gui.language import active_language
from oss_desk.gui.widgets.bar_chart import BarRow
from oss_desk.words.tally_labels import labels

_ICONS = {
    "1": "eye",
    "2": "ear",
    "3": "wheelchair",
    "4": "mood-heart",
    "5": "brain",
    "6": "book",
    "7": "puzzle",
}
FEMALE, MALE = "female", "male"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One line of the table: women, men, not stated, and all together."""

    heading: str
    label: str
    female: int
    male: int
    other: int

    @property
    def total(self) -> int:
        """All three together."""
        return self.female + self.male + self.other


def _not_stated() -> str:
    return QCoreApplication.translate("FigureModel", "ไม่ระบุ")


def _by_sex(tally: Tally, attribute: str) -> dict[str, Counter[str]]:
    counted: dict[str, Counter[str]] = {}
    for row in tally.rows:
        sexes = counted.setdefault(str(getattr(row, attribute)), Counter())
        sexes[row.sex if row.sex in {FEMALE, MALE} else ""] += row.count
    return counted


def figures(tally: Tally, attribute: str, heading: str, words: dict[str, str]) -> tuple[FigureRow, ...]:
    """Return one line per code of *words*, in its order, and one per further value, largest first.

    A value that is not known has the code ``""``; it is left out while nothing counts for it.
    """
    counted = _by_sex(tally, attribute)
    further = sorted(
        (code for code in counted if code not in words), key=lambda code: (-counted[code].total(), code)
    )
    shown = [code for code in words if code or code in counted] + further
    rows = []
    for code in shown:
        sexes = counted.get(code, Counter())
        label = words.get(code, code) or _not_stated()
        rows.append(FigureRow(heading, label, sexes[FEMALE], sexes[MALE], sexes[""]))
    return tuple(rows)


def table_rows(tally: Tally) -> tuple[FigureRow, ...]:
    """Return every line of the table: kinds, types, age groups, districts."""
    known = labels(active_language())
    return (
        *figures(tally, "kind", QCoreApplication.translate("FigureModel", "เรื่อง"), known["by_kind"]),
        *figures(
            tally,
            "disability_type",
            QCoreApplication.translate("FigureModel", "ประเภทความพิการ"),
            known["by_type"],
        ),
        *figures(
            tally, "age_group", QCoreApplication.translate("FigureModel", "ช่วงอายุ (ปี)"), known["by_age_group"]
        ),
        *figures(tally, "district", QCoreApplication.translate("FigureModel", "อำเภอ"), {}),
    )


def type_bars(tally: Tally) -> tuple[BarRow, ...]:
    """Return one bar per type, largest first, women and men apart; who is neither has a bar of their own."""
    words = labels(active_language())["by_type"]
    counted = _by_sex(tally, "disability_type")
    codes = sorted(
        (code for code in words if code or code in counted),
        key=lambda code: (-counted.get(code, Counter()).total(), code or "9"),
    )
    bars = []
    for code in codes:
        sexes = counted.get(code, Counter())
        bars.append(BarRow(code, words[code], sexes[FEMALE], sexes[MALE], _ICONS.get(code, "user-question")))
        if sexes[""]:
            label = QCoreApplication.translate("FigureModel", "{type} (ไม่ระบุเพศ)").format(type=words[code])
            bars.append(BarRow(f"{code}?", label, sexes[""], 0, _ICONS.get(code, "user-question")))
    return tuple(bars)


def age_bars(tally: Tally) -> tuple[BarRow, ...]:
    """Return one bar per age group of the department, youngest first."""
    counted = tally.total_by("age_group")
    words = labels(active_language())["by_age_group"]
    return tuple(BarRow(code, words[code], counted.get(code, 0)) for code in words if code or code in counted)


def district_bars(tally: Tally) -> tuple[BarRow, ...]:
    """Return one bar per district of the house registration, largest first."""
    counted = tally.total_by("district")
    names = sorted(counted, key=lambda name: (-counted[name], thai_order(name)))
    return tuple(BarRow(name, name or _not_stated(), counted[name]) for name in names)

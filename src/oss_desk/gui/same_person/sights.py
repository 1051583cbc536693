"""What stands side by side when two people may be one, in words: made once, laid out wherever it is asked."""

from dataclasses import dataclass, field
from enum import StrEnum

from oss_desk.gui.theme.tokens import Tone


class WhoAnswer(StrEnum):
    """The answers, by the key that gives them."""

    SAME = "1"
    DIFFERENT = "2"
    LATER = "3"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two values agree."""

    words: str
    tone: Tone
    icon_name: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One row: what is written down now, what the register has, and how they agree."""

    label: str
    mine: str = field(repr=False)
    theirs: str = field(repr=False)
    verdict: Verdict
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class SideHead:
    """Whose column it is: a title over quiet lines, beside a picture."""

    title: str
    lines: tuple[str, ...]
    picture: bytes | None = field(default=None, repr=False)
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class WhoIsItSight:
    """Two people side by side."""

    mine: SideHead
    theirs: SideHead
    rows: tuple[ComparedRow, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class OfferedAnswer:
    """One answer, and what follows from it."""

    answer: WhoAnswer
    title: str
    consequence: str

"""What the sync centre shows, in words: the presenter fills these, the page lays them out."""

from dataclasses import dataclass, field
from enum import StrEnum

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.conflict_diff import DiffLine


class EntryKind(StrEnum):
    """What an entry of the list asks for."""

    DISPUTE = "dispute"
    ASKED = "asked"
    ANSWERED = "answered"
    REFUSED = "refused"
    WAITING = "waiting"
    DECIDED = "decided"
    PAIR = "pair"
    MERGED = "merged"


PAIR_KINDS = (EntryKind.PAIR, EntryKind.MERGED)
"""What asks whether two records are one person, or whether one is two again."""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One line of the list: a name over what is the matter.

    Attributes:
        key: the id of a pair, the person of a dispute, the question of an answer, the conflict of what was
            decided, else the change.
    """

    kind: EntryKind
    key: str
    title: str
    caption: str
    icon_name: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class CountLine:
    """One number of the status card."""

    label: str
    value: str
    tone: Tone = Tone.NEUTRAL
    icon_name: str = ""


@dataclass(frozen=True, slots=True)
class DisputeSight:
    """One person's dispute; *heads* tell who and when at each side, *note* what becomes of the rest."""

    key: str
    name: str
    masked_id: str
    heads: tuple[str, str]
    lines: tuple[DiffLine, ...] = field(repr=False)
    note: str = ""


@dataclass(frozen=True, slots=True)
class RefusedSight:
    """A change that the registry does not take.

    Attributes:
        sentence: why, and what to do.
        field_label, value: the field at fault and what it says; *value* is None where it cannot be put
            right on this page.
        choices: what the field may say, code and words, where it is no free text; else empty.
        visit_id: the matter it came from, or empty.
        facts: what, when, by whom: label and words.
    """

    key: str
    name: str
    sentence: str
    field_label: str
    value: str | None = field(repr=False)
    visit_id: str
    facts: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingSight:
    """Something on its way, or the calm when nothing is; facts as in `RefusedSight`.

    Attributes:
        percent: how far it is, where that is known.
    """

    title: str
    icon_name: str
    tone: Tone
    sentence: str
    facts: tuple[tuple[str, str], ...] = ()
    percent: int | None = None

"""Two records, or a matter and a record, that may be about one person; only a person says so."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from oss_desk.domain.errors import UndoTooLate, WrongState

UNDO_DAYS = timedelta(days=30)
"""So long two records that somebody made one can be made two again at this desk."""


class PairState(StrEnum):
    """What somebody said about a pair.

    ``later`` and ``asked`` are no answers: the pair is put behind the others, or before the supervisor.
    """

    WAITING = "waiting"
    LATER = "later"
    ASKED = "asked"
    DIFFERENT = "different"
    MERGED = "merged"

    @property
    def is_decided(self) -> bool:
        """Tell that nobody need be asked any more."""
        return self in {PairState.DIFFERENT, PairState.MERGED}


def pair_id_of(one: str, other: str) -> str:
    """Return the id of the pair of these two records, whichever is named first."""
    return "pair-" + "-".join(sorted((one, other)))


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """A pair and what was said about it.

    Attributes:
        first_id, second_id: record ids in their order; one may be of a person who is only being written
            down.
        score: 0 to 1000.
        registry_id: the registry's own name of the pair, or empty when only this desk has thought of it.
        is_told: the registry knows what was said, or said it itself.
        decided_by: user name of the officer who decided or asked; empty while nobody did here.
        kept_id: the record that stands for both, once merged.
        undo_note: JSON text with what a merge changed here; empty for one that was made elsewhere.
        first_body, second_body: JSON text of the records as the registry told of them, or empty.
    """

    first_id: str
    second_id: str
    score: int
    noticed_at: datetime
    state: PairState = PairState.WAITING
    registry_id: str = ""
    is_told: bool = False
    decided_by: str = ""
    decided_at: datetime | None = None
    kept_id: str = ""
    undo_note: str = field(default="", repr=False)
    first_body: str = field(default="", repr=False)
    second_body: str = field(default="", repr=False)

    @classmethod
    def of(cls, one: str, other: str, score: int, noticed_at: datetime) -> "PossibleDuplicate":
        """Return the pair of two records that nobody was asked about yet."""
        first, second = sorted((one, other))
        return cls(first, second, score, noticed_at)

    @property
    def pair_id(self) -> str:
        """The pair's id, the same whichever record is thought of first."""
        return pair_id_of(self.first_id, self.second_id)

    def other_than(self, record_id: str) -> str:
        """Return the other record of the pair."""
        return self.second_id if record_id == self.first_id else self.first_id

    def said(self, state: PairState, by: str, now: datetime) -> "PossibleDuplicate":
        """Return the pair about which *by* said that they are two people, that it is left, or asked.

        Raises:
            WrongState: the two are one by now.
        """
        if self.state is PairState.MERGED:
            raise WrongState("decide", self.state)
        return replace(self, state=state, decided_by=by, decided_at=now, is_told=False)

    def asked_no_more(self) -> "PossibleDuplicate":
        """Return the pair as it was before it was put before the supervisor; any other as it is."""
        if self.state is not PairState.ASKED:
            return self
        return replace(self, state=PairState.WAITING, decided_by="", decided_at=None)

    def merged(self, kept_id: str, by: str, now: datetime, undo_note: str) -> "PossibleDuplicate":
        """Return the pair that is one person, whose record is *kept_id*.

        Raises:
            WrongState: they are one already.
        """
        if self.state is PairState.MERGED:
            raise WrongState("decide", self.state)
        return replace(
            self,
            state=PairState.MERGED,
            decided_by=by,
            decided_at=now,
            kept_id=kept_id,
            undo_note=undo_note,
            is_told=True,  # the merge itself goes out as a change
        )

    def opened_again(self, now: datetime) -> "PossibleDuplicate":
        """Return the pair as nobody had decided about it.

        Raises:
            UndoTooLate: nobody did, or the decision is older than `UNDO_DAYS`.
        """
        if self.decided_at is None or now - self.decided_at > UNDO_DAYS:
            raise UndoTooLate
        return replace(
            self,
            state=PairState.LATER,
            decided_by="",
            decided_at=None,
            kept_id="",
            undo_note="",
            is_told=False,
        )

"""A record that two desks changed so that no machine may decide (ข้อมูลไม่ตรงกัน)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from oss_desk.domain.errors import WrongState
from oss_desk.domain.registry.merge import Body, changed_fields, laid_over, merge


class Side(StrEnum):
    """Whose value stands."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Version:
    """One side's version of a record.

    Attributes:
        body: None when that side deleted the record.
        by: who made it, as that side names its officer; where: the hospital or desk, or empty.
    """

    body: Body | None = field(repr=False)
    by: str
    at: datetime | None
    where: str = ""


@dataclass(frozen=True, slots=True)
class DisputedField:
    """One field on which the sides differ, as a screen shows it; None means that it is not there.

    *must_be_decided* is False where only one side changed it: it merges by itself.
    """

    name: str
    base: object = field(repr=False)
    mine: object = field(repr=False)
    theirs: object = field(repr=False)
    must_be_decided: bool = True


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both values, who and when; kept after the decision, so that the loser stays in the history.

    Attributes:
        conflict_id: ours. registry_id: the registry's own name for it, or empty.
        change_id: the change that was not applied.
        base: the body both sides began with; empty when there is none.
        theirs_version: the version of the record at the registry.
    """

    conflict_id: str
    record_id: str
    kind: str
    change_id: str
    base: Body = field(repr=False)
    mine: Version
    theirs: Version
    theirs_version: int
    found_at: datetime
    registry_id: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None
    decision: str = ""

    @property
    def is_open(self) -> bool:
        """Tell that it still waits for a person."""
        return self.decided_at is None

    @property
    def fields(self) -> tuple[DisputedField, ...]:
        """The fields that differ between the sides, those that must be decided first."""
        mine, theirs = laid_over(self.base, self.mine.body or {}), self.theirs.body or {}
        names = changed_fields(theirs, mine)
        asking = set(merge(self.kind, self.base, mine, theirs).asking) & names
        if not asking:
            asking = set(names)
        return tuple(
            DisputedField(name, self.base.get(name), mine.get(name), theirs.get(name), name in asking)
            for name in sorted(names, key=lambda name: (name not in asking, name))
        )

    def decided_body(self, choices: Mapping[str, Side], otherwise: Side) -> Body:
        """Return the body that the decision leaves: *choices* by field, *otherwise* for disputed fields.

        Fields that nobody disputes merge by themselves.

        Raises:
            WrongState: one side deleted the record, so that there is nothing to choose by fields.
        """
        if self.theirs.body is None or self.mine.body is None:
            raise WrongState("decide", "deleted")
        body = dict(merge(self.kind, self.base, self.mine.body, self.theirs.body).body)
        for disputed in self.fields:
            if disputed.must_be_decided:
                side = choices.get(disputed.name, otherwise)
                body[disputed.name] = disputed.mine if side is Side.MINE else disputed.theirs
        return body

    def decided(self, decision: str, by: str, now: datetime) -> "Conflict":
        """Return the conflict as *by* decided it.

        Raises:
            WrongState: somebody decided it before.
        """
        if not self.is_open:
            raise WrongState("decide", "decided")
        return replace(self, decision=decision, decided_by=by, decided_at=now)

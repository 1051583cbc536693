"""Thirty days without a line, then line and stick mixed, cut a thousand times: both ends hold the same."""

import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection, func, select

from oss_desk.domain.registry.pending_change import ChangeState
from oss_registry.operations.summary import summary
from oss_registry.storage import tables
from tests.soak.carried_days import Days, Roads, settled
from tests.soak.sync_photos import digest_of
from tests.sync.in_process import DeskHere, copy_of, make_template

VISITS = 3000
DAYS = 30
SEED = 20261122
_VISITS_A_CUT = 3
_ELSEWHERE = 10
_MEANWHILE = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to.

    Attributes:
        lost: changes of the offline desk that the registry does not hold.
        doubled: operations that took effect twice. unsettled: changes without a final yes.
        digests: of the registry and both desks; alike when all is well.
        gaps: numbers missing in the registry's order of changes.
        unseen: pictures that the registry has not, or not whole.
        twice: serials that two cards bear; reserved: those that the registry had reserved.
    """

    visits: int
    changes: int
    cuts: int
    sticks: int
    lost: int
    doubled: int
    gaps: int
    unsettled: int
    digests: frozenset[str]
    reserved: int
    serials: int
    twice: int
    pictures: int
    unseen: int

    @property
    def is_well(self) -> bool:
        """Tell whether nothing was lost or doubled and all ends hold the same."""
        return len(self.digests) == 1 and not any(
            (self.lost, self.doubled, self.gaps, self.unsettled, self.twice, self.unseen)
        )


def run(visits: int = VISITS) -> int:
    """Do it with so many *visits*, a third as many cuts, and return 1 when anything was lost or doubled."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="oss-desk-carrier-") as scratch:
        outcome = carried(Path(scratch), visits, SEED)
    sys.stdout.write(
        f"carrier {DAYS} days {outcome.visits} visits {outcome.changes} changes {outcome.cuts} cuts"
        f" ({outcome.sticks} by stick) {outcome.lost} lost {outcome.doubled} doubled {outcome.gaps} gaps"
        f" {outcome.unsettled} unsettled {outcome.twice} serials twice ({outcome.reserved} of"
        f" {outcome.serials} reserved) {outcome.unseen} of {outcome.pictures} pictures unseen"
        f" {len(outcome.digests)} digest, seed {SEED},"
        f" {time.monotonic() - began:.0f} s\n"
    )
    return 0 if outcome.is_well else 1


def carried(scratch: Path, visits: int, seed: int) -> Outcome:
    """Work *visits* offline, be cut a third as often on line and stick, and compare both ends."""
    chance = random.Random(seed)  # noqa: S311, a run to be repeated, no secret
    template = scratch / "template"
    template.mkdir()
    make_template(template, lambda _desk: None)
    province, desks = copy_of(template, scratch / "run")
    offline, online = desks[0], desks[1]
    days = Days(offline, chance, 100_000_000)
    elsewhere = Days(online, chance, 200_000_000)
    sticks = scratch / "sticks"
    sticks.mkdir()
    roads = Roads(province, offline, sticks, chance)
    for number in range(visits):
        if number % max(1, visits // DAYS) == 0:
            offline.clock.moment += timedelta(days=1)
        days.visit()
        if number % _ELSEWHERE == 0:
            elsewhere.visit()
    online.registry.synchronise()
    for number in range(visits // _VISITS_A_CUT):
        roads.cut_one()
        if number % _MEANWHILE == 0:
            days.visit()
    for _ in range(20):
        roads.in_peace()
        if not roads.unanswered():
            break
    for desk in (*desks, offline):
        desk.registry.synchronise()
    try:
        return _outcome(days, elsewhere, roads, desks)
    finally:
        for desk in desks:
            desk.database.close()
        province.close()


def _outcome(days: Days, elsewhere: Days, roads: Roads, desks: list[DeskHere]) -> Outcome:
    counts = settled(days.desk)
    with days.desk.database.reading() as work:
        applied = {change.change_id for change in work.outbox.in_states((ChangeState.APPLIED,))}
        identity = work.registry_link.identity()
    assert identity is not None
    database = roads.province.registry.database

    def held(connection: Connection) -> tuple[list[str], int, int]:
        seq, op_id = tables.changes.c.seq, tables.changes.c.op_id
        newest, rows, operations = connection.execute(
            select(func.max(seq), func.count(seq), func.count(op_id.distinct()))
        ).one()
        wanted = select(tables.operations.c.op_id).where(tables.operations.c.device_id == identity.device_id)
        return list(connection.execute(wanted).scalars()), rows - operations, newest - rows

    operations, doubled, gaps = database.read(held)
    serials = days.serials + elsewhere.serials
    pictures = {person.portrait_id for person in (*days.people, *elsewhere.people)} - {""}
    blobs = roads.province.registry.blobs
    return Outcome(
        days.visits,
        len(applied),
        roads.cuts,
        roads.sticks,
        len(applied - set(operations)),
        doubled,
        gaps,
        sum(
            counts[state]
            for state in ChangeState
            if state not in {ChangeState.APPLIED, ChangeState.WITHDRAWN}
        ),
        frozenset({summary(database).digest, *(desk.registry.digest() for desk in desks)}),
        days.reserved + elsewhere.reserved,
        len(serials),
        len(serials) - len(set(serials)),
        len(pictures),
        sum(digest_of(blobs.content(name)) != name for name in pictures),
    )

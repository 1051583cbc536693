"""Hear from the registry who may be one person, and tell it what was said about them here."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from oss_desk.domain.people.possible_duplicate import PairState, PossibleDuplicate, pair_id_of
from oss_desk.services.errors import RegistryRefused
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import PossibleTwins, RegistryLine, SuspectedTwins
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork

_log = logging.getLogger("oss_desk.registry")


@dataclass(frozen=True, slots=True)
class SettlePairs:
    """One turn's exchange about pairs; what was said is kept until the registry has heard it."""

    unit_of_work: OpenUnitOfWork
    clock: Clock

    def __call__(self, line: RegistryLine) -> None:
        """Take what the registry suspects, and tell it what was decided here.

        Raises:
            SyncError: what was not told is told in the next turn.
        """
        with self.unit_of_work() as work:
            said = work.possible_duplicates.untold()
        # Told first: what was decided need not come back as undecided.
        self._tell(line, said)
        suspected = line.possible_twins()
        with self.unit_of_work() as work:
            for twins in suspected.pairs:
                self._take(work, twins)
            self._drop(work, suspected)
            again = work.possible_duplicates.untold()
            waiting = work.possible_duplicates.count_waiting()
            work.registry_link.put_state(replace(work.registry_link.state(), possible_twins=waiting))
            work.commit()
        self._tell(line, again)

    def _tell(self, line: RegistryLine, said: Sequence[PossibleDuplicate]) -> None:
        for pair in said:
            different = pair.state is PairState.DIFFERENT
            try:
                line.judge_twins(pair.registry_id, different=different, by=pair.decided_by or "-")
            except RegistryRefused as refusal:
                # Made one by somebody else meanwhile, or the registry's backup knows no such pair: nobody
                # waits for the word any more, and told again it would be refused again in every turn.
                _log.info("what was said of a pair came too late: %s", refusal.reason)
            with self.unit_of_work() as work:
                kept = work.possible_duplicates.get(pair.pair_id)
                if kept is not None and (kept.state, kept.decided_at) == (pair.state, pair.decided_at):
                    work.possible_duplicates.put(replace(kept, is_told=True))
                work.commit()

    def _take(self, work: UnitOfWork, twins: PossibleTwins) -> None:
        bodies = {
            record_id: json.dumps(dict(version.body or {}), ensure_ascii=False, sort_keys=True)
            for record_id, version in ((twins.first_id, twins.first), (twins.second_id, twins.second))
        }
        fresh = PossibleDuplicate.of(twins.first_id, twins.second_id, twins.score, self.clock.now())
        pair = work.possible_duplicates.get(fresh.pair_id) or fresh
        heard = replace(
            pair,
            registry_id=twins.twins_id,
            first_body=bodies[pair.first_id],
            second_body=bodies[pair.second_id],
        )
        if heard.state is PairState.DIFFERENT and heard.is_told:
            # Somebody else opened it again.
            heard = replace(heard, state=PairState.WAITING, decided_by="", decided_at=None, is_told=False)
        if heard != pair or pair is fresh:
            work.possible_duplicates.put(heard)

    @staticmethod
    def _drop(work: UnitOfWork, suspected: SuspectedTwins) -> None:
        """Forget what others decided, and drafts that are nobody's any more."""
        listed = {pair_id_of(twins.first_id, twins.second_id) for twins in suspected.pairs}
        for pair in work.possible_duplicates.waiting():
            settled = suspected.is_whole and bool(pair.registry_id) and pair.pair_id not in listed
            ours = not pair.registry_id
            if settled or (ours and not (_is_there(work, pair.first_id) and _is_there(work, pair.second_id))):
                work.possible_duplicates.remove(pair.pair_id)


def _is_there(work: UnitOfWork, record_id: str) -> bool:
    """Tell whether there is a record of that id, or a matter that would make one."""
    if work.people.get(record_id) is not None or work.confirmed.get(record_id) is not None:
        return True
    visit = work.visits.latest_of(record_id)
    return visit is not None and visit.is_editable

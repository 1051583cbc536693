"""Answer, before a new record is made, whether it is about somebody the register has already."""

import json
from dataclasses import asdict, dataclass, replace

from oss_desk.domain.errors import UndoTooLate, WrongState
from oss_desk.domain.people.possible_duplicate import PairState, PossibleDuplicate, pair_id_of
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.people.lookalikes import FindLookalikes, Lookalike
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork, Recording
from oss_desk.services.visit.likely_request import with_papers
from oss_desk.services.visit.link_person import linked_to


@dataclass(frozen=True, slots=True)
class SamePerson:
    """``1``: the matter is that of somebody registered; what was typed goes with it."""

    recording: Recording
    rules: RuleBook

    def __call__(self, visit_id: str, lookalike: Lookalike, by: Officer) -> Visit:
        """Return the matter as that of *lookalike*; the step is not done by it.

        The number is that of the record. What was typed otherwise stays, marked where it differs.

        Raises:
            NotPermitted: *by* may not serve.
            UnknownVisit, WrongState: it may not change any more, or the record is gone.
        """
        by.must(Right.SERVE)
        now, today = self.recording.clock.now(), self.recording.clock.today()
        person_id = lookalike.person.person_id
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            person = work.people.get(person_id)
            if person is None and lookalike.is_elsewhere:
                # The registry's record comes with the next turn; until then this is what it told of it.
                person = work.people.by_citizen_id(lookalike.person.citizen_id) or lookalike.person
                work.people.put(person)
                person_id = person.person_id
            if person is None:
                raise WrongState("join", "unknown")
            numbered = replace(visit.identity, citizen_id=person.citizen_id.digits)
            moved = visit.edited(now, identity=numbered)
            moved = linked_to(work, moved, person_id, person, self.rules, today)
            moved = with_papers(work, moved, self.rules, today)
            note = json.dumps(
                {"visit_id": visit_id, "person_id": visit.person_id, "fields": _changed(visit, moved)},
                ensure_ascii=False,
            )
            pair = _pair(work, visit.person_id, lookalike, self.recording)
            work.possible_duplicates.put(pair.merged(person_id, by.user_name, now, note))
            self.recording.trace(work, by, "person.same", person_id, visit_id)
            return self.recording.keep(work, by, moved, "visit.person_linked")

    def undo(self, visit_id: str, person_id: str, by: Officer) -> Visit:
        """Return the matter as that of somebody new again, and the question about both open again.

        What was typed since stays.

        Raises:
            NotPermitted: *by* may not serve.
            UndoTooLate: it was sent for approval, or belongs to somebody else by now.
        """
        by.must(Right.SERVE)
        now, today = self.recording.clock.now(), self.recording.clock.today()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            pair = _joined(work, visit_id, person_id)
            if pair is None or visit.person_id != person_id or not visit.is_editable:
                raise UndoTooLate
            note = json.loads(pair.undo_note)
            back = {
                name: tuple(before) if isinstance(before, list) else before
                for name, (before, after) in note["fields"].items()
                if _plain(getattr(visit.identity, name)) == after
            }
            identity = replace(visit.identity, **back)  # type: ignore[arg-type]
            moved = visit.edited(now, identity=identity)
            moved = linked_to(work, moved, note["person_id"], None, self.rules, today)
            moved = with_papers(work, moved, self.rules, today)
            work.possible_duplicates.remove(pair.pair_id)
            self.recording.trace(work, by, "person.same_undone", person_id, visit_id)
            return self.recording.keep(work, by, moved, "visit.person_linked")


@dataclass(frozen=True, slots=True)
class TwoPeople:
    """``2``: somebody else; the answer is kept and goes to the registry, so that nobody asks again."""

    recording: Recording

    def __call__(self, visit_id: str, lookalike: Lookalike, by: Officer) -> Visit:
        """Return the matter, which this pair keeps from nothing any more.

        Raises:
            NotPermitted: *by* may not serve.
            UnknownVisit: there is no such matter.
        """
        by.must(Right.SERVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            pair = _pair(work, visit.person_id, lookalike, self.recording)
            work.possible_duplicates.put(pair.said(PairState.DIFFERENT, by.user_name, now))
            self.recording.trace(work, by, "person.different", lookalike.person.person_id, visit_id)
            work.commit()
        return visit

    def undo(self, visit_id: str, person_id: str, by: Officer) -> Visit:
        """Return the matter, about which the question stands again.

        Raises:
            NotPermitted: *by* may not serve.
            UndoTooLate: the answer was not this one, or is too old.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            pair = work.possible_duplicates.get(pair_id_of(visit.person_id, person_id))
            if pair is None or pair.state is not PairState.DIFFERENT or not visit.is_editable:
                raise UndoTooLate
            work.possible_duplicates.remove(pair.pair_id)
            self.recording.trace(work, by, "person.different_undone", person_id, visit_id)
            work.commit()
        return visit


@dataclass(frozen=True, slots=True)
class AskWhetherSame:
    """``Ctrl+D``: put the draft aside for the supervisor; no record is made."""

    recording: Recording

    def __call__(self, visit_id: str, lookalike: Lookalike, by: Officer, reason: str) -> Visit:
        """Return the matter, parked for *reason*; the pair waits among what is to be decided.

        Raises:
            NotPermitted: *by* may not serve.
            UnknownVisit: there is no such matter.
        """
        by.must(Right.SERVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            pair = _pair(work, visit.person_id, lookalike, self.recording)
            work.possible_duplicates.put(pair.said(PairState.ASKED, by.user_name, now))
            self.recording.trace(work, by, "person.same_asked", lookalike.person.person_id, visit_id)
            return self.recording.keep(work, by, visit.parked(reason, now), "visit.parked")


@dataclass(frozen=True, slots=True)
class WhoIsIt:
    """The question before a record is made, and its answers.

    Attributes:
        find: whom the matter may be about. same: it is them. different: it is not. ask: the supervisor.
    """

    find: FindLookalikes
    same: SamePerson
    different: TwoPeople
    ask: AskWhetherSame

    @classmethod
    def of(cls, reading: OpenUnitOfWork, recording: Recording, rules: RuleBook) -> "WhoIsIt":
        """Return the use cases, ready."""
        return cls(
            FindLookalikes(reading),
            SamePerson(recording, rules),
            TwoPeople(recording),
            AskWhetherSame(recording),
        )


def _joined(work: UnitOfWork, visit_id: str, person_id: str) -> PossibleDuplicate | None:
    """Return the pair by which the matter became that of the person, or None."""
    for pair in work.possible_duplicates.of([person_id]):
        note = json.loads(pair.undo_note or "{}")
        if pair.kept_id == person_id and note.get("visit_id") == visit_id:
            return pair
    return None


def _pair(work: UnitOfWork, new_id: str, lookalike: Lookalike, recording: Recording) -> PossibleDuplicate:
    """Return the pair as it is kept, or made now."""
    pair = PossibleDuplicate.of(new_id, lookalike.person.person_id, lookalike.score, recording.clock.now())
    return work.possible_duplicates.get(pair.pair_id) or pair


def _changed(before: Visit, after: Visit) -> dict[str, tuple[object, object]]:
    """Return by name the identity's fields that the record filled, as they were and as they are."""
    was, now = asdict(before.identity), asdict(after.identity)
    return {name: (_plain(was[name]), _plain(now[name])) for name in was if was[name] != now[name]}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value

"""Decide whether two records are one person: merged with a choice for each row, told apart, or left."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from oss_desk.domain.errors import UndoTooLate, WrongState
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.possible_duplicate import PairState, PossibleDuplicate
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.merge import laid_over
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.registry import Verb
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.registry.into_tables import IntoTables
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.person_document import person_document, person_from
from oss_desk.services.registry.possible_pairs import member_of
from oss_desk.services.registry.record_body import MERGED_INTO, PERSON

MERGED, PARTED = "person.merged", "person.parted"
ROWS: Mapping[str, tuple[str, ...]] = {
    "name": ("name_th", "name_en"),
    "citizen_id": ("citizen_id",),
    "birth_date": ("birth_date",),
    "sex": ("sex",),
    "address": ("registered_address",),
    "phone": ("phone",),
    "communication": ("communication",),
    "types": ("disability_types",),
    "caregiver": ("caregiver",),
    "portrait": ("portrait_id",),
}
"""What is chosen together, by the name of its row."""


@dataclass(frozen=True, slots=True)
class MergePair:
    """Make two records one: what hangs on the one goes over to the other, and nothing is deleted."""

    recording: Recording
    ids: Ids

    def __call__(
        self, pair_id: str, kept_id: str, by: Officer, rows: Mapping[str, Side] | None = None
    ) -> PossibleDuplicate:
        """Return the decided pair, whose record is *kept_id*; cards stay valid.

        *rows* names by row of `ROWS` whose value stands: `Side.MINE` that of the record that is kept
        (also where nothing is named), `Side.THEIRS` that of the other.

        Raises:
            NotPermitted: *by* may not approve.
            WrongState: unknown or decided, or one of them is no record yet.
        """
        by.must(Right.APPROVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            pair = work.possible_duplicates.get(pair_id)
            if pair is None or kept_id not in {pair.first_id, pair.second_id}:
                raise WrongState("merge", "unknown")
            merged_id = pair.other_than(kept_id)
            kept, merged = _person(work, pair, kept_id), _person(work, pair, merged_id)
            into = chosen(kept, merged, rows or {})
            note = {
                "kept": person_document(kept),
                "merged": person_document(merged),
                "into": person_document(into),
                "matters": sorted(work.people.matters_of(merged_id)),
                "cards": [
                    card.card_serial.digits for card in work.cards.of_person(merged_id) if not card.visit_id
                ],
                "was_here": work.people.get(merged_id) is not None,
            }
            decided = pair.merged(kept_id, by.user_name, now, json.dumps(note, ensure_ascii=False))
            outgoing = Outgoing(work, self.ids, by.user_name, now, MERGED)
            if work.confirmed.get(merged_id) is None:
                outgoing.person(merged)
            work.people.make_one(merged_id, into)
            outgoing.person(into)
            _send(work, self.ids, merged_id, kept_id, by, self.recording, Verb.MERGE)
            work.possible_duplicates.put(decided)
            self.recording.trace(work, by, MERGED, kept_id, merged_id)
            work.commit()
        return decided


@dataclass(frozen=True, slots=True)
class JudgePair:
    """Say that two records are two people, or that it is left or asked; the registry hears of answers."""

    recording: Recording

    def different(self, pair_id: str, by: Officer) -> PossibleDuplicate:
        """Return the pair, about which nobody is asked any more.

        Raises:
            NotPermitted: *by* may not approve.
            WrongState: unknown, or the two are one by now.
        """
        by.must(Right.APPROVE)
        return self._say(pair_id, PairState.DIFFERENT, by, "person.different")

    def later(self, pair_id: str, by: Officer) -> PossibleDuplicate:
        """Return the pair, put behind the others.

        Raises:
            NotPermitted: *by* may not serve; or not approve, where the supervisor was asked.
            WrongState: as above.
        """
        by.must(Right.SERVE)
        return self._say(pair_id, PairState.LATER, by, "person.later")

    def ask(self, pair_id: str, by: Officer) -> PossibleDuplicate:
        """Return the pair, put before the supervisor; asked once, it stands.

        Raises:
            NotPermitted: *by* may not serve.
            WrongState: as above.
        """
        by.must(Right.SERVE)
        return self._say(pair_id, PairState.ASKED, by, "person.asked")

    def ask_no_more(self, pair_id: str, by: Officer) -> PossibleDuplicate:
        """Return the pair, waiting for whoever looks at it.

        Raises:
            NotPermitted: *by* may not serve.
            WrongState: there is no such pair.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            pair = _pair(work, pair_id).asked_no_more()
            work.possible_duplicates.put(pair)
            self.recording.trace(work, by, "person.asked_no_more", pair.first_id, pair.second_id)
            work.commit()
        return pair

    def _say(self, pair_id: str, state: PairState, by: Officer, action: str) -> PossibleDuplicate:
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            pair = _pair(work, pair_id)
            if pair.state is PairState.ASKED:
                if state is PairState.ASKED:
                    return pair
                by.must(Right.APPROVE)
            said = pair.said(state, by.user_name, now)
            work.possible_duplicates.put(said)
            self.recording.trace(work, by, action, pair.first_id, pair.second_id)
            work.commit()
        return said


@dataclass(frozen=True, slots=True)
class UndoPair:
    """Open a decided pair again, for thirty days: what was one is two, each with what it had."""

    recording: Recording
    ids: Ids

    def __call__(self, pair_id: str, by: Officer) -> PossibleDuplicate:
        """Return the pair, waiting again; what was changed since the merge stays with the record kept.

        Raises:
            NotPermitted: *by* may not approve.
            UndoTooLate: nobody decided, or more than thirty days ago.
        """
        by.must(Right.APPROVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            pair = work.possible_duplicates.get(pair_id)
            if pair is None:
                raise UndoTooLate
            again = pair.opened_again(now)
            if pair.state is PairState.MERGED:
                self._part(work, pair, by)
                # The registry takes two that were parted for two people; here somebody looks once more.
                again = replace(again, registry_id="")
            work.possible_duplicates.put(again)
            self.recording.trace(work, by, PARTED, pair.first_id, pair.second_id)
            work.commit()
        return again

    def _part(self, work: UnitOfWork, pair: PossibleDuplicate, by: Officer) -> None:
        merged_id = pair.other_than(pair.kept_id)
        note = json.loads(pair.undo_note or "{}")
        outgoing = Outgoing(work, self.ids, by.user_name, self.recording.clock.now(), PARTED)
        if note:
            kept = _restored(work, pair.kept_id, note)
            if kept is not None:
                work.people.put(kept)
                outgoing.person(kept)
            if note["was_here"]:
                work.people.put(person_from(note["merged"]))
                work.people.give_back(merged_id, note["matters"])
                for card in work.cards.of_person(pair.kept_id):
                    if card.card_serial.digits in note["cards"]:
                        work.cards.put(replace(card, person_id=merged_id))
        for change in work.outbox.of_record(merged_id):
            told = json.loads(change.local_note or "{}").get("verb") == Verb.MERGE.value
            if told and change.state is ChangeState.PENDING:
                # The registry never hears of either.
                work.outbox.put(change.withdrawn())
                return
        _send(work, self.ids, merged_id, "", by, self.recording, Verb.UNMERGE)
        record = work.confirmed.get(merged_id)
        if record is not None and record.body is not None and not note:
            IntoTables(work)(record, laid_over(record.body, {MERGED_INTO: ""}))


def chosen(kept: Person, merged: Person, rows: Mapping[str, Side]) -> Person:
    """Return *kept* with the rows of *merged* that were chosen; what only *merged* has is taken as well."""
    taken = {}
    for row, names in ROWS.items():
        lacks = row not in rows and not any(getattr(kept, name) for name in names)
        if rows.get(row) is Side.THEIRS or lacks:
            taken.update({name: getattr(merged, name) for name in names})
    return replace(kept, **taken)


def _pair(work: UnitOfWork, pair_id: str) -> PossibleDuplicate:
    pair = work.possible_duplicates.get(pair_id)
    if pair is None:
        raise WrongState("decide", "unknown")
    return pair


def _person(work: UnitOfWork, pair: PossibleDuplicate, record_id: str) -> Person:
    told = pair.first_body if record_id == pair.first_id else pair.second_body
    member = member_of(work, record_id, told)
    if member is None or member.person is None:
        raise WrongState("merge", "no_record")
    return member.person


def _restored(work: UnitOfWork, kept_id: str, note: Mapping[str, dict[str, object]]) -> Person | None:
    """Return the kept record without what the merge brought into it and nobody changed since."""
    current = work.people.get(kept_id)
    if current is None:
        return None
    before, into, now = note["kept"], note["into"], person_document(current)
    back = {name: before[name] for name in before if now[name] == into[name]}
    return person_from({**now, **back})


def _send(
    work: UnitOfWork, ids: Ids, merged_id: str, kept_id: str, by: Officer, recording: Recording, verb: Verb
) -> None:
    record = work.confirmed.get(merged_id)
    known = dict(record.body or {}) if record is not None else {}
    for change in work.outbox.of_record(merged_id):
        if change.state in {ChangeState.PENDING, ChangeState.SENT}:
            known = laid_over(known, change.body)
    body = laid_over(known, {MERGED_INTO: kept_id})
    work.outbox.add(
        PendingChange(
            ids.new(),
            PERSON,
            merged_id,
            MERGED if verb is Verb.MERGE else PARTED,
            json.dumps(body, ensure_ascii=False, sort_keys=True),
            recording.clock.now(),
            actor=by.user_name,
            local_note=json.dumps({"verb": verb.value}),
        )
    )

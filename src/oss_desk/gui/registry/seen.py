"""All that the sync centre shows, as it stood at one moment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from oss_desk.domain.registry.difference import DifferenceRow
from oss_desk.domain.registry.pending_change import PendingChange
from oss_desk.gui.registry.progress import FetchProgress
from oss_desk.gui.registry.status_words import SyncSight, look_at_sight
from oss_desk.services.desk import Desk
from oss_desk.services.registry.ask_supervisor import Asked
from oss_desk.services.registry.decided import DecidedDispute
from oss_desk.services.registry.disputes import Dispute
from oss_desk.services.registry.possible_pairs import SightedPair
from oss_desk.services.registry.record_body import PORTRAIT, portrait_of
from oss_desk.services.registry.status import SyncItem


@dataclass(frozen=True, slots=True)
class Seen:
    """What was fetched at once.

    Attributes:
        refused: the changes that name a field at fault, by id.
        names: display names of officers by user name; hospitals: names of hospitals by code.
        decided, merged: what was decided, the latest first; empty where nothing asks for it.
        pairs: who may be one person.
        pictures: the portraits that were chosen between or are to be, by what a record calls them.
    """

    sight: SyncSight
    disputes: tuple[Dispute, ...]
    items: tuple[SyncItem, ...]
    refused: dict[str, PendingChange]
    asked: tuple[Asked, ...]
    decided: tuple[DecidedDispute, ...]
    names: Mapping[str, str]
    hospitals: Mapping[str, str]
    pairs: tuple[SightedPair, ...] = ()
    merged: tuple[SightedPair, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def dispute(self, person_id: str) -> Dispute | None:
        """Return the dispute about the person, or None."""
        return next((found for found in self.disputes if found.person_id == person_id), None)

    def decision(self, conflict_id: str) -> DecidedDispute | None:
        """Return the decided conflict, or None."""
        return next((one for one in self.decided if one.conflict.conflict_id == conflict_id), None)

    def item(self, change_id: str) -> SyncItem:
        """Return the change on the list.

        Raises:
            StopIteration: it is not on the list.
        """
        return next(item for item in self.items if item.change_id == change_id)

    def answers_to(self, asked: Asked) -> tuple[DecidedDispute, ...]:
        """Return what was decided of what *asked* asks."""
        ids = {conflict.conflict_id for conflict in asked.answers}
        found = [one for one in self.decided if one.conflict.conflict_id in ids]
        # Who somebody is comes first, as it did where it was decided.
        return tuple(sorted(found, key=lambda one: one.conflict.kind != "person"))

    def answers(self, question_id: str) -> tuple[DecidedDispute, ...]:
        """Return what was decided of the question; nothing while it has no answer."""
        return next(
            (self.answers_to(one) for one in self.asked if one.question.question_id == question_id), ()
        )


def look(desk: Desk, progress: FetchProgress | None, *, with_decided: bool) -> Seen:
    """Fetch everything; belongs in the database's lane."""
    registry = desk.registry
    names = {officer.user_name: officer.display_name for officer in desk.trust.officers()}
    items = tuple(replace(item, actor=names.get(item.actor, item.actor)) for item in registry.items())
    refused = {}
    for item in items:
        change = registry.look_at_change(item.change_id) if item.error_field else None
        if change is not None:
            refused[item.change_id] = change
    disputes, asked = registry.disputes(), registry.asked()
    wants_decided = with_decided or any(one.is_answered for one in asked)
    decided = registry.decided() if wants_decided else ()
    rows = [row.row for dispute in disputes for row in dispute.rows]
    rows += [row.row for one in decided for row in one.rows]
    return Seen(
        look_at_sight(desk, disputes, asked, progress),
        disputes,
        items,
        refused,
        asked,
        decided,
        names,
        registry.hospital_names(),
        registry.pairs(),
        registry.pairs.merged() if with_decided else (),
        _pictures(desk, rows),
    )


def _pictures(desk: Desk, rows: Iterable[DifferenceRow]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for body in (body or {} for row in rows if row.group == PORTRAIT for body in (row.mine, row.theirs)):
        picture = desk.visit.picture(portrait_of(body))
        if picture is not None:
            found[str(body[PORTRAIT])] = picture
    return found

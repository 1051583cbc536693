"""What becomes of an edit when others have edited too.

The desk built on version *trunk*. What it changed since lies in its branch: versions it made itself, and
this edit. What the others changed since is everything else after *trunk*. Looking only at the newest
version would take the desk's older picture of a field, sent along unchanged, for a wish to set it back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from oss_registry.storage.records import Step
from oss_wire.canonical import Json
from oss_wire.legal import LEGAL_FIELDS
from oss_wire.record import Body, Subject, changed_fields, overlay


@dataclass(frozen=True, slots=True)
class Meeting:
    """An edit held against what the registry has.

    Attributes:
        body: the record with the edit laid over it: the whole of it when nobody else changed anything,
            which is what the desk expects to be confirmed; its own changes alone otherwise.
        changed: the fields that become different by it.
        others_changed: the fields that others changed meanwhile.
        asked: the fields somebody must decide about; empty when the edit may be applied.
        base: what both sides had seen of the fields that disagree; mine: what the edit wants there.
    """

    body: Mapping[str, Json]
    changed: frozenset[str]
    others_changed: frozenset[str]
    asked: frozenset[str]
    base: Mapping[str, Json]
    mine: Mapping[str, Json]


def meet(
    subject: Subject, edit: Body, branch_id: str, trunk: Body, current: Body, steps: Sequence[Step]
) -> Meeting:
    """Hold *edit*, made on the branch *branch_id* of a record about *subject*, against *current*.

    *trunk* is the record as it was when the branch began, empty for a record that was not there, and
    *steps* are the versions after it, in their order.
    """
    seen: dict[str, Json] = dict(trunk)
    others: set[str] = set()
    for step in steps:
        if step.branch_id == branch_id:
            seen.update({name: step.body.get(name) for name in step.changed})
        else:
            others |= step.changed
    wanted = changed_fields(seen, edit)
    changed = wanted & changed_fields(current, edit)
    mine = {name: edit[name] for name in changed}
    return Meeting(
        body=overlay(current, mine if others else edit),
        changed=changed,
        others_changed=frozenset(others),
        asked=_asked(subject, changed, others),
        base={name: seen.get(name) for name in changed},
        mine=mine,
    )


def _asked(subject: Subject, changed: frozenset[str], others: set[str]) -> frozenset[str]:
    """Return what a machine may not decide: the same field, and every field with a meaning in law."""
    if not others or not changed:
        return frozenset()
    return (changed & others) | ((changed | others) & LEGAL_FIELDS[subject])

"""Gives changes their number, base and exact text, before they leave the house on whatever way."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.merge import changed_fields, laid_over
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.services.errors import NotEnrolled
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.registry import Operation, Verb, WireForms
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.record_body import CARD, MERGED_INTO, PORTRAIT, REGISTRATION

_OF_A_HOSPITAL = {REGISTRATION, CARD}


@dataclass(frozen=True, slots=True)
class FixChanges:
    """Fix changes that were not sent yet; from here on each is the same at every try."""

    ids: Ids
    forms: WireForms

    def __call__(self, work: UnitOfWork, changes: Sequence[PendingChange]) -> list[PendingChange]:
        """Return those of *changes* that are to be sent, stored as sent within the transaction of *work*.

        One that says nothing which the registry does not know is withdrawn instead.

        Raises:
            NotEnrolled: this desk is bound to no registry.
        """
        identity = work.registry_link.identity()
        if identity is None:
            raise NotEnrolled
        fixed, withdrawn = [], []
        known = work.confirmed.several([change.subject_id for change in changes])
        for change in changes:
            prepared = self._fix_one(work, identity, change, known.get(change.subject_id))
            if prepared.state is ChangeState.SENT:
                identity = replace(identity, last_seq=prepared.device_seq)
                fixed.append(prepared)
            else:
                withdrawn.append(prepared)
        work.outbox.put_all([*fixed, *withdrawn])
        work.registry_link.put_identity(identity)
        return fixed

    def _fix_one(
        self,
        work: UnitOfWork,
        identity: DeskIdentity,
        change: PendingChange,
        record: ConfirmedRecord | None,
    ) -> PendingChange:
        base_version, base = change.base_version, change.base
        if base_version is None:
            base_version, base = (record.version, record.body or {}) if record else (0, {})
        body = change.body
        if base_version == 0 and change.subject in _OF_A_HOSPITAL:
            body = laid_over(body, {"facility_code": identity.facility_code})
        conflict_id = self._decides(work, change)
        told = (
            body if base_version == 0 else {name: body[name] for name in sorted(changed_fields(base, body))}
        )
        if verb_of(change) is not Verb.PUT:
            # A merge says nothing else by the way.
            told = {name: value for name, value in told.items() if name == MERGED_INTO}
        if not told and not conflict_id:
            # An earlier change, or another desk, has told it all.
            return change.withdrawn()
        numbered = change.numbered(
            identity.last_seq + 1,
            base_version,
            json.dumps(base, ensure_ascii=False, sort_keys=True),
            # A branch it had keeps its name: should the registry have it after all, nothing is doubled.
            change.branch_id or self.ids.new(),
            json.dumps(body, ensure_ascii=False, sort_keys=True),
        )
        operation = Operation(
            op_id=change.change_id,
            device_id=identity.device_id,
            device_seq=numbered.device_seq,
            record_id=change.subject_id,
            kind=change.subject,
            verb=Verb.RESOLVE if conflict_id else verb_of(change),
            base_version=base_version,
            trunk_version=base_version,
            branch_id=numbered.branch_id,
            made_at=change.created_at,
            actor=change.actor or "-",
            body=told,
            conflict_id=conflict_id,
            blobs=(str(told[PORTRAIT]),) if told.get(PORTRAIT) else (),
            base=base if base_version else {},
        )
        return numbered.fixed(self.forms.sealed(operation))

    @staticmethod
    def _decides(work: UnitOfWork, change: PendingChange) -> str:
        """Return the registry's name of the conflict that this change decides, or nothing."""
        conflict_id = json.loads(change.local_note or "{}").get("decides", "")
        conflict = work.conflicts.get(conflict_id) if conflict_id else None
        return conflict.registry_id if conflict else ""


def verb_of(change: PendingChange) -> Verb:
    """Return what *change* does to its record: nearly always, put it."""
    return Verb(json.loads(change.local_note or "{}").get("verb", Verb.PUT))

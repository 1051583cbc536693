"""Sees that the registry takes nothing back out of its own audit trail."""

from dataclasses import replace
from datetime import timedelta

from oss_desk.domain.registry.registry_document import DocumentName
from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry_trust import Told, TrustLine
from oss_desk.services.recording import OpenUnitOfWork

ASKED_EVERY = timedelta(hours=1)
"""How old the head of the registry's trail may grow while the line is good."""


def watch_audit(unit_of_work: OpenUnitOfWork, clock: Clock, line: TrustLine, told: Told) -> None:
    """Fetch the head of the registry's trail, and keep it if it goes on from the one that is kept.

    One that does not is kept beside it, as evidence, and told to officers until a later head goes on from
    the first. Only a registry that was restored, and says so by another epoch, begins anew.

    Raises:
        RegistryGarbled: the head is not signed by the registry. SyncError: the line failed.
    """
    with unit_of_work() as work:
        known = work.registry_trust.document(DocumentName.AUDIT_HEAD)
        doubt = work.registry_trust.document(DocumentName.AUDIT_DOUBT)
        keys = work.registry_trust.registry_keys()
    is_doubted = doubt is not None and bool(doubt.text)
    is_fresh = known is not None and told.at - known.as_of < ASKED_EVERY
    if told.by_hand or keys is None or (is_fresh and not is_doubted):
        return
    heard = line.audit_head(known, keys.receipt_key)
    with unit_of_work() as work:
        trust, now = work.registry_trust, clock.now()
        if heard.goes_on or known is None or not heard.is_same_life:
            trust.put_document(heard.head)
            if doubt is not None and is_doubted:
                trust.put_document(replace(doubt, text=""))
            if known is not None and not heard.is_same_life:
                work.audit.add(AuditEntry(now, "-", "registry.began_anew", str(known.seq)))
        elif not is_doubted:
            trust.put_document(replace(heard.head, name=DocumentName.AUDIT_DOUBT))
            work.audit.add(AuditEntry(now, "-", "registry.audit_doubted", str(known.seq)))
        work.commit()

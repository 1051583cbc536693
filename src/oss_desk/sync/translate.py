"""Between our values and the documents of the wire, both ways."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.registry_document import RegistryKeys
from oss_desk.services.errors import RegistryGarbled
from oss_desk.services.ports.registry import (
    Answer,
    ChangePage,
    Greeting,
    Operation,
    Outcome,
    PossibleTwins,
    RemoteChange,
    RemoteVersion,
)
from oss_wire import change as wire_change
from oss_wire import hello as wire_hello
from oss_wire import operation as wire_operation
from oss_wire import people as wire_people
from oss_wire import result as wire_result
from oss_wire.base_mark import base_mark
from oss_wire.codec import write
from oss_wire.dump import DumpedRecord, dump_digest
from oss_wire.record import Subject
from oss_wire.result import ResultStatus
from oss_wire.version import CODES, SCHEMA

_OUTCOMES = {
    ResultStatus.APPLIED: Outcome.APPLIED,
    ResultStatus.DUPLICATE_SUSPECTED: Outcome.APPLIED,
    ResultStatus.CONFLICT: Outcome.CONFLICT,
    ResultStatus.REJECTED: Outcome.REJECTED,
    ResultStatus.WAITING_FOR_BLOB: Outcome.WAITING_FOR_ATTACHMENT,
    ResultStatus.FAILED: Outcome.FAILED,
}


class WireTranslator:
    """How records are written on the line (`oss_desk.services.ports.registry.WireForms`)."""

    def sealed(self, operation: Operation) -> str:
        """Return *operation* as exact text with its digest; the same whenever it is sent."""
        sealed = wire_operation.Operation(
            op_id=operation.op_id,
            device_id=operation.device_id,
            device_seq=operation.device_seq,
            record_id=operation.record_id,
            kind=f"{operation.kind}.{operation.verb}",
            base_ver=operation.base_version,
            trunk_ver=operation.trunk_version,
            branch_id=operation.branch_id,
            schema=SCHEMA,
            codes=CODES,
            made_at=operation.made_at.isoformat(),
            actor=operation.actor,
            body=operation.body,
            blobs=operation.blobs,
            conflict_id=operation.conflict_id,
            base_mark=base_mark(Subject(operation.kind), operation.body, operation.base)
            if operation.base
            else "",
        ).sealed()
        return json.dumps(write(sealed), ensure_ascii=False, separators=(",", ":"))

    def digest(self, records: Iterable[ConfirmedRecord]) -> str:
        """Return the SHA-256 of the canonical dump of *records*, which come in the order of their ids."""
        return dump_digest(
            DumpedRecord(
                record.record_id, record.kind, record.version, record.body is None, record.body or {}
            )
            for record in records
        )


def batch_text(sealed: Iterable[str]) -> bytes:
    """Return the body of one ``POST /v1/ops``; every operation stays as it was sealed, byte for byte."""
    return ('{"operations":[' + ",".join(sealed) + "]}").encode()


def answer_of(result: wire_result.OperationResult) -> Answer:
    """Return what became of an operation."""
    current = result.current
    return Answer(
        result.op_id,
        _OUTCOMES[result.status],
        result.ver,
        None if current is None else version_of(current),
        result.conflict_id,
        result.code,
        result.field.removeprefix("body."),
        result.ids if result.status is ResultStatus.DUPLICATE_SUSPECTED else (),
    )


def version_of(version: wire_result.RecordVersion) -> RemoteVersion:
    """Return a version of a record."""
    return RemoteVersion(
        version.ver,
        None if version.withdrawn else version.body,
        version.actor,
        moment_of(version.made_at) if version.made_at else None,
        version.facility_code,
    )


def page_of(page: wire_change.ChangePage) -> ChangePage:
    """Return a page of changes.

    Raises:
        RegistryGarbled: a number is missing in it.
    """
    seqs = [*(change.seq for change in page.changes), *(part.first for part in page.skipped)]
    first = min(seqs, default=page.next + 1)
    if not page.is_unbroken(first - 1):
        raise RegistryGarbled
    return ChangePage(
        page.epoch,
        tuple(_change_of(change) for change in page.changes),
        page.next,
        page.more,
        page.last,
        page.scope,
        first,
        tuple(_change_of(change) for change in page.brought),
    )


def greeting_of(hello: wire_hello.Hello) -> Greeting:
    """Return the registry's greeting."""
    return Greeting(
        moment_of(hello.server_time),
        hello.epoch,
        hello.last_device_seq,
        hello.facility_code,
        SCHEMA,
        hello.min_schema,
        hello.max_schema,
        min(hello.limits.operations, wire_operation.MAX_OPERATIONS),
        min(hello.limits.batch_bytes, wire_operation.MAX_BATCH_BYTES),
        min(hello.limits.page, wire_change.MAX_PAGE),
        hello.cards_revoked_at,
        keys_of(hello.sealing_key, hello.receipt_key),
        names_of(hello.hospitals),
        hello.scope,
    )


def names_of(hospitals: Mapping[str, object]) -> dict[str, str]:
    """Return what hospitals are called; what is no text is passed over."""
    return {code: name for code, name in hospitals.items() if isinstance(name, str)}


def keys_of(sealing_key: str, receipt_key: str) -> RegistryKeys | None:
    """Return the registry's keys for files carried by hand; None when it tells of none."""
    return RegistryKeys(sealing_key, receipt_key) if sealing_key and receipt_key else None


def twins_of(duplicate: wire_people.PossibleDuplicate) -> PossibleTwins:
    """Return two records that may be one person."""
    return PossibleTwins(
        duplicate.duplicate_id,
        duplicate.first.record_id,
        version_of(duplicate.first),
        duplicate.second.record_id,
        version_of(duplicate.second),
        duplicate.score,
    )


def moment_of(text: str) -> datetime:
    """Return the moment that *text* says.

    Raises:
        RegistryGarbled: it says none.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise RegistryGarbled from error
    if moment.tzinfo is None:
        raise RegistryGarbled
    return moment


def _change_of(change: wire_change.Change) -> RemoteChange:
    return RemoteChange(
        change.seq,
        change.record_id,
        change.subject,
        change.superseded,
        RemoteVersion(
            change.ver,
            None if change.withdrawn else change.body,
            change.actor,
            moment_of(change.made_at) if change.made_at else None,
            change.facility_code,
        ),
        change.op_id,
    )

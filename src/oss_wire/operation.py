"""One change on its way to the registry, fixed before it is first sent and the same ever after."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from oss_wire.canonical import Json, digest_of
from oss_wire.codec import read, write
from oss_wire.errors import WireError
from oss_wire.record import Subject, is_record_id

MAX_OPERATIONS = 50
MAX_BATCH_BYTES = 512 * 1024
MAX_SEQUENCE = 2**53 - 1

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,79}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MARK = re.compile(r"[0-9a-f]{16}")
_BLOB = re.compile(r"sha256:[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")

PUT = "put"
WITHDRAW = "withdraw"
RESOLVE = "resolve"
MERGE = "merge"
UNMERGE = "unmerge"


@dataclass(frozen=True, slots=True)
class Operation:
    """What one desk wants done to one record.

    Attributes:
        op_id: made by the desk, the key by which the registry knows it again.
        device_seq: 1 for the device's first operation, then one more each; what was fixed is sent in
            this order.
        kind: subject and verb, such as ``person.put``. ``put`` makes or changes a record (*base_ver* 0:
            makes it), ``withdraw`` leaves a tombstone, ``resolve`` is a put that decides the conflict
            *conflict_id*, ``person.merge`` says that this record is the same person as the body's
            ``merged_into``, ``person.unmerge`` takes that back.
        base_ver: the version of the record that the desk built on, 0 for a new one.
        trunk_ver: the last version of somebody else that the desk had seen when this branch began.
        branch_id: one name for the edits of a record made in a row without hearing of the registry.
        schema: see `oss_wire.version`; codes: the edition of the code lists.
        made_at: by the desk's own clock, ISO with offset; never used for order.
        actor: the officer's user name at that desk.
        body: the fields; what is absent stays as it is.
        blobs: attachments it refers to, ``sha256:…``.
        base_mark: of the version *base_ver* as the desk had it, see `oss_wire.base_mark`; empty from a desk
            that makes none.
        digest: SHA-256 of the canonical bytes of all the rest but *base_mark*, of which a program that does
            not know it knows nothing; see `sealed`.
    """

    op_id: str
    device_id: str
    device_seq: int
    record_id: str
    kind: str
    base_ver: int
    trunk_ver: int
    branch_id: str
    schema: int
    codes: str
    made_at: str
    actor: str
    body: Mapping[str, Json]
    blobs: tuple[str, ...] = ()
    conflict_id: str = ""
    digest: str = ""
    base_mark: str = ""

    def __post_init__(self) -> None:
        """Refuse an envelope that could not be stored or answered."""
        for name in ("op_id", "device_id", "branch_id"):
            _must(_NAME.fullmatch(getattr(self, name)) is not None, name)
        _must(is_record_id(self.record_id), "record_id")
        _must(1 <= self.device_seq <= MAX_SEQUENCE, "device_seq")
        _must(0 <= self.base_ver <= MAX_SEQUENCE, "base_ver")
        _must(0 <= self.trunk_ver <= self.base_ver, "trunk_ver")
        _must(0 <= self.schema <= MAX_SEQUENCE, "schema")
        _must(len(self.kind) <= 40, "kind")
        _must(len(self.codes) <= 20, "codes")
        _must(len(self.actor) <= 80, "actor")
        _must(len(self.conflict_id) <= 100, "conflict_id")
        _must(_MOMENT.fullmatch(self.made_at) is not None, "made_at")
        _must(all(is_blob(blob) for blob in self.blobs), "blobs")
        _must(not self.base_mark or _MARK.fullmatch(self.base_mark) is not None, "base_mark")
        _must(not self.digest or _DIGEST.fullmatch(self.digest) is not None, "digest")

    @property
    def subject(self) -> Subject | None:
        """What the record is about; None when this program does not know it."""
        name = self.kind.partition(".")[0]
        return Subject(name) if name in set(Subject) else None

    @property
    def verb(self) -> str:
        """What shall be done, the second half of *kind*."""
        return self.kind.partition(".")[2]

    def sealed(self) -> "Operation":
        """Return the operation with the digest of its content."""
        return replace(self, digest=self._content_digest())

    def must_be_whole(self) -> None:
        """Refuse an operation whose digest is not that of its content.

        Raises:
            WireError: ``wrong_digest``.
        """
        if self.digest != self._content_digest():
            raise WireError("digest", "wrong_digest")

    def _content_digest(self) -> str:
        content = write(self)
        assert isinstance(content, dict)  # noqa: S101 - for the type checker
        del content["digest"], content["base_mark"]
        return digest_of(content)


@dataclass(frozen=True, slots=True)
class OperationBatch:
    """What one ``POST /v1/ops`` carries: at most `MAX_OPERATIONS`, of one device, in its order."""

    operations: tuple[Operation, ...]

    def __post_init__(self) -> None:
        """Refuse an empty or overlong batch, a mixture of devices, or another order."""
        _must(bool(self.operations), "operations", "too_short")
        _must(len(self.operations) <= MAX_OPERATIONS, "operations", "too_long")
        _must(len({operation.device_id for operation in self.operations}) == 1, "operations")
        sequence = [operation.device_seq for operation in self.operations]
        _must(sequence == sorted(set(sequence)), "operations")


def is_blob(text: str) -> bool:
    """Tell whether *text* names an attachment: ``sha256:`` and 64 hexadecimal digits."""
    return _BLOB.fullmatch(text) is not None


def operation_of(value: Json) -> Operation:
    """Return the operation that the JSON *value* holds, its digest proved.

    Raises:
        WireError: it is malformed, or its digest is not that of its content.
    """
    operation = read(Operation, value)
    operation.must_be_whole()
    return operation


def _must(holds: bool, field: str, code: str = "malformed") -> None:  # noqa: FBT001 - a condition
    if not holds:
        raise WireError(field, code)

"""What the registry says of itself to a desk that begins to speak."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one call may carry, in pieces and bytes."""

    operations: int
    batch_bytes: int
    page: int
    blob_bytes: int
    blob_part_bytes: int


@dataclass(frozen=True, slots=True)
class Hello:
    """The answer to ``GET /v1/hello``, which is answered whatever the desk's clock says.

    Attributes:
        server_time: ISO in UTC; what the desk stamps its calls with is this plus the time gone by.
        epoch: another one than before: the registry was restored, everything is to be fetched again.
        device_status: ``active``; a revoked device gets a problem instead.
        last_device_seq: the last operation of this device the registry holds, 0 for none.
        cards_revoked_at: the seq of the newest entry of the list of revoked cards.
        head_seq, head: the newest change and the hash that chains all of them.
        codes: editions of the code lists by name.
        sealing_key, receipt_key: for the file that is carried by hand, see `oss_wire.carrier`: for whom
            it is sealed (X25519) and who signs the receipt (Ed25519), both in base64url.
        scope: ``province``, or ``hospital``: of whom this desk hears; see `oss_wire.change.ChangePage`.
        hospitals: what the hospitals of the province are called, by code; those without a name are not there.
    """

    server_time: str
    epoch: str
    min_schema: int
    max_schema: int
    device_id: str
    device_status: str
    facility_code: str
    last_device_seq: int
    head_seq: int
    head: str
    cards_revoked_at: int
    limits: Limits
    codes: Mapping[str, str]
    sealing_key: str = ""
    receipt_key: str = ""
    scope: str = "province"
    hospitals: Mapping[str, str] = field(default_factory=dict)

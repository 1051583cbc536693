"""Enrolment, blocks of serials, delegated card keys and the list of revoked cards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EnrolmentRequest:
    """What a desk sends to ``POST /v1/enrol``, signed with the key it brings.

    Attributes:
        code: the one-time code, as typed; spaces, hyphens and small letters do not matter.
        public_key: Ed25519, 32 bytes in base64url.
        name: how this counter calls itself, for the registry's list.
    """

    code: str
    public_key: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """The registry's answer: from now on this desk is *device_id* of the hospital *facility_code*.

    *sealing_key* and *receipt_key* are those of `oss_wire.hello.Hello`.
    """

    device_id: str
    facility_code: str
    epoch: str
    server_time: str
    sealing_key: str = ""
    receipt_key: str = ""


@dataclass(frozen=True, slots=True)
class DeviceContact:
    """The answer to ``GET /v1/device/{device_id}/contact`` about a device of the caller's own hospital.

    A desk that has just enrolled again asks it about its earlier name: who else spoke under that name
    meanwhile is the desk from which this one was copied, and must keep it.

    Attributes:
        last_contact_at: when a call or file of its was last let in, ISO in UTC.
        last_device_seq: the number of its last operation.
    """

    device_id: str
    last_contact_at: str
    last_device_seq: int


@dataclass(frozen=True, slots=True)
class SerialBlockRequest:
    """What a desk sends to ``POST /v1/serial-blocks``.

    Attributes:
        request_id: made by the desk; asked again with the same one, the same block comes back.
        province_code: two digits; buddhist_year: four digits, such as 2569.
        size: how many numbers are wanted, 1 to 10,000.
    """

    request_id: str
    province_code: str
    buddhist_year: int
    size: int


@dataclass(frozen=True, slots=True)
class SerialBlock:
    """Running numbers *first* to *last* of a province and Buddhist year, for one counter alone."""

    block_id: str
    request_id: str
    province_code: str
    buddhist_year: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class SerialBlocks:
    """All blocks that this counter holds, oldest first."""

    blocks: tuple[SerialBlock, ...]


@dataclass(frozen=True, slots=True)
class CardKeyRequest:
    """What a desk sends to ``POST /v1/card-keys``: the public half of a key made at the counter."""

    public_key: str


@dataclass(frozen=True, slots=True)
class CardKey:
    """The registry's word that a counter may sign cards with a key for a while.

    Attributes:
        kid: the first 8 bytes of the SHA-256 of the public key, hexadecimal.
        public_key: Ed25519, 32 bytes in base64url.
        not_before, not_after: ISO in UTC; max_cards: how many cards it may sign.
        issuer_kid: the registry's own card key.
        signature: of the issuer over the canonical bytes of all the rest, base64url.
    """

    kid: str
    public_key: str
    facility_code: str
    device_id: str
    not_before: str
    not_after: str
    max_cards: int
    issuer_kid: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class CardKeys:
    """The registry's own card key and every delegated one that may still stand on a valid card."""

    issuer_kid: str
    issuer_public_key: str
    keys: tuple[CardKey, ...]


@dataclass(frozen=True, slots=True)
class CardStatusList:
    """The serials of all revoked cards, signed by the registry's card key.

    Attributes:
        as_of: ISO in UTC; whoever checks a card says how old this is.
        seq: grows whenever the list changes.
        revoked: twelve digits each, in order.
        signature: over the canonical bytes of all the rest, base64url.
    """

    as_of: str
    seq: int
    revoked: tuple[str, ...]
    issuer_kid: str
    signature: str = ""

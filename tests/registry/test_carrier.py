"""A carrier at the registry: the same answers as over the line, whatever comes first or twice."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from oss_registry.api.registry import Registry
from oss_registry.carriers.supplying import SupplyDesk
from oss_registry.carriers.take import CarrierRefusedError, TakeCarrier, TakenCarrier
from oss_registry.operations.summary import summary
from oss_registry.trust.carrier_keys import carrier_keys
from oss_wire.canonical import canonical_bytes
from oss_wire.carrier import (
    CarriedAnswer,
    CarriedAnswers,
    FileKind,
    Manifest,
    OpenedFile,
    PartKind,
    file_key,
    opened_file,
    sealed_file,
)
from oss_wire.change import ChangePage
from oss_wire.codec import parse, read, write
from oss_wire.hello import Hello
from oss_wire.operation import Operation, OperationBatch
from oss_wire.signature import from_base64url, to_base64url
from oss_wire.supplies import CARD_KEY, Supplies, SuppliesRequest
from oss_wire.trust import SerialBlockRequest
from tests.registry.conftest import Clock
from tests.registry.desk import Desk

Take = Callable[[bytes], TakenCarrier]
REPLY = X25519PrivateKey.generate()


@pytest.fixture
def take(registry: Registry, clock: Clock) -> Take:
    keys = carrier_keys(registry.database)
    supply = SupplyDesk(registry.database, registry.serials, registry.card_keys)
    taking = TakeCarrier(registry.database, registry.apply, registry.reading, keys, supply)
    return lambda content: taking(content, clock())


def public(key: X25519PrivateKey) -> str:
    return to_base64url(key.public_key().public_bytes_raw())


def hello(desk: Desk) -> Hello:
    return read(Hello, parse(desk.call("GET", "/v1/hello").content))


def carrier(
    desk: Desk,
    *texts: bytes,
    epoch: str = "",
    cursor: int = 0,
    wanted: SuppliesRequest | bytes | None = None,
    **changes: Any,  # noqa: ANN401
) -> bytes:
    """Seal *texts*, each the body of a call, and what is *wanted*, as a desk does."""
    sealing_key, made = hello(desk).sealing_key, X25519PrivateKey.generate()
    manifest = Manifest(
        FileKind.CARRIER, "carrier-1", desk.device_id, "2026-11-22T09:00:00+07:00", epoch, cursor,
        sealing_key, public(made), audit_head=desk.audit_head, reply_key=public(REPLY),
    )  # fmt: skip
    manifest = replace(manifest, **changes)
    shared = made.exchange(X25519PublicKey.from_public_bytes(from_base64url(sealing_key)))
    parts = [(PartKind.OPERATIONS, text) for text in texts]
    if wanted is not None:
        text = wanted if isinstance(wanted, bytes) else canonical_bytes(write(wanted))
        parts.insert(0, (PartKind.SUPPLIES, text))
    return sealed_file(manifest, parts, ChaCha20Poly1305(file_key(shared, manifest)), desk.key.sign)


def body(*operations: Operation) -> bytes:
    return canonical_bytes(write(OperationBatch(operations)))


def opened(desk: Desk, taken: TakenCarrier) -> tuple[OpenedFile, list[CarriedAnswer], list[ChangePage]]:
    """Open a receipt as its desk does."""
    file = opened_file(taken.receipt)
    signer = Ed25519PublicKey.from_public_bytes(from_base64url(hello(desk).receipt_key))
    signer.verify(file.signature, file.signed)
    made = X25519PublicKey.from_public_bytes(from_base64url(file.manifest.made_key))
    texts = list(file.texts(ChaCha20Poly1305(file_key(REPLY.exchange(made), file.manifest))))
    answers = [
        answer
        for kind, text in texts
        if kind is PartKind.ANSWERS
        for answer in read(CarriedAnswers, parse(text)).answers
    ]
    return file, answers, [read(ChangePage, parse(text)) for kind, text in texts if kind is PartKind.CHANGES]


def test_a_carried_operation_is_answered_as_over_the_line(desk: Desk, take: Take) -> None:
    sent, only_carried = desk.operation(record_id="p1"), desk.operation(record_id="p2")
    (over_the_line,) = desk.send(sent)
    file, answers, pages = opened(desk, take(carrier(desk, body(sent), body(only_carried))))
    assert answers[0] == CarriedAnswer(sent.op_id, sent.digest, over_the_line)
    assert answers[1].result is not None
    assert [change.record_id for page in pages for change in page.changes] == ["p1", "p2"]
    assert file.manifest.last_device_seq == 2
    assert desk.send(only_carried) == (answers[1].result,)


def test_a_carrier_brought_again_changes_nothing(desk: Desk, take: Take, registry: Registry) -> None:
    content = carrier(desk, body(desk.operation(record_id="p1"), desk.operation(record_id="p2")))
    _, first, _ = opened(desk, take(content))
    before = summary(registry.database)
    _, second, _ = opened(desk, take(content))
    assert first == second
    assert summary(registry.database) == before


def test_what_cannot_be_read_is_named_and_leaves_a_gap(desk: Desk, take: Take) -> None:
    good, bad, behind = (desk.operation(record_id=f"p{number}") for number in range(3))
    spoilt = json.loads(body(good, bad, behind))
    spoilt["operations"][1]["body"]["sex"] = 1.5e0
    text = json.dumps(spoilt).replace("1.5", "2").encode()
    _, answers, _ = opened(desk, take(carrier(desk, text)))
    assert answers[0].result is not None
    assert (answers[1].op_id, answers[1].result, answers[1].code) == (bad.op_id, None, "malformed")
    assert (answers[2].result, answers[2].code, answers[2].expected) == (None, "sequence_gap", 2)


def test_an_operation_rewritten_since_is_refused_alone(desk: Desk, take: Take) -> None:
    first, second = desk.operation(record_id="p1"), desk.operation(record_id="p2")
    desk.send(first)
    other = replace(first, made_at="2026-11-22T09:30:00+07:00").sealed()
    _, answers, _ = opened(desk, take(carrier(desk, body(other, second))))
    assert [answer.code for answer in answers] == ["op_id_reused", ""]
    assert answers[1].result is not None


def test_changes_follow_on_what_the_desk_heard(desk: Desk, other_desk: Desk, take: Take) -> None:
    other_desk.send(*(other_desk.operation(record_id=f"p{number}") for number in range(3)))
    epoch = hello(desk).epoch
    _, _, pages = opened(desk, take(carrier(desk, epoch=epoch, cursor=2)))
    assert [change.seq for page in pages for change in page.changes] == [3]
    _, _, everything = opened(desk, take(carrier(desk, epoch="another life", cursor=2)))
    assert [change.seq for page in everything for change in page.changes] == [1, 2, 3]
    _, _, beyond = opened(desk, take(carrier(desk, epoch=epoch, cursor=99)))
    assert len(beyond[0].changes) == 3


def test_a_carrier_may_be_older_than_the_last_call_but_not_tell_another_trail(desk: Desk, take: Take) -> None:
    old = carrier(desk, audit_head=f"3:{'a' * 64}")
    desk.audit_head = f"5:{'b' * 64}"
    hello(desk)
    take(old)
    desk.audit_head = f"4:{'d' * 64}"
    assert desk.call("GET", "/v1/hello").status_code == 409, "the older file set nothing back"
    desk.audit_head = f"5:{'b' * 64}"
    with pytest.raises(CarrierRefusedError, match="audit_rewound"):
        take(carrier(desk, audit_head=f"5:{'c' * 64}"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"device_id": "desk-nobody"}, "unknown_device"),
        ({"receiver_key": public(REPLY)}, "another_registry"),
        ({"kind": FileKind.RECEIPT}, "not_a_carrier"),
        ({"reply_key": "short"}, "damaged"),
        ({"audit_head": "nonsense"}, "damaged"),
    ],
)
def test_a_file_for_somebody_else_or_spoilt_is_refused(
    desk: Desk, take: Take, changes: dict[str, Any], code: str
) -> None:
    with pytest.raises(CarrierRefusedError) as refused:
        take(carrier(desk, body(desk.operation()), **changes))
    assert refused.value.code == code


def test_nobody_carries_in_anothers_name(desk: Desk, other_desk: Desk, take: Take) -> None:
    with pytest.raises(CarrierRefusedError, match="bad_signature"):
        take(carrier(desk, body(desk.operation()), device_id=other_desk.device_id))
    _, answers, _ = opened(desk, take(carrier(desk, body(other_desk.operation()))))
    assert [answer.code for answer in answers] == ["malformed"]


def supplies_in(desk: Desk, taken: TakenCarrier) -> Supplies:
    """Return what a receipt entrusts to its desk."""
    file = opened_file(taken.receipt)
    made = X25519PublicKey.from_public_bytes(from_base64url(file.manifest.made_key))
    kind, text = next(file.texts(ChaCha20Poly1305(file_key(REPLY.exchange(made), file.manifest))))
    assert kind is PartKind.SUPPLIES
    return read(Supplies, parse(text))


def test_what_a_file_asks_for_is_given_once_and_told_again(desk: Desk, other_desk: Desk, take: Take) -> None:
    wanted = SuppliesRequest((SerialBlockRequest("r1", "52", 2569, 100),), desk.public_key)
    content = carrier(desk, wanted=wanted)
    first, second = (supplies_in(desk, take(content)) for _ in range(2))
    (block,) = first.held
    assert (block.request_id, block.last - block.first) == ("r1", 99)
    assert first.card_key is not None
    assert first.card_key.device_id == desk.device_id
    assert first.card_keys.keys == (first.card_key,)
    assert (first.held, first.card_key, first.refusals) == (second.held, second.card_key, {})
    theirs = supplies_in(other_desk, take(carrier(other_desk, wanted=SuppliesRequest(wanted.serial_blocks))))
    assert theirs.held[0].first == block.last + 1
    assert theirs.card_key is None


def test_what_is_refused_in_a_file_is_told_by_its_name(desk: Desk, other_desk: Desk, take: Take) -> None:
    take(carrier(other_desk, wanted=SuppliesRequest((), other_desk.public_key)))
    blocks = (SerialBlockRequest("r1", "5", 2569, 100), SerialBlockRequest("r2", "52", 2569, 10))
    told = supplies_in(desk, take(carrier(desk, wanted=SuppliesRequest(blocks, other_desk.public_key))))
    assert told.refusals == {"r1": "malformed", CARD_KEY: "not_allowed"}
    assert [block.request_id for block in told.held] == ["r2"]


@pytest.mark.parametrize("wanted", [b"", b"{}", b'{"serial_blocks": 7}', None])
def test_without_a_request_that_can_be_read_the_lists_come_all_the_same(
    desk: Desk, take: Take, wanted: bytes | None
) -> None:
    told = supplies_in(desk, take(carrier(desk, wanted=wanted)))
    assert (told.held, told.card_key, told.card_status.revoked) == ((), None, ())

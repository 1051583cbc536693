"""Attachments, serials, card keys and the list of revoked cards."""

import hashlib
import os
from collections.abc import Callable
from typing import Any

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from oss_registry.api.registry import Registry
from oss_registry.storage import serials
from oss_registry.trust.blobs import MAX_PART_BYTES
from oss_registry.trust.serial_blocks import FIRST_NUMBER, LAST_NUMBER
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import parse, read, write
from oss_wire.result import ResultStatus
from oss_wire.signature import from_base64url
from oss_wire.trust import CardKey, CardKeys, CardStatusList, SerialBlock, SerialBlocks
from tests.registry.conftest import HOSPITAL, problem_code
from tests.registry.desk import Desk


def _blob(desk: Desk, content: bytes, **headers: str) -> tuple[str, dict[str, str]]:
    digest = hashlib.sha256(content).hexdigest()
    return f"/v1/blobs/sha256/{digest}", {"Upload-Length": str(len(content)), **headers}


def test_an_attachment_comes_in_parts_and_goes_on_where_it_broke_off(desk: Desk) -> None:
    content = os.urandom(MAX_PART_BYTES + 5)
    target, headers = _blob(desk, content)
    assert desk.call("HEAD", target).status_code == 404
    first = desk.call("PUT", target, content[:1000], headers=headers)
    assert (first.status_code, *_where(first)) == (204, "1000", "?0")
    again = desk.call("PUT", target, content[:1000], headers=headers)
    assert again.headers["Upload-Offset"] == "1000"
    wrong = desk.call("PATCH", target, b"x", headers={**headers, "Upload-Offset": "7"})
    assert (
        wrong.status_code,
        problem_code(wrong),
        wrong.json()["expected"],
    ) == (409, "wrong_offset", 1000)
    assert desk.call("HEAD", target).headers["Upload-Offset"] == "1000"
    assert desk.call("GET", target).status_code == 404
    last = desk.call("PATCH", target, content[1000:], headers={**headers, "Upload-Offset": "1000"})
    assert (204, str(len(content)), "?1") == (last.status_code, *_where(last))
    assert content == desk.call("GET", target).content


def test_content_of_another_hash_is_dropped(desk: Desk) -> None:
    target, headers = _blob(desk, b"right")
    answer = desk.call("PUT", target, b"wrong", headers=headers)
    assert (answer.status_code, problem_code(answer)) == (422, "wrong_hash")
    assert desk.call("PUT", target, b"right", headers=headers).status_code == 204


def test_whoever_began_it_with_a_wrong_size_keeps_nobody_from_sending_it(
    desk: Desk, other_desk: Desk
) -> None:
    target, right = _blob(desk, b"right and whole")
    assert desk.call("PUT", target, b"wrong", headers={"Upload-Length": "500"}).status_code == 204
    later = other_desk.call("PATCH", target, b"whole", headers={**right, "Upload-Offset": "5"})
    assert (problem_code(later), later.json()["expected"]) == ("wrong_offset", 0)
    assert other_desk.call("PUT", target, b"right and whole", headers=right).status_code == 204
    assert desk.call("GET", target).content == b"right and whole"


def test_too_large_an_attachment_is_refused(desk: Desk) -> None:
    target, headers = _blob(desk, b"x" * 10, **{"Upload-Length": "9"})
    answer = desk.call("PUT", target, b"x" * 10, headers=headers)
    assert (answer.status_code, problem_code(answer)) == (413, "too_large")


def test_an_operation_waits_for_its_attachment_without_holding_others_up(desk: Desk) -> None:
    name = f"sha256:{hashlib.sha256(b'portrait').hexdigest()}"
    waiting = desk.operation({"first_name": "ทดสอบ"}, record_id="r1", blobs=(name,))
    first, second = desk.send(waiting, desk.operation({"first_name": "ทดสอบ"}, record_id="r2"))
    assert (ResultStatus.WAITING_FOR_BLOB, (name,)) == (first.status, first.ids)
    assert second.status == ResultStatus.APPLIED
    target, headers = _blob(desk, b"portrait")
    desk.call("PUT", target, b"portrait", headers=headers)
    (then,) = desk.send(waiting)
    assert (then.status, then.seq) == (ResultStatus.APPLIED, 2)
    assert (then,) == desk.send(waiting)


def test_blocks_of_serials_never_overlap(new_desk: Callable[..., Desk]) -> None:
    one, other = new_desk(), new_desk()
    asked = {"request_id": "a", "province_code": "52", "buddhist_year": 2569, "size": 100}
    first = _block(one.call("POST", "/v1/serial-blocks", asked))
    assert (first.first, first.last) == (FIRST_NUMBER, FIRST_NUMBER + 99)
    assert first == _block(one.call("POST", "/v1/serial-blocks", asked))
    second = _block(other.call("POST", "/v1/serial-blocks", {**asked, "size": 10}))
    assert (first.last + 1, first.last + 10) == (second.first, second.last)
    next_year = _block(
        one.call("POST", "/v1/serial-blocks", {**asked, "request_id": "b", "buddhist_year": 2570})
    )
    assert next_year.first == FIRST_NUMBER
    held = read(SerialBlocks, parse(one.call("GET", "/v1/serial-blocks").content))
    assert {first, next_year} == set(held.blocks)


def test_a_block_that_makes_no_sense_is_refused(desk: Desk, registry: Registry) -> None:
    asked: dict[str, Any] = {"request_id": "a", "province_code": "52", "buddhist_year": 2569, "size": 100}
    for field, value in (("province_code", "5"), ("buddhist_year", 2026), ("size", 10_001), ("size", 0)):
        answer = desk.call("POST", "/v1/serial-blocks", {**asked, field: value})
        assert (422, field) == (answer.status_code, answer.json()["field"])
    registry.database.write(lambda connection: serials.next_number(connection, "52", 2569, LAST_NUMBER - 98))
    answer = desk.call("POST", "/v1/serial-blocks", asked)
    assert (answer.status_code, problem_code(answer)) == (409, "no_block_left")


def test_a_counters_card_key_is_vouched_for_by_the_registrys(desk: Desk, other_desk: Desk) -> None:
    made = read(CardKey, parse(desk.call("POST", "/v1/card-keys", {"public_key": desk.public_key}).content))
    assert (HOSPITAL, desk.device_id) == (made.facility_code, made.device_id)
    keys = read(CardKeys, parse(desk.client.get("/v1/card-keys").content))
    assert (made,) == keys.keys
    _must_be_signed(keys, made)
    again = desk.call("POST", "/v1/card-keys", {"public_key": desk.public_key})
    assert made == read(CardKey, parse(again.content))
    theirs = other_desk.call("POST", "/v1/card-keys", {"public_key": desk.public_key})
    assert (theirs.status_code, problem_code(theirs)) == (409, "not_allowed")
    wrong = desk.call("POST", "/v1/card-keys", {"public_key": "AAAA"})
    assert (wrong.status_code, problem_code(wrong)) == (422, "malformed")
    (public,) = desk.client.get("/.well-known/jwks.json").json()["keys"]
    assert (keys.issuer_kid, keys.issuer_public_key) == (public["kid"], public["x"])


def test_revoked_cards_stand_in_a_signed_list(desk: Desk) -> None:
    body: dict[str, object] = {
        "card_serial": "526900012349",
        "person_id": "r1",
        "facility_code": HOSPITAL,
        "status": "printed",
    }
    desk.put("526900012349", body, kind="card.put")
    assert _status(desk).revoked == ()
    desk.put("526900012349", {"status": "revoked"}, kind="card.put", base_ver=1, trunk_ver=1)
    status = _status(desk)
    assert (status.revoked, status.seq) == (("526900012349",), 2)
    _must_be_signed(read(CardKeys, parse(desk.client.get("/v1/card-keys").content)), status)
    assert desk.call("GET", "/v1/hello").json()["cards_revoked_at"] == 2


def _status(desk: Desk) -> CardStatusList:
    return read(CardStatusList, parse(desk.client.get("/v1/card-status").content))


def _must_be_signed(keys: CardKeys, document: CardKey | CardStatusList) -> None:
    content = write(document)
    assert isinstance(content, dict)
    signature = from_base64url(content.pop("signature"))
    key = Ed25519PublicKey.from_public_bytes(from_base64url(keys.issuer_public_key))
    key.verify(signature, canonical_bytes(content))


def _block(answer: httpx.Response) -> SerialBlock:
    assert answer.status_code == 200, answer.text
    return read(SerialBlock, parse(answer.content))


def _where(answer: httpx.Response) -> tuple[str, str]:
    return answer.headers["Upload-Offset"], answer.headers["Upload-Complete"]

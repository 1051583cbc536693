"""Tokens, headers and envelopes: who is let in, and with which code everything else is refused."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from oss_registry.api.application import build_application
from oss_registry.api.registry import Registry, open_registry
from oss_registry.dci.partners import TOKEN_LIFE, BadPartnerError, Basis, Grant, PartnerBook, Scope
from oss_registry.dci.signature import CanonicalForm, Signer, must_be_signed
from oss_registry.settings import Settings
from oss_wire.signature import from_base64url, to_base64url
from tests.registry.conftest import Clock
from tests.registry.dci.conftest import CITIZEN
from tests.registry.dci.office import Document, Office
from tests.registry.serving import serving

SEARCH = "/registry/sync/search"

# What differs between the databases is tried by the questions and by the callbacks.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def _message(office: Office) -> Document:
    return {"transaction_id": "t1", "search_request": [office.request(office.criteria("UIN", CITIZEN))]}


def _error(answer: httpx.Response) -> tuple[int, str]:
    (error,) = answer.json()["errors"]
    return answer.status_code, str(error["code"])


def test_the_facade_is_shut_unless_the_settings_open_it(database_url: str, clock: Clock) -> None:
    registry = open_registry(Settings(database_url), clock)
    with serving(build_application(registry)) as address:
        for path in (SEARCH, "/dr/sync/disabled", "/oauth2/client/token"):
            assert httpx.post(address + path, content=b"{}").status_code == 404
    registry.close()


def test_a_token_is_for_the_right_secret_alone_and_ends(
    office: Office, client: httpx.Client, clock: Clock, registry: Registry
) -> None:
    form = {"grant_type": "client_credentials", "client_id": "welfare", "client_secret": "wrong"}
    refused = client.post("/oauth2/client/token", data=form)
    assert (refused.status_code, refused.json()) == (401, {"error": "invalid_client"})
    assert client.post("/oauth2/client/token", data={**form, "client_id": "nobody"}).status_code == 401
    other = client.post("/oauth2/client/token", data={**form, "grant_type": "password"})
    assert (other.status_code, other.json()) == (400, {"error": "unsupported_grant_type"})
    assert office.post(SEARCH, _message(office)).status_code == 200
    clock.advance(TOKEN_LIFE.total_seconds())
    assert _error(office.post(SEARCH, _message(office))) == (401, "err.request.unauthorized")
    secret = PartnerBook(registry.database).add(
        "other", Grant(Scope.STATUS, Basis.CONSENT, ("allowance",)), clock()
    )
    basic = client.post(
        "/oauth2/client/token", data={"grant_type": "client_credentials"}, auth=("other", secret)
    )
    assert set(basic.json()) == {"access_token", "token_type", "expires_in"}
    assert basic.headers["cache-control"] == "no-store"


def test_a_partner_who_was_shut_out_is_out_at_once(office: Office, registry: Registry) -> None:
    PartnerBook(registry.database).remove("welfare")
    answer = office.post(SEARCH, _message(office))
    assert _error(answer) == (401, "err.request.unauthorized")
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"version": "2.0.0"}, "rjct.version.invalid"),
        ({"action": "subscribe"}, "rjct.action.invalid"),
        ({"message_ts": "2026-11-22T02:00:00"}, "rjct.message_ts.invalid"),
        ({"message_ts": "2026-11-20T02:00:00Z"}, "rjct.message_ts.invalid"),
        ({"message_ts": "2026-11-22T03:00:00Z"}, "rjct.message_ts.invalid"),
        ({"message_ts": "0001-01-01T00:00:00+14:00"}, "rjct.message_ts.invalid"),
        ({"message_ts": "2569-11-22T09:00:00+07:00"}, "rjct.message_ts.invalid"),  # the Buddhist year
        ({"message_ts": 7}, "rjct.message_ts.invalid"),
        ({"total_count": 2}, "rjct.total_count.invalid"),
        ({"total_count": True}, "rjct.total_count.invalid"),
        ({"total_count": None}, "rjct.total_count.invalid"),
    ],
)
def test_a_wrong_header_is_told_by_its_code(office: Office, changes: dict[str, Any], code: str) -> None:
    answer = office.post(SEARCH, _message(office), **changes)
    assert answer.status_code == 200
    whole = answer.json()
    assert (whole["header"]["status"], whole["header"]["status_reason_code"]) == ("rjct", code)
    assert whole["message"] == {}
    assert whole["header"]["receiver_id"] == "welfare"


def test_no_message_is_answered_twice_within_a_day(office: Office, clock: Clock) -> None:
    first = office.post(SEARCH, _message(office), message_id="m1")
    again = office.post(SEARCH, _message(office), message_id="m1")
    assert first.json()["header"]["status"] == "succ"
    assert again.json()["header"]["status_reason_code"] == "rjct.message_id.duplicate"
    other = office.post(
        "/dr/sync/disabled", {"transaction_id": "t", "disabled_criteria": {}}, message_id="m1"
    )
    assert other.json()["header"]["status_reason_code"] == "rjct.message_id.duplicate"
    # The same message a day later is too old; the id alone is free again.
    clock.advance(24 * 3600 + 1)


def test_a_header_that_was_wrong_does_not_use_up_its_id(office: Office) -> None:
    office.post(SEARCH, _message(office), message_id="m1", version="0.9")
    assert office.post(SEARCH, _message(office), message_id="m1").json()["header"]["status"] == "succ"


@pytest.mark.parametrize(
    ("envelope", "status", "code"),
    [
        (b"", 400, "err.request.bad"),
        (b"[]", 400, "err.request.bad"),
        (b'{"header": {}, "message": NaN}', 400, "err.request.bad"),
        (b"[" * 60_000, 400, "err.request.bad"),
        (
            b'{"header": {"message_id": "\\ud800", "sender_id": "welfare"}, "message": {}}',
            400,
            "err.request.bad",
        ),
        (
            b'{"header": {"message_id": "a\\u0000", "sender_id": "welfare"}, "message": {}}',
            400,
            "err.request.bad",
        ),
        (
            b'{"header": {"message_id": "m", "sender_id": "other"}, "message": {}}',
            403,
            "err.sender_id.invalid",
        ),
        (b'{"header": {"message_id": "m", "sender_id": "welfare"}, "message": {}}', 400, "err.request.bad"),
        (
            b'{"header": {"message_id": "m", "sender_id": "welfare"}, "message": {"ciphertext": "x"}}',
            400,
            "err.encryption.invalid",
        ),
        (b" " * 300_000, 413, "err.request.bad"),
    ],
)
def test_what_is_no_envelope_is_refused(office: Office, envelope: bytes, status: int, code: str) -> None:
    answer = office.client.post(SEARCH, content=envelope, headers=office.headers)
    assert _error(answer) == (status, code)


def test_each_request_of_a_batch_has_its_own_answer(office: Office) -> None:
    good = office.criteria("UIN", CITIZEN)
    requests = [
        office.request(good),
        office.request(good),
        office.request(good, reference_id=""),
        office.request(good, reference_id="r2", timestamp="yesterday"),
        office.request({**good, "pagination": {"page_size": 0}}, reference_id="r3"),
        office.request({**good, "reg_type": "ns:org:RegistryType:Civil"}, reference_id="r4"),
        office.request({**good, "query_type": "graphql"}, reference_id="r5"),
        office.request({**good, "query": {"type": "UIN", "value": "0991000000020"}}, reference_id="r6"),
        "no request",
    ]
    answer = office.post(SEARCH, {"transaction_id": "t1", "search_request": requests}, total_count=9)
    header, found = answer.json()["header"], answer.json()["message"]["search_response"]
    assert (header["total_count"], header["completed_count"]) == (9, 9)
    assert [one.get("status_reason_code", "") for one in found] == [
        "",
        "rjct.reference_id.duplicate",
        "rjct.reference_id.invalid",
        "rjct.timestamp.invalid",
        "rjct.pagination.invalid",
        "rjct.search_criteria.invalid",
        "rjct.search_criteria.invalid",
        "",
        "rjct.reference_id.invalid",
    ]


def test_a_batch_has_its_limits_and_a_single_object_counts_as_one(office: Office) -> None:
    request = office.request(office.criteria("UIN", CITIZEN))
    single = office.post(SEARCH, {"transaction_id": "t1", "search_request": request})
    assert len(single.json()["message"]["search_response"]) == 1
    many = office.post(SEARCH, {"transaction_id": "t1", "search_request": [request] * 51}, total_count=51)
    assert many.json()["header"]["status_reason_code"] == "rjct.total_count.limit_exceeded"


def test_nobody_can_be_listed(office: Office) -> None:
    query = {"disability_status": {"$eq": "Approved"}}
    criteria = {"query_type": "expression", "query": query, "consent": office.consent()}
    assert office.search(criteria)["status_reason_code"] == "rjct.search_criteria.invalid"
    numbers = {"$or": [{"UIN": {"$in": [str(n), str(n + 50)]}} for n in range(50)]}
    found = office.search({**criteria, "query": numbers})
    assert found["status_reason_code"] == "rjct.search.too_many_records_found"


def test_a_partner_with_a_key_signs_and_reads_our_signature(
    new_office: Callable[..., Office], client: httpx.Client, clock: Clock
) -> None:
    key = Ed25519PrivateKey.generate()
    public = to_base64url(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))
    (ours,) = client.get("/registry/.well-known/jwks.json").json()["keys"]
    for form in CanonicalForm:
        office = new_office(public_key=public, canonical_form=form)
        assert _error(office.post(SEARCH, _message(office))) == (401, "err.signature.missing")
        header, message = office.header(meta={"note": "ทดสอบ"}), _message(office)
        signature = Signer(key, "welfare", "k1").sign(header, message, form, clock())
        envelope = {"signature": signature, "header": header, "message": message}
        answer = client.post(SEARCH, json=envelope, headers=office.headers)
        assert answer.status_code == 200, answer.text
        whole = json.loads(answer.content)
        assert f'kidId="registry.th-50|{ours["kid"]}|ed25519"' in whole["signature"]
        must_be_signed(
            whole["signature"], whole["header"], whole["message"], from_base64url(ours["x"]), form, clock()
        )
        touched = {**envelope, "header": {**header, "message_id": "another"}}
        answer = client.post(SEARCH, json=touched, headers=office.headers)
        assert _error(answer) == (401, "err.signature.invalid")


def test_the_key_of_the_answers_is_not_that_of_the_cards(client: httpx.Client) -> None:
    cards = client.get("/.well-known/jwks.json").json()["keys"]
    answers = client.get("/dr/.well-known/jwks.json").json()["keys"]
    assert not {key["x"] for key in cards} & {key["x"] for key in answers}


@pytest.mark.parametrize("path", ["/registry/subscribe", "/dr/unsubscribe"])
def test_subscriptions_are_refused_in_so_many_words(office: Office, path: str) -> None:
    answer = office.post(path, {"transaction_id": "t1"}, action="subscribe")
    assert answer.status_code == 501
    said = answer.json()["message"]
    assert (said["ack_status"], said["error"]["code"]) == ("ERR", "err.service.unavailable")


def test_a_partner_calls_so_often_and_not_more(database_url: str, clock: Clock) -> None:
    registry = open_registry(Settings(database_url, calls_per_minute=4, dci_version="1.0.0"), clock)
    grant = Grant(Scope.STATUS, Basis.CONSENT, ("allowance",))
    secret = PartnerBook(registry.database).add("welfare", grant, clock())
    with serving(build_application(registry)) as address, httpx.Client(base_url=address) as client:
        office = Office(client, clock, "welfare", secret)
        answers = [office.post(SEARCH, _message(office)) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert _error(answers[-1]) == (429, "err.request.too_many_requests")
        assert int(answers[-1].headers["retry-after"]) > 0
    registry.close()


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("", {}),
        ("ก", {}),
        ("a b", {}),
        ("ok", {"purposes": ()}),
        ("ok", {"purposes": ("a b",)}),
        ("ok", {"basis": Basis.LAW, "purposes": ("one", "two")}),
        ("ok", {"public_key": "AAAA"}),
        ("ok", {"public_key": "%"}),
        ("ok", {"callback_address": "http://spmis.example.org/"}),
        ("ok", {"callback_address": "ftp://spmis.example.org/"}),
        ("ok", {"callback_address": "https://"}),
    ],
)
def test_a_grant_that_makes_no_sense_is_refused(
    registry: Registry, clock: Clock, name: str, changes: dict[str, Any]
) -> None:
    whole = {"scope": Scope.STATUS, "basis": Basis.CONSENT, "purposes": ("allowance",), **changes}
    with pytest.raises(BadPartnerError):
        PartnerBook(registry.database).add(name, Grant(**whole), clock())

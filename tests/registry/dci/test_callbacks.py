"""Answers that are brought: promised in a table, brought by whoever is alive, tried again, forgotten."""

import contextlib
import json
import queue
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from oss_registry.api.registry import Registry
from oss_registry.dci.callbacks import (
    GIVEN_UP_AFTER,
    LONGEST,
    SHORTEST,
    BringAnswers,
    Postman,
    pause_after,
    post_over_http,
)
from oss_registry.dci.opening import OpenedFacade
from oss_registry.dci.partners import PartnerBook
from oss_registry.errors import DatabaseFaultError
from oss_registry.storage import callbacks
from oss_registry.storage.partner_tables import callbacks as table
from tests.registry.conftest import Clock
from tests.registry.dci.conftest import CITIZEN
from tests.registry.dci.office import Document, Office

AGREED = "https://spmis.example.org/dci"
_SECONDS = 10

pytestmark = pytest.mark.usefixtures("entitled")


class Doorstep:
    """Takes what is brought; answers with the statuses it was given, then with 200."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.brought: list[tuple[str, Document]] = []

    def __call__(self, address: str, body: bytes) -> int:
        """Take *body*."""
        self.brought.append((address, json.loads(body)))
        return self.statuses.pop(0) if self.statuses else 200


def _ask(office: Office, path: str = "/registry/search", **header: object) -> Any:  # noqa: ANN401
    request = office.request(office.criteria("UIN", CITIZEN))
    answer = office.post(path, {"transaction_id": "t1", "search_request": [request]}, **header)
    return answer.json()


def _progress(office: Office, wanted: str = "t1") -> Document:
    request = {"reference_id": "s1", "attribute_type": "transaction_id", "attribute_value": wanted}
    message = {"transaction_id": "t2", "txnstatus_request": request}
    answer = office.post("/registry/sync/txn/status", message, action="txn-status")
    (found,) = answer.json()["message"]["txnstatus_response"]["txn_status"]["search_response"]
    return dict(found)


@pytest.fixture
def office(new_office: Callable[..., Office]) -> Office:
    return new_office(callback_address=AGREED)


def test_a_search_is_acknowledged_and_its_answer_brought(office: Office, opened: OpenedFacade) -> None:
    said = _ask(office)["message"]
    assert said["ack_status"] == "ACK"
    assert _progress(office)["status"] == "rcvd"
    door = Doorstep()
    assert BringAnswers(opened.facade, door)() == LONGEST.total_seconds()
    ((address, envelope),) = door.brought
    assert address == AGREED
    assert envelope["header"]["action"] == "on-search"
    assert (envelope["header"]["status"], envelope["header"]["completed_count"]) == ("succ", 1)
    assert envelope["message"]["correlation_id"] == said["correlation_id"]
    (found,) = envelope["message"]["search_response"]
    assert found["data"]["reg_records"][0]["disability_status"] == "Approved"
    assert _progress(office)["status"] == "succ"
    assert _progress(office, said["correlation_id"])["status"] == "succ"
    assert _progress(office, "another")["status_reason_code"] == "rjct.reference_id.invalid"
    BringAnswers(opened.facade, door)()
    assert len(door.brought) == 1


def test_what_was_not_taken_is_brought_again_with_the_same_id(
    office: Office, opened: OpenedFacade, clock: Clock
) -> None:
    said = _ask(office)["message"]
    door = Doorstep(0, 503, 404)
    bring = BringAnswers(opened.facade, door, draw=lambda: 0.5)
    for tries in range(1, 4):
        pause = bring()
        assert pause == pause_after(tries, 0.5).total_seconds()
        waiting = _progress(office)
        assert waiting["status"] == "pdng"
        assert waiting["status_reason_message"].startswith("the address ")
        bring()
        assert len(door.brought) == tries  # not before its time
        clock.advance(pause)
    bring()
    ids = {envelope["header"]["message_id"] for _, envelope in door.brought}
    assert (len(door.brought), ids) == (4, {said["correlation_id"]})


def test_a_process_that_falls_leaves_its_answers_to_another(
    office: Office, opened: OpenedFacade, clock: Clock
) -> None:
    _ask(office)

    def falls(_address: str, _body: bytes) -> int:
        raise SystemExit

    with pytest.raises(SystemExit):
        BringAnswers(opened.facade, falls)()
    door = Doorstep()
    other = BringAnswers(opened.facade, door)
    assert 0 < other() <= LONGEST.total_seconds()
    assert not door.brought
    clock.advance(121)
    other()
    assert len(door.brought) == 1


def test_nobody_tries_for_ever_and_whom_it_was_about_is_forgotten(
    office: Office, opened: OpenedFacade, clock: Clock, registry: Registry
) -> None:
    _ask(office)
    door = Doorstep(500, 500)
    bring = BringAnswers(opened.facade, door)

    def kept() -> list[tuple[str, str]]:
        rows = registry.database.read(lambda c: c.execute(table.select()).all())
        return [(row.state, row.request) for row in rows]

    bring()
    assert CITIZEN in kept()[0][1]
    clock.advance(GIVEN_UP_AFTER.total_seconds() + 1)
    bring()
    assert kept() == [(callbacks.GIVEN_UP, "{}")]
    clock.advance(timedelta(days=30).total_seconds())
    bring()
    assert kept() == []
    assert len(door.brought) == 2


def test_a_partner_who_was_shut_out_is_brought_nothing(
    office: Office, opened: OpenedFacade, registry: Registry
) -> None:
    _ask(office)
    PartnerBook(registry.database).remove("welfare")
    door = Doorstep()
    BringAnswers(opened.facade, door)()
    assert not door.brought


def test_an_address_that_is_agreed_on_no_more_is_brought_nothing(
    office: Office, opened: OpenedFacade, new_office: Callable[..., Office]
) -> None:
    _ask(office)
    again = new_office(callback_address="https://another.example.org/dci")
    door = Doorstep()
    BringAnswers(opened.facade, door)()
    assert not door.brought
    assert _progress(again)["status"] == "rjct"


def test_one_address_that_is_silent_or_one_fault_of_ours_holds_nobody_up(
    office: Office, opened: OpenedFacade, new_office: Callable[..., Office], registry: Registry
) -> None:
    asking = (office, office, new_office("broken", callback_address=AGREED + "/b"))
    last = new_office("last", callback_address=AGREED + "/last")
    for one in (*asking, last):
        _ask(one)
    broken = table.update().where(table.c.partner_id == "broken").values(request='{"header": {}}')
    registry.database.write(lambda connection: connection.execute(broken))
    brought: list[str] = []

    def post(address: str, _body: bytes) -> int:
        brought.append(address)
        return 0 if address == AGREED else 200

    BringAnswers(opened.facade, post)()
    assert sorted(brought) == [AGREED, AGREED + "/last"]
    assert _progress(last)["status"] == "succ"
    assert _progress(asking[2])["status_reason_message"] == "the registry failed"


def test_so_many_answers_wait_for_a_partner_and_no_more(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("oss_registry.dci.facade.MAX_PROMISED", 1)
    assert _ask(office)["message"]["ack_status"] == "ACK"
    assert _ask(office)["errors"][0]["code"] == "err.request.too_many_requests"
    assert "oss_registry_callbacks_waiting 1" in office.client.get("/metrics").text


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example.org/dci",
        "https://spmis.example.org/dci.evil",
        "https://spmis.example.org/dci/../admin",
        "https://spmis.example.org.evil/dci",
        "http://spmis.example.org/dci",
        "http://127.0.0.1/",
    ],
)
def test_a_message_cannot_send_its_answer_elsewhere(office: Office, address: str) -> None:
    refused = _ask(office, sender_uri=address)
    assert refused["errors"][0]["code"] == "err.sender_uri.invalid"


def test_below_the_address_that_was_agreed_on_is_right(office: Office, opened: OpenedFacade) -> None:
    assert _ask(office, sender_uri=f"{AGREED}/on-search")["message"]["ack_status"] == "ACK"
    door = Doorstep()
    BringAnswers(opened.facade, door)()
    assert door.brought[0][0] == f"{AGREED}/on-search"


def test_without_an_address_nothing_is_promised(new_office: Callable[..., Office]) -> None:
    refused = _ask(new_office("other"), sender_uri="https://spmis.example.org/dci")
    assert refused["errors"][0]["code"] == "err.sender_uri.invalid"


def test_a_wrong_header_is_not_acknowledged(office: Office) -> None:
    first = _ask(office, message_id="m1")
    again = _ask(office, message_id="m1")["message"]
    assert first["message"]["ack_status"] == "ACK"
    assert (again["ack_status"], again["error"]["code"]) == ("ERR", "err.request.bad")
    assert again["error"]["message"].startswith("rjct.message_id.duplicate")
    other = _ask(office, version="2.0.0")["message"]
    assert other["error"]["code"] == "err.version.not_supported"


def test_the_status_of_a_transaction_is_brought_too(office: Office, opened: OpenedFacade) -> None:
    _ask(office)
    request = {"reference_id": "s1", "attribute_type": "transaction_id", "attribute_value": "t1"}
    message = {"transaction_id": "t2", "txnstatus_request": request}
    answer = office.post("/registry/txn/status", message, action="txn_status")
    assert answer.json()["message"]["ack_status"] == "ACK"
    door = Doorstep()
    BringAnswers(opened.facade, door)()
    actions = [envelope["header"]["action"] for _, envelope in door.brought]
    assert sorted(actions) == ["on-search", "txn-on-status"]


def test_an_office_hears_of_its_own_transactions_alone(
    office: Office, new_office: Callable[..., Office]
) -> None:
    _ask(office)
    assert _progress(new_office("other"))["status"] == "rjct"


def test_pauses_grow_up_to_a_quarter_of_an_hour() -> None:
    assert pause_after(1, 0.0) == SHORTEST
    assert pause_after(4, 0.999) < timedelta(seconds=16)
    assert pause_after(50, 0.0) == SHORTEST
    assert LONGEST * 0.99 < pause_after(50, 0.9999) <= LONGEST


@contextlib.contextmanager
def _a_door() -> Iterator[tuple[str, "queue.Queue[bytes]"]]:
    """Give the address of a real server on this machine, and what it was brought."""
    brought: queue.Queue[bytes] = queue.Queue()

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            brought.put(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_said: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Taking) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/dci", brought
        finally:
            server.shutdown()
            thread.join(_SECONDS)


def test_the_postman_brings_over_a_real_line_as_soon_as_there_is_something(
    new_office: Callable[..., Office], opened: OpenedFacade
) -> None:
    with _a_door() as (address, brought), opened.postman:
        _ask(new_office("near", callback_address=address))
        envelope = json.loads(brought.get(timeout=_SECONDS))
    assert envelope["message"]["search_response"][0]["status"] == "succ"


def test_an_address_where_nobody_is_answers_nothing() -> None:
    assert post_over_http("http://127.0.0.1:1/dci", b"{}") == 0
    assert post_over_http("https://127.0.0.1:1/dci", b"{}") == 0


def test_the_postman_outlives_a_database_that_fails() -> None:
    turns: queue.Queue[int] = queue.Queue()
    woken = threading.Event()

    def bring() -> float:
        turns.put(1)
        woken.set()  # no pause is waited for
        raise DatabaseFaultError("the database does not answer")

    with Postman(bring, woken):
        for _ in range(3):
            turns.get(timeout=_SECONDS)

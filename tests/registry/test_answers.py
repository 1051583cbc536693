"""What the registry says when something is wrong, how much it takes, and what it writes in its log."""

import io
import json
import logging
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from oss_registry.api.application import build_application
from oss_registry.api.log import JsonLines
from oss_registry.api.rates import CallRate
from oss_registry.api.registry import Registry, open_registry
from oss_registry.errors import CallRefusedError
from oss_registry.settings import Settings
from oss_registry.trust.enrolment import InviteDevice
from oss_wire.operation import MAX_BATCH_BYTES
from oss_wire.result import ResultStatus
from tests.registry.conftest import HOSPITAL, Clock, problem_code
from tests.registry.desk import Desk
from tests.registry.serving import serving

_CITIZEN = "0990100001230"
_NAMES = ("บัวคำ", "สมมุติวงศ์", "ปั้นดินทดสอบ")


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """Give the file for training: what is tried here does not reach the database, or may not."""
    return f"sqlite:///{tmp_path / 'registry.sqlite'}"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Give what the registry writes in its log, in the form of production, down to the last detail."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_what_there_is_not_is_a_problem_too(desk: Desk) -> None:
    missing = desk.call("GET", "/v2/hello")
    assert (missing.status_code, problem_code(missing)) == (404, "not_found")
    wrong = desk.call("DELETE", "/v1/ops")
    assert (wrong.status_code, problem_code(wrong), wrong.headers["allow"]) == (405, "wrong_method", "POST")
    bad = desk.call("GET", "/v1/changes?after=-1")
    assert (bad.status_code, problem_code(bad), bad.json()["field"]) == (422, "malformed", "after")
    for body in (b"{", b"\xff", b"[]", b'{"operations": []}', b'{"operations": [{}]}'):
        answer = desk.call("POST", "/v1/ops", body)
        assert (answer.status_code, problem_code(answer)) == (422, "malformed")


def test_too_large_a_body_is_refused_before_it_is_read(desk: Desk) -> None:
    answer = desk.call("POST", "/v1/ops", b"x" * (MAX_BATCH_BYTES + 1))
    assert (answer.status_code, problem_code(answer)) == (413, "too_large")

    def endless() -> Iterator[bytes]:
        for _ in range(MAX_BATCH_BYTES // 65536 + 2):
            yield b"x" * 65536

    unannounced = desk.client.post("/v1/ops", content=endless())
    assert (unannounced.status_code, problem_code(unannounced)) == (413, "too_large")
    many = {"operations": [json.loads("{}")] * 51}
    assert desk.call("POST", "/v1/ops", many).status_code == 422


def test_who_calls_too_often_is_told_how_long_to_wait(tmp_path: Path, clock: Clock) -> None:
    registry = open_registry(Settings(f"sqlite:///{tmp_path / 'r.sqlite'}", calls_per_minute=10), clock)
    code = InviteDevice(registry.database)("counter", HOSPITAL, clock())
    with serving(build_application(registry)) as address, httpx.Client(base_url=address) as client:
        desk = Desk(client, clock)
        desk.enrol(code)
        answers = [desk.call("GET", "/v1/hello") for _ in range(6)]
    registry.close()
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert problem_code(answers[-1]) == "too_many_requests"
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 7


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    rate = CallRate(60, lambda: now[0])
    for _ in range(30):
        rate.take("a")
    with pytest.raises(CallRefusedError):
        rate.take("a")
    rate.take("b")
    now[0] = 1.1
    rate.take("a")


def test_an_operation_the_registry_fails_on_holds_nobody_up(
    desk: Desk, registry: Registry, tmp_path: Path, written: io.StringIO
) -> None:
    """A trigger stands for a fault of ours that only one record meets."""
    with sqlite3.connect(tmp_path / "registry.sqlite") as connection:
        connection.execute(
            "CREATE TRIGGER fault BEFORE INSERT ON records WHEN NEW.record_id = 'r1' "
            "BEGIN SELECT RAISE(ABORT, 'บัวคำ was here'); END"
        )
    broken = desk.operation({"first_name": "บัวคำ"}, record_id="r1")
    failed, applied = desk.send(broken, desk.operation({"first_name": "ทดสอบ"}, record_id="r2"))
    assert (failed.status, failed.code) == (ResultStatus.FAILED, "internal")
    assert applied.status is ResultStatus.APPLIED
    with sqlite3.connect(tmp_path / "registry.sqlite") as connection:
        connection.execute("DROP TRIGGER fault")
    assert desk.send(broken)[0].status is ResultStatus.APPLIED
    (line,) = [json.loads(line) for line in written.getvalue().splitlines() if "failed" in line]
    assert line["error"] == "IntegrityError"
    assert "บัวคำ" not in json.dumps(line, ensure_ascii=False)


def test_the_log_tells_every_call_and_nothing_about_anybody(
    desk: Desk, other_desk: Desk, written: io.StringIO
) -> None:
    body: dict[str, object] = {
        "citizen_id": _CITIZEN,
        "first_name": _NAMES[0],
        "last_name": _NAMES[1],
        "road": _NAMES[2],
    }
    desk.put("r1", body)
    other_desk.put("r2", body)
    desk.put("r1", {"road": ""}, base_ver=1, trunk_ver=1)
    other_desk.put("r1", {"road": _NAMES[1]}, base_ver=1, trunk_ver=1)
    desk.put("r3", {**body, "citizen_id": _CITIZEN[:-1] + "9"})
    desk.call("POST", "/v1/persons/match", {"person": body})
    desk.call("GET", f"/v1/changes?after=0&epoch={_CITIZEN}")
    desk.call("GET", f"/v1/ops/{_CITIZEN}")
    desk.call("GET", f"/{_CITIZEN}")
    text = written.getvalue()
    lines = [json.loads(line) for line in text.splitlines()]
    calls = [line for line in lines if line["event"] == "call"]
    assert {"/v1/ops", "/v1/persons/match", "/v1/changes", "/v1/ops/{op_id}", "unknown"} <= {
        line["route"] for line in calls
    }
    assert {line["device_id"] for line in calls} == {desk.device_id, other_desk.device_id, ""}
    assert not [word for word in (_CITIZEN, *_NAMES) if word in text]
    figures = desk.client.get("/metrics").text
    assert 'oss_registry_operations_total{answer="applied"} ' in figures
    assert 'oss_registry_calls_total{method="POST",route="/v1/ops",status="200"} ' in figures
    assert not [word for word in (_CITIZEN, *_NAMES) if word in figures]


def test_health_says_whether_the_database_answers(desk: Desk, registry: Registry, tmp_path: Path) -> None:
    assert desk.client.get("/health").json() == {"status": "ok", "head_seq": 0}
    registry.database.close()
    for file in tmp_path.glob("registry.sqlite*"):
        file.unlink()
    (tmp_path / "registry.sqlite").mkdir()
    for answer in (desk.client.get("/health"), desk.call("GET", "/v1/hello")):
        assert (answer.status_code, problem_code(answer)) == (503, "unavailable")
        assert answer.headers["Retry-After"] == "5"


def test_pages_are_compressed_for_slow_lines(desk: Desk) -> None:
    for number in range(5):
        desk.put(f"r{number}", {"first_name": "ทดสอบ", "road": "ตัวอย่าง" * 50})
    answer = desk.call("GET", "/v1/changes", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < len(answer.content) / 5


def test_what_was_promised_stands_in_the_openapi(new_desk: Callable[..., Desk]) -> None:
    described = new_desk().client.get("/openapi.json").json()
    assert {"/v1/hello", "/v1/ops", "/v1/changes", "/v1/enrol", "/v1/card-status"} <= set(described["paths"])
    assert "OperationBatch" in described["components"]["schemas"]


def test_methods_that_a_caller_makes_up_are_one_figure(desk: Desk) -> None:
    for made_up in ("BREW", "WHEN"):
        assert desk.client.request(made_up, "/health").status_code == 405
    figures = desk.client.get("/metrics").text
    assert [line for line in figures.splitlines() if "BREW" in line] == []
    assert any('method="OTHER"' in line and line.endswith(" 2") for line in figures.splitlines())

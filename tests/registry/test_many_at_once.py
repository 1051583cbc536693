"""Many desks at once, several processes, a process that is killed: nothing lost, nothing twice, no gap."""

import contextlib
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from oss_registry.api.registry import Registry
from oss_registry.operations.summary import summary
from oss_wire.change import ChangePage
from oss_wire.codec import parse, read
from oss_wire.dump import DumpedRecord, dump_digest
from oss_wire.result import ResultStatus
from tests.machine.processes import running, until
from tests.registry.conftest import HOSPITAL
from tests.registry.desk import Desk

_DESKS = 8
_EACH = 12


def _pulled(desk: Desk, after: int, limit: int = 7) -> ChangePage:
    answer = desk.call("GET", f"/v1/changes?after={after}&limit={limit}")
    assert answer.status_code == 200, answer.text
    return read(ChangePage, parse(answer.content))


def test_a_reader_misses_nothing_while_eight_desks_write(
    new_desk: Callable[..., Desk], registry: Registry
) -> None:
    """Every other change is to a record that all share; the reader follows all the while."""
    desks = [new_desk() for _ in range(_DESKS)]
    reader = new_desk()
    desks[0].put("shared", {"first_name": "ทดสอบ"})
    done = threading.Event()
    seen: list[int] = []

    def write(desk: Desk) -> list[ResultStatus]:
        answers = []
        for number in range(_EACH):
            name = f"{desk.device_id}-{number}"
            body: dict[str, object] = {"first_name": "ทดสอบ", "birth_date": "1950-01-01"}
            answers.append(desk.put(name, body).status)
            field: dict[str, object] = {f"field-{name}": number}
            answers.append(desk.put("shared", field, base_ver=1, trunk_ver=1).status)
        return answers

    def follow() -> None:
        while True:
            was_done = done.is_set()
            page = _pulled(reader, seen[-1] if seen else 0)
            seen.extend(change.seq for change in page.changes)
            if was_done and not page.more:
                return

    with ThreadPoolExecutor(_DESKS + 1) as pool:
        following = pool.submit(follow)
        answers = [status for statuses in pool.map(write, desks) for status in statuses]
        done.set()
        following.result()
    stored = {ResultStatus.APPLIED, ResultStatus.DUPLICATE_SUSPECTED}
    assert set(answers) <= stored
    assert list(range(1, 2 * _DESKS * _EACH + 2)) == seen
    assert summary(registry.database).people == _DESKS * _EACH + 1


def test_one_operation_sent_by_many_hands_takes_effect_once(desk: Desk, registry: Registry) -> None:
    operation = desk.operation({"first_name": "ทดสอบ"}, record_id="r1")
    with ThreadPoolExecutor(_DESKS) as pool:
        answers = list(pool.map(lambda _: desk.send(operation), range(_DESKS)))
    assert len(set(answers)) == 1
    assert (summary(registry.database).operations, _pulled(desk, 0).last) == (1, 1)


@contextlib.contextmanager
def _served(environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``oss-registry serve`` on a port of its own."""
    command = [sys.executable, "-m", "oss_registry", "serve", "--port", "0"]
    with running(command, environment=environment, log=log) as process:
        yield process


def _address(log: Path) -> str:
    """Return where the registry that writes *log* listens, as soon as it does."""
    found = until(lambda: re.search(rb"listens on (\S+)\n", log.read_bytes()), "the registry's start")
    return found[1].decode()


@pytest.fixture
def environment(postgres_url: str) -> dict[str, str]:
    return {**os.environ, "OSS_REGISTRY_DATABASE_URL": postgres_url, "PYTHONUTF8": "1"}


def test_two_processes_serve_one_database_and_one_may_die(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """Both start at once on an empty database and want to bring it up to date."""
    logs = tmp_path / "one", tmp_path / "other"
    with ExitStack() as stack:
        doomed, _ = [stack.enter_context(_served(environment, log)) for log in logs]
        first, second = (
            stack.enter_context(httpx.Client(base_url=_address(log), timeout=30)) for log in logs
        )
        code = _command(environment, "device", "enrol", "counter", "--hospital", HOSPITAL, "--json")["code"]
        desk = Desk(first, lambda: datetime.now(UTC))
        assert desk.enrol(code).status_code == 200
        headers = desk.seal("GET", "/v1/changes", b"")
        assert first.get("/v1/changes", headers=headers).status_code == 200
        assert second.get("/v1/changes", headers=headers).status_code == 409
        for number in range(6):
            desk.client = (first, second)[number % 2]
            desk.put(f"r{number}", {"first_name": "ทดสอบ"})
        doomed.kill()
        doomed.wait()
        lost = desk.operation({"first_name": "ทดสอบ"}, record_id="r6")
        desk.client = first
        with pytest.raises(httpx.TransportError):
            desk.send(lost)
        desk.client = second
        assert desk.send(lost)[0].seq == 7
        page = _pulled(desk, 0, limit=500)
    assert [change.seq for change in page.changes] == [1, 2, 3, 4, 5, 6, 7]
    dumped = (
        DumpedRecord(change.record_id, change.subject, change.ver, change.withdrawn, change.body)
        for change in page.changes
    )
    digest = dump_digest(sorted(dumped, key=lambda record: record.record_id))
    wanted = {
        "people": 7,
        "records": 7,
        "operations": 7,
        "devices": 1,
        "conflicts": 0,
        "possible_duplicates": 0,
        "digest": digest,
    }
    assert wanted == _command(environment, "check", "--json")


def test_what_was_answered_is_there_after_a_kill(environment: dict[str, str], tmp_path: Path) -> None:
    """On the file for training too: whatever got an answer survives ``kill -9``."""
    url = f"sqlite:///{tmp_path / 'registry.sqlite'}"
    for name, surroundings in (
        ("postgresql", environment),
        ("sqlite", {**environment, "OSS_REGISTRY_DATABASE_URL": url}),
    ):
        log = tmp_path / name
        with _served(surroundings, log) as process, httpx.Client(base_url=_address(log)) as client:
            desk = Desk(client, lambda: datetime.now(UTC))
            code = _command(surroundings, "device", "enrol", "c", "--hospital", HOSPITAL, "--json")["code"]
            desk.enrol(code)
            answered = [desk.put(f"r{number}", {"first_name": "ทดสอบ"}).seq for number in range(10)]
            batch = [desk.operation({"first_name": "ทดสอบ"}, record_id=f"r{n}") for n in range(10, 40)]
            answered += [answer.seq for answer in desk.send(*batch)]
            process.kill()
        assert answered == list(range(1, 41))
        assert _command(surroundings, "check", "--json")["records"] == 40


def _command(environment: dict[str, str], *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "oss_registry", *arguments]
    answer = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    found = json.loads(answer.stdout)
    assert isinstance(found, dict)
    return found

"""A real registry in a process of its own, and a line to it that can be disturbed."""

import http.client
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from oss_registry.operations.summary import summary
from oss_registry.storage.database import Database
from oss_registry.trust.enrolment import InviteDevice


@dataclass
class Provincial:
    """The registry at work.

    Attributes:
        address: where it answers.
    """

    database: Path
    process: "subprocess.Popen[str]"
    address: str

    def ask(self, *arguments: str) -> Any:  # noqa: ANN401, JSON is anything
        """Run a command of its program and return what it says."""
        return json.loads(registry_program(self.database, *arguments, "--json"))

    def program(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run a command of its program that may fail."""
        return subprocess.run(
            [sys.executable, "-m", "oss_registry", *arguments],
            env=_surroundings(self.database),
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def code(self, name: str, hospital: str) -> str:
        """Return a one-time code for a new desk, as ``device enrol`` prints it."""
        with closing(Database(f"sqlite:///{self.database}")) as database:
            return InviteDevice(database)(name, hospital, datetime.now(UTC))

    def check(self) -> dict[str, Any]:
        """Return what it holds, as ``check --json`` prints it."""
        with closing(Database(f"sqlite:///{self.database}")) as database:
            return asdict(summary(database))


def registry_program(database: Path, *arguments: str) -> str:
    """Run ``oss-registry`` to its end and return its stdout."""
    return subprocess.run(
        [sys.executable, "-m", "oss_registry", *arguments],
        env=_surroundings(database),
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
    ).stdout


@contextmanager
def registry_at_work(folder: Path) -> Iterator[Provincial]:
    """Start a registry with its database in *folder*; it is gone afterwards."""
    database = folder / "registry.sqlite"
    process = subprocess.Popen(
        [sys.executable, "-m", "oss_registry", "serve", "--port", "0"],
        env=_surroundings(database),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    said = process.stderr
    address = next((line.split()[-1] for line in said if "listens on" in line), "")
    drain = threading.Thread(target=lambda: [None for _ in said], daemon=True)
    drain.start()
    try:
        assert address, "the registry did not start"
        yield Provincial(database, process, address)
    finally:
        process.kill()
        process.wait()
        drain.join()
        said.close()


def _surroundings(database: Path) -> dict[str, str]:
    return {**os.environ, "OSS_REGISTRY_DATABASE_URL": f"sqlite:///{database}"}


@dataclass
class FaultyLine:
    """Stands between a desk and the registry; each call takes the next of *faults*, then all is well.

    ``refused`` hangs up at once, ``lost`` after the registry has acted, ``half`` in the middle of the
    answer, ``doubled`` brings the call twice, ``page`` answers as a network that wants a sign-in.
    """

    upstream: str
    faults: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    address: str = ""
    _lock: threading.Condition = field(default_factory=threading.Condition)

    def next_fault(self, target: str) -> str:
        """Take note of a call and return what happens to it."""
        with self._lock:
            self.calls.append(target)
            self._lock.notify_all()
            return self.faults.pop(0) if self.faults else ""

    def wait_for(self, calls: int, seconds: float = 60) -> None:
        """Wait until so many calls came in all."""
        with self._lock:
            assert self._lock.wait_for(lambda: len(self.calls) >= calls, seconds)

    def forward(
        self, method: str, target: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, Any, bytes]:
        """Bring a call to the registry; return status, headers and body of its answer."""
        parts = urlsplit(self.upstream)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
        try:
            connection.request(method, target, body or None, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()


@contextmanager
def faulty_line(upstream: str) -> Iterator[FaultyLine]:
    """Open such a line."""
    line = FaultyLine(upstream)

    class Wire(BaseHTTPRequestHandler):
        def _pass_on(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            fault = line.next_fault(self.path)
            if fault == "refused":
                return
            if fault == "page":
                page = b"<html>Please sign in</html>"
                self._answer(200, {"Content-Type": "text/html"}, page, len(page))
                return
            headers = {name: value for name, value in self.headers.items() if name.lower() != "host"}
            status, said, content = line.forward(self.command, self.path, headers, body)
            if fault == "doubled":
                line.forward(self.command, self.path, headers, body)
            if fault == "lost":
                return
            kept = content[: len(content) // 2] if fault == "half" else content
            self._answer(status, said, kept, len(content))

        do_GET = do_POST = _pass_on  # noqa: N815, the library's own names

        def _answer(self, status: int, said: Mapping[str, str], content: bytes, length: int) -> None:
            self.send_response(status)
            for name in ("Content-Type", "Content-Encoding", "Retry-After"):
                if name in said:
                    self.send_header(name, said[name])
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002, the library's own name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Wire)
    line.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield line
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

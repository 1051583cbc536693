"""A small TCP proxy before a registry: half of its connections go wrong, each in one of ten ways."""

import contextlib
import io
import random
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPResponse
from urllib.parse import urlsplit

FAULTS = ("refused", "reset", "lost", "half", "slow", "doubled", "late", "held", "gateway", "stalled")
"""What happens to a faulty connection.

``refused`` at once · ``reset`` in the middle of a request · ``lost`` after the registry has answered ·
``half`` an answer · ``slow`` the answer in drops · ``doubled`` the request is brought twice · ``late`` it
is brought once more when others have come between · ``held`` it is brought then for the first time, when
the desk has given it up · ``gateway`` somebody on the way answers instead · ``stalled`` nothing is said
until the desk has waited long enough, and nobody knows whether the registry has heard.
"""
_AT_ONCE = struct.pack("ii", 1, 0)
_PATIENCE_SECONDS = 30.0
_MOST_CALLS = 3
_HEARD = 0.5
_LOOK_AGAIN_SECONDS = 0.5
_GATEWAY = (
    b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 13\r\n"
    b"Connection: close\r\n\r\n<html></html>"
)
_HOP = {"connection", "transfer-encoding", "content-length", "keep-alive"}


@dataclass(slots=True)
class DisturbedLine:
    """The line as its two ends and a test see it.

    Attributes:
        upstream: asked for the registry's address at each connection; empty while it is down.
        address: where desks call. calls: the first line of every request that came.
        faults: how many connections went wrong, by kind; connections: all of them.
        share: the part of the connections that goes wrong, from 0 to 1.
    """

    upstream: Callable[[], str]
    chance: random.Random
    share: float = 0.5
    kinds: tuple[str, ...] = FAULTS
    address: str = ""
    calls: list[str] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    connections: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _ended: threading.Event = field(default_factory=threading.Event)
    _late: list[bytes] = field(default_factory=list)

    def serve(self, desk: socket.socket) -> None:
        """Carry one connection to its end."""
        with self._lock:
            self.connections += 1
            fault = self.chance.choice(self.kinds) if self.chance.random() < self.share else ""
            left = self.chance.randint(1, _MOST_CALLS) if self.share else 0
            fault_at = self.chance.randint(1, left) if fault else 0
        with desk, contextlib.suppress(OSError, HTTPException, ValueError):
            desk.settimeout(_PATIENCE_SECONDS)
            if fault == "refused":
                self._note(fault)
                _hang_up(desk)
                return
            reading = desk.makefile("rb")
            while request := _request_from(reading):
                happens = fault if left == fault_at else ""
                self._note(happens, request)
                left -= 1
                if not self._call(desk, request, happens, is_last=left == 0):
                    return
                self._bring_late()

    def end(self) -> None:
        """Let nothing rest any longer."""
        self._ended.set()

    def _note(self, fault: str, request: bytes = b"") -> None:
        with self._lock:
            self.faults[fault] += bool(fault)
            if request:
                self.calls.append(request.partition(b"\r\n")[0].decode("latin-1"))

    def _call(self, desk: socket.socket, request: bytes, fault: str, *, is_last: bool) -> bool:
        """Carry one call; return whether the connection goes on."""
        if fault == "gateway":
            desk.sendall(_GATEWAY)
            return False
        if fault == "reset":
            self._forward(request[: len(request) // 2], waits=False)
        if fault in {"held", "late"}:
            with self._lock:
                self._late.append(request)
        if fault == "stalled":
            if self.chance.random() < _HEARD:
                self._forward(request)
            self._say_nothing(desk)
            return False
        if fault in {"reset", "held"}:
            _hang_up(desk)
            return False
        answer = self._forward(request, is_last=is_last)
        if fault == "doubled":
            self._forward(request)
        if not answer or fault in {"lost", "half"}:
            desk.sendall(answer[: len(answer) // 2] if fault == "half" else b"")
            _hang_up(desk)
            return False
        if fault == "slow":
            self._in_drops(desk, answer)
        else:
            desk.sendall(answer)
        return not is_last

    def _say_nothing(self, desk: socket.socket) -> None:
        """Keep the connection open until the desk gives it up."""
        desk.settimeout(_LOOK_AGAIN_SECONDS)
        while not self._ended.is_set():
            with contextlib.suppress(TimeoutError):
                if not desk.recv(1):
                    return

    def _in_drops(self, desk: socket.socket, answer: bytes) -> None:
        step = max(1, len(answer) // 4)
        for start in range(0, len(answer), step):
            desk.sendall(answer[start : start + step])
            self._ended.wait(0.08)

    def _bring_late(self) -> None:
        with self._lock:
            is_time = self._late and self.chance.random() < 0.3
            # In any order: what was held back first may come last.
            request = self._late.pop(self.chance.randrange(len(self._late))) if is_time else b""
        if request:
            self._forward(request)

    def _forward(self, request: bytes, *, waits: bool = True, is_last: bool = False) -> bytes:
        """Bring *request* to the registry; return its whole answer, or nothing when there is none."""
        parts = urlsplit(self.upstream())
        if not parts.hostname or not parts.port:
            return b""
        try:
            with socket.create_connection((parts.hostname, parts.port), _PATIENCE_SECONDS) as registry:
                registry.sendall(request)
                if not waits:
                    _hang_up(registry)
                    return b""
                return _answer_from(registry, request, is_last=is_last)
        except (OSError, HTTPException):
            return b""


@contextlib.contextmanager
def disturbed_line(upstream: Callable[[], str], seed: int, share: float = 0.5) -> Iterator[DisturbedLine]:
    """Open a line for the length of a ``with`` block."""
    line = DisturbedLine(upstream, random.Random(seed), share)  # noqa: S311, to be repeated, no secret
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listening:
        line.address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        carrying: list[threading.Thread] = []

        def answer() -> None:
            while True:
                try:
                    desk, _ = listening.accept()
                except OSError:
                    return
                carrying.append(threading.Thread(target=line.serve, args=(desk,), daemon=True))
                carrying[-1].start()

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        try:
            yield line
        finally:
            line.end()
            listening.shutdown(socket.SHUT_RDWR)
            thread.join(_PATIENCE_SECONDS)
            for carried in carrying:
                carried.join(1)


def _hang_up(end: socket.socket) -> None:
    """Break the connection with a reset, as a cable or a firewall does."""
    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    end.close()


def _request_from(reading: io.BufferedReader) -> bytes:
    """Return the next request as it came, or nothing at the end."""
    head, length = b"", 0
    while line := reading.readline():
        head += line
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
        if line == b"\r\n":
            return head + bytes(reading.read(length))
    return b""


def _answer_from(registry: socket.socket, request: bytes, *, is_last: bool) -> bytes:
    method = request.partition(b" ")[0].decode("latin-1")
    answer = HTTPResponse(registry, method=method)
    try:
        answer.begin()
        body = answer.read()
    finally:
        answer.close()
    kept = [(name, value) for name, value in answer.getheaders() if name.lower() not in _HOP]
    lines = [f"HTTP/1.1 {answer.status} {answer.reason}", *(f"{name}: {value}" for name, value in kept)]
    lines += [f"Content-Length: {len(body)}", *(["Connection: close"] if is_last else ()), "", ""]
    return "\r\n".join(lines).encode("latin-1") + body

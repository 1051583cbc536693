"""A line to a server that counts what goes through it, headers and all, in both directions."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_PIECE = 65536


@dataclass
class CountingLine:
    """What went through; *count* is of both directions together."""

    address: str
    count: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, source: socket.socket, target: socket.socket) -> None:
        """Carry everything from *source* to *target* until one of them hangs up."""
        with contextlib.suppress(OSError):
            while piece := source.recv(_PIECE):
                with self.lock:
                    self.count += len(piece)
                target.sendall(piece)
            target.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def counting_line(upstream: str) -> Iterator[CountingLine]:
    """Open such a line to the http address *upstream*."""
    parts = urlsplit(upstream)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        line = CountingLine(f"http://127.0.0.1:{listening.getsockname()[1]}")

        def answer() -> None:
            with contextlib.suppress(OSError):
                while True:
                    desk, _ = listening.accept()
                    server = socket.create_connection((parts.hostname or "", parts.port or 80))
                    for source, target in ((desk, server), (server, desk)):
                        threading.Thread(target=line.carry, args=(source, target), daemon=True).start()

        threading.Thread(target=answer, daemon=True).start()
        yield line
        listening.shutdown(socket.SHUT_RDWR)

"""The application behind a real socket, in a thread of the test's own process."""

import asyncio
import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator

import httpx
import uvicorn
from fastapi import FastAPI

_SECONDS = 10


class _Server(uvicorn.Server):
    """Says when it is ready, and ends as soon as it is told, not when it looks next."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_ready = threading.Event()

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._end = asyncio.Event()
        await self.on_tick(0)
        self.is_ready.set()
        await self._end.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for listening in (*self.servers, *(sockets or ())):
            listening.close()
        for connection in tuple(self.server_state.connections):
            connection.shutdown()
        while self.server_state.tasks:
            await asyncio.wait(tuple(self.server_state.tasks))

    def end(self) -> None:
        """Let it end, from any thread, once it is ready."""
        self._loop.call_soon_threadsafe(self._end.set)


def caller(address: str) -> httpx.Client:
    """Return a client of *address*; on a plain line it need not read certificates, which takes a while."""
    return httpx.Client(base_url=address, verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


@contextlib.contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Serve *app* on a free loopback port and give its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
        server = _Server(config)
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            assert server.is_ready.wait(_SECONDS)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.end()
            thread.join(_SECONDS)

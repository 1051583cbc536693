"""One line of JSON for every call and every fault; never an address with its values, a body or a name."""

import json
import logging
import time
import traceback
from datetime import UTC, datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oss_registry.api.figures import Figures

_log = logging.getLogger("oss_registry.calls")
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
_KEPT = ("method", "route", "status", "ms", "device_id", "op_id", "attempt", "address")


class JsonLines(logging.Formatter):
    """Writes a record of the log as one line of JSON.

    Of an exception it keeps the kind and the places, not the words: those may quote what was typed.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
        }
        line |= {name: vars(record)[name] for name in _KEPT if name in vars(record)}
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            frames = traceback.extract_tb(record.exc_info[2])
            line["at_lines"] = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames]
        return json.dumps(line, ensure_ascii=False)


class CallLog:
    """Around the application: logs and counts every call by its route's pattern."""

    def __init__(self, app: ASGIApp, figures: Figures) -> None:
        self._app = app
        self._figures = figures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one call."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            seconds = time.perf_counter() - began
            route = getattr(scope.get("route"), "path", "unknown")
            # A word of the caller's own: whoever sends a thousand of them makes no thousand figures.
            method = scope["method"] if scope["method"] in _METHODS else "OTHER"
            self._figures.call(method, route, status, seconds)
            facts = {
                "method": method,
                "route": route,
                "status": status,
                "ms": round(seconds * 1000, 1),
                "device_id": scope.get("state", {}).get("device_id", ""),
            }
            _log.info("call", extra=facts)

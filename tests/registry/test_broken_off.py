"""A desk whose line breaks in the middle of a call: no fault of the registry's, and no alarm."""

import logging
import socket

import httpx
import pytest

from oss_registry.api.application import build_application
from oss_registry.api.registry import Registry
from tests.machine.processes import until
from tests.registry.serving import serving


def test_a_call_that_breaks_off_is_no_fault(registry: Registry, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with serving(build_application(registry)) as address:
        url = httpx.URL(address)
        with socket.create_connection((url.host, url.port or 0)) as desk:
            desk.sendall(b"POST /v1/ops HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\n{")
        until(
            lambda: [record for record in caplog.records if record.name == "oss_registry.calls"],
            "the call's line in the log",
        )
    assert [record.levelname for record in caplog.records if record.levelno >= logging.WARNING] == []
    (line,) = [record for record in caplog.records if record.name == "oss_registry.calls"]
    assert vars(line)["status"] == 400

"""``oss-registry serve``: answers the desks."""

import argparse
import ipaddress
import logging
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import replace

import uvicorn

from oss_registry.api.application import build_application
from oss_registry.api.log import JsonLines
from oss_registry.api.registry import open_registry
from oss_registry.errors import RegistryError
from oss_registry.settings import DCI_VERSIONS, settings_of

_BACKLOG = 512


class CannotListenError(RegistryError):
    """The address is taken, or is none of this machine."""

    exit_code = 6
    code = "cannot_listen"


class CertificateFaultError(RegistryError):
    """The certificate or its key cannot be read, or do not belong together."""

    exit_code = 7
    code = "bad_certificate"


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Bring the tables up to date and answer until told to end (SIGTERM or SIGINT).

    Says on stderr where it listens, once it does.
    """
    with _lines_on_stderr():
        return _serve(asked, environment)


def _serve(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    settings = settings_of(environment)
    if asked.dci and not settings.dci_version:
        settings = replace(settings, dci_version=DCI_VERSIONS[-1])
    registry = open_registry(settings)
    try:
        config = uvicorn.Config(
            build_application(registry),
            access_log=False,
            log_config=None,
            server_header=False,
            date_header=False,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=20,
            ssl_certfile=asked.certificate or None,
            ssl_keyfile=asked.certificate_key or None,
        )
        _must_have_its_certificate(config)
        listening = _listen(asked.host, asked.port)
        scheme = "https" if asked.certificate else "http"
        host, port = listening.getsockname()[:2]
        sys.stderr.write(f"oss-registry listens on {scheme}://{_in_address(host)}:{port}\n")
        if settings.is_training:
            sys.stderr.write("The database is a file for training: not for real people.\n")
        sys.stderr.flush()
        with registry.dci.postman if registry.dci else nullcontext():
            uvicorn.Server(config).run(sockets=[listening])
    finally:
        registry.close()
    return 0


def _must_have_its_certificate(config: uvicorn.Config) -> None:
    """Read the certificate before anybody is told that the registry listens."""
    if config.ssl_keyfile and not config.ssl_certfile:
        raise CertificateFaultError("a key was named, but no certificate")
    try:
        config.load()
    except OSError as error:  # an ssl.SSLError is one too
        raise CertificateFaultError("the certificate or its key cannot be used") from error


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise CannotListenError("cannot listen at this address and port") from error


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host and ipaddress.ip_address(host).version == 6 else host


@contextmanager
def _lines_on_stderr() -> Iterator[None]:
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # The server's own words at start and end are of use; its lines about every call would repeat ours.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)

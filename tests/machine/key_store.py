"""A real Secret Service: an unlocked key ring of its own on a session bus of its own."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import keyring
import pytest

from tests.machine.presence import program
from tests.machine.processes import running, until
from tests.machine.session_bus import session_bus

_BACK_END = "keyring.backends.SecretService.Keyring"


@dataclass(frozen=True, slots=True)
class SecretService:
    """The bus *address*, and the *environment* of a program that shall use this key ring."""

    address: str
    environment: Mapping[str, str]


def _is_owned(address: str, name: str) -> bool:
    """Tell whether somebody answers to *name* on the bus at *address*."""
    # There is none on Windows, where this module must be importable all the same.
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    with open_dbus_connection(bus=address) as connection:
        reply = connection.send_and_get_reply(new_method_call(bus, "NameHasOwner", "s", (name,)))
    return bool(reply.body[0])


@pytest.fixture(scope="session")
def secret_service_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SecretService]:
    """Start the bus and the key ring for the run; tests ask for ``secret_service``."""
    daemon = program("gnome-keyring-daemon", "gnome-keyring")
    home = tmp_path_factory.mktemp("secrets")
    private = {
        **{name: value for name, value in os.environ.items() if name != "DISPLAY"},
        "HOME": str(home),
        "XDG_DATA_HOME": str(_folder(home / "data")),
        "XDG_RUNTIME_DIR": str(_folder(home / "runtime")),
    }
    with session_bus(private, home / "bus.log") as address:
        there = {"DBUS_SESSION_BUS_ADDRESS": address, "PYTHON_KEYRING_BACKEND": _BACK_END}
        command = [daemon, "--foreground", "--unlock", "--components=secrets"]
        log = home / "keyring.log"
        with running(command, environment={**private, **there}, log=log, typed=b"for the tests alone\n"):
            until(lambda: _is_owned(address, "org.freedesktop.secrets"), "the key ring on the bus")
            yield SecretService(address, {**private, **there})


def _folder(path: Path) -> Path:
    path.mkdir(mode=0o700)
    return path


@pytest.fixture
def secret_service(
    secret_service_session: SecretService, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SecretService]:
    """Give a real, unlocked Secret Service; ``keyring`` uses it in this test and in what it starts."""
    before = keyring.get_keyring()
    for name in ("DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, secret_service_session.environment[name])
    keyring.set_keyring(keyring.core.load_keyring(_BACK_END))
    yield secret_service_session
    keyring.set_keyring(before)

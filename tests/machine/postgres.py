"""A real PostgreSQL server of this test run's own: a throw-away cluster in a temporary folder.

It listens on a unix socket in that folder and nowhere else, so runs beside it do not meet. The server
refuses to be root: then the user ``nobody`` owns the cluster.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.machine.presence import missing

_numbers = count(1)
_OWNER = "nobody"
_COPIES_FILES = 150_000
"""From this version on the server can be told to copy a database by its files, which is the faster way."""


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Path]:
    """Start a PostgreSQL server and give the folder of its socket; it goes with the session."""
    with postgres_at_work() as folder:
        yield folder


@contextmanager
def postgres_at_work(*, is_durable: bool = False) -> Iterator[Path]:
    """Run a PostgreSQL server for the length of a ``with`` block; give the folder of its socket.

    *is_durable*: it waits for the disk at every commit, as one that is in earnest does.
    """
    if sys.platform == "win32":
        missing("the tests start PostgreSQL on Linux only, not on Windows")
    programs = _programs()
    # The path of a socket must be short, shorter than pytest's own folders are.
    folder = Path(tempfile.mkdtemp(prefix="oss-pg-"))
    if os.geteuid() == 0:
        owner = pwd.getpwnam(_OWNER)
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = folder / "data"
    try:
        _do(programs / "initdb", "-D", data, "-U", "oss", "-A", "trust", "-E", "UTF8", "--no-sync")
        _start(folder, is_durable=is_durable)
        try:
            yield folder
        finally:
            _do(programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def crash(server: Path) -> None:
    """Let the server behind the socket in *server* fall without a goodbye, and start it again.

    What it had committed is with the operating system, so that it comes back without ``fsync`` too.
    """
    _do(_programs() / "pg_ctl", "-D", server / "data", "-w", "-m", "immediate", "stop")
    _start(server)


def _start(folder: Path, *, is_durable: bool = False) -> None:
    settings = (
        f"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=200 "
        f"-c shared_buffers=64MB -c fsync={'on' if is_durable else 'off'}"
    )
    _do(_programs() / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", settings, "start")


def new_database(server: Path, *, like: str = "") -> str:
    """Make a database behind the socket in *server*, empty or a copy of the one of the URL *like*.

    It goes with the server, or with `drop_database`; nobody may be connected to what is copied.
    """
    name = f"test_{next(_numbers)}"
    made = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
    with _commanding(server) as connection:
        if like:
            made += sql.SQL(" TEMPLATE {}").format(sql.Identifier(_name_in(like)))
            if connection.info.server_version >= _COPIES_FILES:
                made += sql.SQL(" STRATEGY FILE_COPY")
        connection.execute(made)
    return f"postgresql+psycopg://oss@/{name}?host={server}"


def drop_database(server: Path, url: str) -> None:
    """Take away the database *url* behind the socket in *server*, whoever is still connected to it.

    Hundreds that stay until the end are written to the disk, which takes longer than the tests do.
    """
    name = sql.Identifier(_name_in(url))
    with _commanding(server) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


def _commanding(server: Path) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(host=str(server), user="oss", dbname="postgres", autocommit=True)


def _name_in(url: str) -> str:
    return url.partition("@/")[2].partition("?")[0]


@pytest.fixture
def postgres_url(postgres_server: Path) -> Iterator[str]:
    """Give the URL of an empty database of this test alone; it goes with the test."""
    url = new_database(postgres_server)
    yield url
    drop_database(postgres_server, url)


def _programs() -> Path:
    """Return the folder of the server's programs; Debian keeps them off the search path."""
    found = shutil.which("pg_ctl")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    folders += [Path(found).resolve().parent] if found else []
    names = ("initdb", "pg_ctl")
    whole = [folder for folder in folders if all((folder / name).exists() for name in names)]
    if not whole:
        missing("PostgreSQL is not here: apt-get install postgresql")
    return whole[0]


def _do(*command: str | Path) -> None:
    """Run one of the server's programs as somebody whom it accepts, without the tests' own output."""
    as_owner = {"user": _OWNER, "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
    outcome = subprocess.run(
        list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd="/",
        check=False,
        text=True,
        **as_owner,  # type: ignore[call-overload] # the three arguments have three types
    )
    assert outcome.returncode == 0, outcome.stderr

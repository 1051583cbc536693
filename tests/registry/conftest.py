"""A registry for each test, on a real PostgreSQL and on the file for training."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import httpx
import pytest

from oss_registry.api.application import build_application
from oss_registry.api.registry import Registry, open_database, open_registry
from oss_registry.settings import Settings
from oss_registry.trust.enrolment import InviteDevice
from tests.machine.postgres import drop_database, new_database
from tests.registry.desk import Desk
from tests.registry.serving import caller, serving

HOSPITAL = "10672"
OTHER_HOSPITAL = "11145"


class Clock:
    """A clock that stands still until somebody moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time go by."""
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give a database without tables, of both kinds."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'registry.sqlite'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file with the tables of today, to be copied."""
    file = tmp_path_factory.mktemp("registry") / "registry.sqlite"
    open_database(Settings(f"sqlite:///{file}")).close()
    return file


@pytest.fixture(scope="session")
def postgres_with_tables(postgres_server: Path) -> str:
    """Give a database with the tables of today, to be copied."""
    url = new_database(postgres_server)
    open_database(Settings(url)).close()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give a registry's database, of both kinds."""
    if request.param == "sqlite":
        file = shutil.copy(request.getfixturevalue("sqlite_with_tables"), tmp_path / "registry.sqlite")
        yield f"sqlite:///{file}"
        return
    server = request.getfixturevalue("postgres_server")
    url = new_database(server, like=request.getfixturevalue("postgres_with_tables"))
    yield url
    drop_database(server, url)


@pytest.fixture
def registry(database_url: str, clock: Clock) -> Iterator[Registry]:
    opened = open_registry(Settings(database_url, calls_per_minute=100_000), clock)
    yield opened
    opened.close()


@pytest.fixture
def client(registry: Registry) -> Iterator[httpx.Client]:
    with serving(build_application(registry)) as address, caller(address) as opened:
        yield opened


@pytest.fixture
def new_desk(registry: Registry, client: httpx.Client, clock: Clock) -> Callable[..., Desk]:
    """Give a maker of enrolled desks."""
    return partial(enrolled_desk, registry, client, clock)


def enrolled_desk(registry: Registry, client: httpx.Client, clock: Clock, hospital: str = HOSPITAL) -> Desk:
    """Return a desk of *hospital* that was enrolled just now."""
    desk = Desk(client, clock)
    code = InviteDevice(registry.database)("counter", hospital, clock())
    answer = desk.enrol(code)
    assert answer.status_code == 200, answer.text
    return desk


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    return new_desk()


@pytest.fixture
def other_desk(new_desk: Callable[..., Desk]) -> Desk:
    return new_desk(OTHER_HOSPITAL)


def problem_code(answer: httpx.Response) -> str:
    """Return the code of a problem, having seen that it is one."""
    assert answer.headers["content-type"] == "application/problem+json"
    content = json.loads(answer.content)
    assert content["status"] == answer.status_code
    return str(content["code"])

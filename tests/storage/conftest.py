"""A real encrypted database in a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oss_desk.storage.database import Database, open_database
from tests.storage.samples import KEY, StillClock


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def database(folder: Path, clock: StillClock) -> Iterator[Database]:
    opened = open_database(folder, KEY, clock)
    yield opened
    opened.close()

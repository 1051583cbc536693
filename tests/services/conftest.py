"""A practice desk on a clock that stands still."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.trust.officer import Officer
from oss_desk.services.desk import Desk
from oss_desk.simulated.clock import FrozenClock

MORNING = datetime(2026, 11, 20, 10, 42, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(MORNING)


@pytest.fixture(scope="session")
def new_practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the officers' slow PIN hashes once."""
    folder = tmp_path_factory.mktemp("practice") / "desk"
    bootstrap.train(folder, FrozenClock(MORNING)).desk.close()
    return folder


@pytest.fixture
def training(tmp_path: Path, new_practice_folder: Path, clock: FrozenClock) -> Iterator[Training]:
    folder = tmp_path / "desk"
    shutil.copytree(new_practice_folder, folder)
    training = bootstrap.train(folder, clock)
    yield training
    training.desk.close()


@pytest.fixture
def desk(training: Training) -> Desk:
    return training.desk


def officer_named(desk: Desk, user_name: str) -> Officer:
    """Return an officer without asking the PIN."""
    return next(officer for officer in desk.trust.officers() if officer.user_name == user_name)


@pytest.fixture
def nipa(desk: Desk) -> Officer:
    return officer_named(desk, "nipa")


@pytest.fixture
def wichai(desk: Desk) -> Officer:
    return officer_named(desk, "wichai")

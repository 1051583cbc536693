"""A practice desk with its practice registry in reach."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from oss_desk import registry_wiring
from oss_desk.devices.clock import RandomIds
from oss_desk.domain.people.person import Person
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.registry_wiring import RegistryChoice
from oss_desk.services.registry.catalogue import RegistryCatalogue
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.simulated.registry import SimulatedRegistry
from oss_desk.storage.database import Database, open_database
from oss_desk.storage.vault import Vault
from tests.storage.samples import StillClock

NIPA = Officer("nipa", "นิภา ทดสอบงาน", Role.COUNTER, "2")


@dataclass
class Counter:
    """One desk at a registry: its use cases, its tables and what an officer does there."""

    registry: RegistryCatalogue
    database: Database
    clock: StillClock

    def write(self, person: Person, action: str = "person.changed") -> None:
        """Change a person as a use case does: record and pending change in one transaction."""
        with self.database.unit_of_work() as work:
            work.people.put(person)
            Outgoing(work, RandomIds(), "nipa", self.clock.now(), action).person(person)
            work.commit()

    def person(self, person_id: str) -> Person | None:
        """Return the person as our own tables have it."""
        with self.database.reading() as work:
            return work.people.get(person_id)

    def wait(self, seconds: float) -> None:
        """Let time go by."""
        self.clock.moment += timedelta(seconds=seconds)


@cache
def _new_folder() -> Path:
    """Make one empty practice desk; its slow hash and its tables are the same for all."""
    kept = tempfile.TemporaryDirectory(prefix="new-desk-")
    atexit.register(kept.cleanup)
    folder = Path(kept.name) / "desk"
    folder.mkdir()
    (folder / DeskKind.TRAINING).touch()
    open_database(folder, Vault().create(folder).key).close()
    return folder


def counter_at(provincial: SimulatedRegistry, folder: Path, clock: StillClock) -> Counter:
    """Make a desk in *folder* that is bound to *provincial*."""
    shutil.copytree(_new_folder(), folder)
    database = open_database(folder, Vault().key_of(folder), clock)
    use_cases = registry_wiring.join_registry(
        RegistryChoice(simulated=provincial), folder, DeskKind.TRAINING, database, clock, RandomIds(), "52"
    )
    return Counter(use_cases, database, clock)


@pytest.fixture
def provincial() -> SimulatedRegistry:
    return SimulatedRegistry(StillClock(), "10672")


@pytest.fixture
def counter(provincial: SimulatedRegistry, tmp_path: Path) -> Iterator[Counter]:
    made = counter_at(provincial, tmp_path / "one", StillClock())
    yield made
    made.database.close()


@pytest.fixture
def other(provincial: SimulatedRegistry, tmp_path: Path) -> Iterator[Counter]:
    made = counter_at(provincial, tmp_path / "two", StillClock())
    yield made
    made.database.close()

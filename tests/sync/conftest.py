"""Desks as they are installed, at a registry as it is run."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from oss_desk import bootstrap
from oss_desk.devices.clock import RandomIds
from oss_desk.domain.people.person import Person
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.services.desk import Desk
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.settings import Settings
from tests.sync.provincial import FaultyLine, Provincial, faulty_line, registry_at_work

BOSS = Officer("boss", "boss", Role.ADMINISTRATOR)


@dataclass
class Counter:
    """One installed desk."""

    folder: Path
    desk: Desk

    def write(self, *people: Person) -> None:
        """Change people as a use case does, each in a transaction with its pending change."""
        for person in people:
            with self.desk.recording.unit_of_work() as work:
                work.people.put(person)
                now = self.desk.clock.now()
                Outgoing(work, RandomIds(), "boss", now, "person.changed").person(person)
                work.commit()

    def person(self, person_id: str) -> Person | None:
        """Return the person as this desk's own tables have it."""
        with self.desk.recording.unit_of_work() as work:
            return work.people.get(person_id)

    def program(self, *arguments: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
        """Run ``oss-desk`` on this desk's folder, as a person would at a prompt."""
        return subprocess.run(
            [sys.executable, "-m", "oss_desk", *arguments],
            env={**os.environ, "OSS_DESK_DATA": str(self.folder)},
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def status(self) -> dict[str, Any]:
        """Return what ``sync status --json`` says."""
        said: dict[str, Any] = json.loads(self.program("sync", "status", "--json").stdout)
        return said


@pytest.fixture(scope="session")
def provincial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provincial]:
    """One registry for all tests here; each brings people of its own."""
    with registry_at_work(tmp_path_factory.mktemp("registry")) as at_work:
        yield at_work


@pytest.fixture
def line(provincial: Provincial) -> Iterator[FaultyLine]:
    with faulty_line(provincial.address) as opened:
        yield opened


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Path], None]:
    """Install the desk of a hospital in a folder; its slow hashes are made once, then it is copied."""
    known: dict[str, Path] = {}

    def install(hospital: str, folder: Path) -> None:
        if hospital not in known:
            known[hospital] = tmp_path_factory.mktemp("installed") / "desk"
            settings = Settings(known[hospital], facility_code=hospital, facility="โรงพยาบาลทดสอบ")
            bootstrap.set_up(settings, BOSS, "123456", DeskKind.THROWAWAY)
        shutil.copytree(known[hospital], folder)

    return install


@pytest.fixture
def new_counter(
    tmp_path: Path, provincial: Provincial, installed: Callable[[str, Path], None]
) -> Iterator[Callable[..., Counter]]:
    """Install a desk and enrol it; by default on the undisturbed line."""
    made: list[Counter] = []

    def install(address: str = "", hospital: str = "10672", at: Provincial = provincial) -> Counter:
        folder = tmp_path / f"desk{len(made)}"
        installed(hospital, folder)
        desk = bootstrap.build(bootstrap.load_settings(folder))
        made.append(Counter(folder, desk))
        desk.registry.enrol(address or at.address, at.code(folder.name, hospital))
        return made[-1]

    yield install
    for counter in made:
        counter.desk.close()

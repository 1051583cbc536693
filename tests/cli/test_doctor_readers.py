"""The doctor's line about the card readers: readers, driver, service, sign of life, and what to do."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from oss_desk.cli.reader_check import look_at_readers
from oss_desk.services.errors import NoReader
from oss_desk.services.ports.citizen_card_reader import ReaderEvent
from oss_desk.simulated.card_reader import SimulatedCardReader, SimulatedReaderWatch
from oss_desk.simulated.clock import FrozenClock
from tests.contracts.desks import MORNING
from tests.machine.pcsc import VirtualSlot


class DeafWatch:
    """A `ReaderWatch` whose thread died."""

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Begin nothing."""

    def stop(self) -> None:
        """End nothing."""

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Say that its last sign is older than anybody may ask for."""
        return within_seconds == float("inf")


class UnservedReader(SimulatedCardReader):
    """A reader whose service is gone."""

    def has_service(self) -> bool:
        """Say so."""
        return False


def reader_line(folder: Path, **environment: str) -> dict[str, str]:
    """Return what the real command says of the readers."""
    run = subprocess.run(
        [sys.executable, "-m", "oss_desk", "doctor", "--json"],
        env={**os.environ, "OSS_DESK_DATA": str(folder), **environment},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    checks: list[dict[str, str]] = json.loads(run.stdout)["checks"]
    return next(check for check in checks if check["name"] == "reader")


def test_a_reader_that_is_well_tells_name_driver_service_and_sign_of_life() -> None:
    reader = SimulatedCardReader(FrozenClock(MORNING))
    found = look_at_readers(reader, SimulatedReaderWatch(reader))
    assert found.state == "ok"
    assert found.detail == f"{reader.name} (simulated); service answers; watch alive"


def test_no_reader_is_told_with_what_to_do() -> None:
    reader = SimulatedCardReader(FrozenClock(MORNING))
    reader.unplug()
    with pytest.raises(NoReader):
        look_at_readers(reader, SimulatedReaderWatch(reader))


def test_a_service_that_is_gone_is_another_fault_than_a_missing_reader() -> None:
    reader = UnservedReader(FrozenClock(MORNING))
    found = look_at_readers(reader, SimulatedReaderWatch(reader))
    assert found.state == "warning"
    assert "does not answer" in found.detail
    assert found.remedy_th
    assert found.remedy_en


def test_a_watch_without_a_sign_of_life_is_told() -> None:
    reader = SimulatedCardReader(FrozenClock(MORNING))
    found = look_at_readers(reader, DeafWatch(), within_seconds=0.01)
    assert (found.state, "watch not alive" in found.detail) == ("warning", True)
    assert found.remedy_th
    assert found.remedy_en


def test_the_real_readers_are_named_with_their_driver(virtual_slot: VirtualSlot, tmp_path: Path) -> None:
    said = reader_line(tmp_path / "no desk yet")
    assert said["state"] == "ok"
    assert virtual_slot.reader in said["detail"]
    assert "pcsc" in said["detail"]
    assert said["detail"].endswith("service answers; watch alive")


@pytest.mark.skipif(sys.platform == "win32", reason="the service's socket has no name there")
def test_without_the_service_the_remedy_is_to_start_it(tmp_path: Path) -> None:
    said = reader_line(tmp_path / "no desk yet", PCSCLITE_CSOCK_NAME=str(tmp_path / "nobody"))
    assert said["state"] == "warning"
    assert "pcscd" in said["remedy_th"]
    assert "pcscd" in said["remedy_en"]

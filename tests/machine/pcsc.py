"""The real PC/SC daemon with its virtual card slots.

There is one such daemon on a machine, so runs of the tests share it: the first one starts it, the
last one stops it, and a daemon that was there before is used as it is and left alone.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from smartcard import scard

from oss_desk.devices.citizen_card import pcsc_service as ours
from tests.machine.presence import missing, program
from tests.machine.processes import end, until

if sys.platform != "win32":
    import fcntl

_SLOT_CONFIG = Path("/etc/reader.conf.d/vpcd")
_FIRST_PORT = 35963


@dataclass(frozen=True, slots=True)
class VirtualSlot:
    """One card slot: the *reader* name PC/SC gives it, and the local TCP *port* a card connects to."""

    reader: str
    port: int


@dataclass(frozen=True, slots=True)
class PcscService:
    """The running daemon and its virtual *slots*, two of them."""

    slots: tuple[VirtualSlot, ...]


def reader_names() -> list[str] | None:
    """Return the readers PC/SC knows, or None when no daemon answers."""
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if result != scard.SCARD_S_SUCCESS:
        return None
    try:
        result, names = scard.SCardListReaders(context, [])
        return list(names) if result == scard.SCARD_S_SUCCESS else []
    finally:
        scard.SCardReleaseContext(context)


def holds_card(reader: str) -> bool:
    """Ask the daemon, without touching the card, whether there is one in *reader*."""
    with ours.PcscService() as service:
        return ours.is_present(service.wait({reader: ours.UNAWARE}, 0)[reader])


def power_off(reader: str) -> None:
    """Take the power from the card in *reader*: whoever comes next asks it anew what it is."""
    with ours.PcscService() as service:
        card, _ = service.connect(reader)
        ours.check(scard.SCardDisconnect(card, scard.SCARD_UNPOWER_CARD))


def _virtual_slots() -> tuple[VirtualSlot, ...]:
    names = sorted(name for name in reader_names() or () if name.startswith("Virtual PCD"))
    return tuple(VirtualSlot(name, _FIRST_PORT + number) for number, name in enumerate(names))


def _lock_file(name: str) -> int:
    """Open a file that all of this user's runs on this machine share, for locking."""
    path = Path(tempfile.gettempdir()) / f"oss-desk-tests-{os.getuid()}-{name}"
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)


def _start(config: Path) -> int:
    """Start the daemon with the virtual slots alone, and return its process id."""
    command = [program("pcscd", "pcscd"), "--foreground", "--config", str(config)]
    if os.geteuid() != 0:
        missing("no PC/SC daemon answers, and only root may start one: systemctl start pcscd")
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    until(lambda: process.poll() is not None or _virtual_slots(), "the virtual card slots")
    return process.pid


@contextlib.contextmanager
def _alone(name: str) -> Iterator[None]:
    """Hold the lock *name* alone; other runs wait."""
    handle = _lock_file(name)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(handle)


def _stop_if_started_by_us(users: int) -> None:
    """Stop the daemon some run started, unless another run still uses it and will do so."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    pid = int(os.pread(users, 20, 0) or 0)
    os.truncate(users, 0)
    name = Path(f"/proc/{pid}/comm")
    # The number may be older than the last start of the machine and mean something else by now.
    if pid and name.exists() and name.read_text(encoding="utf-8").strip() == "pcscd":
        end(pid)


@contextlib.contextmanager
def running_service(config: Path) -> Iterator[PcscService]:
    """Have the real PC/SC daemon with two virtual card slots for the time of a block.

    *config* is an empty folder for the daemon's configuration, if it has to be started.
    """
    if not _SLOT_CONFIG.exists():
        missing("the virtual card slot is not here: apt-get install vsmartcard-vpcd")
    users = _lock_file("pcscd")
    with _alone("pcscd-starting"):
        fcntl.flock(users, fcntl.LOCK_SH)
        if reader_names() is None:
            shutil.copy(_SLOT_CONFIG, config)
            os.truncate(users, 0)
            os.pwrite(users, str(_start(config)).encode(), 0)
    slots = _virtual_slots()
    if not slots:
        missing("the running PC/SC daemon does not know the virtual card slot: restart it")
    try:
        yield PcscService(slots)
    finally:
        with _alone("pcscd-starting"):
            _stop_if_started_by_us(users)
        os.close(users)


@contextlib.contextmanager
def first_slot(service: PcscService) -> Iterator[VirtualSlot]:
    """Have the first virtual slot alone, though other runs may share the daemon."""
    with _alone("slot"):
        yield service.slots[0]


@pytest.fixture(scope="session")
def pcsc_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PcscService]:
    """Give the real PC/SC daemon with two virtual card slots."""
    with running_service(tmp_path_factory.mktemp("pcscd")) as service:
        yield service


@pytest.fixture
def virtual_slot(pcsc_service: PcscService) -> Iterator[VirtualSlot]:
    """Give the first virtual slot to this test alone, though other runs may share the daemon."""
    with first_slot(pcsc_service) as slot:
        yield slot


@pytest.fixture(scope="module")
def virtual_slots(pcsc_service: PcscService) -> Iterator[tuple[VirtualSlot, ...]]:
    """Give every virtual slot to the tests of one module alone, and see that they are empty in the end.

    No test of that module may ask for `virtual_slot` too: it would wait for itself.
    """
    with _alone("slot"):
        yield pcsc_service.slots
        until(lambda: not any(holds_card(slot.reader) for slot in pcsc_service.slots), "the empty slots")

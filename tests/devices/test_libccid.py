"""The open driver of PC/SC reads every card through our virtual GemPC Twin, as it reads a real one.

So the virtual reader, to which our own driver is held, speaks as real ones do.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from oss_desk.domain.people.citizen_card import CitizenCard, ReadStatistics
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.catalogue import ATLAS
from tests.contracts.desks import MORNING
from tests.devices.virtual_serial_reader import VirtualGemPc
from tests.machine.pcsc_client import PcscClient, pcsc_client
from tests.machine.presence import missing
from tests.machine.private_pcsc import private_service

pytestmark = pytest.mark.pcsc

_DRIVER = Path("/usr/lib/pcsc/drivers/serial/libccidtwin.so")
_FRIENDLY = "GemPCTwin serial"


@dataclass(frozen=True, slots=True)
class Bench:
    """The reader on its pseudo terminal, and a client of the daemon that drives it."""

    device: VirtualGemPc
    client: PcscClient


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    if not _DRIVER.exists():
        missing("the driver of serial readers is not here: apt-get install libccid")
    folder = tmp_path_factory.mktemp("libccid")
    config = folder / "config"
    config.mkdir()
    device = VirtualGemPc(folder / "port")
    lines = (f'FRIENDLYNAME "{_FRIENDLY}"', f"DEVICENAME {device.path}:GemPCTwin", f"LIBPATH {_DRIVER}")
    (config / "gempc").write_text("\n".join([*lines, ""]), encoding="utf-8")
    with (
        device.plugged_in(),
        private_service(config, folder / "log") as socket,
        pcsc_client(socket) as client,
    ):
        yield Bench(device, client)


def _plain(card: CitizenCard) -> CitizenCard:
    warnings = tuple(sorted(card.warnings, key=lambda warning: (warning.field, warning.code)))
    return replace(card, warnings=warnings, statistics=ReadStatistics())


def test_the_driver_takes_the_virtual_reader_for_a_real_one(bench: Bench) -> None:
    assert bench.client.readers() == (f"{_FRIENDLY} 00 00",)
    assert bench.client.driver(f"{_FRIENDLY} 00 00").startswith("pcsc-lite ")
    assert bench.device.after_command_only
    assert bench.device.ccid.complaints == []


@pytest.mark.parametrize(
    "card", [card for card in ATLAS if card.chip.protocol == "T=0"], ids=lambda card: card.card_id
)
def test_every_card_of_the_atlas_reads_through_the_driver(bench: Bench, card: AtlasCard) -> None:
    # The driver looks for cards now and then only; a chip that is exchanged where it lies is there at once.
    if bench.device.ccid.holds_card and not card.mute:
        bench.device.ccid.exchange(card.applet())
        bench.client.power_off()
    else:
        bench.device.pull()
        bench.client.wait_until_empty()
        bench.device.insert(card.applet(), mute=card.mute)
    reading = bench.client.read()
    if card.mute:
        bench.device.pull()
    assert bench.device.ccid.complaints == []
    if card.error is not None:
        assert reading.error == card.error().code
        return
    assert reading.card is not None
    assert _plain(reading.card) == _plain(card.whole_on(MORNING.date()))
    assert reading.hints == card.hints
    assert reading.card.statistics.apdu_count == len(reading.card.statistics.command_ms)

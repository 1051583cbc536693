"""How soon a citizen card's text, and all of it, is there, beside a reader that goes field by field.

The same virtual card through the real smart-card service, as slow as a pretend card (0 ms a command), a
quick one (5 ms) and an ordinary one (25 ms). Ours reads thirteen fields, checks them and proves the photo;
the other (`benchmarks.plain_card_reader`) reads nine and checks nothing.

At 0 ms, where no chip is, ours is the slower one. Each of its commands is handed to a thread that may hang
in a driver without keeping anybody waiting, which costs 10 to 20 microseconds, and the photo is drawn twice
to prove it whole, half a millisecond in all. From 5 ms on the fewer commands win.
"""

import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from benchmarks.figure import Figure
from benchmarks.plain_card_reader import PlainReading
from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.clock import SystemClock
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.thai_id_card import card_file
from tests.devices.virtual_card import VirtualCard
from tests.machine.pcsc import VirtualSlot, first_slot, holds_card, running_service
from tests.machine.processes import until

_ROUNDS_AT_MS = {0: 25, 5: 7, 25: 5}
"""How often each pace is measured: what is soon over, more often."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """Commands sent and milliseconds gone until the text was there, and until all was."""

    text_commands: int
    commands: int
    text_ms: float
    ms: float


def figures() -> Iterator[Figure]:
    """Count the commands once, then time both readers by turns at every pace."""
    try:
        with (
            tempfile.TemporaryDirectory() as config,
            running_service(Path(config)) as service,
            first_slot(service) as slot,
        ):
            for pace, rounds in _ROUNDS_AT_MS.items():
                yield from _at(pace, rounds, slot)
    except pytest.skip.Exception as nothing_to_measure_with:
        raise SystemExit(str(nothing_to_measure_with)) from nothing_to_measure_with


def _at(pace_ms: int, rounds: int, slot: VirtualSlot) -> Iterator[Figure]:
    with _card_in(slot, pace_ms):
        until(lambda: holds_card(slot.reader), "the card in the slot")
        _ours(slot)
        _plain(slot)
        turns = [(_ours(slot), _plain(slot)) for _ in range(rounds)]
    until(lambda: not holds_card(slot.reader), "the empty slot")
    if not pace_ms:
        yield _median("card_text_commands", turns, lambda reading: reading.text_commands, "commands")
        yield _median("card_commands", turns, lambda reading: reading.commands, "commands")
    yield _median(f"card_text_at_{pace_ms}ms", turns, lambda reading: reading.text_ms, "ms")
    yield _median(f"card_all_at_{pace_ms}ms", turns, lambda reading: reading.ms, "ms")


@contextmanager
def _card_in(slot: VirtualSlot, pace_ms: int) -> Iterator[None]:
    """Have the card in for the time of a block; it answers from a process of its own, as chips do."""
    here, there = multiprocessing.Pipe()
    chip = multiprocessing.get_context("spawn").Process(
        target=_be_the_card, args=(slot.port, pace_ms, there), daemon=True
    )
    chip.start()
    try:
        yield
    finally:
        here.send("out")
        chip.join()


def _be_the_card(port: int, pace_ms: int, told: Connection) -> None:
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=port, seconds_per_command=pace_ms / 1000)
    with card.inserted():
        told.recv()


def _median(
    name: str, turns: list[tuple[_Reading, _Reading]], value: Callable[[_Reading], float], unit: str
) -> Figure:
    ours, plain = (statistics.median(value(turn[side]) for turn in turns) for side in (0, 1))
    return Figure(name, ours, plain, unit)


def _ours(slot: VirtualSlot) -> _Reading:
    began = time.perf_counter()
    with PcscCardReader(SystemClock()).connect(slot.reader) as session:
        text = session.read_text()
        text_ms = _since(began)
        whole = session.read_photo(text, lambda _progress: None)
        if not whole.photo_complete:
            raise ValueError("the photo was not whole")
    return _Reading(text.statistics.apdu_count, whole.statistics.apdu_count, text_ms, _since(began))


def _plain(slot: VirtualSlot) -> _Reading:
    began = time.perf_counter()
    reading = PlainReading(slot.reader)
    at_text: list[tuple[int, float]] = []
    reading.text_and_photo(lambda: at_text.append((reading.commands, _since(began))))
    [(text_commands, text_ms)] = at_text
    return _Reading(text_commands, reading.commands, text_ms, _since(began))


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1000

"""Everything that may go wrong on the way to a serial reader, each with its right end."""

import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from oss_desk.devices.citizen_card.serial_channel import SerialChannel
from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard
from oss_desk.services.errors import (
    CardIo,
    CardRemoved,
    DeviceError,
    NoCard,
    ReaderLost,
    SerialUnavailable,
    Timeout,
)
from oss_desk.services.ports.serial_readers import SerialChoice
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM, INTHA
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.serial_bench import PATIENCE, Bench, assert_next_card_is_read, assert_whole
from tests.devices.virtual_serial_reader import VirtualAcs, VirtualGemPc
from tests.machine.processes import until

TEXT_COMMANDS, ALL_COMMANDS = 7, 49
DATA_BLOCK = 0x80
SELECT = bytes.fromhex("00A4040008A000000054480001")


def _reads(bench: Bench) -> bool:
    try:
        assert_whole(bench.read())
    except DeviceError:
        return False
    return True


def once(change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """Return what spoils the first frame and leaves all others."""
    left = iter([change])

    def spoil(frame: bytes) -> bytes:
        return next(left, bytes)(frame)

    return spoil


def cut(frame: bytes) -> bytes:
    return frame[: len(frame) // 2]


def wrong_check(frame: bytes) -> bytes:
    return (
        frame[:12] + bytes((frame[12] ^ 0x40,)) + frame[13:] if len(frame) > 13 else frame[:-2] + b"\x7a\x03"
    )


def test_an_undisturbed_card_is_read(bench: Bench) -> None:
    assert_whole(bench.read())


@pytest.mark.parametrize("times", [1, 3])
def test_a_frame_the_reader_did_not_understand_is_sent_again(bench: Bench, times: int) -> None:
    bench.device.refuse_next = times
    assert_whole(bench.read())


def test_a_reader_that_understands_nothing_is_given_up_after_three_repetitions(bench: Bench) -> None:
    with bench.line.alone() as link:
        channel = SerialChannel(bench.line, link)
        bench.device.refuse_next = 100
        with pytest.raises(CardIo):
            channel.transmit(SELECT)
        assert bench.device.refuse_next == 100 - 4
        bench.device.refuse_next = 0
    assert_whole(bench.read())


@pytest.mark.parametrize("spoil", [wrong_check, cut, lambda frame: b"\x41\x42\x43" + frame])
def test_a_spoilt_answer_is_asked_for_again(bench: Bench, spoil: Callable[[bytes], bytes]) -> None:
    with bench.reader.connect(bench.device.name) as session:
        for _ in range(3):
            bench.device.mangle = once(spoil)
            assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits


def test_answers_that_stay_spoilt_are_an_error_and_the_next_card_is_read(bench: Bench) -> None:
    with bench.reader.connect(bench.device.name) as session:
        bench.device.mangle = wrong_check
        with pytest.raises(CardIo):
            session.read_text()
        bench.device.mangle = bytes
    assert_next_card_is_read(bench)


def test_a_reader_that_asks_for_time_gets_it(bench: Bench) -> None:
    bench.device.time_requests = 2
    assert_whole(bench.read())


def test_a_wish_for_time_begins_the_waiting_anew(bench: Bench) -> None:
    """Each pause is as long as the patience; only the wishes between them make the answer come in time."""
    pause = threading.Event()

    def slowly(frame: bytes) -> bytes:
        for _ in range(3):
            pause.wait(PATIENCE * 3 * 0.6)
            bench.device.send(bench.device.wish_for_time())
        pause.wait(PATIENCE * 3 * 0.6)
        return frame

    with bench.reader.connect(bench.device.name) as session:
        bench.device.mangle = once(slowly)
        assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits


def test_a_reader_that_asks_for_time_for_ever_is_given_up(bench: Bench) -> None:
    stop, pause = threading.Event(), threading.Event()

    def endless(_frame: bytes) -> bytes:
        while not stop.is_set() and perf_counter() < end:
            bench.device.send(bench.device.wish_for_time())
            pause.wait(0.02)
        return b""

    with bench.reader.connect(bench.device.name) as session:
        began = perf_counter()
        end = began + 50 * PATIENCE
        bench.device.mangle = once(endless)
        with pytest.raises((Timeout, ReaderLost)):
            session.read_text()
        stop.set()
        assert perf_counter() - began < 24 * PATIENCE


@pytest.mark.parametrize("echo", [False, True])
def test_a_gempc_reader_may_send_frames_back_or_not(tmp_path: Path, *, echo: bool) -> None:
    device = VirtualGemPc(tmp_path / "port")
    device.echo = echo
    line = SerialLine(SerialChoice(device.name, "gempc"))
    with device.plugged_in():
        device.insert(CardApplet(card_file(BUAKHAM)))
        assert_whole(Bench(device, SerialCardReader(line, FrozenClock(MORNING)), line).read())


def test_a_card_that_stops_answering_is_a_timeout(bench: Bench) -> None:
    with bench.reader.connect(bench.device.name) as session:
        bench.device.mangle = lambda frame: b"" if DATA_BLOCK in frame[1:3] else frame
        with pytest.raises(Timeout) as told:
            session.read_text()
        bench.device.mangle = bytes
    assert told.value.device == bench.device.name
    assert_next_card_is_read(bench)


def test_a_reader_that_falls_silent_is_lost_and_found_again(bench: Bench) -> None:
    with bench.reader.connect(bench.device.name) as session:
        bench.device.silent = True
        with pytest.raises(ReaderLost):
            session.read_text()
    with pytest.raises(SerialUnavailable), bench.reader.connect(bench.device.name):
        pass
    bench.device.silent = False
    assert_whole(bench.read())


def test_an_answer_that_comes_too_late_is_never_taken_for_another(bench: Bench) -> None:
    """Each answer is held back until the next question; then both come, the old one first."""
    held: list[bytes] = []

    def late(frame: bytes) -> bytes:
        held.append(frame)
        return held.pop(0) + frame if len(held) > 1 else b""

    with bench.reader.connect(bench.device.name) as session:
        bench.device.mangle = late
        with pytest.raises((Timeout, CardIo)):
            session.read_text()
        # From now on every answer follows an older one, and only the right one counts.
        assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits
        bench.device.mangle = bytes


def test_questions_are_counted_on_when_the_port_is_opened_anew(bench: Bench) -> None:
    """An answer owed from before the opening has an older number than every question after it."""
    assert_whole(bench.read())
    before = bench.device.ccid.sequence
    with bench.line.alone():
        bench.line.lost()
    with bench.line.alone():
        assert bench.device.ccid.sequence in {((before or 0) + more) % 256 for more in range(1, 5)}


@pytest.mark.parametrize("command", range(1, ALL_COMMANDS + 1))
def test_a_card_pulled_at_any_command_is_removed_or_leaves_its_text(bench: Bench, command: int) -> None:
    bench.device.ccid.pulled_at = command
    if command <= TEXT_COMMANDS:
        with pytest.raises(CardRemoved):
            bench.read()
    else:
        card = bench.read()
        assert card.citizen_id == BUAKHAM.citizen_id.digits
        assert (card.photo, card.warnings) == (None, (CardWarning("photo", "photo_incomplete"),))
    bench.device.ccid.pulled_at = 0
    assert_next_card_is_read(bench)


@pytest.mark.parametrize("message", range(1, 10))
@pytest.mark.parametrize("tells", [True, False])
def test_a_card_pulled_at_any_message_before_its_text_is_gone(
    bench: Bench, message: int, *, tells: bool
) -> None:
    """Slot, power, speed, parameters and the first commands."""
    bench.device.tells = tells
    bench.device.ccid.pulled_at_message = message
    with pytest.raises((NoCard, CardRemoved)):
        bench.read()
    bench.device.ccid.pulled_at_message = 0
    assert_next_card_is_read(bench)


def test_a_reader_that_owes_the_answer_after_a_removal_tells_of_a_removed_card(bench: Bench) -> None:
    def only_tell(frame: bytes) -> bytes:
        bench.device.pull()
        return b"" if DATA_BLOCK in frame[1:3] else frame

    with bench.reader.connect(bench.device.name) as session:
        bench.device.mangle = only_tell
        with pytest.raises(CardRemoved):
            session.read_text()
        bench.device.mangle = bytes
    assert_next_card_is_read(bench)


@pytest.mark.parametrize("command", [1, 4, 7, 8, 30])
def test_a_pulled_card_is_noticed_where_the_reader_does_not_tell(bench: Bench, command: int) -> None:
    bench.device.tells = False
    bench.device.ccid.pulled_at = command
    if command <= TEXT_COMMANDS:
        with pytest.raises(CardRemoved):
            bench.read()
    else:
        assert bench.read().photo is None


def test_a_card_exchanged_in_mid_read_is_never_mixed_with_the_new_one(bench: Bench) -> None:
    for tells in (True, False):
        bench.device.tells = tells
        bench.device.insert(CardApplet(card_file(BUAKHAM)))
        with bench.reader.connect(bench.device.name) as session:
            text = session.read_text()
            bench.device.insert(CardApplet(card_file(INTHA)))
            card = session.read_photo(text, lambda _progress: None)
            with pytest.raises(CardRemoved):
                session.read_text()
        assert (card.citizen_id, card.photo) == (BUAKHAM.citizen_id.digits, None)


def test_a_card_of_which_is_told_that_it_moved_is_not_believed_any_more(bench: Bench) -> None:
    with bench.reader.connect(bench.device.name) as session:
        session.read_text()
        bench.device.send(bench.device.notice(present=False) + bench.device.notice(present=True))
        with pytest.raises(CardRemoved):
            session.read_text()
    assert_whole(bench.read())


def test_a_reader_that_says_its_card_stopped_answering_gives_a_timeout(bench: Bench) -> None:
    """Mute is only a card that never answered."""
    bench.device.ccid.mute_at = 3
    with pytest.raises(Timeout):
        bench.read()
    bench.device.ccid.mute_at = 0
    assert_next_card_is_read(bench)


@pytest.mark.parametrize("command", [1, 2, 5, 7, 8, 20, 49])
def test_a_reader_unplugged_at_a_command_is_lost_and_works_when_it_is_back(
    bench: Bench, command: int
) -> None:
    bench.device.unplugged_at = command
    if command <= TEXT_COMMANDS:
        with pytest.raises(ReaderLost):
            bench.read()
    else:
        assert bench.read().photo is None
    with pytest.raises(SerialUnavailable), bench.reader.connect(bench.device.name):
        pass
    bench.device.unplugged_at = 0
    bench.device.plug_in()
    assert_whole(bench.read())


@pytest.mark.parametrize(
    ("at", "value"), [("slot", 5), ("kind", 0x81), ("sequence", 0x55)], ids=["slot", "kind", "sequence"]
)
def test_an_answer_to_something_else_is_no_answer(bench: Bench, at: str, value: int) -> None:
    start = 2 if isinstance(bench.device, VirtualGemPc) else 1
    place = start + {"kind": 0, "slot": 5, "sequence": 6}[at]
    check = -1 if isinstance(bench.device, VirtualGemPc) else -2

    def other(frame: bytes) -> bytes:
        changed = bytearray(frame)
        changed[check] ^= changed[place] ^ value
        changed[place] = value
        return bytes(changed)

    with bench.line.alone() as link:
        channel = SerialChannel(bench.line, link)
        bench.device.mangle = once(other)
        with pytest.raises(Timeout if at == "sequence" else CardIo):
            channel.transmit(SELECT)
        bench.device.mangle = bytes
    assert_whole(bench.read())


def test_a_second_owner_of_the_port_is_refused(bench: Bench) -> None:
    other = SerialLine(SerialChoice(bench.device.name, bench.line.framing), PATIENCE)
    with pytest.raises(SerialUnavailable), other.keep():
        pass
    assert_whole(bench.read())


def test_two_readings_at_once_take_turns(bench: Bench) -> None:
    cards: list[CitizenCard] = []
    failures: list[DeviceError] = []

    def read() -> None:
        try:
            cards.append(bench.read())
        except DeviceError as error:
            failures.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert failures == []
    assert len(cards) == 3
    for card in cards:
        assert_whole(card)


def test_a_line_that_never_stops_talking_holds_nobody_for_ever(bench: Bench) -> None:
    stop, flood = threading.Event(), threading.Event()

    def talk() -> None:
        while not stop.is_set():
            bench.device.send(b"A" * 200)
            flood.set()

    with bench.reader.connect(bench.device.name) as session:
        talker = threading.Thread(target=talk)
        talker.start()
        flood.wait()
        began = perf_counter()
        with contextlib.suppress(CardIo, Timeout, ReaderLost):
            assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits
        taken = perf_counter() - began
        stop.set()
        talker.join()
    assert taken < 60 * PATIENCE
    # What was said last is still on its way for a moment.
    until(lambda: _reads(bench), "a quiet line")


def test_an_acs_reader_left_quick_by_another_program_is_found(tmp_path: Path) -> None:
    device = VirtualAcs(tmp_path / "port")
    with device.plugged_in():
        for _ in range(2):
            line = SerialLine(SerialChoice(device.name, "acs"), PATIENCE)
            with line.keep():
                assert line.firmware == "ACR1281S V103"

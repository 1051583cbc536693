"""``oss-desk card read``: every answer other programs rely on, from the real command and the real service."""

import base64
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oss_desk.cli.card_read import CALLED_OFF
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM, KHAMMUN
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from oss_desk.words.errors import ERRORS
from tests.devices.virtual_card import VirtualCard
from tests.devices.virtual_serial_reader import VirtualGemPc
from tests.machine.pcsc import VirtualSlot, holds_card
from tests.machine.processes import until

_DEVICE = 4
_DATA_BLOCK = 0x80
_DOCUMENT = {
    "citizen_id", "citizen_id_valid", "name_th", "name_en", "birth_date", "sex", "issuer", "issuer_code",
    "request_number", "card_type", "photo_number", "issue_date", "expiry_date", "lifelong", "address",
    "photo", "warnings", "reader",
}  # fmt: skip
_NAME = {"title", "first", "middle", "last"}
_ADDRESS = {
    "house_number", "village_number", "lane", "alley", "road", "subdistrict", "district", "province", "raw",
}  # fmt: skip
_READER = {"name", "atr", "apdu_count", "apdu_count_text", "text_ms", "total_ms"}


class WilfulApplet(CardApplet):
    """A card that does something else than answering from one command on, counted from 1."""

    def __init__(self, at: int, deed: Callable[[], bytes], file: bytes = b"") -> None:
        super().__init__(file or card_file(BUAKHAM))
        self._at = at
        self._deed = deed
        self._count = 0

    def answer(self, command: bytes) -> bytes:
        """Answer, or do the deed."""
        self._count += 1
        return self._deed() if self._count >= self._at else super().answer(command)


def card_read(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "oss_desk", "card", "read", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )


def answer(run: subprocess.CompletedProcess[str]) -> Any:  # noqa: ANN401, JSON is anything
    """Return the one JSON document on stdout."""
    return json.loads(run.stdout)


def failure(run: subprocess.CompletedProcess[str]) -> str:
    """Return the code of the failure that *run* told, as the contract has it."""
    assert run.returncode == _DEVICE, run.stdout
    error = answer(run)["error"]
    assert set(error) == {"code", "exit", "message_th", "message_en", "remedy_th", "facts"}
    assert error["exit"] == _DEVICE
    assert error["message_th"]
    assert error["message_en"]
    assert error["remedy_th"]
    return str(error["code"])


def read_slot(slot: VirtualSlot, card: VirtualCard, *more: str) -> subprocess.CompletedProcess[str]:
    """Have *card* in the *slot* while the command runs."""
    until(lambda: not holds_card(slot.reader), "the empty slot")
    with card.inserted():
        until(lambda: holds_card(slot.reader), "the card in the slot")
        run = card_read("--reader", slot.reader, *more)
    until(lambda: not holds_card(slot.reader), "the empty slot again")
    return run


def test_the_document_is_whole_and_its_figures_are_exact(virtual_slot: VirtualSlot) -> None:
    """The card itself counted the commands."""
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port)
    run = read_slot(virtual_slot, card, "--json")
    assert run.returncode == 0, run.stderr
    said = answer(run)
    assert set(said) == _DOCUMENT
    assert set(said["name_th"]) == set(said["name_en"]) == _NAME
    assert set(said["address"]) == _ADDRESS
    assert set(said["reader"]) == _READER
    assert said["reader"]["apdu_count"] == len(card.commands)
    assert said["reader"]["apdu_count_text"] == 7
    assert said["reader"]["atr"] == card.applet.atr.hex(" ").upper()
    assert said["reader"]["name"] == virtual_slot.reader
    assert 0 < said["reader"]["text_ms"] <= said["reader"]["total_ms"]
    assert said["citizen_id"] == BUAKHAM.citizen_id.digits
    assert base64.b64decode(said["photo"]["jpeg_base64"]) == chip_photo(BUAKHAM.look)
    assert said["photo"]["complete"] is True
    assert said["warnings"] == []


def test_without_photo_only_the_text_is_asked_for(virtual_slot: VirtualSlot) -> None:
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port)
    said = answer(read_slot(virtual_slot, card, "--json", "--no-photo"))
    assert said["photo"] == {"jpeg_base64": "", "complete": False}
    assert said["warnings"] == []
    assert said["reader"]["apdu_count"] == said["reader"]["apdu_count_text"] == len(card.commands) == 7


def test_a_photo_cut_short_is_a_warning_and_no_failure(virtual_slot: VirtualSlot) -> None:
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port, pulled_at=20)
    run = read_slot(virtual_slot, card, "--json")
    assert run.returncode == 0, run.stdout
    said = answer(run)
    assert said["name_th"]["first"] == BUAKHAM.name_th.first
    assert said["photo"] == {"jpeg_base64": "", "complete": False}
    assert said["warnings"] == [{"field": "photo", "code": "photo_incomplete"}]


def test_people_get_words_a_masked_number_and_no_codes(virtual_slot: VirtualSlot) -> None:
    card = VirtualCard(CardApplet(card_file(KHAMMUN)), port=virtual_slot.port, pulled_at=20)
    run = read_slot(virtual_slot, card)
    assert run.returncode == 0, run.stderr
    assert KHAMMUN.name_th.first in run.stdout
    assert KHAMMUN.citizen_id.digits not in run.stdout
    assert KHAMMUN.citizen_id.digits[-4:] in run.stdout
    assert "! รูป: อ่านไม่ครบ" in run.stdout
    assert "! วันหมดอายุ: บัตรประชาชนหมดอายุแล้ว" in run.stdout
    assert "photo_incomplete" not in run.stdout
    assert run.stderr == ""


def test_a_card_pulled_in_the_text(virtual_slot: VirtualSlot) -> None:
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port, pulled_at=3)
    assert failure(read_slot(virtual_slot, card, "--json")) == "card_removed"


def test_a_card_that_gives_no_sign(virtual_slot: VirtualSlot) -> None:
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port, mute=True)
    assert failure(read_slot(virtual_slot, card, "--json")) == "card_mute"


def test_a_card_of_another_kind(virtual_slot: VirtualSlot) -> None:
    """Its answer to reset calls it a Thai ID card; that it is one without the person's file is said."""
    applet = CardApplet(card_file(BUAKHAM), thai_id=False)
    run = read_slot(virtual_slot, VirtualCard(applet, port=virtual_slot.port), "--json")
    assert failure(run) == "not_thai_id"
    assert answer(run)["error"]["message_th"] == ERRORS["thai_id_without_file"].message.th


def test_a_card_that_answers_nonsense(virtual_slot: VirtualSlot) -> None:
    applet = WilfulApplet(4, lambda: b"\x6f\x00")
    run = read_slot(virtual_slot, VirtualCard(applet, port=virtual_slot.port), "--json")
    assert failure(run) == "card_io"
    assert answer(run)["error"]["facts"]["status_word"] == "6F00"


def test_nobody_puts_a_card_in(virtual_slot: VirtualSlot) -> None:
    until(lambda: not holds_card(virtual_slot.reader), "the empty slot")
    assert failure(card_read("--reader", virtual_slot.reader, "--timeout", "0.2", "--json")) == "no_card"


def test_a_card_put_in_while_it_waits_is_read(virtual_slot: VirtualSlot) -> None:
    until(lambda: not holds_card(virtual_slot.reader), "the empty slot")
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port)
    later = threading.Timer(1.0, card.insert)
    later.start()
    try:
        run = card_read("--reader", virtual_slot.reader, "--no-photo", "--json")
    finally:
        later.join()
        card.remove()
        until(lambda: not holds_card(virtual_slot.reader), "the empty slot again")
    assert answer(run)["citizen_id"] == BUAKHAM.citizen_id.digits


def test_a_wrong_name_is_answered_with_the_right_ones(virtual_slot: VirtualSlot) -> None:
    run = card_read("--reader", "Nowhere 00 00", "--json")
    assert failure(run) == "no_reader"
    error = answer(run)["error"]
    assert "Nowhere 00 00" in error["message_th"]
    assert virtual_slot.reader in error["remedy_th"]
    assert virtual_slot.reader in error["facts"]["readers"]


@pytest.mark.skipif(sys.platform == "win32", reason="the service's socket has no name there")
def test_without_a_smart_card_service_there_is_no_reader(tmp_path: Path) -> None:
    run = card_read("--json", PCSCLITE_CSOCK_NAME=str(tmp_path / "nobody"))
    assert failure(run) == "no_reader"


def test_a_reader_unplugged_in_the_middle(tmp_path: Path) -> None:
    with VirtualGemPc(tmp_path / "port").plugged_in() as reader:
        reader.unplugged_at = 3
        reader.insert(CardApplet(card_file(BUAKHAM)))
        run = card_read("--serial", reader.name, "--framing", "gempc", "--json")
    assert failure(run) == "reader_lost"


def test_a_card_that_stops_answering(tmp_path: Path) -> None:
    """The reader itself is well and goes on to tell its status."""
    with VirtualGemPc(tmp_path / "port").plugged_in() as reader:

        def stop_answering() -> bytes:
            reader.mangle = lambda frame: b"" if frame[2] == _DATA_BLOCK else frame
            return b"\x90\x00"

        reader.insert(WilfulApplet(3, stop_answering))
        run = card_read("--serial", reader.name, "--framing", "gempc", "--json")
    assert failure(run) == "timeout"


def test_a_port_nobody_has(tmp_path: Path) -> None:
    run = card_read("--serial", str(tmp_path / "nothing"), "--json")
    assert failure(run) == "serial_unavailable"


@pytest.mark.parametrize("seconds", ["-1", "soon", "inf", "nan"])
def test_a_wait_that_nobody_can_wait_is_refused(seconds: str) -> None:
    assert card_read("--timeout", seconds).returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_who_waits_at_a_terminal_is_told_what_to_do_and_may_leave(virtual_slot: VirtualSlot) -> None:
    until(lambda: not holds_card(virtual_slot.reader), "the empty slot")
    terminal, other_end = os.openpty()
    command = [sys.executable, "-m", "oss_desk", "card", "read", "--reader", virtual_slot.reader, "--json"]
    # Tests that were started in the background ignore Ctrl+C, and what they start would too.
    ours = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=other_end) as waiting:
            signal.signal(signal.SIGINT, ours)
            # So that the terminal hangs up when the command ends.
            os.close(other_end)
            said = b""
            while "เสียบบัตรประชาชน".encode() not in said:
                said += os.read(terminal, 1024)
            waiting.send_signal(signal.SIGINT)
            assert waiting.stdout is not None
            assert waiting.stdout.read() == b""
            assert waiting.wait(timeout=20) == CALLED_OFF
            os.set_blocking(terminal, False)
            assert b"Traceback" not in said + _left(terminal)
    finally:
        signal.signal(signal.SIGINT, ours)
        os.close(terminal)


def _left(terminal: int) -> bytes:
    """Return what *terminal* still holds; it may be nothing, or have hung up."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""

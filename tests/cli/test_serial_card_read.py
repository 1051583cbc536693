"""``oss-desk card read --serial``: the real command, with a strict reader at the other end of its port."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.thai_id_card import card_file
from tests.devices.virtual_serial_line import VirtualSerialReader
from tests.devices.virtual_serial_reader import READERS, VirtualAcs, VirtualGemPc

DEVICE_FAILURE = 4


def card_read(reader: VirtualSerialReader, *more: str) -> tuple[int, dict[str, object]]:
    """Run the command on *reader*'s port and return its exit code and document."""
    done = subprocess.run(
        [sys.executable, "-m", "oss_desk", "card", "read", "--json", "--serial", reader.name, *more],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    document: dict[str, object] = json.loads(done.stdout)
    return done.returncode, document


@pytest.mark.parametrize("framing", READERS)
def test_a_card_is_read(framing: str, tmp_path: Path) -> None:
    with READERS[framing](tmp_path / "port").plugged_in() as reader:
        reader.insert(CardApplet(card_file(BUAKHAM)))
        code, document = card_read(reader, "--framing", framing)
    assert code == 0
    assert document["citizen_id"] == BUAKHAM.citizen_id.digits
    assert document["photo"]["complete"]  # type: ignore[index]
    assert document["reader"]["name"] == reader.name  # type: ignore[index]
    assert document["reader"]["apdu_count"] == 49  # type: ignore[index]
    assert reader.ccid.complaints == []


def test_the_framing_is_found_out_where_it_is_not_given(tmp_path: Path) -> None:
    with VirtualAcs(tmp_path / "port").plugged_in() as reader:
        reader.insert(CardApplet(card_file(BUAKHAM)))
        code, document = card_read(reader, "--no-photo")
    assert (code, document["citizen_id"]) == (0, BUAKHAM.citizen_id.digits)


def test_the_port_is_opened_once(tmp_path: Path) -> None:
    """Each opening asks the reader for its firmware; a reader may take a closed port for the end."""
    with VirtualGemPc(tmp_path / "port").plugged_in() as reader:
        asked: list[bytes] = []
        reader.insert(CardApplet(card_file(BUAKHAM)))
        reader.mangle = lambda frame: asked.append(frame) or frame  # type: ignore[func-returns-value]
        code, _ = card_read(reader, "--framing", "gempc", "--no-photo")
    assert code == 0
    assert sum(VirtualGemPc.FIRMWARE in frame for frame in asked) == 1


def error_code(document: dict[str, object]) -> object:
    return document["error"]["code"]  # type: ignore[index]


def test_a_port_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    code, document = card_read(VirtualGemPc(tmp_path / "no such port"))
    assert (code, error_code(document)) == (DEVICE_FAILURE, "serial_unavailable")


def test_a_port_where_nobody_answers_is_unavailable(tmp_path: Path) -> None:
    with VirtualGemPc(tmp_path / "port").plugged_in() as reader:
        reader.silent = True
        code, document = card_read(reader, "--framing", "gempc")
    assert (code, error_code(document)) == (DEVICE_FAILURE, "serial_unavailable")


@pytest.mark.parametrize(
    ("fault", "expected"), [("empty", "no_card"), ("mute", "card_mute"), ("foreign", "not_thai_id")]
)
def test_what_is_the_matter_with_the_card_has_its_code(fault: str, expected: str, tmp_path: Path) -> None:
    with VirtualGemPc(tmp_path / "port").plugged_in() as reader:
        if fault != "empty":
            applet = CardApplet(card_file(BUAKHAM), thai_id=fault != "foreign")
            reader.insert(applet, mute=fault == "mute")
        code, document = card_read(reader, "--timeout", "0.5")
    assert (code, error_code(document)) == (DEVICE_FAILURE, expected)


def test_a_card_pulled_in_its_text_is_removed_and_one_pulled_in_its_photo_keeps_its_text(
    tmp_path: Path,
) -> None:
    with VirtualGemPc(tmp_path / "port").plugged_in() as reader:
        reader.insert(CardApplet(card_file(BUAKHAM)))
        reader.ccid.pulled_at = 3
        code, document = card_read(reader, "--framing", "gempc")
        assert (code, error_code(document)) == (DEVICE_FAILURE, "card_removed")
        reader.insert(CardApplet(card_file(BUAKHAM)))
        reader.ccid.pulled_at = 20
        code, document = card_read(reader, "--framing", "gempc")
    assert (code, document["citizen_id"]) == (0, BUAKHAM.citizen_id.digits)
    assert document["photo"] == {"jpeg_base64": "", "complete": False}
    assert document["warnings"] == [{"field": "photo", "code": "photo_incomplete"}]


def test_a_reader_unplugged_in_mid_read_is_lost(tmp_path: Path) -> None:
    with VirtualGemPc(tmp_path / "port").plugged_in() as reader:
        reader.insert(CardApplet(card_file(BUAKHAM)))
        reader.unplugged_at = 3
        code, document = card_read(reader, "--framing", "gempc")
    assert (code, error_code(document)) == (DEVICE_FAILURE, "reader_lost")


def test_a_card_that_stops_answering_is_a_timeout(tmp_path: Path) -> None:
    with VirtualGemPc(tmp_path / "port").plugged_in() as reader:
        reader.insert(CardApplet(card_file(BUAKHAM)))
        reader.mangle = lambda frame: b"" if len(reader.ccid.commands) > 2 and frame[2] == 0x80 else frame
        code, document = card_read(reader, "--framing", "gempc")
    assert (code, error_code(document)) == (DEVICE_FAILURE, "timeout")

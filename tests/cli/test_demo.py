"""The guided demonstration, started as a newcomer starts it, leaves what the contract says."""

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

PNG_SIZE = slice(16, 24)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    out = tmp_path_factory.mktemp("demo") / "out"
    hidden = {"OSS_DESK_DATA", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "oss_desk", "demo", "--out", str(out)]
    return out, subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_it_ends_well_and_says_nothing_on_stdout(
    played: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    _out, ended = played
    assert (ended.returncode, ended.stdout) == (0, ""), ended.stderr


def test_each_kind_of_visit_is_counted_key_by_key(
    played: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    """The bars of the issue: eight keys and one for a renewal, forty-five for a first registration."""
    out, _ended = played
    visits = {visit["kind"]: visit for visit in json.loads((out / "visit.json").read_text("utf-8"))}
    assert set(visits) == {"registration", "renewal"}
    for visit in visits.values():
        for step in visit["steps"]:
            assert {"step", "keys", "machine_ms", "supervisor_keys", "longest_stall_ms"} == set(step)
        assert visit["keys"] == sum(step["keys"] for step in visit["steps"])
        assert (visit["supervisor_keys"], visit["pointings"]) == (1, 0)
    assert visits["renewal"]["keys"] <= 8
    assert visits["registration"]["keys"] <= 45


def test_it_leaves_card_tally_and_pictures(played: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    out, _ended = played
    assert (out / "card.pdf").read_bytes().startswith(b"%PDF")
    assert json.loads((out / "tally.json").read_text("utf-8"))["totals"]["visits"] == 2
    pictures = sorted((out / "screens").glob("*.png"))
    assert len(pictures) > 20
    assert {struct.unpack(">II", picture.read_bytes()[PNG_SIZE]) for picture in pictures} == {(1366, 768)}

"""Rules about the two commands at the top of the project."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.house.committed import ROOT
from tools.machine import packages, start


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["--training"], True),
        (["--data", "folder", "--language", "en"], True),
        (["--data=folder"], True),
        (["--version"], False),
        (["--help"], False),
        (["--training", "doctor", "--json"], False),
        (["--language", "en", "demo", "--out", "there"], False),
    ],
)
def test_only_options_without_a_subcommand_open_the_window(words: Sequence[str], *, window: bool) -> None:
    assert start.opens_window(words) is window


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a display")
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_each_of_three_variables_speaks_for_a_display(name: str) -> None:
    assert start.has_display({name: "any"})
    assert not start.has_display({name: ""})


def _dpkg(folder: Path, answer: str) -> None:
    """Put a dpkg-query into *folder* that gives *answer* and, as the real one, fails for unknown names."""
    program = folder / "dpkg-query"
    program.write_text(f"#!/bin/sh\nprintf '{answer}'\nexit 1\n", encoding="ascii")
    program.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="no packages to check on Windows")
def test_a_package_counts_under_its_newer_name_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases after Debian 12 call it ``libcups2t64``; one removed but not purged is missing."""
    _dpkg(tmp_path, "libcups2t64 installed\\nlibgl1 installed\\nlibthai0 config-files\\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert packages.missing(["libgl1", "libcups2", "libthai0", "pcscd"]) == ["libthai0", "pcscd"]


def test_nothing_is_missing_where_nobody_can_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert packages.missing(["libgl1"]) == []


@pytest.mark.skipif(os.name == "nt", reason="the scripts are for a shell Windows lacks")
def test_a_word_that_leads_nowhere_is_refused_from_any_folder(tmp_path: Path) -> None:
    """What the script itself has to say is on stderr; stdout stays empty."""
    answer = subprocess.run(
        [ROOT / "tools" / "with-python", ROOT / "tools" / "setup.py", "walk"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "run|test" in answer.stderr

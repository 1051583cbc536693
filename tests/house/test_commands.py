"""Rules about the two commands at the top of the project."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.house.committed import ROOT
from tools import check
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


def _started(tmp_path: Path, words: Sequence[str], **variables: str) -> tuple[int, str, str]:
    """Return exit code, stdout and stderr of ``./run WORDS`` with a Python that only says what it got."""
    told = tmp_path / "python"
    told.write_text('#!/bin/sh\necho "$@" "on $QT_QPA_PLATFORM"\n', encoding="ascii")
    told.chmod(0o755)
    code = (
        "import sys; from pathlib import Path; from tools.machine import start; "
        f"sys.exit(start.program(Path('/desk'), Path({str(told)!r}), sys.argv[1:]))"
    )
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden} | variables
    answer = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.returncode, answer.stdout.strip(), answer.stderr.strip()


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a display")
@pytest.mark.parametrize(
    ("words", "started"),
    [
        ([], "-P -m oss_desk demo --out /desk/demo-out on offscreen"),
        (["--language", "en"], "-P -m oss_desk --language en demo --out /desk/demo-out on offscreen"),
        (["doctor", "--json"], "-P -m oss_desk doctor --json on offscreen"),
        (["oss-desk", "--version"], "-P -m oss_desk --version on offscreen"),
    ],
)
def test_without_a_display_the_demo_is_played(tmp_path: Path, words: Sequence[str], started: str) -> None:
    """It is said on stderr; a subcommand asked for by name is started as it is."""
    code, out, err = _started(tmp_path, words)
    assert (code, out) == (0, started)
    assert ("demo" in err) is ("demo" in started)


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a display")
def test_without_a_display_a_real_folder_is_never_used_for_a_demo(tmp_path: Path) -> None:
    code, out, err = _started(tmp_path, ["--data", "folder"])
    assert (code, out) == (7, "")
    assert "display" in err


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a display")
def test_with_a_display_the_window_opens(tmp_path: Path) -> None:
    assert _started(tmp_path, [], DISPLAY=":7") == (0, "-P -m oss_desk on", "")


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


@pytest.mark.parametrize(("cores", "hands"), [(None, 2), (1, 2), (3, 3), (64, 4)])
def test_two_to_four_processes_share_the_tests(
    monkeypatch: pytest.MonkeyPatch, cores: int | None, hands: int
) -> None:
    """Fewer would wait for devices one after another; more would want the memory of a server."""
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    assert check.hands() == hands

"""Starts what the two commands are for, once the machine is ready."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.machine.saying import say

# First words that lead elsewhere than to the desk, and the folder that must exist for them.
_ELSEWHERE = {
    "oss-registry": ("oss_registry", "src/oss_registry"),
    "bench": ("benchmarks", "benchmarks"),
    "soak": ("tests.soak", "tests/soak"),
}
_WITH_VALUE = {"--data", "--language", "--settings"}


def program(root: Path, python: Path, arguments: Sequence[str]) -> int:
    """Start the desk, or what the first of *arguments* names instead, and return its exit code.

    Without a display the window cannot be opened: the guided demo is played off screen instead.
    Relative paths among *arguments* keep meaning the caller's folder.
    """
    environment = dict(os.environ)
    environment.setdefault("PYTHONUTF8", "1")
    first = arguments[0] if arguments else ""
    if first in _ELSEWHERE:
        module, folder = _ELSEWHERE[first]
        if not (root / folder / "__main__.py").exists():
            say(f"There is nothing under '{first}' yet ({folder}/__main__.py does not exist).")
            return 2
        # Measures and long runs stand beside the package, not in it.
        paths = [str(root), environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
        return _become([str(python), "-P", "-m", module, *arguments[1:]], environment)
    words = list(arguments[1:] if first == "oss-desk" else arguments)
    if not has_display(environment):
        environment["QT_QPA_PLATFORM"] = "offscreen"
        if opens_window(words):
            if not set(_options(words)) <= {"--training", "--language"}:
                say("The desk needs a display, and there is none (DISPLAY and WAYLAND_DISPLAY are unset).")
                return 7
            out = root / "demo-out"
            say(f"No display: playing the guided demo off screen instead, into {out}")
            words += ["demo", "--out", str(out)]
    return _become([str(python), "-P", "-m", "oss_desk", *words], environment)


def tests(root: Path, python: Path, arguments: Sequence[str]) -> int:
    """Run every check, or pytest alone with *arguments*, in the checkout; return the exit code."""
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(root)
    if arguments:
        return _become([str(python), "-m", "pytest", *arguments], environment)
    return _become([str(python), str(root / "tools" / "check.py")], environment)


def has_display(environment: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown, or the caller has said how Qt shall manage."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def opens_window(words: Sequence[str]) -> bool:
    """Tell whether these arguments of ``oss-desk`` ask for the window: options, but no subcommand."""
    skipped = False
    for word in words:
        if skipped:
            skipped = False
        elif word in _WITH_VALUE:
            skipped = True
        elif word in {"--version", "--help", "-h"} or not word.startswith("-"):
            return False
    return True


def _options(words: Sequence[str]) -> list[str]:
    return [word.partition("=")[0] for word in words if word.startswith("-")]


def _become(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Turn into *command*, so that signals and the terminal are its own; on Windows, wait for it."""
    if os.name != "nt":
        os.execve(command[0], list(command), dict(environment))  # noqa: S606 - it never returns
    return subprocess.run(command, env=environment, check=False).returncode

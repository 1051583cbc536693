"""Writes and checks ``requirements.lock``: every package, pinned and hashed, for Linux and Windows.

The extras are in it too: a desk that is set up by ``./run`` can do all it may be asked to.

``python tools/lock.py`` writes it from ``pyproject.toml``, keeping the pins that are there already;
add ``--upgrade`` to take newer releases. ``python tools/lock.py --check`` changes nothing and fails
if the file no longer answers the project file. Writing needs ``uv``; checking does not.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;]+)(?P<marker> ;[^\\]+)? \\$")
_HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
# The platforms a counter may run on, as uv names them, and what has no wheel there.
_PLATFORMS = {"x86_64-manylinux_2_36": ("pyscard",), "x86_64-pc-windows-msvc": ()}
_NO_ANSWER = ("Failed to fetch", "error sending request", "dns error", "the network was disabled")


def write(*, upgrade: bool) -> None:
    """Write the lock file.

    Raises:
        FileNotFoundError: uv is not on this machine.
        subprocess.CalledProcessError: uv found no set of releases; it has said why on stderr.
    """
    command = [
        *("uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"),
        *("--no-emit-index-url", "--no-header", "--no-annotate", "--quiet", "--group", "dev", "--all-extras"),
        *("--output-file", str(LOCK), str(ROOT / "pyproject.toml")),
    ]
    subprocess.run([*command, *(["--upgrade"] if upgrade else [])], cwd=ROOT, check=True)


def pins(text: str) -> dict[str, str]:
    """Return the version of every package of a lock file's *text*, by canonical name.

    Raises:
        ValueError: a line is neither a pin nor its hash, or a pin has no hash.
    """
    found: dict[str, str] = {}
    unhashed = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if match := _PIN.match(line):
            if unhashed:
                raise ValueError(f"{unhashed} has no hash")
            unhashed = match["name"]
            found[canonicalize_name(match["name"])] = match["version"]
        elif _HASH.match(line) and found:
            unhashed = ""
        else:
            raise ValueError(f"line {number} is neither a pin nor a hash: {line}")
    if unhashed:
        raise ValueError(f"{unhashed} has no hash")
    return found


def unanswered(pinned: dict[str, str]) -> list[str]:
    """Return the requirements of the project file that *pinned* does not answer."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"].get("optional-dependencies", {})
    asked = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *chain(*extras.values()),
    ]
    missing = []
    for requirement in map(Requirement, asked):
        version = pinned.get(canonicalize_name(requirement.name))
        if version is None or not requirement.specifier.contains(version, prereleases=True):
            missing.append(str(requirement))
    return missing


def unresolved(platform: str, *, without_wheel: tuple[str, ...]) -> str:
    """Return why the lock cannot be installed from wheels on *platform*; empty when it can be.

    Also empty when no package registry can be reached: being offline is not a fault of the lock.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *("uv", "pip", "install", "--dry-run", "--quiet", "--require-hashes", "--only-binary", ":all:"),
            *("--python", sys.executable, "--python-platform", platform, "--target", folder),
            *("--requirement", str(LOCK)),
        ]
        for name in without_wheel:
            command += ["--no-binary", name]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode == 0:
        return ""
    if any(words in answer.stderr for words in _NO_ANSWER):
        print(f"{platform}: not tried, no package registry answers", file=sys.stderr)
        return ""
    return f"{platform}: {answer.stderr.strip()}"


def check() -> list[str]:
    """Return everything that is wrong with the lock file, in words; empty when it is whole."""
    try:
        pinned = pins(LOCK.read_text(encoding="utf-8"))
    except ValueError as error:
        return [str(error)]
    faults = [f"pyproject.toml asks for {asked}" for asked in unanswered(pinned)]
    if shutil.which("uv") is None:
        print("uv is not here: pins and hashes checked, wheels per platform not tried", file=sys.stderr)
        return faults
    reasons = (unresolved(platform, without_wheel=names) for platform, names in _PLATFORMS.items())
    return [*faults, *filter(None, reasons)]


def main() -> int:
    """Write the lock or, with ``--check``, judge it; the result is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="change nothing, fail if it does not answer")
    choice.add_argument("--upgrade", action="store_true", help="take newer releases")
    arguments = parser.parse_args()
    if not arguments.check:
        write(upgrade=arguments.upgrade)
        return 0
    faults = check()
    for fault in faults:
        print(f"requirements.lock: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

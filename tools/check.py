"""Runs every check and test of the project, here and on the machine that watches it.

The steps stop at the first failure; each says how long it took. ``pytest`` runs last, so its closing
line is the last word. ``./test`` makes the machine ready and then calls this.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_SCRIPTS = Path(sys.executable).parent
_CHECKED = ("src", "tests", "tools", "benchmarks")
_FEWEST, _MOST = 2, 4


class CheckFailedError(Exception):
    """A step did not pass; its own output has said why."""


def do(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run *command* in *cwd* with its output in ours.

    Raises:
        CheckFailedError: it returned another code than 0.
    """
    if subprocess.run(list(map(str, command)), cwd=cwd, check=False).returncode != 0:
        raise CheckFailedError(" ".join(map(str, command)))


def python(*arguments: str | Path) -> Callable[[], None]:
    """Return a step that runs this environment's Python with *arguments*."""
    return lambda: do(sys.executable, *arguments)


def types() -> None:
    """Check the types of every folder that holds Python, strictly."""
    folders = [name for name in _CHECKED if any((ROOT / name).rglob("*.py"))]
    do(sys.executable, "-m", "mypy", *folders)


def imports() -> None:
    """Check who imports whom."""
    do(shutil.which("lint-imports", path=str(_SCRIPTS)) or "lint-imports", "--no-logo")


def wheel() -> None:
    """Build the wheel without isolation, install it in an empty environment and use it there.

    Needs no network: the libraries the wheel asks for are lent from this environment, which was made
    from the lock. That the wheel asks for all it imports is a test of its own.
    """
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        do(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder / "dist")
        (built,) = (folder / "dist").glob("*.whl")
        venv.create(folder / "empty", symlinks=os.name != "nt")
        scripts = folder / "empty" / _SCRIPTS.name
        uv = shutil.which("uv")
        install = ["install", "--quiet", "--no-deps", "--no-index", str(built)]
        if uv:
            do(uv, "pip", *install[:1], "--python", scripts / "python", *install[1:])
        else:
            do(sys.executable, "-m", "pip", "--python", scripts / "python", *install)
        code = "import sysconfig; print(sysconfig.get_path('purelib'))"
        ours, theirs = (
            subprocess.run([at, "-c", code], capture_output=True, encoding="utf-8", check=True).stdout.strip()
            for at in (sys.executable, str(scripts / "python"))
        )
        (Path(theirs) / "lent.pth").write_text(f"{ours}\n", encoding="utf-8")
        # The checkout must be out of reach, or its folders would stand in for what the wheel lacks.
        find = (
            "from pathlib import Path; import oss_desk; from oss_desk.assets import asset; "
            "asset('fonts/Sarabun_400Regular.ttf'); asset('icons/user.svg'); "
            f"assert Path(oss_desk.__file__).is_relative_to(Path({theirs!r}).resolve())"
        )
        do(scripts / "python", "-I", "-c", find, cwd=folder)
        do(scripts / "oss-desk", "--version", cwd=folder)
        do(scripts / "oss-desk", "--training", "--data", folder / "practice", "doctor", cwd=folder)


def hands() -> int:
    """Return how many processes share the tests: many of them wait for devices, few need a whole core."""
    return min(max(os.cpu_count() or 1, _FEWEST), _MOST)


STEPS: Sequence[tuple[str, Callable[[], None]]] = (
    ("the layout of the code", python("-m", "ruff", "format", "--check")),
    ("the lint rules", python("-m", "ruff", "check")),
    ("the types", types),
    ("the floors of the house", imports),
    ("the forms are fresh", python(ROOT / "tools" / "build_forms.py", "--check")),
    ("the catalogue is whole", python(ROOT / "tools" / "build_translations.py", "--check", "--complete")),
    ("the lock answers the project file", python(ROOT / "tools" / "lock.py", "--check")),
    ("the wheel works on its own", wheel),
)


def main() -> int:
    """Take every step, then run the tests; the result is the exit code."""
    for name, step in STEPS:
        print(f"── {name}", flush=True)
        began = time.monotonic()
        try:
            step()
        except CheckFailedError as failure:
            print(f"── FAILED after {time.monotonic() - began:.1f} s: {name}: {failure}", flush=True)
            return 1
        print(f"── {time.monotonic() - began:.1f} s", flush=True)
    print("── the tests", flush=True)
    command = [sys.executable, "-m", "pytest", "-n", str(hands()), "--dist", "loadgroup"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

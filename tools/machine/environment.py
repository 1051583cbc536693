"""The virtual environment ``.venv``, made from ``requirements.lock`` with every hash checked.

The checkout itself is put on its path by a ``.pth`` file rather than by an editable install: nothing
has to be built, and the console scripts are three lines that can be read.
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.machine.saying import CannotPrepareError, say

_WINDOWS = os.name == "nt"
_FOLDER = ".venv"
_STAMP = "made-from-lock"


def ensure(root: Path) -> Path:
    """Make the environment of the checkout *root* if it is not there, and return its Python.

    Raises:
        CannotPrepareError: it could not be made; the installer has said why.
    """
    if is_ready(root):
        return _python(root)
    with _alone(root):
        if not is_ready(root):
            _make(root)
    return _python(root)


def is_ready(root: Path) -> bool:
    """Tell whether the environment exists and was made from the lock file as it is now."""
    stamp = root / _FOLDER / _STAMP
    return _python(root).exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == _wanted(root)


def _python(root: Path) -> Path:
    return root / _FOLDER / ("Scripts/python.exe" if _WINDOWS else "bin/python")


def _wanted(root: Path) -> str:
    """Return what the stamp says of an environment that needs no work."""
    lock = hashlib.sha256((root / "requirements.lock").read_bytes()).hexdigest()
    project = hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()
    return f"{lock}\n{project}\n{root}\n"


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Let one process at a time make the environment; others wait until it is there."""
    if _WINDOWS:
        # Two setups at once on one counter are not worth a second locking interface.
        yield
        return
    import fcntl  # noqa: PLC0415 - there is none on Windows

    (root / "build").mkdir(exist_ok=True)
    with (root / "build" / "setup.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _make(root: Path) -> None:
    folder = root / _FOLDER
    uv = shutil.which("uv")
    if folder.exists() and not _is_usable(root, with_pip=uv is None):
        say(f"{folder} does not work here: making it anew")
        shutil.rmtree(folder)
    if not folder.exists():
        say(f"Making the virtual environment {folder} …")
        if uv:
            _do([uv, "venv", "--quiet", "--python", sys.executable, str(folder)])
        else:
            venv.create(folder, with_pip=True, symlinks=not _WINDOWS)
    say("Installing the pinned packages …")
    lock = str(root / "requirements.lock")
    if uv:
        python = ["--python", str(_python(root))]
        _do([uv, "pip", "install", "--quiet", *python, "--require-hashes", "--requirement", lock])
    else:
        pip = [str(_python(root)), "-m", "pip", "--disable-pip-version-check", "--no-input"]
        _do([*pip, "install", "--quiet", "--require-hashes", "--requirement", lock])
    _put_on_path(root)
    _write_scripts(root)
    _compile(root)
    (folder / _STAMP).write_text(_wanted(root), encoding="utf-8")
    say("The virtual environment is ready.")


def _is_usable(root: Path, *, with_pip: bool) -> bool:
    """Tell whether the environment's Python runs, is new enough and has what installs packages."""
    if not _python(root).exists():
        return False
    question = "import sys; " + ("import pip; " if with_pip else "") + "sys.exit(sys.version_info < (3, 11))"
    answer = subprocess.run([str(_python(root)), "-c", question], capture_output=True, check=False)
    return answer.returncode == 0


def _do(command: Sequence[str]) -> None:
    """Run *command* with its output on stderr.

    Raises:
        CannotPrepareError: it failed.
    """
    outcome = subprocess.run(command, stdout=sys.stderr, check=False)
    if outcome.returncode != 0:
        raise CannotPrepareError(f"This failed with code {outcome.returncode}:\n  {' '.join(command)}")


def _compile(root: Path) -> None:
    """Have Python's own form of every module ready.

    Where the folder cannot be written later, or the environment forbids it, each start would translate
    them all anew: a third of the time until somebody can sign in.
    """
    python, packages = str(_python(root)), str(root / _FOLDER)
    # Packages ship files for other versions of Python too; those that do not translate are never loaded.
    subprocess.run([python, "-m", "compileall", "-qq", "-j", "0", packages], stdout=sys.stderr, check=False)
    _do([python, "-m", "compileall", "-qq", "-j", "0", str(root / "src")])


def _put_on_path(root: Path) -> None:
    """Let the environment import the checkout's ``src`` folder.

    The path is relative, because Python reads these files in the locale's encoding, which may lack
    the letters of a home folder's name.
    """
    question = "import sysconfig; print(ascii(sysconfig.get_path('purelib')))"
    answer = subprocess.run([str(_python(root)), "-c", question], capture_output=True, text=True, check=True)
    packages = Path(answer.stdout.strip()[1:-1].encode("ascii").decode("unicode_escape"))
    source = os.path.relpath(root / "src", packages)
    (packages / "checkout.pth").write_text(f"{source}\n", encoding="ascii")


def _write_scripts(root: Path) -> None:
    """Write the project's console scripts beside the environment's Python."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name, target in project.get("scripts", {}).items():
        module = target.partition(":")[0].removesuffix(".__main__")
        script = _python(root).parent / (f"{name}.cmd" if _WINDOWS else name)
        if _WINDOWS:
            script.write_text(f'@"%~dp0python.exe" -P -m {module} %*\r\n', encoding="ascii", newline="")
        else:
            here = '"$(dirname "$(readlink -f "$0")")"'
            script.write_text(f'#!/bin/sh\nexec {here}/python -P -m {module} "$@"\n', encoding="ascii")
            script.chmod(0o755)

"""The Debian packages the project needs, and how they get onto the machine.

Root without a terminal installs what is missing; a person at a terminal is asked first; anyone else
is given the command to type. On a system without dpkg nothing is checked: its owner knows best.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from tools.machine.saying import CannotPrepareError, say

# What Qt loads at run time (its wheel brings the rest; libpulse0 and libxrandr2 for the camera), the
# word breaker for Thai, the smart-card service with the driver of ordinary USB readers, and the
# spooler's command line.
FOR_DESK: tuple[str, ...] = (
    *("libgl1", "libegl1", "libxkbcommon0", "libfontconfig1", "libglib2.0-0", "libdbus-1-3", "libthai0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0"),
    *("libxcb-render0", "libxcb-shape0", "libxcb-util1", "libxcb-xkb1", "libxkbcommon-x11-0"),
    *("libpulse0", "libxrandr2"),
    *("libcups2", "cups-client", "pcscd", "libccid", "libpcsclite1"),
)
# The real things the tests talk to: a virtual card slot, a spooler, a display, a key store, a database
# server, a browser, and third parties who judge what we print.
FOR_TESTS: tuple[str, ...] = (
    *("vsmartcard-vpcd", "cups", "cups-filters", "ghostscript", "postgresql"),
    *("xvfb", "x11-xkb-utils", "openbox", "xdotool", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"),
    *("dbus", "dbus-x11", "gnome-keyring", "poppler-utils", "zbar-tools", "libzbar0", "git"),
    *("chromium", "chromium-driver"),
)


def for_building() -> tuple[str, ...]:
    """Return the packages for making the virtual environment with this interpreter.

    pyscard comes as source for Linux; Debian splits venv and the C headers off Python.
    """
    needed = ["gcc", "libc6-dev", "libpcsclite-dev", "swig"]
    if importlib.util.find_spec("ensurepip") is None:
        needed.append("python3-venv")
    if not (Path(sysconfig.get_path("include")) / "Python.h").exists():
        needed.append("python3-dev")
    return tuple(needed)


def missing(needed: Sequence[str]) -> list[str]:
    """Return those of *needed* that dpkg does not hold, in the same order.

    Newer releases call some of them ``NAMEt64``; those count. Nothing is missing where there is no dpkg.
    """
    if shutil.which("dpkg-query") is None:
        return []
    names = [name for package in needed for name in (package, f"{package}t64")]
    question = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names]
    # It fails when it does not know one of the names; what it does know is on stdout all the same.
    answer = subprocess.run(question, capture_output=True, text=True, check=False)
    held = {line.split()[0] for line in answer.stdout.splitlines() if line.endswith(" installed")}
    return [package for package in needed if not {package, f"{package}t64"} & held]


def ensure(needed: Sequence[str]) -> None:
    """See to it that *needed* are installed.

    Raises:
        CannotPrepareError: they are not, and this user may not install them, did not want to, or
            the installation failed. The message has the command to type.
    """
    absent = missing(needed)
    if not absent:
        return
    # The environment travels on the command line, so that sudo keeps it too.
    install = [
        *("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"),
        *("-o", "Dpkg::Options::=--force-confold"),
        *("install", "--yes", "--no-install-recommends", *absent),
    ]
    is_root = os.geteuid() == 0
    by_hand = f"{'' if is_root else 'sudo '}apt-get install --no-install-recommends {' '.join(absent)}"
    someone_is_there = sys.stdin.isatty() and sys.stderr.isatty() and not os.environ.get("CI")
    say(f"Missing system packages: {' '.join(absent)}")
    if someone_is_there:
        if not _agreed():
            raise CannotPrepareError(f"Nothing was installed. To go on, type:\n  {by_hand}")
    elif not is_root:
        raise CannotPrepareError(f"Only root may install them. Type:\n  {by_hand}")
    say("Installing them with apt-get …")
    as_root = [] if is_root else ["sudo"]
    # An index that cannot be refreshed is no reason to stop: the packages may be known already.
    subprocess.run([*as_root, "apt-get", "update"], stdout=sys.stderr, check=False)
    outcome = subprocess.run([*as_root, *install], stdout=sys.stderr, check=False)
    if outcome.returncode != 0 or missing(absent):
        raise CannotPrepareError(f"The system packages could not be installed. Try by hand:\n  {by_hand}")
    say(f"Installed: {' '.join(absent)}")


def _agreed() -> bool:
    """Ask the person at the terminal, on stderr; Enter means yes."""
    print("Install them now with apt-get? [Y/n] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"", "y", "yes"}

"""What to do when the machine lacks something a test needs: skip for a person, fail where it counts."""

import os
import shutil
import sys
from typing import NoReturn

import pytest


def missing(what: str) -> NoReturn:
    """End the test because of *what*: a skip on a person's machine, a failure under CI.

    These services are Debian's; on Windows their tests are always left out.

    Raises:
        pytest.fail.Exception: ``CI`` is set, so nothing may be left out.
        pytest.skip.Exception: otherwise.
    """
    if sys.platform == "win32":
        pytest.skip(f"not on Windows: {what}")
    if os.environ.get("CI"):
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


def program(name: str, package: str) -> str:
    """Return the path of the program *name*, or end the test naming the Debian *package* it comes from.

    Programs for the administrator's hand are found too, whatever the caller's PATH.
    """
    path = f"{os.environ.get('PATH', os.defpath)}{os.pathsep}/usr/sbin{os.pathsep}/sbin"
    found = shutil.which(name, path=path)
    if found is None:
        missing(f"{name} is not here: apt-get install {package}")
    return found

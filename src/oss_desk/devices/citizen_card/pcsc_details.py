"""Words for a technician about one of the operating system's readers: its driver and the service."""

import shutil
import subprocess
import sys

from oss_desk.devices.citizen_card.pcsc_service import PcscService
from oss_desk.services.ports.citizen_card_reader import ReaderDetails

_DAEMON = "pcscd"
_ANSWERS_WITHIN_SECONDS = 5


def driver_of(reader: str) -> str:
    """Return what the driver of *reader* says of itself.

    Waits for as long as another program's transaction lasts.

    Raises:
        PcscFailure: the reader or the service is gone.
    """
    with PcscService() as service:
        return service.driver(reader)


def details_of(reader: str, driver: str) -> ReaderDetails:
    """Return what the *driver* of *reader* said, and what the service is; never raises."""
    return ReaderDetails(reader, "pcsc", " · ".join(words for words in (driver, _service()) if words))


def _service() -> str:
    """Return the name and version of the smart-card service as it is installed."""
    if sys.platform == "win32":
        return "Windows Smart Card"
    # The service does not tell its version to those who use it; the program itself does.
    found = shutil.which(_DAEMON) or shutil.which(_DAEMON, path="/usr/sbin:/sbin")
    if found is None:
        return ""
    try:
        told = subprocess.run(  # noqa: S603, a fixed word to a program of the system
            [found, "--version"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_ANSWERS_WITHIN_SECONDS,
            check=False,
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    first, _, _ = told.partition("\n")
    return first.replace(" version ", " ").strip(" .")

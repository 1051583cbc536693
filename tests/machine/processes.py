"""Starting real programs for a while, and waiting for them without guessing how long they take."""

import contextlib
import os
import select
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_GRACE_SECONDS = 10.0


def until(answer: Callable[[], T | None], what: str, *, seconds: float = 20.0) -> T:
    """Ask *answer* again and again, and return its first true value.

    Raises:
        TimeoutError: *what* has not happened within *seconds*.
    """
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not (result := answer()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} did not happen within {seconds:.0f} s")
        pause.wait(0.02)
    return result


@contextlib.contextmanager
def running(
    command: Sequence[str],
    *,
    environment: Mapping[str, str] | None = None,
    log: Path,
    typed: bytes = b"",
    inherit: Sequence[int] = (),
) -> Iterator[subprocess.Popen[bytes]]:
    """Run *command* for the length of a ``with`` block, in a session of its own, then end it by its id.

    Its output goes to *log*; *typed* is all of its standard input; *inherit* are file descriptors it
    may use.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=inherit,
        )
    with process:
        assert process.stdin is not None
        process.stdin.write(typed)
        process.stdin.close()
        try:
            yield process
        finally:
            end(process.pid)


def end(pid: int) -> None:
    """End the process *pid*, whoever started it: politely first, by force after ten seconds.

    One that is gone already is fine.
    """
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    gone = select.poll()
    gone.register(handle, select.POLLIN)
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(handle, sign)
        if gone.poll(_GRACE_SECONDS * 1000):
            break
    os.close(handle)

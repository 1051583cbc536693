"""Runs slow work beside the window: named single-file lanes, outcomes delivered on the GUI thread."""

import logging
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

_LOG = logging.getLogger(__name__)

T = TypeVar("T")


class Lane(StrEnum):
    """A queue of work that is done one piece at a time, named for the slowest thing it touches."""

    DATABASE = "database"
    CARD_READER = "card_reader"
    PRINTER = "printer"
    NETWORK = "network"
    CAMERA = "camera"


_GIVE_WAY_SECONDS = 0.0002
"""How long a lane may go on computing when the window's thread wants to.

Python's own 5 ms are asked for anew with every call into Qt; beside a lane that computes, such as one that
draws a card, a page that is painted in 20 ms then takes 60.
"""
# A write or a print that was asked for must happen; a read or a call can be asked for again.
_DRAINED = (Lane.DATABASE, Lane.PRINTER)


class Background(QObject):
    """Run work in named single-file lanes; deliver each outcome on the GUI thread.

    Build it on the GUI thread. Only frozen values may cross: no widget, no open handle.
    """

    _settled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_GIVE_WAY_SECONDS)
        self._lanes = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane.value) for lane in Lane
        }
        self._closed = False
        self._unfinished: dict[Lane, set[Future[Any]]] = {lane: set() for lane in Lane}
        # Queued even when the future was done before anybody listened: `run` never calls back.
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        *,
        owner: QObject,
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        """Do *work* in *lane*, then tell *owner*, if it still exists.

        Exactly one of *then* (with the result) and *otherwise* (with what was raised) is called,
        on the GUI thread, later; neither when *owner* has been destroyed meanwhile or the work
        was cancelled by :meth:`close`. What a callback raises goes to ``sys.excepthook``.

        Raises:
            RuntimeError: the lanes have been closed.
        """
        future = self._lanes[lane].submit(work)
        unfinished = self._unfinished[lane]

        def outcome() -> None:
            unfinished.discard(future)
            # After the lanes closed nobody can act on an outcome any more; what it saved is saved.
            if self._closed or not isValid(owner):
                return
            error = future.exception()
            if error is None:
                then(future.result())
            elif isinstance(error, Exception):
                otherwise(error)
            else:
                raise error

        def bring_home(settled: Future[T]) -> None:
            if not settled.cancelled() and isValid(self):
                self._settled.emit(outcome)

        unfinished.add(future)
        future.add_done_callback(bring_home)

    @property
    def is_closed(self) -> bool:
        """Tell whether the lanes were closed: nothing can be asked of them any more."""
        return self._closed

    @property
    def is_idle(self) -> bool:
        """Tell whether every outcome so far has been delivered."""
        return not any(self._unfinished.values())

    def close(self, seconds: float = 30.0) -> bool:
        """Leave: finish what DATABASE and PRINTER were asked, cancel what else has not begun.

        Waits at most *seconds* for the two drained lanes together and one second for the
        others. Returns False when something was still running then; that is logged by lane.
        """
        self._closed = True
        for lane in Lane:
            self._lanes[lane].shutdown(wait=False, cancel_futures=lane not in _DRAINED)
        wait(self._running(*_DRAINED), timeout=seconds)
        wait(self._running(*(lane for lane in Lane if lane not in _DRAINED)), timeout=min(seconds, 1.0))
        stuck = [lane for lane in Lane if self._running(lane)]
        for lane in stuck:
            _LOG.warning("lane %s was still at work when the desk closed", lane.value)
        return not stuck

    def _running(self, *lanes: Lane) -> list[Future[Any]]:
        return [future for lane in lanes for future in self._unfinished[lane] if not future.done()]

    @Slot(object)
    def _deliver(self, outcome: Callable[[], None]) -> None:
        outcome()

"""A thread for calls that may never return: into a driver, or to a service that somebody else keeps busy."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

_T = TypeVar("_T")


class CallThread:
    """Runs one call after the other, and lets whoever asked go on when one takes too long.

    A call that did not return in time keeps the thread for itself: no further one is taken, and what
    `end` was given is done whenever that call does return.

    Args:
        name: of the thread.
    """

    def __init__(self, name: str) -> None:
        self._calls: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        self._is_stuck = False
        Thread(target=self._run, name=name, daemon=True).start()

    def call(self, function: Callable[[], _T], within_seconds: float) -> _T:
        """Return what *function* returns, or raise what it raises.

        Raises:
            TimeoutError: it did not return within *within_seconds*, or an earlier one did not.
        """
        if self._is_stuck:
            raise TimeoutError
        done: Future[_T] = Future()
        self._calls.put((function, done))
        try:
            return done.result(within_seconds)
        except TimeoutError:
            self._is_stuck = True
            raise
        finally:
            # An error knows this frame, and this frame would know the error.
            del done

    def end(self, last: Callable[[], None], within_seconds: float) -> None:
        """Run *last* and end the thread; wait for that, but not for a call that does not return."""
        done: Future[None] = Future()
        self._calls.put((last, done))
        self._calls.put(None)
        if not self._is_stuck:
            try:
                done.result(within_seconds)
            except TimeoutError:
                self._is_stuck = True

    def _run(self) -> None:
        while (asked := self._calls.get()) is not None:
            function, done = asked
            try:
                done.set_result(function())
            except BaseException as error:  # noqa: BLE001, it is raised again where the call was asked for
                done.set_exception(error)

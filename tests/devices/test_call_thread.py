"""Whoever asks waits so long and no longer; what is left behind is cleared away when it can be."""

import threading

import pytest

from oss_desk.devices.citizen_card.call_thread import CallThread
from tests.machine.processes import until

SOON = 10.0


def threads() -> int:
    return sum(thread.name == "calls of a test" for thread in threading.enumerate())


@pytest.fixture
def calls() -> CallThread:
    return CallThread("calls of a test")


def test_it_returns_what_the_call_returns_and_raises_what_it_raises(calls: CallThread) -> None:
    assert calls.call(threading.current_thread, SOON).name == "calls of a test"
    with pytest.raises(KeyError):
        calls.call(lambda: {"a": 1}["b"], SOON)
    assert calls.call(lambda: 3, SOON) == 3
    calls.end(lambda: None, SOON)
    until(lambda: not threads(), "the end of the thread")


def test_a_call_that_does_not_return_is_left_alone_and_cleared_away_later(calls: CallThread) -> None:
    hung, cleared = threading.Event(), threading.Event()
    with pytest.raises(TimeoutError):
        calls.call(hung.wait, 0.05)
    with pytest.raises(TimeoutError):
        calls.call(lambda: 3, SOON)
    calls.end(cleared.set, SOON)
    assert not cleared.is_set()
    hung.set()
    assert cleared.wait(SOON)
    until(lambda: not threads(), "the end of the thread")


def test_an_end_that_does_not_return_is_left_alone_too(calls: CallThread) -> None:
    hung = threading.Event()

    def last() -> None:
        hung.wait()

    calls.end(last, 0.05)
    assert threads()
    hung.set()
    until(lambda: not threads(), "the end of the thread")

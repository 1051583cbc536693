"""The lanes: order, thread of delivery, errors, owners that die and the way out."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from oss_desk.gui.background import Background, Lane


class Refusal(Exception):
    """What a piece of work raises here."""


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    lanes = Background()
    yield lanes
    lanes.close(5)


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


class Halt(BaseException):
    """Something that is no ordinary error."""


def never(_outcome: object) -> None:
    pytest.fail("this callback must not be called")


def test_the_result_arrives_on_the_gui_thread(background: Background, owner: QObject, qtbot: QtBot) -> None:
    seen: list[tuple[int, object, bool]] = []
    gui = QThread.currentThread()

    def work() -> bool:
        return threading.current_thread() is not threading.main_thread()

    def then(was_elsewhere: object) -> None:
        seen.append((1, was_elsewhere, QThread.currentThread() is gui))

    background.run(Lane.DATABASE, work, owner=owner, then=then, otherwise=never)
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(1, True, True)]


def test_an_error_goes_to_the_other_callback(background: Background, owner: QObject, qtbot: QtBot) -> None:
    errors: list[Exception] = []

    def work() -> None:
        raise Refusal

    background.run(Lane.NETWORK, work, owner=owner, then=never, otherwise=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Refusal)


def test_what_is_no_ordinary_error_reaches_the_hook(
    background: Background, owner: QObject, qtbot: QtBot
) -> None:
    def work() -> None:
        raise Halt

    with qtbot.capture_exceptions() as caught:
        background.run(Lane.PRINTER, work, owner=owner, then=never, otherwise=never)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is Halt


def test_a_dead_owner_hears_nothing(background: Background, owner: QObject, qtbot: QtBot) -> None:
    page = QObject()
    release = threading.Event()
    later: list[None] = []
    background.run(Lane.DATABASE, lambda: release.wait(5), owner=page, then=never, otherwise=never)
    page.deleteLater()
    with qtbot.waitSignal(page.destroyed):
        pass
    release.set()
    background.run(Lane.DATABASE, lambda: None, owner=owner, then=later.append, otherwise=never)
    qtbot.waitUntil(lambda: bool(later))


def test_work_in_one_lane_never_overlaps(background: Background, owner: QObject, qtbot: QtBot) -> None:
    inside: list[int] = []
    overlaps: list[int] = []
    order: list[int] = []

    def piece(number: int) -> Callable[[], int]:
        def work() -> int:
            inside.append(number)
            if len(inside) > 1:
                overlaps.append(number)
            inside.remove(number)
            return number

        return work

    for number in range(200):
        background.run(Lane.CARD_READER, piece(number), owner=owner, then=order.append, otherwise=never)
    qtbot.waitUntil(lambda: len(order) == 200)
    assert overlaps == []
    assert order == list(range(200))


def test_lanes_do_not_wait_for_each_other(background: Background, owner: QObject, qtbot: QtBot) -> None:
    release = threading.Event()
    seen: list[bool] = []
    background.run(Lane.NETWORK, lambda: release.wait(5), owner=owner, then=seen.append, otherwise=never)
    background.run(Lane.DATABASE, lambda: False, owner=owner, then=seen.append, otherwise=never)
    qtbot.waitUntil(lambda: seen == [False])
    release.set()
    qtbot.waitUntil(lambda: seen == [False, True])


def test_an_error_in_a_callback_is_not_swallowed(
    background: Background, owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: hooked.append(kind))

    def then(_result: None) -> None:
        raise Refusal

    background.run(Lane.DATABASE, lambda: None, owner=owner, then=then, otherwise=never)
    qtbot.waitUntil(lambda: bool(hooked))
    assert hooked == [Refusal]


def test_closing_finishes_writes_and_drops_calls(owner: QObject, qtbot: QtBot) -> None:
    lanes = Background()
    done: list[str] = []
    started, release = threading.Event(), threading.Event()

    def call() -> None:
        started.set()
        release.wait(5)

    lanes.run(Lane.NETWORK, call, owner=owner, then=lambda _: None, otherwise=never)
    lanes.run(Lane.NETWORK, lambda: done.append("call"), owner=owner, then=never, otherwise=never)
    for number in range(20):
        lanes.run(
            Lane.DATABASE,
            partial(done.append, f"write {number}"),
            owner=owner,
            then=lambda _: None,
            otherwise=never,
        )
    lanes.run(Lane.PRINTER, lambda: done.append("print"), owner=owner, then=lambda _: None, otherwise=never)
    assert started.wait(5)
    release.set()
    assert lanes.close(5)
    assert sorted(done) == sorted([f"write {n}" for n in range(20)] + ["print"])
    with pytest.raises(RuntimeError):
        lanes.run(Lane.DATABASE, lambda: None, owner=owner, then=never, otherwise=never)


@pytest.mark.logs_warning("lane printer was still at work")
def test_closing_does_not_wait_for_ever(
    owner: QObject, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    lanes = Background()
    release = threading.Event()
    lanes.run(Lane.PRINTER, lambda: release.wait(5), owner=owner, then=lambda _: None, otherwise=never)
    with caplog.at_level(logging.WARNING):
        assert not lanes.close(0.01)
    assert "lane printer was still at work" in caplog.text
    release.set()
    assert lanes.close(5)


def test_an_outcome_for_lanes_that_are_gone_is_dropped(owner: QObject, qtbot: QtBot) -> None:
    lanes = Background()
    release, ended = threading.Event(), threading.Event()

    def work() -> None:
        release.wait(5)

    lanes.run(Lane.CARD_READER, work, owner=owner, then=never, otherwise=never)
    lanes.run(Lane.CARD_READER, ended.set, owner=owner, then=never, otherwise=never)
    lanes.deleteLater()
    with qtbot.waitSignal(lanes.destroyed):
        pass
    release.set()
    assert ended.wait(5)


def test_it_is_idle_once_every_outcome_is_home(qtbot: QtBot, background: Background) -> None:
    """A lane that has finished is not idle before its owner was told."""
    assert background.is_idle
    told: list[int] = []
    owner = QObject()
    background.run(Lane.DATABASE, lambda: 7, owner=owner, then=told.append, otherwise=lambda _error: None)
    assert not background.is_idle
    qtbot.waitUntil(lambda: background.is_idle)
    assert told == [7]

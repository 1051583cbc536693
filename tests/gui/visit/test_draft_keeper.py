"""What could not be saved is not lost: not by going to another visit, and not by a later save."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.visit.draft_keeper import DraftFields, DraftKeeper
from oss_desk.services.visit.save_draft import Drafts, SaveDraft
from oss_desk.simulated.people import BUAKHAM, PHUPHA
from tests.gui.visit.conftest import Counter


class FullDisk(SaveDraft):
    """Saves nothing as long as ``is_full``."""

    is_full = False

    def within(
        self, visit_id: str, by: Officer, change: Callable[[Visit], Drafts], left_at: str | None = None
    ) -> Visit:
        """Save, or raise `OSError`."""
        if type(self).is_full:
            raise OSError("no space left on device")
        return super().within(visit_id, by, change, left_at)


@pytest.fixture
def keeper(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> DraftKeeper:
    """A keeper of its own on a disk that is full."""
    desk = counter.training.desk
    save = desk.visit.save_draft
    monkeypatch.setattr(FullDisk, "is_full", True)
    full = FullDisk(save.recording, save.rules, save.ids)
    desk = replace(desk, visit=replace(desk.visit, save_draft=full))
    return DraftKeeper(desk, counter.background, counter.session, counter.workspace)


def phone(number: str) -> DraftFields:
    return DraftFields(identity=(("phone", number),))


def fail(counter: Counter, keeper: DraftKeeper) -> None:
    with counter.bot.waitSignal(keeper.failed, timeout=10_000):
        keeper.flush()


def test_a_failed_save_goes_along_when_its_visit_is_followed_again(
    counter: Counter, keeper: DraftKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = counter.serve(BUAKHAM), counter.serve(PHUPHA)
    keeper.follow(first.visit_id)
    keeper.keep(phone("0811111111"))
    with counter.bot.waitSignal(keeper.failed, timeout=10_000):
        keeper.follow(second.visit_id)
    assert keeper.waiting() == DraftFields()
    keeper.follow(first.visit_id)
    assert keeper.waiting() == phone("0811111111")
    monkeypatch.setattr(FullDisk, "is_full", False)
    counter.wait(lambda: counter.stored(first).identity.phone == "0811111111")
    assert counter.stored(second).identity.phone == ""


def test_a_failed_save_of_another_visit_is_tried_again_with_the_next(
    counter: Counter, keeper: DraftKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = counter.serve(BUAKHAM), counter.serve(PHUPHA)
    keeper.follow(first.visit_id)
    keeper.keep(phone("0811111111"))
    with counter.bot.waitSignal(keeper.failed, timeout=10_000):
        keeper.follow(second.visit_id)
    monkeypatch.setattr(FullDisk, "is_full", False)
    keeper.keep(phone("0822222222"))
    counter.wait(lambda: counter.stored(second).identity.phone == "0822222222")
    assert counter.stored(first).identity.phone == "0811111111"


def test_an_older_failed_value_never_replaces_a_newer_one(
    counter: Counter, keeper: DraftKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = counter.serve(PHUPHA)
    keeper.follow(visit.visit_id)
    keeper.keep(phone("0811111111"))
    keeper.flush()
    keeper.keep(phone("0822222222"))
    fail(counter, keeper)
    counter.wait(lambda: counter.background.is_idle)
    assert keeper.waiting() == phone("0822222222")
    monkeypatch.setattr(FullDisk, "is_full", False)
    keeper.flush()
    counter.wait(lambda: counter.stored(visit).identity.phone == "0822222222")


def test_nothing_is_asked_of_lanes_that_are_closed(counter: Counter, keeper: DraftKeeper) -> None:
    keeper.follow(counter.serve(PHUPHA).visit_id)
    keeper.keep(phone("0811111111"))
    counter.background.close()
    keeper.flush()
    assert keeper.waiting() == phone("0811111111")

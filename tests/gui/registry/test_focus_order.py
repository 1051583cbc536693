"""The Tab key reads the pages about the registry as the eye does, and all that it reaches has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.same_person.panel import SamePersonPanel
from oss_desk.gui.theme.stylesheet import apply_theme
from tools.screens.morning import Mornings
from tools.screens.shots import shots
from tools.screens.stage import Stage

_MOST = 60


@pytest.fixture(scope="module")
def mornings(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Mornings:
    return Mornings(tmp_path_factory.mktemp("mornings"))


@pytest.fixture(autouse=True)
def _usual_look_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp)


def stops(window: QWidget, page: QWidget) -> list[QWidget]:
    """Return what has the keyboard, one Tab after the other, once round; of *page* alone."""
    found: list[QWidget] = []
    for _press in range(_MOST):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        if here in found:
            break
        found.append(here)
    else:
        pytest.fail("Tab does not come round")
    return [one for one in found if page.isAncestorOf(one)]


def expected(page: QWidget) -> set[QWidget]:
    """Return what of *page* the Tab key should reach."""
    return {
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def reads_back(page: QWidget, order: list[QWidget]) -> list[str]:
    """Return each step that leads up, or left in one line."""
    places = [one.mapTo(page, QPoint(0, 0)) for one in order]
    wrong = []
    for before, after, one in zip(places, places[1:], order[1:], strict=False):
        same_column = abs(before.x() - after.x()) < 100
        if after.y() < before.y() - 20 and (same_column or after.x() < before.x()):
            wrong.append(one.accessibleName())
    return wrong


@pytest.mark.parametrize("name", ["sync", "sync-pair", "sync-history", "sync-refused", "same-person"])
def test_the_tab_key_goes_round_the_page(qapp: QApplication, mornings: Mornings, name: str) -> None:
    """Where the round closes it leads back once, to its beginning."""
    stage = Stage(qapp, mornings, next(shot for shot in shots() if shot.name == name))
    try:
        next(shot for shot in shots() if shot.name == name).scene(stage)
        kind = SamePersonPanel if name == "same-person" else SyncPage
        (page,) = [one for one in stage.window.findChildren(kind) if one.isVisible()]
        order = stops(stage.window, page)
        missed = [_called(one) for one in expected(page) - set(order)]
        assert missed == []
        assert [_called(one) for one in order if "without a name" in _called(one)] == []
        told = [f"{_called(one)} {one.mapTo(page, QPoint(0, 0)).toTuple()}" for one in order]
        assert len(reads_back(page, order)) <= 1, "\n".join(told)
    finally:
        stage.strike()


def _called(widget: QWidget) -> str:
    spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return spoken or f"{type(widget).__name__} without a name"

"""Nothing on the desk moves by itself: no animation of ours, and none of Qt's."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QStyle, QTreeView, QWidget
from pytestqt.qtbot import QtBot

_GUI = Path(__file__).parents[3] / "src/oss_desk/gui"
_MOVING = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QGraphicsOpacityEffect", "QMovie"}


def test_no_animation_is_written() -> None:
    used = {
        f"{path.relative_to(_GUI)}: {alias.name}"
        for path in _GUI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name in _MOVING
    }
    assert used == set()


@pytest.mark.parametrize(
    "effect",
    [
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
        Qt.UIEffect.UI_AnimateToolBox,
    ],
)
def test_menus_and_tips_come_at_once(effect: Qt.UIEffect) -> None:
    assert not QApplication.isEffectEnabled(effect)


@pytest.mark.parametrize("kind", [QWidget, QComboBox, QMenu, QTreeView])
def test_the_style_moves_nothing(qtbot: QtBot, kind: type[QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    duration = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    assert duration == 0

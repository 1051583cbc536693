"""Finds out which keys a window answers to now: those of the whole desk and those in sight."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.key_command import HasKeyCommands, KeyCommand, KeyGroup
from oss_desk.gui.widgets.shortcut_keys import key_sequences

SPECIMEN = "specimen"
"""Property of a widget whose parts only show what they look like; their keys are nobody's."""


def keys_of(window: QWidget) -> tuple[KeyCommand, ...]:
    """Return the commands of *window*: the desk's own, what visible widgets tell, and every button's.

    A key that is listed in its group already is not listed again for a button.
    """
    told = (*_everywhere(), *_in_a_visit(), *_told_by(window))
    listed = {(command.group, command.keys) for command in told}
    everywhere = {command.keys for command in told if command.group is not KeyGroup.HERE}
    buttons = [
        command
        for command in _on_buttons(window)
        if command.keys not in everywhere and (command.group, command.keys) not in listed
    ]
    return (*told, *{command.keys: command for command in buttons}.values())


def answers(window: QWidget, keys: str) -> bool:
    """Tell whether something in sight of *window* listens for *keys*."""
    return bool(_listening(window, keys))


def press(window: QWidget, keys: str) -> bool:
    """Do what a press of *keys* would do in *window*; return False when nothing listens for it."""
    listening = _listening(window, keys)
    if listening:
        listening[0].activated.emit()
    return bool(listening)


def _listening(window: QWidget, keys: str) -> list[QShortcut]:
    wanted = {key.toString() for key in key_sequences(keys)}
    listening = [
        shortcut
        for shortcut in window.findChildren(QShortcut)
        if shortcut.isEnabled() and not wanted.isdisjoint(_listens_for(shortcut)) and _is_usable(shortcut)
    ]
    # What is nearest to the keyboard answers, as it would to the key itself.
    focus = QApplication.focusWidget()
    listening.sort(key=lambda shortcut: not _is_around(shortcut, focus))
    return listening


def _listens_for(shortcut: QShortcut) -> list[str]:
    sequences: list[QKeySequence] = shortcut.keys()
    return [sequence.toString() for sequence in sequences]


def _is_usable(shortcut: QShortcut) -> bool:
    parent = shortcut.parent()
    return isinstance(parent, QWidget) and parent.isVisible() and parent.isEnabled()


def _is_around(shortcut: QShortcut, focus: QWidget | None) -> bool:
    parent = shortcut.parent()
    return (
        isinstance(parent, QWidget)
        and focus is not None
        and not parent.isWindow()
        and (parent is focus or parent.isAncestorOf(focus))
    )


def _told_by(window: QWidget) -> Iterator[KeyCommand]:
    for widget in _in_sight(window):
        if isinstance(widget, HasKeyCommands):
            yield from widget.key_commands()


def _on_buttons(window: QWidget) -> Iterator[KeyCommand]:
    for button in _in_sight(window):
        if isinstance(button, ActionButton) and button.isEnabled():
            words, keys = button.accessibleName(), str(button.property("key_text"))
            if words and keys:
                yield KeyCommand(keys, words, button.click)


def _in_sight(widget: QWidget) -> Iterator[QWidget]:
    """Yield *widget* and what is visible inside it, leaving out what is only shown as a specimen."""
    if widget.isVisible() and not widget.property(SPECIMEN):
        yield widget
        for child in widget.children():
            if isinstance(child, QWidget):
                yield from _in_sight(child)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WindowKeys", text)


def _everywhere() -> tuple[KeyCommand, ...]:
    group = KeyGroup.EVERYWHERE
    return (
        KeyCommand("Ctrl+Enter", _tr("ทำขั้นต่อไปของหน้านี้"), group=group),
        KeyCommand("?", _tr("เปิดหรือปิดแผ่นนี้"), lambda: None, group),
        KeyCommand("F3", _tr("ค้นหา"), group=group),
        KeyCommand("F4", _tr("อ่านบัตรซ้ำ"), group=group),
        KeyCommand("Esc", _tr("ปิด หรือพักเรื่อง"), group=group),
        KeyCommand("Ctrl+Z", _tr("เลิกทำ"), group=group),
        KeyCommand("Ctrl+L", _tr("ล็อกหน้าจอ"), group=group),
    )


def _in_a_visit() -> tuple[KeyCommand, ...]:
    group = KeyGroup.VISIT
    return (
        KeyCommand("Alt+1…6", _tr("ไปขั้นที่ 1–6"), group=group),
        KeyCommand("F6", _tr("กล้องหรือสแกนเอกสาร"), group=group),
        KeyCommand("F7", _tr("ใบแจ้งแบบอ่านง่าย"), group=group),
        KeyCommand("F8", _tr("ช่องถัดไปที่ยังไม่ครบ"), group=group),
        KeyCommand("F9", _tr("ขยายรูปหรือบัตร"), group=group),
        KeyCommand("Alt+M", _tr("แสดงเลข 13 หลัก 10 วินาที"), group=group),
        KeyCommand("Ctrl+P", _tr("พิมพ์"), group=group),
    )

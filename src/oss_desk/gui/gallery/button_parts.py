"""Specimens of buttons, tags, banners and key caps."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from oss_desk.gui.gallery.section import Section, words
from oss_desk.gui.theme.tokens import TONE_ICON, Tone
from oss_desk.gui.widgets.action_button import ActionButton, ActionKind
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.tag import Tag


def sections() -> Iterator[Section]:
    """Make the sections, what asks for attention first."""
    yield _buttons()
    yield _states()
    yield _tags()
    yield _banners()


def tone_word(tone: Tone) -> str:
    """Return what *tone* means, in a word."""
    meanings = {
        Tone.NEUTRAL: words("ธรรมดา"),
        Tone.OK: words("ดี"),
        Tone.WARN: words("เตือน"),
        Tone.ERROR: words("ผิดพลาด"),
        Tone.INFO: words("แจ้งให้ทราบ"),
        Tone.PRIMARY: words("งานหลัก"),
    }
    return meanings[tone]


def _kind_word(kind: ActionKind) -> str:
    meanings = {
        ActionKind.PRIMARY: words("งานหลัก"),
        ActionKind.BIG: words("งานหลักในแถบปุ่ม"),
        ActionKind.PLAIN: words("ธรรมดา"),
        ActionKind.GHOST: words("เงียบ"),
        ActionKind.QUIET: words("ในบรรทัด"),
        ActionKind.DANGER: words("ถอนคืนไม่ได้"),
    }
    return meanings[kind]


def _button(text: str, kind: str = "plain", key: str = "") -> ActionButton:
    button = ActionButton()
    button.set_kind(kind)
    button.setText(text)
    if key:
        button.set_key_text(key)
    return button


def _buttons() -> Section:
    section = Section(words("ปุ่ม"))
    texts = {
        ActionKind.PRIMARY: words("เรียกคิวถัดไป A-014"),
        ActionKind.BIG: words("ยืนยันตัวตน ไปรับคำขอ"),
        ActionKind.PLAIN: words("ดูเอกสาร"),
        ActionKind.GHOST: words("อ่านบัตรซ้ำ"),
        ActionKind.QUIET: words("แสดงเลข"),
        ActionKind.DANGER: words("ไม่อนุมัติ…"),
    }
    keys = {ActionKind.BIG: "Ctrl+Enter", ActionKind.PLAIN: "F6", ActionKind.GHOST: "F4"}
    for kind, text in texts.items():
        section.add(_kind_word(kind), _button(text, kind.value, keys.get(kind, "")))
    small = _button(words("ดูเอกสาร"), "plain", "F6")
    small.set_small(True)
    section.add(words("เล็ก"), small)
    return section


def _states() -> Section:
    section = Section(words("สภาพของปุ่ม"))
    for kind in (ActionKind.PRIMARY, ActionKind.PLAIN, ActionKind.GHOST, ActionKind.DANGER):
        section.add(_kind_word(kind), _button(words("พิมพ์บัตร"), kind.value))
        over = _button(words("พิมพ์บัตร"), kind.value)
        over.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        section.add(words("เมาส์ชี้"), over)
        down = _button(words("พิมพ์บัตร"), kind.value)
        down.setDown(True)
        section.add(words("กดอยู่"), down)
        off = _button(words("พิมพ์บัตร"), kind.value)
        off.setEnabled(False)
        section.add(words("ใช้ไม่ได้"), off)
        busy = _button(words("พิมพ์บัตร"), kind.value)
        busy.set_busy(words("กำลังพิมพ์"))
        section.add(words("กำลังทำ"), busy)
    return section


def _tags() -> Section:
    section = Section(words("ป้ายสถานะและปุ่มลัด"))
    texts = {
        Tone.NEUTRAL: words("รอเรียก"),
        Tone.OK: words("ตรง"),
        Tone.WARN: words("รอหัวหน้า"),
        Tone.ERROR: words("ขาด 1"),
        Tone.INFO: words("รอส่ง"),
        Tone.PRIMARY: words("ถัดไป"),
    }
    for tone, text in texts.items():
        tag = Tag()
        tag.show_tag(text, tone, "clock" if tone is Tone.NEUTRAL else TONE_ICON[tone])
        section.add(tone_word(tone), tag)
    for key in ("F8", "Ctrl+Enter"):
        cap = KeyCap()
        cap.set_key_text(key)
        section.add(words("ปุ่มลัด"), cap)
    return section


def _banners() -> Section:
    section = Section(words("แถบข้อความ"))
    told = (
        (Tone.OK, words("ส่งครบแล้ว รับครบแล้ว 10:40 น."), "", ""),
        (Tone.INFO, words("ทำต่อได้ จะส่งเมื่อเครือข่ายกลับมา"), "", "cloud-off"),
        (Tone.WARN, words("มีเรื่องค้าง 1 เรื่อง <b>A-012</b> จะเปิดต่อให้"), words("เปิด"), ""),
        (Tone.ERROR, words("ทะเบียนจังหวัดไม่รับ: ไม่มีเลขแพทย์"), words("เปิดช่องที่ต้องแก้"), ""),
        (Tone.INFO, words("กำลังอ่านรูปจากชิป 2 จาก 4"), words("หยุด"), "refresh"),
    )
    for tone, sentence, button, icon in told:
        banner = Banner()
        banner.show_message(tone, sentence, button=button, icon_name=icon)
        section.add_wide(words("กำลังทำ") if icon == "refresh" else tone_word(tone), banner)
    return section

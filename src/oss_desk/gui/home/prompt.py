"""What the card prompt says: one value for each thing that can be so at the reader."""

from dataclasses import dataclass
from enum import StrEnum

from oss_desk.gui.theme.tokens import Tone


class PromptState(StrEnum):
    """What is going on at the reader."""

    WAITING = "waiting"
    READING_TEXT = "reading_text"
    READING_PHOTO = "reading_photo"
    NO_READER = "no_reader"
    READER_LOST = "reader_lost"
    CARD_PROBLEM = "card_problem"
    OTHER_CARD = "other_card"


_WARNING = {
    PromptState.NO_READER,
    PromptState.READER_LOST,
    PromptState.CARD_PROBLEM,
    PromptState.OTHER_CARD,
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """The prompt as it is read.

    Attributes:
        part, parts: how far the reading is, from 0 to *parts*; no bar is drawn while *parts* is 0.
    """

    state: PromptState
    title: str
    detail: str
    part: int = 0
    parts: int = 0

    @property
    def tone(self) -> Tone:
        """Warn where somebody must do something before reading can go on."""
        return Tone.WARN if self.state in _WARNING else Tone.PRIMARY


def waiting() -> Prompt:
    """Ask for a card."""
    return Prompt(
        PromptState.WAITING,
        "เสียบบัตรประชาชนเพื่อเริ่มให้บริการ",
        "ระบบอ่านชื่อ รูป ที่อยู่ให้เอง และเปิดเรื่องค้างต่อให้",
    )


def reading(part: int | None, parts: int | None) -> Prompt:
    """Tell that the text is being read, or, with *part* of *parts*, the photo."""
    if part is None or not parts:
        return Prompt(PromptState.READING_TEXT, "กำลังอ่านบัตร อย่าเพิ่งดึงออก", "กำลังอ่านชื่อและที่อยู่", 0, 1)
    return Prompt(
        PromptState.READING_PHOTO,
        "กำลังอ่านบัตร อย่าเพิ่งดึงออก",
        f"อ่านชื่อและที่อยู่แล้ว กำลังอ่านรูป {part} จาก {parts}",
        part,
        parts,
    )


def without_reader(*, lost: bool) -> Prompt:
    """Tell that no reader is there; *lost* when one was."""
    if lost:
        return Prompt(
            PromptState.READER_LOST,
            "เครื่องอ่านบัตรหลุด",
            "เสียบสายเครื่องอ่านใหม่ หรือกด F2 พิมพ์เลขเอง",
        )
    return Prompt(
        PromptState.NO_READER,
        "ไม่พบเครื่องอ่านบัตร",
        "เสียบสายเครื่องอ่าน หรือกด F2 พิมพ์เลขเอง",
    )


def card_problem(text: str, remedy: str) -> Prompt:
    """Tell why the card could not be read and what to do."""
    return Prompt(PromptState.CARD_PROBLEM, text, remedy)


def other_card(name: str) -> Prompt:
    """Tell that the card of *name* came while a matter is open."""
    return Prompt(
        PromptState.OTHER_CARD,
        f"มีบัตรใหม่ของ {name}" if name else "มีบัตรใหม่",
        "จบหรือพักเรื่องที่เปิดอยู่ก่อน แล้วกด F4 อ่านบัตรนี้",
    )

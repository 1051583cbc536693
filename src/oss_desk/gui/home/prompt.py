"""What the card prompt says: one value for each thing that can be so at the reader."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from oss_desk.gui.messages import message_for
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.errors import CardMute


class PromptState(StrEnum):
    """What is going on at the reader."""

    WAITING = "waiting"
    READING_TEXT = "reading_text"
    READING_PHOTO = "reading_photo"
    NO_READER = "no_reader"
    READER_LOST = "reader_lost"
    CARD_PROBLEM = "card_problem"


_WARNING = {
    PromptState.NO_READER,
    PromptState.READER_LOST,
    PromptState.CARD_PROBLEM,
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
        QCoreApplication.translate("Prompt", "เสียบบัตรประชาชนเพื่อเริ่มให้บริการ"),
        QCoreApplication.translate("Prompt", "ระบบอ่านชื่อ รูป ที่อยู่ให้เอง และเปิดเรื่องค้างต่อให้"),
    )


def reading(part: int | None, parts: int | None, *, resumed: bool = False) -> Prompt:
    """Tell that the text is being read, or, with *part* of *parts*, the photo.

    *resumed* says that the photo goes on where it was interrupted.
    """
    title = QCoreApplication.translate("Prompt", "กำลังอ่านบัตร อย่าเพิ่งดึงออก")
    if part is None or not parts:
        words = QCoreApplication.translate("Prompt", "กำลังอ่านชื่อและที่อยู่")
        return Prompt(PromptState.READING_TEXT, title, words, 0, 1)
    words = QCoreApplication.translate("Prompt", "อ่านชื่อและที่อยู่แล้ว กำลังอ่านรูป {part} จาก {parts}")
    if resumed:
        words = QCoreApplication.translate("Prompt", "บัตรเดิมกลับมาแล้ว กำลังอ่านรูปต่อ {part} จาก {parts}")
    return Prompt(PromptState.READING_PHOTO, title, words.format(part=part, parts=parts), part, parts)


def without_reader(*, lost: bool) -> Prompt:
    """Tell that no reader is there; *lost* when one was."""
    if lost:
        return Prompt(
            PromptState.READER_LOST,
            QCoreApplication.translate("Prompt", "เครื่องอ่านบัตรหลุด"),
            QCoreApplication.translate("Prompt", "เสียบสายเครื่องอ่านใหม่ หรือกด F2 พิมพ์เลขเอง"),
        )
    return Prompt(
        PromptState.NO_READER,
        QCoreApplication.translate("Prompt", "ไม่พบเครื่องอ่านบัตร"),
        QCoreApplication.translate("Prompt", "เสียบสายเครื่องอ่าน หรือกด F2 พิมพ์เลขเอง"),
    )


def card_problem(text: str, remedy: str) -> Prompt:
    """Tell why the card could not be read and what to do."""
    return Prompt(PromptState.CARD_PROBLEM, text, remedy)


def problem(error: Exception, *, again: bool = False) -> Prompt:
    """Tell why a card could not be read.

    A chip that says nothing is mostly the wrong way round; *again*, when the card was turned already,
    it is dirty or broken.
    """
    if isinstance(error, CardMute) and not again:
        return upside_down()
    words = message_for(error)
    return card_problem(words.text, words.remedy)


def upside_down() -> Prompt:
    """Tell that the reader finds no chip: mostly the card was put in the wrong way round."""
    return Prompt(
        PromptState.CARD_PROBLEM,
        QCoreApplication.translate("Prompt", "ไม่พบชิป"),
        QCoreApplication.translate("Prompt", "กลับด้านบัตรให้ชิปเข้าก่อน"),
    )

"""What waits for this desk besides the queue: cards to print, matters with others, papers to come."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oss_desk.domain.registry.serial_block import SerialStock
from oss_desk.domain.visit.queue_row import DayQueue
from oss_desk.domain.visit.visit import VisitState
from oss_desk.gui.home.queue_words import lacks_papers
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Tone
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.text_lines import Line, TextLines

_ABOVE_ICON = 5
_PRINT = QT_TRANSLATE_NOOP("WorkList", "พิมพ์บัตร {n} ใบ")
_WAITS = QT_TRANSLATE_NOOP("WorkList", "รอหัวหน้า {n} เรื่อง")
_SENT = QT_TRANSLATE_NOOP("WorkList", "ส่งตรวจอนุมัติแล้ว")
_LACKS = QT_TRANSLATE_NOOP("WorkList", "ขาดเอกสาร {n} เรื่อง")
_DIFFER = QT_TRANSLATE_NOOP("WorkList", "ข้อมูลไม่ตรงกัน {n} ราย")
_DECIDE = QT_TRANSLATE_NOOP("WorkList", "เลือกค่าที่หน้าซิงค์")
_ASKED = QT_TRANSLATE_NOOP("WorkList", "รอหัวหน้าตัดสินค่า {n} ราย")
_AT_SYNC = QT_TRANSLATE_NOOP("WorkList", "หัวหน้าตัดสินที่หน้าซิงค์")
_ANSWERED = QT_TRANSLATE_NOOP("WorkList", "หัวหน้าตัดสินแล้ว {n} ราย")
_READ = QT_TRANSLATE_NOOP("WorkList", "ดูคำตอบที่หน้าซิงค์")
_FEW_SERIALS = QT_TRANSLATE_NOOP("WorkList", "เลขบัตรที่จองไว้เหลือ {n}")
_NO_SERIALS = QT_TRANSLATE_NOOP("WorkList", "เลขบัตรที่จองไว้หมด")
_CONNECT = QT_TRANSLATE_NOOP("WorkList", "พิมพ์ต่อได้ ต่อเน็ตแล้วซิงค์เพื่อรับเลขใหม่")
_TELL_PROVINCE = QT_TRANSLATE_NOOP("WorkList", "พิมพ์ต่อได้ แจ้งสำนักงานจังหวัดขอเลขใหม่")
_COMES = QT_TRANSLATE_NOOP("WorkList", "รอผู้รับบริการนำมาเพิ่ม")


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One line of work and what it waits for."""

    icon_name: str
    tone: Tone
    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class RegistryWork:
    """What the exchange with the provincial registry leaves to do.

    Attributes:
        disputes: persons whom the registry knows otherwise than we do.
        asked: such persons who were put before the supervisor; answers: decisions of theirs to be read.
        serials: what is left of the reserved card numbers; None without a registry.
    """

    disputes: int = 0
    asked: int = 0
    answers: int = 0
    serials: SerialStock | None = None


def work_items(queue: DayQueue, registry: RegistryWork | None = None) -> tuple[WorkItem, ...]:
    """Return what *queue* and the *registry* leave to do, nearest to the end first; nothing has no line."""
    registry = registry or RegistryWork()
    lacking = sum(1 for row in queue.rows if lacks_papers(row))
    ready = [row.moved_at for row in queue.rows if row.state is VisitState.APPROVED]
    found = (
        (queue.ready_to_print, "printer", Tone.OK, _PRINT, _approved_words(max(ready, default=None))),
        (
            queue.waiting_approval,
            "clock",
            Tone.WARN,
            _WAITS,
            QCoreApplication.translate("WorkList", str(_SENT)),
        ),
        (lacking, "file-text", Tone.ERROR, _LACKS, QCoreApplication.translate("WorkList", str(_COMES))),
        (
            registry.disputes,
            "arrows-exchange",
            Tone.WARN,
            _DIFFER,
            QCoreApplication.translate("WorkList", str(_DECIDE)),
        ),
        (registry.asked, "clock", Tone.WARN, _ASKED, QCoreApplication.translate("WorkList", str(_AT_SYNC))),
        (
            registry.answers,
            "history",
            Tone.INFO,
            _ANSWERED,
            QCoreApplication.translate("WorkList", str(_READ)),
        ),
    )
    return (*_serial_items(registry.serials), *_counted(found))


def _serial_items(stock: SerialStock | None) -> tuple[WorkItem, ...]:
    """Return what is to be done about card numbers; nothing while there are enough."""
    if stock is None or not stock.is_low:
        return ()
    say = QCoreApplication.translate
    text = str(_NO_SERIALS) if stock.is_empty else str(_FEW_SERIALS)
    todo = str(_TELL_PROVINCE) if stock.refusal else str(_CONNECT)
    words = say("WorkList", text).format(n=stock.left)
    return (WorkItem("id", Tone.WARN, words, say("WorkList", todo)),)


def _counted(found: tuple[tuple[int, str, Tone, object, str], ...]) -> tuple[WorkItem, ...]:
    return tuple(
        WorkItem(icon, tone, QCoreApplication.translate("WorkList", str(text)).format(n=count), detail)
        for count, icon, tone, text, detail in found
        if count
    )


def _approved_words(at: datetime | None) -> str:
    if at is None:
        return QCoreApplication.translate("WorkList", "อนุมัติแล้ว รอพิมพ์")
    return QCoreApplication.translate("WorkList", "อนุมัติแล้ว {time} น.").format(time=f"{at:%H:%M}")


class _WorkLine(QWidget):
    def __init__(self, item: WorkItem) -> None:
        super().__init__()
        icon, words = IconLabel(), TextLines()
        icon.set_icon(item.icon_name, TONE_INK[item.tone])
        words.set_lines(
            Line(item.text, Role.BODY_STRONG), Line(item.detail, Role.CAPTION, Colour.TEXT_SECONDARY)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        # The words keep room above for Thai marks; the icon stands on the middle of the first line.
        beside = QVBoxLayout()
        beside.setContentsMargins(0, _ABOVE_ICON, 0, 0)
        beside.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside)
        row.addWidget(words, 1)
        self.setAccessibleName(f"{item.text} {item.detail}")


class WorkList(QWidget):
    """Shows work items below each other, or says that there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[WorkItem, ...] = ()
        self._lines: list[QWidget] = []
        self._empty = QLabel(self.tr("ไม่มีงานค้าง ทำคิวต่อได้เลย"))
        self._empty.setWordWrap(True)
        self._empty.setProperty("tone", "secondary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(5)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)

    def show_items(self, items: tuple[WorkItem, ...]) -> None:
        """Show *items* instead of what was there."""
        if items == self._items:
            return
        self._items = items
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_WorkLine(item) for item in items]
        for place, line in enumerate(self._lines):
            self._column.insertWidget(place, line)
        self._empty.setVisible(not items)

    def items(self) -> tuple[WorkItem, ...]:
        """Return what is shown."""
        return self._items

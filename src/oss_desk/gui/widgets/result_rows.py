"""The rows of a grouped list: heads that are read, people that are chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.highlight import Marks

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The head of a group: ``"ทะเบียนที่ศูนย์ 3"``, and quietly when it was asked."""

    name: str
    count: int
    icon_name: str = ""
    note: str = ""


@dataclass(frozen=True)
class ResultRow:
    """One person found, in words ready to read; *why* says why a weak match is one.

    *photo* is drawn 38 by 46 logical pixels; give it no larger than the screen shows it.
    """

    key: str
    name: str
    detail: str
    why: str = ""
    place: str = ""
    tag: str = ""
    tag_tone: Tone = Tone.NEUTRAL
    tag_icon: str = ""
    name_marks: Marks = ()
    why_marks: Marks = ()
    photo: QPixmap | None = None


class ResultModel(QAbstractListModel):
    """Heads and rows in reading order; ``VALUE`` is a `GroupHead` or a `ResultRow`."""

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[GroupHead | ResultRow, ...] = ()

    def set_items(self, items: tuple[GroupHead | ResultRow, ...]) -> None:
        """Show *items* instead of what was there."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def items(self) -> tuple[GroupHead | ResultRow, ...]:
        """Return what is shown."""
        return self._items

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count heads and rows."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a head be read, not chosen."""
        if not index.isValid() or isinstance(self._items[index.row()], GroupHead):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the value, or everything a row says as one sentence."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == VALUE:
            return item
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(item, GroupHead):
            return f"{item.name} {item.count} {item.note}".strip()
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        return " ".join(part for part in (item.name, item.detail, item.why, item.place, item.tag) if part)

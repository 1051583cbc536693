"""The list of the sync centre as a view asks for it."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from oss_desk.gui.registry.sights import ListEntry

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class SyncModel(QAbstractListModel):
    """Entries in the order given; ``VALUE`` is the `ListEntry`."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[ListEntry, ...] = ()

    def set_entries(self, entries: tuple[ListEntry, ...]) -> None:
        """Show *entries* instead of what was there."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entries(self) -> tuple[ListEntry, ...]:
        """Return what is shown."""
        return self._entries

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return name, value, or all that an entry says."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == VALUE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title} {entry.caption}"
        return entry.title if role == Qt.ItemDataRole.DisplayRole else None

"""Brings what the card reader says from its own thread to the window's."""

from PySide6.QtCore import QObject, Signal

from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    ReaderEvent,
    ReadersChanged,
    ReaderWatch,
)


class DeviceBridge(QObject):
    """The only subscriber of the reader's watch; it only emits.

    Signals:
        card_inserted(str): the reader's name.
        card_pulled(str): the reader's name.
        readers_changed(object): tuple of reader names, empty when none is left.
    """

    card_inserted = Signal(str)
    card_pulled = Signal(str)
    readers_changed = Signal(object)

    def __init__(self, watch: ReaderWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch

    def start(self) -> None:
        """Begin to listen."""
        self._watch.start(self._tell)

    def stop(self) -> None:
        """End the watch's thread."""
        self._watch.stop()

    def _tell(self, event: ReaderEvent) -> None:
        # Runs on the watch's thread; emitting is safe from there, receivers are queued.
        match event:
            case CardInserted(reader):
                self.card_inserted.emit(reader)
            case CardPulled(reader):
                self.card_pulled.emit(reader)
            case ReadersChanged(readers):
                self.readers_changed.emit(readers)

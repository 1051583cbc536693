"""Follows the citizen card that is in the reader, whatever the window shows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from oss_desk.domain.trust.role import Right
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.card_reading import CardReading
from oss_desk.gui.device_bridge import DeviceBridge
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk
from oss_desk.services.errors import NoCard, NoReader


class CardAtDesk(QObject):
    """Reads each card once, as soon as somebody who may serve sees the pages.

    Signals:
        readers_changed: names of the readers that are there, a tuple.
        pulled: the card that was put in last is out; one in another reader does not count.
        moved: a reader came or went, or a card was put in or pulled, in any of them.
        inserted: name of the reader a card was put into.
        trying: the page of devices begins to try a reader (True), or has done so.

    Attributes:
        reading: the read itself (`CardReading`), which tells of what it finds.
        caregiver_wanted_for: gives the id of the visit whose caregiver's card is awaited now, or an
            empty text; the window sets it.
        is_tried: tells whether the card in the named reader is only tried by the page of devices; such
            a card opens no visit, also not later. The window sets it.
        cards_in: names of the readers that hold a card.
    """

    readers_changed = Signal(object)
    pulled = Signal()
    moved = Signal()
    inserted = Signal(str)
    trying = Signal(bool)

    def __init__(self, desk: Desk, background: Background, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._session = session
        self._bridge = DeviceBridge(desk.reader_watch, self)
        self.reading = CardReading(desk, background, self)
        self.readers: tuple[str, ...] = ()
        self._holding: list[str] = []
        self._unread: list[str] = []
        self._may_read = False
        self.caregiver_wanted_for: Callable[[], str] = str
        self.is_tried: Callable[[str], bool] = _never
        self.cards_in: frozenset[str] = frozenset()
        self._bridge.card_inserted.connect(self._inserted)
        self._bridge.card_pulled.connect(self._pulled)
        self._bridge.readers_changed.connect(self._readers)

    def start(self) -> None:
        """Begin to listen to the readers."""
        self._bridge.start()

    def stop(self) -> None:
        """End the readers' thread for good; a photo under way is left, and what was kept of one is wiped.

        Nobody hears of a card after that, not even of what was told and has not been heard yet.
        """
        self._bridge.stop()
        self.reading.cancel()
        self.reading.blockSignals(True)
        for listener in (self, *self.findChildren(QObject)):
            QCoreApplication.removePostedEvents(listener, QEvent.Type.MetaCall)
        self._desk.visit.serve_card.reader.forget()

    def set_may_read(self, *, may_read: bool) -> None:
        """Tell whether the pages are in sight; a card that waits behind a cover is read when they are.

        One that waits behind a cover over the page of devices opens no visit there either.
        """
        self._may_read = may_read
        if may_read:
            self._unread = [reader for reader in self._unread if not self.is_tried(reader)]
        self._read_waiting()

    @Slot()
    def read_again(self) -> None:
        """Read the card put in last once more, or say why not; in training, put in the next pretend card."""
        if self._desk.insert_pretend_card is not None:
            self._background.run(
                Lane.CARD_READER,
                self._desk.insert_pretend_card,
                owner=self,
                then=lambda _nothing: None,
                otherwise=self.reading.failed.emit,
            )
        elif self._holding:
            self._unread = [self._holding[-1]]
            self._read_waiting()
        else:
            self.reading.failed.emit(NoCard(self.readers[0]) if self.readers else NoReader())

    @Slot(str)
    def _inserted(self, reader: str) -> None:
        self._forget(reader)
        self._holding.append(reader)
        if not self.is_tried(reader):
            self._unread.append(reader)
        self.cards_in |= {reader}
        self.moved.emit()
        self.inserted.emit(reader)
        self._read_waiting()

    @Slot(str)
    def _pulled(self, reader: str) -> None:
        was_last = not self._holding or self._holding[-1] == reader
        self._forget(reader)
        self.cards_in -= {reader}
        if was_last:
            self.pulled.emit()
        self.moved.emit()

    @Slot(object)
    def _readers(self, readers: tuple[str, ...]) -> None:
        self.readers = readers
        self.cards_in &= set(readers)
        for gone in [reader for reader in self._holding if reader not in readers]:
            # A reader that is pulled out with a card in it may not tell of the card.
            self._pulled(gone)
        self.readers_changed.emit(readers)
        self.moved.emit()

    def _forget(self, reader: str) -> None:
        """Forget the card that was in *reader*."""
        for cards in (self._holding, self._unread):
            if reader in cards:
                cards.remove(reader)
        self.reading.forget(reader)

    def _read_waiting(self) -> None:
        officer = self._session.officer
        if officer is None or not self._may_read or Right.SERVE not in officer.role.rights:
            return
        waiting, self._unread = self._unread, []
        for reader in waiting:
            if visit_id := self.caregiver_wanted_for():
                self.reading.read_caregiver(reader, visit_id, officer)
            else:
                self.reading.read(reader, officer)


def _never(_reader: str) -> bool:
    return False

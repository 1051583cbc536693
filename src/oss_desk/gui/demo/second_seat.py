"""The supervisor's own desk beside the counter: a second window on the same matters."""

from collections.abc import Callable
from dataclasses import replace

from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.services.desk import Desk
from oss_desk.services.ports.citizen_card_reader import ReaderEvent


class NoReaderWatch:
    """The watch of a desk without a card reader: it has nothing to tell."""

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Tell nothing."""

    def stop(self) -> None:
        """Have nothing to end."""

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Be well: there is nothing to miss."""
        return within_seconds > 0


class SecondSeat:
    """A window of the same desk at which the supervisor sits all day.

    *look* is called with the window and a picture's name whenever there is something to see.

    Attributes:
        keys: the supervisor's own hands; what they press is counted apart from the counter's.
    """

    def __init__(self, desk: Desk, width: int, height: int, look: Callable[[DeskWindow, str], None]) -> None:
        self._look = look
        own = replace(
            desk,
            reader_watch=NoReaderWatch(),
            close=lambda: None,
            insert_pretend_card=None,
            pretend_cards=None,
        )
        self.window = DeskWindow(own, Background())
        self.window.resize(width, height)
        self.window.show()
        self.keys = Keys(self.window)

    def come_in(self, user_name: str) -> None:
        """Sign *user_name* in and open the list of what waits for approval."""
        self.window.activateWindow()
        sign_in(self.window, self.keys, lambda _name: None, user_name)
        self.keys.press("Ctrl+3")
        self.keys.wait(lambda: self.window.current_page() == "approval", "the list is open")

    def approve(self, visit_id: str, picture: str) -> None:
        """Wait until the matter *visit_id* comes into the list by itself, look at it, and approve it."""
        self.window.activateWindow()
        offers = self.window.pages.approval.offers
        self.keys.wait(lambda: offers(visit_id), "the matter comes into the list and its evidence is shown")
        self._look(self.window, picture)
        self.keys.press("Ctrl+Return")

    def leave(self) -> None:
        """Go home; the desk itself stays open."""
        self.window.leave()
        self.window.close()

"""Sign somebody in by keys."""

from collections.abc import Callable

from oss_desk.domain.trust.officer import PRACTICE_PIN
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.desk_window import DeskWindow


def sign_in(window: DeskWindow, keys: Keys, look: Callable[[str], None], user_name: str = "nipa") -> None:
    """Sign *user_name* in by keys; *look* is called while the PIN is half typed."""
    keys.wait(window.sign_in_page.officers, "the officers are listed")
    window.sign_in_page.focus_first()
    listed = [officer.user_name for officer in window.sign_in_page.officers()]
    while (officer := window.sign_in_page.current()) is not None and officer.user_name != user_name:
        keys.press("Right" if listed.index(officer.user_name) < listed.index(user_name) else "Left")
    keys.type(PRACTICE_PIN[:3])
    look("login")
    keys.type(PRACTICE_PIN[3:])
    keys.press("Return")
    keys.wait(lambda: not window.is_covered(), "the counter opens")
    look("home-empty")

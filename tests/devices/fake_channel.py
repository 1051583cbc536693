"""A chip below the transport, without any reader: for faults no reader can be asked to make."""

from collections.abc import Callable

from oss_desk.services.errors import CardRemoved
from oss_desk.simulated.card_applet import ORDINARY_ATR, CardApplet


class AppletChannel:
    """The `Channel` to a `CardApplet`; from command *fails_at* (from 1) on it raises *error*."""

    def __init__(
        self,
        applet: CardApplet,
        *,
        fails_at: int = 0,
        error: Callable[[], Exception] = lambda: CardRemoved("reader"),
    ) -> None:
        self.applet = applet
        self.atr = applet.atr
        self.protocol = "T=0"
        self.commands: list[bytes] = []
        self._fails_at = fails_at
        self._error = error

    def transmit(self, command: bytes) -> bytes:
        """Send one command."""
        self.commands.append(command)
        if self._fails_at and len(self.commands) >= self._fails_at:
            raise self._error()
        return self.applet.answer(command)


class ScriptedChannel:
    """A channel that gives the answers it was told, one after the other."""

    def __init__(self, *answers: str, atr: bytes = ORDINARY_ATR) -> None:
        self.atr = atr
        self.protocol = "T=0"
        self.commands: list[str] = []
        self._answers = [bytes.fromhex(answer) for answer in answers]

    def transmit(self, command: bytes) -> bytes:
        """Send one command."""
        self.commands.append(command.hex(" ").upper())
        return self._answers.pop(0)

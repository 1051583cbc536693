"""Questions and answers with a reader on a serial line, whatever its framing.

One thread of its own takes what arrives, all the time: a reader may speak without being asked when a
card moves. Questions are asked by one thread at a time; who that is, is decided by `SerialLine`.
"""

import queue
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread
from time import perf_counter

from oss_desk.devices.citizen_card.ccid import (
    ANSWER_TO,
    ESCAPE,
    SEQUENCE_AT,
    SLOT_STATUS,
    CcidAnswer,
    command,
)
from oss_desk.devices.citizen_card.ccid_trouble import BadAnswer, NoAnswer, PortLost, Refused
from oss_desk.devices.citizen_card.framing import (
    Awake,
    Damaged,
    Framing,
    Lost,
    Message,
    MoreTime,
    Moved,
    Resend,
    Speed,
    Token,
)
from oss_desk.devices.citizen_card.serial_port import SerialPort

ANSWER_SECONDS = 3.0
LONGEST_SECONDS = 20.0
"""No question takes longer, however much time the reader asks for."""
_REPETITIONS = 3
_IDLE_SECONDS = 1.0
_MID_FRAME_SECONDS = 0.25
"""Bytes of one frame follow each other; a longer pause means that the rest is lost."""
_AFTER_REMOVAL_SECONDS = 0.3
"""A reader may not answer any more once the card is out."""
_GIVING_UP_SECONDS = 0.1
_NEWS_LIMIT = 1000
"""More tokens than any answer has; a line that never stops talking must not fill the memory."""


@dataclass(frozen=True, slots=True)
class CardMoved:
    """A card came (*present*), left, or something changed (None); *unasked*: the reader spoke first."""

    present: bool | None
    unasked: bool


class CcidLink:
    """The line to one reader while its port is open.

    Args:
        path: of the port.
        framing: how this reader wraps its messages; used by this link alone.
        on_movement: called on the link's own thread for each card that moves; must return at once.
        on_lost: called there when the port is gone; must return at once.
        unless: makes questions give up once it is set.
        patience: how much of the ordinary time everything may take.
        last_sequence: the number of the last question asked on this port, so that an answer owed from
            before is never taken for one of now.

    Attributes:
        unless: the same for the questions from now on.
        awake: what the reader said when it was woken.
        last_sequence: see above; counts on.

    Raises:
        LineTrouble: the port cannot be opened, or no reader of this framing answers.
    """

    def __init__(
        self,
        path: str,
        framing: Framing,
        on_movement: Callable[[CardMoved], None],
        on_lost: Callable[[], None],
        unless: Event | None = None,
        patience: float = 1.0,
        last_sequence: int = -1,
    ) -> None:
        self.framing = framing
        self.unless = unless
        self._patience = patience
        self._on_movement = on_movement
        self._on_lost = on_lost
        self._tokens: queue.Queue[Token] = queue.Queue(_NEWS_LIMIT)
        self._asking = Event()
        self._closing = Event()
        self._lost = Event()
        self._speed_set = Event()
        self.last_sequence = last_sequence
        framing.give_up()
        self._port = SerialPort(path, framing.speed)
        self._thread = Thread(target=self._listen, name=f"serial-line {path}", daemon=True)
        self._thread.start()
        try:
            self.awake: Awake = framing.wake(self)
        except BaseException:
            self.close()
            raise

    @property
    def is_lost(self) -> bool:
        """The port is gone."""
        return self._lost.is_set()

    def escape(self, data: bytes, timeout: float = ANSWER_SECONDS) -> bytes:
        """Return the reader's answer to its own command *data*.

        Raises:
            LineTrouble: see `ask`; Refused: the reader does not know or not want it.
        """
        answer = self.ask(ESCAPE, data, timeout=timeout)
        if answer.failed:
            raise Refused(f"{answer.error:02X}")
        return answer.data

    def set_speed(self, speed: Speed) -> None:
        """Set the port.

        Raises:
            PortLost: it is gone.
        """
        self._port.set_speed(speed)
        self._speed_set.set()

    def ask(
        self, kind: int, data: bytes = b"", specific: bytes = bytes(3), timeout: float = ANSWER_SECONDS
    ) -> CcidAnswer:
        """Send a command and return its answer, also one that says it failed.

        *timeout* counts from the last sign of life; all in all a question takes `LONGEST_SECONDS` at most.

        Raises:
            PortLost: the port is gone. NoAnswer: nothing came in time, or whoever asked was told to give up.
            BadAnswer: what came stayed damaged after three repetitions, or answers another question.
        """
        self.last_sequence = (self.last_sequence + 1) % 256
        message = command(kind, self.framing.slot, self.last_sequence, data, specific)
        self._forget_old_news()
        self._asking.set()
        try:
            # Looking at the slot takes a reader no time, whatever it says.
            longest = timeout if kind == SLOT_STATUS else LONGEST_SECONDS
            question = _Question(
                message, self.framing.slot, timeout * self._patience, longest * self._patience
            )
            return self._answer_to(question)
        finally:
            self._asking.clear()

    def close(self) -> None:
        """End the line's thread and give the port back; safe to call twice."""
        self._closing.set()
        self._port.wake()
        self._thread.join()
        self._port.close()

    def _answer_to(self, question: "_Question") -> CcidAnswer:
        frame = self.framing.wrap(question.message)
        repetitions = 0
        self._port.write(frame)
        while True:
            token: Token | CcidAnswer | None = self._next(question.until)
            if isinstance(token, Message):
                token = question.answered_by(token.body)
            match token:
                case CcidAnswer():
                    return token
                case Lost():
                    raise PortLost
                case MoreTime():
                    question.wait_longer()
                case Moved(present) if present is False:
                    question.expect_little()
                case Resend() | Damaged():
                    repetitions += 1
                    if repetitions > _REPETITIONS:
                        raise BadAnswer
                    self._port.write(frame if token == Resend() else self.framing.nak)

    def _next(self, until: float) -> Token:
        """Return what arrives next.

        Raises:
            NoAnswer: nothing until then.
        """
        while (left := until - perf_counter()) > 0:
            if self.unless is not None and self.unless.is_set():
                break
            try:
                return self._tokens.get(timeout=min(left, _GIVING_UP_SECONDS) if self.unless else left)
            except queue.Empty:
                continue
        raise NoAnswer

    def _forget_old_news(self) -> None:
        while not self._tokens.empty():
            self._tokens.get_nowait()
        if self._lost.is_set():
            raise PortLost

    def _listen(self) -> None:
        """Take what arrives until the line is closed or the port is gone."""
        try:
            while not self._closing.is_set():
                in_frame = self.framing.in_frame
                data = self._port.read(_MID_FRAME_SECONDS * self._patience if in_frame else _IDLE_SECONDS)
                if self._speed_set.is_set():
                    # What was begun at the other speed was noise.
                    self._speed_set.clear()
                    self.framing.give_up()
                for token in self.framing.feed(data) if data else self.framing.give_up():
                    self._tell(token)
        except PortLost:
            self._lost.set()
            self._tell(Lost())
            self._on_lost()

    def _tell(self, token: Token) -> None:
        asked = self._asking.is_set()
        if isinstance(token, Moved):
            self._on_movement(CardMoved(token.present, unasked=not asked))
        if (asked or token == Lost()) and not self._tokens.full():
            self._tokens.put(token)


class _Question:
    """One command on its way, and how long its answer is waited for.

    Attributes:
        until: `time.perf_counter()` when patience ends.
    """

    def __init__(self, message: bytes, slot: int, patience: float, longest: float) -> None:
        self.message = message
        self._slot = slot
        self._patience = patience
        now = perf_counter()
        self._last = now + longest
        self.until = now + patience

    def wait_longer(self) -> None:
        """Begin to wait anew."""
        self.until = min(self._last, perf_counter() + self._patience)

    def expect_little(self) -> None:
        """Wait only a moment more: the card is out."""
        self._patience = min(self._patience, _AFTER_REMOVAL_SECONDS)
        self.until = min(self.until, perf_counter() + self._patience)

    def answered_by(self, body: bytes) -> "CcidAnswer | MoreTime | Damaged | None":
        """Return the answer that *body* is, or what else it means; None for an echo and a late answer.

        Raises:
            BadAnswer: it answers something that was not asked.
        """
        if body == self.message:
            return None
        try:
            answer = CcidAnswer.of(body)
        except ValueError:
            return Damaged()
        if answer.sequence != self.message[SEQUENCE_AT]:
            return None
        if answer.needs_time:
            return MoreTime()
        if answer.kind != ANSWER_TO[self.message[0]] or answer.slot != self._slot:
            raise BadAnswer
        return answer

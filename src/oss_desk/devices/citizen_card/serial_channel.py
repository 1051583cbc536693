"""A powered card in a serial reader: power, speed, commands, and what a failure means."""

from threading import Event

from oss_desk.devices.citizen_card.answer_to_reset import AnswerToReset
from oss_desk.devices.citizen_card.ccid import (
    CARD_ABSENT,
    CARD_ACTIVE,
    CARD_INACTIVE,
    MUTE,
    POWER_OFF,
    POWER_ON,
    SET_PARAMETERS,
    SLOT_STATUS,
    TRANSFER,
    CcidAnswer,
)
from oss_desk.devices.citizen_card.ccid_serial import CcidLink
from oss_desk.devices.citizen_card.ccid_trouble import BadAnswer, LineTrouble, NoAnswer
from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.services.errors import (
    CardIo,
    CardMute,
    CardRemoved,
    DeviceError,
    NoCard,
    NotThaiId,
    ReaderLost,
    Timeout,
)

_FIVE_VOLTS, _THREE_VOLTS = 1, 2
_POWER_TRIES = ((_FIVE_VOLTS, 0.0), (_THREE_VOLTS, 0.0), (_FIVE_VOLTS, 0.2))
"""Voltage, and seconds to wait before: contacts may still bounce right after insertion."""
_LOOKING_SECONDS = 2.0
_CLOCK_HERTZ = 4_000_000
_FASTEST = 344_086
"""Bits per second that these readers can exchange with a card."""
_ORDINARY_SPEED = 0x11
_LONG_HEADER = 5


class SerialChannel:
    """The `Channel` to the card in one serial reader, for as long as somebody has the line alone.

    Args:
        line: the line. link: the reader on it, to oneself.

    Raises:
        NoCard: the slot is empty. CardMute: the card cannot be powered up. NotThaiId: it does not speak T=0,
            as all Thai national ID cards do. ReaderLost: the reader stopped answering.
    """

    protocol = "T=0"

    def __init__(self, line: SerialLine, link: CcidLink) -> None:
        self._line = line
        self._link = link
        self.atr = b""
        self._moves = line.moves
        try:
            self._begin()
        except LineTrouble as error:
            line.lost()
            raise ReaderLost(line.path) from error

    def transmit(self, command: bytes) -> bytes:
        """Send one command and return its answer, status word included; see `Channel`."""
        try:
            answer = self._link.ask(TRANSFER, _for_t0(command))
        except NoAnswer as error:
            raise self._after_silence() from error
        except BadAnswer as error:
            raise (self._moved() or CardIo(self._line.path)) from error
        except LineTrouble as error:
            self._line.lost()
            raise ReaderLost(self._line.path) from error
        if moved := self._moved():
            raise moved
        if answer.failed:
            raise self._after_failure(answer)
        return answer.data

    def _begin(self) -> None:
        status = self._link.ask(SLOT_STATUS)
        if status.card == CARD_ABSENT:
            raise NoCard(self._line.path)
        if status.card == CARD_ACTIVE:
            self._link.ask(POWER_OFF)
        self._power_on()
        self._agree_on_speed()

    def _power_on(self) -> None:
        """Power the card up and take its answer to reset."""
        pause = Event()
        self._line.powered = False
        for voltage, seconds in _POWER_TRIES:
            pause.wait(seconds)
            answer = self._link.ask(POWER_ON, specific=bytes((voltage, 0, 0)))
            if not answer.failed and answer.data:
                break
            if answer.card == CARD_ABSENT:
                raise NoCard(self._line.path)
        else:
            raise CardMute(self._line.path)
        self.atr = answer.data
        self._moves = self._line.moves
        self._line.powered = True

    def _agree_on_speed(self) -> None:
        """Make card and reader quick where the card offers it; one that does not like it stays as it is."""
        try:
            promise = AnswerToReset.of(self.atr)
        except ValueError as error:
            raise CardMute(self._line.path) from error
        if 0 not in promise.protocols:
            raise NotThaiId(self._line.path)
        offered = promise.bits_per_second(_CLOCK_HERTZ)
        if promise.fixed or promise.speed == _ORDINARY_SPEED or not 0 < offered <= _FASTEST:
            return
        if not (self._card_agrees(promise.speed) and self._reader_agrees(promise)):
            # Nobody knows at what speed the card stands now; after a reset it stands at the ordinary one.
            self._link.ask(POWER_OFF)
            self._power_on()

    def _card_agrees(self, speed: int) -> bool:
        if self._link.framing.sets_card_speed:
            return True
        wish = bytes((0xFF, 0x10, speed, 0xFF ^ 0x10 ^ speed))
        try:
            answer = self._link.ask(TRANSFER, wish)
        except (NoAnswer, BadAnswer):
            return False
        return not answer.failed and answer.data == wish

    def _reader_agrees(self, promise: AnswerToReset) -> bool:
        convention = 0x02 if promise.inverse else 0x00
        wish = bytes((promise.speed, convention, promise.guard, promise.waiting, 0x00))
        try:
            return not self._link.ask(SET_PARAMETERS, wish).failed
        except (NoAnswer, BadAnswer):
            return False

    def _moved(self) -> CardRemoved | None:
        return CardRemoved(self._line.path) if self._line.moves != self._moves else None

    def _after_failure(self, answer: CcidAnswer) -> DeviceError:
        """Return what a command that failed means, judged by the card first and by the code second."""
        if answer.card == CARD_ABSENT:
            return CardRemoved(self._line.path)
        if answer.card == CARD_INACTIVE:
            # It was powered: out and in again.
            return CardRemoved(self._line.path)
        if answer.error == MUTE:
            return self._after_silence()
        return CardIo(self._line.path, f"{answer.error:02X}")

    def _after_silence(self) -> DeviceError:
        """Return why nothing came: the card is out, the reader is gone, or the card stopped answering."""
        if moved := self._moved():
            return moved
        try:
            status = self._link.ask(SLOT_STATUS, timeout=_LOOKING_SECONDS)
        except LineTrouble:
            self._line.lost()
            return ReaderLost(self._line.path)
        if status.card == CARD_ABSENT:
            return CardRemoved(self._line.path)
        return self._moved() or Timeout(self._line.path)


def _for_t0(command: bytes) -> bytes:
    """Return *command* as T=0 wants it: five bytes of header, and no expected length after data."""
    if len(command) < _LONG_HEADER:
        return command.ljust(_LONG_HEADER, b"\0")
    if len(command) == _LONG_HEADER + command[4] + 1:
        return command[:-1] if command[4] else command
    return command

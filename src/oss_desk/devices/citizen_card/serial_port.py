"""A serial port, opened and read: the only file that knows pyserial."""

import sys
from threading import Lock

import serial
from serial.tools import list_ports

from oss_desk.devices.citizen_card.ccid_trouble import PortLost
from oss_desk.devices.citizen_card.framing import Speed
from oss_desk.services.ports.serial_readers import SerialPortName

if sys.platform != "win32":
    import termios

    # pyserial lets some of the terminal's own errors through; they mean the same as its own.
    _TROUBLE: tuple[type[Exception], ...] = (OSError, ValueError, TypeError, termios.error)
else:
    _TROUBLE = (OSError, ValueError, TypeError)

_WRITING_SECONDS = 3.0


def serial_ports() -> tuple[SerialPortName, ...]:
    """Return the serial ports that the system lists; nothing is opened."""
    return tuple(
        SerialPortName(port.device, port.description if port.description != "n/a" else "")
        for port in sorted(list_ports.comports(), key=lambda port: port.device)
    )


class SerialPort:
    """One open port, held by this program alone where the system can see to it.

    One thread may read while another writes.

    Raises:
        PortLost: it cannot be opened, or another program holds it. From any method: it is gone.
    """

    def __init__(self, path: str, speed: Speed) -> None:
        # Each setting writes all settings; two threads at once could write an old one last.
        self._setting = Lock()
        self._port = serial.Serial()
        self._port.port = path
        self._port.baudrate = speed.baud
        self._port.stopbits = speed.stop_bits
        self._port.write_timeout = _WRITING_SECONDS
        self._port.exclusive = True
        # Readers would send their plug-and-play name when this line goes up. Pseudo terminals lack it.
        self._port.rts = False
        try:
            self._port.open()
            self._port.reset_input_buffer()
            self._port.reset_output_buffer()
        except _TROUBLE as error:
            self._port.close()
            raise PortLost(type(error).__name__) from error

    def read(self, seconds: float) -> bytes:
        """Return what has arrived, waiting for the first byte at most *seconds*; empty if none came."""
        try:
            if seconds != self._port.timeout:
                with self._setting:
                    self._port.timeout = seconds
            first: bytes = self._port.read(1)
            if not first:
                return b""
            waiting = self._port.in_waiting
            return first + (bytes(self._port.read(waiting)) if waiting else b"")
        except _TROUBLE as error:
            raise PortLost(type(error).__name__) from error

    def write(self, data: bytes) -> None:
        """Send *data*."""
        try:
            self._port.write(data)
        except _TROUBLE as error:
            raise PortLost(type(error).__name__) from error

    def set_speed(self, speed: Speed) -> None:
        """Set the port, and forget what arrived before."""
        try:
            with self._setting:
                self._port.baudrate = speed.baud
                self._port.stopbits = speed.stop_bits
            self._port.reset_input_buffer()
        except _TROUBLE as error:
            raise PortLost(type(error).__name__) from error

    def wake(self) -> None:
        """End a `read` that waits in another thread."""
        if self._port.is_open:
            self._port.cancel_read()

    def close(self) -> None:
        """Give the port back, once nobody reads any more; safe to call twice."""
        self._port.close()

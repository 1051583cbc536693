"""What the ports raise: failures of devices and of storage, translated at each adapter's edge."""

from typing import ClassVar

from oss_desk.domain.errors import DeskError


class DeviceError(DeskError):
    """Hands can fix it."""

    fact_names: ClassVar[tuple[str, ...]] = ("device",)

    exit_code = 4

    def __init__(self, device: str = "") -> None:
        super().__init__(device)
        self.device = device


class NoReader(DeviceError):
    """No card reader is connected."""


class NoCard(DeviceError):
    """No card was put in within the waiting time."""


class CardRemoved(DeviceError):
    """The card left the reader before the text was read."""


class CardMute(DeviceError):
    """A card is in but does not answer: upside down, dirty or broken."""


class NotThaiId(DeviceError):
    """The card answers but is no Thai national ID card."""


class ReaderLost(DeviceError):
    """The reader was unplugged, or the smart-card service ended, while it was in use."""


class CardIo(DeviceError):
    """The card answered a command with status word *status_word* (four hexadecimal digits) or nonsense."""

    fact_names: ClassVar[tuple[str, ...]] = ("device", "status_word")

    def __init__(self, device: str = "", status_word: str = "") -> None:
        super().__init__(device)
        self.status_word = status_word


class SerialUnavailable(DeviceError):
    """The serial port cannot be opened or no reader answers there."""


class Timeout(DeviceError):
    """A card stopped answering."""


class NoPrinter(DeviceError):
    """The named print queue does not exist, or the spooler cannot be reached."""


class PrinterNotReady(DeviceError):
    """The queue is there but does not take jobs now; *reason* is the spooler's own keyword."""

    fact_names: ClassVar[tuple[str, ...]] = ("device", "reason")

    def __init__(self, device: str = "", reason: str = "") -> None:
        super().__init__(device)
        self.reason = reason


class PrintRefused(DeviceError):
    """The spooler did not accept the job; nothing was printed."""


class PrintUnclear(DeviceError):
    """Nobody can say whether the spooler has the job; a person has to look at the printer."""


class PrintUnstoppable(DeviceError):
    """The spooler did not confirm that the job is called back; the card may still come out."""


class StorageError(DeskError):
    """The machine needs care."""

    exit_code = 5


class DatabaseBusy(StorageError):
    """Another program held the database for too long."""


class DiskFull(StorageError):
    """No room is left on the disk; nothing of the last step was saved."""


class DatabaseDamaged(StorageError):
    """The file is no database, or the key does not open it."""


class DatabaseUnreachable(StorageError):
    """The folder or the file of the database cannot be reached, read or written."""


class DatabaseTooNew(StorageError):
    """A newer version of the program made this database."""


class VaultLocked(StorageError):
    """The key store of the operating system cannot be reached or is locked."""


class VaultRefused(StorageError):
    """The only key store offered keeps secrets in plain text; it is not used."""


class KeyMissing(StorageError):
    """The key store holds no key for this data folder; the recovery key can bring it back."""


class WrongRecoveryKey(StorageError):
    """The recovery key that was typed does not open this data folder."""


class SyncError(DeskError):
    """Time or the registry fixes it."""

    exit_code = 6

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
    """No card reader is connected, or none of the name *device*; *readers* are those that are, by name."""

    fact_names: ClassVar[tuple[str, ...]] = ("device", "readers")

    def __init__(self, device: str = "", readers: tuple[str, ...] = ()) -> None:
        super().__init__(device)
        self.readers = ", ".join(readers)

    @property
    def words_code(self) -> str:
        """Other words where a wrong name was given: nothing has to be plugged in then."""
        return "unknown_reader" if self.device and self.readers else self.code


class NoCard(DeviceError):
    """No card was put in within the waiting time."""


class CardRemoved(DeviceError):
    """The card left the reader before the text was read."""


class CardMute(DeviceError):
    """A card is in but does not answer: upside down, dirty or broken."""


class NotThaiId(DeviceError):
    """The card answers but is no Thai national ID card."""


class ThaiIdWithoutFile(NotThaiId):
    """The chip calls itself a Thai national ID card, but holds no person's file: another use of the chip."""

    @property
    def code(self) -> str:
        """The code others rely on: to them it is no card that can be read."""
        return "not_thai_id"

    @property
    def words_code(self) -> str:
        """Other words: the person has another card that can be read."""
        return "thai_id_without_file"


class ReaderLost(DeviceError):
    """The reader was unplugged, or the smart-card service ended, while it was in use."""


class CardIo(DeviceError):
    """The card answered a command with status word *status_word* (four hexadecimal digits) or nonsense."""

    fact_names: ClassVar[tuple[str, ...]] = ("device", "status_word")

    def __init__(self, device: str = "", status_word: str = "") -> None:
        super().__init__(device)
        self.status_word = status_word


class CardInUse(CardIo):
    """Another program of this machine keeps the card to itself; to other programs this is a `CardIo`."""

    @property
    def code(self) -> str:
        """The code others rely on: they know no other for a card that is there and cannot be read."""
        return "card_io"

    @property
    def words_code(self) -> str:
        """Other words: the card is well, and there is something else to do."""
        return "card_in_use"


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


class NotEnrolled(SyncError):
    """This desk is bound to no registry yet."""


class NoRegistryAddress(SyncError):
    """Nobody said where the registry is."""


class EnrolmentRefused(SyncError):
    """The registry did not accept the one-time code."""


class InsecureAddress(SyncError):
    """The address is no https address, or this desk may not use it; nothing was sent there."""


class RegistryUnreachable(SyncError):
    """No line, or it broke; nothing is known about what the registry did with the last call."""


class RegistrySlow(RegistryUnreachable):
    """The registry did not answer in time."""


class RegistryUntrusted(RegistryUnreachable):
    """The machine does not trust the certificate with which the registry's address answers."""


class RegistryBusy(SyncError):
    """The registry asks to come again, after *retry_seconds* if it said so (else 0)."""

    fact_names: ClassVar[tuple[str, ...]] = ("retry_seconds",)

    def __init__(self, retry_seconds: int = 0) -> None:
        super().__init__(retry_seconds)
        self.retry_seconds = retry_seconds


class RegistryGarbled(SyncError):
    """What came back is no answer of a registry: a proxy's page, or half of one."""


class RegistryRefused(SyncError):
    """The registry refused a whole call for *reason*, a code of its own, because of *field*.

    With ``wrong_offset`` it wants the part of an attachment that begins at byte *expected*.
    """

    fact_names: ClassVar[tuple[str, ...]] = ("reason", "field")

    def __init__(self, reason: str = "", field: str = "", expected: int = 0) -> None:
        super().__init__(reason, field)
        self.reason = reason
        self.field = field
        self.expected = expected


class DeviceRevoked(SyncError):
    """The registry has locked this desk out."""


class DeviceForked(SyncError):
    """A copy of this desk, or an older state of it, speaks in its name; it must be enrolled again."""


class SequenceGap(SyncError):
    """The registry lacks operations of this desk before those just sent; *expected* is the next number."""

    fact_names: ClassVar[tuple[str, ...]] = ("expected",)

    def __init__(self, expected: int = 0) -> None:
        super().__init__(expected)
        self.expected = expected


class MustRefetch(SyncError):
    """The registry was restored, or the cursor is too old: everything is to be heard anew."""


class ClockSkewed(SyncError):
    """The registry does not accept the time of a call although it was asked for the time before."""


class RegistryTooOld(SyncError):
    """The registry does not know this program's documents yet."""


class DeskTooOld(SyncError):
    """The registry no longer takes this program's documents."""


class TurnUnderWay(SyncError):
    """Another program on this desk is sending and fetching at this moment."""


class TurnStopped(SyncError):
    """Somebody stopped the turn; what was fetched and answered stays, and the next one goes on from there."""


class NoCarrierKey(SyncError):
    """The registry has not told its key for files yet; one turn over the line does that."""


class ReceiptUnusable(SyncError):
    """A file is no receipt for this desk, for *reason*.

    ``not_a_receipt`` · ``cut``: not even its beginning is whole · ``damaged``: it was touched ·
    ``another_registry`` · ``another_desk``, also this one under the name it had before it enrolled again.
    """

    fact_names: ClassVar[tuple[str, ...]] = ("reason",)

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def words_code(self) -> str:
        """Other words for each reason: what is to be done differs."""
        return f"receipt_{self.reason}" if self.reason else self.code


class FileUnwritable(StorageError):
    """A file that somebody named cannot be written."""


class FileUnreadable(StorageError):
    """A file that somebody named cannot be opened, or is not what it should be."""


class ColumnsMissing(StorageError):
    """A list of people lacks the columns *columns*."""

    fact_names: ClassVar[tuple[str, ...]] = ("columns",)

    def __init__(self, columns: str = "") -> None:
        super().__init__(columns)
        self.columns = columns

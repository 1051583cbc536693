"""The database of one data folder, ready for units of work."""

from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine

from oss_desk.services.ports.clock import Clock
from oss_desk.storage.columns import THAI_TIME
from oss_desk.storage.engine import open_engine
from oss_desk.storage.schema import bring_up_to_date
from oss_desk.storage.unit_of_work import SqlUnitOfWork

FILE_NAME = "desk.db"


class ThaiClock:
    """The machine's clock in Thai time, whatever zone the machine is set to."""

    def now(self) -> datetime:
        """Return this moment."""
        return datetime.now(THAI_TIME)

    def today(self) -> date:
        """Return today in Thailand."""
        return self.now().date()


class Database:
    """An open database; safe to share between threads, each with units of work of its own."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    @property
    def engine(self) -> Engine:
        """What the units of work speak through; for this floor and its tests alone."""
        return self._engine

    def unit_of_work(self) -> SqlUnitOfWork:
        """Return a new transaction that may write."""
        return SqlUnitOfWork(self._engine, self._clock)

    def reading(self) -> SqlUnitOfWork:
        """Return a new transaction for reading: it sees one moment and never makes a writer wait."""
        return SqlUnitOfWork(self._engine, self._clock, reading=True)

    def close(self) -> None:
        """Give the files back; safe to call twice. Units of work must have ended."""
        self._engine.dispose()


def exists(folder: Path) -> bool:
    """Tell whether the data folder *folder* holds a database."""
    return (folder / FILE_NAME).is_file()


def open_database(folder: Path, key: bytes, clock: Clock | None = None) -> Database:
    """Open, and if need be create, the database in *folder* and bring its tables up to date.

    *key* are 32 raw bytes. *clock* tells the day on which a card came into a state; without one it
    is the machine's in Thai time.

    Raises:
        DatabaseDamaged: the file is no database, or *key* is not its key.
        DatabaseTooNew: a newer program made it.
        DatabaseBusy, DiskFull, DatabaseUnreachable: see services/errors.py.
    """
    engine = open_engine(folder / FILE_NAME, key)
    try:
        bring_up_to_date(engine)
    except BaseException:
        engine.dispose()
        raise
    return Database(engine, clock or ThaiClock())

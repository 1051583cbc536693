"""Opens the encrypted database; the only module that knows it is SQLite.

What a caller may rely on:

- the key is set before anything else; a wrong key is `DatabaseDamaged`, never an empty database;
- every transaction begins with ``BEGIN IMMEDIATE``. The driver's own habit (begin only before the
  first write) lets two read-then-write transactions read the same number and loses one of them
  without an error;
- a commit is on the disk before it returns (write-ahead log with ``synchronous = FULL``);
- no exception of the driver leaves: see `storage_error`.
"""

import errno
import os
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool

from oss_desk.services.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseUnreachable,
    DiskFull,
    StorageError,
)

KEY_BYTES = 32
BUSY_SECONDS = 10.0

# Primary result codes of https://www.sqlite.org/rescode.html; extended codes carry them in the low byte.
_BUSY = {5, 6}  # busy, locked
_FULL = {13}
_DAMAGED = {11, 26}  # corrupt, not a database
_UNUSABLE = {3, 8, 10, 14}  # permissions, read-only, input or output, cannot open


def open_engine(file: Path, key: bytes, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """Open, and if need be create, the encrypted database *file* with the raw 256-bit *key*.

    The folder and the file become readable for their owner only; SQLite gives its side files
    (``-wal``, ``-shm``) the permissions of the database. A writer waits up to *busy_seconds* for
    another one.

    Raises:
        DatabaseDamaged: the file is no database, or *key* is not its key.
        DatabaseBusy, DiskFull, DatabaseUnreachable: see `storage_error`.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the key must have 32 bytes")
    _make_private(file)

    def connect() -> Any:  # noqa: ANN401, the driver has no types
        connection = driver.connect(
            str(file), timeout=busy_seconds, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection, key)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=connect,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=12,
        hide_parameters=True,  # parameters are personal data
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _translate)
    try:
        with engine.connect():
            pass  # the first connection proves the key
    except BaseException:
        engine.dispose()
        raise
    return engine


def storage_error(error: BaseException) -> StorageError | None:
    """Return what *error*, raised by the driver, means to the program, or None when it is a bug.

    `DatabaseBusy`: another program holds the lock · `DiskFull` · `DatabaseDamaged`: no database, not
    its key, or a broken page · `DatabaseUnreachable`: the file cannot be reached, read or written.
    """
    code = int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if code in _BUSY:
        return DatabaseBusy()
    if code in _FULL:
        return DiskFull()
    if code in _DAMAGED:
        return DatabaseDamaged()
    return DatabaseUnreachable() if code in _UNUSABLE else None


def _make_private(file: Path) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.parent.chmod(0o700)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        file.chmod(0o600)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull from error
        raise DatabaseUnreachable from error


def _prepare(connection: Any, key: bytes) -> None:  # noqa: ANN401
    for statement in (
        f"PRAGMA key = \"x'{key.hex()}'\"",
        "PRAGMA cipher_log_level = NONE",  # the library would write on standard error by itself
        "PRAGMA cipher_memory_security = ON",
        "SELECT count(*) FROM sqlite_master",  # decrypts the first page: here a wrong key shows
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA temp_store = MEMORY",  # temporary tables would lie beside the database in clear
        "PRAGMA secure_delete = ON",
    ):
        connection.execute(statement).fetchall()


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN DEFERRED" if reading else "BEGIN IMMEDIATE")


def _translate(context: ExceptionContext) -> None:
    if context.original_exception is not None and (meant := storage_error(context.original_exception)):
        raise meant from context.original_exception

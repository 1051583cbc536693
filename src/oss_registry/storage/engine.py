"""Opens the database of the registry, PostgreSQL or the SQLite file for training.

A caller may rely on: every transaction on SQLite begins with ``BEGIN IMMEDIATE`` (one writer at a time,
no lost updates) unless it says that it only reads; on PostgreSQL it is READ COMMITTED with the row locks
that `oss_registry.storage` takes. Parameters, which are personal data, never appear in error texts.
"""

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from oss_registry.errors import SettingsFaultError
from oss_registry.settings import DATABASE

READING = {"reading": True}
_BUSY_SECONDS = 30


def open_engine(url: str) -> Engine:
    """Return the engine for the database *url*; nothing is connected yet.

    Raises:
        SettingsFaultError: *url* is no address of a database.
    """
    try:
        make_url(url)
    except (ArgumentError, ValueError) as error:  # ValueError: the port is no number
        raise SettingsFaultError(DATABASE) from error
    if url.startswith("sqlite"):
        engine = create_engine(
            url,
            hide_parameters=True,
            pool_size=8,
            max_overflow=32,
            connect_args={
                "timeout": _BUSY_SECONDS,
                "isolation_level": None,
                "check_same_thread": False,
            },
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        url,
        hide_parameters=True,
        pool_size=10,
        max_overflow=30,
        pool_pre_ping=True,
        pool_recycle=1800,
        connect_args={
            "connect_timeout": 10,
            "options": "-c statement_timeout=60000 -c lock_timeout=30000 -c timezone=UTC",
            "application_name": "oss-registry",
        },
    )


def is_sqlite(connection: Connection) -> bool:
    """Tell whether this is the file for training."""
    return connection.dialect.name == "sqlite"


def _prepare_sqlite(connection: object, _record: object) -> None:
    execute = connection.execute  # type: ignore[attr-defined] # the driver's own connection
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        execute(f"PRAGMA {pragma}").fetchall()


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN DEFERRED" if reading else "BEGIN IMMEDIATE")

"""Transactions: the one way to the tables, and what their failures mean."""

import contextlib
import logging
from collections.abc import Callable, Iterator
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from oss_registry.errors import DatabaseFaultError
from oss_registry.storage.engine import READING, open_engine
from oss_registry.storage.upgrade import upgrade

_Value = TypeVar("_Value")
_log = logging.getLogger("oss_registry.storage")

# Another transaction was in the way; the same work a moment later will do.
_PASSING = {"40001", "40P01", "55P03"}
# Whoever installs a registry gave its user no right to make tables, or took one away.
_NOT_ALLOWED = "42501"
_ATTEMPTS = 5


class Database:
    """The registry's database, shared by all threads of a process.

    Raises:
        DatabaseFaultError: from every method, when the database cannot be reached or stays locked.
    """

    def __init__(self, url: str) -> None:
        self._engine: Engine = open_engine(url)

    def upgrade(self) -> None:
        """Bring the tables up to this release; safe while other processes do the same."""
        with _translated(), self._engine.begin() as connection:
            upgrade(connection)

    def write(self, work: Callable[[Connection], _Value]) -> _Value:
        """Return what *work* returns, done in one transaction that is on the disk afterwards.

        *work* is done again, from the beginning, when another transaction was in its way: it must
        touch nothing but its connection.
        """
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                with _translated(), self._engine.begin() as connection:
                    return work(connection)
            except _TryAgainError as error:
                _log.info("a transaction gave way", extra={"attempt": attempt})
                if attempt == _ATTEMPTS:
                    if isinstance(error.__cause__, IntegrityError):
                        raise error.__cause__ from None  # not a race but a fault of ours
                    raise DatabaseFaultError("transactions stay in each other's way") from error
        raise AssertionError("unreachable")

    def read(self, work: Callable[[Connection], _Value]) -> _Value:
        """Return what *work* returns, which only reads, from one consistent moment."""
        with _translated(), self._reading() as connection:
            return work(connection)

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        options: dict[str, object] = dict(READING)
        if self._engine.dialect.name == "postgresql":
            options["isolation_level"] = "REPEATABLE READ"
        with self._engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection


class _TryAgainError(Exception):
    """Another transaction was in the way of this one."""


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        # Two transactions inserted the same key at once; the second attempt finds the row.
        raise _TryAgainError from error
    except ProgrammingError as error:
        if _state_of(error) != _NOT_ALLOWED:
            raise
        raise DatabaseFaultError("the database does not let this user do that") from error
    except (OperationalError, InterfaceError, PoolTimeoutError) as error:
        if isinstance(error, DBAPIError) and _state_of(error) in _PASSING:
            raise _TryAgainError from error
        raise DatabaseFaultError("the database does not answer") from error


def _state_of(error: DBAPIError) -> str:
    """Return PostgreSQL's code of what went wrong, empty where it gave none."""
    return getattr(error.orig, "sqlstate", None) or ""

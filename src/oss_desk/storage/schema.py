"""Sees whether the tables of a database are this program's, and has them brought up to date."""

from sqlalchemy import Connection, Engine, inspect, text

NEWEST = "0011"
"""The newest revision of `migrations`; a test holds the two together."""
_REVISION_TABLE = "alembic_version"


def bring_up_to_date(engine: Engine) -> None:
    """Apply every revision the database lacks, all in one transaction; none lacking changes nothing.

    Raises:
        DatabaseTooNew: the database knows a revision that this program does not.
        StorageError: see `oss_desk.storage.engine.storage_error`.
    """
    with engine.begin() as connection:
        if _revisions(connection) == {NEWEST}:
            return
        # Alembic takes longer to load than the database to open; on an ordinary day nobody needs it.
        from oss_desk.storage.upgrade import upgrade  # noqa: PLC0415

        upgrade(connection)


def _revisions(connection: Connection) -> set[str]:
    if not inspect(connection).has_table(_REVISION_TABLE):
        return set()
    return set(connection.execute(text(f"SELECT version_num FROM {_REVISION_TABLE}")).scalars())  # noqa: S608

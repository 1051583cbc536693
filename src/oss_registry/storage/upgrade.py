"""Brings the tables to this release, one process at a time."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from oss_registry.errors import NewerDatabaseError
from oss_registry.storage.engine import is_sqlite

_MIGRATIONS = Path(__file__).with_name("migrations")
_LOCK = 0x6F73735F72656769  # "oss_regi": any number will do, as long as all processes name the same


def upgrade(connection: Connection) -> None:
    """Apply the revisions that the database behind *connection* lacks, in its transaction.

    Raises:
        NewerDatabaseError: a newer release has been at this database.
    """
    if not is_sqlite(connection):
        connection.execute(text("SELECT pg_advisory_xact_lock(:name)"), {"name": _LOCK})
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    scripts = ScriptDirectory.from_config(config)
    known = {script.revision for script in scripts.walk_revisions()}
    applied = set(MigrationContext.configure(connection).get_current_heads())
    if not applied <= known:
        raise NewerDatabaseError("a newer release has changed this database")
    # Every command begins here, and nearly always there is nothing to do.
    if applied != set(scripts.get_heads()):
        command.upgrade(config, "head")

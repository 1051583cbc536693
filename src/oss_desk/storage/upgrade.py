"""Applies the revisions a database lacks; loaded only when there are any."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from oss_desk.services.errors import DatabaseTooNew

_MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(connection: Connection) -> None:
    """Bring the tables behind *connection* to the newest revision, in its transaction.

    Raises:
        DatabaseTooNew: the database knows a revision that this program does not.
    """
    config = _config(connection)
    scripts = ScriptDirectory.from_config(config)
    known = {script.revision for script in scripts.walk_revisions()}
    if not set(MigrationContext.configure(connection).get_current_heads()) <= known:
        raise DatabaseTooNew
    command.upgrade(config, "head")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config

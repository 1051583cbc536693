"""Brings the tables of a database up to this program's version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from oss_desk.services.errors import DatabaseTooNew

_MIGRATIONS = Path(__file__).with_name("migrations")


def bring_up_to_date(engine: Engine) -> None:
    """Apply every revision the database lacks, all in one transaction; none lacking changes nothing.

    Raises:
        DatabaseTooNew: the database knows a revision that this program does not.
        StorageError: see `oss_desk.storage.engine.storage_error`.
    """
    with engine.begin() as connection:
        config = _config(connection)
        scripts = ScriptDirectory.from_config(config)
        known = {script.revision for script in scripts.walk_revisions()}
        present = set(MigrationContext.configure(connection).get_current_heads())
        if not present <= known:
            raise DatabaseTooNew
        if present != set(scripts.get_heads()):
            command.upgrade(config, "head")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config

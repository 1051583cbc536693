from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from oss_desk.storage import schema
from oss_desk.storage.columns import metadata as bare
from oss_desk.storage.database import Database
from oss_desk.storage.engine import open_engine
from oss_desk.storage.schema import NEWEST, bring_up_to_date
from oss_desk.storage.tables import metadata
from tests.storage.samples import KEY


def test_the_migrations_make_the_tables_of_the_code(database: Database, tmp_path: Path) -> None:
    assert bare is metadata
    made = open_engine(tmp_path / "made" / "desk.db", KEY)
    metadata.create_all(made)
    with database.engine.connect() as migrated, made.connect() as direct:
        assert compare_metadata(MigrationContext.configure(migrated), metadata) == []
        ours, theirs = inspect(migrated), inspect(direct)
        for table in metadata.tables:
            assert ours.get_columns(table) == [
                {**column, "type": mine["type"]}
                for column, mine in zip(theirs.get_columns(table), ours.get_columns(table), strict=True)
            ]
            assert ours.get_foreign_keys(table) == theirs.get_foreign_keys(table)
            assert ours.get_indexes(table) == theirs.get_indexes(table)
            assert ours.get_pk_constraint(table) == theirs.get_pk_constraint(table)
    made.dispose()


def test_bringing_up_to_date_twice_changes_nothing(database: Database) -> None:
    bring_up_to_date(database.engine)
    with database.unit_of_work() as work:
        assert work.numbers.next("card") == 1


def test_the_newest_revision_is_known_without_loading_the_migrations() -> None:
    """What is looked at on an ordinary start must name the last migration."""
    migrations = Path(schema.__file__).with_name("migrations")
    assert ScriptDirectory(str(migrations)).get_current_head() == NEWEST

"""The tables are those of the migrations, and a database of tomorrow is left alone."""

import threading
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, insert, select, text

from oss_registry.errors import DatabaseFaultError
from oss_registry.storage import state
from oss_registry.storage.database import Database
from oss_registry.storage.engine import open_engine
from oss_registry.storage.tables import metadata, person_keys


@pytest.fixture
def database(empty_database_url: str) -> Database:
    database = Database(empty_database_url)
    database.upgrade()
    database.write(state.prepare)
    return database


def test_the_migrations_make_the_tables_that_the_program_knows(database: Database) -> None:
    def difference(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert database.read(difference) == []
    database.upgrade()
    database.close()


def test_keys_of_people_who_were_there_before_say_who_has_a_number(empty_database_url: str) -> None:
    engine = open_engine(empty_database_url)
    keys = [("c:1", "with"), ("y:1954:a:b", "with"), ("y:1954:a:b", "without")]
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(files("oss_registry.storage") / "migrations"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
        for key, record_id in keys:
            connection.execute(insert(person_keys), {"match_key": key, "record_id": record_id})
        command.upgrade(config, "0006")
        rows = connection.execute(select(person_keys.c.match_key, person_keys.c.record_id))
        found = {tuple(row) for row in rows}
    engine.dispose()
    assert found == {("c:1", "with"), ("w:y:1954:a:b", "with"), ("o:y:1954:a:b", "without")}


def test_a_database_of_a_newer_release_is_refused(database: Database) -> None:
    database.write(
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num='9999'"))
    )
    with pytest.raises(DatabaseFaultError):
        database.upgrade()
    database.close()


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    def work(connection: Connection) -> None:
        state.put_setting(connection, "tried", "yes")
        raise KeyError

    with pytest.raises(KeyError):
        database.write(work)
    assert database.read(lambda connection: state.setting(connection, "tried")) is None
    database.close()


def test_the_counter_gives_every_number_once_in_the_order_of_commits(database: Database) -> None:
    """Its row is locked until the commit: nobody sees a number before all smaller ones are there."""
    taken = threading.Event()
    may_end = threading.Event()
    numbers: list[int] = []

    def take_next(connection: Connection) -> None:
        head = state.held(connection)
        numbers.append(head.seq + 1)
        state.release(connection, replace(head, seq=head.seq + 1))

    def slow(connection: Connection) -> None:
        take_next(connection)
        taken.set()
        assert may_end.wait(20)

    first = threading.Thread(target=database.write, args=(slow,))
    first.start()
    assert taken.wait(20)
    second = threading.Thread(target=database.write, args=(take_next,))
    second.start()
    assert numbers == [1]
    assert database.read(state.head).seq == 0
    may_end.set()
    first.join(20)
    second.join(20)
    assert numbers == [1, 2]
    assert database.read(state.head).seq == 2
    database.close()


def test_a_database_out_of_reach_is_one_error(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'no' / 'folder' / 'file.sqlite'}")
    with pytest.raises(DatabaseFaultError):
        database.upgrade()

"""The program ``oss-registry``: what it prints, and how it ends."""

import importlib
import io
import json
import pkgutil
from pathlib import Path

import pytest
from sqlalchemy import create_engine

import oss_registry
from oss_registry.commands import program
from oss_registry.errors import RegistryError
from oss_registry.settings import DATABASE, settings_of
from oss_registry.words import words_of
from oss_wire.dump import dump_digest


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv(DATABASE, raising=False)


def test_check_prints_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "people": 0,
        "records": 0,
        "operations": 0,
        "devices": 0,
        "conflicts": 0,
        "possible_duplicates": 0,
        "digest": dump_digest([]),
    }
    assert program.main(["check"]) == 0
    assert "possible duplicates: 0" in capsys.readouterr().out


def test_a_device_is_invited_listed_and_shut_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["device", "enrol", "ช่อง 2", "--hospital", "10672", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document) == {"code"}
    assert len(document["code"]) == 23
    assert program.main(["device", "list", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["name"], row["hospital"], row["status"]) == ("ช่อง 2", "10672", "invited")
    assert program.main(["device", "revoke", "ช่อง 2"]) == 0
    assert row["device_id"] in capsys.readouterr().out
    assert program.main(["device", "list"]) == 0
    assert "revoked" in capsys.readouterr().out


def test_a_hospital_gets_a_name_and_loses_it(capsys: pytest.CaptureFixture[str]) -> None:
    named = ["device", "enrol", "x", "--hospital", "10672", "--hospital-name", "โรงพยาบาลตัวอย่าง"]
    assert program.main(named) == 0
    assert program.main(["hospital", "name", "11145", "โรงพยาบาลทดสอบ"]) == 0
    capsys.readouterr()
    assert program.main(["hospital", "list", "--json"]) == 0
    both = {"10672": "โรงพยาบาลตัวอย่าง", "11145": "โรงพยาบาลทดสอบ"}
    assert json.loads(capsys.readouterr().out) == both
    assert program.main(["hospital", "name", "11145", ""]) == 0
    assert program.main(["hospital", "list"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "10672\tโรงพยาบาลตัวอย่าง"
    assert program.main(["hospital", "name", "no code", "x"]) == 2
    assert program.main(["hospital", "name", "10672", "\n"]) == 2


def test_an_officer_of_the_province_is_let_in_and_shut_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a long enough password\n"))
    assert program.main(["officer", "add", "wilai", "--display-name", "วิไล", "--json"]) == 0
    assert program.main(["officer", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == ["wilai"]
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert program.main(["officer", "add", "wilai"]) == 2
    assert program.main(["officer", "remove", "wilai"]) == 0
    assert program.main(["officer", "remove", "wilai"]) == 3


def test_a_new_epoch_is_another_name(capsys: pytest.CaptureFixture[str]) -> None:
    names = set()
    for _ in range(2):
        assert program.main(["epoch", "renew", "--json"]) == 0
        names.add(json.loads(capsys.readouterr().out)["epoch"])
    assert len(names) == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["device", "enrol", "", "--hospital", "10672", "--json"], 2),
        (["device", "enrol", "x", "--hospital", "10 672", "--json"], 2),
        (["device", "revoke", "nobody", "--json"], 3),
    ],
)
def test_what_cannot_be_done_is_said_with_its_code(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(arguments) == code
    captured = capsys.readouterr()
    assert json.loads(captured.out)["error"]["exit"] == code
    assert captured.err.startswith("oss-registry: ")


def test_a_database_out_of_reach_or_of_another_kind_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE, "postgresql://oss@127.0.0.1:1/none")
    assert program.main(["check"]) == 5
    monkeypatch.setenv(DATABASE, "mysql://oss@127.0.0.1/none")
    assert program.main(["check"]) == 7


def test_a_user_who_may_make_no_tables_is_told_so(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Since PostgreSQL 15 that is every new user's lot, unless the database is their own."""
    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE ROLE newcomer LOGIN")
    engine.dispose()
    monkeypatch.setenv(DATABASE, postgres_url.replace("oss@", "newcomer@"))
    assert program.main(["check", "--json"]) == 5
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "database_unavailable"


def test_a_plain_postgresql_address_means_our_driver() -> None:
    assert settings_of({DATABASE: "postgresql://a/b"}).database_url == "postgresql+psycopg://a/b"
    assert not settings_of({DATABASE: "postgresql://a/b"}).is_training
    assert settings_of({}).is_training


def test_wrong_arguments_end_with_two() -> None:
    with pytest.raises(SystemExit) as ended:
        program.main(["shout"])
    assert ended.value.code == 2


def test_an_address_that_is_none_is_a_wrong_setting(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(DATABASE, "postgresql://oss:geheim@127.0.0.1:port/none")
    assert program.main(["check", "--json"]) == 7
    captured = capsys.readouterr()
    error = json.loads(captured.out)["error"]
    assert (error["code"], error["facts"]) == ("bad_setting", {"name": DATABASE})
    assert "geheim" not in captured.out + captured.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--certificate", "nowhere.pem"], 7),
        (["--certificate", __file__], 7),
        (["--certificate-key", "nowhere.pem"], 7),
        (["--host", "192.0.2.1"], 6),
    ],
)
def test_what_keeps_the_registry_from_serving_is_said_before_it_listens(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(["serve", "--port", "0", *arguments]) == code
    assert "listens" not in capsys.readouterr().err


@pytest.mark.parametrize("port", ["65536", "-1", "http", "๘๐"])
def test_a_port_that_cannot_be_is_a_wrong_argument(port: str) -> None:
    with pytest.raises(SystemExit) as ended:
        program.main(["serve", "--port", port])
    assert ended.value.code == 2


def test_every_failure_has_words_of_its_own() -> None:
    """Whoever runs the registry reads a sentence and a remedy in Thai for each."""
    for module in pkgutil.walk_packages(oss_registry.__path__, "oss_registry."):
        if not module.name.endswith("__main__") and ".migrations." not in module.name:
            importlib.import_module(module.name)
    general = words_of("refused")
    for error in _children(RegistryError):
        if "code" in vars(error):
            assert words_of(error.code) is not general, error.__name__


def _children(kind: type[RegistryError]) -> set[type[RegistryError]]:
    return {child for direct in kind.__subclasses__() for child in {direct, *_children(direct)}}

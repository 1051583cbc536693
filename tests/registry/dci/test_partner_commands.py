"""``oss-registry partner`` and the switch of ``serve``: what they print, and how they end."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from oss_registry.api.registry import open_database
from oss_registry.commands import program
from oss_registry.settings import DATABASE, DCI, settings_of
from oss_registry.storage.disclosures import Disclosure, add


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv(DATABASE, raising=False)


def test_a_partner_is_let_in_listed_and_shut_out(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [
        "--scope",
        "details",
        "--purpose",
        "allowance",
        "--callback",
        "https://spmis.example.org/dci",
    ]
    assert program.main(["partner", "add", "welfare", *arguments, "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["client_id"] == "welfare"
    assert len(made["client_secret"]) > 40
    assert program.main(["partner", "list", "--json"]) == 0
    printed = capsys.readouterr().out
    assert made["client_secret"] not in printed
    assert json.loads(printed) == [
        {
            "name": "welfare",
            "scope": "details",
            "basis": "consent",
            "purposes": ["allowance"],
            "signs": False,
            "canonical": "escaped",
            "callback": "https://spmis.example.org/dci",
        }
    ]
    assert program.main(["partner", "remove", "welfare", "--json"]) == 0
    assert program.main(["partner", "remove", "welfare", "--json"]) == 3
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["error"]["code"] == "unknown_partner"


def test_the_least_grant_is_the_default_and_a_purpose_must_be_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert program.main(["partner", "add", "welfare", "--purpose", "allowance"]) == 0
    assert "shown this once" in capsys.readouterr().out
    assert program.main(["partner", "list"]) == 0
    assert capsys.readouterr().out.startswith("welfare\tstatus\tconsent\t")
    with pytest.raises(SystemExit):
        program.main(["partner", "add", "welfare"])
    assert program.main(["partner", "add", "wel fare", "--purpose", "allowance", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "bad_partner"


def test_the_facade_is_off_until_its_version_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not settings_of({}).dci_version
    assert settings_of({DCI: "1.0.0"}).dci_version == "1.0.0"
    monkeypatch.setenv(DCI, "9.9.9")
    assert program.main(["check"]) == 7


def test_who_was_told_of_somebody_is_printed(
    database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(DATABASE, database_url)
    told = Disclosure(
        partner_id="welfare",
        call="search",
        message_id="m1",
        reference_id="r1",
        purpose="allowance",
        basis="consent",
        has_consent=True,
        record_id="person-1",
        outcome="Approved",
    )
    database = open_database(settings_of({DATABASE: database_url}))
    database.write(lambda connection: add(connection, told, datetime(2026, 11, 22, tzinfo=UTC)))
    database.close()
    assert program.main(["partner", "told", "person-1", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["told_at"][:10], row["partner_id"], row["purpose"]) == ("2026-11-22", "welfare", "allowance")
    assert program.main(["partner", "told", "person-2"]) == 0
    assert not capsys.readouterr().out

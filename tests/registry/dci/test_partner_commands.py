"""``oss-registry partner`` and the switch of ``serve``: what they print, and how they end."""

import json
from pathlib import Path

import pytest

from oss_registry.commands import program
from oss_registry.settings import DATABASE, DCI, settings_of


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

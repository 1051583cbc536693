"""The program as other programs use it: started for real, read on stdout."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


def oss_desk(*arguments: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder of its own."""
    return subprocess.run(
        [sys.executable, "-m", "oss_desk", *arguments],
        env={**os.environ, "OSS_DESK_DATA": str(data), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def throwaway(folder: Path) -> Path:
    made = oss_desk(
        "setup", "--facility", "10672", "--name", "โรงพยาบาลทดสอบ", "--administrator", "boss",
        "--throwaway", data=folder,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    assert len(made.stdout.strip().split("-")) == 12
    return folder


def answer(run: subprocess.CompletedProcess[str]) -> Any:  # noqa: ANN401, JSON is anything
    """Return the one JSON document on stdout."""
    return json.loads(run.stdout)


def test_version_and_wrong_arguments(folder: Path) -> None:
    assert oss_desk("--version", data=folder).stdout.startswith("oss-desk ")
    assert oss_desk("tally", data=folder).returncode == 2


def test_a_folder_without_a_desk_is_a_settings_failure(folder: Path) -> None:
    run = oss_desk("visit", "list", "--as", "nobody", "--json", data=folder)
    assert run.returncode == 7
    error = answer(run)["error"]
    assert (error["code"], error["exit"]) == ("desk_not_set_up", 7)
    assert error["message_th"]
    assert error["remedy_th"]


def test_setup_refuses_a_folder_that_has_a_desk(throwaway: Path) -> None:
    before = (throwaway / "desk.db").read_bytes()
    again = oss_desk(
        "setup", "--facility", "1", "--name", "ก", "--administrator", "b", "--throwaway", data=throwaway
    )
    assert again.returncode == 7
    assert (throwaway / "desk.db").read_bytes() == before


def test_setup_without_a_terminal_or_a_pin_does_not_wait(folder: Path) -> None:
    run = oss_desk("setup", "--facility", "1", "--name", "ก", "--administrator", "b", data=folder)
    assert run.returncode != 0
    assert not (folder / "settings.toml").exists()


def test_officers_are_added_and_listed(throwaway: Path) -> None:
    added = oss_desk(
        "user", "add", "nipa", "--display-name", "นิภา ทดสอบงาน", "--role", "counter", "--as", "boss",
        data=throwaway,
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    listed = answer(oss_desk("user", "list", "--as", "boss", "--json", data=throwaway))
    assert {entry["user"] for entry in listed} == {"boss", "nipa"}
    refused = oss_desk("user", "list", "--as", "nipa", "--json", data=throwaway)
    assert refused.returncode == 3
    assert answer(refused)["error"]["code"] == "not_permitted"


def test_the_audit_chain_is_walked(throwaway: Path) -> None:
    run = oss_desk("audit", "verify", "--as", "boss", "--json", data=throwaway)
    assert run.returncode == 0
    assert answer(run) == {"entries": 1, "whole": True, "first_broken": None}


@pytest.mark.parametrize("day", ["2026-11-21", "2569-11-21"])
def test_an_empty_tally_is_a_whole_document(throwaway: Path, day: str) -> None:
    run = oss_desk("tally", "--date", day, "--format", "json", "--as", "boss", data=throwaway)
    document = answer(run)
    assert document["period"] == {"from": "2026-11-21", "to": "2026-11-21"}
    assert document["totals"]["visits"] == 0
    assert set(document) == {"period", "totals", "rows", "labels", "cards", "digest"}


def test_the_key_of_the_environment_opens_practice_folders(folder: Path) -> None:
    arguments = ("setup", "--facility", "1", "--name", "ก", "--administrator", "b", "--throwaway")
    assert oss_desk(*arguments, data=folder, OSS_DESK_DATABASE_KEY="a word").returncode == 0
    wrong = oss_desk("audit", "verify", "--as", "b", "--json", data=folder, OSS_DESK_DATABASE_KEY="other")
    assert wrong.returncode == 5
    assert answer(wrong)["error"]["code"] == "database_damaged"
    right = oss_desk("audit", "verify", "--as", "b", "--json", data=folder, OSS_DESK_DATABASE_KEY="a word")
    assert right.returncode == 0


def test_training_is_fit_to_open(folder: Path) -> None:
    run = oss_desk("--training", "doctor", "--json", data=folder)
    assert run.returncode == 0, run.stdout
    states = {check["name"]: check["state"] for check in answer(run)["checks"]}
    assert states["database"] == states["reader"] == states["printer"] == "ok"


def test_a_training_card_is_read_as_others_rely_on(folder: Path) -> None:
    document = answer(oss_desk("--training", "card", "read", "--json", data=folder))
    assert document["citizen_id"].startswith("099")
    assert document["citizen_id_valid"] is True
    assert document["name_th"]["first"] == "บัวคำ"
    assert document["birth_date"] == {"year": 1960, "month": 3, "day": 4}
    assert document["photo"]["complete"] is True
    assert document["warnings"] == []
    bare = answer(oss_desk("--training", "card", "read", "--no-photo", "--json", data=folder))
    assert bare["photo"] == {"jpeg_base64": "", "complete": False}


def test_a_lost_database_is_not_made_anew(throwaway: Path) -> None:
    """An empty desk that says all is well would hide the loss."""
    (throwaway / "desk.db").rename(throwaway.parent / "elsewhere.db")
    run = oss_desk("doctor", "--json", data=throwaway)
    states = {check["name"]: check["state"] for check in answer(run)["checks"]}
    assert states["database"] == "failed"
    assert run.returncode != 0
    assert not (throwaway / "desk.db").exists()


def test_an_officer_is_not_replaced_by_adding(throwaway: Path) -> None:
    run = oss_desk(
        "user", "add", "boss", "--display-name", "ก", "--role", "counter", "--as", "boss", data=throwaway
    )
    assert run.returncode == 3
    listed = answer(oss_desk("user", "list", "--as", "boss", "--json", data=throwaway))
    assert [entry["role"] for entry in listed] == ["administrator"]


def test_the_register_goes_out_and_comes_in(throwaway: Path, tmp_path: Path) -> None:
    given, back = tmp_path / "given.csv", tmp_path / "back.csv"
    given.write_text("citizen_id,first_name,last_name,birth_date\n0990000007015,เอก,ทดสอบ,2497\n", "utf-8")
    taken = oss_desk("people", "import", str(given), "--as", "boss", "--json", data=throwaway)
    assert answer(taken) == {"read": 1, "added": 1, "same": 0, "changed": 0, "rejected": []}, taken.stderr
    out = oss_desk("people", "export", str(back), "--as", "boss", "--json", data=throwaway)
    assert (out.returncode, answer(out)) == (0, {"written": 1})
    assert "0990000007015,,เอก,,ทดสอบ,1954," in back.read_text("utf-8-sig")
    again = oss_desk("people", "import", str(back), "--as", "boss", "--json", data=throwaway)
    assert (answer(again)["same"], answer(again)["rejected"]) == (1, [])
    nowhere = oss_desk(
        "people", "export", str(tmp_path / "x" / "y.csv"), "--as", "boss", "--json", data=throwaway
    )
    assert (nowhere.returncode, answer(nowhere)["error"]["code"]) == (5, "file_unwritable")
    assert oss_desk("people", "export", str(back), "--as", "nobody", data=throwaway).returncode == 3


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        (("--month", "2569-02"), "2026-02-01", "2026-02-28"),
        (("--month", "2026-12"), "2026-12-01", "2026-12-31"),
        (("--fiscal-year", "2570"), "2026-10-01", "2027-09-30"),
        (("--fiscal-year", "2027"), "2026-10-01", "2027-09-30"),
    ],
)
def test_a_month_and_a_fiscal_year_in_both_calendars(
    throwaway: Path, asked: tuple[str, str], first: str, last: str
) -> None:
    run = oss_desk("tally", *asked, "--as", "boss", data=throwaway)
    assert answer(run)["period"] == {"from": first, "to": last}

"""The files for a hospital's own systems."""

import dataclasses
import json
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from oss_registry.commands import program
from oss_registry.dci.standing import Standing, standing_of
from oss_registry.exports.disability_file import FIELDS, lines_of
from oss_registry.exports.fhir import bundle_of, conditions_of, icd10_of, patient_of
from oss_registry.settings import DATABASE
from oss_registry.storage.known_people import KnownPerson
from tests.registry.dci.conftest import CARD, CITIZEN, PERSON, REGISTRATION
from tests.registry.desk import Desk

DAY = date(2026, 11, 22)
_TYPE = "https://terms.sil-th.org/CodeSystem/cs-thcc-disability-type"


def _somebody(
    *,
    person: dict[str, Any] | None = None,
    paper: dict[str, Any] | None = None,
    card: dict[str, Any] | None = None,
) -> tuple[KnownPerson, Standing]:
    papers, cards = ({**REGISTRATION, **(paper or {})},), ({**CARD, **(card or {})},)
    known = KnownPerson(
        "person-1", {**PERSON, **(person or {})}, papers, cards, "2026-11-22T02:00:00.000000+00:00"
    )
    standing = standing_of(papers, cards, DAY)
    assert standing is not None
    return known, standing


def test_a_patient_has_both_numbers_and_the_life_of_the_card() -> None:
    patient: Any = patient_of(*_somebody())
    cid, pwd = patient["identifier"]
    assert (cid["system"], cid["value"]) == ("https://terms.sil-th.org/id/th-cid", CITIZEN)
    assert (pwd["system"], pwd["value"]) == ("https://terms.sil-th.org/id/th-disability-no", CITIZEN)
    assert pwd["period"] == {"start": "2026-11-20", "end": "2034-11-19"}
    assert patient["gender"] == "male"
    assert patient["birthDate"] == "1975-04-13"
    (name,) = patient["name"]
    assert (name["prefix"], name["given"], name["family"]) == (["นาย"], ["สมชาย"], "สมมุติใจดี")
    assert name["extension"][0]["valueCode"] == "th"
    (disability,) = patient["extension"]
    assert disability["valueCodeableConcept"]["coding"][0]["code"] == "3"
    assert patient["managingOrganization"]["identifier"]["value"] == "10672"


def test_neither_address_nor_phone_nor_doctor_is_in_the_file() -> None:
    text = json.dumps(bundle_of([_somebody()], "2026-11-22T02:00:00+00:00"), ensure_ascii=False)
    assert not any(str(secret) in text for secret in (PERSON["house_number"], PERSON["phone"], "พญ."))


def test_each_type_is_a_condition_with_its_cause() -> None:
    somebody = _somebody(paper={"disability_types": ["3", "1"], "disability_cause": "2"})
    conditions: Any = conditions_of(*somebody)
    codes = [one["code"]["coding"][0] for one in conditions]
    assert [(code["system"], code["code"]) for code in codes] == [(_TYPE, "3"), (_TYPE, "1")]
    assert len({one["id"] for one in conditions}) == 2
    first = conditions[0]
    assert first["subject"]["reference"] == f"urn:uuid:{patient_of(*somebody)['id']}"
    assert first["severity"] == {"text": "มาก"}
    assert first["recordedDate"] == "2026-11-20"
    cause, diagnosis = first["extension"][0]["valueCodeableConcept"]["coding"]
    assert (cause["code"], diagnosis["code"]) == ("2", "S34.1")
    assert first["clinicalStatus"]["coding"][0]["code"] == "active"


def test_what_is_not_known_is_absent() -> None:
    empty = {"disability_cause": "", "diagnosis_code": "", "level": "", "character": ""}
    somebody = _somebody(paper=empty, person={"birth_date": "1954", "sex": ""}, card={"status": "revoked"})
    (condition,) = conditions_of(*somebody)
    assert not {"severity", "extension", "note"} & set(condition)
    assert "inactive" in str(condition["clinicalStatus"])
    patient = patient_of(*somebody)
    assert (patient["birthDate"], patient["gender"]) == ("1954", "unknown")


@pytest.mark.parametrize(
    ("code", "dotted"), [("S341", "S34.1"), ("G80", "G80"), ("F84.0", "F84.0"), ("", "")]
)
def test_icd_codes_have_their_dot(code: str, dotted: str) -> None:
    assert icd10_of(code) == dotted


def test_the_file_of_the_43_has_a_line_for_each_type_of_the_entitled() -> None:
    people = [
        _somebody(
            paper={"disability_types": ["3", "1"], "certified_on": "2026-11-02", "diagnosis_code": "S|1"}
        ),
        _somebody(card={"status": "revoked"}),
    ]
    heading, *lines = "".join(lines_of(people)).split("\r\n")[:-1]
    assert heading == "|".join(FIELDS)
    assert [line.split("|") for line in lines] == [
        ["10672", CITIZEN, "", kind, "2", "S 1", "20261102", "", "20261122020000", CITIZEN] for kind in "31"
    ]


@pytest.mark.usefixtures("registry")
def test_the_command_writes_a_hospitals_own_people_once_and_notes_it(
    desk: Desk,
    other_desk: Desk,
    database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk.put("person-1", dict(PERSON))
    for visit in ("visit-1", "visit-2"):
        desk.put(visit, dict(REGISTRATION), kind="registration.put")
    desk.put(str(CARD["card_serial"]), dict(CARD), kind="card.put")
    other_desk.put("person-9", {"first_name": "วิไล", "last_name": "ทดสอบงาน"})
    theirs: dict[str, object] = {
        **REGISTRATION,
        "person_id": "person-9",
        "facility_code": other_desk.facility_code,
    }
    other_desk.put("visit-9", theirs, kind="registration.put")
    monkeypatch.setenv(DATABASE, database_url)
    file = tmp_path / "people.json"
    arguments = ["export", "fhir", str(file), "--hospital", desk.facility_code, "--json"]
    assert program.main(arguments) == 0
    assert json.loads(capsys.readouterr().out) == {"people": 1}
    bundle = json.loads(file.read_text(encoding="utf-8"))
    kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    assert kinds == ["Patient", "Condition"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert program.main(arguments) == 2  # nothing is written over
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "file_fault"
    assert program.main(["export", "disability", str(tmp_path / "d.txt"), "--hospital", "10672"]) == 0
    assert len((tmp_path / "d.txt").read_text(encoding="utf-8").splitlines()) == 2
    assert program.main(["audit", "verify", "--json"]) == 0


def test_a_person_is_not_changed_by_being_told_of() -> None:
    known, standing = _somebody()
    before = dataclasses.asdict(known)
    bundle_of([(known, standing)], "2026-11-22T02:00:00+00:00")
    assert dataclasses.asdict(known) == before

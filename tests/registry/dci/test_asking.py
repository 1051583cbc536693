"""What each grant is told, of whom, on which ground; and that it is written down."""

import logging
from collections.abc import Callable

import pytest
from sqlalchemy import Connection

from oss_registry.api.registry import Registry
from oss_registry.dci.partners import Basis, Scope
from oss_registry.storage import audit_trail, disclosures
from tests.registry.conftest import Clock
from tests.registry.dci.conftest import CITIZEN, PERSON, REGISTRATION, SERIAL
from tests.registry.dci.office import Office
from tests.registry.desk import Desk

_NEVER_TOLD = (PERSON["house_number"], PERSON["phone"], REGISTRATION["diagnosis_code"], "พญ.", "10672")


@pytest.mark.usefixtures("entitled")
def test_the_grant_for_details_is_told_what_was_agreed_and_never_more(office: Office) -> None:
    found = office.search(office.criteria("UIN", CITIZEN))
    assert found["status"] == "succ"
    assert found["pagination"] == {"page_size": 50, "page_number": 1, "total_count": 1}
    (record,) = found["data"]["reg_records"]
    updated = record.pop("last_updated")
    assert record == {
        "personal_details": {
            "member_identifier": [
                {"identifier_type": "UIN", "identifier_value": CITIZEN},
                {"identifier_type": "TH_PWD", "identifier_value": SERIAL},
            ],
            "demographic_info": {
                "name": {"given_name": "สมชาย", "surname": "สมมุติใจดี"},
                "sex": "male",
                "birth_date": "1975-04-13",
            },
            "additional_attributes": [
                {"key": "th_disability_type", "value": "3"},
                {"key": "th_disability_cause", "value": "2"},
                {"key": "th_disability_level", "value": "มาก"},
                {"key": "card_expires", "value": "2034-11-19"},
            ],
        },
        "disability_status": "Approved",
        "disability_status_level": "2",
        "disability_level": "Severe",
        "programs_enrolments": [],
        "programs_enrollments": [],
        "disability_details": [
            {
                "impairment_type": "Mobility",
                "impairment_level": "Severe",
                "impairment_cause": "Road accident",
            }
        ],
        "registration_date": "2026-11-20T00:00:00+07:00",
    }
    assert updated.startswith("2026-11-22T02:00:00")
    assert not any(str(secret) in str(found) for secret in _NEVER_TOLD)


@pytest.mark.usefixtures("entitled")
def test_the_grant_for_status_is_told_one_word(new_office: Callable[..., Office]) -> None:
    office = new_office(scope=Scope.STATUS)
    found = office.search(office.criteria("UIN", CITIZEN))
    assert found["data"]["reg_records"] == [{"disability_status": "Approved"}]
    for call in ("get-disability-details", "get-disability-support"):
        criteria = office.criteria("UIN", CITIZEN)
        answer = office.post(
            f"/registry/sync/{call}", {"transaction_id": "t1", "disabled_criteria": criteria}
        )
        assert answer.status_code == 403
        assert answer.json()["errors"][0]["code"] == "err.request.forbidden"
    # By other fields it would learn them: each answer tells whether the guess was right.
    query = {"$and": [{"UIN": CITIZEN}, {"birth_date": "1975-04-13"}]}
    guess = {"query_type": "expression", "query": query, "consent": office.consent()}
    assert office.search(guess)["status_reason_code"] == "rjct.search_criteria.invalid"


@pytest.mark.usefixtures("entitled")
@pytest.mark.parametrize("prefix", ["/registry", "/dr"])
@pytest.mark.parametrize("call", ["disabled", "get-disability-status"])
def test_yes_or_no_under_both_names_and_prefixes(office: Office, prefix: str, call: str) -> None:
    whole = office.ask(call, office.criteria("UIN", CITIZEN), f"{prefix}/sync/")
    assert whole["header"]["status"] == "succ"
    (answer,) = whole["message"]["disabled_response"]
    assert (answer["status"], answer["disabled_status"]) == ("succ", "yes")
    (nobody,) = office.ask(call, office.criteria("UIN", "0991000000020"))["message"]["disabled_response"]
    assert nobody["disabled_status"] == "no"


@pytest.mark.usefixtures("entitled")
def test_details_and_support_are_lists(office: Office) -> None:
    criteria = office.criteria("UIN", CITIZEN)
    (details,) = office.ask("get-disability-details", criteria)["message"]["search_response"]
    assert [list(one) for one in details["data"]["reg_records"]] == [["disability_details"]]
    (support,) = office.ask("get-disability-support", criteria)["message"]["search_response"]
    ((known,),) = support["data"]["reg_records"]
    assert known["human_assistance"] == known["medical_care"] == []


@pytest.mark.parametrize(
    ("registration", "card", "status", "reason"),
    [
        ({}, {"expiry_date": "2026-11-21"}, "Expired", "the card has expired"),
        ({}, {"status": "revoked"}, "Expired", "the card was revoked"),
        ({"status": "withdrawn"}, {}, "Expired", "the registration was withdrawn"),
        ({}, None, "Pending", "registered, but no card was issued yet"),
    ],
)
def test_nobody_who_is_not_entitled_has_details(
    office: Office,
    register: Callable[..., None],
    registration: dict[str, object],
    card: dict[str, object] | None,
    status: str,
    reason: str,
) -> None:
    register(registration=registration, card=card)
    found = office.search(office.criteria("UIN", CITIZEN))
    (record,) = found["data"]["reg_records"]
    assert set(record) == {"personal_details", "disability_status", "last_updated"}
    assert set(record["personal_details"]) == {"member_identifier"}
    assert (record["disability_status"], found["status_reason_message"]) == (status, reason)
    criteria = office.criteria("UIN", CITIZEN)
    (details,) = office.ask("get-disability-details", criteria)["message"]["search_response"]
    assert details["data"]["reg_records"] == []
    (answer,) = office.ask("disabled", criteria)["message"]["disabled_response"]
    assert (answer["disabled_status"], answer["status_reason_message"]) == ("no", reason)


def test_who_was_never_registered_is_not_known(office: Office, register: Callable[..., None]) -> None:
    register()  # a person came to the counter, and no more
    found = office.search(office.criteria("UIN", CITIZEN))
    assert (found["status"], found["data"]["reg_records"]) == ("succ", [])
    assert found["pagination"]["total_count"] == 0


def test_a_card_holds_until_midnight_in_bangkok(
    register: Callable[..., None], new_office: Callable[..., Office], clock: Clock
) -> None:
    register(registration={}, card={"expiry_date": "2026-11-22"})
    told = []
    clock.advance(14 * 3600 + 59 * 60)  # 23:59 there
    for name in ("before", "after"):
        office = new_office(name)
        (record,) = office.search(office.criteria("UIN", CITIZEN))["data"]["reg_records"]
        told.append(record["disability_status"])
        clock.advance(60)
    assert told == ["Approved", "Expired"]


@pytest.mark.usefixtures("entitled")
def test_the_number_of_the_card_finds_its_holder_and_drn_only_on_its_own_paths(office: Office) -> None:
    for kind, path in (("TH_PWD", "/registry/sync/search"), ("DRN", "/dr/sync/search")):
        found = office.search(office.criteria(kind, SERIAL), path)
        assert found["pagination"]["total_count"] == 1
    refused = office.search(office.criteria("DRN", SERIAL))
    assert refused["status_reason_code"] == "rjct.search_criteria.invalid"


@pytest.mark.usefixtures("entitled")
def test_two_records_of_one_person_answer_as_one(office: Office, desk: Desk) -> None:
    body: dict[str, object] = {"first_name": "สมชาย", "last_name": "สมมุติใจดี", "citizen_id": CITIZEN}
    desk.put("person-2", body)
    assert office.search(office.criteria("UIN", CITIZEN))["pagination"]["total_count"] == 1
    desk.put(
        "person-1", {"merged_into": "person-2"}, kind="person.merge", base_ver=1, trunk_ver=1, branch_id="b"
    )
    found = office.search(office.criteria("UIN", CITIZEN))
    assert found["pagination"]["total_count"] == 1
    assert found["data"]["reg_records"][0]["disability_status"] == "Approved"


@pytest.mark.parametrize(
    "consent", [None, {}, {"ts": "now"}, {"purpose": {"code": "allowance"}}, {"purpose": {"code": "other"}}]
)
@pytest.mark.usefixtures("entitled")
def test_without_a_consent_nobody_is_told_of(
    office: Office, registry: Registry, consent: dict[str, object] | None
) -> None:
    criteria = {**office.criteria("UIN", CITIZEN), "consent": consent}
    refused = office.search(criteria)
    assert (refused["status"], refused["status_reason_code"]) == ("rjct", "rjct.search_criteria.invalid")
    assert "data" not in refused
    (answer,) = office.ask("disabled", criteria)["message"]["disabled_response"]
    assert answer["status"] == "rjct"
    assert "disabled_status" not in answer  # what was not answered is not a no
    assert registry.database.read(lambda connection: disclosures.of(connection, "person-1")) == ()


@pytest.mark.usefixtures("entitled")
def test_a_purpose_that_was_not_granted_is_refused_on_any_ground(new_office: Callable[..., Office]) -> None:
    office = new_office(basis=Basis.LAW)
    criteria = office.criteria("UIN", CITIZEN)
    assert office.search({**criteria, "consent": None})["status"] == "succ"
    assert office.search({**criteria, "consent": office.consent("marketing")})["status"] == "rjct"
    assert office.search({**criteria, "authorize": office.consent("marketing")})["status"] == "rjct"


@pytest.mark.usefixtures("entitled")
def test_who_was_told_what_of_whom_is_written_down_and_sealed(
    office: Office, registry: Registry, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    office.search(office.criteria("UIN", CITIZEN))
    office.ask("disabled", office.criteria("TH_PWD", SERIAL))
    office.search({**office.criteria("UIN", CITIZEN), "consent": None})

    def told(connection: Connection) -> tuple[list[disclosures.Disclosure], list[str]]:
        rows = [told for _, told in disclosures.of(connection, "person-1")]
        return rows, [event.document for event in audit_trail.events(connection)]

    rows, events = registry.database.read(told)
    assert [(row.call, row.purpose, row.basis, row.has_consent, row.outcome) for row in rows] == [
        ("search", "allowance", "consent", True, "Approved"),
        ("disabled", "allowance", "consent", True, "Approved"),
    ]
    sealed = [event for event in events if '"by":"partner:welfare"' in event]
    assert len(sealed) == 3
    assert '"status":"rjct.search_criteria.invalid"' in sealed[-1]
    everything = caplog.text + "".join(str(vars(record)) for record in caplog.records) + "".join(events)
    for secret in (CITIZEN, "สมชาย", "สมมุติใจดี"):
        assert secret not in everything
    assert "partner:welfare" in everything
    routes = {vars(record).get("route") for record in caplog.records}
    assert {"/registry/sync/search", "/registry/sync/disabled"} <= routes

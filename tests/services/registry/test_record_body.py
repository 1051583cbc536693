"""A record survives the way into a body and back, and its fields are those of the wire."""

from dataclasses import fields, replace

import pytest

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.services.registry.record_body import (
    Registration,
    card_body,
    card_from_body,
    caregiver_body,
    caregiver_from_body,
    caregiver_record_id,
    person_body,
    person_from_body,
    person_of_record,
    portrait_of,
    registration_body,
    registration_from_body,
)
from oss_wire import record
from oss_wire.documents import CardDocument, CaregiverDocument, PersonDocument, RegistrationDocument
from tests.storage.samples import a_card, a_certificate, a_person

ADDED_ELSEWHERE = {"facility_code", "merged_into"}


def names(document: type) -> set[str]:
    return {field.name for field in fields(document)} - ADDED_ELSEWHERE


def test_the_names_are_those_of_the_wire() -> None:
    person = replace(a_person(), portrait_id="ab" * 32)
    assert set(person_body(person)) == names(PersonDocument)
    assert set(caregiver_body("p", person.caregiver)) == names(CaregiverDocument)
    assert set(registration_body(Registration("v", "p", None))) == names(RegistrationDocument)
    assert set(card_body(a_card())) == names(CardDocument)
    assert caregiver_record_id("p") == record.caregiver_record_id("p")


@pytest.mark.parametrize("with_caregiver", [True, False])
def test_a_person_comes_back_whole(*, with_caregiver: bool) -> None:
    person = a_person() if with_caregiver else replace(a_person(), caregiver=None, sex=None)
    carer = caregiver_from_body(caregiver_body(person.person_id, person.caregiver))
    assert person_from_body(person.person_id, person_body(person), carer) == person


def test_a_portrait_is_named_by_its_hash_and_never_emptied() -> None:
    person = replace(a_person(), portrait_id="ab" * 32)
    body = person_body(person)
    assert body["portrait"] == f"sha256:{'ab' * 32}"
    assert person_from_body(person.person_id, body, person.caregiver) == person
    assert "portrait" not in person_body(a_person())
    assert not portrait_of({"portrait": "sha256:../etc"})


@pytest.mark.parametrize("certificate", [a_certificate(), None])
def test_a_registration_comes_back_whole(certificate: object) -> None:
    registration = Registration("v1", "p1", certificate, "69-11-00001", "renewal", "2026-11-20")  # type: ignore[arg-type]
    assert registration_from_body("v1", registration_body(registration)) == registration


def test_a_card_keeps_what_only_our_printer_knows() -> None:
    card = a_card(state=CardState.PRINTED)
    assert card_from_body(card_body(card), card) == card
    assert card_from_body(card_body(card), None) == replace(card, print_job="", rendered_digest="")
    unlimited = replace(card, expiry_date=None)
    assert card_from_body(card_body(unlimited), unlimited) == unlimited


def test_whose_a_record_is() -> None:
    person = a_person()
    assert person_of_record("person", person.person_id, person_body(person)) == person.person_id
    assert person_of_record("card", "s", card_body(a_card())) == a_card().person_id


def test_a_body_that_no_person_can_have_is_refused() -> None:
    with pytest.raises(InvalidCitizenId):
        person_from_body("p", {**person_body(a_person()), "citizen_id": "12"}, None)

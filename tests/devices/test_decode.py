"""Bytes to fields: each odd field is told and harms no other."""

import random
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oss_desk.devices.citizen_card.decode import decode_text
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.simulated.card_reader import card_of
from oss_desk.simulated.people import BUAKHAM, PEOPLE, TrainingPerson
from oss_desk.simulated.thai_id_card import FILE_LENGTH, card_file, thai

TODAY = date(2026, 11, 20)
CODES = {
    "partial_date", "bad_date", "bad_checksum", "replaced_bytes", "truncated_text", "missing", "expired_card",
}  # fmt: skip


def changed(offset: int, length: int, content: bytes) -> CitizenCard:
    """Read Buakham's card with one field overwritten, padded with blanks."""
    file = card_file(BUAKHAM)
    return decode_text(file[:offset] + content.ljust(length) + file[offset + length :], TODAY)


def codes(card: CitizenCard, field: str) -> set[str]:
    others = {warning.field for warning in card.warnings} - {field}
    assert not others, "another field was harmed"
    return {warning.code for warning in card.warnings}


@pytest.mark.parametrize("person", PEOPLE, ids=[person.name_en.first for person in PEOPLE])
def test_everybodys_file_is_understood(person: TrainingPerson) -> None:
    assert decode_text(card_file(person), TODAY) == card_of(person, TODAY)


@pytest.mark.parametrize(
    ("digits", "found", "warnings"),
    [
        (b"25030304", PartialDate(1960, 3, 4), set()),
        (b"25030300", PartialDate(1960, 3), {"partial_date"}),
        (b"25030000", PartialDate(1960), {"partial_date"}),
        (b"25030004", PartialDate(1960), {"partial_date"}),
        (b"25030230", None, {"bad_date"}),
        (b"25031301", None, {"bad_date"}),
        (b"19600304", None, {"bad_date"}),
        (b"99999999", None, {"bad_date"}),
        (b"2503-3-4", None, {"bad_date"}),
        (b"2503", None, {"bad_date"}),
        (b"", None, {"missing"}),
        (b"00000000", None, {"missing"}),
        (b"25700101", PartialDate(2027, 1, 1), {"bad_date"}),
    ],
)
def test_birth_dates(digits: bytes, found: PartialDate | None, warnings: set[str]) -> None:
    card = changed(0x00D9, 8, digits)
    assert card.birth_date == found
    assert codes(card, "birth_date") == warnings


@pytest.mark.parametrize(
    ("digits", "found", "lifelong", "warnings"),
    [
        (b"99999999", None, True, set()),
        (b"25691120", date(2026, 11, 20), False, set()),
        (b"25691119", date(2026, 11, 19), False, {"expired_card"}),
        (b"25691100", None, False, {"partial_date"}),
        (b"", None, False, {"missing"}),
        (b"25690230", None, False, {"bad_date"}),
    ],
)
def test_expiry_dates(digits: bytes, found: date | None, lifelong: bool, warnings: set[str]) -> None:  # noqa: FBT001 - a table
    card = changed(0x016F, 8, digits)
    assert (card.expiry_date, card.lifelong) == (found, lifelong)
    assert codes(card, "expiry_date") == warnings


@pytest.mark.parametrize(
    ("text", "name", "warnings"),
    [
        ("นาย#สมหมาย##ทดสอบใจ", PersonName("นาย", "สมหมาย", "", "ทดสอบใจ"), set()),
        ("นาย#สมหมาย#กลาง#ทดสอบใจ", PersonName("นาย", "สมหมาย", "กลาง", "ทดสอบใจ"), set()),
        ("นาย#สมหมาย##", PersonName("นาย", "สมหมาย"), set()),
        ("นาย#สมหมาย", PersonName("นาย", "สมหมาย"), set()),
        ("นาย# สมหมาย ##ทดสอบใจ#เพิ่ม", PersonName("นาย", "สมหมาย", "", "ทดสอบใจ เพิ่ม"), set()),
        ("สมหมาย", PersonName(first="สมหมาย"), set()),
        ("###", PersonName(), {"missing"}),
        ("", PersonName(), {"missing"}),
        ("นาย#" + "ก" * 96, PersonName("นาย", "ก" * 96), {"truncated_text"}),
    ],
)
def test_thai_names(text: str, name: PersonName, warnings: set[str]) -> None:
    card = changed(0x0011, 100, thai(text))
    assert card.name_th == name
    assert codes(card, "name_th") == warnings


def test_an_empty_english_name_is_ordinary() -> None:
    card = changed(0x0075, 100, b"###")
    assert card.name_en == PersonName()
    assert card.warnings == ()


def test_a_byte_that_is_no_letter_is_told_and_kept_visible() -> None:
    card = changed(0x0011, 100, thai("นาย#สม") + b"\xff\x01" + thai("หมาย##ทดสอบใจ"))
    assert card.name_th.first == "สม\ufffd\ufffdหมาย"
    assert codes(card, "name_th") == {"replaced_bytes"}


def test_padding_may_be_nul() -> None:
    card = changed(0x0011, 100, (thai("นาย#สมหมาย##ทดสอบใจ")).ljust(100, b"\x00"))
    assert card.name_th.last == "ทดสอบใจ"
    assert card.warnings == ()


@pytest.mark.parametrize(
    ("digits", "warnings"),
    [
        (b"0990100001018", {"bad_checksum"}),
        (b"099010000101X", {"bad_checksum"}),
        (b"12345", {"bad_checksum"}),
        (b"", {"missing"}),
    ],
)
def test_a_wrong_citizen_id_is_kept_and_told(digits: bytes, warnings: set[str]) -> None:
    card = changed(0x0004, 13, digits)
    assert card.citizen_id == digits.decode()
    assert not card.citizen_id_valid
    assert codes(card, "citizen_id") == warnings


@pytest.mark.parametrize(("digit", "sex"), [(b"1", Sex.MALE), (b"2", Sex.FEMALE), (b"3", None), (b"", None)])
def test_sex(digit: bytes, sex: Sex | None) -> None:
    card = changed(0x00E1, 1, digit)
    assert card.sex is sex
    assert codes(card, "sex") == (set() if sex else {"missing"})


def test_an_address_of_more_than_a_hundred_bytes_is_whole() -> None:
    road = "ถนน" + "ย" * 80
    text = f"88/2#หมู่ที่ 4###{road}#ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง"
    card = changed(0x1579, 160, thai(text))
    assert card.address.province == "ลำปาง"
    assert card.address.road == "ย" * 80
    assert card.warnings == ()


def test_an_address_without_room_left_may_be_cut() -> None:
    assert codes(changed(0x1579, 160, thai("88/2#" + "ย" * 155)), "address") == {"truncated_text"}


def test_no_address_is_missing() -> None:
    card = changed(0x1579, 160, b"#######")
    assert card.address_raw == ""
    assert codes(card, "address") == {"missing"}


def test_a_blank_card_misses_everything_and_invents_nothing() -> None:
    card = decode_text(b" " * FILE_LENGTH, TODAY)
    assert card.warnings == tuple(
        CardWarning(field, "missing")
        for field in ("citizen_id", "birth_date", "expiry_date", "address", "name_th", "sex", "issue_date")
    )
    assert (card.citizen_id, card.birth_date, card.expiry_date, card.lifelong) == ("", None, None, False)


@pytest.mark.parametrize("byte", [0x00, 0x23, 0x30, 0x39, 0x81, 0xFF])
def test_a_file_of_one_byte_over_and_over_is_nobody(byte: int) -> None:
    """An empty chip holds FF or 00; the others are ``#``, digits, and a byte cp874 lacks."""
    card = decode_text(bytes((byte,)) * FILE_LENGTH, TODAY)
    assert (card.birth_date, card.issue_date, card.expiry_date, card.sex) == (None, None, None, None)
    assert card.lifelong == (byte == 0x39)
    assert {warning.field for warning in card.warnings} >= {"birth_date", "sex", "issue_date", "name_th"}
    assert len(set(card.warnings)) == len(card.warnings)


@given(st.binary(max_size=40), st.integers(0, FILE_LENGTH - 40), st.integers())
@settings(max_examples=60, deadline=None)
def test_no_bytes_make_it_fail(patch: bytes, at: int, seed: int) -> None:
    noise = random.Random(seed).randbytes(FILE_LENGTH)  # noqa: S311 - repeatable on purpose
    for file in (noise, noise[: at + 1], card_file(BUAKHAM)[:at] + patch + card_file(BUAKHAM)[at:]):
        card = decode_text(file, TODAY)
        assert {warning.code for warning in card.warnings} <= CODES
        assert len(set(card.warnings)) == len(card.warnings)


FIELDS = {
    "citizen_id": (0x0004, 13), "name_th": (0x0011, 100), "name_en": (0x0075, 100),
    "birth_date": (0x00D9, 8), "sex": (0x00E1, 1), "request_number": (0x00E2, 20), "issuer": (0x00F6, 100),
    "issuer_code": (0x015A, 13), "issue_date": (0x0167, 8), "expiry_date": (0x016F, 8),
    "card_type": (0x0177, 2), "address": (0x1579, 160), "photo_number": (0x1619, 14),
}  # fmt: skip
ALONG = {
    "citizen_id": {"citizen_id_valid"}, "expiry_date": {"lifelong"}, "address": {"address_raw"},
}  # fmt: skip
HONEST = decode_text(card_file(BUAKHAM), TODAY)


@given(st.sampled_from(sorted(FIELDS)), st.data())
@settings(max_examples=400, deadline=None)
def test_one_bad_field_never_changes_another(name: str, data: st.DataObject) -> None:
    """Whatever bytes stand in one field: every other field, and what is said of it, stays as it was."""
    offset, length = FIELDS[name]
    odd = data.draw(
        st.binary(min_size=length, max_size=length) | st.text("#0123456789กข \x00", max_size=length).map(thai)
    )
    file = card_file(BUAKHAM)
    card = decode_text(file[:offset] + odd.ljust(length)[:length] + file[offset + length :], TODAY)
    changed_too = {
        field.name
        for field in fields(CitizenCard)
        if getattr(card, field.name) != getattr(HONEST, field.name)
    }
    assert changed_too <= {name, "warnings"} | ALONG.get(name, set())
    assert {warning.field for warning in card.warnings} <= {name}


@given(st.binary(min_size=FILE_LENGTH, max_size=FILE_LENGTH))
@settings(max_examples=40, deadline=None)
def test_any_file_is_decoded(file: bytes) -> None:
    card = decode_text(file, TODAY)
    assert {warning.code for warning in card.warnings} <= CODES
    assert decode_text(file, TODAY) == card


@given(st.text(alphabet="0123456789 ", min_size=8, max_size=8))
def test_no_date_makes_it_fail(digits: str) -> None:
    card = changed(0x00D9, 8, digits.encode())
    assert (card.birth_date is None) <= bool(card.warnings)

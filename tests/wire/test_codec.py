"""Documents go into JSON and come out the same, and what is wrong is named."""

import json
from dataclasses import replace

import pytest

from oss_wire.change import Change, ChangePage
from oss_wire.codec import parse, read, write
from oss_wire.documents import CaregiverDocument, PersonDocument, RegistrationDocument
from oss_wire.errors import WireError
from oss_wire.operation import OperationBatch, operation_of
from oss_wire.record import Subject, caregiver_record_id, changed_fields, is_record_id, overlay
from oss_wire.result import BatchResult, OperationResult, RecordVersion, ResultStatus
from tests.wire.builders import an_operation


def test_a_document_comes_back_as_it_was() -> None:
    page = ChangePage(
        "e1", (Change(1, "r1", "person", 1, False, False, {"sex": "", "x": [1]}, "o", "d"),), 1, False, 1
    )
    current = RecordVersion("r1", "person", 2, 7, False, {"phone": "0"})
    results = BatchResult((OperationResult("o1", ResultStatus.CONFLICT, current=current, ids=("a",)),))
    for document in (page, results, OperationBatch((an_operation(1), an_operation(2)))):
        assert document == read(type(document), parse(_text(write(document))))


def test_a_body_keeps_what_the_typed_view_passes_over() -> None:
    body = {**_body(PersonDocument(first_name="ก")), "gait": "slow"}
    assert PersonDocument(first_name="ก") == read(PersonDocument, body)
    assert overlay(body, {"phone": "1"})["gait"] == "slow"


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"device_seq": "1"}, "device_seq", "wrong_type"),
        ({"device_seq": True}, "device_seq", "wrong_type"),
        ({"device_seq": 0}, "device_seq", "malformed"),
        ({"trunk_ver": 9}, "trunk_ver", "malformed"),
        ({"record_id": "1234567890123"}, "record_id", "malformed"),
        ({"op_id": "a b"}, "op_id", "malformed"),
        ({"blobs": ["x"]}, "blobs", "malformed"),
        ({"blobs": [1]}, "blobs[0]", "wrong_type"),
        ({"made_at": "yesterday"}, "made_at", "malformed"),
        ({"body": []}, "body", "wrong_type"),
        ({"actor": "somebody else"}, "digest", "wrong_digest"),
    ],
)
def test_a_faulty_operation_names_its_field(change: dict[str, object], field: str, code: str) -> None:
    value = {**_body(an_operation(1)), **change}
    with pytest.raises(WireError) as caught:
        operation_of(value)
    assert (field, code) == (caught.value.field, caught.value.code)


def test_what_is_missing_is_named_with_its_path() -> None:
    value = _body(an_operation(1))
    del value["kind"]
    with pytest.raises(WireError) as caught:
        read(OperationBatch, {"operations": [_body(an_operation(1)), value]})
    assert (caught.value.field, caught.value.code) == ("operations[1].kind", "missing")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "not_json"),
        ("\xff", "not_json"),
        ('{"a":1,"a":2}', "malformed"),
        ("1.5", "malformed"),
        ("NaN", "malformed"),
        (r'"\ud800"', "malformed"),
        (r'"\u0000"', "malformed"),
        (r'"\\\u0000"', "malformed"),
        ("[" * 100_000, "not_json"),
        ("[" * 30 + "]" * 30, "malformed"),
    ],
)
def test_what_is_no_good_json_is_refused(text: str, code: str) -> None:
    with pytest.raises(WireError) as caught:
        parse(text.encode("latin-1"))
    assert code == caught.value.code


def test_six_letters_that_look_like_a_zero_are_text() -> None:
    assert parse(r'"C:\\u0000"') == r"C:\u0000"


def test_a_batch_holds_one_device_in_its_order() -> None:
    first, second = an_operation(1), an_operation(2)
    for operations in ((), (second, first), (first, first), (first, replace(second, device_id="other"))):
        with pytest.raises(WireError):
            OperationBatch(operations)
    with pytest.raises(WireError):
        OperationBatch(tuple(an_operation(number) for number in range(1, 52)))


def test_the_seal_covers_everything_but_itself() -> None:
    operation = an_operation(1)
    operation.must_be_whole()
    with pytest.raises(WireError):
        replace(operation, body={"phone": "2"}).must_be_whole()
    assert replace(operation, digest="").sealed() == operation


def test_kinds_of_tomorrow_are_read_and_not_understood() -> None:
    operation = replace(an_operation(1), kind="animal.put")
    assert (operation.subject, operation.verb) == (None, "put")
    assert (an_operation(1).subject, an_operation(1).verb) == (Subject.PERSON, "put")


def test_a_record_is_never_named_by_a_citizen_id() -> None:
    assert not is_record_id("0990000000012")
    assert is_record_id("526900012349")
    assert is_record_id(caregiver_record_id("018f-a"))


def test_only_what_differs_counts_as_changed() -> None:
    known = {"phone": "1", "road": None, "types": ["1"]}
    new = {"phone": "1", "road": None, "lane": None, "types": ["1", "2"]}
    assert {"types"} == changed_fields(known, new)
    assert {"level", "permanent"} == changed_fields(
        None, {"level": "1", "status": None, "road": "", "types": [], "permanent": False}
    )


def test_every_field_of_a_document_can_be_empty() -> None:
    for kind in (PersonDocument, CaregiverDocument, RegistrationDocument):
        assert kind() == read(kind, {})


def _body(document: object) -> dict[str, object]:
    value = write(document)
    assert isinstance(value, dict)
    return value


def _text(value: object) -> str:
    return json.dumps(value)

"""What the facade promises of its documents, as JSON schemas in its OpenAPI; written from what it does."""

from typing import Any

Schema = dict[str, Any]
Responses = dict[int | str, Schema]

_TEXT: Schema = {"type": "string"}
_ID: Schema = {"type": "string", "minLength": 1, "maxLength": 99}
_MOMENT: Schema = {"type": "string", "format": "date-time"}
_COUNT: Schema = {"type": "integer", "minimum": 0}


def _object(needed: Schema, more: Schema | None = None, *, open_ended: bool = False) -> Schema:
    return {
        "type": "object",
        "properties": {**needed, **(more or {})},
        "required": list(needed),
        "additionalProperties": open_ended,
    }


def _list(items: Schema, **more: int) -> Schema:
    return {"type": "array", "items": items, **more}


_PURPOSE = _object({"ts": _MOMENT, "purpose": _object({"code": _ID}, open_ended=True)}, open_ended=True)
_PAGE = _object(
    {"page_size": {"type": "integer", "minimum": 1}}, {"page_number": {"type": "integer", "minimum": 1}}
)
_CRITERIA = _object(
    {
        "query_type": {"enum": ["idtype-value", "expression", "predicate"]},
        "query": {"oneOf": [{"type": "object"}, {"type": "array", "items": {"type": "object"}}]},
    },
    {"reg_type": _TEXT, "pagination": _PAGE, "consent": _PURPOSE, "authorize": _PURPOSE},
    open_ended=True,
)
_REQUEST = _object(
    {"reference_id": _ID, "timestamp": _MOMENT, "search_criteria": _CRITERIA},
    {"locale": _TEXT},
    open_ended=True,
)
_HEADER_ASKED = _object(
    {
        "message_id": _ID,
        "message_ts": _MOMENT,
        "action": _TEXT,
        "sender_id": _ID,
        "total_count": {"type": "integer", "minimum": 1, "maximum": 50},
    },
    {
        "version": {"const": "1.0.0"},
        "sender_uri": _TEXT,
        "receiver_id": _TEXT,
        "is_msg_encrypted": {"const": False},
    },
    open_ended=True,
)
_HEADER_ANSWERED = _object(
    {
        "version": {"const": "1.0.0"},
        "message_id": _ID,
        "message_ts": _MOMENT,
        "action": {"enum": ["on-search", "txn-on-status"]},
        "status": {"enum": ["succ", "rjct"]},
        "sender_id": _TEXT,
        "receiver_id": _ID,
        "total_count": _COUNT,
        "is_msg_encrypted": {"const": False},
    },
    {"completed_count": _COUNT, "status_reason_code": _TEXT, "status_reason_message": _TEXT},
)
_IDENTIFIER = _object({"identifier_type": {"enum": ["UIN", "TH_PWD"]}, "identifier_value": _TEXT})
_NAME = _object({}, {"given_name": _TEXT, "second_name": _TEXT, "surname": _TEXT})
_PERSON = _object(
    {"member_identifier": _list(_IDENTIFIER)},
    {
        "demographic_info": _object(
            {"name": _NAME, "sex": {"enum": ["male", "female", "unknown"]}},
            {"birth_date": {"type": "string"}},
        ),
        "additional_attributes": _list(_object({"key": _TEXT, "value": _TEXT})),
    },
)
_DETAILS = _list(
    _object(
        {"impairment_type": _TEXT},
        dict.fromkeys(("impairment_level", "impairment_cause", "age_on_set"), _TEXT),
    )
)
_RECORD = _object(
    {},
    {
        "personal_details": _PERSON,
        "disability_status": {"enum": ["Approved", "Pending", "Expired"]},
        "disability_status_level": {"enum": ["1", "2", "3", "4"]},
        "disability_level": _TEXT,
        "disability_details": _DETAILS,
        "programs_enrolments": _list({"type": "object"}, maxItems=0),
        "programs_enrollments": _list({"type": "object"}, maxItems=0),
        "registration_date": _MOMENT,
        "last_updated": _MOMENT,
    },
)
_ITEM: Schema = {
    "reference_id": _TEXT,
    "timestamp": _MOMENT,
    "status": {"enum": ["rcvd", "pdng", "succ", "rjct"]},
}
_REASONS: Schema = {"status_reason_code": _TEXT, "status_reason_message": _TEXT}
_TOTAL = _object(dict.fromkeys(("page_size", "page_number", "total_count"), _COUNT))
_DATA = _object(
    {
        "version": {"const": "1.0.0"},
        "reg_type": _TEXT,
        "reg_event_type": _TEXT,
        "reg_record_type": _TEXT,
        "reg_records": {"type": "array", "items": {"oneOf": [_RECORD, _list({"type": "object"})]}},
    }
)
_FOUND = _object(_ITEM, {**_REASONS, "data": _DATA, "pagination": _TOTAL, "locale": {"const": "tha"}})
_IDS: Schema = {"transaction_id": _ID, "correlation_id": _ID}

SEARCH = _object(
    {"transaction_id": _ID, "search_request": {"oneOf": [_list(_REQUEST), _REQUEST]}}, open_ended=True
)
CRITERIA = _object({"transaction_id": _ID, "disabled_criteria": _CRITERIA}, open_ended=True)
STATUS = _object(
    {
        "transaction_id": _ID,
        "txnstatus_request": _object({"attribute_type": _TEXT, "attribute_value": _ID}, open_ended=True),
    },
    open_ended=True,
)
ANYTHING: Schema = {"type": "object"}
SEARCHED = _object({**_IDS, "search_response": _list(_FOUND)})
YES_OR_NO = _object(
    {
        **_IDS,
        "disabled_response": _list(_object(_ITEM, {**_REASONS, "disabled_status": {"enum": ["yes", "no"]}})),
    }
)
PROGRESS = _object(
    {**_IDS, "txnstatus_response": _object({"txn_type": _TEXT, "txn_status": {"type": "object"}})}
)
_ERRORS = _object({"errors": _list(_object({"code": _TEXT, "message": _TEXT}))})
_ACK = _object(
    {
        "message": _object(
            {"ack_status": {"enum": ["ACK", "NACK", "ERR"]}, "timestamp": _MOMENT, "correlation_id": _ID},
            {"error": _object({"code": _TEXT, "message": _TEXT})},
        )
    }
)
_REFUSALS = (400, 401, 403, 413, 429)


def sends(message: Schema) -> Schema:
    """Return the piece of OpenAPI that says: the call brings an envelope around *message*, with a token."""
    envelope = _object({"header": _HEADER_ASKED, "message": message}, {"signature": _TEXT})
    return {
        "requestBody": {"required": True, "content": {"application/json": {"schema": envelope}}},
        "security": [{"partner": []}],
    }


def answers(message: Schema) -> Responses:
    """Return the piece of OpenAPI that says: the answer is an envelope around *message*."""
    rejected = {"type": "object", "maxProperties": 0}
    envelope = _object(
        {"signature": _TEXT, "header": _HEADER_ANSWERED, "message": {"oneOf": [message, rejected]}}
    )
    return {200: _said("Answer", envelope), **refusals()}


def acknowledges(status: int) -> Responses:
    """Return the piece of OpenAPI that says: the call is acknowledged, or told that it is not offered."""
    return {status: _said("Acknowledgement", _ACK), **refusals()}


def refusals() -> Responses:
    """Return the piece of OpenAPI about calls that are refused before their message is read."""
    return {status: _said("Refusal", _ERRORS) for status in _REFUSALS}


def _said(description: str, schema: Schema) -> Schema:
    return {"description": description, "content": {"application/json": {"schema": schema}}}

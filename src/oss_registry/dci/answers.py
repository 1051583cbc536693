"""The messages that answer: the same for a caller who waits and for one who is called back."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from oss_registry.dci import records
from oss_registry.dci.asking import Answer, AskAboutPeople, Criteria, criteria_of
from oss_registry.dci.codes import Reading
from oss_registry.dci.envelope import VERSION, Envelope, is_id, moment_in
from oss_registry.dci.partners import Scope
from oss_registry.dci.queries import INVALID
from oss_registry.dci.refusals import CallFaultError, SearchFaultError
from oss_registry.storage import callbacks, disclosures
from oss_registry.storage.disclosures import Disclosure
from oss_registry.storage.partners import Partner
from oss_wire.canonical import Json

_LOCALE = "tha"
_TYPES = {
    "reg_type": "ns:org:RegistryType:DR",
    "reg_event_type": "spdci-common:RegistryEventType:DisabledPerson",
    "reg_record_type": "spdci-extensions-dci:DisabledPerson",
}
_UNKNOWN = "nobody who is registered here meets the query"

Message = dict[str, Json]


class Call(StrEnum):
    """What is asked; the word is that of the log and of the audit trail."""

    SEARCH = "search"
    DISABLED = "disabled"
    DETAILS = "details"
    SUPPORT = "support"
    STATUS = "txn-status"


NEEDS_DETAILS = frozenset({Call.DETAILS, Call.SUPPORT})


@dataclass(frozen=True, slots=True)
class Asked:
    """A message that was let in.

    Attributes:
        takes_drn: it came on a path where DRN can only mean the number of a disability card.
    """

    partner: Partner
    envelope: Envelope
    call: Call
    takes_drn: bool


@dataclass(frozen=True, slots=True)
class MakeAnswer:
    """Answers a message."""

    ask: AskAboutPeople

    def __call__(self, asked: Asked, correlation_id: str, now: datetime) -> Message:
        """Return the message that answers.

        Raises:
            DatabaseFaultError: the database failed.
        """
        ids: Message = {
            "transaction_id": asked.envelope.message["transaction_id"],
            "correlation_id": correlation_id,
        }
        if asked.call is Call.STATUS:
            return {**ids, "txnstatus_response": self._progress(asked, now)}
        if asked.call is Call.DISABLED:
            return {**ids, "disabled_response": [self._yes_or_no(asked, now)]}
        if asked.call is Call.SEARCH:
            return {**ids, "search_response": self._searches(asked, now)}
        reference_id = str(ids["transaction_id"])
        criteria = asked.envelope.message.get("disabled_criteria")
        return {**ids, "search_response": [self._search(asked, reference_id, criteria, now)]}

    def _searches(self, asked: Asked, now: datetime) -> list[Json]:
        answers: list[Json] = []
        seen: set[str] = set()
        for request in requests_in(asked.envelope.message):
            said = request if isinstance(request, Mapping) else {}
            reference_id = said.get("reference_id")
            if not is_id(reference_id):
                answers.append(_refused("", now, "rjct.reference_id.invalid", "reference_id is missing"))
            elif str(reference_id) in seen:
                code = "rjct.reference_id.duplicate"
                answers.append(_refused(str(reference_id), now, code, "reference_id came twice"))
            elif moment_in(said.get("timestamp")) is None:
                code = "rjct.timestamp.invalid"
                answers.append(_refused(str(reference_id), now, code, "timestamp is ISO 8601 with an offset"))
            else:
                answers.append(self._search(asked, str(reference_id), said.get("search_criteria"), now))
            seen.add(str(reference_id))
        return answers

    def _search(self, asked: Asked, reference_id: str, criteria: Json, now: datetime) -> Message:
        try:
            read = criteria_of(criteria, asked.partner, takes_drn=asked.takes_drn)
        except SearchFaultError as fault:
            self._note_refusal(asked, reference_id, fault, now)
            return _refused(reference_id, now, fault.code, str(fault))
        answer = self._answer(asked, reference_id, read, now)
        reading = self.ask.reading(now)
        return {
            "reference_id": reference_id,
            "timestamp": _text(now),
            "status": "succ",
            **_reason(answer),
            "data": {"version": VERSION, **_TYPES, "reg_records": _records(asked, answer, reading)},
            "pagination": {
                "page_size": read.page_size,
                "page_number": read.page_number,
                "total_count": answer.total,
            },
            "locale": _LOCALE,
        }

    def _yes_or_no(self, asked: Asked, now: datetime) -> Message:
        reference_id = str(asked.envelope.message["transaction_id"])
        try:
            criteria = asked.envelope.message.get("disabled_criteria")
            read = _about_one(criteria_of(criteria, asked.partner, takes_drn=asked.takes_drn))
        except SearchFaultError as fault:
            # No disabled_status: what could not be asked is not answered with no.
            self._note_refusal(asked, reference_id, fault, now)
            return _refused(reference_id, now, fault.code, str(fault))
        answer = self._answer(asked, reference_id, read, now)
        is_entitled = any(found.standing.is_entitled for found in answer.page)
        return {
            "reference_id": reference_id,
            "timestamp": _text(now),
            "status": "succ",
            **_reason(answer),
            "disabled_status": "yes" if is_entitled else "no",
        }

    def _progress(self, asked: Asked, now: datetime) -> Message:
        said = asked.envelope.message.get("txnstatus_request")
        wanted = said.get("attribute_value") if isinstance(said, Mapping) else None
        promised: Sequence[callbacks.Callback] = ()
        if is_id(wanted):
            name = asked.partner.partner_id
            promised = self.ask.database.read(
                lambda connection: callbacks.find(connection, name, str(wanted))
            )
        if not promised:
            gone = _refused(
                str(wanted or ""), now, "rjct.reference_id.invalid", "there is no such transaction"
            )
            return {"txn_type": Call.SEARCH.value, "txn_status": {"search_response": [gone]}}
        states: list[Json] = [
            {
                "reference_id": one.transaction_id,
                "timestamp": _text(now),
                "status": one.state,
                **({"status_reason_message": one.reason} if one.reason else {}),
            }
            for one in promised
        ]
        last = promised[-1]
        ids = {"transaction_id": last.transaction_id, "correlation_id": last.correlation_id}
        return {"txn_type": last.call, "txn_status": {**ids, "search_response": states}}

    def _answer(self, asked: Asked, reference_id: str, criteria: Criteria, now: datetime) -> Answer:
        message_id = asked.envelope.message_id
        return self.ask(asked.partner, asked.call.value, message_id, reference_id, criteria, now)

    def _note_refusal(self, asked: Asked, reference_id: str, fault: SearchFaultError, now: datetime) -> None:
        told = Disclosure(
            partner_id=asked.partner.partner_id,
            call=asked.call.value,
            message_id=asked.envelope.message_id,
            reference_id=reference_id,
            purpose="",
            basis=asked.partner.basis,
            has_consent=False,
            record_id="",
            outcome=fault.code,
        )
        self.ask.database.write(lambda connection: disclosures.add(connection, told, now))


def requests_in(message: Mapping[str, Json]) -> Sequence[Json]:
    """Return the requests of a search; a single object counts as a batch of one, as samples send it."""
    found = message.get("search_request")
    if isinstance(found, Mapping):
        return [found]
    return found if isinstance(found, list) else []


def count_in(call: Call, message: Mapping[str, Json]) -> int:
    """Return how many requests *message* holds.

    Raises:
        CallFaultError: 400 ``err.request.bad``: it is no message of this call.
    """
    if not is_id(message.get("transaction_id")):
        raise CallFaultError(400, "err.request.bad", "transaction_id is a text of 1 to 99 letters")
    if call is Call.SEARCH:
        if not requests_in(message):
            raise CallFaultError(400, "err.request.bad", "search_request is a list of requests")
        return len(requests_in(message))
    needed = "txnstatus_request" if call is Call.STATUS else "disabled_criteria"
    if not isinstance(message.get(needed), Mapping):
        raise CallFaultError(400, "err.request.bad", f"{needed} is an object")
    return 1


def new_id() -> str:
    """Return a new id for a message or a correlation."""
    return str(uuid.uuid4())


def _about_one(criteria: Criteria) -> Criteria:
    if len(criteria.condition.named() or ()) != 1:
        raise SearchFaultError(INVALID, "this call is about one person")
    return criteria


def _records(asked: Asked, answer: Answer, reading: Reading) -> list[Json]:
    page = answer.page
    if asked.call is Call.DETAILS:
        return [
            {"disability_details": records.details(one.person, one.standing, reading)}
            for one in page
            if one.standing.is_entitled
        ]
    if asked.call is Call.SUPPORT:
        return [records.support(one.person, one.standing) for one in page if one.standing.is_entitled]
    if asked.partner.scope == Scope.DETAILS:
        return [records.whole_record(one.person, one.standing, reading) for one in page]
    return [records.status_record(one.standing) for one in page]


def _reason(answer: Answer) -> Message:
    """Say why nobody was found, or why somebody's rights do not hold today."""
    if not answer.total:
        return {"status_reason_message": _UNKNOWN}
    reasons = dict.fromkeys(found.standing.reason for found in answer.page if found.standing.reason)
    return {"status_reason_message": "; ".join(reasons)} if reasons else {}


def _refused(reference_id: str, now: datetime, code: str, message: str) -> Message:
    return {
        "reference_id": reference_id,
        "timestamp": _text(now),
        "status": "rjct",
        "status_reason_code": code,
        "status_reason_message": message,
    }


def _text(now: datetime) -> str:
    return now.isoformat(timespec="seconds").replace("+00:00", "Z")

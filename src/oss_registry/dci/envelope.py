"""The envelope around every message: read and checked, and made for the answers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from oss_registry.dci.refusals import CallFaultError, HeaderFaultError
from oss_registry.storage.moments import moment_of
from oss_wire.canonical import Json

VERSION = "1.0.0"
REMEMBERED = timedelta(hours=24)
"""So long a message's id is kept, and so old a message may be: nothing is answered twice."""
MAX_REQUESTS = 50
_AHEAD = timedelta(minutes=5)
_MAX_ID = 99


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message as it came, its header checked.

    Attributes:
        header, message: as they came, for the signature.
    """

    header: Mapping[str, Json]
    message: Mapping[str, Json]
    signature: str
    message_id: str
    sender_id: str
    sender_uri: str


def envelope_of(body: bytes) -> Envelope:
    """Return the envelope in *body*; of the header only what an answer needs is checked.

    Raises:
        CallFaultError: 400 ``err.request.bad``: this is no envelope · ``err.encryption.invalid``:
            the message is encrypted, which is not offered.
    """
    content = _json(body)
    header, message = content.get("header"), content.get("message")
    if not isinstance(header, Mapping) or not isinstance(message, Mapping):
        raise CallFaultError(400, "err.request.bad", "an envelope has a header and a message")
    if header.get("is_msg_encrypted") or "ciphertext" in message:
        raise CallFaultError(400, "err.encryption.invalid", "encrypted messages are not offered here")
    if not is_id(header.get("message_id")) or not is_id(header.get("sender_id")):
        raise CallFaultError(400, "err.request.bad", "message_id and sender_id are texts of 1 to 99 letters")
    signature, sender_uri = content.get("signature"), header.get("sender_uri")
    return Envelope(
        header,
        message,
        signature if isinstance(signature, str) else "",
        str(header["message_id"]),
        str(header["sender_id"]),
        sender_uri if isinstance(sender_uri, str) else "",
    )


def must_be_good(envelope: Envelope, actions: frozenset[str], requests: int, now: datetime) -> None:
    """Check the header of a message with so many *requests*, arrived *now*.

    Raises:
        HeaderFaultError: with the code of the first field that is wrong.
    """
    header = envelope.header
    if header.get("version", VERSION) != VERSION:
        raise HeaderFaultError("rjct.version.invalid", f"this registry speaks version {VERSION}")
    if header.get("action") not in actions:
        raise HeaderFaultError("rjct.action.invalid", "the action is not that of this call")
    sent = moment_in(header.get("message_ts"))
    if sent is None or not now - REMEMBERED < sent <= now + _AHEAD:
        raise HeaderFaultError(
            "rjct.message_ts.invalid", "message_ts is ISO 8601 with an offset, and of today"
        )
    count = header.get("total_count")
    if isinstance(count, bool) or count != requests:
        raise HeaderFaultError("rjct.total_count.invalid", "total_count is the number of requests")
    if requests > MAX_REQUESTS:
        raise HeaderFaultError("rjct.total_count.limit_exceeded", f"at most {MAX_REQUESTS} requests")


def answer_header(
    asked: Envelope, sender_id: str, message_id: str, action: str, now: datetime, **more: Json
) -> dict[str, Json]:
    """Return the header of the answer to *asked*; *more* holds status and counts."""
    return {
        "version": VERSION,
        "message_id": message_id,
        "message_ts": now.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "action": action,
        "sender_id": sender_id,
        "receiver_id": asked.sender_id,
        "is_msg_encrypted": False,
        **more,
    }


def is_id(value: Json) -> bool:
    """Tell whether *value* may be an id: text of 1 to 99 printable letters."""
    return isinstance(value, str) and 1 <= len(value) <= _MAX_ID and value.isprintable()


def moment_in(value: Json) -> datetime | None:
    """Return the moment that *value* tells, None when it is none or has no offset."""
    if not isinstance(value, str):
        return None
    try:
        moment = moment_of(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _json(body: bytes) -> Mapping[str, Json]:
    try:
        content = json.loads(body, parse_constant=_no_number)
        json.dumps(content, ensure_ascii=False).encode()  # half a surrogate pair has no place in a table
    except (ValueError, RecursionError) as error:
        raise CallFaultError(400, "err.request.bad", "the body is no JSON") from error
    if not isinstance(content, Mapping):
        raise CallFaultError(400, "err.request.bad", "the body is no object")
    return content


def _no_number(text: str) -> float:
    raise ValueError(text)

"""The facade joined together: lets a message in, answers it at once or promises to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.dci.answers import NEEDS_DETAILS, Asked, Call, MakeAnswer, Message, count_in, new_id
from oss_registry.dci.envelope import REMEMBERED, Envelope, answer_header, envelope_of, must_be_good
from oss_registry.dci.partners import PartnerBook, Scope
from oss_registry.dci.refusals import CallFaultError, HeaderFaultError
from oss_registry.dci.signature import CanonicalForm, Signer, must_be_signed
from oss_registry.storage import callbacks, partners
from oss_registry.storage.callbacks import Callback
from oss_registry.storage.moments import text_of
from oss_registry.storage.partners import Partner
from oss_wire.canonical import Json
from oss_wire.signature import from_base64url

_ACTIONS = {
    Call.STATUS: frozenset({"txn-status", "txn_status", "status"}),
}
_SEARCHES = frozenset({"search"})
_ON = {Call.STATUS: "txn-on-status"}
_ON_SEARCH = "on-search"
_SIGNS = ("..", "\\", "#")
MAX_PROMISED = 1000
"""So many answers may wait for one partner."""


@dataclass(frozen=True, slots=True)
class Facade:
    """What the calls of other offices work with.

    Attributes:
        count: told who calls, by name or address; may refuse (`CallRefusedError`).
        wake: called when an answer was promised.
    """

    book: PartnerBook
    make: MakeAnswer
    signer: Signer
    clock: Callable[[], datetime]
    count_partner: Callable[[str], None]
    count_stranger: Callable[[str], None]
    wake: Callable[[], None]

    def let_in(self, partner: Partner, body: bytes, call: Call, *, takes_drn: bool) -> Asked:
        """Return the message in *body*, proved to be *partner*'s; its id is not used up yet.

        Raises:
            CallFaultError: 400 it is none · 401 its signature is not good · 403 it is another's, or
                beyond the grant.
        """
        envelope = envelope_of(body)
        if envelope.sender_id != partner.partner_id:
            raise CallFaultError(403, "err.sender_id.invalid", "sender_id is not the caller")
        if partner.public_key:
            form, key = CanonicalForm(partner.canonical_form), from_base64url(partner.public_key)
            now = self.clock()
            must_be_signed(envelope.signature, envelope.header, envelope.message, key, form, now)
        if call in NEEDS_DETAILS and partner.scope != Scope.DETAILS:
            raise CallFaultError(403, "err.request.forbidden", "this needs the grant for details")
        return Asked(partner, envelope, call, takes_drn)

    def answer(self, asked: Asked) -> Message:
        """Return the envelope that answers at once.

        Raises:
            CallFaultError: 400: the message is none of this call.
            DatabaseFaultError: the database failed; the message may come again under another id.
        """
        now = self.clock()
        try:
            count = self._take(asked, now)
        except HeaderFaultError as fault:
            said = {"status_reason_code": fault.code, "status_reason_message": str(fault)}
            return self._sealed(asked, new_id(), {}, now, status="rjct", total_count=0, **said)
        message = self.make(asked, new_id(), now)
        counts = {"total_count": count, "completed_count": count}
        return self._sealed(asked, new_id(), message, now, status="succ", **counts)

    def promise(self, asked: Asked) -> Message:
        """Return the acknowledgement of a message that is answered by a call to the partner's address.

        Raises:
            CallFaultError: 400: the message is none of this call, or names an address that is not the
                partner's · 429: `MAX_PROMISED` answers wait already.
            DatabaseFaultError: the database failed.
        """
        now, name = self.clock(), asked.partner.partner_id
        address = _address_for(asked.envelope, asked.partner)
        if self.book.database.read(lambda connection: callbacks.count(connection, name)) >= MAX_PROMISED:
            raise CallFaultError(
                429, "err.request.too_many_requests", "too many answers wait", retry_after=60
            )
        try:
            self._take(asked, now)
        except HeaderFaultError as fault:
            code = "err.version.not_supported" if fault.code == "rjct.version.invalid" else "err.request.bad"
            return acknowledgement("ERR", now, code=code, message=f"{fault.code}: {fault}")
        promised = Callback(
            correlation_id=new_id(),
            partner_id=name,
            transaction_id=str(asked.envelope.message["transaction_id"]),
            call=asked.call.value,
            request={
                "header": asked.envelope.header,
                "message": asked.envelope.message,
                "takes_drn": asked.takes_drn,
            },
            address=address,
            state=callbacks.WAITING,
            reason="",
            tries=0,
            made_at=text_of(now),
            next_at=text_of(now),
        )
        self.book.database.write(lambda connection: callbacks.add(connection, promised))
        self.wake()
        return acknowledgement("ACK", now, correlation_id=promised.correlation_id)

    def answer_later(self, asked: Asked, correlation_id: str) -> Message:
        """Return the envelope that keeps the promise *correlation_id*.

        Raises:
            DatabaseFaultError: the database failed.
        """
        now = self.clock()
        count = count_in(asked.call, asked.envelope.message)
        message = self.make(asked, correlation_id, now)
        counts = {"total_count": count, "completed_count": count}
        return self._sealed(asked, correlation_id, message, now, status="succ", **counts)

    def _take(self, asked: Asked, now: datetime) -> int:
        """Check the header, use up the message's id, and return how many requests there are."""
        count = count_in(asked.call, asked.envelope.message)
        must_be_good(asked.envelope, _ACTIONS.get(asked.call, _SEARCHES), count, now)

        def work(connection: Connection) -> bool:
            partners.forget_messages(connection, now - REMEMBERED)
            name, message_id = asked.partner.partner_id, asked.envelope.message_id
            return partners.take_message(connection, name, message_id, now)

        if not self.book.database.write(work):
            raise HeaderFaultError("rjct.message_id.duplicate", "this message came before")
        return count

    def _sealed(
        self, asked: Asked, message_id: str, message: Message, now: datetime, **said: Json
    ) -> Message:
        action = _ON.get(asked.call, _ON_SEARCH)
        header = answer_header(asked.envelope, self.signer.sender_id, message_id, action, now, **said)
        form = CanonicalForm(asked.partner.canonical_form)
        return {
            "signature": self.signer.sign(header, message, form, now),
            "header": header,
            "message": message,
        }


def acknowledgement(
    word: str, now: datetime, *, correlation_id: str = "", code: str = "", message: str = ""
) -> Message:
    """Return what is answered to a message that is not answered at once; *word*: ACK, NACK or ERR."""
    said: Message = {
        "ack_status": word,
        "timestamp": now.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "correlation_id": correlation_id or new_id(),
    }
    return {"message": {**said, "error": {"code": code, "message": message}} if code else said}


def _address_for(envelope: Envelope, partner: Partner) -> str:
    """Return where the answer goes: the address that was agreed on, or one below it.

    A message cannot send the answer elsewhere, nor make this registry call whatever it names.

    Raises:
        CallFaultError: 400 ``err.sender_uri.invalid``.
    """
    wished = envelope.sender_uri or partner.callback_address
    if not is_agreed(wished, partner):
        raise CallFaultError(400, "err.sender_uri.invalid", "answers go to the address that was agreed on")
    return wished


def is_agreed(address: str, partner: Partner) -> bool:
    """Tell whether answers for *partner* may go to *address*."""
    agreed = partner.callback_address
    is_plain = address.isascii() and address.isprintable() and not any(sign in address for sign in _SIGNS)
    is_below = address.startswith(agreed.rstrip("/") + "/")
    return bool(agreed) and (address == agreed or (is_plain and is_below))

"""Gives a desk whose carrier was brought what it would have asked for over the line."""

from dataclasses import dataclass
from datetime import datetime

from oss_registry.errors import CallRefusedError
from oss_registry.storage import hospitals
from oss_registry.storage.database import Database
from oss_registry.storage.devices import Device
from oss_registry.storage.moments import text_of
from oss_registry.trust.card_keys import CardKeyBook
from oss_registry.trust.serial_blocks import ReserveSerials
from oss_wire.codec import parse, read
from oss_wire.errors import WireError
from oss_wire.supplies import CARD_KEY, MAX_REQUESTS, Supplies, SuppliesRequest
from oss_wire.trust import CardKey


@dataclass(frozen=True, slots=True)
class SupplyDesk:
    """Reserve serials, vouch for a card key, and add the lists; the same again when a file comes again."""

    database: Database
    serials: ReserveSerials
    card_keys: CardKeyBook

    def __call__(self, texts: list[bytes], device: Device, now: datetime) -> Supplies:
        """Return what *device* gets; *texts* are the requests in its file, which may be cut off: none.

        A request that cannot be read is passed over; the next file asks again.

        Raises:
            DatabaseFaultError: the database failed; bring the file again.
        """
        refusals: dict[str, str] = {}
        card_key = None
        for request in map(_request_of, texts):
            self._reserve(request, device, now, refusals)
            card_key = self._delegate(request, device, now, refusals) or card_key
        return Supplies(
            text_of(now),
            self.serials.held(device.device_id).blocks,
            card_key,
            self.card_keys.keys(),
            self.card_keys.status(now),
            refusals,
            self.database.read(hospitals.names),
        )

    def _reserve(
        self, request: SuppliesRequest, device: Device, now: datetime, refusals: dict[str, str]
    ) -> None:
        for asked in request.serial_blocks[:MAX_REQUESTS]:
            try:
                self.serials(asked, device.device_id, now)
            except CallRefusedError as refusal:
                refusals[asked.request_id] = refusal.problem.code

    def _delegate(
        self, request: SuppliesRequest, device: Device, now: datetime, refusals: dict[str, str]
    ) -> CardKey | None:
        if not request.card_key:
            return None
        try:
            return self.card_keys.delegate(request.card_key, device, now)
        except CallRefusedError as refusal:
            refusals[CARD_KEY] = refusal.problem.code
            return None


def _request_of(text: bytes) -> SuppliesRequest:
    try:
        return read(SuppliesRequest, parse(text))
    except WireError:
        return SuppliesRequest()

"""Reserves card serials for counters, so that a card can be printed without a line."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.errors import refused
from oss_registry.storage import audit_trail, serials
from oss_registry.storage.audit_trail import Event
from oss_registry.storage.database import Database
from oss_wire.trust import SerialBlock, SerialBlockRequest, SerialBlocks

FIRST_NUMBER = 1_000_001
"""Numbers up to 1,000,000 are the desks' own: what they print before their first enrolment."""
LAST_NUMBER = 9_999_999
MAX_SIZE = 10_000
_YEARS = range(2500, 2700)


@dataclass(frozen=True, slots=True)
class ReserveSerials:
    """Give a counter a block of numbers that no other counter gets, ever."""

    database: Database

    def __call__(self, request: SerialBlockRequest, device_id: str, now: datetime) -> SerialBlock:
        """Return the block; the same one whenever the same request comes again.

        Raises:
            CallRefusedError: 422 ``malformed`` with the field · 409 ``no_block_left``.
        """
        _must_be_good(request)
        return self.database.write(lambda connection: _reserve(connection, request, device_id, now))

    def held(self, device_id: str) -> SerialBlocks:
        """Return all blocks of a counter."""
        return SerialBlocks(self.database.read(lambda connection: serials.of_device(connection, device_id)))


def _must_be_good(request: SerialBlockRequest) -> None:
    faults = {
        "request_id": not re.fullmatch(r"[A-Za-z0-9._:-]{1,80}", request.request_id),
        "province_code": not re.fullmatch(r"[0-9]{2}", request.province_code),
        "buddhist_year": request.buddhist_year not in _YEARS,
        "size": not 1 <= request.size <= MAX_SIZE,
    }
    for field, is_wrong in faults.items():
        if is_wrong:
            raise refused(422, "malformed", "the block cannot be reserved like this", field=field)


def _reserve(
    connection: Connection, request: SerialBlockRequest, device_id: str, now: datetime
) -> SerialBlock:
    known = serials.requested(connection, device_id, request.request_id)
    if known is not None:
        return known
    first = serials.next_number(connection, request.province_code, request.buddhist_year, FIRST_NUMBER)
    if first + request.size - 1 > LAST_NUMBER:
        raise refused(409, "no_block_left", "this year's serials are used up")
    block = serials.reserve(connection, device_id, request, first, now)
    audit_trail.append(connection, Event("serials.reserved", device_id, block.block_id), now)
    return block

"""Blocks of card serials, each reserved for one counter for ever."""

from datetime import datetime

from sqlalchemy import Connection, RowMapping, insert, select, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import serial_blocks, serial_counters
from oss_wire.trust import SerialBlock, SerialBlockRequest


def requested(connection: Connection, device_id: str, request_id: str) -> SerialBlock | None:
    """Return the block that a device was given for this request, or None."""
    wanted = select(serial_blocks).where(
        serial_blocks.c.device_id == device_id, serial_blocks.c.request_id == request_id
    )
    row = connection.execute(wanted).mappings().first()
    return None if row is None else _block_of(row)


def of_device(connection: Connection, device_id: str) -> tuple[SerialBlock, ...]:
    """Return all blocks of a device, oldest first."""
    wanted = (
        select(serial_blocks)
        .where(serial_blocks.c.device_id == device_id)
        .order_by(serial_blocks.c.reserved_at, serial_blocks.c.first_number)
    )
    return tuple(_block_of(row) for row in connection.execute(wanted).mappings())


def next_number(connection: Connection, province_code: str, buddhist_year: int, first: int) -> int:
    """Return the first number nobody has, *first* in a new year; the row stays locked."""
    where = (
        serial_counters.c.province_code == province_code,
        serial_counters.c.buddhist_year == buddhist_year,
    )
    found = connection.scalar(select(serial_counters.c.next_number).where(*where).with_for_update())
    if found is None:
        connection.execute(
            insert(serial_counters).values(
                province_code=province_code, buddhist_year=buddhist_year, next_number=first
            )
        )
        return first
    return int(found)


def reserve(
    connection: Connection, device_id: str, request: SerialBlockRequest, first: int, now: datetime
) -> SerialBlock:
    """Give the device the *request*'s number of serials from *first* on, which must be free."""
    last = first + request.size - 1
    connection.execute(
        update(serial_counters)
        .where(
            serial_counters.c.province_code == request.province_code,
            serial_counters.c.buddhist_year == request.buddhist_year,
        )
        .values(next_number=last + 1)
    )
    row = {
        "block_id": f"block-{request.province_code}-{request.buddhist_year}-{first}",
        "device_id": device_id,
        "request_id": request.request_id,
        "province_code": request.province_code,
        "buddhist_year": request.buddhist_year,
        "first_number": first,
        "last_number": last,
        "reserved_at": text_of(now),
    }
    connection.execute(insert(serial_blocks).values(row))
    return SerialBlock(
        str(row["block_id"]),
        request.request_id,
        request.province_code,
        request.buddhist_year,
        first,
        last,
    )


def _block_of(row: RowMapping) -> SerialBlock:
    return SerialBlock(
        block_id=row["block_id"],
        request_id=row["request_id"],
        province_code=row["province_code"],
        buddhist_year=row["buddhist_year"],
        first=row["first_number"],
        last=row["last_number"],
    )

"""Keeps what the registry had confirmed of a person when a matter was opened."""

import json

from sqlalchemy import Connection, delete, insert, select

from oss_desk.domain.registry.opened_record import OpenedRecord
from oss_desk.storage.registry.tables import opened_records


class SqlOpenedRecords:
    """The records, inside one transaction (`oss_desk.services.ports.unit_of_work.OpenedRecords`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, visit_id: str, record: OpenedRecord) -> None:
        """Insert or replace what the matter began with."""
        columns = opened_records.c
        self._connection.execute(
            delete(opened_records).where(columns.visit_id == visit_id, columns.record_id == record.record_id)
        )
        values = {
            "visit_id": visit_id,
            "record_id": record.record_id,
            "version": record.version,
            "body": json.dumps(record.body, ensure_ascii=False, sort_keys=True),
        }
        self._connection.execute(insert(opened_records), values)

    def of_visit(self, visit_id: str) -> tuple[OpenedRecord, ...]:
        """Return the records that the matter began with."""
        wanted = select(opened_records).where(opened_records.c.visit_id == visit_id)
        rows = self._connection.execute(wanted.order_by(opened_records.c.record_id)).mappings()
        return tuple(OpenedRecord(row["record_id"], row["version"], json.loads(row["body"])) for row in rows)

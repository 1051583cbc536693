"""Keeps what the registry entrusted to this counter: serials, card keys, lists."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, delete, select, update

from oss_desk.domain.registry.counter_key import CounterKey
from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument, RegistryKeys
from oss_desk.domain.registry.serial_block import SerialBlock
from oss_desk.storage.columns import moment_of, moment_text, optional_moment_of, optional_moment_text, put_row
from oss_desk.storage.registry.trust_tables import counter_keys, registry_documents, serial_blocks

_KEYS, _REFUSAL, _WORN = "registry_keys", "refusal", "worn_keys"


class SqlRegistryTrust:
    """What was entrusted, inside one transaction (`services.ports.registry_trust.RegistryTrust`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def registry_keys(self) -> RegistryKeys | None:
        """Return the keys for files carried by hand, or None before the registry told them."""
        row = self._row(_KEYS)
        return None if row is None else RegistryKeys(**json.loads(row["text"]))

    def put_registry_keys(self, keys: RegistryKeys) -> None:
        """Keep *keys* instead of earlier ones."""
        text = json.dumps({"sealing_key": keys.sealing_key, "receipt_key": keys.receipt_key})
        self._put(_KEYS, text)

    def worn_keys(self) -> tuple[str, ...]:
        """Return the names of private keys that are to be destroyed."""
        row = self._row(_WORN)
        return () if row is None else tuple(json.loads(row["text"]))

    def put_worn_keys(self, names: Iterable[str]) -> None:
        """Keep *names* instead of earlier ones."""
        self._put(_WORN, json.dumps(sorted(set(names))))

    def blocks(self, device_id: str) -> tuple[SerialBlock, ...]:
        """Return all blocks of a device, used up or not, oldest first."""
        wanted = (
            select(serial_blocks)
            .where(serial_blocks.c.device_id == device_id)
            .order_by(serial_blocks.c.buddhist_year, serial_blocks.c.first_number)
        )
        return tuple(_block_of(row) for row in self._connection.execute(wanted).mappings())

    def put_block(self, block: SerialBlock) -> None:
        """Insert or replace *block*."""
        row = {
            "block_id": block.block_id,
            "device_id": block.device_id,
            "epoch": block.epoch,
            "province_code": block.province_code,
            "buddhist_year": block.buddhist_year,
            "first_number": block.first,
            "last_number": block.last,
            "next_number": block.next_number,
        }
        put_row(self._connection, serial_blocks, row, key="block_id")

    def drop_block(self, block_id: str) -> None:
        """Forget a block, whose serials are not ours any more."""
        self._connection.execute(delete(serial_blocks).where(serial_blocks.c.block_id == block_id))

    def take_serial(self, device_id: str, epoch: str, province_code: str, buddhist_year: int) -> int | None:
        """Take the next number of the oldest block with some left, or None; each is taken once."""
        oldest = (
            select(serial_blocks.c.block_id)
            .where(
                serial_blocks.c.device_id == device_id,
                serial_blocks.c.epoch == epoch,
                serial_blocks.c.province_code == province_code,
                serial_blocks.c.buddhist_year == buddhist_year,
                serial_blocks.c.next_number <= serial_blocks.c.last_number,
            )
            .order_by(serial_blocks.c.first_number)
            .limit(1)
            .scalar_subquery()
        )
        after = self._connection.execute(
            update(serial_blocks)
            .where(
                serial_blocks.c.block_id == oldest,
                serial_blocks.c.next_number <= serial_blocks.c.last_number,
            )
            .values(next_number=serial_blocks.c.next_number + 1)
            .returning(serial_blocks.c.next_number)
        ).scalar_one_or_none()
        return None if after is None else int(after) - 1

    def counter_keys(self, device_id: str) -> tuple[CounterKey, ...]:
        """Return the card keys of a device, oldest first."""
        wanted = (
            select(counter_keys)
            .where(counter_keys.c.device_id == device_id)
            .order_by(counter_keys.c.position)
        )
        return tuple(_key_of(row) for row in self._connection.execute(wanted).mappings())

    def put_counter_key(self, key: CounterKey) -> None:
        """Insert or replace *key*."""
        row: dict[str, object] = {
            "key_name": key.key_name,
            "device_id": key.device_id,
            "kid": key.kid,
            "document": key.document,
            "not_before": optional_moment_text(key.not_before),
            "not_after": optional_moment_text(key.not_after),
            "max_cards": key.max_cards,
            "signed": key.signed,
        }
        put_row(self._connection, counter_keys, row, key="key_name")

    def document(self, name: DocumentName) -> RegistryDocument | None:
        """Return what was kept last, or None."""
        row = self._row(name)
        return (
            None if row is None else RegistryDocument(name, row["text"], row["seq"], moment_of(row["as_of"]))
        )

    def put_document(self, document: RegistryDocument) -> None:
        """Keep *document* instead of an earlier one of its name."""
        self._put(document.name, document.text, document.seq, moment_text(document.as_of))

    def refusal(self) -> str:
        """Return the code of what the registry would not give in the last turn, or nothing."""
        row = self._row(_REFUSAL)
        return "" if row is None else str(row["text"])

    def put_refusal(self, code: str) -> None:
        """Keep such a code; empty for none."""
        self._put(_REFUSAL, code)

    def _row(self, name: str) -> RowMapping | None:
        wanted = select(registry_documents).where(registry_documents.c.name == name)
        return self._connection.execute(wanted).mappings().one_or_none()

    def _put(self, name: str, text: str, seq: int = 0, as_of: str | None = None) -> None:
        row: dict[str, object] = {"name": str(name), "text": text, "seq": seq, "as_of": as_of}
        put_row(self._connection, registry_documents, row, key="name")


def _block_of(row: RowMapping) -> SerialBlock:
    return SerialBlock(
        row["block_id"],
        row["device_id"],
        row["epoch"],
        row["province_code"],
        row["buddhist_year"],
        row["first_number"],
        row["last_number"],
        row["next_number"],
    )


def _key_of(row: RowMapping) -> CounterKey:
    return CounterKey(
        row["key_name"],
        row["device_id"],
        row["kid"],
        row["document"],
        optional_moment_of(row["not_before"]),
        optional_moment_of(row["not_after"]),
        row["max_cards"],
        row["signed"],
    )

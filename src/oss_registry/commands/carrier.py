"""``oss-registry carrier import``: takes what a desk without a line has sealed, and writes its receipt."""

import argparse
import dataclasses
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from oss_registry.api.registry import now_in_utc, open_database, reading_of
from oss_registry.carriers.supplying import SupplyDesk
from oss_registry.carriers.take import TakeCarrier
from oss_registry.errors import RegistryError
from oss_registry.operations.apply import ApplyOperations
from oss_registry.settings import settings_of
from oss_registry.trust.card_keys import CardKeyBook, issuer_of
from oss_registry.trust.carrier_keys import carrier_keys
from oss_registry.trust.serial_blocks import ReserveSerials
from oss_wire.carrier_file import read_carrier_file, write_carrier_file
from oss_wire.errors import WireError

_CUT = 3


class FileFaultError(RegistryError):
    """A file that was named cannot be read or written."""

    exit_code = 2
    code = "file_fault"


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Take the file; return 3 when it was cut off: its whole parts were taken, and it is to be brought again.

    Works beside a registry that is serving, on the same database.

    Raises:
        CarrierRefusedError: nothing of it was taken. FileFaultError: it cannot be read, or the receipt
            cannot be written; then it was taken all the same and may be brought again.
    """
    content = _read(asked.file)
    settings = settings_of(environment)
    database = open_database(settings)
    try:
        keys = carrier_keys(database)
        book = CardKeyBook(database, issuer_of(database, settings.card_key_file))
        supply = SupplyDesk(database, ReserveSerials(database), book)
        take = TakeCarrier(database, ApplyOperations(database), reading_of(database, keys), keys, supply)
        taken = take(content, now_in_utc())
    finally:
        database.close()
    _write(asked.receipt, taken.receipt)
    if asked.json:
        told = {name: value for name, value in dataclasses.asdict(taken).items() if name != "receipt"}
        print(json.dumps({**told, "is_whole": taken.taken == taken.parts}))
    else:
        print(
            f"{taken.device_id}: parts {taken.taken} of {taken.parts}, operations {taken.operations},"
            f" final {taken.final}, later {taken.later}, refused {taken.refused}; changes {taken.changes}"
        )
    if taken.taken < taken.parts:
        sys.stderr.write("The file was cut off. What was whole is taken; copy it again and bring it again.\n")
        return _CUT
    return 0


def _read(file: Path) -> bytes:
    try:
        return read_carrier_file(file)
    except WireError as error:
        raise FileFaultError("the file is too large for a carrier") from error
    except OSError as error:
        raise FileFaultError("the file cannot be read") from error


def _write(file: Path, content: bytes) -> None:
    try:
        write_carrier_file(file, content)
    except OSError as error:
        raise FileFaultError("the receipt cannot be written") from error

"""Writes lists of people as CSV, for spreadsheets and for the import of another desk."""

import csv
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from oss_desk.domain.people.imported import COLUMNS
from oss_desk.services.errors import FileUnwritable


def write_people(file: Path, rows: Iterable[Mapping[str, str]]) -> None:
    """Write *rows*, text by column name, so that only its owner can read *file*; all of it or nothing.

    The letters are UTF-8 with the mark by which spreadsheets know it.

    Raises:
        FileUnwritable: the folder is not there, closed or full; what stood there before stands there still.
    """
    beside = file.with_name(f"{file.name}.new")
    try:
        # What a run that was killed left behind.
        beside.unlink(missing_ok=True)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise FileUnwritable from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as out:
            writer = csv.DictWriter(out, COLUMNS, restval="")
            writer.writeheader()
            writer.writerows(rows)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    except OSError as error:
        raise FileUnwritable from error
    finally:
        # Names and numbers are not left lying about.
        beside.unlink(missing_ok=True)

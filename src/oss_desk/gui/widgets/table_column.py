"""What one column of a data table shows, and the rows behind it."""

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from oss_desk.words.segmenter import strip_breaks

T = TypeVar("T")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class TableColumn(Generic[T]):
    """One column over rows of any kind.

    *key* names it in what an officer chose; *text* makes a cell's words, asked only for cells that
    are seen or looked through; *sort_key* orders the rows, by default the words. *width* is in
    logical pixels, a *wide* column takes what the others leave, *right* sets figures flush right.
    """

    key: str
    head: str
    text: Callable[[T], str]
    width: int = 140
    sort_key: Callable[[T], Any] | None = None
    wide: bool = False
    right: bool = False
    strong: bool = False


def csv_text(lines: Iterable[Iterable[str]]) -> str:
    """Return *lines* as comma-separated values (RFC 4180); write them as ``utf-8-sig`` for spreadsheets.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    for line in lines:
        writer.writerow([_harmless(strip_breaks(cell)) for cell in line])
    return written.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell

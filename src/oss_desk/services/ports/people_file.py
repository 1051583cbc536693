"""Lists of people that other programs keep."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """An opened list.

    Attributes:
        rows: line of the file (the heading is 1) and text by our own column names; read once.
        encoding: in which code the letters are, such as ``utf-8`` or ``cp874``; empty for workbooks.
        unknown: columns that say nothing to us.
    """

    rows: Iterator[tuple[int, dict[str, str]]]
    encoding: str
    unknown: tuple[str, ...]


ReadPeople = Callable[[Path, Mapping[str, str]], PeopleTable]
"""Opens a list; raises `FileUnreadable`, also while rows are read, and `ColumnsMissing`."""

WritePeople = Callable[[Path, Iterable[Mapping[str, str]]], None]
"""Writes rows of text by our own column names, all or nothing; raises `FileUnwritable`."""

ReadMapping = Callable[[Path], dict[str, str]]
"""Reads which column of theirs is which of ours; raises `FileUnreadable`."""

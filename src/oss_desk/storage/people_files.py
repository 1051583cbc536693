"""Reads lists of people from CSV files and workbooks: rows of text by our own column names."""

import csv
import io
import json
import re
import tomllib
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from oss_desk.domain.people.imported import BEYOND, COLUMNS, NEEDED
from oss_desk.services.errors import ColumnsMissing, FileUnreadable
from oss_desk.services.ports.people_file import PeopleTable

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_THAI = {
    "เลขประจำตัวประชาชน": "citizen_id", "เลขบัตรประชาชน": "citizen_id", "คำนำหน้า": "title",
    "คำนำหน้านาม": "title", "ชื่อ": "first_name", "ชื่อกลาง": "middle_name", "นามสกุล": "last_name",
    "สกุล": "last_name", "วันเกิด": "birth_date", "เพศ": "sex", "บ้านเลขที่": "house_number",
    "หมู่": "village_number", "หมู่ที่": "village_number", "ตรอก": "lane", "ซอย": "alley", "ถนน": "road",
    "ตำบล": "subdistrict", "อำเภอ": "district", "จังหวัด": "province", "รหัสไปรษณีย์": "postcode",
    "โทรศัพท์": "phone", "เบอร์โทร": "phone", "ประเภทความพิการ": "disability_types",
    "วันออกบัตร": "card_issue_date", "วันหมดอายุ": "card_expiry_date", "ผู้ดูแล": "caregiver_name",
    "เลขประจำตัวผู้ดูแล": "caregiver_citizen_id", "ความสัมพันธ์": "caregiver_relation",
}  # fmt: skip
_LONGEST_CELL = 1_000_000
_WITHOUT_NAUGHTS = {11, 12}
_THAI_LETTER = re.compile("[\u0e01-\u0e5b]")
_UNREADABLE = "\ufffd"


class _Amount(str):
    """The digits of a cell that a workbook holds as a number; it has lost the naughts it began with."""

    __slots__ = ()


def read_people(file: Path, mapping: Mapping[str, str]) -> PeopleTable:
    """Return the rows of *file*; *mapping* names our column for each of theirs, Thai headings are known.

    Raises:
        FileUnreadable: it cannot be opened, is no table, or its letters are in no known code.
        ColumnsMissing: a needed column is not there.
    """
    try:
        if file.suffix.lower() == ".xlsx":
            return _table(_workbook_rows(file), mapping, "")
        content = file.read_bytes()
    except OSError as error:
        raise FileUnreadable from error
    text, encoding = _decoded(content)
    return _table(_csv_rows(text), mapping, encoding)


def read_mapping(file: Path) -> dict[str, str]:
    """Return a mapping from a JSON or TOML file: their column on the left, ours on the right.

    Raises:
        FileUnreadable: it is neither, or names a column of ours that does not exist.
    """
    try:
        text = file.read_text("utf-8-sig")
        found = tomllib.loads(text) if file.suffix.lower() == ".toml" else json.loads(text)
    except (OSError, ValueError) as error:
        raise FileUnreadable from error
    if not isinstance(found, dict) or any(ours not in COLUMNS for ours in found.values()):
        raise FileUnreadable
    return {str(theirs).strip(): ours for theirs, ours in found.items()}


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            candidates: tuple[str, ...] = (encoding,)
            break
    else:
        candidates = ("utf-8", "cp874")
    for encoding in candidates:
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            if encoding.startswith("utf-8"):
                text = content.decode(encoding, "replace")
                # A few spoilt letters spoil their rows. Read in another code, they would spoil all.
                if len(_THAI_LETTER.findall(text)) > text.count(_UNREADABLE):
                    return text, encoding
    raise FileUnreadable


def _csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(_LONGEST_CELL)
    heading = text.partition("\n")[0]
    separator = max(",;\t", key=heading.count)
    try:
        # Through to its end once, so that nothing is taken of a list that breaks off in the middle.
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        raise FileUnreadable from error
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    for row in reader:
        yield line, row
        line = reader.line_num + 1


def _workbook_rows(file: Path) -> Iterator[tuple[int, list[str]]]:
    # Heavy, and needed on the day of an import alone.
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    broken = (BadZipFile, EOFError, IndexError, InvalidFileException, KeyError, ParseError, TypeError)
    try:
        book = load_workbook(file, read_only=True, data_only=True)
        with closing(book):
            sheet = book.worksheets[0]
            for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
                yield number, [_cell(value) for value in row]
    except (*broken, ValueError, zlib.error) as error:
        raise FileUnreadable from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return _Amount(int(value))
    return str(value)


def _table(rows: Iterator[tuple[int, list[str]]], mapping: Mapping[str, str], encoding: str) -> PeopleTable:
    _, heading = next(rows, (1, []))
    names = [mapping.get(name.strip()) or _THAI.get(name.strip(), name.strip().lower()) for name in heading]
    if missing := [name for name in NEEDED if name not in names]:
        raise ColumnsMissing(",".join(missing))
    unknown = tuple(name for name in names if name and name not in COLUMNS)
    return PeopleTable(_named(rows, names), encoding, unknown)


def _named(rows: Iterable[tuple[int, list[str]]], names: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    for number, row in rows:
        cells = {name: text for name, text in zip(names, row, strict=False) if name in COLUMNS}
        cells[BEYOND] = "".join(row[len(names) :])
        digits = cells.get("citizen_id", "")
        # Only where it was lost for certain: a typed number that is short lacks any digit.
        if isinstance(digits, _Amount) and len(digits) in _WITHOUT_NAUGHTS:
            cells["citizen_id"] = digits.zfill(13)
        if any(text.strip() for text in row):
            yield number, cells

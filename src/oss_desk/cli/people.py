"""``oss-desk people import|export|find``: lists of people in and out, and looking somebody up."""

import argparse
import json
import sys
import time

from oss_desk.cli.acting import acting_officer
from oss_desk.cli.output import say_json
from oss_desk.domain.trust.officer import Officer
from oss_desk.services.desk import Desk
from oss_desk.services.errors import FileUnreadable
from oss_desk.services.people.find_people import FoundPerson


def import_people(arguments: argparse.Namespace, desk: Desk) -> int:
    """Import a file and tell what became of every row.

    Raises:
        NotPermitted: the officer may not administer.
        FileUnreadable, ColumnsMissing: see services/errors.py.
    """
    officer = acting_officer(arguments, desk)
    report = desk.people.import_people(arguments.file, officer, arguments.mapping, _tell_progress)
    if report.encoding == "cp874":
        print("! แฟ้มนี้ใช้รหัสอักษร cp874 (Windows ภาษาไทย) อ่านตามนั้นแล้ว", file=sys.stderr)
    if report.unknown_columns:
        print(f"! ไม่รู้จักคอลัมน์ {', '.join(report.unknown_columns)}", file=sys.stderr)
    if arguments.json:
        say_json(
            {
                "read": report.read,
                "added": report.added,
                "same": report.same,
                "changed": report.changed,
                "rejected": [
                    {"row": row.row, "field": row.field, "code": row.code} for row in report.rejected
                ],
            }
        )
        return 0
    print(f"อ่าน {report.read:,} แถว เพิ่ม {report.added:,} เหมือนเดิม {report.same:,} เปลี่ยน {report.changed:,}")
    for row in report.rejected:
        print(f"แถว {row.row} ไม่รับ: {row.field} {row.code}")
    return 0


def export_people(arguments: argparse.Namespace, desk: Desk) -> int:
    """Write everybody registered into a CSV and tell how many they are.

    Raises:
        NotPermitted: the officer may not administer.
        FileUnwritable: see services/errors.py.
    """
    written = desk.people.export_people(arguments.file, acting_officer(arguments, desk))
    if arguments.json:
        say_json({"written": written})
    else:
        print(f"เขียน {written:,} คน")
    return 0


def find_people(arguments: argparse.Namespace, desk: Desk) -> int:
    """Look up one text, or one a line of a file.

    Raises:
        NotPermitted: the officer may not serve.
        FileUnreadable: the file of queries cannot be read.
    """
    officer = acting_officer(arguments, desk)
    if arguments.queries is None:
        document, found = _looked_up(desk, arguments.text, officer)
        if arguments.json:
            say_json(document)
        for entry in () if arguments.json else found:
            print(f"{entry.person.citizen_id.masked}  {entry.person.name_th.full}")
        return 0
    try:
        lines = arguments.queries.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable from error
    for line in lines:
        document, _ = _looked_up(desk, line, officer)
        sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False).encode() + b"\n")
    sys.stdout.flush()
    return 0


def _looked_up(desk: Desk, text: str, officer: Officer) -> tuple[dict[str, object], tuple[FoundPerson, ...]]:
    began = time.perf_counter()
    found = desk.people.find(text, officer)
    return {
        "query": text,
        "ms": round((time.perf_counter() - began) * 1000, 3),
        "results": [
            {
                "record_id": entry.person.person_id,
                "citizen_id": entry.person.citizen_id.digits,
                "name": entry.person.name_th.full,
                "score": entry.score,
            }
            for entry in found
        ],
    }, found


def _tell_progress(read: int) -> None:
    if sys.stderr.isatty():
        print(f"\rอ่าน {read:,} แถว", end="", file=sys.stderr, flush=True)

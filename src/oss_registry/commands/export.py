"""``oss-registry export``: a hospital's registered people in a file for its own systems."""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from sqlalchemy import Connection

from oss_registry.api.registry import now_in_utc, open_database
from oss_registry.dci.records import standing_on
from oss_registry.dci.standing import Standing, day_in_thailand
from oss_registry.errors import RegistryError
from oss_registry.exports.disability_file import lines_of
from oss_registry.exports.fhir import bundle_of
from oss_registry.settings import settings_of
from oss_registry.storage import audit_trail, known_people
from oss_registry.storage.audit_trail import COMMAND, Event
from oss_registry.storage.known_people import KnownPerson

_People = Iterator[tuple[KnownPerson, Standing]]


class ExportFileError(RegistryError):
    """The file cannot be written, or is there already."""

    exit_code = 2
    code = "file_fault"


def run(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Write the file, readable by its owner alone, and note in the audit trail that it was made."""
    now = now_in_utc()
    write: Callable[[_People], str] = {
        "fhir": lambda people: json.dumps(bundle_of(people, now.isoformat()), ensure_ascii=False),
        "disability": lambda people: "".join(lines_of(people)),
    }[asked.form]
    day = day_in_thailand(now)
    database = open_database(settings_of(environment))
    try:
        text, count = database.read(lambda connection: _gathered(connection, asked.hospital, day, write))
        event = Event(action=f"export.{asked.form}", by=COMMAND, object=asked.hospital, code=str(count))
        database.write(lambda connection: audit_trail.append(connection, event, now))
        _keep(asked, text)
    finally:
        database.close()
    print(json.dumps({"people": count}) if asked.json else f"{count} people")
    return 0


def _gathered(
    connection: Connection, hospital: str, day: date, write: Callable[[_People], str]
) -> tuple[str, int]:
    count = 0

    def people() -> _People:
        nonlocal count
        for person in known_people.registered_by(connection, hospital):
            standing = standing_on(person, day)
            if standing is not None:
                count += 1
                yield person, standing

    return write(people()), count


def _keep(asked: argparse.Namespace, text: str) -> None:
    try:
        asked.file.touch(mode=0o600, exist_ok=False)
        asked.file.write_bytes(text.encode())
    except OSError as error:
        raise ExportFileError("the file cannot be written, or is there already") from error

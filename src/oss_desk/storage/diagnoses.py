"""Reads the hint list of disease codes that ships with the program."""

import csv
from pathlib import Path

from oss_desk.assets import asset
from oss_desk.domain.errors import SettingsError
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.visit.diagnosis import Diagnosis, DiagnosisList, is_code
from oss_desk.words.language import Words

_COLUMNS = ["code", "types", "thai", "english"]


def shipped_diagnoses() -> DiagnosisList:
    """Return the hint list in ``resources/reference/diagnoses.csv``."""
    return read_diagnoses(asset("reference/diagnoses.csv"))


def read_diagnoses(file: Path) -> DiagnosisList:
    """Return the hint list in the CSV *file* with the columns ``code,types,thai,english``.

    Raises:
        SettingsError: the columns are others, or a line holds no code, type or label.
    """
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        if next(rows, None) != _COLUMNS:
            raise SettingsError
        return DiagnosisList(_diagnosis(row) for row in rows)


def _diagnosis(row: list[str]) -> Diagnosis:
    if len(row) != len(_COLUMNS) or not all(row) or not is_code(row[0]):
        raise SettingsError
    code, types, thai, english = row
    try:
        usual = tuple(DisabilityType(one) for one in types)
    except ValueError as error:
        raise SettingsError from error
    return Diagnosis(code, usual, Words(thai, english))

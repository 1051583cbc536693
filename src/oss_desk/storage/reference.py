"""Reference data that ships with the program: the national list of subdistricts and the dated rules."""

import csv
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from oss_desk.assets import asset
from oss_desk.domain.errors import SettingsError, UnknownSetting
from oss_desk.domain.people.address import Place, PlaceList
from oss_desk.domain.rules import CardValidity, DatedRule, RuleBook
from oss_desk.domain.visit.diagnosis import DiagnosisList
from oss_desk.domain.visit.request import ApplicantKind, DocumentRule, PaperCase, Proof, RequestKind
from oss_desk.storage.diagnoses import shipped_diagnoses

T = TypeVar("T")

_COLUMNS = ["code", "subdistrict", "district", "province", "postcode"]
_DATED = ("in_force_from", "citation")
_PAPER = tuple(field.name for field in fields(DocumentRule))


class ShippedReference:
    """What ships in ``resources/`` (`oss_desk.services.ports.reference.Reference`), read once each."""

    def places(self) -> PlaceList:
        """Return the national list (77 provinces), in code order."""
        return self._places

    def diagnoses(self) -> DiagnosisList:
        """Return the hint list of disease codes, in code order."""
        return self._diagnoses

    def rules(self) -> RuleBook:
        """Return the dated rules.

        Raises:
            SettingsError: a rule file holds a key nobody reads, or lacks one.
        """
        return self._rules

    @cached_property
    def _places(self) -> PlaceList:
        return read_places(asset("reference/subdistricts.csv"))

    @cached_property
    def _diagnoses(self) -> DiagnosisList:
        return shipped_diagnoses()

    @cached_property
    def _rules(self) -> RuleBook:
        return read_rules(sorted(asset("rules").glob("*.toml")))


def read_places(file: Path) -> PlaceList:
    """Return the list in the CSV *file* with the columns ``code,subdistrict,district,province,postcode``.

    Raises:
        SettingsError: the columns are others.
    """
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        if next(rows, None) != _COLUMNS:
            raise SettingsError
        return PlaceList(Place(*row) for row in rows)


_KNOWN = tuple(field.name for field in fields(RuleBook))


def read_rules(files: Iterable[Path]) -> RuleBook:
    """Return the rules that the TOML *files* hold together.

    Raises:
        UnknownSetting: a key that nobody reads; it is named as ``file: key``.
        SettingsError: a needed key is missing or has a value of another kind.
    """
    tables: dict[str, list[dict[str, Any]]] = {}
    for file in files:
        try:
            content = tomllib.loads(file.read_text("utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise SettingsError from error
        _only(content, _KNOWN, file.name)
        for name, entries in content.items():
            tables.setdefault(name, []).extend(entries)
    try:
        return RuleBook(
            card_validity=_dated(tables["card_validity"], ("years", "days_less"), _validity),
            renewal_window=_dated(tables["renewal_window"], ("days",), _days),
            certificate_age=_dated(tables["certificate_age"], ("days",), _days),
            new_certificate_after=_dated(tables["new_certificate_after"], ("days",), _days),
            documents=_dated(tables["documents"], ("papers",), _papers),
            child_below=_dated(tables["child_below"], ("years",), _years),
            bring_within=_dated(tables["bring_within"], ("days",), _days),
            privacy_notice=_dated(tables["privacy_notice"], ("known_people_are_told",), _told),
            service_time=_dated(tables["service_time"], ("minutes",), _minutes),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SettingsError from error


def _dated(
    entries: list[dict[str, Any]], keys: tuple[str, ...], value_of: Callable[[dict[str, Any]], T]
) -> tuple[DatedRule[T], ...]:
    found = []
    for entry in entries:
        _only(entry, (*_DATED, *keys), "rules")
        day = entry["in_force_from"]
        if type(day) is not date:
            raise TypeError("in_force_from is a day")
        found.append(DatedRule(value_of(entry), day, str(entry["citation"])))
    return tuple(found)


def _only(entry: dict[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in entry:
        if key not in known:
            nearest = get_close_matches(key, known, n=1)
            raise UnknownSetting(f"{where}: {key}", nearest[0] if nearest else "")


def _whole(number: object) -> int:
    if type(number) is not int:
        raise TypeError("a whole number is needed")
    return number


def _validity(entry: dict[str, Any]) -> CardValidity:
    return CardValidity(_whole(entry["years"]), _whole(entry["days_less"]))


def _days(entry: dict[str, Any]) -> int:
    return _whole(entry["days"])


def _told(entry: dict[str, Any]) -> bool:
    told = entry["known_people_are_told"]
    if not isinstance(told, bool):
        raise TypeError("true or false is needed")
    return told


def _years(entry: dict[str, Any]) -> int:
    return _whole(entry["years"])


def _minutes(entry: dict[str, Any]) -> int:
    return _whole(entry["minutes"])


def _papers(entry: dict[str, Any]) -> tuple[DocumentRule, ...]:
    papers = []
    for paper in entry["papers"]:
        _only(paper, _PAPER, "documents.papers")
        papers.append(
            DocumentRule(
                key=str(paper["key"]),
                title=str(paper["title"]),
                kinds=tuple(RequestKind(kind) for kind in paper["kinds"]),
                applicants=tuple(ApplicantKind(kind) for kind in paper.get("applicants", ())),
                why=str(paper["why"]),
                title_en=str(paper["title_en"]),
                why_en=str(paper["why_en"]),
                optional=bool(paper.get("optional", False)),
                later=bool(paper.get("later", False)),
                only_if=tuple(PaperCase(case) for case in paper.get("only_if", ())),
                met_by=tuple(Proof(proof) for proof in paper.get("met_by", ())),
                standing=str(paper.get("standing", "")),
                how=tuple(str(line) for line in paper.get("how", ())),
            )
        )
    return tuple(papers)

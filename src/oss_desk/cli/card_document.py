"""A citizen card as other programs rely on it, and as a person reads it on a terminal."""

import base64
from collections.abc import Iterator
from datetime import date

from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.thai_calendar import short_date
from oss_desk.words.card_reading import FIELDS, SAID, WARNINGS
from oss_desk.words.language import Language

_LAST_SHOWN = 4


def document(card: CitizenCard) -> dict[str, object]:
    """Return the JSON document of *card*."""
    birth, address, statistics = card.birth_date, card.address, card.statistics
    return {
        "citizen_id": card.citizen_id,
        "citizen_id_valid": card.citizen_id_valid,
        "name_th": _name(card.name_th),
        "name_en": _name(card.name_en),
        "birth_date": {"year": birth.year, "month": birth.month, "day": birth.day} if birth else None,
        "sex": card.sex.value if card.sex else None,
        "issuer": card.issuer,
        "issuer_code": card.issuer_code,
        "request_number": card.request_number,
        "card_type": card.card_type,
        "photo_number": card.photo_number,
        "issue_date": card.issue_date.isoformat() if card.issue_date else None,
        "expiry_date": card.expiry_date.isoformat() if card.expiry_date else None,
        "lifelong": card.lifelong,
        "address": {
            "house_number": address.house_number,
            "village_number": address.village_number,
            "lane": address.lane,
            "alley": address.alley,
            "road": address.road,
            "subdistrict": address.subdistrict,
            "district": address.district,
            "province": address.province,
            "raw": card.address_raw,
        },
        "photo": {
            "jpeg_base64": base64.b64encode(card.photo).decode() if card.photo else "",
            "complete": card.photo_complete,
        },
        "warnings": [{"field": warning.field, "code": warning.code} for warning in card.warnings],
        "reader": {
            "name": statistics.reader,
            "atr": statistics.atr,
            "apdu_count": statistics.apdu_count,
            "apdu_count_text": statistics.apdu_count_text,
            "text_ms": round(statistics.text_ms, 3),
            "total_ms": round(statistics.total_ms, 3),
        },
    }


def _name(name: PersonName) -> dict[str, str]:
    return {"title": name.title, "first": name.first, "middle": name.middle, "last": name.last}


def lines(card: CitizenCard, language: Language, *, photo_asked: bool) -> Iterator[str]:
    """Yield *card* line by line: the number masked, what was odd in words and not in codes."""
    statistics = card.statistics
    photo = "complete" if card.photo_complete else "incomplete" if photo_asked else "not_asked"
    expiry = SAID["lifelong"].in_(language) if card.lifelong else _day(card.expiry_date, language)
    values = {
        "citizen_id": _masked(card.citizen_id),
        "name_th": card.name_th.full,
        "name_en": card.name_en.full,
        "birth_date": card.birth_date.in_(language) if card.birth_date else "–",
        "sex": SAID[card.sex.value].in_(language) if card.sex else "–",
        "address": card.address.one_line or "–",
        "issuer": card.issuer or "–",
        "issue_date": _day(card.issue_date, language),
        "expiry_date": expiry,
        "photo": SAID[photo].in_(language),
    }
    for field, value in values.items():
        yield f"{FIELDS[field].in_(language)}: {value}"
    pace = (
        SAID["pace"]
        .in_(language)
        .format(
            commands=statistics.apdu_count,
            text=f"{statistics.text_ms / 1000:.2f}",
            total=f"{statistics.total_ms / 1000:.2f}",
        )
    )
    yield f"{FIELDS['reader'].in_(language)}: {statistics.reader} · {pace}"
    for warning in card.warnings:
        yield f"! {FIELDS[warning.field].in_(language)}: {WARNINGS[warning.code].in_(language)}"


def _masked(digits: str) -> str:
    """Return the last four characters of a number that may be wrong; a terminal keeps what it showed."""
    if len(digits) <= _LAST_SHOWN:
        return "–"
    return "•" * (len(digits) - _LAST_SHOWN) + digits[-_LAST_SHOWN:]


def _day(day: date | None, language: Language) -> str:
    return short_date(day, language) if day else "–"

"""``oss-desk card read``: one read of a Thai national ID card, for people and for programs."""

import argparse
import base64
import queue
import sys
import time

from oss_desk.cli.output import say_json
from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.people.name import PersonName
from oss_desk.services.errors import NoCard, NoReader, SerialUnavailable
from oss_desk.services.people.check_place import with_place_checked
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CitizenCardReader,
    PhotoProgress,
    ReaderEvent,
    ReaderWatch,
)


def read_card(
    arguments: argparse.Namespace, reader: CitizenCardReader, watch: ReaderWatch, places: PlaceList
) -> int:
    """Wait for a card, read it and print it.

    Raises:
        DeviceError: see services/errors.py; ``no_card`` when the waiting time ends.
    """
    if not reader.readers():
        raise SerialUnavailable(arguments.serial) if arguments.serial else NoReader
    name = _wait_for_card(arguments.reader, watch, arguments.timeout)
    with reader.connect(name) as session:
        card = session.read_text()
        if not arguments.no_photo:
            card = session.read_photo(card, _tell_progress)
    card = with_place_checked(card, places)
    if arguments.json:
        say_json(document(card))
    else:
        _say(card)
    return 0


def _wait_for_card(wanted: str, watch: ReaderWatch, seconds: float) -> str:
    events: queue.SimpleQueue[ReaderEvent] = queue.SimpleQueue()
    watch.start(events.put)
    end = time.monotonic() + seconds
    try:
        while (left := end - time.monotonic()) > 0:
            try:
                event = events.get(timeout=left)
            except queue.Empty:
                break
            if isinstance(event, CardInserted) and wanted in {"", event.reader}:
                return event.reader
    finally:
        watch.stop()
    raise NoCard(wanted)


def _tell_progress(progress: PhotoProgress) -> None:
    if sys.stderr.isatty():
        print(f"\rรูป {progress.part}/{progress.parts}", end="", file=sys.stderr, flush=True)


def document(card: CitizenCard) -> dict[str, object]:
    """Return the JSON document of *card* as other programs rely on it."""
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


def _say(card: CitizenCard) -> None:
    birth = card.birth_date.thai if card.birth_date else "–"
    photo = "ครบ" if card.photo_complete else "ไม่ครบ"
    print(f"{card.name_th.full}\n{card.name_en.full}\nวันเกิด {birth}\n{card.address.one_line}\nรูป {photo}")
    for warning in card.warnings:
        print(f"! {warning.field}: {warning.code}")

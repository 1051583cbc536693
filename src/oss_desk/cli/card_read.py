"""``oss-desk card read``: one read of a Thai national ID card, for people and for programs."""

import argparse
import queue
import sys
import time

from oss_desk.cli.card_document import document, lines
from oss_desk.cli.output import say_json
from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.services.errors import CardRemoved, NoCard, NoReader, ReaderLost, SerialUnavailable
from oss_desk.services.people.check_place import with_place_checked
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CitizenCardReader,
    PhotoProgress,
    ReaderEvent,
    ReadersChanged,
    ReaderWatch,
)
from oss_desk.services.visit.read_text import read_text
from oss_desk.words.card_reading import SAID
from oss_desk.words.language import Language

CALLED_OFF = 130
"""The exit code after Ctrl+C, as shells count it."""
_FIRST_LOOK_SECONDS = 1.0
"""A card that is in already needs no waiting: so long the readers may take to tell of it."""


def read_card(
    arguments: argparse.Namespace, reader: CitizenCardReader, watch: ReaderWatch, places: PlaceList
) -> int:
    """Wait for a card, read it and print it; return `CALLED_OFF` when the waiting was ended by hand.

    Raises:
        DeviceError: see services/errors.py; ``no_card`` when the waiting time ends, ``no_reader`` with the
            names of those that there are when a wrong one was given.
    """
    language = Language(arguments.language or Language.THAI)
    known = reader.readers()
    if not known:
        raise SerialUnavailable(arguments.serial) if arguments.serial else NoReader(arguments.reader)
    if arguments.reader and arguments.reader not in known:
        raise NoReader(arguments.reader, known)
    try:
        _say_to_people(SAID["put_in"].in_(language).format(seconds=f"{arguments.timeout:g}"), end="\n")
        name = _wait_for_card(arguments.reader, watch, arguments.timeout)
    except KeyboardInterrupt:
        # Whoever waited no longer wants to: no failure, and nothing to trace.
        return CALLED_OFF
    card = with_place_checked(_read(reader, name, arguments, language), places)
    if arguments.json:
        say_json(document(card))
    else:
        for line in lines(card, language, photo_asked=not arguments.no_photo):
            print(line)
    return 0


def _read(
    reader: CitizenCardReader, name: str, arguments: argparse.Namespace, language: Language
) -> CitizenCard:
    def tell(progress: PhotoProgress) -> None:
        words = SAID["photo_part"].in_(language)
        end = "\n" if progress.part == progress.parts else ""
        _say_to_people("\r" + words.format(part=progress.part, parts=progress.parts), end=end)

    try:
        with reader.connect(name) as session:
            card = read_text(session)
            return card if arguments.no_photo else session.read_photo(card, tell)
    except NoCard as error:
        # It was in a moment ago, and nothing of it was read.
        raise CardRemoved(name) from error


def _wait_for_card(wanted: str, watch: ReaderWatch, seconds: float) -> str:
    """Return the reader that a card was put into.

    Raises:
        NoCard: nobody put one in in time. ReaderLost: the reader that was waited at went away.
    """
    events: queue.SimpleQueue[ReaderEvent] = queue.SimpleQueue()
    watch.start(events.put)
    end = time.monotonic() + max(seconds, _FIRST_LOOK_SECONDS)
    seen = False
    try:
        while (left := end - time.monotonic()) > 0:
            try:
                event = events.get(timeout=left)
            except queue.Empty:
                break
            if isinstance(event, CardInserted) and wanted in {"", event.reader}:
                return event.reader
            if isinstance(event, ReadersChanged):
                there = bool(event.readers) if not wanted else wanted in event.readers
                if seen and not there:
                    raise ReaderLost(wanted)
                seen = seen or there
    finally:
        watch.stop()
    raise NoCard(wanted)


def _say_to_people(words: str, *, end: str) -> None:
    """Say *words* where somebody watches; a program that reads us hears nothing."""
    if sys.stderr.isatty():
        print(words, end=end, file=sys.stderr, flush=True)

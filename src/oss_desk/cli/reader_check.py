"""What the doctor says of the card readers: who is there, by which driver, and whether they are watched."""

import sys
import threading

from oss_desk.cli.doctor import Finding
from oss_desk.services.errors import NoReader
from oss_desk.services.ports.citizen_card_reader import (
    CitizenCardReader,
    ReaderDetails,
    ReaderEvent,
    ReadersChanged,
    ReaderWatch,
)

_TELLS_WITHIN_SECONDS = 5.0
"""The watch tells of the readers at once; a serial line may take a few seconds to find its reader."""


def look_at_readers(
    reader: CitizenCardReader, watch: ReaderWatch, within_seconds: float = _TELLS_WITHIN_SECONDS
) -> Finding:
    """Return readers, drivers, the state of the smart-card service and the watch's sign of life.

    Raises:
        NoReader: the service answers, or none is needed, and no reader is there.
    """
    details = tuple(reader.details(name) for name in reader.readers())
    has_service = reader.has_service()
    if not details and has_service:
        raise NoReader
    said = [_words(one) for one in details]
    said.append("service answers" if has_service else "smart-card service does not answer")
    if not has_service:
        return Finding("warning", "; ".join(said), *_start_the_service())
    beats = _watch_lives(watch, within_seconds)
    said.append("watch alive" if beats else "watch not alive")
    if not beats:
        return Finding(
            "warning",
            "; ".join(said),
            "ปิดแล้วเปิดโปรแกรมใหม่ ถ้ายังเป็นอยู่ให้แจ้งผู้ดูแลระบบ",
            "Close the program and start it again; if that does not help, tell the administrator",
        )
    return Finding("ok", "; ".join(said))


def _words(details: ReaderDetails) -> str:
    how = ", ".join(word for word in (details.connection, details.driver) if word)
    return f"{details.name} ({how})" if how else details.name


def _start_the_service() -> tuple[str, str]:
    if sys.platform == "win32":
        # It stops with the last reader there, and starts with the next.
        return (
            "เสียบเครื่องอ่าน ถ้ายังไม่พบให้เปิดบริการ Smart Card ใน services.msc",
            "Plug a reader in; if it is not found, start the service Smart Card in services.msc",
        )
    return (
        "เปิดบริการ pcscd (systemctl start pcscd) ถ้าไม่มีให้ติดตั้งแพ็กเกจ pcscd",
        "Start the service pcscd (systemctl start pcscd); install the package pcscd if it is missing",
    )


def _watch_lives(watch: ReaderWatch, within_seconds: float) -> bool:
    """Start *watch*, wait until it told of the readers, and ask for its sign of life."""
    told = threading.Event()

    def hear(event: ReaderEvent) -> None:
        if isinstance(event, ReadersChanged):
            told.set()

    watch.start(hear)
    try:
        return told.wait(within_seconds) and watch.is_alive()
    finally:
        watch.stop()

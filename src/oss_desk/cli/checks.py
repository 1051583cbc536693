"""What the doctor looks at."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from oss_desk.assets import asset
from oss_desk.cli.doctor import Check, Finding
from oss_desk.cli.reader_check import look_at_readers
from oss_desk.cli.serial_check import look_at_serials
from oss_desk.services.desk import Desk
from oss_desk.services.ports.citizen_card_reader import CitizenCardReader, ReaderWatch
from oss_desk.services.registry.status import SyncStatus
from oss_desk.words.errors import error_words

_FONTS = ("IBMPlexSansThaiLooped_400Regular.ttf", "Sarabun_400Regular.ttf", "Sarabun_700Bold.ttf")
_ROOM_BYTES = 500_000_000
# A machine whose battery died wakes up years ago; it would date cards wrongly.
_NOT_BEFORE = date(2026, 1, 1)


def standard_checks(
    folder: Path,
    open_desk: Callable[[], Desk],
    readers: Callable[[], tuple[CitizenCardReader, ReaderWatch]],
) -> tuple[Check, ...]:
    """Return the checks for the desk in *folder*, most important first."""

    def database() -> Finding:
        with closing(open_desk()) as desk, desk.recording.unit_of_work() as work:
            broken = work.audit.first_broken()
        if broken is not None:
            return Finding(
                "failed", f"audit chain broken at {broken}", "แจ้งผู้ดูแลระบบ", "Tell the administrator"
            )
        return Finding("ok", "encrypted, audit chain whole")

    def printer() -> Finding:
        with closing(open_desk()) as desk:
            status = desk.card.printer.status()
        return Finding("ok" if status.ready else "warning", f"{status.queue} {status.reason}".strip())

    def registry() -> Finding:
        with closing(open_desk()) as desk:
            return _registry(desk.registry.status())

    def serials() -> Finding:
        with closing(open_desk()) as desk:
            return look_at_serials(desk.registry.serials())

    return (
        Check("database", database),
        Check("disk", lambda: _disk(folder)),
        Check("clock", _clock),
        Check("fonts", _fonts),
        Check("reader", lambda: look_at_readers(*readers()), essential=False),
        Check("printer", printer, essential=False),
        Check("registry", registry, essential=False),
        Check("serials", serials, essential=False),
    )


def _registry(status: SyncStatus) -> Finding:
    """Tell how it stood at the last turn; nothing is asked over the network."""
    if not status.is_enrolled:
        return Finding("skipped", "this desk is bound to no registry")
    if status.is_registry_doubted:
        return Finding(
            "warning",
            "the registry's audit trail went back",
            "แจ้งสำนักงานจังหวัดและผู้ตรวจสอบ: บันทึกการตรวจสอบของทะเบียนถูกแก้หรือย้อนหลัง",
            "Tell the provincial office and the auditor: the registry's audit trail was changed or cut",
        )
    if status.last_error:
        words = error_words(status.last_error)
        return Finding("warning", status.last_error, words.remedy.th, words.remedy.en)
    if status.is_clock_off:
        seconds = round(status.skew.total_seconds())
        return Finding("warning", f"clock {seconds:+d} s", "ตั้งนาฬิกาของเครื่องให้ตรง", "Set the machine's clock")
    waiting = status.pending + status.sent
    return Finding("ok", f"{waiting} waiting, {status.conflicts + status.rejected} to decide")


def _fonts() -> Finding:
    for name in _FONTS:
        try:
            asset(f"fonts/{name}")
        except FileNotFoundError:
            return Finding("failed", name, "ติดตั้งโปรแกรมใหม่", "Install the program again")
    return Finding("ok", f"{len(_FONTS)} found")


def _disk(folder: Path) -> Finding:
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    if free < _ROOM_BYTES:
        return Finding("warning", f"{free // 1_000_000} MB free", "ลบแฟ้มที่ไม่ใช้", "Free some room")
    return Finding("ok", f"{free // 1_000_000_000} GB free")


def _clock() -> Finding:
    today = date.today()  # noqa: DTZ011, the machine's own idea of today is what is checked
    if today < _NOT_BEFORE:
        return Finding("failed", today.isoformat(), "ตั้งวันที่ของเครื่องให้ถูก", "Set the machine's date")
    return Finding("ok", today.isoformat())

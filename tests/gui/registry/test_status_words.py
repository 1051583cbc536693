"""The strip says the worst first, and never alarms about what goes on by itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from oss_desk.gui.registry.status_words import SyncSight, next_try_words, strip_words, warning_words
from oss_desk.gui.widgets.status_strip import StripState
from oss_desk.services.registry.status import SyncStatus

NOW = datetime(2026, 11, 20, 3, 42, tzinfo=UTC)
WELL = SyncStatus(
    is_enrolled=True,
    pending=0,
    sent=0,
    applied=9,
    conflicts=0,
    rejected=0,
    duplicates=0,
    cursor=9,
    epoch="e",
    last_success=NOW - timedelta(minutes=2),
    oldest_waiting=None,
    next_try=None,
    last_error="",
    skew=timedelta(),
    is_clock_off=False,
    is_forked=False,
    is_revoked=False,
    address="https://registry.example",
    facility_code="10672",
)


@pytest.mark.parametrize(
    ("status", "disputes", "state", "title"),
    [
        (WELL, 0, StripState.OK, "ซิงค์แล้ว"),
        (replace(WELL, pending=2, oldest_waiting=NOW), 0, StripState.WARN, "รอส่ง 2"),
        (replace(WELL, pending=2), 1, StripState.WARN, "ต้องตัดสินใจ 1"),
        (replace(WELL, rejected=3), 1, StripState.ERROR, "ทะเบียนไม่รับ 3"),
        (replace(WELL, rejected=3, sent=1, last_error="registry_unreachable"), 1, StripState.WARN, "รอส่ง 1"),
        (replace(WELL, last_error="clock_skewed"), 0, StripState.ERROR, "ซิงค์ไม่ได้"),
        (replace(WELL, is_revoked=True, last_error="device_revoked"), 0, StripState.ERROR, "หยุดส่ง"),
        (replace(WELL, is_enrolled=False), 0, StripState.WARN, "ยังไม่เชื่อมทะเบียนจังหวัด"),
    ],
)
def test_the_strip(status: SyncStatus, disputes: int, state: StripState, title: str) -> None:
    words = strip_words(SyncSight(status, disputes, NOW))
    assert (words.state, words.title) == (state, title)


def test_a_day_without_the_registry_is_warned_about() -> None:
    """An hour is not: it is told in the strip, and work goes on."""
    hour = replace(WELL, last_error="registry_unreachable", last_success=NOW - timedelta(hours=1))
    assert warning_words(SyncSight(hour, 0, NOW))[0] == ""
    day = replace(hour, last_success=NOW - timedelta(hours=25))
    assert "นำส่งเองด้วยแฟ้มเข้ารหัสได้" in warning_words(SyncSight(day, 0, NOW))[0]
    assert SyncSight(day, 0, NOW).is_cut_off


def test_when_it_is_tried_again_is_told_only_while_something_waits() -> None:
    later = NOW + timedelta(seconds=40)
    failed = SyncSight(replace(WELL, last_error="registry_slow"), 0, NOW)
    assert next_try_words(failed, later, NOW) == "ลองใหม่เองใน 40 วินาที"
    assert next_try_words(SyncSight(WELL, 0, NOW), later, NOW) == ""

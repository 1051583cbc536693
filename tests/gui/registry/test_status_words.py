"""The strip says the worst first, and never alarms about what goes on by itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from oss_desk.domain.registry.serial_block import SerialStock
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.gui.registry.progress import FetchProgress, FetchWatch
from oss_desk.gui.registry.status_words import (
    SyncSight,
    count_lines,
    head_words,
    next_try_words,
    progress_words,
    strip_words,
    warning_words,
)
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.status_strip import StripState
from oss_desk.services.errors import TurnStopped
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
        (replace(WELL, is_registry_doubted=True), 1, StripState.ERROR, "บันทึกของทะเบียนถูกแก้"),
        (replace(WELL, asked_pairs=1, duplicates=1), 0, StripState.WARN, "รอหัวหน้าตัดสิน 1"),
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


def test_the_strip_tells_more_to_whoever_points_at_it() -> None:
    waiting = replace(WELL, pending=3, oldest_waiting=NOW - timedelta(minutes=1))
    sight = SyncSight(waiting, 0, NOW, next_turn=NOW + timedelta(seconds=40))
    more = "รอส่ง 3 ตั้งแต่ 03:41 น. · ซิงค์ล่าสุด 03:40 น. · ครั้งต่อไปใน 40 วินาที"
    assert strip_words(sight).more == more


@pytest.mark.parametrize(
    ("left", "refusal", "strip", "warning"),
    [
        (500, "", "ซิงค์แล้ว", ""),
        (400, "", "เลขบัตรเหลือ 400", "เลขบัตรที่จองไว้เหลือ 400 ใบ ต่อเน็ตแล้วกด F5"),
        (0, "", "เลขบัตรที่จองไว้หมด", "เลขบัตรที่จองไว้หมดแล้ว พิมพ์บัตรต่อได้ด้วยเลขของเครื่องนี้ ต่อเน็ตแล้วกด F5"),
        (0, "none_left", "เลขบัตรที่จองไว้หมด", "ทะเบียนจังหวัดยังไม่ให้เลขชุดใหม่ แจ้งสำนักงานจังหวัด"),
    ],
)
def test_a_fifth_of_the_serials_left_is_told_with_what_to_do(
    left: int, refusal: str, strip: str, warning: str
) -> None:
    sight = SyncSight(WELL, 0, NOW, serials=SerialStock(left, refusal=refusal))
    assert strip_words(sight).title == strip
    assert warning in warning_words(sight)[0]


def test_a_clock_two_minutes_off_is_told_on_the_strip() -> None:
    off = replace(WELL, skew=timedelta(minutes=-5), is_clock_off=True)
    words = strip_words(SyncSight(off, 0, NOW))
    assert (words.state, words.title, words.detail) == (StripState.WARN, "นาฬิกาคลาด 5 นาที", "ตั้งให้ตรง")


@pytest.mark.parametrize(
    ("status", "todo"),
    [
        (replace(WELL, is_forked=True), "ขอรหัสใหม่จากสำนักงานจังหวัด"),
        (replace(WELL, is_revoked=True), "สำนักงานจังหวัด"),
    ],
)
def test_a_desk_that_may_not_send_says_what_to_do(status: SyncStatus, todo: str) -> None:
    sight = SyncSight(status, 0, NOW)
    assert strip_words(sight).title == "หยุดส่ง"
    assert todo in strip_words(sight).detail
    assert todo in warning_words(sight)[0]


def test_what_was_put_before_the_supervisor_waits_for_no_other() -> None:
    sight = SyncSight(WELL, 2, NOW, asked=2, answered_to=("nipa",))
    nipa, suda = Officer("nipa", "นิภา", Role.COUNTER), Officer("suda", "สุดา", Role.COUNTER)
    assert (sight.waits_for(nipa), sight.waits_for(suda)) == (1, 0)
    assert sight.waits_for(Officer("wichai", "วิชัย", Role.SUPERVISOR)) == 2
    assert strip_words(sight).title == "รอหัวหน้าตัดสิน 2"
    counts = {line.label: line.value for line in count_lines(sight)}
    assert counts["รอหัวหน้าตัดสิน"] == "2"
    assert "ต้องตัดสินใจ" not in counts


def test_a_long_fetch_tells_how_far_it_is_and_how_long_it_takes() -> None:
    told: list[FetchProgress] = []
    seconds = iter((0.0, 10.0, 20.0))
    watch = FetchWatch(told.append, lambda: next(seconds))
    watch(500, 100_000)
    watch(10_500, 100_000)
    assert [progress.seconds_left for progress in told] == [None, 90]
    assert told[1].percent == 10
    said = "กำลังรับข้อมูลทั้งจังหวัด 10,500 จาก 100,000 รายการ เหลืออีกราว 2 นาที ทำงานอื่นต่อได้"
    assert progress_words(told[1]) == said
    sight = SyncSight(replace(WELL, last_success=None), 0, NOW, progress=told[1])
    assert (strip_words(sight).title, strip_words(sight).detail) == ("กำลังรับข้อมูลจังหวัด", "10 %")
    watch.stop()
    with pytest.raises(TurnStopped):
        watch(20_000, 100_000)
    stopped = SyncSight(replace(WELL, last_error="turn_stopped"), 0, NOW)
    assert head_words(stopped)[0] == strip_words(stopped).title == "หยุดรับส่งไว้ก่อน"
    assert warning_words(stopped)[0] == ""


def test_a_short_fetch_is_not_told() -> None:
    told: list[FetchProgress] = []
    watch = FetchWatch(told.append)
    watch(500, 1_200)
    watch(1_200, 1_200)
    assert told == []


def test_a_registry_that_took_entries_back_is_told_with_what_to_do() -> None:
    words, tone = warning_words(SyncSight(replace(WELL, is_registry_doubted=True), 0, NOW))
    assert "แจ้งสำนักงานจังหวัดและผู้ตรวจสอบ" in words
    assert tone is Tone.ERROR

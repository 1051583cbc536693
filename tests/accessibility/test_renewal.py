"""A renewal from card to card through AT-SPI alone, and what is spoken on the way."""

from collections.abc import Mapping

import pytest

from oss_desk.domain.trust.officer import PRACTICE_PIN
from tests.accessibility.audit import findings
from tests.accessibility.journey import WRONG_PIN, Journey
from tests.accessibility.tab_walk import unreached, walk
from tests.machine.atspi import ScreenReader

pytestmark = pytest.mark.display


def test_a_renewal_without_picture_and_keyboard(journey: Journey, reader: ScreenReader) -> None:
    """Each page passes the audit; each step can be taken, and where it led is heard."""
    found: list[str] = []

    def look(page: str) -> None:
        found.extend(f"{page}: {words}" for words in findings(reader))

    def hear(words: str) -> None:
        reader.wait(lambda: reader.announced(words), f"{words!r} is spoken")

    journey.arrive()
    look("sign-in")
    journey.sign_in()
    look("home")
    journey.put_in_card()
    hear("พบในทะเบียนแล้ว")
    look("identity")
    journey.open_camera()
    look("camera")
    journey.take_photo()
    journey.confirm_identity()
    hear("ขั้น 2 รับคำขอ ขั้นนี้")
    look("request")
    journey.take_request()
    hear("ขั้น 4 ตรวจอนุมัติ ขั้นนี้")
    look("approval")
    journey.ask_supervisor()
    look("supervisor")
    journey.approve_here()
    hear("ขั้น 5 พิมพ์บัตร ขั้นนี้")
    look("print")
    journey.print_card()
    hear("พิมพ์แล้ว")
    look("printed")
    journey.hand_over()
    hear("ขั้น 6 สิทธิและส่งต่อ ขั้นนี้")
    look("rights")
    journey.close()
    assert not found, "\n".join(found)


def test_what_is_wrong_is_spoken(journey: Journey, reader: ScreenReader) -> None:
    """A wrong secret number, an incomplete one, and a field left out."""

    def hear(words: str) -> None:
        reader.wait(lambda: reader.announced(words), f"{words!r} is spoken")

    journey.choose_officer("นิภา ทดสอบงาน")
    journey.try_pin(WRONG_PIN)
    hear("รหัสไม่ตรง")
    journey.try_pin("123")
    hear("ให้ครบ 6 หลัก")
    journey.try_pin(PRACTICE_PIN)
    journey.put_in_card()
    journey.leave_phone_empty()
    hear("โทรศัพท์")
    phone = reader.find("text", "โทรศัพท์", states="focused")
    assert phone.description


def test_a_registration_as_far_as_the_assessment(
    journey: Journey, reader: ScreenReader, display: Mapping[str, str]
) -> None:
    """The queue with a matter in it, and the fields of the assessment."""
    found: list[str] = []
    journey.sign_in()
    journey.put_in_card()
    journey.park()
    found += [f"queue: {words}" for words in findings(reader)]
    assert reader.everything("table cell", "นางบัวคำ…")
    journey.begin_registration()
    found += [f"assessment: {words}" for words in findings(reader)]
    round_ = walk(reader, display)
    found += [f"assessment: not reached: {words}" for words in unreached(reader, round_)]
    if len(round_.jumps) > 1:
        found += [f"assessment: reads back: {words}" for words in round_.jumps]
    assert not found, "\n".join(found)


def test_every_page_of_the_rail(journey: Journey, reader: ScreenReader) -> None:
    found: list[str] = []
    journey.sign_in()
    for name, sign in journey.PAGES.items():
        journey.go_to(name, sign)
        found.extend(f"{name}: {words}" for words in findings(reader))
    journey.press("ปุ่มลัด")
    reader.find("push button", "ปิด")
    found.extend(f"keys: {words}" for words in findings(reader))
    assert not found, "\n".join(found)

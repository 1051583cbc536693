"""One renewal, done by somebody who has no picture and no keyboard: only roles, names and states.

This is the only place that knows how the pages follow each other and what their controls are called.
"""

from contextlib import suppress
from functools import partial
from typing import ClassVar

from oss_desk.domain.trust.officer import PRACTICE_PIN
from tests.machine.atspi import GoneError, ScreenReader, Seen

WRONG_PIN = "000000"
OPEN = "ยังไม่ได้ตอบ"


class Journey:
    """Goes through the practice desk, one step per method; each ends when the next page is there."""

    # What the rail calls each page, and the panel that tells that it is there.
    PAGES: ClassVar[dict[str, str]] = {
        "ค้นหา": "ค้นหา",
        "ตรวจอนุมัติ": "ตรวจอนุมัติ",
        "พิมพ์บัตร": "พิมพ์บัตร",
        "สรุปยอด": "สรุปยอด",
        "ส่งต่อ": "ส่งต่อ",
        "ซิงค์": "ซิงค์",
        "ตั้งค่า": "ตั้งค่า",
    }

    def __init__(self, reader: ScreenReader) -> None:
        self.reader = reader

    # ── signing in ──────────────────────────────────────────────────────────

    def arrive(self) -> None:
        """Wait for the sign-in page with its officers."""
        self.reader.find("radio button", "นิภา ทดสอบงาน")

    def try_pin(self, pin: str, button: str = "เข้าสู่ระบบ") -> None:
        """Write *pin* and press the button."""
        self.reader.write(self.reader.find("password text", "รหัส 6 หลัก"), pin)
        self.press(button)

    def choose_officer(self, name: str) -> None:
        """Choose the tile of *name*, if it is not chosen yet."""
        tile = self.reader.find("radio button", name)
        if "checked" not in tile.states:
            self.reader.press(tile)
            self.reader.find("radio button", name, states="checked")

    def sign_in(self) -> None:
        """Go from the sign-in page to the counter home."""
        self.choose_officer("นิภา ทดสอบงาน")
        self.try_pin(PRACTICE_PIN)
        self.reader.find("push button", "อ่านบัตร…")

    # ── the visit ───────────────────────────────────────────────────────────

    def put_in_card(self) -> None:
        """Have the pretend card read and wait for the visit with everything from the chip."""
        self.press("อ่านบัตร…")
        self.at_step("ขั้น 1 ตัวตน ขั้นนี้")
        self.reader.find("image", "รูปของนางบัวคำ สมมุติวงศ์", within="เทียบใบหน้า")

    def open_camera(self) -> None:
        """Open the camera in place of the page; the pretend camera takes the photo by itself."""
        self.press("ถ่ายรูปวันนี้")
        self.reader.find("push button", "ใช้รูปนี้")

    def take_photo(self) -> None:
        """Accept the photo and come back to the page."""
        self.go_on("ใช้รูปนี้", "ถ่ายรูปวันนี้")
        self.reader.wait(lambda: not self.reader.everything("image", "ยังไม่มีรูป"), "today's photo is kept")

    def leave_phone_empty(self) -> None:
        """Take the telephone number out and try to go on."""
        self.reader.write(self.reader.find("text", "โทรศัพท์"), "")
        self.tick("แจ้งการเก็บและใช้ข้อมูลแล้ว…")
        self.press("ยืนยันตัวตน…")

    def confirm_identity(self) -> None:
        """Tell that the notice was given, and go on to the request."""
        self.tick("แจ้งการเก็บและใช้ข้อมูลแล้ว…")
        self.go_on("ยืนยันตัวตน…", "ขั้น 2 รับคำขอ ขั้นนี้")

    def take_request(self) -> None:
        """Answer every paper of the renewal and send the matter for approval."""
        self.reader.find("panel", f"บัตรประจำตัวคนพิการเดิม: {OPEN}", states="focusable")
        self._answer_papers()
        self.go_on("ส่งตรวจอนุมัติ", "ขั้น 4 ตรวจอนุมัติ ขั้นนี้")

    def begin_registration(self) -> None:
        """Have the card of somebody new read, and go as far as the assessment."""
        self.press("อ่านบัตร…")
        self.reader.find("image", "รูปของนายอินถา ตัวอย่างดี", within="เทียบใบหน้า")
        self.reader.write(self.reader.find("text", "โทรศัพท์"), "0812345678")
        self.tick("แจ้งการเก็บและใช้ข้อมูลแล้ว…")
        self.go_on("ยืนยันตัวตน…", "ขั้น 2 รับคำขอ ขั้นนี้")
        self.reader.find("panel", f"ทะเบียนบ้านของคนพิการ: {OPEN}", states="focusable")
        self._answer_papers()
        self.go_on("รับคำขอ ไปประเมิน", "ขั้น 3 ประเมิน ขั้นนี้")

    def park(self) -> None:
        """Leave the visit in the queue and come back to the counter home."""
        self.go_on("พักเรื่อง", "อ่านบัตร…")
        self.reader.find("table", "คิววันนี้")

    def _answer_papers(self) -> None:
        while papers := self._open_papers():
            row = papers[0]
            (has_it,) = (seen for seen in self.reader.everything("radio button", "มี") if _within(seen, row))
            self.reader.press(has_it)
            fewer = partial(self._has_fewer_open_papers, len(papers))
            self.reader.wait(fewer, f"{row} is answered")

    def _has_fewer_open_papers(self, count: int) -> bool:
        return len(self._open_papers()) < count

    def _open_papers(self) -> list[Seen]:
        return [
            seen
            for seen in self.reader.everything("panel")
            if seen.name.endswith(f": {OPEN}")
            and "focusable" in seen.states
            and "ไม่บังคับ" not in seen.description
        ]

    def ask_supervisor(self) -> None:
        """Ask who approves at this desk."""
        self.press("ให้หัวหน้า…")
        self.reader.find("radio button", "วิชัย จำลองกิจ")

    def approve_here(self) -> None:
        """Have the supervisor approve."""
        self.choose_officer("วิชัย จำลองกิจ")
        self.try_pin(PRACTICE_PIN, "ยืนยันตัวผู้ตรวจ")
        self.at_step("ขั้น 5 พิมพ์บัตร ขั้นนี้")

    def print_card(self) -> None:
        """Print the card."""
        self.go_on("พิมพ์บัตร…", "ส่งมอบ…")

    def hand_over(self) -> None:
        """Hand the card over."""
        self.go_on("ส่งมอบ…", "ขั้น 6 สิทธิและส่งต่อ ขั้นนี้")

    def close(self) -> None:
        """Close the matter and come back to the counter home."""
        self.go_on("จบเรื่อง…", "อ่านบัตร…")

    # ── the other pages ─────────────────────────────────────────────────────

    def go_to(self, name: str, sign: str) -> None:
        """Ask the rail for the page *name* and wait until it is there."""
        self.reader.press(self.reader.find("radio button", name, within="หน้าต่าง ๆ"))
        self.reader.find("radio button", name, within="หน้าต่าง ๆ", states="checked")
        self.reader.wait(
            lambda: any(sign in seen.name for seen in self.reader.everything("panel")), f"the page {name}"
        )

    # ── hands ───────────────────────────────────────────────────────────────

    def press(self, name: str) -> None:
        """Press the button called *name* as soon as it can be pressed."""
        self.reader.press(self.reader.find("push button", name, states="enabled"))

    def go_on(self, name: str, sign: str) -> None:
        """Press the primary button *name* until a button called *sign* is there.

        A page that is still loading leaves the press alone; pressing again does what once does.
        """
        self.reader.find("push button", name)

        def is_there() -> bool:
            if self.reader.everything("push button", sign):
                return True
            for button in self.reader.everything("push button", name):
                with suppress(GoneError):
                    self.reader.press(button)
            return False

        self.reader.wait(is_there, f"{name} leads to {sign}")

    def tick(self, name: str) -> None:
        """Tick the box called *name*, if it is not ticked yet."""
        box: Seen = self.reader.find("check box", name)
        if "checked" not in box.states:
            self.reader.press(box)
            self.reader.find("check box", name, states="checked")

    def at_step(self, name: str) -> None:
        """Wait until the stepper tells that *name* is the step at hand."""
        self.reader.find("push button", name)


def _within(seen: Seen, row: Seen) -> bool:
    return any(above.reference == row.reference for above in seen.ancestors())

"""The slip about missing papers as its reader sees it."""

import subprocess
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from oss_desk.domain.card.disability_card import Marking
from oss_desk.domain.errors import TextDoesNotFit
from oss_desk.domain.visit.missing_slip import MissingPaper, MissingSlip
from oss_desk.printing.papers.renderer import ReportlabPaperRenderer
from oss_desk.printing.papers.sheet import Run, wrapped

ONE = MissingPaper(
    "หนังสือรับรองการเป็นผู้ดูแลคนพิการ",
    ("ให้ผู้ใหญ่บ้าน กำนัน หรือข้าราชการลงนาม", "แนบสำเนาบัตรของผู้ลงนาม 1 แผ่น", "แบบฟอร์มให้ไปพร้อมใบนี้แล้ว"),
)
SLIP = MissingSlip(
    facility="โรงพยาบาลลำปาง",
    name="เด็กชายภูผา สมมุติศรี",
    request_number="69-11-00419",
    papers=(ONE,),
    received=7,
    bring_by=date(2026, 12, 4),
    counter="2",
    building="ชั้น 1",
    phone="054-xxx-xxx ต่อ 2",
    opening_hours="จันทร์–ศุกร์ 08:30–16:30 น. เว้นวันหยุดราชการ",
    printed_at=datetime(2026, 11, 20, 10, 58, tzinfo=timezone(timedelta(hours=7))),
    printed_by="นิภา ทดสอบงาน",
    marking=Marking.SPECIMEN,
)
RENDERER = ReportlabPaperRenderer()


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "slip.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True)
    return done.stdout


def sizes_of(pdf: bytes) -> set[float]:
    """Return the sizes of all text on the first page, in points."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    found = {
        round(pypdfium2.raw.FPDFText_GetFontSize(page.get_textpage(), place), 1)
        for place in range(page.get_textpage().count_chars())
    }
    document.close()
    return found


def test_the_slip_is_one_page_of_a4_that_says_what_until_when_and_where(tmp_path: Path) -> None:
    pdf = RENDERER.missing_slip(SLIP)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)
    document.close()
    text = text_of(pdf, tmp_path)
    for words in (
        "ใบแจ้งเอกสารที่ขาด", "เด็กชายภูผา สมมุติศรี", "69-11-00419", "ขาด 1 อย่าง", ONE.title,
        "1. ให้ผู้ใหญ่บ้าน กำนัน หรือข้าราชการลงนาม", "วันศุกร์ที่ 4 ธันวาคม 2569", "ช่องบริการ 2 ชั้น 1",
        "ไม่ต้องรับคิวใหม่", "รับเอกสารอื่นไว้แล้ว 7 อย่าง ไม่ต้องนำมาอีก", "นิภา ทดสอบงาน", "ตัวอย่าง",
    ):  # fmt: skip
        assert words in text, words


def test_the_same_slip_gives_the_same_bytes() -> None:
    assert RENDERER.missing_slip(SLIP) == RENDERER.missing_slip(SLIP)


def test_nothing_to_be_read_is_smaller_than_eighteen_points() -> None:
    sizes = sizes_of(RENDERER.missing_slip(SLIP))
    # The place for the office's mark, and the foot line; PDFium gives the line ends it adds one point.
    assert {size for size in sizes if 1 < size < 18} == {9.0, 9.5}
    assert max(size for size in sizes if size < 64) == 28


def test_the_code_holds_the_request_number_alone() -> None:
    cv2 = pytest.importorskip("cv2")
    numpy = pytest.importorskip("numpy")
    image = Image.open(BytesIO(RENDERER.raster(RENDERER.missing_slip(SLIP), 0, 150))).convert("L")
    said, *_ = cv2.QRCodeDetector().detectAndDecode(numpy.asarray(image))
    assert said == "69-11-00419"


def test_the_document_says_nothing_of_the_person_in_its_properties(tmp_path: Path) -> None:
    path = tmp_path / "slip.pdf"
    path.write_bytes(RENDERER.missing_slip(SLIP))
    said = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    assert "69-11-00419" in said
    assert "ภูผา" not in said


def test_every_font_is_embedded(tmp_path: Path) -> None:
    path = tmp_path / "slip.pdf"
    path.write_bytes(RENDERER.missing_slip(SLIP))
    rows = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout
    for row in rows.splitlines()[2:]:
        assert "Sarabun" in row
        assert row.split()[3:6] == ["yes", "yes", "yes"]


@pytest.mark.parametrize("count", range(1, 13))
def test_however_many_are_missing_one_page_names_them_all(tmp_path: Path, count: int) -> None:
    papers = tuple(replace(ONE, title=f"เอกสารสมมุติฉบับที่ {number}") for number in range(1, count + 1))
    pdf = RENDERER.missing_slip(replace(SLIP, papers=papers))
    text = text_of(pdf, tmp_path)
    assert all(paper.title in text for paper in papers)
    assert min(size for size in sizes_of(pdf) if size > 10) >= 18
    # Nothing runs into the foot line: the strip above it is paper.
    image = Image.open(BytesIO(RENDERER.raster(pdf, 0, 72))).convert("L")
    strip = image.crop((60, 791, 545, 796))
    assert min(strip.tobytes()) > 230


def test_more_than_a_page_can_hold_is_refused_not_cut() -> None:
    with pytest.raises(TextDoesNotFit):
        RENDERER.missing_slip(replace(SLIP, papers=(ONE,) * 40))


def test_what_the_centre_did_not_fill_in_is_left_out(tmp_path: Path) -> None:
    text = text_of(RENDERER.missing_slip(replace(SLIP, phone="", opening_hours="", received=0)), tmp_path)
    assert "โทรถาม" not in text
    assert "รับเอกสารอื่น" not in text


def test_a_training_slip_says_so_and_an_accepted_wording_says_nothing(tmp_path: Path) -> None:
    assert "ฝึกหัด" in text_of(RENDERER.missing_slip(replace(SLIP, marking=Marking.TRAINING)), tmp_path)
    plain = text_of(RENDERER.missing_slip(replace(SLIP, marking=Marking.NONE)), tmp_path)
    assert "ตัวอย่าง" not in plain


def test_thai_is_broken_between_words_and_never_wider_than_its_room() -> None:
    lines = wrapped(ONE.title + " และสำเนาบัตรประชาชนของผู้ลงนามรับรอง", 20, 200, bold=True)
    assert len(lines) > 1
    assert all(Run(line, bold=True).width(20) <= 200 for line in lines)
    assert "".join(lines).replace(" ", "") == (ONE.title + "และสำเนาบัตรประชาชนของผู้ลงนามรับรอง").replace(
        " ", ""
    )

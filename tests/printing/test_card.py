"""The printed card as others see it: page, fonts, text, codes, picture."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from oss_desk.domain.card.disability_card import Marking
from oss_desk.printing.codes import code128_modules
from oss_desk.printing.renderer import ReportlabCardRenderer
from tests.printing.card_people import a_card_face, a_portrait

GOLDEN = Path(__file__).parent / "golden"
POINTS_PER_MM = 72 / 25.4


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("card") / "card.pdf"
    path.write_bytes(ReportlabCardRenderer().pdf(a_card_face(portrait=a_portrait())))
    return path


def said_by(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_both_pages_are_exactly_a_card(card: Path) -> None:
    document = pypdfium2.PdfDocument(card)
    assert len(document) == 2
    for page in document:
        width, height = page.get_size()
        assert width / POINTS_PER_MM == pytest.approx(85.60, abs=0.01)
        assert height / POINTS_PER_MM == pytest.approx(53.98, abs=0.01)
    document.close()


def test_every_font_is_embedded(card: Path) -> None:
    rows = said_by("pdffonts", card).splitlines()[2:]
    assert len(rows) == 3
    for row in rows:
        assert "Sarabun" in row
        # name, type, encoding, then: embedded, subset, unicode map
        assert row.split()[3:6] == ["yes", "yes", "yes"]


def test_text_is_found_exactly_and_in_reading_order(card: Path) -> None:
    text = said_by("pdftotext", "-raw", card, "-")
    front = [
        "บัตรประจำตัวคนพิการ", "Identification Card for Persons with Disabilities",
        "เลขประจำตัวประชาชน", "0 9900 00000 77 1", "นายหนานแก้ว จำลองกุล", "Mr. Nankaeo Chamlongkun",
        "วันเกิด", "14 เม.ย. 2498", "เพศ", "ชาย", "ที่อยู่", "99 หมู่ 7 ต.เวียงตาล", "อ.ห้างฉัตร จ.ลำปาง",
        "ประเภทความพิการ", "ทางการเคลื่อนไหวหรือทางร่างกาย", "วันออกบัตร", "20 พ.ย. 2569",
        "วันบัตรหมดอายุ", "19 พ.ย. 2577", "นายทะเบียนจังหวัดลำปาง", "52 69 0001234 9",
    ]  # fmt: skip
    back = [
        "ผู้ดูแลคนพิการ", "นางแก้วลา จำลองกุล", "ความสัมพันธ์", "คู่สมรส", "เลขประจำตัว", "x xxxx xxxx8 06 2",
        "โทรศัพท์", "081-234-5678", "ใช้เฉพาะผู้มีชื่อในบัตร ห้ามแก้ไข", "สายด่วน พม.", "1300",
        "52 69 0001234 9", "ออกโดย ศูนย์บริการคนพิการแบบเบ็ดเสร็จ", "โรงพยาบาลลำปาง", "จังหวัดลำปาง",
    ]  # fmt: skip
    place = 0
    for words in (*front, *back):
        found = text.find(words, place)
        assert found >= 0, words
        place = found + len(words)


def test_plain_pdftotext_returns_whole_lines(card: Path) -> None:
    lines = said_by("pdftotext", card, "-").splitlines()
    for line in ("นายหนานแก้ว จำลองกุล", "99 หมู่ 7 ต.เวียงตาล", "อ.ห้างฉัตร จ.ลำปาง", "นางแก้วลา จำลองกุล"):
        assert line in lines
    assert any("14 เม.ย. 2498" in line for line in lines)


def test_the_bar_code_is_read_from_a_printer_s_picture(card: Path, tmp_path: Path) -> None:
    picture = tmp_path / "back.png"
    picture.write_bytes(ReportlabCardRenderer().raster(card.read_bytes(), 1, 300))
    assert Image.open(picture).size == (1011, 637)
    read = said_by("zbarimg", "--quiet", "--raw", "-Sdisable", "-Scode128.enable", picture)
    assert read.strip() == "526900012349"


def test_bars_are_whole_dots_of_a_300_dpi_head(card: Path) -> None:
    picture = Image.open(BytesIO(ReportlabCardRenderer().raster(card.read_bytes(), 1, 300))).convert("L")
    row = picture.crop((0, 530, 371, 531)).tobytes()
    # Black or white but for rounding, and each module three dots wide.
    assert all(dot <= 8 or dot >= 247 for dot in row), sorted(set(row))
    wanted = "0" * 38 + "".join(module * 3 for module in code128_modules("526900012349"))
    assert "".join("1" if dot < 128 else "0" for dot in row).rstrip("0") == wanted


def test_the_same_face_gives_the_same_bytes_whoever_was_printed_before(card: Path) -> None:
    """A process that began with somebody else: private glyph codes must not follow the order of use."""
    script = (
        "import sys; from tests.printing.card_people import a_card_face, a_portrait;"
        "from oss_desk.domain.people.name import PersonName;"
        "from oss_desk.printing.renderer import ReportlabCardRenderer as R;"
        "R().pdf(a_card_face(name_th=PersonName('นาย', 'กี๊ปั๊มฟ้า', '', 'จำลองญี่ปุ่น')));"
        "sys.stdout.buffer.write(R().pdf(a_card_face(portrait=a_portrait())))"
    )
    command = [sys.executable, "-X", "utf8", "-c", script]
    fresh = subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[2]).stdout
    assert fresh == card.read_bytes()
    assert ReportlabCardRenderer().pdf(a_card_face(portrait=a_portrait())) == fresh


def test_the_metadata_names_the_serial_and_no_person(card: Path) -> None:
    document = pypdfium2.PdfDocument(card)
    metadata = document.get_metadata_dict()
    document.close()
    assert metadata["Title"] == "526900012349"
    everything = " ".join(metadata.values())
    for personal in ("จำลอง", "Nankaeo", "9900"):
        assert personal not in everything


@pytest.mark.parametrize(("page", "side"), [(0, "front"), (1, "back")])
def test_the_picture_is_the_one_that_was_looked_at(card: Path, page: int, side: str) -> None:
    now = Image.open(BytesIO(ReportlabCardRenderer().raster(card.read_bytes(), page, 300))).convert("L")
    golden = Image.open(GOLDEN / f"card-{side}.png").convert("L")
    assert now.size == golden.size
    differing = sum(ImageChops.difference(now, golden).histogram()[48:])
    # Anti-aliasing may differ from one PDFium to the next; a moved word is thousands of dots.
    assert differing < 200


def test_a_marking_lies_across_unless_the_card_is_valid() -> None:
    def words(marking: Marking) -> str:
        pdf = ReportlabCardRenderer().pdf(a_card_face(marking=marking))
        document = pypdfium2.PdfDocument(pdf)
        text = "".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        return text

    assert words(Marking.SPECIMEN).count("ตัวอย่าง SPECIMEN") == 2
    assert words(Marking.TRAINING).count("ฝึกหัด") == 2
    valid = words(Marking.NONE)
    assert "ตัวอย่าง" not in valid
    assert "ฝึกหัด" not in valid
    assert "ตรา" not in valid.split()


def test_the_code_panel_is_empty_and_promises_nothing(card: Path) -> None:
    picture = Image.open(BytesIO(ReportlabCardRenderer().raster(card.read_bytes(), 1, 300))).convert("L")
    dots = 300 / 25.4
    inner = picture.crop((round(58.9 * dots), round(3.7 * dots), round(81.9 * dots), round(26.9 * dots)))
    braille = picture.crop((round(58.4 * dots), round(32.2 * dots), round(82.4 * dots), round(41.2 * dots)))
    assert inner.getextrema() == (255, 255)
    assert braille.getextrema() == (255, 255)
    assert "สแกน" not in said_by("pdftotext", card, "-")


def test_no_caregiver_is_said_and_not_left_blank(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(ReportlabCardRenderer().pdf(a_card_face(caregiver=None)))
    text = said_by("pdftotext", "-f", "2", path, "-")
    assert "ไม่มีผู้ดูแล" in text
    assert "โทรศัพท์" not in text

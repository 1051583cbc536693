"""Specimens of figures and pictures: tiles, bars, the card, a face."""

from collections.abc import Iterator

from oss_desk.gui.card.card_picture import CardPicture
from oss_desk.gui.gallery.button_parts import tone_word
from oss_desk.gui.gallery.section import Section, words
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.bar_chart import BarRow, VerticalBars
from oss_desk.gui.widgets.chart_tile import ChartTile
from oss_desk.gui.widgets.number_tile import NumberTile
from oss_desk.gui.widgets.photo_label import PhotoLabel


def sections() -> Iterator[Section]:
    """Make the sections, figures first."""
    yield _tiles()
    yield _charts()
    yield _pictures()


def _tiles() -> Section:
    section = Section(words("ตัวเลข"))
    for label, number, note, tone, icon in (
        (words("บัตรที่ออก"), "184", words("21 จากเดือนก่อน"), Tone.OK, "plus"),
        (words("เวลากลางต่อราย"), words("17 นาที"), words("ในเกณฑ์ 30 นาที"), Tone.NEUTRAL, "check"),
        (words("รอนานสุด"), words("38 นาที"), words("เกินเกณฑ์ 30 นาที"), Tone.WARN, "alert-triangle"),
    ):
        tile = NumberTile()
        tile.set_label(label)
        tile.set_number(number)
        tile.set_note(note, tone, icon)
        section.add(tone_word(tone), tile, 220)
    return section


def _charts() -> Section:
    section = Section(words("แผนภูมิและตารางของมัน"))
    rows = (
        BarRow("3", words("การเคลื่อนไหวหรือร่างกาย"), 44, 48, "wheelchair"),
        BarRow("2", words("การได้ยินหรือสื่อความหมาย"), 19, 18, "ear"),
        BarRow("6", words("การเรียนรู้"), 1, 2, "book"),
    )
    for state, swapped in ((words("แผนภูมิ"), False), (words("ตาราง"), True)):
        tile = ChartTile()
        tile.set_title(words("ประเภทความพิการ × เพศ"))
        tile.show_figures(rows, words("ประเภท"), (words("หญิง"), words("ชาย")))
        if swapped:
            tile.swap()
        section.add_wide(state, tile)
    ages = VerticalBars()
    ages.setAccessibleName(words("ช่วงอายุ (ปี)"))
    counts = {"0–5": 4, "6–14": 13, "15–21": 6, "22–59": 78, "60+": 83}
    ages.set_rows(tuple(BarRow(band, band, count) for band, count in counts.items()))
    section.add_wide(words("ช่วงอายุ"), ages, 130)
    return section


def _pictures() -> Section:
    section = Section(words("บัตรและรูป"))
    card = CardPicture()
    card.set_shown_width(220)
    card.setObjectName("gallery_card")
    section.add(words("ภาพบัตรขนาดเล็ก ปิดเลขไว้"), card)
    section.add(words("ยังไม่มีรูป"), PhotoLabel())
    return section

"""The header in a narrow window."""

from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.person_header import HeaderTag, PersonFacts, PersonHeader
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.text_lines import TextLines


def test_tags_stay_away_from_a_narrow_header_also_when_the_person_changes(qtbot: QtBot) -> None:
    """The name needs the room; a new person must not bring the tags back."""
    header = PersonHeader()
    qtbot.addWidget(header)
    header.resize(850, header.sizeHint().height())
    header.show()
    header.set_person(PersonFacts("นางบัวคำ สมมุติวงศ์", tags=(HeaderTag("อ่านจากชิปแล้ว"),)))
    assert not any(tag.isVisible() for tag in header.findChildren(Tag))
    header.resize(1266, header.sizeHint().height())
    qtbot.waitUntil(lambda: any(tag.isVisible() for tag in header.findChildren(Tag)))


def test_the_name_is_read_whole_beside_tags_and_matter(qtbot: QtBot) -> None:
    """How much room the tags have is known only with all the rest."""
    header = PersonHeader()
    qtbot.addWidget(header)
    header.resize(980, header.sizeHint().height())
    header.show()
    tags = tuple(HeaderTag(words) for words in ("อ่านจากชิปแล้ว", "บัตรประชาชนหมดอายุ", "จดทะเบียนครั้งแรก"))
    name, number = "นายคำมูล ทดสอบสุข", "คำขอ 69-11-00006 · คิว A-006 · ช่อง 2"
    header.set_person(PersonFacts(name, matter="จดทะเบียนใหม่", number=number, tags=tags))
    shown = next(part for part in header.findChildren(TextLines) if part.accessibleName() == name)
    qtbot.waitUntil(lambda: shown.width() >= shown.sizeHint().width(), timeout=1000)
    assert [tag.isVisible() for tag in header.findChildren(Tag)] == [True, True, False]

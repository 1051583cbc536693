"""The header in a narrow window."""

from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.person_header import HeaderTag, PersonFacts, PersonHeader
from oss_desk.gui.widgets.tag import Tag


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

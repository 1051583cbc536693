"""A small card never shows the number it was drawn with."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from oss_desk.domain.card.disability_card import CardFace, Marking
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.gui.card.card_picture import CardPicture
from oss_desk.printing.renderer import ReportlabCardRenderer
from oss_desk.simulated.people import BUAKHAM, invented_citizen_id


def face_of(number: CitizenId) -> CardFace:
    return CardFace(
        number,
        BUAKHAM.name_th,
        BUAKHAM.name_en,
        BUAKHAM.birth_date,
        BUAKHAM.sex,
        replace(BUAKHAM.address, subdistrict_code="520101"),
        (DisabilityType.PHYSICAL,),
        date(2026, 11, 20),
        date(2034, 11, 19),
        CardSerial.of("52", 2569, 1234),
        "นายทะเบียนจังหวัดลำปาง",
        ("ศูนย์บริการคนพิการแบบเบ็ดเสร็จ",),
        marking=Marking.TRAINING,
    )


def shown(qtbot: QtBot, number: CitizenId, masked: str) -> bytes:
    renderer = ReportlabCardRenderer()
    picture = CardPicture()
    qtbot.addWidget(picture)
    picture.set_face(renderer.raster(renderer.pdf(face_of(number)), 0, 300), masked)
    picture.resize(picture.sizeHint())
    return bytes(picture.grab().toImage().constBits())


def test_two_numbers_look_the_same_under_one_mask(qtbot: QtBot) -> None:
    first, second = invented_citizen_id(1_888_888), invented_citizen_id(4_404_041)
    masked = "x xxxx xxxx1 01 9"
    assert shown(qtbot, first, masked) == shown(qtbot, second, masked)


def test_without_a_mask_they_differ(qtbot: QtBot) -> None:
    first, second = invented_citizen_id(1_888_888), invented_citizen_id(4_404_041)
    assert shown(qtbot, first, "") != shown(qtbot, second, "")

"""Invented people and a drawn stand-in for a portrait."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from oss_desk.domain.card.disability_card import CardFace
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId, check_digit
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import PartialDate


def a_citizen_id(number: int) -> CitizenId:
    """Return the *number*-th invented citizen id; it begins with 0 99."""
    body = f"099{number:09d}"
    return CitizenId(body + str(check_digit(body)))


def a_portrait() -> bytes:
    """Return a drawn face as a JPEG of 300 x 360 pixels."""
    image = Image.new("RGB", (600, 720), "#D3E0E8")
    pen = ImageDraw.Draw(image)
    pen.pieslice((36, 522, 564, 920), 180, 360, fill="#3F5F73")
    pen.polygon(((240, 456), (360, 456), (360, 540), (300, 570), (240, 540)), fill="#C99C74")
    pen.ellipse((168, 140, 432, 420), fill="#8A8A8E")
    pen.ellipse((174, 216, 426, 492), fill="#D9AE86")
    pen.pieslice((168, 138, 432, 420), 190, 350, fill="#8A8A8E")
    for x in (255, 345):
        pen.ellipse((x - 13, 329, x + 13, 355), fill="#33241C")
    pen.arc((265, 395, 335, 442), 20, 160, fill="#4A342A", width=12)
    out = BytesIO()
    image.resize((300, 360), Image.Resampling.LANCZOS).save(out, "JPEG", quality=88)
    return out.getvalue()


def a_card_face(**changes: object) -> CardFace:
    """Return the card of an invented man in Lampang with *changes*."""
    face = CardFace(
        citizen_id=a_citizen_id(77),
        name_th=PersonName("นาย", "หนานแก้ว", "", "จำลองกุล"),
        name_en=PersonName("Mr.", "Nankaeo", "", "Chamlongkun"),
        birth_date=PartialDate(1955, 4, 14),
        sex=Sex.MALE,
        address=Address("99", "7", subdistrict="เวียงตาล", district="ห้างฉัตร", province="ลำปาง"),
        disability_types=(DisabilityType.PHYSICAL,),
        issue_date=date(2026, 11, 20),
        expiry_date=date(2034, 11, 19),
        card_serial=CardSerial.of("52", 2569, 1234),
        signatory_title="นายทะเบียนจังหวัดลำปาง",
        issued_by=("ออกโดย ศูนย์บริการคนพิการแบบเบ็ดเสร็จ", "โรงพยาบาลลำปาง", "จังหวัดลำปาง"),
        caregiver=Caregiver(
            PersonName("นาง", "แก้วลา", "", "จำลองกุล"), "คู่สมรส", a_citizen_id(806), "0812345678"
        ),
    )
    return replace(face, **changes)  # type: ignore[arg-type]

"""Is it somebody the register has? Asked before a record is made, and later in the sync centre."""

from dataclasses import replace
from datetime import timedelta

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.possible_duplicate import PossibleDuplicate
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.gui.same_person.panel import SamePersonPanel
from oss_desk.simulated.people import invented_citizen_id
from oss_desk.simulated.portrait import portrait
from tools.screens.stage import Stage

_PLACE = Address(
    "41", "3", subdistrict="บ้านโป่ง", district="งาว", province="ลำปาง", postcode="52110",
    subdistrict_code="520501",
)  # fmt: skip


def question(stage: Stage) -> None:
    """Somebody came without a card and looks like a person of the register; the answer is chosen."""
    counter = stage.counter
    known = _known(stage)
    counter.at(11, 10)
    visit = counter.desk.visit.open.without_card("", counter.nipa)
    visit = counter.draft(
        visit,
        title="นาย",
        first_name="คำปัน",
        last_name="ทดสอบวัง",
        birth_date="1944",
        sex="male",
        village_number="3",
        subdistrict=_PLACE.subdistrict,
        district=_PLACE.district,
        province=_PLACE.province,
        caregiver_title="นาง",
        caregiver_first_name="คำมา",
        caregiver_last_name="ทดสอบวัง",
        caregiver_relation="คู่สมรส",
        portrait_id=known.portrait_id,
    )
    counter.at(11, 12)
    stage.window.open_visit(visit.visit_id)
    stage.settle(700)
    stage.keys.press("Ctrl+Return")
    panel = stage.window.findChild(SamePersonPanel)
    stage.wait(lambda: panel is not None and panel.isVisible(), "it is asked")
    stage.keys.press("1")
    stage.settle(300)


def pair(stage: Stage) -> None:
    """Two records of one hospital's list that look like one person, in the sync centre."""
    counter = stage.counter
    known = _known(stage)
    other = replace(
        known,
        person_id="e" * 32,
        citizen_id=invented_citizen_id(1476),
        name_th=PersonName("นาย", "คำปัน", "", "ทดสอบวัง"),
        birth_date=PartialDate(1944),
        phone="0891111111",
        caregiver=None,
    )
    counter.desk.people.adopt(other, None, counter.admin)
    with counter.desk.recording.unit_of_work() as work:
        found = PossibleDuplicate.of(known.person_id, other.person_id, 880, counter.clock.now())
        work.possible_duplicates.put(found)
        work.commit()
    counter.desk.registry.synchronise()
    stage.window.turns.count()
    stage.keys.press("Ctrl+7")
    stage.settle(500)
    stage.keys.press("1")
    stage.settle(300)


def _known(stage: Stage) -> Person:
    counter = stage.counter
    with counter.desk.recording.unit_of_work() as work:
        picture = work.attachments.put(portrait("m60"), "image/jpeg")
        work.commit()
    person = Person(
        "d" * 32,
        invented_citizen_id(145),
        PersonName("นาย", "คำปั๋น", "", "ทดสอบวัง"),
        PersonName("Mr.", "Khampan", "", "Thotsopwang"),
        PartialDate(1944, 4, 12),
        Sex.MALE,
        _PLACE,
        "0811111111",
        caregiver=Caregiver(PersonName("นาง", "คำมา", "", "ทดสอบวัง"), "คู่สมรส"),
        disability_types=(DisabilityType.PHYSICAL,),
        portrait_id=picture,
    )
    ended = counter.clock.today() - timedelta(days=992)
    serial = CardSerial.of("52", 2559, 8_000_145)
    issued = ended.replace(year=ended.year - 8)
    card = DisabilityCard(
        serial, person.person_id, "", CardReason.FIRST, issued, ended, CardState.HANDED_OVER
    )
    counter.desk.people.adopt(person, card, counter.admin)
    return person

"""The invented morning: what happened at the counter before a picture is taken."""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from oss_desk import bootstrap
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.trust.officer import PRACTICE_PIN, Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.domain.visit.visit import Visit
from oss_desk.settings import Settings
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.drawn_paper import paper
from oss_desk.simulated.people import (
    BUAKHAM,
    FONGCHAN,
    INTHA,
    KAEOTA,
    KHAMMUN,
    NANKAEO,
    PHUPHA,
    SAENGLA,
    SRIMA,
)
from oss_desk.simulated.practice_register import populate
from tools.screens.counter import MOMENT, Counter
from tools.screens.people import kind_of, somebody

Visits = dict[str, str]
_PAGE = (1000, 720)


def _settings(folder: Path) -> Settings:
    return Settings(
        folder,
        facility_code="10672",
        facility="โรงพยาบาลลำปาง",
        building="อาคารนวมินทรราชประชาภักดี ชั้น 1",
        counter="2",
        signatory_title="นายทะเบียนจังหวัดลำปาง",
    )


class Mornings:
    """Data folders, each lived through once and then copied for every picture.

    Args:
        scratch: an empty folder for all of them.
    """

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._lived: dict[str, Visits] = {}
        self._copies = 0

    def copy(self, name: str) -> tuple[Counter, Visits]:
        """Return a fresh copy of the morning *name* at the moment of the drawings, and its visits."""
        if name not in self._lived:
            self._lived[name] = self._live_through(name)
        self._copies += 1
        folder = self._scratch / str(self._copies)
        shutil.copytree(self._scratch / name, folder)
        return self.opened(folder), self._lived[name]

    @staticmethod
    def opened(folder: Path) -> Counter:
        """Return the desk of *folder* as after switching the machine on."""
        clock = FrozenClock(MOMENT)
        return Counter(bootstrap.simulate(_settings(folder), clock), clock, folder)

    def _live_through(self, name: str) -> Visits:
        settings, clock = _settings(self._scratch / name), FrozenClock(MOMENT.replace(hour=8))
        kind = DeskKind.TRAINING if name == "training" else DeskKind.THROWAWAY
        bootstrap.set_up(settings, Officer("admin", "ผู้ดูแล ทดสอบ", Role.ADMINISTRATOR), PRACTICE_PIN, kind)
        training = bootstrap.simulate(settings, clock)
        populate(training.desk, PRACTICE_PIN)
        counter = Counter(training, clock, settings.data)
        visits = _STORIES[name](counter)
        training.desk.close()
        return visits


def _approvals(counter: Counter) -> Visits:
    """Bring four matters to the supervisor, as many as the drawing shows."""
    visits = _morning(counter)
    look = counter.desk.visit.look
    for minute, visit in (
        (36, look(visits["identity"])),
        (37, counter.arrive(somebody(40))),
        (40, look(visits["request"])),
    ):
        counter.at(10, minute)
        counter.submit(visit)
    return visits


def _printing(counter: Counter) -> Visits:
    """Bring two cards to the printer, as many as the drawing shows."""
    visits = _morning(counter)
    counter.at(10, 41)
    counter.approve(counter.desk.visit.look(visits["approval"]))
    return visits


def _nothing(_counter: Counter) -> Visits:
    return {}


def _month(counter: Counter) -> Visits:
    """Give the month figures: a few people each working day."""
    number = 20
    for day in (2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19):
        for hour in (9, 10, 13):
            counter.at(hour, 5, day)
            someone = somebody(number)
            if number % 3 == 0:
                kind = DisabilityType(kind_of(number))
                counter.register(someone, someone.address, kind, 20)
            counter.finish(counter.arrive(someone), kind_of(number), 12 + number % 11)
            number += 1
    counter.at(8, 20)
    return _morning(counter)


def _morning(counter: Counter) -> Visits:
    """Bring people in the order of the drawings' numbers, and let each come as far as drawn."""
    here = _arrivals(counter)
    counter.at(10, 4)
    counter.request(here[6], house_registration="missing")
    counter.at(10, 18)
    intha = counter.request(here[12])
    counter.scan(intha, "house_registration", a_page())
    counter.send_to_doctor(intha)
    counter.at(10, 31)
    fongchan = counter.choose(here[9], "damaged")
    counter.submit(fongchan)
    counter.at(10, 36)
    buakham = counter.draft(counter.take_portrait(here[14]), notice_given=True)
    counter.at(10, 38)
    counter.approve(counter.submit(here[8]))
    counter.at(10, 40)
    child = counter.bring_caregiver(here[15], KAEOTA, "มารดา")
    child = counter.identify(child)
    for key in ("birth_certificate", "house_registration"):
        child = counter.scan(child, key, a_page())
    counter.at(10, 42)
    names = {
        "identity": buakham, "request": here[15], "assessment": here[12], "approval": here[9],
        "card-step": here[8], "papers-missing": here[6], "new": here[16], "change": here[17],
    }  # fmt: skip
    return {name: visit.visit_id for name, visit in names.items()}


def _arrivals(counter: Counter) -> dict[int, Visit]:
    """Let people come and, where the drawings no longer have them, go; return who is still here."""
    moved = Address(
        house_number="204", road="บุญวาทย์", subdistrict="หัวเวียง", district="เมืองลำปาง", province="ลำปาง"
    )
    counter.at(8, 0)
    counter.register(FONGCHAN, moved, DisabilityType.HEARING, 900)
    here = {}
    for number, (hour, minute) in enumerate(_TIMES, start=1):
        counter.at(hour, minute)
        drawn = _DRAWN.get(number)
        visit = counter.arrive(drawn or somebody(number))
        if drawn is None:
            counter.finish(visit, kind_of(number), 11 + number)
        else:
            here[number] = visit
    return here


_TIMES = (
    (8, 20), (8, 26), (8, 40), (8, 52), (9, 5), (9, 12), (9, 15), (9, 30), (9, 40), (9, 42), (9, 50),
    (9, 58), (10, 2), (10, 36), (10, 40), (10, 41), (10, 41),
)  # fmt: skip
_DRAWN = {
    6: KHAMMUN, 8: NANKAEO, 9: FONGCHAN, 12: INTHA, 14: BUAKHAM, 15: PHUPHA, 16: SAENGLA, 17: SRIMA,
}  # fmt: skip


def a_page() -> bytes:
    """Return the picture of an invented paper as JPEG."""
    kept = BytesIO()
    whole = paper(_PAGE)
    # The page alone, as the scanner would give it.
    left, top = whole.width // 2 - 233, 29
    whole.crop((left, top, whole.width - left, whole.height - top)).save(kept, "JPEG", quality=85)
    return kept.getvalue()


_STORIES: dict[str, Callable[[Counter], Visits]] = {
    "empty": _nothing,
    "morning": _morning,
    "training": _morning,
    "month": _month,
    "approvals": _approvals,
    "printing": _printing,
}

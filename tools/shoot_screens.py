"""Photographs every screen into ``docs/screens/``: a morning at an invented counter, 1366 x 768.

Run ``python tools/shoot_screens.py [NAME …]`` off screen. The clock stands at the mockups' moment.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.trust.officer import PRACTICE_PIN, Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.settings import Settings
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import (
    BAIMON,
    BUAKHAM,
    FONGCHAN,
    INTHA,
    KAEOTA,
    KHAMMUN,
    NANKAEO,
    PHUPHA,
    SAENGLA,
    SRIMA,
    TrainingPerson,
)
from oss_desk.simulated.practice_register import populate

OUT = Path(__file__).resolve().parents[1] / "docs" / "screens"
MOMENT = datetime(2026, 11, 20, 10, 42, tzinfo=timezone(timedelta(hours=7)))
WIDTH, HEIGHT = 1366, 768
_DOCTOR = "พญ.อรทัย สมมุติเวช ว.00000"


class Morning:
    """What happened at the counter before the picture is taken."""

    def __init__(self, folder: Path) -> None:
        self.clock = FrozenClock(MOMENT - timedelta(hours=2))
        settings = Settings(
            folder,
            facility_code="10672",
            facility="โรงพยาบาลลำปาง",
            building="อาคารนวมินทรราชประชาภักดี ชั้น 1",
            counter="2",
            signatory_title="นายทะเบียนจังหวัดลำปาง",
        )
        administrator = Officer("admin", "ผู้ดูแล ทดสอบ", Role.ADMINISTRATOR)
        bootstrap.set_up(settings, administrator, PRACTICE_PIN, DeskKind.THROWAWAY)
        self.training: Training = bootstrap.simulate(settings, self.clock)
        self.desk = self.training.desk
        populate(self.desk, PRACTICE_PIN)
        named = {officer.user_name: officer for officer in self.desk.trust.officers()}
        self.nipa, self.wichai = named["nipa"], named["wichai"]

    def at(self, hour: int, minute: int) -> None:
        """Let it be that time of the morning."""
        self.clock.set(MOMENT.replace(hour=hour, minute=minute))

    def card_in(self, person: TrainingPerson) -> Visit:
        """Open the visit of *person* by card."""
        self.training.reader.pull()
        self.training.reader.insert(person)
        reader = self.training.reader.name
        visit = self.desk.visit.serve_card(reader, self.nipa, lambda _v, _c: None, lambda _p: None)
        self.training.reader.pull()
        return visit

    def identified(self, person: TrainingPerson) -> Visit:
        """Take *person* through step 1."""
        visit = self.card_in(person)
        identity = replace(
            visit.identity,
            phone=visit.identity.phone or "0812345678",
            notice_given=True,
            portrait_id=visit.identity.photo_id,
        )
        self.desk.visit.save_draft(visit.visit_id, self.nipa, identity=identity)
        return self.desk.visit.confirm_identity(visit.visit_id, self.nipa)

    def requested(self, person: TrainingPerson, missing: str = "") -> Visit:
        """Take *person* through step 2; the paper *missing* is to come later."""
        visit = self.identified(person)
        papers = tuple(
            (key, "missing" if key == missing else state or "present")
            for key, state in visit.request.documents
        )
        self.desk.visit.save_draft(
            visit.visit_id, self.nipa, request=replace(visit.request, documents=papers)
        )
        return self.desk.visit.accept_request(visit.visit_id, self.nipa)

    def submitted(self, person: TrainingPerson, kind: str = "3") -> Visit:
        """Take *person* through step 3."""
        visit = self.requested(person)
        if visit.state is VisitState.WAITING_APPROVAL:
            return visit
        assessment = replace(
            visit.assessment,
            types=(kind,),
            character="ถาวร",
            certifying_doctor=_DOCTOR,
            certified_on=self.clock.today().isoformat(),
            reassess="2027-11-20" if self._is_child(visit) else "no",
        )
        self.desk.visit.save_draft(visit.visit_id, self.nipa, assessment=assessment)
        return self.desk.visit.record_assessment(visit.visit_id, self.nipa)

    def _is_child(self, visit: Visit) -> bool:
        return self.desk.rules.is_child(visit.identity.birth_date, self.clock.today())

    def approved(self, person: TrainingPerson, kind: str = "3") -> Visit:
        """Take *person* through step 4."""
        visit = self.submitted(person, kind)
        return self.desk.visit.approve(visit.visit_id, self.wichai, visit.version)

    def finished(self, person: TrainingPerson, kind: str) -> None:
        """Take *person* through the whole visit."""
        visit = self.approved(person, kind)
        self.clock.advance(timedelta(minutes=17))
        self.desk.card.print(visit.visit_id, self.nipa)
        self.desk.card.follow(visit.visit_id, self.nipa)
        self.desk.visit.hand_over(visit.visit_id, self.nipa)
        self.desk.visit.close(visit.visit_id, self.nipa)


def main(names: list[str]) -> int:
    """Take the pictures *names*, or all."""
    application = QApplication(sys.argv[:1])
    apply_theme(application)
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        morning = Morning(Path(scratch) / "desk")
        shots = _live_through(morning)
        window = DeskWindow(morning.desk, Background())
        window.resize(WIDTH, HEIGHT)
        window.show()
        window.activateWindow()
        keys = Keys(window)

        def look(name: str) -> None:
            if names and name not in names:
                return
            keys.rest()
            keys.wait(lambda: window.background.is_idle, "everything shown is loaded")
            keys.rest(60)
            window.grab().save(str(OUT / f"{name}.png"))

        try:
            sign_in(window, keys, look)
            _look_around(window, keys, look, shots)
        finally:
            window.leave()
            window.close()
    return 0


def _live_through(morning: Morning) -> dict[str, str]:
    """Let the morning pass; return the visits that pictures show."""
    for minute, person, kind in ((5, KAEOTA, "1"), (20, BAIMON, "5")):
        morning.at(9, minute)
        morning.finished(person, kind)
    morning.at(10, 4)
    khammun = morning.requested(KHAMMUN, missing="house_registration")
    morning.at(10, 18)
    intha = morning.requested(INTHA)
    morning.at(10, 31)
    morning.submitted(FONGCHAN, "2")
    morning.at(10, 38)
    nankaeo = morning.approved(NANKAEO)
    morning.at(10, 36)
    buakham = morning.card_in(BUAKHAM)
    morning.at(10, 40)
    phupha = morning.identified(PHUPHA)
    morning.at(10, 41)
    morning.card_in(SAENGLA)
    morning.card_in(SRIMA)
    morning.at(10, 42)
    return {
        "identity": buakham.visit_id,
        "request": phupha.visit_id,
        "assessment": intha.visit_id,
        "papers-missing": khammun.visit_id,
        "card-step": nankaeo.visit_id,
    }


def _look_around(window: DeskWindow, keys: Keys, look: Callable[[str], None], shots: dict[str, str]) -> None:
    look("home")
    for name, visit_id in shots.items():
        window.open_visit(visit_id)
        keys.wait(lambda: window.background.is_idle, "the visit is shown")
        if name == "identity":
            keys.press("F6", "Return")
        if name == "assessment":
            keys.press("3")
        look(name)
        keys.press("Escape")
        keys.wait(lambda: window.current_page() == "home", "the counter home is back")
    for chord, name in (("Ctrl+4", "print"), ("Ctrl+5", "tally")):
        keys.press(chord)
        look(name)
    keys.press("Ctrl+L")
    keys.wait(window.is_covered, "the desk is locked")
    look("lock")
    sign_in(window, keys, lambda _name: None, "wichai")
    keys.press("Ctrl+3")
    look("approval")
    window.resize(911, 512)
    keys.press("Ctrl+1")
    look("home-150pct")
    window.open_visit(shots["identity"])
    look("identity-150pct")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

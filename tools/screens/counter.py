"""What people do at the invented counter, told to the use cases instead of typed into the window."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

from PIL import Image

from oss_desk.bootstrap import Training
from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import buddhist_year
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.services.visit.keep_paper import KeepPaperPage
from oss_desk.services.visit.send_to_doctor import SendToDoctor
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import TrainingPerson

MOMENT = datetime(2026, 11, 20, 10, 42, tzinfo=timezone(timedelta(hours=7)))
"""The moment of the drawings."""
DOCTOR = "พญ.อรทัย สมมุติเวช ว.00000"


class Counter:
    """A desk with its pretend devices and the officers who work at it.

    Attributes:
        folder: where the desk keeps what it knows.
        nipa, wichai, admin: the counter officer, the supervisor, the administrator.
    """

    def __init__(self, training: Training, clock: FrozenClock, folder: Path) -> None:
        self.training = training
        self.folder = folder
        self.desk = training.desk
        self.clock = clock
        named = {officer.user_name: officer for officer in self.desk.trust.officers()}
        self.nipa, self.wichai, self.admin = named["nipa"], named["wichai"], named["admin"]

    def at(self, hour: int, minute: int, day: int = MOMENT.day) -> None:
        """Let it be that time of a day in November."""
        self.clock.set(MOMENT.replace(day=day, hour=hour, minute=minute))

    def register(self, person: TrainingPerson, address: Address, kind: DisabilityType, ends_in: int) -> None:
        """Let *person* be registered at *address* with a card that ends in *ends_in* days."""
        ends = self.clock.today() + timedelta(days=ends_in)
        issued = ends.replace(year=ends.year - 8) + timedelta(days=1)
        person_id = f"registered-{person.citizen_id.digits}"
        record = Person(
            person_id,
            person.citizen_id,
            person.name_th,
            person.name_en,
            person.birth_date,
            person.sex,
            address,
            "0812345678",
            "",
            None,
            (kind,),
        )
        serial = CardSerial.of("52", buddhist_year(issued), 8_000_000 + int(person.citizen_id.digits[-4:]))
        card = DisabilityCard(serial, person_id, "", CardReason.FIRST, issued, ends, CardState.HANDED_OVER)
        self.desk.people.adopt(record, card, self.admin)

    def arrive(self, person: TrainingPerson) -> Visit:
        """Open the visit of *person* by their card."""
        reader = self.training.reader
        reader.insert(person)
        visit = self.desk.visit.serve_card(reader.name, self.nipa, lambda _v, _c: None, lambda _p: None)
        reader.pull()
        return visit

    def bring_caregiver(self, visit: Visit, person: TrainingPerson, relation: str) -> Visit:
        """Read the card of *person* as the caregiver of *visit*."""
        reader = self.training.reader
        reader.insert(person)
        self.desk.visit.serve_caregiver(reader.name, visit.visit_id, self.nipa)
        reader.pull()
        return self.draft(visit, caregiver_relation=relation, caregiver_phone="0812345671")

    def draft(self, visit: Visit, **identity: object) -> Visit:
        """Write *identity* into step 1."""
        stored = self.desk.visit.look(visit.visit_id).identity
        self.desk.visit.save_draft(visit.visit_id, self.nipa, identity=replace(stored, **identity))  # type: ignore[arg-type]
        return self.desk.visit.look(visit.visit_id)

    def take_portrait(self, visit: Visit) -> Visit:
        """Take today's picture, which looks like the chip's and is another file."""
        known = self.desk.visit.look(visit.visit_id).identity
        chip, today = Image.open(BytesIO(self.desk.visit.picture(known.photo_id) or b"")), BytesIO()
        chip.save(today, "JPEG", quality=92)
        return self.desk.visit.keep_portrait(visit.visit_id, today.getvalue(), self.nipa, source="camera")

    def identify(self, visit: Visit) -> Visit:
        """Finish step 1, today's picture included."""
        known = self.take_portrait(visit).identity
        self.draft(visit, phone=known.phone or "0812345678", notice_given=True)
        return self.desk.visit.confirm_identity(visit.visit_id, self.nipa)

    def answer(self, visit: Visit, **answers: str) -> Visit:
        """Answer for papers: every open one is there, but for *answers* and those step 3 takes in."""
        request = self.desk.visit.look(visit.visit_id).request
        later = self.desk.rules.later_papers(self.clock.today())
        said = tuple(
            (key, answers.get(key, state or ("" if key in later else "present")))
            for key, state in request.documents
        )
        self.desk.visit.save_draft(visit.visit_id, self.nipa, request=replace(request, documents=said))
        return self.desk.visit.look(visit.visit_id)

    def choose(self, visit: Visit, kind: str) -> Visit:
        """Let the matter be another one than was guessed; its certificate is the old one."""
        stored = self.desk.visit.look(visit.visit_id)
        self.desk.visit.save_draft(
            visit.visit_id,
            self.nipa,
            request=replace(stored.request, kind=kind, kind_reason=""),
            assessment=replace(stored.assessment, reuses_old=True),
        )
        return self.desk.visit.look(visit.visit_id)

    def scan(self, visit: Visit, key: str, picture: bytes) -> Visit:
        """Keep *picture* as a page of the paper *key*."""
        keep = KeepPaperPage(self.desk.recording)
        return keep(visit.visit_id, key, picture, "image/jpeg", self.nipa)

    def request(self, visit: Visit, **answers: str) -> Visit:
        """Finish step 2."""
        self.answer(self.identify(visit), **answers)
        return self.desk.visit.accept_request(visit.visit_id, self.nipa)

    def send_to_doctor(self, visit: Visit) -> Visit:
        """Send the person to the doctor."""
        return SendToDoctor(self.desk.recording)(visit.visit_id, self.nipa)

    def submit(self, visit: Visit, kind: str = "3", by: Officer | None = None) -> Visit:
        """Finish step 3 or go without it; *by* is who sends it for approval."""
        visit = self.request(visit) if not visit.request_accepted else visit
        if visit.state is VisitState.WAITING_APPROVAL:
            return visit
        is_child = self.desk.rules.is_child(visit.identity.birth_date, self.clock.today())
        assessment = replace(
            visit.assessment,
            types=(kind,),
            character="ถาวร",
            certifying_doctor=DOCTOR,
            certified_on=self.clock.today().isoformat(),
            reassess="2027-11-20" if is_child else "no",
        )
        self.desk.visit.save_draft(visit.visit_id, self.nipa, assessment=assessment)
        return self.desk.visit.record_assessment(visit.visit_id, by or self.nipa)

    def approve(self, visit: Visit) -> Visit:
        """Let the supervisor approve it."""
        seen = self.desk.visit.look(visit.visit_id)
        return self.desk.visit.approve(seen.visit_id, self.wichai, seen.version)

    def hand_over(self, visit: Visit) -> Visit:
        """Print the card of *visit* and hand it over."""
        self.desk.card.print(visit.visit_id, self.nipa)
        self.desk.card.follow(visit.visit_id, self.nipa)
        return self.desk.visit.hand_over(visit.visit_id, self.nipa)

    def finish(self, visit: Visit, kind: str, minutes: int = 17) -> None:
        """Take *visit* to its end, *minutes* from now."""
        approved = self.approve(self.submit(visit, kind))
        self.clock.advance(timedelta(minutes=minutes))
        self.hand_over(approved)
        self.desk.visit.close(visit.visit_id, self.nipa)

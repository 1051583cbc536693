"""A practice desk with matters brought as far as a test wants them, by the real use cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from oss_desk.bootstrap import train
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.request import DocumentState
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk
from oss_desk.simulated.card_printer import SimulatedCardPrinter
from oss_desk.simulated.card_reader import SimulatedCardReader
from oss_desk.simulated.people import TrainingPerson
from oss_desk.simulated.registry import SimulatedRegistry


@dataclass(frozen=True, slots=True)
class Stage:
    """The desk, its pretend devices, and who is signed in."""

    desk: Desk
    reader: SimulatedCardReader
    printer: SimulatedCardPrinter
    background: Background
    session: Session
    registry: SimulatedRegistry

    def officer(self, user_name: str) -> Officer:
        """Return the officer called *user_name*."""
        return next(known for known in self.desk.trust.officers() if known.user_name == user_name)

    def sign_in(self, user_name: str) -> None:
        """Let *user_name* work here."""
        self.session.sign_in(self.officer(user_name))

    def sent_for_approval(self, person: TrainingPerson, by: str = "nipa") -> Visit:
        """Return the matter of *person*, served from the card on and sent by *by*."""
        desk, officer = self.desk, self.officer(by)
        self.reader.pull()
        self.reader.insert(person)
        name = self.reader.readers()[0]
        visit = desk.visit.serve_card(name, officer, lambda _visit, _card: None, lambda _photo: None)
        identity = replace(visit.identity, phone="0812345678", notice_given=True)
        desk.visit.save_draft(visit.visit_id, officer, identity=identity)
        visit = desk.visit.confirm_identity(visit.visit_id, officer)
        documents = tuple((key, DocumentState.PRESENT.value) for key, _ in visit.request.documents)
        request = replace(visit.request, documents=documents)
        desk.visit.save_draft(visit.visit_id, officer, request=request)
        visit = desk.visit.accept_request(visit.visit_id, officer)
        if visit.submitted_by:
            return visit
        assessment = replace(
            visit.assessment,
            types=("3",),
            character="เดินลำบาก",
            certifying_doctor="พญ.อรทัย สมมุติเวช",
            certified_on=desk.clock.today().isoformat(),
            reassess=f"{desk.clock.today().year + 1}-01-31" if _is_child(desk, visit) else "no",
        )
        desk.visit.save_draft(visit.visit_id, officer, assessment=assessment)
        return desk.visit.record_assessment(visit.visit_id, officer)

    def approved(self, person: TrainingPerson) -> Visit:
        """Return the matter of *person*, sent by nipa and approved by wichai."""
        visit = self.sent_for_approval(person)
        return self.desk.visit.approve(visit.visit_id, self.officer("wichai"), visit.version)


@contextmanager
def staged(folder: Path) -> Iterator[Stage]:
    """Give a practice desk in *folder*, and take it down in the right order."""
    training = train(folder)
    background = Background()
    try:
        yield Stage(
            training.desk, training.reader, training.printer, background, Session(), training.registry
        )
    finally:
        # Pages that were closed are gone before the lanes are: nobody asks for more work then.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        background.close()
        training.desk.close()


def _is_child(desk: Desk, visit: Visit) -> bool:
    return desk.rules.is_child(visit.identity.birth_date, desk.clock.today())

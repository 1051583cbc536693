"""One desk, joined and ready: what the window and the commands work with."""

from collections.abc import Callable
from dataclasses import dataclass

from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.services.card.catalogue import CardCatalogue
from oss_desk.services.day.catalogue import DayCatalogue
from oss_desk.services.people.catalogue import PeopleCatalogue
from oss_desk.services.ports.citizen_card_reader import ReaderWatch
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.pretend_camera import PretendCamera
from oss_desk.services.ports.pretend_cards import PretendCards
from oss_desk.services.ports.serial_readers import SerialReaders
from oss_desk.services.recording import Recording
from oss_desk.services.registry.catalogue import RegistryCatalogue
from oss_desk.services.trust.catalogue import TrustCatalogue
from oss_desk.services.visit.catalogue import VisitCatalogue
from oss_desk.services.visit.missing_papers import PaperCatalogue


@dataclass(frozen=True, slots=True)
class Desk:
    """The use cases by subject, the reader's voice, and what the desk knows of itself.

    Attributes:
        insert_pretend_card: training only: puts the next invented person's card into the pretend
            reader; None at a real desk.
        pretend_cards: training only: the album of odd cards; None at a real desk.
        pretend_camera: training and throw-away desks: what a camera would see where there is none;
            None at a real desk.
        papers: the papers people take home; None at a desk that makes none.
        serial_readers: the reader on a serial port; None where devices are pretended.
        registry: enrolment, turns, conflicts: everything around the provincial registry.
        close: ends device threads and the database, in that order; safe to call twice.
    """

    visit: VisitCatalogue
    card: CardCatalogue
    people: PeopleCatalogue
    day: DayCatalogue
    trust: TrustCatalogue
    recording: Recording
    reader_watch: ReaderWatch
    service_point: ServicePoint
    rules: RuleBook
    clock: Clock
    registry: RegistryCatalogue
    close: Callable[[], None]
    insert_pretend_card: Callable[[], None] | None = None
    pretend_cards: PretendCards | None = None
    pretend_camera: PretendCamera | None = None
    papers: PaperCatalogue | None = None
    serial_readers: SerialReaders | None = None

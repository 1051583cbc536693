"""Joins everything: the only place that names every class. Ordinary calls, bottom up, no logic."""

import threading
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

from oss_desk import settings as machine_settings
from oss_desk.devices.card_printer.cups import CupsCardPrinter
from oss_desk.devices.citizen_card.all_readers import AllReaders
from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.devices.citizen_card.serial_watch import SerialReaderWatch
from oss_desk.devices.citizen_card.watch import PcscReaderWatch
from oss_desk.devices.clock import RandomIds
from oss_desk.devices.paper_printer.cups import CupsPaperPrinter
from oss_desk.domain.errors import BadSetting, DeskAlreadySetUp, DeskNotSetUp, RealDesk, UnknownSetting
from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.domain.trust.officer import PRACTICE_PIN, Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind, ServicePoint
from oss_desk.printing.papers.renderer import ReportlabPaperRenderer
from oss_desk.printing.renderer import ReportlabCardRenderer
from oss_desk.registry_wiring import RegistryChoice, join_registry
from oss_desk.services.card.card_face import GatherCardFace
from oss_desk.services.card.catalogue import CardCatalogue
from oss_desk.services.card.print_card import FollowPrint, PrintCard, ProofCard, RecoverPrints, SettlePrint
from oss_desk.services.day.catalogue import DayCatalogue
from oss_desk.services.day.tally_day import TallyDays
from oss_desk.services.desk import Desk
from oss_desk.services.errors import DatabaseUnreachable
from oss_desk.services.people.adopt_record import AdoptRecord
from oss_desk.services.people.catalogue import PeopleCatalogue
from oss_desk.services.people.export_people import ExportPeople
from oss_desk.services.people.find_people import FindPeople
from oss_desk.services.people.import_people import ImportPeople
from oss_desk.services.people.try_reader import DescribeReaders, TryReader
from oss_desk.services.ports.card_printing import CardPrinter
from oss_desk.services.ports.citizen_card_reader import CitizenCardReader, ReaderWatch
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.serial_readers import FRAMINGS, SerialChoice
from oss_desk.services.recording import Recording
from oss_desk.services.trust.catalogue import TrustCatalogue
from oss_desk.services.trust.officers import AddOfficer, ListOfficers
from oss_desk.services.trust.sign_in import SignIn
from oss_desk.services.trust.verify_audit import VerifyAudit
from oss_desk.services.visit.approval import ApproveVisit, CompareEvidence, ReturnVisit
from oss_desk.services.visit.catalogue import VisitCatalogue
from oss_desk.services.visit.left_open import FindLeftOpen
from oss_desk.services.visit.look import ListDay, ListInState, LookAtPicture, LookAtQueue, LookAtVisit
from oss_desk.services.visit.missing_papers import MakeMissingSlip, PaperCatalogue
from oss_desk.services.visit.open_visit import OpenVisit
from oss_desk.services.visit.registered_portrait import LookAtRegisteredPortrait
from oss_desk.services.visit.same_person import WhoIsIt
from oss_desk.services.visit.save_draft import KeepPortrait, SaveDraft
from oss_desk.services.visit.serve_card import ServeCard
from oss_desk.services.visit.serve_caregiver import ServeCaregiver
from oss_desk.services.visit.steps import (
    AcceptRequest,
    CloseVisit,
    ConfirmIdentity,
    HandOver,
    ParkVisit,
    RecordAssessment,
)
from oss_desk.services.visit.undo_approval import UndoApproval
from oss_desk.settings import Settings
from oss_desk.simulated.atlas.album import AtlasAlbum
from oss_desk.simulated.camera import SimulatedCamera
from oss_desk.simulated.card_printer import SimulatedCardPrinter
from oss_desk.simulated.card_reader import SimulatedCardReader, SimulatedReaderWatch
from oss_desk.simulated.people import PEOPLE
from oss_desk.simulated.portrait import Look
from oss_desk.simulated.practice_register import populate
from oss_desk.simulated.registry import SimulatedRegistry
from oss_desk.storage.database import ThaiClock, exists, open_database
from oss_desk.storage.people_files import read_mapping, read_people
from oss_desk.storage.people_list import write_people
from oss_desk.storage.reference import ShippedReference
from oss_desk.storage.vault import Vault
from oss_desk.sync.http import ANSWER_SECONDS


@dataclass(frozen=True, slots=True)
class Training:
    """A practice desk, the hands that move its pretend devices, and its pretend registry."""

    desk: Desk
    reader: SimulatedCardReader
    printer: SimulatedCardPrinter
    registry: SimulatedRegistry

    def insert(self, number: int) -> None:
        """Put the card of the *number*-th invented person (from 0) into the reader."""
        self.reader.insert(PEOPLE[number])

    def printed(self) -> tuple[bytes, ...]:
        """Return the PDF of every card that was printed, oldest first."""
        return tuple(pdf for _, pdf in self.printer.printed)


def load_settings(folder: Path) -> Settings:
    """Return the settings of the data folder *folder*.

    Raises:
        DeskNotSetUp: it holds no desk.
        UnknownSetting, BadSetting: its settings file cannot be used.
    """
    try:
        return machine_settings.load(folder)
    except FileNotFoundError as error:
        raise DeskNotSetUp from error
    except machine_settings.SettingsProblem as error:
        raise (
            UnknownSetting(error.key, error.nearest) if error.nearest else BadSetting(error.key)
        ) from error


def _answer_seconds(settings: Settings) -> float:
    text = settings.registry_seconds
    if not text:
        return ANSWER_SECONDS
    if not text.isdecimal() or not int(text):
        raise BadSetting("registry_seconds")
    return float(text)


def build(
    settings: Settings, practice_key: str = "", registry_address: str = "", clock: Clock | None = None
) -> Desk:
    """Return the desk of a data folder that `set_up` made, with the real devices of this machine.

    Where nothing is real but the devices, a pretend camera helps out when there is no other.
    *registry_address* wins over the one that enrolment stored. Without *clock* it is the machine's.

    Raises:
        BadSetting: the registry's time to answer is no number of seconds.
    """
    clock = clock or ThaiClock()
    printer = CupsCardPrinter(settings.printer_queue, settings.print_server or None)
    readers = all_readers(settings, clock)
    registry = RegistryChoice(registry_address, answer_seconds=_answer_seconds(settings))
    desk = _join(settings, clock, readers, readers, printer, registry, practice_key)
    desk = replace(desk, serial_readers=readers)
    if settings.paper_queue and desk.papers:
        paper = CupsPaperPrinter(settings.paper_queue, settings.print_server or None)
        desk = replace(desk, papers=replace(desk.papers, printer=paper))
    if desk.service_point.kind is DeskKind.REAL:
        return desk
    return replace(desk, pretend_camera=SimulatedCamera(lambda: PEOPLE[0].look))


def all_readers(settings: Settings, clock: Clock) -> AllReaders:
    """Return the card readers of this machine: the system's, and the serial one its settings name.

    Raises:
        BadSetting: the framing is none.
    """
    choice = SerialChoice(settings.serial_port, settings.serial_framing)
    if choice.framing not in {"", *FRAMINGS}:
        raise BadSetting("serial_framing")

    def keep(chosen: SerialChoice) -> None:
        stored = machine_settings.load(settings.data)
        machine_settings.save(replace(stored, serial_port=chosen.path, serial_framing=chosen.framing))

    return AllReaders(PcscCardReader(clock), PcscReaderWatch(), clock, choice, keep)


def simulate(settings: Settings, clock: Clock | None = None, practice_key: str = "") -> Training:
    """Return the desk of a practice folder with pretend devices and invented people."""
    clock = clock or ThaiClock()
    reader, printer = SimulatedCardReader(clock), SimulatedCardPrinter()
    watch = SimulatedReaderWatch(reader)
    waiting = iter(PEOPLE * 1000)
    lock = threading.Lock()

    def insert_next() -> None:
        with lock:
            reader.pull()
            reader.insert(next(waiting))

    def look() -> Look:
        return reader.last_look or PEOPLE[0].look

    provincial = SimulatedRegistry(clock, settings.facility_code)
    registry = RegistryChoice(simulated=provincial)
    desk = _join(settings, clock, reader, watch, printer, registry, practice_key)
    desk = replace(
        desk,
        insert_pretend_card=insert_next,
        pretend_cards=AtlasAlbum(reader),
        pretend_camera=SimulatedCamera(look),
    )
    return Training(desk, reader, printer, provincial)


def train(folder: Path, clock: Clock | None = None) -> Training:
    """Return a practice desk in *folder*, made with its officers and register if it is new.

    Raises:
        RealDesk: the folder holds a desk of real people; pretend devices have no business there.
    """
    if not (folder / machine_settings.FILE_NAME).exists():
        point = Settings(
            folder,
            facility_code="00000",
            facility="โรงพยาบาลลำปาง",
            building="อาคารฝึกหัด ชั้น 1",
            counter="2",
            signatory_title="นายทะเบียนจังหวัดลำปาง",
        )
        set_up(point, Officer("admin", "ผู้ดูแล ฝึกหัด", Role.ADMINISTRATOR), PRACTICE_PIN, DeskKind.TRAINING)
        training = simulate(point, clock)
        populate(training.desk, PRACTICE_PIN)
        return training
    if desk_kind(folder) is DeskKind.REAL:
        raise RealDesk
    return simulate(load_settings(folder), clock)


def set_up(
    settings: Settings, administrator: Officer, pin: str, kind: DeskKind, practice_key: str = ""
) -> str:
    """Make a desk in ``settings.data`` with its first officer, and return the recovery key to print once.

    Raises:
        DeskAlreadySetUp: the folder holds one; nothing was changed.
        StorageError: the key store or the disk refuses. A database that was begun is left as it is,
            so making the desk again in that folder is refused: take a fresh one.
    """
    folder = settings.data
    if (folder / machine_settings.FILE_NAME).exists():
        raise DeskAlreadySetUp
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    if kind is not DeskKind.REAL:
        (folder / kind.value).touch(mode=0o600)
    new = Vault(practice_key).create(folder)
    with closing(open_database(folder, new.key)) as database, database.unit_of_work() as work:
        work.officers.put(administrator)
        work.officers.set_pin(administrator.user_name, pin)
        work.audit.add(AuditEntry(ThaiClock().now(), administrator.user_name, "desk.set_up", "", kind))
        work.commit()
    # Written last: its presence says that everything before it is there.
    machine_settings.save(settings)
    return new.recovery_key


def places() -> PlaceList:
    """Return the national list of subdistricts."""
    return ShippedReference().places()


def card_reading(
    *, training: bool, serial: SerialChoice | None = None
) -> tuple[CitizenCardReader, ReaderWatch, PlaceList]:
    """Return what one read of a citizen card needs; in training the first invented card is in.

    A *serial* reader that is named is the only one.
    """
    clock = ThaiClock()
    if serial and serial.path:
        line = SerialLine(serial)
        # One command looks for the reader, waits for a card and reads it: all over one opening.
        line.stay_open()
        return SerialCardReader(line, clock), SerialReaderWatch(line), places()
    if not training:
        return PcscCardReader(clock), PcscReaderWatch(), places()
    reader = SimulatedCardReader(clock)
    reader.insert(PEOPLE[0])
    return reader, SimulatedReaderWatch(reader), places()


def readers_of(folder: Path, *, training: bool) -> tuple[CitizenCardReader, ReaderWatch]:
    """Return the card readers that the desk in *folder* would use; the system's where there is no desk yet.

    Raises:
        UnknownSetting, BadSetting: the settings file cannot be used.
    """
    clock = ThaiClock()
    if not training and (folder / machine_settings.FILE_NAME).exists():
        both = all_readers(load_settings(folder), clock)
        return both, both
    return card_reading(training=training)[:2]


def desk_kind(folder: Path) -> DeskKind:
    """Return what the data folder was made for, by the marker that `set_up` left."""
    for kind in (DeskKind.TRAINING, DeskKind.THROWAWAY):
        if (folder / kind.value).is_file():
            return kind
    return DeskKind.REAL


def _join(
    settings: Settings,
    clock: Clock,
    reader: CitizenCardReader,
    watch: ReaderWatch,
    printer: CardPrinter,
    registry: RegistryChoice,
    practice_key: str,
) -> Desk:
    with ExitStack() as opened:
        if not exists(settings.data):
            # A lost file must not come back as an empty desk that says all is well.
            raise DatabaseUnreachable
        database = open_database(settings.data, Vault(practice_key).key_of(settings.data), clock)
        opened.callback(database.close)
        opened.callback(watch.stop)
        opened.callback(reader.forget)
        reference = ShippedReference()
        rules, places = reference.rules(), reference.places()
        point = ServicePoint(
            settings.facility_code,
            settings.facility,
            settings.province_code,
            settings.province,
            settings.building,
            settings.counter,
            settings.queue_letter,
            settings.signatory_title,
            desk_kind(settings.data),
            phone=settings.phone,
            opening_hours=settings.opening_hours,
        )
        ids, renderer = RandomIds(), ReportlabCardRenderer()
        recording = Recording(database.unit_of_work, clock)
        gather = GatherCardFace(rules, point)
        open_visit = OpenVisit(recording, ids, rules, places, point)
        save_draft = SaveDraft(recording, rules, ids)
        return Desk(
            visit=VisitCatalogue(
                open=open_visit,
                serve_card=ServeCard(reader, open_visit, recording),
                serve_caregiver=ServeCaregiver(reader, recording, rules),
                save_draft=save_draft,
                keep_portrait=KeepPortrait(recording, save_draft),
                confirm_identity=ConfirmIdentity(recording),
                accept_request=AcceptRequest(recording, rules),
                record_assessment=RecordAssessment(recording, rules),
                compare=CompareEvidence(recording, rules),
                approve=ApproveVisit(recording, ids, rules),
                undo_approval=UndoApproval(recording),
                send_back=ReturnVisit(recording),
                park=ParkVisit(recording),
                hand_over=HandOver(recording, ids),
                close=CloseVisit(recording),
                look=LookAtVisit(recording),
                picture=LookAtPicture(recording),
                registered_portrait=LookAtRegisteredPortrait(recording),
                queue=LookAtQueue(recording),
                in_state=ListInState(recording),
                day=ListDay(recording),
                left_open=FindLeftOpen(recording),
                who_is_it=WhoIsIt.of(database.reading, recording, rules),
                diagnoses=reference.diagnoses(),
            ),
            card=CardCatalogue(
                proof=ProofCard(recording, gather, renderer),
                print=PrintCard(recording, gather, renderer, printer),
                follow=FollowPrint(recording, printer, ids),
                settle=SettlePrint(recording, ids, printer),
                recover=RecoverPrints(recording),
                printer=printer,
            ),
            people=PeopleCatalogue(
                AdoptRecord(recording),
                places,
                DescribeReaders(reader),
                TryReader(reader),
                ImportPeople(recording, ids, places, point, read_people, read_mapping),
                ExportPeople(recording, database.reading, write_people),
                FindPeople(database.reading),
            ),
            day=DayCatalogue(TallyDays(recording)),
            trust=TrustCatalogue(
                SignIn(recording),
                ListOfficers(database.unit_of_work),
                AddOfficer(recording),
                VerifyAudit(recording),
            ),
            recording=recording,
            reader_watch=watch,
            service_point=point,
            rules=rules,
            clock=clock,
            papers=PaperCatalogue(MakeMissingSlip(recording, rules, point, ReportlabPaperRenderer())),
            registry=join_registry(
                registry, settings.data, point.kind, database, clock, ids, point.province_code
            ),
            close=opened.pop_all().close,
        )

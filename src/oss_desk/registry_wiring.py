"""Joins the use cases around the registry; the half of `bootstrap` that knows HTTP, keys and the outbox."""

import random
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.services.ports.carrier_files import CarrierFiles
from oss_desk.services.ports.clock import Clock, Ids
from oss_desk.services.ports.registry import Connect, Enrolment
from oss_desk.services.recording import Recording
from oss_desk.services.registry.ask_supervisor import AskSupervisor, CloseQuestion, ListAsked
from oss_desk.services.registry.catalogue import RegistryCatalogue
from oss_desk.services.registry.conflicts import ListConflicts, LookAtConflicts
from oss_desk.services.registry.decide_dispute import DecideDispute, UndoDecision
from oss_desk.services.registry.decide_pair import JudgePair, MergePair, UndoPair
from oss_desk.services.registry.decided import ListDecided, RecallValues, UndoRecall
from oss_desk.services.registry.disputes import ListDisputes
from oss_desk.services.registry.enrol import EnrolDesk
from oss_desk.services.registry.export_carrier import ExportCarrier
from oss_desk.services.registry.fetch_attachments import FetchAttachments
from oss_desk.services.registry.fix_changes import FixChanges
from oss_desk.services.registry.hospital_names import NameHospitals
from oss_desk.services.registry.keep_supplied import KeepSupplied
from oss_desk.services.registry.match_elsewhere import MatchElsewhere
from oss_desk.services.registry.possible_pairs import ListPairs
from oss_desk.services.registry.pull import PullChanges
from oss_desk.services.registry.push import PushChanges
from oss_desk.services.registry.record_behind import RecordBehindVisit
from oss_desk.services.registry.rejected_changes import CorrectChange, LookAtChange, WithdrawChange
from oss_desk.services.registry.resolve_conflict import ResolveConflict
from oss_desk.services.registry.send_attachments import SendAttachments
from oss_desk.services.registry.send_now import NextTurn, SendNow
from oss_desk.services.registry.serial_stock import LookAtSerials
from oss_desk.services.registry.settle_pairs import SettlePairs
from oss_desk.services.registry.status import DigestOfConfirmed, ListSyncItems, LookAtSync
from oss_desk.services.registry.synchronise import Synchronise
from oss_desk.services.registry.take_answer import TakeAnswer
from oss_desk.services.registry.take_receipt import TakeReceipt
from oss_desk.services.registry.worn_keys import DestroyWornKeys
from oss_desk.simulated.carrier_files import SimulatedCarrierFiles
from oss_desk.simulated.registry import PRACTICE_ADDRESS, SimulatedRegistry
from oss_desk.storage.database import Database
from oss_desk.storage.turn_lock import turn_lock
from oss_desk.storage.vault import FolderSecrets, Vault
from oss_desk.sync.carrier_files import SealedCarrierFiles
from oss_desk.sync.device_keys import Ed25519DeviceKeys
from oss_desk.sync.http import ANSWER_SECONDS
from oss_desk.sync.registry_client import HttpRegistry, HttpRegistryLine
from oss_desk.sync.translate import WireTranslator


@dataclass(frozen=True, slots=True)
class RegistryChoice:
    """Which registry a desk speaks with.

    Attributes:
        address: wins over the one that enrolment stored; empty for that one.
        simulated: the practice registry, or None for a real line.
        answer_seconds: how long a real one may take to answer.
    """

    address: str = ""
    simulated: SimulatedRegistry | None = None
    answer_seconds: float = ANSWER_SECONDS


def join_registry(
    choice: RegistryChoice,
    folder: Path,
    kind: DeskKind,
    database: Database,
    clock: Clock,
    ids: Ids,
    province_code: str = "",
) -> RegistryCatalogue:
    """Return the use cases of a desk whose data lie in *folder*."""
    recording = Recording(database.unit_of_work, clock)
    folder_secrets = FolderSecrets(Vault(), folder)
    keys, audit_head = Ed25519DeviceKeys(folder_secrets), partial(_audit_head, database)
    files: CarrierFiles = SealedCarrierFiles(keys, folder_secrets)
    if choice.simulated:
        files = SimulatedCarrierFiles(choice.simulated)
    real = HttpRegistry(
        keys,
        audit_head,
        loopback_only=kind is not DeskKind.REAL,
        answer_seconds=choice.answer_seconds,
    )
    connect: Connect = choice.simulated.connect if choice.simulated else real.connect
    enrolment: Enrolment = choice.simulated.enrol if choice.simulated else real.enrol
    if choice.address and not choice.simulated:
        connect = partial(_connect_elsewhere, real, choice.address)
    if choice.simulated:
        _bind_practice(database, choice.simulated, clock)
    resolve = ResolveConflict(recording, ids)
    draw = random.SystemRandom().random
    lock = partial(turn_lock, folder)
    forms = WireTranslator()
    destroy_worn = DestroyWornKeys(database.unit_of_work, keys)
    fix, take = FixChanges(ids, forms), TakeAnswer(clock, ids, draw)
    supply = KeepSupplied(database.unit_of_work, clock, keys, province_code)
    return RegistryCatalogue(
        synchronise=Synchronise(
            database.unit_of_work,
            clock,
            connect,
            lock,
            PullChanges(database.unit_of_work, clock),
            PushChanges(
                database.unit_of_work, clock, fix, take, SendAttachments(database.unit_of_work, clock, draw)
            ),
            supply,
            FetchAttachments(database.unit_of_work, clock, draw),
            SettlePairs(database.unit_of_work, clock),
            draw,
            destroy_worn,
        ),
        next_turn=NextTurn(database.reading, clock),
        send_now=SendNow(recording),
        enrol=EnrolDesk(database.unit_of_work, clock, keys, enrolment, connect, lock, ids, destroy_worn),
        status=LookAtSync(database.reading, clock),
        items=ListSyncItems(database.reading),
        digest=DigestOfConfirmed(database.reading, forms),
        conflicts=ListConflicts(database.reading),
        history=LookAtConflicts(database.reading),
        resolve=resolve,
        disputes=ListDisputes(database.reading, clock),
        decide=DecideDispute(resolve),
        undo_decision=UndoDecision(recording),
        ask=AskSupervisor(recording, ids),
        close_question=CloseQuestion(recording),
        asked=ListAsked(database.reading),
        decided=ListDecided(database.reading),
        recall=RecallValues(recording, ids),
        undo_recall=UndoRecall(recording),
        correct=CorrectChange(recording, ids),
        withdraw=WithdrawChange(recording),
        look_at_change=LookAtChange(database.reading),
        record_behind=RecordBehindVisit(database.reading),
        pairs=ListPairs(database.reading, clock),
        match_elsewhere=MatchElsewhere(database.reading, connect),
        merge_pair=MergePair(recording, ids),
        judge_pair=JudgePair(recording),
        undo_pair=UndoPair(recording, ids),
        serials=LookAtSerials(database.reading, clock, province_code),
        hospital_names=NameHospitals(database.reading),
        export_carrier=ExportCarrier(database.unit_of_work, clock, ids, fix, files, lock, audit_head, supply),
        take_receipt=TakeReceipt(database.unit_of_work, clock, take, files, lock, supply),
        address=choice.address,
    )


def _connect_elsewhere(real: HttpRegistry, address: str, identity: DeskIdentity) -> HttpRegistryLine:
    return real.connect(replace(identity, address=address))


def _audit_head(database: Database) -> str:
    """Return number and digest of the last audit entry, as every call carries it."""
    with database.reading() as work:
        number, digest = work.audit.head()
    return f"{number}:{digest}" if number else ""


def _bind_practice(database: Database, registry: SimulatedRegistry, clock: Clock) -> None:
    """Bind a practice desk to its registry, which lives as long as the program."""
    with database.unit_of_work() as work:
        if work.registry_link.identity() is None:
            enrolled = registry.enrol(PRACTICE_ADDRESS, "", "")
            if enrolled.keys is not None:
                work.registry_trust.put_registry_keys(enrolled.keys)
            work.registry_link.put_identity(
                DeskIdentity(enrolled.device_id, PRACTICE_ADDRESS, "", registry.facility_code, clock.now())
            )
            work.commit()

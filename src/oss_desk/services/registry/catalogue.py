"""The ready use cases around the provincial registry."""

from dataclasses import dataclass

from oss_desk.services.registry.ask_supervisor import AskSupervisor, CloseQuestion, ListAsked
from oss_desk.services.registry.conflicts import ListConflicts, LookAtConflicts
from oss_desk.services.registry.decide_dispute import DecideDispute, UndoDecision
from oss_desk.services.registry.decide_pair import JudgePair, MergePair, UndoPair
from oss_desk.services.registry.decided import ListDecided, RecallValues, UndoRecall
from oss_desk.services.registry.disputes import ListDisputes
from oss_desk.services.registry.enrol import EnrolDesk
from oss_desk.services.registry.export_carrier import ExportCarrier
from oss_desk.services.registry.hospital_names import NameHospitals
from oss_desk.services.registry.match_elsewhere import MatchElsewhere
from oss_desk.services.registry.possible_pairs import ListPairs
from oss_desk.services.registry.record_behind import RecordBehindVisit
from oss_desk.services.registry.rejected_changes import CorrectChange, LookAtChange, WithdrawChange
from oss_desk.services.registry.resolve_conflict import ResolveConflict
from oss_desk.services.registry.send_now import NextTurn, SendNow
from oss_desk.services.registry.serial_stock import LookAtSerials
from oss_desk.services.registry.status import DigestOfConfirmed, ListSyncItems, LookAtSync
from oss_desk.services.registry.synchronise import Synchronise
from oss_desk.services.registry.take_receipt import TakeReceipt


@dataclass(frozen=True, slots=True)
class RegistryCatalogue:
    """Those marked *network* may take minutes and belong on the network lane; the others are quick.

    Attributes:
        synchronise: network: one turn. next_turn: when the next is due. send_now: make it due now.
        enrol: network: bind this desk with a one-time code.
        status, items: what the strip and the sync centre show. digest: slow, for support.
        conflicts, history: both values, who and when. resolve: one key decides.
        disputes: the same person by person, with advice. decide, undo_decision: all of one person's.
        ask, asked, close_question: what is put before the supervisor, and its answer.
        decided, recall, undo_recall: the values that were not chosen, and how they come back.
        correct, withdraw: what to do with a refused change. look_at_change: what it says.
        record_behind: the register's record of an open matter's person.
        pairs: who may be one person. merge_pair, judge_pair: one, two, or later. undo_pair: open again.
        match_elsewhere: network: whom the registry knows besides.
        serials: how many reserved ones are left, with alarm; None without a registry.
        hospital_names: what hospitals are called, by code.
        export_carrier: a sealed file for where there is no line. take_receipt: what comes back for it.
        address: where the registry is, when an installer or the environment said so; else empty.
    """

    synchronise: Synchronise
    next_turn: NextTurn
    send_now: SendNow
    enrol: EnrolDesk
    status: LookAtSync
    items: ListSyncItems
    digest: DigestOfConfirmed
    conflicts: ListConflicts
    history: LookAtConflicts
    resolve: ResolveConflict
    disputes: ListDisputes
    decide: DecideDispute
    undo_decision: UndoDecision
    ask: AskSupervisor
    close_question: CloseQuestion
    asked: ListAsked
    decided: ListDecided
    recall: RecallValues
    undo_recall: UndoRecall
    correct: CorrectChange
    withdraw: WithdrawChange
    look_at_change: LookAtChange
    record_behind: RecordBehindVisit
    pairs: ListPairs
    match_elsewhere: MatchElsewhere
    merge_pair: MergePair
    judge_pair: JudgePair
    undo_pair: UndoPair
    serials: LookAtSerials
    hospital_names: NameHospitals
    export_carrier: ExportCarrier
    take_receipt: TakeReceipt
    address: str = ""

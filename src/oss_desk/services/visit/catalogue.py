"""The ready use cases of a visit."""

from dataclasses import dataclass, field

from oss_desk.domain.visit.diagnosis import DiagnosisList
from oss_desk.services.visit.approval import ApproveVisit, CompareEvidence, ReturnVisit
from oss_desk.services.visit.left_open import FindLeftOpen
from oss_desk.services.visit.look import ListDay, ListInState, LookAtPicture, LookAtQueue, LookAtVisit
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


@dataclass(frozen=True, slots=True)
class VisitCatalogue:
    """What can be done with a visit."""

    open: OpenVisit
    serve_card: ServeCard
    serve_caregiver: ServeCaregiver
    save_draft: SaveDraft
    keep_portrait: KeepPortrait
    confirm_identity: ConfirmIdentity
    accept_request: AcceptRequest
    record_assessment: RecordAssessment
    compare: CompareEvidence
    approve: ApproveVisit
    undo_approval: UndoApproval
    send_back: ReturnVisit
    park: ParkVisit
    hand_over: HandOver
    close: CloseVisit
    look: LookAtVisit
    picture: LookAtPicture
    registered_portrait: LookAtRegisteredPortrait
    queue: LookAtQueue
    in_state: ListInState
    day: ListDay
    left_open: FindLeftOpen
    who_is_it: WhoIsIt
    diagnoses: DiagnosisList = field(default_factory=DiagnosisList)

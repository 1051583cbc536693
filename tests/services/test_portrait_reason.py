"""Why a portrait that does not pass its checks is used: kept, shown at the approval, not in the trail."""

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import WrongState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.comparison import Verdict
from oss_desk.simulated.portrait import portrait
from tests.services.story import RENEWING, approved, card_in, submitted

_NOTE = "ตาซ้ายปิดตั้งแต่กำเนิด"


def test_reason_and_source_stay_with_the_visit_and_the_trail_has_no_note(
    training: Training, nipa: Officer
) -> None:
    visit = card_in(training, RENEWING, nipa)
    keep = training.desk.visit.keep_portrait
    keep(visit.visit_id, portrait("f60"), nipa, source="camera", reason=f"eyes:{_NOTE}")
    stored = training.desk.visit.look(visit.visit_id).identity
    assert (stored.portrait_source, stored.portrait_reason) == ("camera", f"eyes:{_NOTE}")
    with training.desk.recording.unit_of_work() as work:
        taken = [
            entry for entry in work.audit.entries(visit.visit_id) if entry.action == "visit.portrait_taken"
        ]
    assert [entry.detail for entry in taken] == ["camera eyes"]


def test_another_portrait_takes_the_reason_of_the_first_away(training: Training, nipa: Officer) -> None:
    visit = card_in(training, RENEWING, nipa)
    keep = training.desk.visit.keep_portrait
    keep(visit.visit_id, portrait("f60"), nipa, source="camera", reason="eyes")
    keep(visit.visit_id, portrait("f30"), nipa, source="file")
    stored = training.desk.visit.look(visit.visit_id).identity
    assert (stored.portrait_source, stored.portrait_reason) == ("file", "")


def test_whoever_decides_sees_the_reason_among_the_evidence(training: Training, nipa: Officer) -> None:
    opened = card_in(training, RENEWING, nipa)
    training.desk.visit.keep_portrait(
        opened.visit_id, portrait("f60"), nipa, source="camera", reason="posture"
    )
    visit = submitted(training, RENEWING, nipa)
    assert visit.visit_id == opened.visit_id
    rows = {row.field: row for row in training.desk.visit.compare(visit.visit_id)}
    assert (rows["portrait"].requested, rows["portrait"].verdict) == ("posture", Verdict.DIFFERENT)


def test_a_portrait_without_a_reason_is_no_row(training: Training, nipa: Officer) -> None:
    visit = submitted(training, RENEWING, nipa)
    assert "portrait" not in {row.field for row in training.desk.visit.compare(visit.visit_id)}


def test_after_the_approval_no_portrait_is_taken_any_more(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    visit = approved(training, RENEWING, nipa, wichai)
    with pytest.raises(WrongState):
        training.desk.visit.keep_portrait(visit.visit_id, portrait("f60"), nipa, source="camera")

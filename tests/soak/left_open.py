"""Leaves a visit open at a step, as a desk does that loses its power there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit

STEPS = ("identity", "request", "assessment")


@contextmanager
def between_lives(folder: Path) -> Iterator[tuple[Training, Officer]]:
    """Give the desk of *folder* and its counter officer while no window has it."""
    training = bootstrap.train(folder)
    try:
        yield training, next(who for who in training.desk.trust.officers() if who.user_name == "nipa")
    finally:
        training.desk.close()


def leave_open(folder: Path, step: str) -> None:
    """Leave a visit without a card open at *step*, everything before it done."""
    with between_lives(folder) as (training, nipa):
        visits = training.desk.visit
        visit = visits.open.without_card("", nipa)
        if step != "identity":
            identity = replace(
                visit.identity,
                title="นาย",
                first_name="ทดสอบ",
                last_name="สมมุติใจ",
                citizen_id="0991200000015",
                birth_date="1954-05-01",
                sex="male",
                phone="0812345678",
                house_number="12",
                subdistrict="พิชัย",
                district="เมืองลำปาง",
                province="ลำปาง",
                postcode="52000",
                subdistrict_code="520112",
                notice_given=True,
            )
            visits.save_draft(visit.visit_id, nipa, identity=identity)
            visit = visits.confirm_identity(visit.visit_id, nipa)
        if step == "assessment":
            papers = tuple((key, "present") for key, _ in visit.request.documents)
            visits.save_draft(visit.visit_id, nipa, request=replace(visit.request, documents=papers))
            visit = visits.accept_request(visit.visit_id, nipa)
        visits.save_draft.within(visit.visit_id, nipa, lambda _visit: (None, None, None), f"{step}.")


def the_visit(folder: Path) -> Visit:
    """Return the visit that is open in *folder*."""
    with between_lives(folder) as (training, nipa):
        visit = training.desk.visit.left_open(nipa.user_name)
        assert visit is not None
        return visit

"""Who is entitled on which day."""

from datetime import date

import pytest

from oss_registry.dci.standing import DisabilityStatus, standing_of
from oss_wire.record import Body

DAY = date(2026, 11, 22)
APPROVED = {"status": "approved", "registered_on": "2026-01-05"}
CARD = {"status": "handed_over", "issue_date": "2026-01-05", "expiry_date": "2034-01-04"}


@pytest.mark.parametrize(
    ("registrations", "cards", "status"),
    [
        ([APPROVED], [CARD], "Approved"),
        ([APPROVED], [{**CARD, "status": "printed"}], "Approved"),
        ([APPROVED], [{**CARD, "expiry_date": "2026-11-22"}], "Approved"),  # its last day
        ([APPROVED], [{**CARD, "expiry_date": ""}], "Approved"),  # the rule gave none
        ([], [CARD], "Approved"),  # from an imported list
        ([APPROVED], [{**CARD, "expiry_date": "2026-11-21"}], "Expired"),
        ([APPROVED], [{**CARD, "status": "revoked"}], "Expired"),
        ([{**APPROVED, "status": "withdrawn"}], [CARD], "Expired"),
        ([APPROVED], [], "Pending"),
        ([APPROVED], [{**CARD, "status": "spoiled"}], "Pending"),
        # The lost card was revoked when the new one was made, here on the same day.
        ([APPROVED], [{**CARD, "status": "revoked"}, CARD], "Approved"),
        ([APPROVED], [{**CARD, "expiry_date": "2025-01-04", "issue_date": "2017-01-05"}, CARD], "Approved"),
        ([{**APPROVED, "status": "withdrawn", "registered_on": "2020-01-01"}, APPROVED], [CARD], "Approved"),
    ],
)
def test_registration_and_card_decide_together(
    registrations: list[Body], cards: list[Body], status: str
) -> None:
    standing = standing_of(registrations, cards, DAY)
    assert standing is not None
    assert standing.status == status
    assert standing.is_entitled is (status == DisabilityStatus.APPROVED)
    assert bool(standing.reason) is not standing.is_entitled


def test_who_was_never_registered_has_no_standing() -> None:
    assert standing_of([], [], DAY) is None
    assert standing_of([], [{**CARD, "status": "spoiled"}], DAY) is None

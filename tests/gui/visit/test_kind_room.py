"""Step 2 where height is short: the matters give way, the applicant is never cut."""

import pytest
from PySide6.QtWidgets import QScrollArea

from oss_desk.gui.visit.steps.request.kind_row import KindRow
from oss_desk.simulated.people import PHUPHA
from tests.gui.visit.conftest import Counter
from tests.gui.visit.staging import confirmed


@pytest.mark.parametrize("height", [696, 676])
def test_the_applicant_of_a_child_is_whole_under_a_band_or_a_sentence(counter: Counter, height: int) -> None:
    """Training's band and a sentence of the reader take height; the matters give way, not the applicant."""
    visit = counter.serve(PHUPHA)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    area = counter.part("side_scroll")
    rows = counter.workspace.steps[1].findChildren(KindRow)
    assert isinstance(area, QScrollArea)
    tall = rows[0].height()
    counter.workspace.resize(1242, height)
    counter.wait(lambda: counter.workspace.height() == height)
    counter.wait(lambda: area.verticalScrollBar().maximum() == 0)
    card = counter.part("applicant_card")
    bottom = card.mapTo(area, card.rect().bottomLeft()).y()
    assert bottom <= area.height()
    counter.wait(lambda: card.mapTo(area, card.rect().topRight()).x() < area.width())
    assert {row.is_low for row in rows} == {True}
    assert 24 <= rows[0].height() < tall
    counter.workspace.resize(1266, 732)
    counter.wait(lambda: {row.height() for row in rows} == {tall})

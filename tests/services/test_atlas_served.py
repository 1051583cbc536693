"""Every card of the atlas is served with words for whatever is odd in it, or refused in words."""

from dataclasses import replace

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.odd_fields import split_marks, unsure_fields
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.errors import NotThaiId, ThaiIdWithoutFile
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.catalogue import ATLAS, atlas_card_named
from oss_desk.words.errors import ERRORS
from oss_desk.words.language import Language
from oss_desk.words.odd_card import mark_words, other_words


def serve(training: Training, nipa: Officer, card: AtlasCard) -> tuple[Visit, CitizenCard]:
    """Put *card* in and return its visit and what its text said."""
    said: list[CitizenCard] = []
    training.reader.insert_atlas_card(card)
    visit = training.desk.visit.serve_card(
        training.reader.name, nipa, lambda _visit, text: said.append(text), lambda _progress: None
    )
    return visit, said[0]


@pytest.mark.parametrize("card", ATLAS, ids=[card.card_id for card in ATLAS])
def test_a_card_of_the_atlas_is_served_or_refused_in_words(
    training: Training, nipa: Officer, card: AtlasCard
) -> None:
    if card.error is not None:
        with pytest.raises(card.error) as refused:
            serve(training, nipa, card)
        assert refused.value.code in ERRORS
        assert training.desk.visit.queue().rows == ()
        return
    visit, said = serve(training, nipa, card)
    identity = visit.identity
    assert identity.citizen_id == said.citizen_id
    assert identity.name == said.name_th
    assert (identity.house_number, identity.province) == (said.address.house_number, said.address.province)
    for field, code in split_marks(identity.chip_warnings):
        for language in Language:
            assert mark_words(field, code, language) or other_words((field,), language), (field, code)
    assert not unsure_fields(identity.chip_warnings) & set(identity.from_chip)
    again, _said = serve(training, nipa, card)
    if said.key:
        assert again.visit_id == visit.visit_id
    assert replace(again.identity, photo_id="", chip_warnings=()) == replace(
        identity, photo_id="", chip_warnings=()
    )


def test_a_thai_chip_without_the_file_is_told_from_a_card_of_another_kind(
    training: Training, nipa: Officer
) -> None:
    with pytest.raises(ThaiIdWithoutFile):
        serve(training, nipa, atlas_card_named("wrong_applet"))
    with pytest.raises(NotThaiId) as bank:
        serve(training, nipa, atlas_card_named("bank_card"))
    assert not isinstance(bank.value, ThaiIdWithoutFile)

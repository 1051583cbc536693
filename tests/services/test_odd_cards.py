"""Cards with something odd in them: everything else is served, and nobody is taken for somebody else."""

from dataclasses import replace
from datetime import date

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.approval.comparison_words import row_words
from oss_desk.services.visit.serve_card import CardFollower, ServeCard
from oss_desk.services.visit.serve_caregiver import ServeCaregiver
from oss_desk.simulated.card_reader import card_of
from oss_desk.simulated.people import BUAKHAM, KAEOTA, PHUPHA, TrainingPerson
from oss_desk.simulated.portrait import chip_photo
from tests.services.card_in_hand import CardInHand

TODAY = date(2026, 11, 20)
HINTS = CardHints(main_right="หลักประกันสุขภาพถ้วนหน้า")


def card(person: TrainingPerson = PHUPHA, *warnings: tuple[str, str], **fields: object) -> CitizenCard:
    """Return *person*'s card with *fields* changed and *warnings* told."""
    found = tuple(CardWarning(*warning) for warning in warnings)
    return replace(card_of(person, TODAY), warnings=found, **fields)  # type: ignore[arg-type]


def without_number(person: TrainingPerson = PHUPHA, **fields: object) -> CitizenCard:
    return card(person, ("citizen_id", "missing"), **{"citizen_id": "", "citizen_id_valid": False, **fields})


def serve(training: Training, nipa: Officer, held: CardInHand, follower: CardFollower | None = None) -> Visit:
    desk = training.desk.visit.serve_card
    served = ServeCard(held, desk.open_visit, desk.recording)
    return served("reader", nipa, lambda *_: None, lambda _progress: None, follower or CardFollower())


def actions_of(training: Training, visit: Visit) -> list[tuple[str, str]]:
    with training.desk.recording.unit_of_work() as work:
        return [(entry.action, entry.detail) for entry in work.audit.entries(visit.visit_id)]


def test_what_was_odd_is_kept_with_the_visit(training: Training, nipa: Officer) -> None:
    held = CardInHand(card(PHUPHA, ("sex", "missing"), sex=None), photo=chip_photo(PHUPHA.look))
    visit = serve(training, nipa, held)
    assert training.desk.visit.look(visit.visit_id).identity.chip_warnings == ("sex:missing",)
    assert visit.identity.first_name == PHUPHA.name_th.first


def test_a_place_that_nobody_knows_is_told_and_kept(training: Training, nipa: Officer) -> None:
    odd = card(PHUPHA, address=replace(PHUPHA.address, subdistrict="ตำบลสมมุติ"))
    identity = serve(training, nipa, CardInHand(odd)).identity
    assert "subdistrict:unknown_place" in identity.chip_warnings
    assert (identity.subdistrict, identity.subdistrict_code) == ("ตำบลสมมุติ", "")


def test_a_card_without_a_number_never_opens_a_visit_that_waits_for_one(
    training: Training, nipa: Officer
) -> None:
    """F2 without a number, then a chip that lost its number: two people."""
    by_hand = training.desk.visit.open.without_card("", nipa)
    served = serve(training, nipa, CardInHand(without_number()))
    assert served.visit_id != by_hand.visit_id
    other = without_number(KAEOTA, photo_number="99010101010102")
    assert serve(training, nipa, CardInHand(other)).visit_id != served.visit_id
    blank = replace(without_number(), request_number="", photo_number="")
    seen = {serve(training, nipa, CardInHand(blank)).visit_id for _ in range(2)}
    assert len(seen - {by_hand.visit_id, served.visit_id}) == 2


def test_a_card_with_a_wrong_number_finds_the_visit_it_opened_also_after_the_correction(
    training: Training, nipa: Officer
) -> None:
    wrong = card(PHUPHA, ("citizen_id", "bad_checksum"), citizen_id="0990100001018", citizen_id_valid=False)
    visit = serve(training, nipa, CardInHand(wrong))
    identity = replace(visit.identity, citizen_id=PHUPHA.citizen_id.digits)
    training.desk.visit.save_draft(visit.visit_id, nipa, identity=identity)
    again = serve(training, nipa, CardInHand(wrong))
    assert again.visit_id == visit.visit_id
    assert again.identity.citizen_id == PHUPHA.citizen_id.digits


def test_a_corrected_number_of_somebody_known_brings_what_the_card_does_not_say(
    training: Training, nipa: Officer
) -> None:
    wrong = card(BUAKHAM, ("citizen_id", "bad_checksum"), citizen_id="0990100001018", citizen_id_valid=False)
    visit = serve(training, nipa, CardInHand(wrong))
    identity = replace(visit.identity, citizen_id=BUAKHAM.citizen_id.digits)
    moved = training.desk.visit.save_draft(visit.visit_id, nipa, identity=identity)
    assert moved.person_known
    assert moved.identity.phone
    assert moved.identity.house_number == BUAKHAM.address.house_number


def test_a_photo_that_is_missing_is_told_until_it_comes(training: Training, nipa: Officer) -> None:
    cut = serve(training, nipa, CardInHand(card(), photo_warning="photo_incomplete"))
    assert cut.identity.chip_warnings == ("photo:photo_incomplete",)
    assert actions_of(training, cut)[-1] == ("visit.photo_not_read", "photo:photo_incomplete")
    whole = serve(training, nipa, CardInHand(card(), photo=chip_photo(PHUPHA.look), begins_at=12))
    assert whole.visit_id == cut.visit_id
    assert whole.identity.chip_warnings == ()
    assert whole.identity.photo_id
    again = serve(training, nipa, CardInHand(card(), photo_warning="photo_incomplete"))
    assert again.identity == whole.identity
    assert [action for action, _ in actions_of(training, cut)].count("visit.photo_not_read") == 1


def test_a_cancelled_photo_leaves_the_text_and_the_other_applets_alone(
    training: Training, nipa: Officer
) -> None:
    held = CardInHand(card(), photo=chip_photo(PHUPHA.look), hints=HINTS)
    told: list[CardHints] = []
    follower = CardFollower(on_hints=lambda _visit, hints: told.append(hints), cancelled=lambda: True)
    visit = serve(training, nipa, held, follower)
    assert visit.identity.chip_warnings == ("photo:photo_incomplete",)
    assert (told, "hints" in held.asked) == ([], False)


def test_hints_come_after_the_photo_is_stored_and_are_stored_nowhere(
    training: Training, nipa: Officer
) -> None:
    held = CardInHand(card(), photo=chip_photo(PHUPHA.look), hints=HINTS)
    order: list[str] = []
    follower = CardFollower(
        on_kept=lambda visit: order.append(f"photo {bool(visit.identity.photo_id)}"),
        on_hints=lambda _visit, hints: order.append(hints.main_right),
    )
    visit = serve(training, nipa, held, follower)
    assert order == ["photo True", HINTS.main_right]
    assert held.asked == ["connect reader", "text", "photo", "hints", "leave"]
    assert HINTS.main_right not in str(training.desk.visit.look(visit.visit_id).identity)


def test_nobody_reads_hints_that_nobody_asked_for(training: Training, nipa: Officer) -> None:
    held = CardInHand(card(), photo=chip_photo(PHUPHA.look), hints=HINTS)
    serve(training, nipa, held)
    assert "hints" not in held.asked


@pytest.mark.parametrize("number", ["", "0990100001018"])
def test_a_caregiver_is_told_from_the_person_also_without_a_number(
    training: Training, nipa: Officer, number: str
) -> None:
    visit = training.desk.visit.open.without_card("", nipa)
    held = CardInHand(card(KAEOTA, ("citizen_id", "bad_checksum"), citizen_id=number, citizen_id_valid=False))
    desk = training.desk.visit.serve_caregiver
    moved = ServeCaregiver(held, desk.recording, desk.rules)("reader", visit.visit_id, nipa)
    assert moved is not None
    assert moved.identity.caregiver_first_name == KAEOTA.name_th.first
    assert moved.identity.chip_warnings == ("caregiver_citizen_id:bad_checksum",)


def test_the_persons_own_card_is_known_by_its_other_numbers_too(training: Training, nipa: Officer) -> None:
    visit = serve(training, nipa, CardInHand(without_number()))
    desk = training.desk.visit.serve_caregiver
    served = ServeCaregiver(CardInHand(without_number()), desk.recording, desk.rules)
    assert served("reader", visit.visit_id, nipa) is None


def test_who_approves_sees_what_was_odd_and_nobody_put_right(training: Training, nipa: Officer) -> None:
    odd = card(
        PHUPHA, ("name_th", "replaced_bytes"), ("expiry_date", "expired_card"), ("issuer", "replaced_bytes")
    )
    visit = serve(training, nipa, CardInHand(odd, photo=chip_photo(PHUPHA.look)))
    rows = {row.field: row for row in training.desk.visit.compare(visit.visit_id)}
    assert (rows["chip"].requested, rows["chip"].note) == ("first_name", "chip_odd")
    words = row_words(rows["chip"], age=None, validity_years=8)
    assert (words.requested, words.differs) == ("ชื่อ", True)
    settled = replace(visit.identity, chip_warnings=("expiry_date:expired_card", "birth_date:partial_date"))
    training.desk.visit.save_draft(visit.visit_id, nipa, identity=settled)
    assert "chip" not in {row.field for row in training.desk.visit.compare(visit.visit_id)}

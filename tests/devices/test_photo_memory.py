"""An interrupted photo waits for its own card, not long, and for no other."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

import pytest

from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard
from oss_desk.services.ports.citizen_card_reader import PhotoProgress
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM, INTHA
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.fake_channel import AppletChannel
from tests.machine.processes import until

PULLED_AT = 28
"""Ten segments are whole before this command: seven for the text, two for each segment."""
PHOTO_OFFSET = 0x017B
HERS = card_file(BUAKHAM)


@dataclass
class Reading:
    """One card put in once."""

    memory: PhotoMemory
    file: bytes = HERS
    fails_at: int = 0
    stops_after: int = 20
    seen: list[int] = field(default_factory=list)

    def photo(self) -> CitizenCard:
        """Read the text and as much of the photo as comes."""
        channel = AppletChannel(CardApplet(self.file), fails_at=self.fails_at)
        session = ChipSession(
            channel, reader="reader", today=MORNING.date(), asked_at=perf_counter(), memory=self.memory
        )
        return session.read_photo(session.read_text(), self._note, lambda: len(self.seen) >= self.stops_after)

    def _note(self, progress: PhotoProgress) -> None:
        self.seen.append(progress.part)


@pytest.fixture
def memory() -> PhotoMemory:
    """Return a memory in which ten segments of Buakham's photo wait."""
    memory = PhotoMemory()
    assert not Reading(memory, fails_at=PULLED_AT).photo().photo_complete
    return memory


def test_the_same_card_goes_on_where_it_stopped(memory: PhotoMemory) -> None:
    again = Reading(memory)
    card = again.photo()
    assert card.photo == chip_photo(BUAKHAM.look)
    assert card.warnings == ()
    assert again.seen == list(range(11, 21))
    assert card.statistics.apdu_count == 7 + 2 + 20 + 2


def test_a_cancelled_photo_goes_on_too() -> None:
    memory = PhotoMemory()
    first = Reading(memory, stops_after=4)
    assert first.photo().warnings == (CardWarning("photo", "photo_incomplete"),)
    again = Reading(memory)
    assert again.photo().photo == chip_photo(BUAKHAM.look)
    assert (first.seen[-1], again.seen[0]) == (4, 5)


def test_it_may_be_interrupted_again_and_again() -> None:
    memory = PhotoMemory()
    parts: list[int] = []
    for _ in range(9):
        # Text, the last kept segment once more, two new segments, and pulled.
        reading = Reading(memory, fails_at=7 + 2 * bool(parts) + 5)
        assert not reading.photo().photo_complete
        parts += reading.seen
    last = Reading(memory)
    assert last.photo().photo == chip_photo(BUAKHAM.look)
    assert parts + last.seen == list(range(1, 21))


def test_pulled_after_its_last_segment_only_the_proof_is_missing() -> None:
    memory = PhotoMemory()
    assert not Reading(memory, fails_at=48).photo().photo_complete
    again = Reading(memory)
    assert again.photo().photo == chip_photo(BUAKHAM.look)
    assert again.seen == []


def test_another_card_wipes_it(memory: PhotoMemory) -> None:
    other = Reading(memory, card_file(INTHA))
    assert other.photo().photo == chip_photo(INTHA.look)
    assert other.seen[0] == 1
    again = Reading(memory)
    assert again.photo().photo == chip_photo(BUAKHAM.look)
    assert again.seen[0] == 1


def _other(offset: int, new: bytes) -> bytes:
    return HERS[:offset] + new + HERS[offset + len(new) :]


@pytest.mark.parametrize(
    "file",
    [_other(0x0167, b"25690101"), _other(0x1619, b"99010101010102"), _other(0x00E2, b"8")],
    ids=["another issue date", "another photo number", "another request number"],
)
def test_the_same_persons_next_card_begins_anew(memory: PhotoMemory, file: bytes) -> None:
    reading = Reading(memory, file)
    assert reading.photo().photo_complete
    assert reading.seen[0] == 1


def test_a_segment_that_reads_otherwise_now_begins_anew(memory: PhotoMemory) -> None:
    """Nothing else tells the two cards apart, so nothing of the first may be used."""
    photo = chip_photo(INTHA.look)
    reading = Reading(memory, HERS[:PHOTO_OFFSET] + photo.ljust(5118) + HERS[PHOTO_OFFSET + 5118 :])
    assert reading.photo().photo == photo
    assert reading.seen[0] == 1


def test_a_card_whose_number_is_wrong_is_never_gone_on_with() -> None:
    memory = PhotoMemory()
    file = _other(0x0004, b"0991200000000")
    assert not Reading(memory, file, fails_at=PULLED_AT).photo().photo_complete
    again = Reading(memory, file)
    assert again.photo().photo_complete
    assert again.seen[0] == 1


def _whole(memory: PhotoMemory) -> None:
    assert Reading(memory).photo().photo_complete


def _somebody_else(memory: PhotoMemory) -> None:
    Reading(memory, card_file(INTHA), fails_at=8).photo()


@pytest.mark.parametrize("deed", [PhotoMemory.wipe, _whole, _somebody_else])
def test_nothing_of_it_stays_behind(memory: PhotoMemory, deed: Callable[[PhotoMemory], None]) -> None:
    kept = memory._kept  # noqa: SLF001, that its very bytes are gone is the promise
    assert kept == chip_photo(BUAKHAM.look)[: 10 * 255]
    deed(memory)
    assert not any(kept)


def test_after_a_while_nothing_is_left() -> None:
    before = threading.active_count()
    memory = PhotoMemory(seconds=0.2)
    Reading(memory, fails_at=PULLED_AT).photo()
    kept = memory._kept  # noqa: SLF001, see above
    assert any(kept)
    until(lambda: not any(kept), "the wiping")
    again = Reading(memory)
    assert again.photo().photo_complete
    assert again.seen[0] == 1
    until(lambda: threading.active_count() <= before, "the end of the timer")

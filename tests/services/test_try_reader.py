"""One test reading tells how the reader does, and nothing of whose card was used."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.people.reader_trial import PhotoOutcome, ReaderTrial, TrialPart, TrialProgress
from oss_desk.services.people.reader_report import Machine, reader_report
from oss_desk.simulated.card_reader import CardFault
from oss_desk.simulated.people import PEOPLE, TrainingPerson
from oss_desk.words.language import Language

_MACHINE = Machine(
    "OSS Desk 0.1.0", "Debian 12", ("เครื่องอ่านบัตรจำลอง", "other"), datetime(2026, 11, 20, 8, 20, tzinfo=UTC)
)


def _trial(training: Training, told: list[TrialProgress] | None = None) -> ReaderTrial:
    tell = told.append if told is not None else (lambda _progress: None)
    return training.desk.people.try_reader(training.reader.name, tell)


def test_a_card_read_whole(training: Training) -> None:
    training.reader.command_ms = 1.0
    training.insert(0)
    told: list[TrialProgress] = []
    trial = _trial(training, told)
    assert trial.is_whole
    assert (trial.reached, trial.photo, trial.id_is_valid, trial.read_back, trial.connection) == (
        TrialPart.HINTS, PhotoOutcome.COMPLETE, True, True, "simulated",
    )  # fmt: skip
    assert trial.text_commands + 1 + trial.photo_commands == trial.statistics.apdu_count
    assert len(trial.statistics.command_ms) == trial.statistics.apdu_count
    parts = (trial.connect_ms, trial.text_only_ms, trial.photo_ms)
    assert sum(parts) == pytest.approx(trial.statistics.total_ms)
    assert all(part > 0 for part in parts)
    assert (trial.median_ms, trial.longest_ms, trial.is_slow) == (1.0, 1.0, False)
    assert [progress.part for progress in told[:3]] == [TrialPart.CONNECT, TrialPart.TEXT, TrialPart.PHOTO]
    assert told[-1].part is TrialPart.HINTS


@pytest.mark.parametrize(
    ("fault", "code", "reached"),
    [
        (CardFault.MUTE, "card_mute", TrialPart.CONNECT),
        (CardFault.FOREIGN, "not_thai_id", TrialPart.TEXT),
    ],
)
def test_a_card_that_cannot_be_read_is_an_answer(
    training: Training, fault: CardFault, code: str, reached: TrialPart
) -> None:
    training.reader.insert(PEOPLE[0], fault)
    trial = _trial(training)
    assert trial.failure is not None
    assert (trial.failure.code, trial.reached, trial.is_whole) == (code, reached, False)


def test_a_foreign_card_still_tells_its_answer_to_reset(training: Training) -> None:
    training.reader.insert(PEOPLE[0], CardFault.FOREIGN)
    statistics = _trial(training).statistics
    assert statistics.atr.startswith("3B")
    assert statistics.last_status == "6A82"


def test_no_card_and_no_reader_are_answers(training: Training) -> None:
    without_card = _trial(training).failure
    training.reader.unplug()
    without_reader = _trial(training).failure
    assert [error.code for error in (without_card, without_reader) if error] == ["no_card", "no_reader"]
    assert training.desk.people.describe_readers() == ()


def test_a_card_without_photo_is_no_fault_of_the_reader(training: Training) -> None:
    training.reader.insert(PEOPLE[0], CardFault.NO_PHOTO)
    trial = _trial(training)
    assert (trial.photo, trial.is_whole, trial.read_back) == (PhotoOutcome.BLANK, True, None)


def test_pulled_or_called_off_in_the_photo_the_text_was_read(training: Training) -> None:
    training.insert(0)

    def pull(progress: TrialProgress) -> None:
        if (progress.part, progress.step) == (TrialPart.PHOTO, 3):
            training.reader.pull()

    trial = training.desk.people.try_reader(training.reader.name, pull)
    assert (trial.failure, trial.photo, trial.is_whole) == (None, PhotoOutcome.INCOMPLETE, False)
    training.insert(0)
    called_off = training.desk.people.try_reader(training.reader.name, lambda _: None, lambda: True)
    assert called_off.photo is PhotoOutcome.INCOMPLETE


def _parts(name: object) -> tuple[str, ...]:
    """Return the first, middle and last part of a name."""
    return tuple(getattr(name, part) for part in ("first", "middle", "last"))


def _personal(person: TrainingPerson) -> set[str]:
    """Return everything by which *person* could be known, whole and in groups of digits."""
    names = (*_parts(person.name_th), *_parts(person.name_en))
    digits = person.citizen_id.digits
    address = person.address
    places = (address.subdistrict, address.district, address.province, address.road)
    birth = person.birth_date
    return {text for text in (*names, digits, digits[-5:], *places, str(birth.year), birth.thai) if text}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("person", PEOPLE, ids=[person.name_en.first for person in PEOPLE])
def test_the_report_names_nobody(training: Training, language: Language, person: TrainingPerson) -> None:
    training.reader.insert(person)
    report = reader_report(_trial(training), _MACHINE, language)
    assert training.reader.name in report
    assert "3B" in report
    assert [text for text in _personal(person) if text in report] == []
    assert "JFIF" not in report
    assert len(report) < 3000


def test_nothing_of_the_card_is_kept(training: Training, tmp_path: Path) -> None:
    def kept() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted((tmp_path / "desk").iterdir())}

    files = kept()
    training.insert(0)
    _trial(training)
    assert kept() == files


def test_the_report_of_a_failure_says_which_and_where(training: Training) -> None:
    training.reader.insert(PEOPLE[0], CardFault.FOREIGN)
    report = reader_report(_trial(training), _MACHINE, Language.ENGLISH)
    assert "not_thai_id" in report
    assert "6A82" in report
    assert "other" in report


@pytest.mark.parametrize(
    ("path", "said"),
    [("/dev/ttyUSB0", "/dev/ttyUSB0"), ("COM3", "COM3"), ("/home/somebody/reader", "…/reader")],
)
def test_the_path_of_a_port_names_no_folder_of_anybody(path: str, said: str) -> None:
    machine = Machine("OSS Desk", "Linux", (path, "/home/somebody/other"), _MACHINE.made_at)
    report = reader_report(ReaderTrial(path), machine, Language.ENGLISH)
    assert f"reader: {said}\n" in report
    assert "somebody" not in report

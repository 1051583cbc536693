"""The report of a test reading for whoever is asked for help: made of nothing personal."""

from dataclasses import dataclass
from datetime import datetime

from oss_desk.domain.people.reader_trial import SLOW_COMMAND_MS, PhotoOutcome, ReaderTrial
from oss_desk.words.errors import error_words, fill
from oss_desk.words.language import Language
from oss_desk.words.reader_trial import CARD_KINDS, CONNECTIONS, PHOTO_OUTCOMES, REPORT

_PER_LINE = 12


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a report was made.

    Attributes:
        program: name and version of this program.
        system: name and version of the operating system; no name of the machine or of its user.
        readers: names of all readers there are.
        made_at: the moment of the report.
    """

    program: str
    system: str
    readers: tuple[str, ...]
    made_at: datetime


def reader_report(trial: ReaderTrial, machine: Machine, language: Language) -> str:
    """Return plain text, a line per fact. A `ReaderTrial` knows nobody, so the report cannot name anybody."""

    def say(key: str) -> str:
        return REPORT[key].in_(language)

    seen = trial.statistics
    unknown = say("unknown")
    others = tuple(_device(name) for name in machine.readers if name != trial.reader)
    connection = CONNECTIONS.get(trial.connection)
    lines = [
        f"{say('title')} · {say('privacy')}",
        f"{say('made')}: {machine.made_at:%Y-%m-%d %H:%M}",
        f"{say('program')}: {machine.program}",
        f"{say('system')}: {machine.system}",
        f"{say('reader')}: {_device(trial.reader)}",
        f"{say('connection')}: {connection.in_(language) if connection else trial.connection or unknown}",
        f"{say('driver')}: {trial.driver or unknown}",
        f"{say('others')}: {', '.join(others) or '–'}",
        f"{say('atr')}: {seen.atr or unknown}",
        f"{say('kind')}: {_kind(trial, language) or unknown}",
        f"{say('protocol')}: {seen.protocol or unknown}",
        f"{say('result')}: {_result(trial, language)}",
        f"{say('status')}: {seen.last_status or unknown}",
        *_times(trial, language),
    ]
    return "\n".join(lines) + "\n"


def _device(name: str) -> str:
    """Return a reader's *name*; of a path outside ``/dev`` only its end: folders are named after people."""
    inside = name.startswith("/dev/") or "/" not in name
    return name if inside else f"…/{name.rsplit('/', 1)[1]}"


def _kind(trial: ReaderTrial, language: Language) -> str:
    if not trial.failure and not trial.statistics.apdu_count:
        return ""
    words = CARD_KINDS.get(trial.failure.code if trial.failure else "")
    return words.in_(language) if words else ""


def _result(trial: ReaderTrial, language: Language) -> str:
    if trial.failure is not None:
        message = error_words(trial.failure.words_code).message.in_(language)
        return f"{trial.failure.code} ({fill(message, trial.failure.facts)}) @ {trial.reached.value}"
    if not trial.statistics.apdu_count:
        return REPORT["untried"].in_(language)
    return REPORT["whole" if trial.is_whole else "partly"].in_(language)


def _times(trial: ReaderTrial, language: Language) -> list[str]:
    seen = trial.statistics
    if not seen.command_ms:
        return []
    word = {key: words.in_(language) for key, words in REPORT.items()}
    commands, seconds = word["commands"], word["seconds"]
    per_command = (
        f"{word['median']} {trial.median_ms:.1f} · {word['longest']} {trial.longest_ms:.1f}"
        f" · {word['limit']} {SLOW_COMMAND_MS:.0f}"
    )
    lines = []
    if trial.failure is None:
        photo = PHOTO_OUTCOMES[trial.photo.value].in_(language)
        number = word["valid" if trial.id_is_valid else "invalid"]
        photo_time = f"{trial.photo_ms / 1000:.3f} {seconds}"
        lines = [
            f"{word['connect']}: {trial.connect_ms / 1000:.3f} {seconds}",
            f"{word['text']}: {trial.text_commands} {commands}, {trial.text_only_ms / 1000:.3f} {seconds}",
            f"{word['photo']}: {trial.photo_commands} {commands}, {photo_time}, {photo}",
            f"{word['number']}: {number}" + (f", {word['same']}" if trial.read_back else ""),
        ]
    if trial.has_hints is not None and trial.photo is not PhotoOutcome.NOT_READ:
        lines.append(f"{word['hints']}: {word['found' if trial.has_hints else 'absent']}")
    lines.append(f"APDU: {seen.apdu_count} {commands}, {seen.total_ms / 1000:.3f} {seconds}")
    lines.append(f"{word['per_command']}: {per_command}")
    lines.append(f"{word['each']}:")
    each = [f"{milliseconds:.1f}" for milliseconds in seen.command_ms]
    lines += [" ".join(each[start : start + _PER_LINE]) for start in range(0, len(each), _PER_LINE)]
    return lines

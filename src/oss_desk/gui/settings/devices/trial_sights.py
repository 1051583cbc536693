"""What a test reading showed, in words: facts, steps with their times, and the verdict."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.people.reader_trial import (
    SLOW_COMMAND_MS,
    PhotoOutcome,
    ReaderTrial,
    TrialPart,
    TrialProgress,
)
from oss_desk.gui.language import active_language
from oss_desk.gui.settings.devices.sight import FactSight
from oss_desk.gui.theme.tokens import Tone
from oss_desk.words.reader_trial import CARD_KINDS, PHOTO_OUTCOMES

_PENDING = (Tone.NEUTRAL, "circle-dashed")
_DONE = (Tone.OK, "circle-check")
_ODD = (Tone.WARN, "alert-triangle")
_WRONG = (Tone.ERROR, "alert-circle")
_NOW = (Tone.INFO, "refresh")
_NOT_FAULTS = {"no_card", "no_reader"}
"""There was nothing to read: nothing failed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One short word for how it went, as a tag shows it."""

    text: str
    tone: Tone
    icon_name: str = ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("TrialSights", words)


def _step(look: tuple[Tone, str], words: str, measure: str = "") -> FactSight:
    return FactSight(words, measure=measure, tone=look[0], icon_name=look[1])


def _seconds(milliseconds: float) -> str:
    return _tr("{seconds} วิ").format(seconds=f"{milliseconds / 1000:.2f}")


def facts(trial: ReaderTrial) -> tuple[FactSight, ...]:
    """Return what is known of card and reader; what is not known is a dash."""
    seen, none = trial.statistics, "–"
    kinds = CARD_KINDS.get(trial.failure.code if trial.failure else "")
    kind = kinds.in_(active_language()) if kinds and (trial.failure or seen.apdu_count) else ""
    protocol = _tr("โพรโทคอล {name}").format(name=seen.protocol) if seen.protocol else ""
    return (
        FactSight(_tr("ATR"), seen.atr or none),
        FactSight(_tr("ชนิดบัตร"), " · ".join(part for part in (kind, protocol) if part) or none),
        FactSight(_tr("ตัวขับ"), trial.driver or none),
        FactSight(_tr("สถานะล่าสุด"), seen.last_status or none),
    )


def steps(trial: ReaderTrial | None, progress: TrialProgress | None, problem: str) -> tuple[FactSight, ...]:
    """Return the four steps of a finished *trial*, of one in *progress*, or of one still to come.

    *problem* is the sentence for what ended the trial; it stands in the step that failed.
    """
    titles = {
        TrialPart.CONNECT: _tr("จ่ายไฟบัตรและเลือกโปรแกรมในชิป"),
        TrialPart.TEXT: _tr("อ่านชื่อและที่อยู่"),
        TrialPart.PHOTO: _tr("อ่านรูป"),
        TrialPart.IDENTITY: _tr("เลข 13 หลัก"),
    }
    if progress is not None:
        return _in_progress(titles, progress)
    if trial is None or (trial.failure is not None and trial.failure.code in _NOT_FAULTS):
        return tuple(_step(_PENDING, title) for title in titles.values())
    if trial.failure is not None:
        reached = list(titles).index(trial.reached)
        return tuple(
            _step(_DONE, title)
            if place < reached
            else _step(_WRONG, problem)
            if place == reached
            else _step(_PENDING, title)
            for place, title in enumerate(titles.values())
        )
    return _finished(titles, trial)


def _in_progress(titles: dict[TrialPart, str], progress: TrialProgress) -> tuple[FactSight, ...]:
    parts = list(titles)
    now = parts.index(progress.part) if progress.part in parts else len(parts)
    made = []
    for place, title in enumerate(titles.values()):
        look = _DONE if place < now else _NOW if place == now else _PENDING
        far = ""
        if place == now and progress.steps > 1:
            far = _tr("{part} จาก {parts}").format(part=progress.step, parts=progress.steps)
        made.append(_step(look, title, far))
    return tuple(made)


def _finished(titles: dict[TrialPart, str], trial: ReaderTrial) -> tuple[FactSight, ...]:
    text = _tr("{title} {count} คำสั่ง").format(title=titles[TrialPart.TEXT], count=trial.text_commands)
    photo = _tr("{title} {count} คำสั่ง {outcome}").format(
        title=titles[TrialPart.PHOTO],
        count=trial.photo_commands,
        outcome=PHOTO_OUTCOMES[trial.photo.value].in_(active_language()),
    )
    look = {PhotoOutcome.COMPLETE: _DONE, PhotoOutcome.BLANK: _ODD}.get(trial.photo, _WRONG)
    number = _tr("เลข 13 หลักถูกต้อง") if trial.id_is_valid else _tr("เลข 13 หลักไม่ผ่านการตรวจ")
    again = _tr("อ่านซ้ำตรงกัน") if trial.read_back else _tr("ยังไม่ได้อ่านซ้ำ")
    all_of_them = _tr("{count} คำสั่ง").format(count=trial.statistics.apdu_count)
    return (
        _step(_DONE, titles[TrialPart.CONNECT], _seconds(trial.connect_ms)),
        _step(_DONE, text, _seconds(trial.text_only_ms)),
        _step(look, photo, _seconds(trial.photo_ms)),
        _step(_DONE if trial.id_is_valid and trial.read_back else _ODD, f"{number} {again}", all_of_them),
    )


def verdict(trial: ReaderTrial | None, progress: TrialProgress | None) -> Verdict:
    """Return the tag beside the title; without a trial there is none."""
    if progress is not None:
        return Verdict(_tr("กำลังทดสอบ"), Tone.INFO, "refresh")
    if trial is None:
        return Verdict("", Tone.NEUTRAL)
    if trial.failure is not None:
        words = {"no_card": _tr("ยังไม่มีบัตร"), "no_reader": _tr("ไม่พบเครื่องอ่าน")}.get(trial.failure.code)
        return Verdict(words, *_ODD) if words else Verdict(_tr("อ่านไม่ได้"), *_WRONG)
    if not trial.is_whole:
        words, look = _tr("รูปไม่ครบ {time}"), _ODD
    elif trial.is_slow:
        words, look = _tr("อ่านครบ แต่ช้า {time}"), _ODD
    else:
        words, look = _tr("อ่านครบ {time}"), (Tone.OK, "check")
    return Verdict(words.format(time=_seconds(trial.statistics.total_ms)), *look)


def pace(trial: ReaderTrial | None) -> str:
    """Return the command in the middle, the slowest, and what is still good, in milliseconds."""
    if trial is None or not trial.statistics.command_ms:
        return ""
    words = _tr("กลาง {median} · นานสุด {longest} · เกณฑ์ {limit}")
    return words.format(
        median=f"{trial.median_ms:.1f}", longest=f"{trial.longest_ms:.0f}", limit=f"{SLOW_COMMAND_MS:.0f}"
    )

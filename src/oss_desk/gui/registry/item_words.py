"""What is on its way or was refused, in words: one entry a person and deed, and the facts of each."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.gui.language import active_language
from oss_desk.gui.registry.dispute_words import first_name
from oss_desk.gui.registry.refused_field import field_choices, typed_form
from oss_desk.gui.registry.sights import EntryKind, ListEntry, RefusedSight, WaitingSight
from oss_desk.gui.registry.times import moment_words, pause_words, short_moment
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.registry.disputes import Dispute
from oss_desk.services.registry.status import SyncItem
from oss_desk.words.errors import ERRORS, error_words
from oss_desk.words.registry_answers import (
    SUBJECTS,
    action_words,
    record_field_words,
    refusal_words,
)

Items = tuple[SyncItem, ...]


def _tr(words: str) -> str:
    return QCoreApplication.translate("SyncItemWords", words)


def entries(
    disputes: tuple[Dispute, ...], items: Items, now: datetime, names: Mapping[str, str], *, may_approve: bool
) -> tuple[ListEntry, ...]:
    """Return the list: what must be decided, what was refused, what waits; oldest first in each.

    What was put before the supervisor comes first for whoever *may_approve*, last of the disputes for
    others. *names* are display names by user name.
    """
    found = [_dispute_entry(dispute, now, names) for dispute in disputes]
    found.sort(key=lambda entry: (entry.kind is EntryKind.ASKED) is not may_approve)
    found += [
        ListEntry(
            EntryKind.REFUSED,
            item.change_id,
            title(item),
            _tr("ไม่รับ · {reason}").format(reason=answer_words(item)),
            "ban",
            Tone.ERROR,
        )
        for item in items
        if item.state is ChangeState.REJECTED
    ]
    found += [
        ListEntry(
            EntryKind.WAITING,
            together[0].change_id,
            title(together[0]),
            _waiting_words(together, now),
            "cloud-up",
        )
        for together in waiting_together(items)
    ]
    return tuple(found)


def _dispute_entry(dispute: Dispute, now: datetime, names: Mapping[str, str]) -> ListEntry:
    name, asked = dispute.name or _tr("ไม่ทราบชื่อ"), dispute.asked
    if asked is None:
        words = _tr("ต่างกัน {n} ช่อง").format(n=len(dispute.disputed))
        return ListEntry(EntryKind.DISPUTE, dispute.person_id, name, words, "arrows-exchange", Tone.WARN)
    by = names.get(asked.asked_by, asked.asked_by)
    words = _tr("รอหัวหน้า · ถามโดย {name} {time}").format(
        name=first_name(by), time=short_moment(asked.asked_at, now)
    )
    return ListEntry(EntryKind.ASKED, dispute.person_id, name, words, "clock", Tone.WARN)


def waiting_together(items: Items) -> tuple[Items, ...]:
    """Return what waits for its answer, the changes of one deed for one person together."""
    found: dict[tuple[str, str, datetime], list[SyncItem]] = {}
    for item in items:
        if item.state in {ChangeState.PENDING, ChangeState.SENT}:
            found.setdefault((item.person_id, item.action, item.made_at), []).append(item)
    return tuple(tuple(together) for together in found.values())


def title(item: SyncItem) -> str:
    """Return whose change it is."""
    return item.name or SUBJECTS["person"].in_(active_language())


def answer_words(item: SyncItem) -> str:
    """Return the last answer in words, or an empty text before the first."""
    if not item.error_code:
        return ""
    if item.error_code in ERRORS:
        return error_words(item.error_code).message.in_(active_language())
    return refusal_words(item.error_code, item.error_field, active_language())


def waiting_sight(together: Items, now: datetime) -> WaitingSight:
    """Return everything about one deed on its way: what, when, tries, last answer."""
    first, language = together[0], active_language()
    tries = max(item.tries for item in together)
    next_at = min((item.next_at for item in together if item.next_at), default=None)
    sent = all(item.state is ChangeState.SENT for item in together)
    subjects = dict.fromkeys(
        SUBJECTS[item.subject].in_(language) for item in together if item.subject in SUBJECTS
    )
    facts = [
        (_tr("เรื่อง"), action_words(first.action, language)),
        (_tr("ส่ง"), " · ".join(subjects)),
        (_tr("ทำเมื่อ"), f"{moment_words(first.made_at, now)} · {first.actor}".rstrip(" ·")),
        (_tr("ลองแล้ว"), _tr("{n} ครั้ง").format(n=tries) if tries else _tr("ยังไม่ได้ลอง")),
        (_tr("คำตอบล่าสุด"), next((said for said in map(answer_words, together) if said), _tr("ยังไม่มี"))),
    ]
    if next_at is not None:
        facts.append((_tr("ลองใหม่เอง"), _tr("ใน {pause}").format(pause=pause_words(next_at, now))))
    sentence = _tr("ส่งไปแล้ว รอคำตอบจากทะเบียนจังหวัด") if sent else _tr("รอส่งขึ้นทะเบียนจังหวัด ระบบส่งให้เอง")
    return WaitingSight(title(first), "cloud-up", Tone.INFO, sentence, tuple(facts))


def refused_sight(item: SyncItem, change: PendingChange | None, visit_id: str, now: datetime) -> RefusedSight:
    """Return a refused change; *change* says what it holds, *visit_id* is the matter it came from."""
    language = active_language()
    name = item.error_field.removeprefix("body.")
    editable = typed_form(name, change.body.get(name)) if change and name else None
    reason = _tr("ทะเบียนจังหวัดไม่รับ: {reason}").format(reason=answer_words(item))
    if editable is not None:
        todo = _tr("กด Enter เปิดช่องที่ต้องแก้")
    elif visit_id:
        todo = _tr("กด Enter เปิดเรื่องที่ต้องแก้")
    else:
        todo = _tr("แจ้งผู้ดูแลระบบ ข้อมูลยังอยู่ครบในเครื่องนี้")
    return RefusedSight(
        item.change_id,
        title(item),
        f"{reason} {todo}",
        record_field_words(name, language) if name else "",
        editable,
        visit_id,
        (
            (_tr("เรื่อง"), action_words(item.action, language)),
            (_tr("ทำเมื่อ"), f"{moment_words(item.made_at, now)} · {item.actor}".rstrip(" ·")),
            (_tr("ตอบเมื่อ"), moment_words(item.answered_at, now)),
            (_tr("ลองแล้ว"), _tr("{n} ครั้ง").format(n=item.tries + 1)),
        ),
        field_choices(name),
    )


def visit_of(item: SyncItem, change: PendingChange | None) -> str:
    """Return the matter that a change came from, or an empty text."""
    if item.subject == "registration":
        return item.record_id
    return str(json.loads(change.local_note or "{}").get("visit_id", "")) if change else ""


def _waiting_words(together: Iterable[SyncItem], now: datetime) -> str:
    first = next(iter(together))
    what, when = action_words(first.action, active_language()), short_moment(first.made_at, now)
    state = _tr("รอคำตอบ") if first.state is ChangeState.SENT else _tr("รอส่ง")
    return f"{state} · {what} {when}"

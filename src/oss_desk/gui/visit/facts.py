"""What the header of a visit says, in words."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.errors import InvalidCitizenId, InvalidDate
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.odd_fields import EXPIRED_CARD
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.dates import short_date
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.person_header import HeaderTag, PersonFacts
from oss_desk.services.people.history import PersonHistory
from oss_desk.words.codes import KINDS, SEXES
from oss_desk.words.office_lists import COMMUNICATION, office_word


def masked_number(citizen_id: str) -> str:
    """Return the last four digits of *citizen_id* as lists show it; a wrong one is not shown at all."""
    try:
        return CitizenId(citizen_id).masked
    except InvalidCitizenId:
        return _tr("เลข 13 หลักไม่ถูกต้อง") if citizen_id else _tr("ยังไม่มีเลข 13 หลัก")


def whole_number(citizen_id: str) -> str:
    """Return *citizen_id* with its groups apart, as far as it goes."""
    groups = (citizen_id[:1], citizen_id[1:5], citizen_id[5:10], citizen_id[10:12], citizen_id[12:])
    return "-".join(group for group in groups if group)


def person_facts(visit: Visit, history: PersonHistory, today: date) -> PersonFacts:
    """Return whom *visit* is about; *history* is what the register holds of that person."""
    identity = visit.identity
    sex = SEXES[identity.sex].in_(active_language()) if identity.sex in SEXES and identity.sex else ""
    return PersonFacts(
        identity.name.full or _tr("ยังไม่มีชื่อ"),
        masked_number(identity.citizen_id),
        " ".join(part for part in (sex, _age(identity.birth_date, today)) if part),
        identity.address.short,
        KINDS[visit.kind.value].in_(active_language()),
        _tr("คำขอ {request} · คิว {queue}").format(request=visit.request_number, queue=visit.queue_number),
        tuple(_tags(visit, history, today)),
    )


def _age(birth_date: str, today: date) -> str:
    try:
        return _tr("{n} ปี").format(n=PartialDate.from_iso(birth_date).age_on(today)) if birth_date else ""
    except InvalidDate:
        return ""


def _tags(visit: Visit, history: PersonHistory, today: date) -> Iterator[HeaderTag]:
    identity, card = visit.identity, history.current_card
    if history.is_withdrawn:
        yield HeaderTag(_tr("ทะเบียนจังหวัดถอนระเบียนแล้ว"), Tone.ERROR, "alert-triangle")
    if identity.communication and identity.communication != COMMUNICATION[0]:
        words = office_word(identity.communication, active_language())
        yield HeaderTag(words, Tone.INFO, "message-circle")
    if "citizen_id" in identity.from_chip:
        yield HeaderTag(_tr("อ่านจากชิปแล้ว"), Tone.OK, "shield-check")
    elif identity.has_card:
        yield HeaderTag(_tr("เลขในชิปใช้ไม่ได้"), Tone.WARN, "alert-triangle")
    else:
        yield HeaderTag(_tr("พิมพ์เอง ไม่มีชิป"), Tone.NEUTRAL, "keyboard")
    if EXPIRED_CARD in identity.chip_warnings:
        yield HeaderTag(_tr("บัตรประชาชนหมดอายุ"), Tone.WARN, "id")
    if not visit.person_known:
        yield HeaderTag(_tr("จดทะเบียนครั้งแรก"), Tone.INFO, "user-plus")
    elif card is not None and card.expiry_date is not None:
        ended = card.expiry_date < today
        words = _tr("บัตรคนพิการหมดอายุแล้ว {day}") if ended else _tr("บัตรคนพิการหมดอายุ {day}")
        yield HeaderTag(words.format(day=short_date(card.expiry_date)), Tone.WARN, "id-badge-2")


def _tr(text: str) -> str:
    return QCoreApplication.translate("PersonFacts", text)

"""What the header of a visit says, in words."""

from datetime import date

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.errors import InvalidCitizenId, InvalidDate
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.thai_calendar import PartialDate, short_date
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.person_header import HeaderTag, PersonFacts
from oss_desk.words.codes import KINDS, SEXES
from oss_desk.words.language import Language


def masked_number(citizen_id: str) -> str:
    """Return the last four digits of *citizen_id* as lists show it; a wrong one is not shown at all."""
    try:
        return CitizenId(citizen_id).masked
    except InvalidCitizenId:
        return "ยังไม่มีเลข 13 หลัก" if not citizen_id else "เลข 13 หลักไม่ถูกต้อง"


def whole_number(citizen_id: str) -> str:
    """Return *citizen_id* with its groups apart, as far as it goes."""
    groups = (citizen_id[:1], citizen_id[1:5], citizen_id[5:10], citizen_id[10:12], citizen_id[12:])
    return "-".join(group for group in groups if group)


def person_facts(visit: Visit, card: DisabilityCard | None, today: date) -> PersonFacts:
    """Return whom *visit* is about; *card* is the disability card in the person's hand, if any."""
    identity = visit.identity
    sex = SEXES[identity.sex].in_(Language.THAI) if identity.sex in SEXES and identity.sex else ""
    try:
        age = f"{PartialDate.from_iso(identity.birth_date).age_on(today)} ปี" if identity.birth_date else ""
    except InvalidDate:
        age = ""
    tags = []
    if identity.communication and identity.communication != "พูดปกติ":
        tags.append(HeaderTag(identity.communication, Tone.INFO, "message-circle"))
    if "citizen_id" in identity.from_chip:
        tags.append(HeaderTag("อ่านจากชิปแล้ว", Tone.OK, "shield-check"))
    else:
        tags.append(HeaderTag("พิมพ์เอง ไม่มีชิป", Tone.NEUTRAL, "keyboard"))
    if not visit.person_known:
        tags.append(HeaderTag("จดทะเบียนครั้งแรก", Tone.INFO, "user-plus"))
    elif card is not None and card.expiry_date is not None:
        ended = card.expiry_date < today
        words = f"{'บัตรคนพิการหมดอายุแล้ว' if ended else 'บัตรคนพิการหมดอายุ'} {short_date(card.expiry_date)}"
        tags.append(HeaderTag(words, Tone.WARN, "id-badge-2"))
    return PersonFacts(
        identity.name.full or "ยังไม่มีชื่อ",
        masked_number(identity.citizen_id),
        " ".join(part for part in (sex, age) if part),
        identity.address.short,
        KINDS[visit.kind.value].in_(Language.THAI),
        f"คำขอ {visit.request_number} · คิว {visit.queue_number}",
        tuple(tags),
    )

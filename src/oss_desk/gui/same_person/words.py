"""Puts two people side by side in words."""

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.errors import InvalidDate
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.agreement import Agreement, of_addresses, of_births, of_names, of_words
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.dates import partial_date, short_date
from oss_desk.gui.language import active_language
from oss_desk.gui.same_person.sights import ComparedRow, SideHead, Verdict, WhoIsItSight
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.people.lookalikes import Lookalike
from oss_desk.words.codes import SEXES

_VERDICTS = {
    Agreement.SAME: (QT_TRANSLATE_NOOP("SamePersonWords", "ตรง"), Tone.OK, "check"),
    Agreement.TONE_MARK: (
        QT_TRANSLATE_NOOP("SamePersonWords", "ต่างที่วรรณยุกต์"), Tone.WARN, "arrows-exchange",
    ),
    Agreement.SPELT_ALIKE: (
        QT_TRANSLATE_NOOP("SamePersonWords", "สะกดคล้ายกัน"), Tone.WARN, "arrows-exchange",
    ),
    Agreement.YEAR_ONLY: (
        QT_TRANSLATE_NOOP("SamePersonWords", "ปีตรง ไม่มีวันเดือน"), Tone.WARN, "arrows-exchange",
    ),
    Agreement.ONE_PART: (
        QT_TRANSLATE_NOOP("SamePersonWords", "ต่างกันส่วนเดียว"), Tone.WARN, "arrows-exchange",
    ),
    Agreement.SAME_VILLAGE: (QT_TRANSLATE_NOOP("SamePersonWords", "หมู่บ้านเดียวกัน"), Tone.OK, "check"),
    Agreement.SAME_SUBDISTRICT: (QT_TRANSLATE_NOOP("SamePersonWords", "ตำบลเดียวกัน"), Tone.OK, "check"),
    Agreement.SAME_DISTRICT: (
        QT_TRANSLATE_NOOP("SamePersonWords", "อำเภอเดียวกัน"), Tone.INFO, "info-circle",
    ),
    Agreement.LIKELY: (QT_TRANSLATE_NOOP("SamePersonWords", "น่าจะเป็นใบเดิม"), Tone.INFO, "info-circle"),
    Agreement.DIFFERENT: (QT_TRANSLATE_NOOP("SamePersonWords", "ไม่ตรง"), Tone.WARN, "x"),
    Agreement.UNKNOWN: (QT_TRANSLATE_NOOP("SamePersonWords", "เทียบไม่ได้"), Tone.NEUTRAL, "help-circle"),
}  # fmt: skip


def _tr(words: str) -> str:
    return QCoreApplication.translate("SamePersonWords", words)


def moment_words(at: datetime, now: datetime) -> str:
    """Return ``วันนี้ 11:10 น.``, or the date of another day."""
    here = at.astimezone(now.tzinfo)
    if here.date() != now.date():
        return short_date(here.date())
    return _tr("วันนี้ {time} น.").replace("{time}", f"{here:%H:%M}")


def verdict(agreement: Agreement) -> Verdict:
    """Return *agreement* in words."""
    words, tone, icon_name = _VERDICTS[agreement]
    return Verdict(_tr(str(words)), tone, icon_name)


def who_is_it_sight(
    visit: Visit,
    lookalike: Lookalike,
    pictures: tuple[bytes | None, bytes | None],
    counter: str,
    now: datetime,
) -> WhoIsItSight:
    """Return the matter beside *lookalike*; *pictures* are theirs in that order, *counter* where we are."""
    identity, person = visit.identity, lookalike.person
    born = _partial(identity.birth_date)
    number = identity.valid_number
    compared = of_words(number.digits if number else "", person.citizen_id.digits)
    by_number = verdict(compared)
    if compared is Agreement.UNKNOWN:
        by_number = Verdict(by_number.words, Tone.WARN, by_number.icon_name)
    rows = (
        name_row(identity.name, person.name_th),
        ComparedRow(_tr("เลขประจำตัว"), number_words(number), number_words(person.citizen_id), by_number),
        birth_row(born, person.birth_date),
        sex_row(identity.sex, person.sex.value if person.sex else ""),
        address_row(identity.address, person.registered_address),
        caregiver_row(identity.caregiver, person.caregiver),
        ComparedRow(
            _tr("บัตรคนพิการ"),
            _tr("ไม่มีมาแสดง"),
            card_words(lookalike.card, now.date()),
            verdict(Agreement.LIKELY if lookalike.card else Agreement.UNKNOWN),
        ),
    )
    here = _tr("ช่อง {counter} {moment}").format(counter=counter, moment=moment_words(visit.opened_at, now))
    mine = SideHead(
        _tr("กำลังบันทึก"),
        (_tr("พิมพ์เอง ไม่มีบัตร"), here if counter else moment_words(visit.opened_at, now)),
        pictures[0],
        identity.name.full,
    )
    return WhoIsItSight(mine, _registered(lookalike, pictures[1], now), rows)


def name_row(mine: PersonName, theirs: PersonName) -> ComparedRow:
    """Return the row of two names."""
    return ComparedRow(
        _tr("ชื่อ–สกุล"), mine.full or "–", theirs.full or "–", verdict(of_names(mine, theirs)), is_strong=True
    )


def birth_row(mine: PartialDate | None, theirs: PartialDate | None) -> ComparedRow:
    """Return the row of two birth dates."""
    return ComparedRow(_tr("วันเกิด"), birth_words(mine), birth_words(theirs), verdict(of_births(mine, theirs)))


def sex_row(mine: str, theirs: str) -> ComparedRow:
    """Return the row of two sexes, codes or empty."""
    return ComparedRow(_tr("เพศ"), _sex(mine), _sex(theirs), verdict(of_words(mine, theirs)))


def address_row(mine: Address, theirs: Address) -> ComparedRow:
    """Return the row of two addresses."""
    return ComparedRow(_tr("ที่อยู่"), _address(mine), _address(theirs), verdict(of_addresses(mine, theirs)))


def caregiver_row(mine: Caregiver | None, theirs: Caregiver | None) -> ComparedRow:
    """Return the row of those who take care."""
    agreement = of_names(mine.name, theirs.name) if mine and theirs else Agreement.UNKNOWN
    return ComparedRow(_tr("ผู้ดูแล"), _caregiver(mine), _caregiver(theirs), verdict(agreement))


def number_words(number: CitizenId | None) -> str:
    """Return *number* masked, or that there is none."""
    return number.masked if number else _tr("ยังไม่มี ไม่ได้นำบัตรมา")


def card_words(card: DisabilityCard | None, today: date) -> str:
    """Return what is known of the card in somebody's hand."""
    if card is None:
        return _tr("ไม่มีบัตรที่ใช้อยู่")
    if card.expiry_date is None:
        return _tr("ออกเมื่อ {day}").format(day=short_date(card.issue_date))
    words = _tr("หมดอายุ {day}") if card.expiry_date < today else _tr("ใช้ได้ถึง {day}")
    return words.format(day=short_date(card.expiry_date))


def birth_words(born: PartialDate | None) -> str:
    """Return a birth date as far as it is known."""
    if born is None:
        return _tr("ไม่ทราบ")
    if born.month is None:
        return _tr("ไม่ทราบวันเดือน {year}").format(year=partial_date(born))
    return partial_date(born)


def _registered(lookalike: Lookalike, picture: bytes | None, now: datetime) -> SideHead:
    lines = [_tr("จากทะเบียนจังหวัด") if lookalike.is_provincial else _tr("ทะเบียนของศูนย์นี้")]
    if lookalike.seen is not None:
        lines.append(_tr("มาล่าสุด {day}").format(day=moment_words(lookalike.seen.opened_at, now)))
    elif lookalike.card is not None:
        lines.append(_tr("ออกบัตร {day}").format(day=short_date(lookalike.card.issue_date)))
    return SideHead(_tr("มีในทะเบียนแล้ว"), tuple(lines), picture, lookalike.person.name_th.full)


def _partial(text: str) -> PartialDate | None:
    try:
        return PartialDate.from_iso(text)
    except InvalidDate:
        return None


def _sex(code: str) -> str:
    return SEXES[code].in_(active_language()) if code in SEXES and code else "–"


def _address(address: Address) -> str:
    if not address.one_line:
        return "–"
    return (
        address.one_line if address.house_number else _tr("ไม่ทราบเลขที่ {rest}").format(rest=address.one_line)
    )


def _caregiver(carer: Caregiver | None) -> str:
    if carer is None:
        return "–"
    return f"{carer.name.full} ({carer.relation})" if carer.relation else carer.name.full

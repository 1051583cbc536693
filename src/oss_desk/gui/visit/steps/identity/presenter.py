"""Brings step 1 and the register together."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Slot

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.people.address import Address, Place
from oss_desk.domain.people.house_line import parse_house_line
from oss_desk.domain.people.thai_calendar import short_date
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.draft_keeper import DraftFields, Value
from oss_desk.gui.visit.steps.identity.page import PLACE_HINT, IdentityPage
from oss_desk.gui.visit.steps.presenter import StepPresenter
from oss_desk.gui.widgets.timeline import TimelineEntry
from oss_desk.services.desk import Desk
from oss_desk.services.people.history import LookAtHistory, PersonHistory

T = TypeVar("T")
_HOUSE_PARTS = ("house_number", "village_number", "lane", "alley", "road")
_PLACE_PARTS = ("subdistrict", "district", "province", "postcode", "subdistrict_code")


class IdentityPresenter(StepPresenter):
    """Fills the identity page, keeps its draft, and confirms the identity."""

    step_name = "identity"

    def __init__(
        self, page: IdentityPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(page, desk, background, session, parent)
        self._page = page
        self._look_at_history = LookAtHistory(desk.recording)
        self._history = PersonHistory()
        self._pictures_of = ("", "")
        self._found = (Tone.NEUTRAL, "")
        own = desk.service_point.province_code
        page.set_find_places(partial(desk.people.places.starting_with, own_province_code=own))
        page.changed.connect(self._changed)
        page.house_changed.connect(self._house_changed)
        page.place_changed.connect(self._place_changed)
        page.other_value_wanted.connect(self._take_registered)

    def show_visit(self, visit: Visit, *, fresh: bool) -> None:
        """Fill the page with the visit's identity draft."""
        self._page.set_today_for_dates(self.desk.clock.today())
        self._page.set_editable(editable=visit.is_editable)
        self._page.show_identity(visit.identity, fresh=fresh)
        self.set_primary_text("ยืนยันตัวตน ไปรับคำขอ" if visit.is_editable else "")
        if fresh:
            self._history = PersonHistory()
            self._found = (Tone.NEUTRAL, "")
            self._page.show_history(())
            self._page.show_pictures(None, None, "")
            self._pictures_of = ("", "")
            self._ask(
                partial(self._look_at_history, visit.person_id), partial(self._show_history, visit.visit_id)
            )
        self._show_differences()
        pictures = (visit.identity.photo_id, visit.identity.portrait_id)
        self._page.show_portrait_source(from_chip=bool(pictures[1]) and pictures[0] == pictures[1])
        if pictures != self._pictures_of:
            self._pictures_of = pictures
            self._ask(partial(_pictures, self.desk, *pictures), partial(self._show_pictures, pictures))

    def current_problems(self) -> tuple[FieldProblem, ...]:
        """Return what keeps the identity from being confirmed."""
        return self.visit.identity.problems() if self.visit else ()

    def finish(self) -> Callable[[], Visit]:
        """Return the use case that confirms the identity."""
        visit_id = self.visit.visit_id if self.visit else ""
        return partial(self.desk.visit.confirm_identity, visit_id, self.session.required())

    def reset_notice(self) -> None:
        """Say again what was found, where an error stood."""
        self._page.show_notice(*self._found)

    def focus_first(self) -> None:
        """Begin at the first incomplete field that is not just the tick of the notice, else the phone."""
        problems = [problem.field for problem in self.current_problems() if problem.field != "notice_given"]
        self._page.focus_field(problems[0] if problems else "phone")

    @Slot(str, object)
    def _changed(self, name: str, value: Value) -> None:
        self.edited(DraftFields(identity=((name, value),)), at_once=name == "notice_given")
        self._show_differences()

    @Slot(str)
    def _house_changed(self, line: str) -> None:
        parts = parse_house_line(line)
        self._put_identity({name: getattr(parts, name) for name in _HOUSE_PARTS})

    @Slot(object)
    def _place_changed(self, place: Place | None) -> None:
        chosen = place or Place("", "", "", "", "")
        values = (chosen.subdistrict, chosen.district, chosen.province, chosen.postcode, chosen.code)
        self._put_identity(dict(zip(_PLACE_PARTS, values, strict=True)))

    @Slot(str)
    def _take_registered(self, field: str) -> None:
        """Put the register's value into the field that has the keyboard."""
        if self._history.registered is None or self.visit is None:
            return
        address = self._history.registered.registered_address
        parts = {"house_number": _HOUSE_PARTS, "subdistrict": _PLACE_PARTS}.get(field, ())
        if parts:
            self._put_identity({name: getattr(address, name) for name in parts})
            self._page.show_identity(self.visit.identity, fresh=True)

    def _put_identity(self, values: dict[str, Value]) -> None:
        self.edited(DraftFields(identity=tuple(values.items())))
        if self.visit is not None:
            self._page.show_identity(self.visit.identity, fresh=False)
        self._show_differences()

    @Slot(bytes, str, str)
    def keep_portrait(self, jpeg: bytes, reason: str, source: str) -> None:
        """Keep today's portrait with the visit; see `PortraitPanel.accepted`."""
        if self.visit is None:
            return
        self.flush()
        by, visit_id = self.session.required(), self.visit.visit_id
        keep = partial(self.desk.visit.keep_portrait, visit_id, jpeg, by, source=source, reason=reason)
        self._ask(keep, self._saved)

    def _ask(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self.background.run(Lane.DATABASE, work, owner=self, then=then, otherwise=self.show_error)

    def _show_pictures(self, of: tuple[str, str], pictures: tuple[bytes | None, bytes | None]) -> None:
        if of == self._pictures_of and self.visit is not None:
            self._page.show_pictures(*pictures, self.visit.identity.name.full)

    def _show_history(self, visit_id: str, history: PersonHistory) -> None:
        if self.visit is None or self.visit.visit_id != visit_id:
            return
        self._history = history
        entries = tuple(
            TimelineEntry(
                f"ออกบัตร ครั้งที่ {number}",
                f"{short_date(card.issue_date)}"
                + (f" · ถึง {short_date(card.expiry_date)}" if card.expiry_date else ""),
            )
            for number, card in enumerate(history.cards, start=1)
        )
        self._page.show_history(tuple(reversed(entries)))
        self._show_differences()

    def _show_differences(self) -> None:
        if self.visit is None:
            return
        identity, registered = self.visit.identity, self._history.registered
        by_chip = "citizen_id" in identity.from_chip
        old = registered.registered_address if registered else Address()
        differing: list[str] = []
        for field, now, before, shown in (
            ("house_number", identity.address.house_line, old.house_line, old.house_line),
            ("subdistrict", _path(identity.address), _path(old), _path(old)),
            (
                "first_name",
                identity.name.full,
                registered.name_th.full if registered else "",
                registered.name_th.full if registered else "",
            ),
            (
                "birth_date",
                identity.birth_date,
                registered.birth_date.iso if registered else "",
                registered.birth_date.thai if registered else "",
            ),
        ):
            if registered is None or not now or now == before:
                self._page.set_standing(field, "hint", PLACE_HINT if field == "subdistrict" else "")
            else:
                used = "ใช้ตามบัตร" if by_chip else "ใช้ค่าใหม่"
                self._page.set_standing(field, "difference", f"ทะเบียนเดิม: {shown} <b>{used}</b>")
                differing.append(field)
        self._say_what_was_found(known=registered is not None, by_chip=by_chip, differing=differing)

    def _say_what_was_found(self, *, known: bool, by_chip: bool, differing: list[str]) -> None:
        names = {"house_number": "ที่อยู่", "subdistrict": "ที่อยู่", "first_name": "ชื่อ", "birth_date": "วันเกิด"}
        if not known:
            sentence = (
                "ยังไม่มีในทะเบียนของศูนย์ จะจดทะเบียนเป็นคนใหม่"
                if by_chip
                else "ไม่ได้อ่านจากชิป ตรวจเลขและชื่อกับเอกสารตัวจริง"
            )
            tone = Tone.INFO if by_chip else Tone.WARN
        elif differing:
            words = " ".join(dict.fromkeys(names[field] for field in differing))
            sentence = (
                f"พบในทะเบียนแล้ว ข้อมูลในบัตรตรงกัน ยกเว้น <b>{words} {len(differing)} ช่อง</b> ตรวจช่องที่มีเครื่องหมาย ⇄"
            )
            tone = Tone.OK
        else:
            sentence, tone = "พบในทะเบียนแล้ว ข้อมูลตรงกันทุกช่อง", Tone.OK
        if self._found != (tone, sentence):
            self._found = (tone, sentence)
            self._page.show_notice(tone, sentence)


def _path(address: Address) -> str:
    parts = (address.subdistrict, address.district, address.province)
    return " › ".join(part for part in parts if part)


def _pictures(desk: Desk, photo_id: str, portrait_id: str) -> tuple[bytes | None, bytes | None]:
    return desk.visit.picture(photo_id), desk.visit.picture(portrait_id)

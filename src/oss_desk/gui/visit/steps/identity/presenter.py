"""Brings step 1 and the register together."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import partial
from html import escape
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.people.address import Place
from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.domain.people.house_line import parse_house_line
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.dates import short_date
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.draft_keeper import DraftFields, Value
from oss_desk.gui.visit.fields.place_search import find_places
from oss_desk.gui.visit.steps.identity.card_words import FIELDS, foot_words, odd_words, photo_words
from oss_desk.gui.visit.steps.identity.differences import Compared, compared
from oss_desk.gui.visit.steps.identity.page import IdentityPage
from oss_desk.gui.visit.steps.identity.registered_face import RegisteredFace
from oss_desk.gui.visit.steps.presenter import StepPresenter
from oss_desk.gui.widgets.timeline import TimelineEntry
from oss_desk.services.desk import Desk
from oss_desk.services.people.history import LookAtHistory, PersonHistory
from oss_desk.services.visit.registered_portrait import RegisteredPortrait
from oss_desk.services.visit.take_registered import TAKEN, TakeRegistered, registered_values

T = TypeVar("T")
_HOUSE_PARTS = ("house_number", "village_number", "lane", "alley", "road")
_PLACE_PARTS = ("subdistrict", "district", "province", "postcode", "subdistrict_code")


class IdentityPresenter(StepPresenter):
    """Fills the identity page, keeps its draft, and confirms the identity.

    Signals:
        undo_offered: that of `VisitStep`, when another caregiver's card replaced the first caregiver.
    """

    undo_offered = Signal(str, object)
    step_name = "identity"

    def __init__(
        self, page: IdentityPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(page, desk, background, session, parent)
        self._page = page
        self._look_at_history = LookAtHistory(desk.recording)
        self._history = PersonHistory()
        self._pictures_of = ("", "")
        self._pictures: tuple[bytes | None, bytes | None] = (None, None)
        self._history_of = ""
        self._untouched = True
        self._found = (Tone.NEUTRAL, "")
        self._take = TakeRegistered(desk.recording, desk.rules)
        self._set_aside: dict[str, dict[str, str]] = {}
        self._hints = ("", CardHints())
        self._registered = RegisteredPortrait()
        self._face = RegisteredFace(desk, background, self)
        self._face.seen.connect(self._show_registered)
        own = desk.service_point.province_code
        page.set_find_places(partial(find_places, desk.people.places, own))
        page.changed.connect(self._changed)
        page.house_changed.connect(self._house_changed)
        page.place_changed.connect(self._place_changed)
        page.place_typed.connect(self._place_typed)
        page.other_value_wanted.connect(self._take_registered)
        page.caregiver_removed.connect(self._remove_caregiver)
        page.entered_field.connect(self._touch)

    def show(self, visit: Visit) -> None:
        """Show *visit*; say so when another caregiver's card took the first caregiver's place."""
        shown = self.visit
        super().show(visit)
        self._tell_replaced_since(shown)

    @Slot(object)
    def _saved(self, visit: Visit) -> None:
        # What was typed meanwhile may come home with the card's caregiver before anybody looked.
        shown = self.visit
        super()._saved(visit)
        self._tell_replaced_since(shown)

    def _tell_replaced_since(self, shown: Visit | None) -> None:
        if shown is not None and self.visit is not None and shown.visit_id == self.visit.visit_id:
            self._tell_replaced(shown.identity, self.visit.identity)

    def _tell_replaced(self, before: IdentityDraft, now: IdentityDraft) -> None:
        old, new = before.caregiver, now.caregiver
        if old is None or new is None or not now.caregiver_from_chip or not old.name.last:
            return
        if old.name.full == new.name.full or before.caregiver_citizen_id == now.caregiver_citizen_id:
            return
        names = [field.name for field in fields(before) if field.name.startswith("caregiver_")]
        former = {name: getattr(before, name) for name in names}
        visit_id = self.visit.visit_id if self.visit else ""
        words = self.tr("เปลี่ยนผู้ดูแลจาก {old} เป็น {new}")
        self.undo_offered.emit(
            words.format(old=old.name.full, new=new.name.full),
            partial(self._take_caregiver_back, visit_id, former),
        )

    def _take_caregiver_back(self, visit_id: str, former: Mapping[str, Value]) -> None:
        """Put the caregiver back who stood in the visit before the card."""
        if self.visit is not None and self.visit.visit_id == visit_id:
            self._put_identity(former)
            self.flush()

    def show_visit(self, visit: Visit, *, fresh: bool) -> None:
        """Fill the page with the visit's identity draft."""
        self._page.set_today_for_dates(self.desk.clock.today())
        self._page.set_editable(editable=visit.is_editable)
        self._page.show_identity(visit.identity, fresh=fresh)
        self.set_primary_text(self.tr("ยืนยันตัวตน ไปรับคำขอ") if visit.is_editable else "")
        if fresh:
            self._history = PersonHistory()
            self._set_aside = {}
            if self._hints[0] != visit.visit_id:
                self._hints = ("", CardHints())
            self._found = (Tone.NEUTRAL, "")
            self._page.show_history(())
            self._page.show_pictures(None, None, "")
            self._pictures_of, self._pictures = ("", ""), (None, None)
            self._history_of, self._untouched = "", True
            self._face.forget()
        if visit.person_id != self._history_of:
            self._registered = RegisteredPortrait()
            # Another record: the visit is new here, or a number was typed that names somebody known.
            self._history_of = visit.person_id
            self._ask(
                partial(self._look_at_history, visit.person_id), partial(self._show_history, visit.person_id)
            )
            self._face.look(visit.person_id)
        self._show_differences()
        pictures = (visit.identity.photo_id, visit.identity.portrait_id)
        if pictures != self._pictures_of:
            self._pictures_of = pictures
            self._ask(partial(_pictures, self.desk, *pictures), partial(self._show_pictures, pictures))
        self._show_faces()

    def current_problems(self) -> tuple[FieldProblem, ...]:
        """Return what keeps the identity from being confirmed."""
        return self.visit.identity.problems() if self.visit else ()

    def finish(self) -> Callable[[], Visit]:
        """Return the use case that confirms the identity."""
        visit_id = self.visit.visit_id if self.visit else ""
        return partial(self.desk.visit.confirm_identity, visit_id, self.session.required())

    def reset_notice(self) -> None:
        """Say again what was found, where an error stood."""
        self.error_stands = False
        self._page.show_notice(*self._found)

    def focus_first(self) -> None:
        """Begin at the first incomplete field, then at the first that differs, else at the phone."""
        self._page.focus_field(self._incomplete() or next(iter(self._differing()), "phone"))
        self._untouched = True

    def focus_at(self, field: str) -> bool:
        """Put the keyboard back into *field* and leave it there."""
        self._touch()
        return super().focus_at(field)

    def focus_after_portrait(self) -> None:
        """Go on at the first field that differs, then at the first incomplete one, else at the phone."""
        self._page.focus_field(next(iter(self._differing()), "") or self._incomplete() or "phone")

    def _incomplete(self) -> str:
        """Return the first incomplete field that is not just the tick of the notice, or nothing."""
        problems = (problem.field for problem in self.current_problems() if problem.field != "notice_given")
        return next(problems, "")

    @Slot(str, object)
    def _changed(self, name: str, value: Value) -> None:
        self._untouched = False
        # A tick is an answer, and a whole number looks the person up: neither waits for a pause.
        self.edited(DraftFields(identity=((name, value),)), at_once=name == "notice_given")
        if name == "citizen_id" and self.visit is not None and self.visit.identity.valid_number:
            self.flush()
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
    def _place_typed(self, text: str) -> None:
        """Keep what was typed; no part of a place chosen earlier stays beside it."""
        self._put_identity({**dict.fromkeys(_PLACE_PARTS, ""), "subdistrict": text})

    @Slot(str)
    def _take_registered(self, field: str) -> None:
        """Put the register's value into *field*; a second time, what stood there before."""
        visit, officer = self.visit, self.session.officer
        if visit is None or officer is None or field not in TAKEN or not visit.is_editable:
            return
        found = next((each for each in self._compared() if each.field == field), None)
        if found is None:
            return
        self.flush()
        if found.differs:
            self._set_aside[field] = {name: getattr(visit.identity, name) for name in TAKEN[field]}
            take = partial(self._take, visit.visit_id, field, officer)
            values = registered_values(self._history.registered, field)
        elif before := self._set_aside.pop(field, None):
            take = partial(self._take.give_back, visit.visit_id, field, before, officer)
            values = before
        else:
            return
        if not set(values) & set(visit.identity.from_chip):
            # Seen at once; the use case, which records it, comes home with the same.
            shown = DraftFields(identity=tuple(values.items())).laid_over(visit)[0]
            self._show_exchanged(replace(visit, identity=shown))
            self._ask(take, self._exchanged)

    def _exchanged(self, visit: Visit) -> None:
        if self.visit is not None and visit.visit_id == self.visit.visit_id:
            self._saved(visit)
            self._show_exchanged(self.visit)

    def _show_exchanged(self, visit: Visit) -> None:
        self.visit = visit
        self._page.show_identity(visit.identity, fresh=True)
        self._show_differences()

    def show_hints(self, visit_id: str, hints: CardHints) -> None:
        """Show what the other applets of the card said, while its visit is in sight, or once it is."""
        self._hints = (visit_id, hints)
        self._show_differences()

    def _hints_now(self) -> CardHints:
        shown = self.visit.visit_id if self.visit else ""
        return self._hints[1] if self._hints[0] == shown else CardHints()

    @Slot()
    def _touch(self) -> None:
        """Take the keyboard nowhere any more: somebody has begun."""
        self._untouched = False

    @Slot()
    def _remove_caregiver(self) -> None:
        if self.visit is not None:
            names = [
                field.name for field in fields(self.visit.identity) if field.name.startswith("caregiver_")
            ]
            self._put_identity({**dict.fromkeys(names, ""), "caregiver_from_chip": False})

    def _put_identity(self, values: Mapping[str, Value]) -> None:
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
            self._pictures = pictures
            self._show_faces()

    @Slot(str, object)
    def _show_registered(self, person_id: str, found: RegisteredPortrait) -> None:
        if self.visit is not None and self.visit.person_id == person_id:
            self._registered = found
            self._show_faces()

    def _show_faces(self) -> None:
        """Show the chip's photo beside today's portrait; the register's stands there until one is taken."""
        if self.visit is None:
            return
        identity, (chip, today) = self.visit.identity, self._pictures
        source = self.tr("ใช้รูปจากชิป") if identity.portrait_id == identity.photo_id else self.tr("ถ่ายวันนี้")
        if not identity.portrait_id:
            today, source = self._registered.picture, self.tr("ถ่ายวันนี้")
            if today is not None:
                source = self.tr("รูปในทะเบียน")
            elif self._registered.is_on_its_way:
                source = self.tr("รูปในทะเบียนกำลังมา")
        self._page.show_pictures(chip, today, identity.name.full)
        self._page.show_portrait_source(source)

    def _show_history(self, person_id: str, history: PersonHistory) -> None:
        if self.visit is None or self._history_of != person_id:
            return
        self._history = history
        entries = tuple(
            TimelineEntry(
                self.tr("ออกบัตร ครั้งที่ {number}").format(number=number),
                short_date(card.issue_date)
                + (
                    self.tr(" · ถึง {day}").format(day=short_date(card.expiry_date))
                    if card.expiry_date
                    else ""
                ),
            )
            for number, card in enumerate(history.cards, start=1)
        )
        self._page.show_history(tuple(reversed(entries)))
        self._show_differences()
        if self._untouched and self._page.focused_field() == "phone":
            self.focus_first()

    def _differing(self) -> tuple[str, ...]:
        return tuple(found.field for found in self._compared() if found.differs)

    def _compared(self) -> tuple[Compared, ...]:
        if self.visit is None:
            return ()
        return compared(self.visit.identity, self._history.registered)

    def _show_differences(self) -> None:
        """Say beside each field what was odd in the card and what the register holds instead."""
        if self.visit is None:
            return
        identity = self.visit.identity
        by_chip = "citizen_id" in identity.from_chip
        used = self.tr("ใช้ตามบัตร") if by_chip else self.tr("ใช้ค่าใหม่")
        words = self.tr("ทะเบียนเดิม: {value} <b>{used}</b>")
        before = {
            found.field: words.format(value=escape(found.registered) or "–", used=used)
            for found in self._compared()
            if found.differs
        }
        odd = odd_words(identity)
        for field in FIELDS:
            if field in before:
                both = (before[field], odd.get(field, ""))
                self._page.set_standing(field, "difference", "<br>".join(part for part in both if part))
            elif field in odd:
                self._page.set_standing(field, "warning", odd[field])
            else:
                self._page.set_standing(
                    field, "hint", self._page.place_hint if field == "subdistrict" else ""
                )
        if "sex" in before:
            self._page.show_sex()
        self._page.card_notes.show_photo(photo_words(identity))
        self._page.card_notes.show_foot(*foot_words(identity, self._hints_now()))
        known = self._history.registered is not None
        self._say_what_was_found(known=known, by_chip=by_chip, differing=tuple(before))

    def _say_what_was_found(self, *, known: bool, by_chip: bool, differing: tuple[str, ...]) -> None:
        tone = Tone.OK
        if not known and by_chip:
            sentence, tone = self.tr("ยังไม่มีในทะเบียนของศูนย์ จะจดทะเบียนเป็นคนใหม่"), Tone.INFO
        elif not known and self.visit is not None and self.visit.identity.has_card:
            sentence, tone = self.tr("เลขในชิปใช้ไม่ได้ ช่องอื่นอ่านแล้ว ตรวจเลขกับหน้าบัตร"), Tone.WARN
        elif not known:
            sentence, tone = self.tr("ไม่ได้อ่านจากชิป ตรวจเลขและชื่อกับเอกสารตัวจริง"), Tone.WARN
        elif differing:
            names = {
                "first_name": self.tr("ชื่อ"),
                "birth_date": self.tr("วันเกิด"),
                "sex": self.tr("เพศ"),
                "house_number": self.tr("ที่อยู่"),
                "subdistrict": self.tr("ที่อยู่"),
            }
            words = " ".join(dict.fromkeys(names[field] for field in differing))
            found = self.tr(
                "พบในทะเบียนแล้ว ข้อมูลในบัตรตรงกัน ยกเว้น <b>{fields} {count} ช่อง</b> ตรวจช่องที่มีเครื่องหมาย ⇄"
            )
            sentence = found.format(fields=words, count=len(differing))
        else:
            sentence = self.tr("พบในทะเบียนแล้ว ข้อมูลตรงกันทุกช่อง")
        if self._found != (tone, sentence):
            self._found = (tone, sentence)
            if not self.error_stands:
                self._page.show_notice(tone, sentence)


def _pictures(desk: Desk, photo_id: str, portrait_id: str) -> tuple[bytes | None, bytes | None]:
    return desk.visit.picture(photo_id), desk.visit.picture(portrait_id)

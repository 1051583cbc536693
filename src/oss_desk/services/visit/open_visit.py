"""Open the visit of whoever stands at the counter: the one left unfinished, or a new one."""

from dataclasses import dataclass, replace

from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import buddhist_year
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.people.check_place import with_place_checked
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.registry.opened_records import remember_opened
from oss_desk.services.visit.likely_request import likely_request, with_papers


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """Find or make the visit, saved before it is shown."""

    recording: Recording
    ids: Ids
    rules: RuleBook
    places: PlaceList
    service_point: ServicePoint

    def for_card(self, card: CitizenCard, by: Officer) -> Visit:
        """Return the visit of the person whose citizen card was read.

        An unfinished visit is opened again; it takes what the card says unless it did so before, for
        then the officer may have corrected it. A card without a right number finds only the visit it
        opened itself: nobody else's, whatever number was typed there.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            open_one = self._unfinished(work, card)
            if open_one is not None:
                identity = open_one.identity
                if not open_one.is_editable or open_one.identity_confirmed or identity.has_card:
                    return open_one
                filled = self._filled(open_one.identity, card)
                visit = open_one.edited(self.recording.clock.now(), identity=filled)
                visit = with_papers(work, visit, self.rules, self.recording.clock.today())
                return self.recording.keep(work, by, visit, "visit.card_read")
            person = self._known(work, card.citizen_id)
            identity = self._filled(self._of(person), card)
            return self._new(work, by, identity, person, "visit.opened_by_card")

    def without_card(self, typed_citizen_id: str, by: Officer) -> Visit:
        """Return the visit of a person who came without a card (F2); the number may be empty.

        Raises:
            InvalidCitizenId: a number was typed and is wrong.
        """
        by.must(Right.SERVE)
        number = CitizenId.parse(typed_citizen_id).digits if typed_citizen_id.strip() else ""
        with self.recording.unit_of_work() as work:
            if number and (open_one := work.visits.unfinished_of(number)) is not None:
                return open_one
            person = work.people.known_by(CitizenId(number)) if number else None
            # Of two records that became one, the number of the one that was kept is right.
            identity = replace(self._of(person), citizen_id=person.citizen_id.digits if person else number)
            return self._new(work, by, identity, person, "visit.opened_by_hand")

    def _unfinished(self, work: UnitOfWork, card: CitizenCard) -> Visit | None:
        if card.citizen_id_valid:
            return work.visits.unfinished_of(card.citizen_id)
        today = work.visits.of_day(self.recording.clock.today())
        return next(
            (visit for visit in today if _was_opened_by(card, visit) and not visit.state.is_finished), None
        )

    def _filled(self, identity: IdentityDraft, card: CitizenCard) -> IdentityDraft:
        card = with_place_checked(card, self.places)
        place = self.places.match(card.address.subdistrict, card.address.district, card.address.province)
        return identity.with_card(
            card,
            postcode=place.postcode if place else "",
            subdistrict_code=place.code if place else "",
        )

    def _of(self, person: Person | None) -> IdentityDraft:
        """Return a draft with what is known of *person*, who counts as told about their data by the rule."""
        known = person is not None and self.rules.knows_notice(self.recording.clock.today())
        return replace(identity_of(person), notice_given=known)

    @staticmethod
    def _known(work: UnitOfWork, digits: str) -> Person | None:
        try:
            return work.people.by_citizen_id(CitizenId(digits))
        except InvalidCitizenId:
            # A card may carry a number that fails the check; it is shown with its warning, and no
            # registered person can have it.
            return None

    def _new(
        self, work: UnitOfWork, by: Officer, identity: IdentityDraft, person: Person | None, action: str
    ) -> Visit:
        now = self.recording.clock.now()
        today = self.recording.clock.today()
        card = work.cards.current_of(person.person_id) if person else None
        request, assessment = likely_request(person, card, self.rules, today)
        queue = work.numbers.next(f"queue:{today.isoformat()}")
        number = work.numbers.next(f"request:{today:%Y-%m}")
        visit = Visit(
            visit_id=self.ids.new(),
            queue_number=f"{self.service_point.queue_letter}-{queue:03d}",
            request_number=f"{buddhist_year(today) % 100:02d}-{today:%m}-{number:05d}",
            person_id=person.person_id if person else self.ids.new(),
            person_known=person is not None,
            opened_by=by.user_name,
            opened_at=now,
            updated_at=now,
            identity=identity,
            request=request,
            assessment=assessment,
        )
        remember_opened(work, visit)
        return self.recording.keep(work, by, with_papers(work, visit, self.rules, today), action)


def _was_opened_by(card: CitizenCard, visit: Visit) -> bool:
    return bool(card.key) and visit.identity.chip_key == card.key


def identity_of(person: Person | None) -> IdentityDraft:
    """Return a draft that holds what the register knows and the citizen card does not."""
    if person is None:
        return IdentityDraft()
    address = person.registered_address
    caregiver = person.caregiver
    return IdentityDraft(
        citizen_id=person.citizen_id.digits,
        title=person.name_th.title,
        first_name=person.name_th.first,
        middle_name=person.name_th.middle,
        last_name=person.name_th.last,
        title_en=person.name_en.title,
        first_name_en=person.name_en.first,
        middle_name_en=person.name_en.middle,
        last_name_en=person.name_en.last,
        birth_date=person.birth_date.iso if person.birth_date else "",
        sex=person.sex.value if person.sex else "",
        house_number=address.house_number,
        village_number=address.village_number,
        lane=address.lane,
        alley=address.alley,
        road=address.road,
        subdistrict=address.subdistrict,
        district=address.district,
        province=address.province,
        postcode=address.postcode,
        subdistrict_code=address.subdistrict_code,
        phone=person.phone,
        communication=person.communication,
        caregiver_title=caregiver.name.title if caregiver else "",
        caregiver_first_name=caregiver.name.first if caregiver else "",
        caregiver_last_name=caregiver.name.last if caregiver else "",
        caregiver_relation=caregiver.relation if caregiver else "",
        caregiver_citizen_id=caregiver.citizen_id.digits if caregiver and caregiver.citizen_id else "",
        caregiver_phone=caregiver.phone if caregiver else "",
    )

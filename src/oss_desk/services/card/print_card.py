"""Print a card: saved before the printer is touched and after, so that a crash leaves *uncertain*."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.print_queue import CardProof, PrintedCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.errors import WrongState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.services.card.card_face import REASONS, GatherCardFace
from oss_desk.services.errors import DeviceError, PrinterNotReady, PrintUnclear, PrintUnstoppable
from oss_desk.services.ports.card_printing import CardPrinter, CardRenderer, JobState
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.registry.outgoing import Outgoing

UNANSWERED_AFTER = timedelta(seconds=90)
_ON_THE_TABLE = {CardState.PRINTED, CardState.SPOILED}
"""What came out of the printer, good or bad: its serial is used up for everybody."""
_UNDECIDED = {CardState.REQUESTED, CardState.SENT, CardState.UNCERTAIN}


@dataclass(frozen=True, slots=True)
class ProofCard:
    """Show the card as it will print; no serial is given yet, the place shows the next one's shape."""

    recording: Recording
    gather: GatherCardFace
    renderer: CardRenderer

    def __call__(self, visit_id: str, dots_per_inch: int = 300) -> CardProof:
        """Return both faces as PNG.

        Raises:
            TextDoesNotFit: a text is too long for its box; the card cannot be printed so.
        """
        today = self.recording.clock.today()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            serial = CardSerial(visit.card_serial) if visit.card_serial else self.gather.serial(0, today)
            face = self.gather(work, visit, serial, today)
        pdf = self.renderer.pdf(face)
        return CardProof(
            self.renderer.raster(pdf, 0, dots_per_inch),
            self.renderer.raster(pdf, 1, dots_per_inch),
            face.expiry_date,
            face.portrait is not None,
        )


@dataclass(frozen=True, slots=True)
class PrintCard:
    """Hand one card to the printer."""

    recording: Recording
    gather: GatherCardFace
    renderer: CardRenderer
    printer: CardPrinter

    def __call__(self, visit_id: str, by: Officer) -> DisabilityCard:
        """Return the card in state ``sent``.

        Raises:
            WrongState: the visit is not approved, or an attempt is still undecided.
            TextDoesNotFit: nothing was saved or sent.
            NoPrinter, PrinterNotReady: nothing was saved or sent.
            PrintUnclear: nobody knows whether the spooler has it; the card is saved as ``uncertain``.
            DeviceError: the printer refused; the card is saved as ``failed``.
        """
        by.must(Right.PRINT)
        status = self.printer.status()
        if not status.ready:
            raise PrinterNotReady(status.queue, status.reason)
        card, pdf = self._request(visit_id, by)
        try:
            job = self.printer.submit(pdf, card.card_serial.digits)
        except PrintUnclear as error:
            self._keep(card.uncertain(), by, error.code)
            raise
        except DeviceError as error:
            self._keep(card.failed(), by, error.code)
            raise
        return self._keep(card.sent(job), by)

    def _request(self, visit_id: str, by: Officer) -> tuple[DisabilityCard, bytes]:
        now, today = self.recording.clock.now(), self.recording.clock.today()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            if visit.state is not VisitState.APPROVED:
                raise WrongState("print_card", visit.state)
            for earlier in work.cards.of_visit(visit_id):
                if earlier.state in _UNDECIDED:
                    raise WrongState("print_card", earlier.state)
            serial = self.gather.next_serial(work, today)
            face = self.gather(work, visit, serial, today)
            pdf = self.renderer.pdf(face)
            card = DisabilityCard(
                serial,
                visit.person_id,
                visit_id,
                REASONS.get(visit.kind, CardReason.CHANGED),
                today,
                face.expiry_date,
                CardState.REQUESTED,
                rendered_digest=hashlib.sha256(pdf).hexdigest(),
            )
            work.cards.put(card)
            work.visits.put(visit.with_card(serial.digits, now))
            self.recording.trace(work, by, "card.requested", visit_id, serial.digits)
            work.commit()
        return card, pdf

    def _keep(self, card: DisabilityCard, by: Officer, detail: str = "") -> DisabilityCard:
        with self.recording.unit_of_work() as work:
            work.cards.put(card)
            self.recording.trace(
                work, by, f"card.{card.state}", card.visit_id, detail or card.card_serial.digits
            )
            work.commit()
        return card


@dataclass(frozen=True, slots=True)
class FollowPrint:
    """Ask the spooler how the sent card stands, and save what it says."""

    recording: Recording
    printer: CardPrinter
    ids: Ids

    def __call__(self, visit_id: str, by: Officer) -> PrintedCard:
        """Return how the latest attempt stands now.

        A card whose job the spooler does not know for 90 s becomes ``uncertain``: a person has to look.
        One the printer holds as long stays ``sent`` and is told as ``held``: a person may answer.
        """
        with self.recording.unit_of_work() as work:
            cards = work.cards.of_visit(visit_id)
            visit = work.visits.get(visit_id)
        if not cards:
            return PrintedCard(visit_id, None, "")
        card = cards[-1]
        moved = card
        if card.state is CardState.SENT:
            moved = self._after(card, self.printer.job_state(card.print_job), visit)
        elif card.state is CardState.REQUESTED and _is_overdue(visit, self.recording):
            moved = card.uncertain()
        if moved is not card and Right.PRINT in by.role.rights:
            card = settle(self.recording, self.ids, moved, by)
        held = card.state is CardState.SENT and _is_overdue(visit, self.recording)
        return PrintedCard(visit_id, card.state, card.card_serial.digits, visit.updated_at, held=held)

    def _after(self, card: DisabilityCard, job: JobState, visit: Visit) -> DisabilityCard:
        match job:
            case JobState.DONE:
                return card.printed()
            case JobState.FAILED:
                return card.failed()
            case JobState.WAITING | JobState.PRINTING:
                # It may still come out: to doubt it would offer a second card while the first is held.
                return card
            case JobState.UNKNOWN:
                return card.uncertain() if _is_overdue(visit, self.recording) else card


@dataclass(frozen=True, slots=True)
class SettlePrint:
    """Take a person's answer about a card nobody is certain of, or that the printer holds too long."""

    recording: Recording
    ids: Ids
    printer: CardPrinter

    def __call__(self, visit_id: str, answer: CardState, by: Officer) -> PrintedCard:
        """Return the settled card; *answer* is ``printed``, ``spoiled`` or ``failed`` (did not come out).

        Before a card counts as not come out its job is called back, so that it cannot come out later
        beside a second one; so is a job that the printer still holds, whatever the answer.

        Raises:
            WrongState: there is nothing to settle, or *answer* is no answer.
            PrintUnstoppable: the spooler cannot promise that; the card stays as it is.
        """
        by.must(Right.PRINT)
        with self.recording.unit_of_work() as work:
            cards = work.cards.of_visit(visit_id)
            visit = work.visits.get(visit_id)
        held = bool(cards) and cards[-1].state is CardState.SENT and _is_overdue(visit, self.recording)
        if not cards or not (held or cards[-1].state is CardState.UNCERTAIN):
            raise WrongState("settle", cards[-1].state if cards else "none")
        answers = {
            CardState.PRINTED: cards[-1].printed,
            CardState.SPOILED: cards[-1].spoiled,
            CardState.FAILED: cards[-1].failed,
        }
        if answer not in answers:
            raise WrongState("settle", answer)
        if held or answer is CardState.FAILED:
            self._call_back(cards[-1])
        card = settle(self.recording, self.ids, answers[answer](), by)
        return PrintedCard(visit_id, card.state, card.card_serial.digits, self.recording.clock.now())

    def _call_back(self, card: DisabilityCard) -> None:
        job = card.print_job or self.printer.job_of(card.card_serial.digits)
        if job and not self.printer.cancel(job):
            raise PrintUnstoppable(job)


@dataclass(frozen=True, slots=True)
class RecoverPrints:
    """At start: a card that was asked for when the program died is uncertain, never unknown."""

    recording: Recording

    def __call__(self, by: Officer) -> int:
        """Return how many cards became uncertain."""
        with self.recording.unit_of_work() as work:
            stranded = [
                card
                for card in work.cards.in_states((CardState.REQUESTED,))
                # A younger one may be on its way from another window at this very moment.
                if _is_overdue(work.visits.get(card.visit_id), self.recording)
            ]
            for card in stranded:
                work.cards.put(card.uncertain())
                self.recording.trace(work, by, "card.uncertain", card.visit_id, card.card_serial.digits)
            work.commit()
        return len(stranded)


def settle(recording: Recording, ids: Ids, card: DisabilityCard, by: Officer) -> DisabilityCard:
    """Store *card* and, when it came out, its visit, the old card's end and the pending change, together."""
    now, today = recording.clock.now(), recording.clock.today()
    with recording.unit_of_work() as work:
        stored = work.cards.get(card.card_serial)
        if stored is None or stored.state not in _UNDECIDED:
            # Somebody else has settled it since it was read.
            raise WrongState("settle", stored.state if stored else "none")
        outgoing = Outgoing(work, ids, by.user_name, now, f"card.{card.state}")
        if card.state is CardState.PRINTED:
            work.visits.put(work.visits.get(card.visit_id).card_printed(now, today))
            _revoke_earlier(work, card, outgoing)
        if card.state in _ON_THE_TABLE:
            outgoing.card(card)
        work.cards.put(card)
        recording.trace(work, by, f"card.{card.state}", card.visit_id, card.card_serial.digits)
        work.commit()
    return card


def _is_overdue(visit: Visit, recording: Recording) -> bool:
    return recording.clock.now() - visit.updated_at > UNANSWERED_AFTER


def _revoke_earlier(work: UnitOfWork, card: DisabilityCard, outgoing: Outgoing) -> None:
    alive = {CardState.PRINTED, CardState.CHECKED, CardState.HANDED_OVER}
    for earlier in work.cards.of_person(card.person_id):
        if earlier.card_serial != card.card_serial and earlier.state in alive:
            work.cards.put(earlier.revoked())
            outgoing.card(earlier.revoked())

"""Put a dispute before the supervisor, take the question back, and read the answer."""

from dataclasses import dataclass

from oss_desk.domain.errors import WrongState
from oss_desk.domain.registry.conflict import Conflict
from oss_desk.domain.registry.question import Question
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork, Recording
from oss_desk.services.registry.record_body import person_of_record


@dataclass(frozen=True, slots=True)
class AskSupervisor:
    """Ask whose values shall stand; from now on only whoever may approve decides."""

    recording: Recording
    ids: Ids

    def __call__(self, person_id: str, by: Officer) -> Question:
        """Return the question about everything that is disputed of the person; asked once, it stands.

        Raises:
            NotPermitted: *by* may not serve.
            WrongState: nothing of that person is disputed (any more).
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            open_ids = tuple(
                conflict.conflict_id for conflict in work.conflicts.open() if _owner(conflict) == person_id
            )
            if not open_ids:
                raise WrongState("ask", "decided")
            for question in work.questions.standing():
                if set(open_ids) <= set(question.conflict_ids):
                    return question
            now = self.recording.clock.now()
            question = Question(self.ids.new(), person_id, open_ids, by.user_name, now)
            work.questions.put(question)
            self.recording.trace(work, by, "conflict.asked", person_id)
            work.commit()
        return question


@dataclass(frozen=True, slots=True)
class CloseQuestion:
    """Take a question back, or note that its answer was read."""

    recording: Recording

    def __call__(self, question_id: str, by: Officer) -> None:
        """Close the question; one that is closed already stays so.

        Raises:
            NotPermitted: *by* may not serve.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            for question in work.questions.standing():
                if question.question_id == question_id:
                    answered = bool(answers_to(work, question))
                    work.questions.put(question.closed(self.recording.clock.now()))
                    deed = "conflict.answer_read" if answered else "conflict.question_taken_back"
                    self.recording.trace(work, by, deed, question.person_id)
            work.commit()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that stands.

    Attributes:
        name: the person's as it stands here, or empty. asked_by: the user name of whoever asked.
        answers: the decided conflicts; empty until all that was asked about is decided.
    """

    question: Question
    name: str
    answers: tuple[Conflict, ...]

    @property
    def is_answered(self) -> bool:
        """Tell whether the answer waits to be read."""
        return bool(self.answers)


@dataclass(frozen=True, slots=True)
class ListAsked:
    """List the questions that stand, the longest standing first; quick."""

    reading: OpenUnitOfWork

    def __call__(self) -> tuple[Asked, ...]:
        """Return them, answered or not."""
        with self.reading() as work:
            found = []
            for question in work.questions.standing():
                person = work.people.get(question.person_id)
                name = person.name_th.full if person else ""
                found.append(Asked(question, name, answers_to(work, question)))
            return tuple(found)


def answers_to(work: UnitOfWork, question: Question) -> tuple[Conflict, ...]:
    """Return the conflicts of *question* once all of them are decided, else nothing."""
    found = [work.conflicts.get(conflict_id) for conflict_id in question.conflict_ids]
    known = tuple(conflict for conflict in found if conflict is not None)
    return () if any(conflict.is_open for conflict in known) else known


def must_be_asked(work: UnitOfWork, conflict_id: str, by: Officer) -> None:
    """Let only whoever may approve decide what was put before the supervisor.

    Raises:
        NotPermitted: a question about the conflict stands, and *by* may not approve.
    """
    if any(conflict_id in question.conflict_ids for question in work.questions.standing()):
        by.must(Right.APPROVE)


def _owner(conflict: Conflict) -> str:
    return person_of_record(conflict.kind, conflict.record_id, conflict.mine.body or conflict.base)

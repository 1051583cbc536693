"""Keeps what was asked of the supervisor."""

from sqlalchemy import Connection, RowMapping, select

from oss_desk.domain.registry.question import Question
from oss_desk.storage.columns import moment_of, moment_text, optional_moment_of, optional_moment_text, put_row
from oss_desk.storage.registry.tables import supervisor_questions


class SqlQuestions:
    """The questions, inside one transaction (`oss_desk.services.ports.unit_of_work.Questions`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, question: Question) -> None:
        """Insert or replace *question*."""
        values: dict[str, object] = {
            "question_id": question.question_id,
            "person_id": question.person_id,
            "conflict_ids": ";".join(question.conflict_ids),
            "asked_by": question.asked_by,
            "asked_at": moment_text(question.asked_at),
            "closed_at": optional_moment_text(question.closed_at),
        }
        put_row(self._connection, supervisor_questions, values, key="question_id")

    def standing(self) -> tuple[Question, ...]:
        """Return those that nobody closed yet, the longest standing first."""
        wanted = select(supervisor_questions).where(supervisor_questions.c.closed_at.is_(None))
        order = (supervisor_questions.c.asked_at, supervisor_questions.c.question_id)
        rows = self._connection.execute(wanted.order_by(*order)).mappings()
        return tuple(_question_of(row) for row in rows)


def _question_of(row: RowMapping) -> Question:
    return Question(
        row["question_id"],
        row["person_id"],
        tuple(name for name in row["conflict_ids"].split(";") if name),
        row["asked_by"],
        moment_of(row["asked_at"]),
        optional_moment_of(row["closed_at"]),
    )

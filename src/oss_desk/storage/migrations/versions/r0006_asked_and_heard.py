"""What was asked of the supervisor, and how much was heard on which day."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "supervisor_questions",
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("conflict_ids", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.Text()),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_supervisor_questions")),
    )
    op.create_index(op.f("ix_supervisor_questions_closed_at"), "supervisor_questions", ["closed_at"])
    op.create_table(
        "heard_days",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("heard", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_heard_days")),
    )
    op.create_index(op.f("ix_outbox_answered_at"), "outbox", ["answered_at"])

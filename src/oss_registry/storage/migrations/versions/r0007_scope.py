"""Whom each hospital knows, and whether a desk hears of those alone."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ID = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_COUNT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FILL = """
INSERT INTO hospital_people (facility_code, person_id, since_seq)
SELECT known.facility_code, known.person_id, MIN(known.seq) FROM (
    SELECT changes.facility_code, changes.seq,
        CASE WHEN records.subject = 'person' THEN records.record_id ELSE records.person_id END AS person_id
    FROM changes JOIN records ON records.record_id = changes.record_id
) AS known
WHERE known.facility_code <> '' AND known.person_id <> ''
GROUP BY known.facility_code, known.person_id
"""
# Whose record was merged, and into whose: a hospital that knows one of them knows the other.
MERGED = """
INSERT INTO hospital_people (facility_code, person_id, since_seq)
SELECT known.facility_code, merged_people.{other}, MIN(known.since_seq)
FROM merged_people JOIN hospital_people AS known ON known.person_id = merged_people.{one}
WHERE NOT EXISTS (
    SELECT 1 FROM hospital_people AS there
    WHERE there.facility_code = known.facility_code AND there.person_id = merged_people.{other}
)
GROUP BY known.facility_code, merged_people.{other}
"""


def upgrade() -> None:
    """Make the table, enter who is known to whom by now, and let every desk hear of its whole province."""
    op.add_column("devices", sa.Column("scope", sa.Text(), nullable=False, server_default="province"))
    op.create_table(
        "hospital_people",
        sa.Column("facility_code", _ID, nullable=False),
        sa.Column("person_id", _ID, nullable=False),
        sa.Column("since_seq", _COUNT, nullable=False),
        sa.PrimaryKeyConstraint("facility_code", "person_id", name=op.f("pk_hospital_people")),
    )
    op.create_index(
        op.f("ix_hospital_people_facility_code_since_seq"), "hospital_people", ["facility_code", "since_seq"]
    )
    op.create_index(op.f("ix_hospital_people_person_id"), "hospital_people", ["person_id"])
    op.execute(FILL)
    op.execute(MERGED.format(one="record_id", other="merged_into"))
    op.execute(MERGED.format(one="merged_into", other="record_id"))

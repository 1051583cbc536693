"""Let the keys of people say who has a citizen number, so that others with numbers are not compared."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_MARKED = """
UPDATE person_keys SET match_key = CASE WHEN record_id IN (
    SELECT record_id FROM person_keys WHERE substr(match_key, 1, 2) = 'c:'
) THEN 'w:' ELSE 'o:' END || match_key
WHERE substr(match_key, 1, 2) <> 'c:'
"""


def upgrade() -> None:
    """Mark the keys that are there: ``w:`` with a number, ``o:`` without one."""
    op.get_bind().exec_driver_sql(_MARKED)

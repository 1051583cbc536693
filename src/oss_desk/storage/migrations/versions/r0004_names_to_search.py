"""Every name somebody ever had here, folded for searching."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# As domain/people/search_name.py folded on the day of this revision; a revision never changes.
_LEFT_OUT = re.compile("[\u0e47-\u0e4e\u200b-\u200f\u2060\ufeff.]")
_PARTS = (("first_name", "middle_name", "last_name"), ("first_name_en", "middle_name_en", "last_name_en"))


def upgrade() -> None:
    """Make the table and fill it with the names of today."""
    names = op.create_table(
        "person_names",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "name", name=op.f("pk_person_names")),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.text("SELECT * FROM people")).mappings().all():
        folded = {_folded(" ".join(row[part] for part in parts if row[part])) for parts in _PARTS}
        for name in sorted(folded - {""}):
            connection.execute(sa.insert(names).values(person_id=row["person_id"], name=name))


def _folded(text: str) -> str:
    spelt = unicodedata.normalize("NFC", text).replace("\u0e4d\u0e32", "\u0e33")
    return " ".join(_LEFT_OUT.sub("", spelt).lower().split())

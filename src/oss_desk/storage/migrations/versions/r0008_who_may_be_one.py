"""By what people are found who may be the same, and the pairs of them."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# As oss_wire/alike/names.py folded on the day of this revision; a revision never changes.
_FOLDED = re.compile("[\u0e47-\u0e4e\u200b-\u200d\ufeff\\s.]")
_TITLES = ("นางสาว", "น.ส.", "นส.", "นาย", "นาง", "เด็กชาย", "ด.ช.", "เด็กหญิง", "ด.ญ.")
_LATIN_TITLES = re.compile(r"^(mr|mrs|ms|miss)\.?\s+", re.IGNORECASE)
_LEADING_VOWELS = "เแโใไ"
_ALIKE = str.maketrans("ฃฅฆณญฎฏฐฑฒธภศษฬ", "ขคคนยดตถทททพสสล")
_WHOLE_DATE = len("1954-05-01")


def upgrade() -> None:
    """Make columns and table, and fill the columns for everybody who is there."""
    for name in ("first_sound", "birth_day"):
        op.add_column("people", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    fill(op.get_bind())
    for name in ("birth_date", "birth_day"):
        op.create_index(op.f(f"ix_people_first_sound_{name}"), "people", ["first_sound", name])
    op.create_table(
        "possible_duplicates",
        sa.Column("pair_id", sa.Text(), nullable=False),
        sa.Column("first_id", sa.Text(), nullable=False),
        sa.Column("second_id", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("noticed_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("registry_id", sa.Text(), nullable=False),
        sa.Column("is_told", sa.Boolean(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text()),
        sa.Column("kept_id", sa.Text(), nullable=False),
        sa.Column("undo_note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pair_id", name=op.f("pk_possible_duplicates")),
    )
    for columns in (["state", "noticed_at"], ["first_id"], ["second_id"]):
        name = op.f("ix_possible_duplicates_" + "_".join(columns))
        op.create_index(name, "possible_duplicates", columns)


def fill(connection: sa.Connection) -> None:
    """Let everybody who is there be found by sound and birth."""
    rows = connection.execute(sa.text("SELECT person_id, first_name, birth_date FROM people")).all()
    filled = [
        {"id": person_id, "sound": _first_sound(name), "day": born[5:] if len(born) == _WHOLE_DATE else ""}
        for person_id, name, born in rows
    ]
    if filled:
        statement = "UPDATE people SET first_sound = :sound, birth_day = :day WHERE person_id = :id"
        connection.execute(sa.text(statement), filled)


def _first_sound(name: str) -> str:
    text = _LATIN_TITLES.sub("", unicodedata.normalize("NFC", name).strip())
    for title in _TITLES:
        if text.startswith(title) and len(text) > len(title) + 1:
            text = text.removeprefix(title)
            break
    for letter in _FOLDED.sub("", text).casefold().translate(_ALIKE):
        if letter not in _LEADING_VOWELS:
            return letter
    return ""

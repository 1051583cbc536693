"""The tables of the register."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from oss_desk.storage.columns import metadata

people = Table(
    "people",
    metadata,
    Column("person_id", Text, primary_key=True),
    Column("citizen_id", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("first_name", Text, nullable=False),
    Column("middle_name", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("title_en", Text, nullable=False),
    Column("first_name_en", Text, nullable=False),
    Column("middle_name_en", Text, nullable=False),
    Column("last_name_en", Text, nullable=False),
    Column("birth_date", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("house_number", Text, nullable=False),
    Column("village_number", Text, nullable=False),
    Column("lane", Text, nullable=False),
    Column("alley", Text, nullable=False),
    Column("road", Text, nullable=False),
    Column("subdistrict", Text, nullable=False),
    Column("district", Text, nullable=False),
    Column("province", Text, nullable=False),
    Column("postcode", Text, nullable=False),
    Column("subdistrict_code", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("communication", Text, nullable=False),
    Column("has_caregiver", Boolean, nullable=False),
    Column("caregiver_title", Text, nullable=False),
    Column("caregiver_first_name", Text, nullable=False),
    Column("caregiver_middle_name", Text, nullable=False),
    Column("caregiver_last_name", Text, nullable=False),
    Column("caregiver_relation", Text, nullable=False),
    Column("caregiver_citizen_id", Text, nullable=False),
    Column("caregiver_phone", Text, nullable=False),
    Column("disability_types", Text, nullable=False),
    Column("portrait_id", Text, nullable=False, server_default=""),
    Column("first_sound", Text, nullable=False, server_default=""),
    Column("birth_day", Text, nullable=False, server_default=""),  # month and day, or empty
)
# By these two people are found who may be the same (services/people/lookalikes.py).
Index(None, people.c.first_sound, people.c.birth_date)
Index(None, people.c.first_sound, people.c.birth_day)

# Foreign keys are checked at commit, so that a unit of work may store its parts in any order.
certificates = Table(
    "certificates",
    metadata,
    Column("certificate_number", Integer, primary_key=True, autoincrement=True),
    Column(
        "person_id",
        Text,
        ForeignKey("people.person_id", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    Column("visit_id", Text, nullable=False),
    Column("types", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("diagnosis_code", Text, nullable=False),
    Column("character", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("certifying_doctor", Text, nullable=False),
    Column("certified_on", Text, nullable=False),
    Column("permanent", Boolean, nullable=False),
    UniqueConstraint("person_id", "visit_id"),
)
Index(None, certificates.c.person_id, certificates.c.certificate_number)
Index(None, certificates.c.visit_id)

# Every name somebody ever had here, folded for searching (domain/people/search_name.py).
person_names = Table(
    "person_names",
    metadata,
    Column("person_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    PrimaryKeyConstraint("person_id", "name"),
)

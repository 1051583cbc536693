"""The fields in which no machine decides between two values: an officer is always asked.

The table stands here once for both ends. When anybody else changed a record since the desk last saw
it, and any field of this table was changed by either side, the two values are shown to a person.
"""

from collections.abc import Mapping

from oss_wire.record import Subject

LEGAL_FIELDS: Mapping[Subject, frozenset[str]] = {
    Subject.PERSON: frozenset(
        {
            *("citizen_id", "birth_date", "disability_types", "merged_into"),
            *("title", "first_name", "middle_name", "last_name"),
            *("title_en", "first_name_en", "middle_name_en", "last_name_en"),
        }
    ),
    Subject.CAREGIVER: frozenset(
        {"person_id", "citizen_id", "title", "first_name", "middle_name", "last_name"}
    ),
    Subject.REGISTRATION: frozenset(
        {"person_id", "facility_code", "disability_types", "level", "status", "kind", "registered_on"}
    ),
    Subject.CARD: frozenset(
        {"card_serial", "person_id", "facility_code", "reason", "issue_date", "expiry_date", "status"}
    ),
}

"""Dates that lack a part, never end, or that no calendar holds."""

from datetime import date

from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.chip import Chip
from oss_desk.simulated.atlas.plain import atlas_card
from oss_desk.simulated.chip_manner import ChipManner
from oss_desk.simulated.thai_id_card import FIELDS

DATES: tuple[AtlasCard, ...] = (
    atlas_card(
        "lifelong",
        41,
        written={"expiry_date": "99999999"},
        text={"expiry_date": None, "lifelong": True},
    ),
    atlas_card(
        "birth_year_only",
        42,
        written={"birth_date": "24970000"},
        text={"birth_date": PartialDate(1954)},
        warnings=(("birth_date", "partial_date"),),
    ),
    atlas_card(
        "birth_year_and_month",
        43,
        written={"birth_date": "24860500"},
        text={"birth_date": PartialDate(1943, 5)},
        warnings=(("birth_date", "partial_date"),),
    ),
    atlas_card(
        "born_on_29_february",
        44,
        # 2543 is the Gregorian year 2000, a leap year; 2543 itself would be none.
        written={"birth_date": "25430229"},
        text={"birth_date": PartialDate(2000, 2, 29)},
    ),
    atlas_card(
        "birth_unknown",
        45,
        written={"birth_date": ""},
        text={"birth_date": None},
        warnings=(("birth_date", "missing"),),
    ),
    atlas_card(
        "impossible_dates",
        46,
        written={"birth_date": "25151301", "issue_date": "25660231", "expiry_date": "2575XX11"},
        text={"birth_date": None, "issue_date": None, "expiry_date": None},
        warnings=(("birth_date", "bad_date"), ("issue_date", "bad_date"), ("expiry_date", "bad_date")),
    ),
    atlas_card(
        "expired",
        47,
        written={"issue_date": "25580401", "expiry_date": "25670331"},
        text={"issue_date": date(2015, 4, 1), "expiry_date": date(2024, 3, 31)},
    ),
    atlas_card(
        "worn_birth_date",
        48,
        text={"birth_date": None},
        warnings=(("birth_date", "missing"),),
        chip=Chip(manner=ChipManner(worn=FIELDS["birth_date"][2:4])),
    ),
)
"""Every oddity of the three dates."""

"""The ready use cases of the day's end."""

from dataclasses import dataclass

from oss_desk.services.day.tally_day import TallyDays


@dataclass(frozen=True, slots=True)
class DayCatalogue:
    """What the day adds up to."""

    tally: TallyDays

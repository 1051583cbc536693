"""Gives out running numbers and counts the figures."""

from datetime import date

from sqlalchemy import Connection, case, func, insert, select, update

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.day.tally import AGE_GROUPS, TallyRow, age_group
from oss_desk.storage.card.tables import card_states
from oss_desk.storage.day.tables import counters
from oss_desk.storage.visit.tables import visits


class SqlNumbers:
    """Running numbers (`oss_desk.services.ports.unit_of_work.Numbers`).

    A number is given out in the caller's transaction: rolled back, it is given out again.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next(self, series: str) -> int:
        """Return the next number of *series*, from 1."""
        taken = self._connection.execute(
            update(counters)
            .where(counters.c.series == series)
            .values(last_number=counters.c.last_number + 1)
            .returning(counters.c.last_number)
        ).scalar_one_or_none()
        if taken is None:
            self._connection.execute(insert(counters).values(series=series, last_number=1))
            return 1
        return int(taken)


class SqlFigures:
    """The one query behind screen, file and paper (`oss_desk.services.ports.unit_of_work.Figures`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tally_rows(self, first: date, last: date) -> tuple[TallyRow, ...]:
        """Return the matters completed from *first* to *last*, counted; an unknown age has no group."""
        age = visits.c.completed_age
        bands = [(age <= high, age_group(low)) for low, high in AGE_GROUPS if high is not None]
        group = case((age.is_(None), ""), *bands, else_=age_group(AGE_GROUPS[-1][0]))
        # The band is named in an inner query: PostgreSQL does not take two writings of one
        # expression with parameters for the same.
        matters = (
            select(
                visits.c.kind,
                visits.c.sex,
                visits.c.main_type,
                group.label("age_group"),
                visits.c.district,
            )
            .where(visits.c.completed_on.between(first.isoformat(), last.isoformat()))
            .subquery()
        )
        counted = self._connection.execute(
            select(*matters.c, func.count().label("matters")).group_by(*matters.c)
        ).mappings()
        return tuple(
            sorted(
                TallyRow(
                    row["kind"],
                    row["sex"],
                    row["main_type"],
                    row["age_group"],
                    row["district"],
                    row["matters"],
                )
                for row in counted
            )
        )

    def cards_in_state_on(self, first: date, last: date, state: CardState) -> int:
        """Count the cards that first came into *state* from *first* to *last*."""
        return int(
            self._connection.execute(
                select(func.count())
                .select_from(card_states)
                .where(
                    card_states.c.state == state.value,
                    card_states.c.came_on.between(first.isoformat(), last.isoformat()),
                )
            ).scalar_one()
        )

"""Keeps the pairs of those who may be one person, and what was said about them."""

from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, delete, func, or_, select

from oss_desk.domain.people.possible_duplicate import PairState, PossibleDuplicate
from oss_desk.storage.columns import moment_of, moment_text, optional_moment_of, optional_moment_text, put_row
from oss_desk.storage.people.pair_tables import possible_duplicates as pairs

_OPEN = (PairState.WAITING.value, PairState.LATER.value, PairState.ASKED.value)


class SqlPossibleDuplicates:
    """The pairs, inside one transaction (`oss_desk.services.ports.possible_duplicates`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, pair: PossibleDuplicate) -> None:
        """Insert or replace *pair*."""
        values: dict[str, object] = {
            "pair_id": pair.pair_id,
            "first_id": pair.first_id,
            "second_id": pair.second_id,
            "score": pair.score,
            "noticed_at": moment_text(pair.noticed_at),
            "state": pair.state.value,
            "registry_id": pair.registry_id,
            "is_told": pair.is_told,
            "decided_by": pair.decided_by,
            "decided_at": optional_moment_text(pair.decided_at),
            "kept_id": pair.kept_id,
            "undo_note": pair.undo_note,
            "first_body": pair.first_body,
            "second_body": pair.second_body,
        }
        put_row(self._connection, pairs, values, key="pair_id")

    def remove(self, pair_id: str) -> None:
        """Forget a pair about which nobody here is to be asked any more."""
        self._connection.execute(delete(pairs).where(pairs.c.pair_id == pair_id))

    def get(self, pair_id: str) -> PossibleDuplicate | None:
        """Return the pair, or None."""
        row = self._connection.execute(select(pairs).where(pairs.c.pair_id == pair_id)).mappings().first()
        return None if row is None else _pair_of(row)

    def of(self, record_ids: Iterable[str]) -> tuple[PossibleDuplicate, ...]:
        """Return all pairs in which one of these records stands."""
        wanted = list(record_ids)
        either = or_(pairs.c.first_id.in_(wanted), pairs.c.second_id.in_(wanted))
        rows = self._connection.execute(select(pairs).where(either).order_by(pairs.c.pair_id)).mappings()
        return tuple(_pair_of(row) for row in rows)

    def waiting(self) -> tuple[PossibleDuplicate, ...]:
        """Return those that wait for a person, oldest first; those left or asked about after the others."""
        wanted = select(pairs).where(pairs.c.state.in_(_OPEN))
        # "waiting" sorts behind "later" and "asked".
        order = (pairs.c.state.desc(), pairs.c.noticed_at, pairs.c.pair_id)
        return tuple(_pair_of(row) for row in self._connection.execute(wanted.order_by(*order)).mappings())

    def count_waiting(self) -> int:
        """Count those that wait for a person."""
        wanted = select(func.count()).select_from(pairs).where(pairs.c.state.in_(_OPEN))
        return int(self._connection.execute(wanted).scalar_one())

    def count_asked(self) -> int:
        """Count those of them that were put before the supervisor."""
        wanted = select(func.count()).select_from(pairs).where(pairs.c.state == PairState.ASKED.value)
        return int(self._connection.execute(wanted).scalar_one())

    def untold(self) -> tuple[PossibleDuplicate, ...]:
        """Return those that the registry suspects and about which it has not heard what was said here."""
        wanted = select(pairs).where(
            pairs.c.state.in_((PairState.DIFFERENT.value, PairState.LATER.value)),
            pairs.c.is_told.is_(False),
            pairs.c.registry_id != "",
        )
        rows = self._connection.execute(wanted.order_by(pairs.c.pair_id)).mappings()
        return tuple(_pair_of(row) for row in rows)

    def decided(self, limit: int) -> tuple[PossibleDuplicate, ...]:
        """Return those about which somebody said that they are one or two people, the newest first."""
        wanted = (
            select(pairs)
            .where(pairs.c.state.not_in(_OPEN), pairs.c.decided_at.is_not(None))
            .order_by(pairs.c.decided_at.desc(), pairs.c.pair_id)
            .limit(limit)
        )
        return tuple(_pair_of(row) for row in self._connection.execute(wanted).mappings())


def _pair_of(row: RowMapping) -> PossibleDuplicate:
    return PossibleDuplicate(
        row["first_id"],
        row["second_id"],
        row["score"],
        moment_of(row["noticed_at"]),
        PairState(row["state"]),
        row["registry_id"],
        row["is_told"],
        row["decided_by"],
        optional_moment_of(row["decided_at"]),
        row["kept_id"],
        row["undo_note"],
        row["first_body"],
        row["second_body"],
    )

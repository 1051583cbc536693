"""Takes the echoes of what went out from here, a page of them at once."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from oss_desk.services.ports.registry import RemoteChange
from oss_desk.services.ports.unit_of_work import UnitOfWork


def hear_echoes(work: UnitOfWork, changes: Iterable[RemoteChange], own: Collection[str]) -> frozenset[int]:
    """Take those of *changes* that say what their answers said already; return the numbers of these changes.

    The registry merged nothing into them, our tables hold them, and nothing else is under way (*own*, ids of
    records and changes): there is no more to do than to note that they were heard.
    """
    told = [change for change in changes if not change.is_superseded and change.record_id not in own]
    known = work.confirmed.several([change.record_id for change in told])
    echoes = {}
    for change in told:
        record = known.get(change.record_id)
        if (
            record is not None
            and not record.is_heard
            and record.is_in_tables
            and record.body is not None
            and (record.version, record.body) == (change.version.version, change.version.body)
        ):
            echoes[change.seq] = replace(record, is_heard=True)
    work.confirmed.put_all(list(echoes.values()))
    return frozenset(echoes)

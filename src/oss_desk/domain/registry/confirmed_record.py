"""A record as the registry confirmed it last: the base of the next merge."""

from dataclasses import dataclass, field

from oss_desk.domain.registry.merge import Body


@dataclass(frozen=True, slots=True)
class ConfirmedRecord:
    """One record of the whole that all desks of a province share.

    Attributes:
        record_id: the registry's and ours. kind: ``person``, ``registration`` or ``card``.
        version: the registry's count of its changes, from 1.
        body: None once it was deleted: a tombstone, kept for ever.
        person_id: whose it is; of a person its own id.
        is_heard: the body came from the registry itself; False while it is only what we sent, which
            the registry may have merged with somebody else's change.
        is_in_tables: our own tables hold it; False while it cannot be stored there, such as a card
            before its holder.
    """

    record_id: str
    kind: str
    version: int
    body: Body | None = field(repr=False)
    person_id: str = ""
    is_heard: bool = True
    is_in_tables: bool = True

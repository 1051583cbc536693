"""A record as the registry had confirmed it when a matter was opened: what the officer began with."""

from dataclasses import dataclass, field

from oss_desk.domain.registry.merge import Body


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """The version and body that a form was filled from; see `PendingChange.held_to`."""

    record_id: str
    version: int
    body: Body = field(repr=False)

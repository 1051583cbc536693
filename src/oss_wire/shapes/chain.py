"""The steps by which a body of an earlier shape becomes one of today.

A step stands in a file of its own, ``from_N.py``, and says what shape N + 1 made of the fields of shape N. It
leaves alone what it does not know, and is never changed afterwards: operations written in shape N may lie in
a desk for months.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from oss_wire.errors import WireError
from oss_wire.record import Body, Subject
from oss_wire.version import SCHEMA

Step = Callable[[Subject, Body], Body]
"""Raises a body by one shape; a body may lack any field, for it holds only what an operation changes."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps up to shape *newest*, by the shape that each begins with."""

    newest: int = SCHEMA
    steps: Mapping[int, Step] = field(default_factory=dict)

    @property
    def oldest(self) -> int:
        """The earliest shape from which steps lead to the newest without a gap."""
        shape = self.newest
        while shape - 1 in self.steps:
            shape -= 1
        return shape

    def raised(self, subject: Subject, body: Body, schema: int) -> Body:
        """Return *body*, written in shape *schema*, in the newest one.

        Raises:
            WireError: ``unknown_schema`` in ``schema``: it is newer than ours, or no steps lead from it.
        """
        if not self.oldest <= schema <= self.newest:
            raise WireError("schema", "unknown_schema")
        for shape in range(schema, self.newest):
            body = self.steps[shape](subject, body)
        return body


CHAIN = Chain()
"""The steps of today: none, for there is one shape."""

"""In which words an operation may speak: its shape raised to that of today, its codes those of its time."""

from dataclasses import dataclass, field, replace

from oss_registry.operations.faults import OperationFault
from oss_wire.codes import CODE_LISTS, CodeLists, is_code, is_edition
from oss_wire.errors import WireError
from oss_wire.operation import Operation
from oss_wire.record import Subject
from oss_wire.shapes.chain import CHAIN, Chain


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The shapes and code lists that the registry knows."""

    shapes: Chain = CHAIN
    lists: CodeLists = field(default_factory=lambda: CODE_LISTS)

    def understood(self, subject: Subject, operation: Operation) -> Operation:
        """Return *operation* with its body in the shape of today; what came stays in the ledger as it came.

        Raises:
            OperationFault: ``unknown_schema`` or, of a code list's edition or a code, ``unknown_value``.
        """
        try:
            body = self.shapes.raised(subject, operation.body, operation.schema)
        except WireError as error:
            raise OperationFault(error.field, error.code) from error
        if not is_edition(operation.codes):
            raise OperationFault("codes", "unknown_value")
        for name, value in body.items():
            codes = value if isinstance(value, (list, tuple)) else [value]
            if not all(self._may_hold(subject, name, code, operation.codes) for code in codes):
                raise OperationFault(f"body.{name}", "unknown_value")
        return operation if body is operation.body else replace(operation, body=body)

    def _may_hold(self, subject: Subject, name: str, code: object, edition: str) -> bool:
        return not (isinstance(code, str) and code) or is_code(subject, name, code, edition, self.lists)

"""What is wrong with a document that came over the line."""


class WireError(ValueError):
    """A document is not what it should be.

    Attributes:
        field: the path of the offending field, such as ``operations[3].body.sex``; empty for the whole.
        code: ``not_json``, ``missing``, ``wrong_type``, ``unknown_value``, ``too_long``, ``too_short``,
            ``malformed`` or ``wrong_digest``; of a carrier file also ``not_a_carrier``, ``cut`` and
            ``too_large``.
    """

    def __init__(self, field: str, code: str) -> None:
        super().__init__(f"{field or 'document'}: {code}")
        self.field = field
        self.code = code

    def below(self, parent: str) -> "WireError":
        """Return the same error as seen from the document that holds this one as *parent*."""
        joint = "" if not self.field or self.field.startswith("[") else "."
        return WireError(f"{parent}{joint}{self.field}", self.code)

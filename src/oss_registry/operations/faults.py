"""Why an operation is rejected: a field of it and a stable code."""


class OperationFault(Exception):
    """The operation cannot be applied, now or later, as it is.

    Attributes:
        field: its path in the operation, such as ``body.sex``.
        code: ``missing``, ``wrong_type``, ``too_long``, ``malformed``, ``unknown_value``,
            ``bad_citizen_id``, ``bad_date``, ``bad_serial``, ``bad_reference``, ``facility_mismatch``,
            ``not_allowed``, ``unknown_schema``, ``unknown_record``, ``wrong_subject``,
            ``already_decided``, ``already_merged`` or ``not_merged``.
    """

    def __init__(self, field: str, code: str) -> None:
        super().__init__(f"{field}: {code}")
        self.field = field
        self.code = code

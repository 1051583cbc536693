"""The two ways in which DCI says no: before the message is read (HTTP), and in the header of an answer."""


class CallFaultError(Exception):
    """The call is refused before its message is looked at; answered as ``{"errors": [...]}``.

    Attributes:
        status: of HTTP; code: of DCI's list ``err.…``; retry_after: seconds, 0 for unsaid.
    """

    def __init__(self, status: int, code: str, message: str, *, retry_after: int = 0) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.retry_after = retry_after


class HeaderFaultError(Exception):
    """The header cannot be accepted; answered in an envelope whose header says ``rjct``.

    Attributes:
        code: of DCI's list ``rjct.…``.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class SearchFaultError(Exception):
    """One request of a batch cannot be answered; the others are.

    Attributes:
        code: of DCI's list ``rjct.…``.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

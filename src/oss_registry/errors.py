"""What the registry refuses, and what fails it; none of it holds anything about a person."""

from oss_wire.problem import Problem


class RegistryError(Exception):
    """Expected; the command line shows it as one sentence and ends with *exit_code*."""

    exit_code = 3


class SettingsFaultError(RegistryError):
    """A setting of the surroundings cannot be used; *name* is its variable, never its value."""

    exit_code = 7

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} cannot be used")
        self.name = name


class DatabaseFaultError(RegistryError):
    """The database cannot be reached, or was made by a newer release."""

    exit_code = 5


class CallRefusedError(RegistryError):
    """A call is answered with a problem instead of a result.

    Attributes:
        problem: the answer's body; retry_after: seconds to wait before the next try, 0 for unsaid.
    """

    def __init__(self, problem: Problem, *, retry_after: int = 0) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.retry_after = retry_after


def refused(status: int, code: str, title: str, *, field: str = "") -> CallRefusedError:
    """Return the refusal of a call with a plain problem."""
    return CallRefusedError(Problem(title, status, code, field=field))

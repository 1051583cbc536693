"""What the registry refuses, and what fails it; none of it holds anything about a person."""

from oss_wire.problem import Problem


class RegistryError(Exception):
    """Expected; the command line shows it as one sentence and ends with *exit_code*.

    *code* is stable, lower case: `oss_registry.words` has its sentences.
    """

    exit_code = 3
    code = "refused"


class SettingsFaultError(RegistryError):
    """A setting of the surroundings cannot be used; *name* is its variable, never its value."""

    exit_code = 7
    code = "bad_setting"

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} cannot be used")
        self.name = name


class DatabaseFaultError(RegistryError):
    """The database cannot be reached, or forbids what must be done."""

    exit_code = 5
    code = "database_unavailable"


class NewerDatabaseError(DatabaseFaultError):
    """A newer release has changed this database."""

    code = "database_too_new"


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

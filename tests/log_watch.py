"""Fails a test when the program warns in its log and nobody expected it to."""

import logging
import re
from collections.abc import Iterator

import pytest


class _Kept(logging.Handler):
    """Keeps every warning, as ``logger: text``."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep *record*."""
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Watch the program's own loggers; ``@pytest.mark.logs_warning("pattern")`` says what may come."""
    logger = logging.getLogger("oss_desk")
    kept = _Kept()
    logger.addHandler(kept)
    yield
    logger.removeHandler(kept)
    patterns = [mark.args[0] for mark in request.node.iter_markers("logs_warning")]
    unexpected = [line for line in kept.lines if not any(re.search(known, line) for known in patterns)]
    if unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)
    for pattern in patterns:
        if not any(re.search(pattern, line) for line in kept.lines):
            pytest.fail(f"expected in the log, but not there: {pattern}", pytrace=False)

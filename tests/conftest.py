"""What holds for every test: no window on the screen, no key store but a test's own, a quiet log."""

import gc
import itertools
import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

# Before anything imports Qt or keyring. A test that needs the real thing asks for its fixture.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
for _name in ("OSS_DESK_DATA", "OSS_DESK_DATABASE_URL", "OSS_DESK_DATABASE_KEY", "OSS_DESK_REGISTRY_URL"):
    os.environ.pop(_name, None)
# An example that takes long tells of a busy machine, not of the program. Under CI it is so by itself.
settings.register_profile("patient", deadline=None)
if not os.environ.get("CI"):
    settings.load_profile("patient")

pytest_plugins = [
    "tests.log_watch",
    "tests.side_by_side",
    "tests.machine.display",
    "tests.machine.atspi",
    "tests.machine.key_store",
    "tests.machine.own_pcsc",
    "tests.machine.pcsc",
    "tests.machine.postgres",
    "tests.machine.printing",
]


_tests_run = itertools.count(1)
_COLLECTED_EVERY = 25


@pytest.fixture(scope="session", autouse=True)
def _garbage_stays_on_this_thread() -> Iterator[None]:
    """As in the program (gui/collector.py): a lane must not destroy what Qt owns."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _garbage_is_collected_now_and_then() -> Iterator[None]:
    yield
    if next(_tests_run) % _COLLECTED_EVERY == 0:
        gc.collect()


def pytest_configure(config: pytest.Config) -> None:
    """Make the marks of this folder known."""
    config.addinivalue_line("markers", "logs_warning(pattern): the program must warn like this in its log")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under CI, let nothing be left out because of what the machine lacks."""
    report = yield
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        # A test for Windows says so; there is nothing to install that would let it run here.
        if "windows" not in reason.lower():
            report.outcome = "failed"
            report.longrepr = f"not to be skipped under CI: {reason}"
    return report

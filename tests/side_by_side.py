"""Says which tests must run one after another in one process, where several processes share the work.

A file stays together, so that what is made once for a module is made once. Whatever needs the machine's
card slots stays together too: two processes would only wait for each other.
"""

import pytest

_ONE_OF_A_KIND = {"virtual_slot", "virtual_slots", "pcsc_service"}
_AT_THE_SLOTS = "the card slots"
_FIRST = ("tests/sync/", "tests/registry/", "tests/gui/visit/")
"""Where the long ones are: begun last, one of them would have a process to itself while the others rest."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Give each test the name of its group (``--dist loadgroup`` of pytest-xdist), long ones first."""
    if not hasattr(config, "workerinput"):
        return
    for item in items:
        # Some of those at the slots ask for them only once they run, and are marked instead.
        at_slots = item.get_closest_marker("pcsc") or _ONE_OF_A_KIND & set(getattr(item, "fixturenames", ()))
        group = _AT_THE_SLOTS if at_slots else item.location[0]
        item.add_marker(pytest.mark.xdist_group(group))
    items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    # Those at the card slots mostly wait, and leave the cores to the others.
    if any(mark.args == (_AT_THE_SLOTS,) for mark in item.iter_markers("xdist_group")):
        return -1
    path = item.location[0]
    return next((rank for rank, folder in enumerate(_FIRST) if path.startswith(folder)), len(_FIRST))

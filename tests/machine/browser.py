"""A real browser without a window, steered as a person would use it; it belongs to one test."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

from tests.machine.presence import program


@contextmanager
def browser(folder: Path, *, is_dark: bool = False, width: int = 1366, height: int = 768) -> Iterator[Chrome]:
    """Start Chromium with a fresh profile in *folder*; the test fails when it is not installed."""
    if sys.platform == "win32":
        pytest.skip("the tests start Debian's Chromium")
    options = ChromeOptions()
    options.binary_location = _must("chromium")
    for argument in (
        "--headless=new",
        "--no-sandbox",  # the tests may be root, and nothing but our own page is opened
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--hide-scrollbars",
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},{height}",
    ):
        options.add_argument(argument)
    if is_dark:
        options.add_argument("--force-dark-mode")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options=options, service=ChromeService(_must("chromedriver", "chromium-driver")))
    try:
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}]},
        )
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )
        yield driver
    finally:
        driver.quit()


def _must(name: str, package: str = "") -> str:
    """Return the path of a program; without a browser the page is not known to work, so no skipping."""
    try:
        return program(name, package or name)
    except pytest.skip.Exception as absent:
        pytest.fail(str(absent), pytrace=False)

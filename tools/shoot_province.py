"""Photographs the province's window into ``docs/screens/``: light, dark, English, narrow.

Run ``python tools/shoot_province.py``; it needs Chromium (``./test`` installs it).
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
# ruff: noqa: E402 - the path comes first

import httpx
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of

from oss_registry.api.application import build_application
from oss_registry.api.registry import open_registry
from oss_registry.settings import Settings
from oss_registry.trust.enrolment import InviteDevice
from tests.machine.browser import browser
from tests.machine.processes import until
from tests.registry.conftest import Clock
from tests.registry.desk import Desk
from tests.registry.serving import serving
from tests.registry.window_sight import OFFICER, PASSWORD, settle

OUT = ROOT / "docs" / "screens"
_SHOTS = {
    "province": (1366, 768, False, ""),
    "dark/province": (1366, 768, True, ""),
    "province-english": (1366, 768, False, "English"),
    "province-narrow": (412, 915, False, ""),
}


def _switch(chrome: Chrome, language: str) -> None:
    """Let the page speak *language*."""
    before = chrome.find_element(By.TAG_NAME, "main")
    chrome.find_element(By.XPATH, f"//button[.='{language}']").send_keys(Keys.ENTER)
    until(lambda: staleness_of(before)(chrome), "the page in the other language")


def main() -> int:
    """Take the pictures, each as long as the page is."""
    with tempfile.TemporaryDirectory() as scratch:
        clock = Clock()
        registry = open_registry(Settings(f"sqlite:///{scratch}/registry.sqlite"), clock)
        with serving(build_application(registry)) as address, httpx.Client(base_url=address) as client:

            def new_desk(hospital: str) -> Desk:
                desk = Desk(client, clock)
                desk.enrol(InviteDevice(registry.database)("ช่อง 1", hospital, clock()))
                return desk

            settle(registry, clock, new_desk)
            for number, (name, (width, height, is_dark, language)) in enumerate(_SHOTS.items()):
                folder = Path(scratch) / str(number)
                with browser(folder, is_dark=is_dark, width=width, height=height) as chrome:
                    chrome.get(f"{address}/province/sign-in")
                    if name == "province":
                        chrome.save_screenshot(str(OUT / "province-sign-in.png"))
                    chrome.find_element(By.ID, "user_name").send_keys(OFFICER)
                    chrome.find_element(By.ID, "password").send_keys(PASSWORD, Keys.ENTER)
                    until(lambda: chrome.find_elements(By.ID, "people"), "the page")
                    if language:
                        _switch(chrome, language)
                    length = chrome.execute_script("return document.documentElement.scrollHeight")
                    metrics = {"width": width, "height": length, "deviceScaleFactor": 1, "mobile": False}
                    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
                    chrome.save_screenshot(str(OUT / f"{name}.png"))
                    print(name)
        registry.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

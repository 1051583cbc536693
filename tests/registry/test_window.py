"""The province's window in a real browser, and what strangers get of it."""

import json
import logging
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from copy import copy
from functools import partial
from pathlib import Path
from typing import Any

import axe_core_python
import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from sqlalchemy import select

from oss_desk.gui.theme.tokens import PALETTES, Theme
from oss_registry import window
from oss_registry.api.application import build_application
from oss_registry.api.registry import Registry, open_registry
from oss_registry.settings import Settings
from oss_registry.storage.tables import audit_events
from oss_registry.window import assets
from oss_registry.window.words import WORDS
from tests.machine.browser import browser
from tests.machine.processes import until
from tests.registry.conftest import Clock, enrolled_desk
from tests.registry.desk import Desk
from tests.registry.serving import serving
from tests.registry.window_sight import FIRST_ID, OFFICER, PASSWORD, SECOND_ID, settle

_PAGE = "/province"
_TOO_WIDE = """
return [...document.body.querySelectorAll('*')]
  .filter(part => !part.closest('.scroll table') && part.getBoundingClientRect().right > innerWidth + 1)
  .map(part => part.outerHTML.slice(0, 80))
"""


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Desk]:
    """Give the file of a province after a week's work, to be copied, and its first desk."""
    file, clock = tmp_path_factory.mktemp("province") / "registry.sqlite", Clock()
    with (
        closing(open_registry(Settings(f"sqlite:///{file}", calls_per_minute=100_000), clock)) as registry,
        serving(build_application(registry)) as address,
        httpx.Client(base_url=address) as client,
    ):
        return file, settle(registry, clock, partial(enrolled_desk, registry, client, clock))


@pytest.fixture(params=["sqlite"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The window asks nothing of the database that `test_province` does not ask of both."""
    file = tmp_path / "registry.sqlite"
    if "settled" in request.fixturenames:
        shutil.copy(request.getfixturevalue("week")[0], file)
    return f"sqlite:///{file}"


@pytest.fixture
def settled(week: tuple[Path, Desk], client: httpx.Client, clock: Clock) -> Desk:
    """Give the first desk of a province at which a week's work was done."""
    desk = copy(week[1])
    desk.client, desk.clock = client, clock
    return desk


@pytest.fixture(params=["light", "dark"])
def chrome(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Chrome]:
    with browser(tmp_path, is_dark=request.param == "dark") as driver:
        yield driver


def _sign_in(chrome: Chrome, client: httpx.Client, password: str = PASSWORD) -> None:
    chrome.get(f"{str(client.base_url).rstrip('/')}{_PAGE}")
    assert "/province/sign-in" in chrome.current_url
    field = chrome.switch_to.active_element
    field.send_keys(OFFICER, Keys.TAB)
    chrome.switch_to.active_element.send_keys(password, Keys.ENTER)


def _violations(chrome: Chrome) -> list[str]:
    """Return what axe, a judge of accessibility, finds wrong with the page by WCAG 2.1 A and AA."""
    script = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    chrome.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    chrome.execute_script(script)
    wanted = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
    found: dict[str, Any] = chrome.execute_async_script(
        f"axe.run({json.dumps(wanted)}).then(arguments[0], fault => arguments[0]({{violations: [fault]}}))"
    )
    return [
        f"{violation['id']}: {node['html'][:120]} {node['any'][0]['message'] if node['any'] else ''}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def _press(chrome: Chrome, words: str) -> None:
    """Press a button by the keyboard and wait for the page that follows."""
    before = chrome.find_element(By.TAG_NAME, "main")
    chrome.find_element(By.XPATH, f"//button[contains(., '{words}')]").send_keys(Keys.ENTER)
    until(lambda: staleness_of(before)(chrome), "the next page")
    until(lambda: chrome.execute_script("return document.readyState") == "complete", "all of it")


def test_an_officer_sees_the_province_and_decides(
    chrome: Chrome, client: httpx.Client, settled: Desk
) -> None:
    _sign_in(chrome, client, "wrong password")
    until(lambda: chrome.find_elements(By.CSS_SELECTOR, "[role=alert]"), "the page that says no")
    until(lambda: chrome.switch_to.active_element.get_attribute("id") == "password", "the field to type in")
    assert "ไม่ตรง" in chrome.find_element(By.CSS_SELECTOR, "[role=alert]").text
    assert _violations(chrome) == []
    chrome.switch_to.active_element.send_keys(PASSWORD, Keys.ENTER)
    until(lambda: chrome.find_elements(By.ID, "people"), "the page")
    tiles = [tile.text for tile in chrome.find_elements(By.CSS_SELECTOR, ".tiles b")]
    assert tiles == ["2", "1", "1", "9"]
    text = chrome.find_element(By.TAG_NAME, "main").text
    assert "เงียบเกิน 24 ชั่วโมง" in text
    assert "•-••••-••••" in text
    assert "โทรศัพท์" in chrome.find_element(By.ID, "conflicts").text
    cards = chrome.find_elements(By.CSS_SELECTOR, "#cards tbody tr")
    assert [row.text.split() for row in cards] == [
        ["รพ.ตัวอย่าง", "4", "6", "0", "5", "7", "3", "8", "33"],
        ["รพ.ทดสอบ", "1", "2", "0", "2", "0", "3", "1", "9"],
    ]
    assert FIRST_ID not in chrome.page_source
    assert SECOND_ID not in chrome.page_source
    assert _violations(chrome) == []
    assert chrome.execute_script(_TOO_WIDE) == []
    _press(chrome, "คนเดียวกัน รวมทะเบียน")
    assert "รวมเป็นคนเดียวกันแล้ว" in chrome.find_element(By.CSS_SELECTOR, "[role=status]").text
    _press(chrome, "คนละคน")
    assert chrome.find_elements(By.CSS_SELECTOR, ".pair") == []
    assert _violations(chrome) == []
    _press(chrome, "พิจารณาใหม่")
    _press(chrome, "เลิกรวม")
    assert len(chrome.find_elements(By.CSS_SELECTOR, ".pair")) == 2
    _press(chrome, "ออกจากระบบ")
    assert "/province/sign-in" in chrome.current_url
    faults = [line for line in chrome.get_log("browser") if line["level"] == "SEVERE"]  # type: ignore[no-untyped-call]
    # The wrong password's page is an answer of 403, which the browser's log tells.
    assert [line for line in faults if "403" not in line["message"]] == []


def _has_thai(text: str) -> bool:
    return re.search(r"[\u0e01-\u0e5b]", text) is not None


def test_every_word_is_said_in_both_languages() -> None:
    for name, (thai, english) in WORDS.items():
        assert thai.strip(), name
        assert english.strip(), name
        assert not _has_thai(english), name
        places = re.compile(r"\{(\w+)\}")
        assert sorted(places.findall(thai)) == sorted(places.findall(english)), name
        assert _has_thai(thai) or re.sub(r"\{\w+\}", "", thai).strip() == "", name


def test_no_word_stands_elsewhere_and_none_is_left_over() -> None:
    folder = Path(window.__file__).parent
    texts = {
        file: file.read_text(encoding="utf-8") for file in [*folder.glob("*.py"), *folder.glob("*/*.html")]
    }
    said = "".join(text for file, text in texts.items() if file.name != "words.py")
    used = set(re.findall(r"""["']([a-z_]+(?:\.[a-z_]+)*)["']""", said))
    families = ("field.", "subject.", "sex.", "told.")
    assert [name for name in WORDS if name not in used and not name.startswith(families)] == []
    assert re.findall(r"""say\("([^"]+)\"[,)]""", said) != []
    asked = {name for name in re.findall(r"""say\("([^"]+)\"[,)]""", said) if not name.endswith(".")}
    assert asked <= set(WORDS)
    for file, text in texts.items():
        if file.suffix == ".html":
            assert not _has_thai(text), file


def test_the_page_speaks_english_when_it_is_asked_to(
    chrome: Chrome, client: httpx.Client, settled: Desk
) -> None:
    _sign_in(chrome, client)
    until(lambda: chrome.find_elements(By.ID, "people"), "the page")
    _press(chrome, "English")
    html = chrome.find_element(By.TAG_NAME, "html")
    assert html.get_attribute("lang") == "en"
    assert "Counters and when they last spoke" in chrome.find_element(By.ID, "desks").text
    assert "Silent for over 24 hours" in chrome.find_element(By.ID, "desks").text
    assert "22 Nov 2026" in chrome.find_element(By.CSS_SELECTOR, "[data-live=at]").text
    heads = [
        part.text for part in chrome.find_elements(By.CSS_SELECTOR, "h1, h2, h3, button, legend, thead th")
    ]
    assert [text for text in heads if _has_thai(text)] == ["ไทย"]
    assert _violations(chrome) == []
    assert chrome.execute_script(_TOO_WIDE) == []
    _press(chrome, "Same person, merge")
    assert "Merged into one person" in chrome.find_element(By.CSS_SELECTOR, "[role=status]").text
    _press(chrome, "Sign out")
    assert chrome.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
    assert _violations(chrome) == []
    _press(chrome, "ไทย")
    assert "เข้าสู่ระบบ" in chrome.find_element(By.TAG_NAME, "main").text


def test_who_looked_is_shown_and_stands_in_the_audit_trail(officer: httpx.Client, registry: Registry) -> None:
    for _ in range(3):
        page = officer.get(_PAGE).text
    row = re.search(
        r"<tr><th scope=\"row\">วิไล ทดสอบงาน</th><td>([^<]+)</td><td class=\"number\">(\d+)</td>", page
    )
    assert row
    assert row.groups() == ("22 พ.ย. 2569", "3")
    events = registry.database.read(
        lambda connection: [
            json.loads(document) for document in connection.execute(select(audit_events.c.document)).scalars()
        ]
    )
    looked = [event for event in events if event["action"] == "officer.looked"]
    assert [event["by"] for event in looked] == [f"officer:{OFFICER}"]


def test_what_only_shows_renews_itself(tmp_path: Path, client: httpx.Client, settled: Desk) -> None:
    with browser(tmp_path) as chrome:
        _sign_in(chrome, client)
        until(lambda: chrome.find_elements(By.ID, "people"), "the page")
        radio = chrome.find_elements(By.CSS_SELECTOR, "input[type=radio]")[1]
        radio.click()
        settled.put("p-9", {"phone": "", "first_name": "หนานแก้ว", "birth_date": "1931"})
        before = chrome.find_element(By.CSS_SELECTOR, "#desks tbody").text
        chrome.execute_async_script("refresh().then(arguments[0])")
        assert chrome.find_element(By.CSS_SELECTOR, "#desks tbody").text != before
        assert radio.is_selected()


def test_a_narrow_window_still_shows_everything(tmp_path: Path, client: httpx.Client, settled: Desk) -> None:
    """320 px is what 1280 px are at 400 %: nothing is lost and the page does not scroll sideways."""
    with browser(tmp_path, width=320, height=700) as chrome:
        _sign_in(chrome, client)
        until(lambda: chrome.find_elements(By.ID, "people"), "the page")
        assert chrome.execute_script(_TOO_WIDE) == []


@pytest.fixture
def officer(client: httpx.Client, settled: Desk) -> httpx.Client:
    form = {"user_name": OFFICER, "password": PASSWORD}
    answer = client.post(f"{_PAGE}/sign-in", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, _PAGE)
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/province" in cookie
    return client


def _form_token(client: httpx.Client) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', client.get(_PAGE).text)
    assert found
    return found[1]


def test_without_a_session_there_is_only_the_way_in(client: httpx.Client, settled: Desk) -> None:
    for answer in (client.get(_PAGE), client.post(f"{_PAGE}/pairs"), client.post(f"{_PAGE}/sign-out")):
        assert (answer.status_code, answer.headers["location"]) == (303, f"{_PAGE}/sign-in")
        assert answer.text == ""


def test_a_form_of_somebody_else_does_nothing(officer: httpx.Client) -> None:
    token = _form_token(officer)
    deed = {"deed": "different", "pair": "pair-p-3-p-4"}
    foreign: list[tuple[dict[str, str], dict[str, str]]] = [
        (deed, {}),
        ({**deed, "form_token": "x" * 43}, {}),
        ({**deed, "form_token": token}, {"Origin": "https://elsewhere.example"}),
        ({**deed, "form_token": token}, {"Sec-Fetch-Site": "cross-site"}),
        ({**deed, "form_token": token, "more": "x" * 5000}, {}),
    ]
    for form, headers in foreign:
        assert officer.post(f"{_PAGE}/pairs", data=form, headers=headers).status_code == 403
    assert "ตัดสินแล้ว</h3>" not in officer.get(_PAGE).text
    answer = officer.post(f"{_PAGE}/pairs", data={**deed, "form_token": token})
    assert answer.headers["location"] == f"{_PAGE}?said=different#people"
    assert "ตัดสินแล้ว</h3>" in officer.get(_PAGE).text
    answer = officer.post(
        f"{_PAGE}/pairs", data={"deed": "apart", "pair": "pair-p-3-p-4", "form_token": token}
    )
    assert answer.headers["location"] == f"{_PAGE}?said=not_done#people"


def test_pages_are_kept_by_nobody_and_run_no_strange_script(officer: httpx.Client) -> None:
    headers = officer.get(_PAGE).headers
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert officer.get(f"{_PAGE}/static/window.css").status_code == 200
    for name in ("..%2Fassets.py", "pages.py", "Sarabun_400Regular.ttf"):
        assert officer.get(f"{_PAGE}/static/{name}").status_code == 404


def test_the_log_tells_who_looked(officer: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    def told() -> list[logging.LogRecord]:
        # The client of this test may log its own calls too.
        return [record for record in caplog.records if record.name == "oss_registry.calls"]

    with caplog.at_level("INFO", logger="oss_registry.calls"):
        officer.get(_PAGE)
        until(told, "the line of the log")
    facts = vars(told()[-1])
    assert (facts["route"], facts["device_id"]) == (_PAGE, f"officer:{OFFICER}")


def test_a_name_that_is_markup_is_only_a_name(officer: httpx.Client, settled: Desk) -> None:
    settled.put("p-3", {"phone": "<script>alert(1)</script>"}, base_ver=1, trunk_ver=1)
    text = officer.get(_PAGE).text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_colours_are_those_of_the_desk() -> None:
    """Their contrast is proved where they are at home."""
    found = assets.served("window.css")
    assert found
    css = found[0].decode()
    light, dark = css.split("@media (prefers-color-scheme: dark)")
    for part, theme in ((light, Theme.LIGHT), (dark, Theme.DARK)):
        ours = dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6});", part))
        assert len(ours) > 20
        palette = {colour.value.replace("_", "-"): value for colour, value in PALETTES[theme].items()}
        assert {name: palette[name] for name in ours} == ours
    rules = re.sub(r"--[a-z0-9-]+: #[0-9A-F]{6};", "", css)
    assert re.findall(r"#[0-9A-Fa-f]{3,6}\b", rules) == []

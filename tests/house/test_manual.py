"""The documents lead somewhere, and the manual speaks of keys that the program has."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.committed import ROOT, committed_files

_MANUAL = ROOT / "docs" / "คู่มือ"
_GUI = ROOT / "src" / "oss_desk" / "gui"
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_WRITTEN = re.compile(r"<string[^>]*>([^<]*)</string>")
_KEY = re.compile(r"`([^`]+)`")
# What every keyboard has and no button needs to name; letters and digits are typed data.
_PLAIN = {"Enter", "Tab", "Space", "Esc", "Del", "←", "→", "↑", "↓", "?"}
_RANGE = re.compile(r"[0-9]|=|[a-z]|[ก-๛]")


def _documents() -> list[Path]:
    """Return README.md and every page of ``docs/``."""
    docs = ROOT / "docs"
    pages = [path for path in committed_files() if path.suffix == ".md" and docs in path.parents]
    return [ROOT / "README.md", *pages]


def _broken(page: Path) -> list[str]:
    """Return what *page* points to in vain: a file that is not there, or a heading nobody wrote."""
    broken = []
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target or target.startswith("mailto:"):
            continue
        path, _, heading = target.partition("#")
        found = page.parent / path if path else page
        if not found.exists() or (heading and heading not in _headings(found)):
            broken.append(target)
    return broken


def _headings(page: Path) -> set[str]:
    """Return the headings of *page* as links name them: no marks of speech, dashes for spaces."""
    titles = _HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\s\u0E00-\u0E7F-]", "", title).strip().lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", _documents(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_of_the_documents_is_there(page: Path) -> None:
    assert _broken(page) == []


def test_a_page_that_is_not_there_would_be_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# ช่องเดียว กัน\n[a](gone.md) [b](page.md#ช่องเดียว-กัน) [c](#อื่น)", encoding="utf-8")
    assert _broken(page) == ["gone.md", "#อื่น"]


def _keys_of_the_program() -> set[str]:
    """Return the texts and keys of the window's own modules and forms: the keys on buttons are among them."""
    known = set()
    for module in _GUI.rglob("*.py"):
        if "forms" in module.parts:
            continue
        nodes = list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))
        named = {node.attr.removeprefix("Key_") for node in nodes if isinstance(node, ast.Attribute)}
        known |= {str(node.value) for node in nodes if isinstance(node, ast.Constant)} | named
        # Listened for as a key and a modifier instead of as a text.
        known |= {"Alt+↓"} if {"AltModifier", "Down"} <= named else set()
    for form in (ROOT / "ui").rglob("*.ui"):
        known |= set(_WRITTEN.findall(form.read_text(encoding="utf-8")))
    known |= {"Ctrl+↓"} if "Ctrl+Down" in known else set()
    # The rail counts its keys instead of writing each of them down.
    return known | {f"Ctrl+{place}" for place in range(1, 8)}


def _keys_in_tables(page: Path) -> set[str]:
    """Return what stands as a key in the rows of *page*'s tables."""
    rows = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    return {key for row in rows for key in _KEY.findall(row)}


@pytest.mark.parametrize("page", sorted(_MANUAL.glob("*.md")), ids=lambda page: page.name)
def test_the_manual_names_no_key_that_the_program_lacks(page: Path) -> None:
    known = _keys_of_the_program()
    pressed = {key for key in _keys_in_tables(page) - _PLAIN if not _RANGE.fullmatch(key.partition("…")[0])}
    assert pressed - known == set()

"""Whoever looks for a decision finds it in the list."""

import re

from tests.house.committed import ROOT, committed_files

_FOLDER = ROOT / "docs" / "decisions"


def test_the_list_names_every_decision_by_its_number_and_title() -> None:
    pages = [path for path in committed_files() if path.parent == _FOLDER and path.name != "README.md"]
    wanted = []
    for page in pages:
        number, title = re.match(r"# (\d+)\. (.+)", page.read_text(encoding="utf-8")).groups()  # type: ignore[union-attr] # a page begins so
        assert page.name.startswith(f"{int(number):04d}-"), page.name
        wanted.append(f"- {number}. [{title}]({page.name})")
    text = (_FOLDER / "README.md").read_text(encoding="utf-8")
    listed = [line for line in text.splitlines() if line.startswith("- ")]
    assert wanted
    assert listed == wanted

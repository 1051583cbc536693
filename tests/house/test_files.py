"""Rules about the files of the project."""

import re
from pathlib import Path

from tests.house.committed import ROOT, committed_files

_FORMS = ROOT / "src" / "oss_desk" / "gui" / "forms"
# Written in two parts each, or this file would break its own rule.
_REGISTRIES = re.compile(
    "|".join(
        re.escape(".".join(parts))
        for parts in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("registry", "npmjs", "org"),
            ("registry", "yarnpkg", "com"),
            ("index", "crates", "io"),
            ("proxy", "golang", "org"),
            ("repo", "maven", "apache", "org"),
            ("rubygems", "org"),
        )
    )
    + r"|--(?:extra-)?index-url[ =]+\S*://"
)


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    """What does not fit holds more than one idea. Compiled forms are nobody's reading."""
    modules = [path for path in committed_files() if path.suffix == ".py" and _FORMS not in path.parents]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules}
    assert {str(path.relative_to(ROOT)): lines for path, lines in lengths.items() if lines > 400} == {}


def test_no_file_names_a_package_registry() -> None:
    """Where packages come from is the business of the machine, and differs from one to the next."""
    naming = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in committed_files()
        if (found := _REGISTRIES.search(path.read_bytes().decode("utf-8", errors="replace")))
    ]
    assert naming == []


def test_every_font_ships_with_the_licence_of_its_family() -> None:
    """The Open Font License asks for its text beside the font; ``OFL-Sarabun.txt`` covers ``Sarabun_*``."""
    fonts = [path for path in committed_files() if path.suffix in {".ttf", ".otf"}]
    assert fonts
    assert [font for font in fonts if not _font_licences(font)] == []


def _font_licences(font: Path) -> list[Path]:
    texts = [*font.parent.glob("OFL*"), *font.parent.glob("LICENSE*")]
    return [text for text in texts if font.name.startswith(text.stem.partition("-")[2])]


def test_every_icon_folder_ships_with_its_licence() -> None:
    folders = {path.parent for path in committed_files() if path.suffix == ".svg" and "icons" in path.parts}
    assert folders
    assert [folder for folder in folders if not (folder / "LICENSE").is_file()] == []

"""Compiles the Designer files of ``ui/`` into ``src/oss_desk/gui/forms/``.

``ui/people/search_page.ui`` becomes ``forms/people/search_page.py`` with the class ``Ui_`` plus the
form's own name. ``--check`` writes nothing and fails if a committed form differs from what would be
written, or has lost its Designer file.
"""

import argparse
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "ui"
FORMS = ROOT / "src" / "oss_desk" / "gui" / "forms"
_PACKAGE = '"""Forms compiled from the Designer files by tools/build_forms.py; never edited by hand."""\n'


def compiled(source: Path) -> str:
    """Return the Python text of the Designer file *source*, annotated for strict type checking.

    The compiler's header goes, since it names its own version; slots are never connected by name.

    Raises:
        subprocess.CalledProcessError: the file is not a form; the compiler has said why on stderr.
    """
    program = shutil.which("pyside6-uic", path=str(Path(sys.executable).parent)) or "pyside6-uic"
    command = [program, "--no-autoconnection", str(source)]
    answer = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    body = re.sub(r"\A(?:#.*\n|\n)+", "", answer.stdout)
    window = ET.parse(source).getroot().find("widget")  # noqa: S314 - our own file
    kind = "QWidget" if window is None else window.get("class", "QWidget")
    for method in ("setupUi", "retranslateUi"):
        body = re.sub(rf"def {method}\(self, (\w+)\):", rf"def {method}(self, \1: {kind}) -> None:", body)
    name = source.relative_to(ROOT).as_posix() if source.is_relative_to(ROOT) else source.name
    return f"# Compiled from {name} by tools/build_forms.py; do not edit.\n\n{body.rstrip()}\n"


def wanted() -> dict[Path, str]:
    """Return what the forms folder must hold: text by path."""
    files = {FORMS / "__init__.py": _PACKAGE}
    for source in sorted(SOURCES.rglob("*.ui")):
        target = FORMS / source.relative_to(SOURCES).with_suffix(".py")
        files[target] = compiled(source)
        for folder in target.parents:
            if folder == FORMS:
                break
            files[folder / "__init__.py"] = _PACKAGE
    return files


def stale() -> list[Path]:
    """Return the committed forms that differ, are missing, or have no Designer file any more."""
    files = wanted()
    differing = [
        path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    return differing + [path for path in sorted(FORMS.rglob("*.py")) if path not in files]


def build() -> None:
    """Write every form, and remove those whose Designer file is gone."""
    files = wanted()
    for path in set(FORMS.rglob("*.py")) - set(files):
        path.unlink()
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Build the forms or, with ``--check``, say which are stale; the result is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if anything would change")
    if not parser.parse_args().check:
        build()
        return 0
    differing = stale()
    for path in differing:
        print(f"{path.relative_to(ROOT)} is not what ui/ says: run tools/build_forms.py", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())

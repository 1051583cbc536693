"""No sentence on the screen escapes translation."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.build_translations import GUI, THAI, hand_written, marked

# Thai that is no sentence of the screen: letters read from keys, people and places of a story.
_NO_SENTENCES = {
    "keyboard.py": "the letters of the Kedmanee layout",
    "demo/": "what somebody types in the stories",
    "visit/fields/place_search.py": "what people write before the name of a place",
    "gallery/": "examples for whoever builds the parts",
}


def docstrings(tree: ast.AST) -> set[ast.AST]:
    """Return every string that stands alone as a statement."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def bare_thai(tree: ast.Module) -> Iterator[str]:
    """Yield each Thai text of a module, longer than a letter, that no catalogue can reach."""
    spared = docstrings(tree) | {literal for _, literal in marked(tree)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and node not in spared else ""
        if isinstance(node, ast.Constant) and isinstance(text, str) and len(text) > 1 and THAI.search(text):
            yield f"{node.lineno}: {text}"


def bare_thai_of(path: Path) -> list[str]:
    return list(bare_thai(ast.parse(path.read_text(encoding="utf-8"))))


def name_of(path: Path) -> str:
    return path.relative_to(GUI).as_posix()


@pytest.mark.parametrize("path", hand_written(), ids=name_of)
def test_thai_words_of_the_window_can_be_translated(path: Path) -> None:
    """Say them with ``self.tr``, ``QCoreApplication.translate`` or ``QT_TRANSLATE_NOOP``."""
    if not name_of(path).startswith(tuple(_NO_SENTENCES)):
        assert bare_thai_of(path) == []


def test_no_exception_outlives_its_file() -> None:
    assert [name for name in _NO_SENTENCES if not (GUI / name).exists()] == []


def test_a_bare_sentence_is_seen() -> None:
    module = '"""ศูนย์"""\nclass A:\n    """ศูนย์"""\n    def f(self):\n        self.tr("ดี")\n'
    module += '        f"ช่อง {n}" + "ก"\n'
    assert list(bare_thai(ast.parse(module))) == ["6: ช่อง "]

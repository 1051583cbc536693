"""Rules about the libraries: all pinned, all hashed, all declared."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.committed import ROOT
from tools import lock

_SOURCES = ROOT / "src"


def test_the_lock_pins_and_hashes_all_the_project_asks_for() -> None:
    pinned = lock.pins(lock.LOCK.read_text(encoding="utf-8"))
    assert lock.unanswered(pinned) == []


def test_the_lock_holds_no_address() -> None:
    assert "://" not in lock.LOCK.read_text(encoding="utf-8")


def test_a_pin_without_a_hash_is_refused() -> None:
    text = "alembic==1.20.1 \\\nreportlab==5.1.0 \\\n    --hash=sha256:" + "0" * 64 + "\n"
    with pytest.raises(ValueError, match="alembic has no hash"):
        lock.pins(text)


def test_every_import_of_the_program_is_a_declared_dependency() -> None:
    """A library that is only there because a test wants it is missing at the counter."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [name for names in project.get("optional-dependencies", {}).values() for name in names]
    declared = {canonicalize_name(Requirement(text).name) for text in [*project["dependencies"], *extras]}
    # Qt's own binding layer comes with PySide6, in step with it.
    declared.add(canonicalize_name("shiboken6"))
    providers = packages_distributions()
    undeclared = {
        f"{where}: {name}"
        for where, name in _imports()
        if not declared & {canonicalize_name(provider) for provider in providers.get(name, [name])}
    }
    assert undeclared == set()


def _imports() -> Iterator[tuple[str, str]]:
    """Yield each module of the program with the name of each foreign package it imports."""
    ours = {path.name for path in _SOURCES.iterdir()}
    for path in _SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names = [node.module]
            for name in (full.partition(".")[0] for full in names):
                if name not in ours and name not in sys.stdlib_module_names:
                    yield str(path.relative_to(ROOT)), name

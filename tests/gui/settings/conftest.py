"""A practice folder made once: its slow PIN hashes and its register are the same for every test."""

import shutil
from pathlib import Path

import pytest

from oss_desk import bootstrap


@pytest.fixture(scope="session")
def _made_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("practice") / "desk"
    bootstrap.train(folder).desk.close()
    return folder


@pytest.fixture
def practice_folder(tmp_path: Path, _made_folder: Path) -> Path:
    """Give a practice folder of the test's own."""
    folder = tmp_path / "desk"
    shutil.copytree(_made_folder, folder)
    return folder

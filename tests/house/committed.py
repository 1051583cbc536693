"""The files of the project, as git would commit them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def committed_files() -> list[Path]:
    """Return every file git holds or would take in, in order; ignored ones are left out."""
    question = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    answer = subprocess.run(question, cwd=ROOT, capture_output=True, check=True)
    paths = (ROOT / name for name in answer.stdout.decode().split("\0") if name)
    return sorted({path for path in paths if path.is_file()})

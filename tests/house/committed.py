"""The files of the project, as git would commit them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_NEVER = {".git", ".venv", "build", "dist", "demo-out", "__pycache__"}


def committed_files() -> list[Path]:
    """Return every file git holds or would take in, in order; ignored ones are left out.

    Where the sources came without git, as in an archive, every file counts but the made ones.
    """
    if not (ROOT / ".git").exists():
        found = (path for path in ROOT.rglob("*") if not _NEVER & set(path.relative_to(ROOT).parts))
        return sorted(path for path in found if path.is_file())
    # Whoever runs the tests need not own the checkout; git would refuse to read it.
    git = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT)]
    question = [*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    answer = subprocess.run(question, capture_output=True, check=True)
    paths = (ROOT / name for name in answer.stdout.decode().split("\0") if name)
    return sorted({path for path in paths if path.is_file()})

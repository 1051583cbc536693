"""Rules about the compiled forms."""

from tools import build_forms


def test_the_committed_forms_are_what_the_designer_files_say() -> None:
    """Run ``python tools/build_forms.py`` after every change in ``ui/``."""
    assert build_forms.stale() == []

"""A refused date stands in its field as the screen's language says it, and is read back from there."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from oss_desk.gui.language import remember_language
from oss_desk.gui.registry.refused_field import stored_form, typed_form
from oss_desk.words.language import Language


@pytest.fixture(autouse=True)
def _thai_again(qapp: QApplication) -> Iterator[None]:
    yield
    remember_language(Language.THAI)


@pytest.mark.parametrize(
    ("language", "said"), [(Language.THAI, "20 พ.ย. 2509"), (Language.ENGLISH, "20 Nov 1966")]
)
def test_a_day_is_said_and_read_in_the_language_of_the_screen(language: Language, said: str) -> None:
    remember_language(language)
    assert typed_form("birth_date", "1966-11-20") == said
    assert stored_form("birth_date", said, date(2026, 11, 22)) == "1966-11-20"

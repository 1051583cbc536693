"""Every expected failure can be said in both languages."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import oss_desk
from oss_desk.domain.errors import DeskError
from oss_desk.words.errors import ERRORS


def everything(kind: type[DeskError]) -> Iterator[type[DeskError]]:
    for child in kind.__subclasses__():
        yield child
        yield from everything(child)


def all_errors() -> list[type[DeskError]]:
    for module in pkgutil.walk_packages(oss_desk.__path__, "oss_desk."):
        if module.name.endswith(".errors"):
            importlib.import_module(module.name)
    return sorted(set(everything(DeskError)), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", all_errors(), ids=lambda kind: kind.__name__)
def test_an_error_has_words_and_a_remedy_in_thai_and_english(kind: type[DeskError]) -> None:
    words = ERRORS[kind.__new__(kind).code]
    for text in (words.message.th, words.message.en, words.remedy.th, words.remedy.en):
        assert text.strip()
    assert any("\u0e00" <= letter <= "\u0e7f" for letter in words.message.th)
    assert not any("\u0e00" <= letter <= "\u0e7f" for letter in words.message.en + words.remedy.en)


def test_words_ask_only_for_facts_that_their_error_has() -> None:
    names = {kind.__new__(kind).code: set(kind.fact_names) for kind in all_errors()}
    for code, words in ERRORS.items():
        asked = {
            part.split("}")[0]
            for text in (words.message.th, words.message.en, words.remedy.th, words.remedy.en)
            for part in text.split("{")[1:]
        }
        assert asked <= names.get(code, asked), code


def test_the_codes_that_others_rely_on_exist() -> None:
    codes = {kind.__new__(kind).code for kind in all_errors()}
    assert codes >= {
        "no_reader",
        "no_card",
        "card_removed",
        "card_mute",
        "not_thai_id",
        "reader_lost",
        "card_io",
        "serial_unavailable",
        "timeout",
    }

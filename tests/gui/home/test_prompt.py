"""Whatever is the matter with a card has a sentence of its own, and says what to do next."""

import pytest

from oss_desk.gui.home.prompt import problem
from oss_desk.gui.language import remember_language
from oss_desk.services.errors import (
    CardIo,
    CardMute,
    CardRemoved,
    DeviceError,
    NoCard,
    NoReader,
    NotThaiId,
    ReaderLost,
    SerialUnavailable,
    ThaiIdWithoutFile,
    Timeout,
)
from oss_desk.words.language import Language

KINDS = (
    CardIo, CardMute, CardRemoved, NoCard, NoReader, NotThaiId, ReaderLost, SerialUnavailable,
    ThaiIdWithoutFile, Timeout,
)  # fmt: skip


@pytest.mark.parametrize("language", Language)
def test_each_says_something_else_and_what_to_do(language: Language) -> None:
    remember_language(language)
    said = [problem(kind("reader")) for kind in KINDS] + [problem(CardMute("reader"), again=True)]
    assert len({prompt.title for prompt in said}) == len(said)
    assert all(prompt.detail for prompt in said)
    assert not any("reader" in prompt.title and language is Language.THAI for prompt in said)


@pytest.mark.parametrize("kind", [NoReader, NotThaiId, ThaiIdWithoutFile, CardIo, Timeout])
def test_where_the_card_may_never_be_read_typing_is_offered(kind: type[DeviceError]) -> None:
    assert "F2" in problem(kind("reader")).detail


def test_a_chip_that_says_nothing_is_turned_before_it_is_wiped() -> None:
    assert "กลับด้าน" in problem(CardMute("reader")).detail
    assert "F2" in problem(CardMute("reader"), again=True).detail

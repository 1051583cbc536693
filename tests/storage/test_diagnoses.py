"""The shipped hint list holds what the desk relies on."""

from pathlib import Path

import pytest

from oss_desk.domain.errors import SettingsError
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.visit.diagnosis import is_code
from oss_desk.storage.diagnoses import read_diagnoses, shipped_diagnoses
from oss_desk.storage.reference import ShippedReference


def test_every_line_has_a_right_code_once_a_type_and_both_languages() -> None:
    lines = list(shipped_diagnoses())
    assert [line.code for line in lines] == sorted({line.code for line in lines})
    for line in lines:
        assert is_code(line.code), line
        assert line.types == tuple(sorted(set(line.types))), line
        assert line.types, line
        assert any("ก" <= letter <= "ฮ" for letter in line.words.th), line
        assert not any(letter.isascii() and letter.isalpha() for letter in line.words.th), line
        assert line.words.en.replace("é", "e").isascii(), line
        for words in (line.words.th, line.words.en):
            assert words == words.strip()
            assert "  " not in words


def test_the_desk_gets_the_shipped_list_read_once() -> None:
    reference = ShippedReference()
    assert reference.diagnoses() is reference.diagnoses()
    assert len(reference.diagnoses()) == len(shipped_diagnoses())


def test_every_type_has_lines() -> None:
    assert {kind for line in shipped_diagnoses() for kind in line.types} == set(DisabilityType)


@pytest.mark.parametrize(
    "family",
    ["H54", "H90", "H91", "R47", "I69", "G80", "G81", "G82", "G83", "Z89", "F20", "F32",
     "F70", "F71", "F72", "F73", "F79", "F81", "F84"],
)  # fmt: skip
def test_the_families_that_certificates_name_are_there(family: str) -> None:
    assert any(line.code.startswith(family) for line in shipped_diagnoses())


@pytest.mark.parametrize(
    "text",
    ["code,thai\n", "code,types,thai,english\nI69.4,3,ก,a\n", "code,types,thai,english\nI694,8,ก,a\n",
     "code,types,thai,english\nI694,3,,a\n", "code,types,thai,english\nI694,3,ก\n"],
)  # fmt: skip
def test_a_list_nobody_can_use_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "diagnoses.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError):
        read_diagnoses(file)

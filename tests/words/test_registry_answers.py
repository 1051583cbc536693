"""Whatever the registry answers, and whatever may differ, has words in both languages."""

import ast
from pathlib import Path

import pytest

from oss_desk.domain.registry.difference import GROUPS, RECORD
from oss_desk.words.language import Language
from oss_desk.words.registry_answers import (
    ACTIONS,
    REFUSALS,
    action_words,
    record_field_words,
    refusal_words,
)

_OPERATIONS = Path(__file__).resolve().parents[2] / "src" / "oss_registry" / "operations"


def _fault_codes() -> set[str]:
    """Return the codes with which the registry rejects an operation, as they are written there."""
    codes = set()
    for module in _OPERATIONS.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            code = node.args[1] if len(node.args) == 2 else None
            if node.func.id in {"OperationFault", "_fault"} and isinstance(code, ast.Constant):
                codes.add(str(code.value))
    return codes


def test_every_rejection_is_said_in_words() -> None:
    codes = _fault_codes()
    assert len(codes) > 5
    assert codes <= set(REFUSALS)


@pytest.mark.parametrize("language", list(Language))
def test_every_row_of_a_difference_has_a_name(language: Language) -> None:
    groups = {group for kinds in GROUPS.values() for group in kinds} | {RECORD}
    assert {group for group in groups if record_field_words(group, language) == group} == set()


def test_the_field_stands_in_the_sentence() -> None:
    assert refusal_words("missing", "body.certifying_doctor", Language.THAI) == "ไม่มีแพทย์ผู้รับรอง"
    assert refusal_words("something_new", "", Language.THAI) == "something_new"
    assert action_words("something.new", Language.ENGLISH) == "Changed"
    assert all(words.th and words.en for words in ACTIONS.values())

"""A desk's mark of what it built on says as much as a merge needs, and no operation depends on it."""

from dataclasses import replace

from oss_wire.base_mark import base_mark
from oss_wire.codec import write
from oss_wire.operation import operation_of
from oss_wire.record import Subject
from tests.wire.builders import an_operation

BASE = {"phone": "1", "road": "", "lane": None, "last_name": "สมมุติกุล"}


def test_a_plain_field_is_marked_alone_and_a_legal_one_with_all_the_rest() -> None:
    other = {**BASE, "road": "ทดสอบ"}
    assert base_mark(Subject.PERSON, ["phone"], BASE) == base_mark(Subject.PERSON, ["phone"], other)
    assert base_mark(Subject.PERSON, ["last_name"], BASE) != base_mark(Subject.PERSON, ["last_name"], other)
    assert base_mark(Subject.PERSON, ["phone"], BASE) != base_mark(Subject.PERSON, ["phone"], {"phone": "2"})


def test_absent_and_null_are_alike() -> None:
    without = {name: value for name, value in BASE.items() if value is not None}
    for name in ("lane", "last_name"):
        assert base_mark(Subject.PERSON, [name], BASE) == base_mark(Subject.PERSON, [name], without)


def test_a_program_that_does_not_know_it_finds_the_operation_whole() -> None:
    plain = an_operation(1)
    marked = an_operation(1, base_ver=1, trunk_ver=1, base_mark="0123456789abcdef")
    assert replace(marked, base_mark="").sealed() == an_operation(1, base_ver=1, trunk_ver=1)
    assert operation_of(write(marked)) == marked
    unmarked = write(plain)
    assert isinstance(unmarked, dict)
    del unmarked["base_mark"]
    assert operation_of(unmarked) == plain

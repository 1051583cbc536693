"""The wire form of IPP, and what comes of damage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_desk.devices.card_printer.ipp import Attribute, IppDamaged, Operation, Tag, answer, request

JOBS = bytes.fromhex(
    "0200 0000 00000001"
    "01 47 0012 617474726962757465732d63686172736574 0005 7574662d38"
    "02 21 0006 6a6f622d6964 0004 00000007 42 0008 6a6f622d6e616d65 0003 4c5047"
    "02 21 0006 6a6f622d6964 0004 00000008 23 0009 6a6f622d7374617465 0004 00000009"
    "44 0003 6b6579 0001 61 44 0000 0001 62 22 0002 6f6b 0001 01 31 0004 74696d65 0001 00"
    "03"
)


def test_a_request_is_as_the_standard_writes_it() -> None:
    raw = request(
        Operation.PRINT_JOB,
        1,
        (Attribute.one("printer-uri", Tag.URI, "ipp://h/p"),),
        (Attribute("media", Tag.KEYWORD, ("a", "b")), Attribute.one("copies", Tag.INTEGER, 1)),
        b"%PDF",
    )
    assert raw == (
        b"\x02\x00\x00\x02\x00\x00\x00\x01\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x02en"
        b"\x45\x00\x0bprinter-uri\x00\x09ipp://h/p"
        b"\x02\x44\x00\x05media\x00\x01a\x44\x00\x00\x00\x01b"
        b"\x21\x00\x06copies\x00\x04\x00\x00\x00\x01"
        b"\x03%PDF"
    )


def test_an_answer_keeps_its_groups_apart() -> None:
    said = answer(JOBS)
    assert said.successful
    assert [group.get("job-id") for group in said.groups] == [None, (7,), (8,)]
    assert said.words("job-name") == ("LPG",)
    assert said.number("job-state") == 9
    assert said.words("key") == ("a", "b")
    assert said.values("ok") == (True,)
    assert said.values("time") == (b"\x00",)
    assert said.number("absent") == 0


def test_an_error_status_is_not_successful() -> None:
    assert not answer(bytes.fromhex("0200 0406 00000001 03")).successful


@pytest.mark.parametrize("cut", range(len(JOBS) - 1))
def test_an_answer_cut_short_is_damaged(cut: int) -> None:
    with pytest.raises(IppDamaged):
        answer(JOBS[:cut])


NAMES = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=20)
NUMBERS = st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1, max_size=3).map(tuple)
WORDS = st.lists(st.text(max_size=30), min_size=1, max_size=3).map(tuple)
ATTRIBUTES = st.builds(Attribute, NAMES, st.just(Tag.INTEGER), NUMBERS) | st.builds(
    Attribute, NAMES, st.sampled_from([Tag.NAME, Tag.KEYWORD, Tag.URI]), WORDS
)


@given(st.lists(ATTRIBUTES, min_size=1, max_size=5, unique_by=lambda one: one.name), st.binary(max_size=50))
def test_what_is_written_is_read_back(wishes: list[Attribute], document: bytes) -> None:
    """Requests and answers are built alike; only the second field means something else."""
    said = answer(request(Operation.PRINT_JOB, 7, (), wishes, document))
    assert said.status == Operation.PRINT_JOB
    about, job = said.groups
    assert about["attributes-charset"] == ("utf-8",)
    assert job == {one.name: one.values for one in wishes}


@given(st.binary(max_size=200))
def test_noise_is_an_answer_or_damaged_and_nothing_else(noise: bytes) -> None:
    try:
        answer(noise)
    except IppDamaged:
        return

"""The JPEG is cut out whole, proven, and never trimmed."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from oss_desk.devices.citizen_card.photo import cut_photo, is_blank
from oss_desk.simulated.portrait import chip_photo

PHOTO = chip_photo("f60")


def jpeg(size: tuple[int, int]) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size).save(target, "JPEG")
    return target.getvalue()


@pytest.mark.parametrize("padding", [b"", b" " * 500, b"\x00" * 500, b"\xff" * 500])
def test_padding_is_cut_off(padding: bytes) -> None:
    assert cut_photo(PHOTO + padding) == PHOTO


def test_the_last_end_mark_counts() -> None:
    """A comment inside the picture may hold an end mark of its own."""
    comment = b"\xff\xfe\x00\x06 \xff\xd9 "
    photo = PHOTO[:2] + comment + PHOTO[2:]
    assert cut_photo(photo + b" " * 100) == photo


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b" " * 5118,
        PHOTO[:-2],
        PHOTO[1:],
        b"\xff\xd8\xff\xd9",
        jpeg((2400, 8)),
    ],
    ids=["nothing", "blank", "no end", "no start", "empty", "too large"],
)
def test_what_is_no_whole_photo_is_none(raw: bytes) -> None:
    assert cut_photo(raw) is None


@pytest.mark.parametrize("missing", [20, 200, 1000])
def test_a_photo_that_ends_too_early_is_not_whole_though_it_has_its_end_mark(missing: int) -> None:
    """Decoders draw the rest in grey without a word."""
    cut = PHOTO[: -2 - missing].rstrip(b"\xff")
    assert cut_photo(cut + b"\xff\xd9" + b" " * 500) is None


def test_a_photo_that_stops_at_a_restart_mark_is_not_whole() -> None:
    target = io.BytesIO()
    Image.open(io.BytesIO(PHOTO)).save(target, "JPEG", restart_marker_rows=1)
    photo = target.getvalue()
    assert cut_photo(photo) == photo
    for restart in (b"\xff\xd2", b"\xff\xd7"):
        assert cut_photo(photo[: photo.index(restart)] + b"\xff\xd9") is None


def test_filling_before_the_end_mark_belongs_to_the_photo() -> None:
    photo = PHOTO[:-2] + b"\xff\xff\xd9"
    assert cut_photo(photo + b" " * 500) == photo


def test_a_picture_that_claims_to_be_huge_is_none() -> None:
    at = PHOTO.index(b"\xff\xc0") + 5
    assert cut_photo(PHOTO[:at] + b"\xff\xff\xff\xff" + PHOTO[at + 4 :]) is None


def test_blank_is_padding_and_nothing_else() -> None:
    assert is_blank(b" \x00\xff" * 30)
    assert not is_blank(PHOTO)


@given(st.integers(0, len(PHOTO) - 1), st.binary(min_size=1, max_size=30))
@settings(max_examples=150, deadline=None)
def test_no_damage_makes_it_fail(at: int, patch: bytes) -> None:
    found = cut_photo(PHOTO[:at] + patch + PHOTO[at + len(patch) :])
    assert found is None or found.startswith(b"\xff\xd8")

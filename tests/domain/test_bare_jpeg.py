"""A picture goes to the province without what a camera wrote beside it."""

import io

import pytest
from PIL import Image

from oss_desk.domain.people.bare_jpeg import bare_jpeg
from oss_desk.simulated.portrait import portrait


def _with_metadata(*, progressive: bool) -> bytes:
    picture = Image.open(io.BytesIO(portrait("f60")))
    exif = Image.Exif()
    exif[0x010E] = "นางสาวทดสอบ ที่บ้านเลขที่ 9"
    exif[0x8825] = {1: "N", 2: (18.0, 17.0, 0.0)}
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=b"kept by nobody", progressive=progressive)
    return out.getvalue() + b"appended"


@pytest.mark.parametrize("progressive", [False, True])
def test_nothing_is_left_but_the_picture(*, progressive: bool) -> None:
    content = _with_metadata(progressive=progressive)
    bare = bare_jpeg(content)
    assert bare is not None
    for word in (b"Exif", b"kept by nobody", b"appended", "ทดสอบ".encode()):
        assert word in content or word == "ทดสอบ".encode()
        assert word not in bare
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(bare))
    assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()
    assert bare_jpeg(bare) == bare


def test_a_picture_that_breaks_off_stays_broken_off() -> None:
    content = portrait("m60")
    cut = content[: len(content) // 2]
    assert bare_jpeg(cut) == cut


@pytest.mark.parametrize("content", [b"", b"\xff", b"GIF89a", b"\xff\xd8 no marker"])
def test_what_is_no_jpeg_is_none(content: bytes) -> None:
    assert bare_jpeg(content) is None


@pytest.mark.parametrize("length", range(2, 40))
def test_any_beginning_of_a_picture_is_bearable(length: int) -> None:
    assert bare_jpeg(portrait("m60")[:length]) is not None

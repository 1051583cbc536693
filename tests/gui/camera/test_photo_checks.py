import io
import sys
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageEnhance, ImageFilter
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage

from oss_desk.gui.camera.guide import RATIO, portrait_crop
from oss_desk.gui.camera.jpeg import picture_in
from oss_desk.gui.camera.photo_checks import Check, Examination, Fault, Finding, examine
from oss_desk.gui.camera.portrait_photo import LARGEST_PORTRAIT, develop, develop_file
from oss_desk.services.ports.pretend_camera import Scene
from oss_desk.simulated.drawn_person import Eyes, sitting
from oss_desk.simulated.portrait import COLOURS, Look
from oss_desk.words.portrait import CHECKS, FAULTS, REMEDIES
from tests.gui.camera.drawn import as_qt, seen

_LOOKS: tuple[Look, ...] = get_args(Look)


def _faults(found: Examination) -> dict[Check, Fault]:
    return {finding.check: finding.fault for finding in found.faults if finding.fault}


def _finding(found: Examination, check: Check) -> Finding:
    return next(finding for finding in found.findings if finding.check is check)


@pytest.mark.parametrize("look", _LOOKS)
def test_each_drawn_person_passes_all_four_while_moving_a_little(look: Look) -> None:
    for moment in range(0, 8, 3):
        found = examine(as_qt(seen(Scene.USUAL, look, moment)))
        assert found.passed == 4, (moment, found.faults)


@pytest.mark.parametrize("look", _LOOKS)
def test_a_closed_eye_is_found_and_pointed_at(look: Look) -> None:
    found = examine(as_qt(seen(Scene.EYES_CLOSED, look)))
    assert _faults(found) == {Check.EYES: Fault.LEFT_EYE}
    spot = _finding(found, Check.EYES).spot
    assert spot is not None
    # The drawing's left eye: 8.5 units right of the middle, 61.6 of 117 down.
    assert spot.contains(QPointF(0.5 + 8.5 / 117 * 0.75, 61.6 / 117))


@pytest.mark.parametrize("skin", ["#EBC9A6", "#C69C72", "#A9744F", "#8A5A3C", "#6B4530"])
@pytest.mark.parametrize("hair", ["#1F1714", "#8E8E93"])
def test_dark_skin_is_no_dark_picture_and_hides_no_face(
    skin: str, hair: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(COLOURS, "m40", (skin, hair, "#566B3C", False))
    for eyes, passed in ((Eyes.OPEN, 4), (Eyes.LEFT_CLOSED, 3)):
        ground, person = sitting("m40", (960, 720), eyes, busy=False)
        ground.paste(person, (0, 0), person)
        found = examine(as_qt(ground))
        assert found.passed == passed, found.faults


def test_the_other_eye_is_told_apart() -> None:
    mirrored = seen(Scene.EYES_CLOSED).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    assert _faults(examine(as_qt(mirrored))) == {Check.EYES: Fault.RIGHT_EYE}


@pytest.mark.parametrize(
    ("scene", "check", "fault"),
    [
        (Scene.DARK, Check.LIGHT, Fault.DARK),
        (Scene.BUSY_GROUND, Check.GROUND, Fault.BUSY),
        (Scene.ASIDE, Check.FACE, Fault.OFF_OVAL),
    ],
)
def test_every_other_training_scene_fails_the_check_it_is_for_and_no_other(
    scene: Scene, check: Check, fault: Fault
) -> None:
    assert _faults(examine(as_qt(seen(scene)))) == {check: fault}


def test_a_blurred_picture_fails_and_a_dark_sharp_one_is_not_called_blurred() -> None:
    blurred = seen(Scene.USUAL).filter(ImageFilter.GaussianBlur(7))
    assert _faults(examine(as_qt(blurred)))[Check.GROUND] is Fault.BLURRED


def test_light_from_one_side_is_a_shadow() -> None:
    usual = seen(Scene.USUAL).convert("RGB")
    dark = ImageEnhance.Brightness(usual).enhance(0.45)
    left = Image.linear_gradient("L").rotate(90).resize(usual.size).point(lambda level: 255 * (level > 127))
    found = examine(as_qt(Image.composite(dark, usual, left)))
    assert _finding(found, Check.LIGHT).fault is Fault.SHADOW


def test_glare_is_too_bright() -> None:
    found = examine(as_qt(ImageEnhance.Brightness(seen(Scene.USUAL).convert("RGB")).enhance(1.9)))
    assert _finding(found, Check.LIGHT).fault is Fault.BRIGHT


def test_two_people_are_more_than_one_face() -> None:
    two = seen(Scene.USUAL).convert("RGB")
    small = two.resize((720, 540))
    both = Image.new("RGB", two.size, two.getpixel((5, 5)))
    both.paste(small, (-130, 120))
    both.paste(small.crop((200, 0, 520, 540)), (580, 120))
    assert _finding(examine(as_qt(both)), Check.FACE).fault is Fault.MORE_FACES


def test_a_wall_has_no_face_and_its_eyes_are_not_passed() -> None:
    found = examine(as_qt(Image.new("RGB", (960, 720), "#D3E0E8")))
    assert _finding(found, Check.FACE).fault is Fault.NO_FACE
    assert not _finding(found, Check.EYES).passed


@pytest.mark.parametrize("size", [(120, 160), (90, 90), (1600, 200), (3, 3), (720, 960)])
def test_any_picture_can_be_looked_at(size: tuple[int, int]) -> None:
    found = examine(as_qt(Image.effect_noise(size, 90).convert("RGB")))
    assert [finding.check for finding in found.findings] == list(Check)
    for finding in found.faults:
        assert finding.spot is None or QRectF(-0.01, -0.01, 1.02, 1.02).contains(finding.spot)


def test_without_opencv_face_and_eyes_are_not_checked_and_the_rest_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "oss_desk.gui.camera.faces", None)
    found = examine(as_qt(seen(Scene.DARK)))
    assert [finding.is_checked for finding in found.findings] == [False, False, True, True]
    assert found.passed == 1
    assert _faults(found) == {Check.LIGHT: Fault.DARK}


def test_the_portrait_has_the_proportions_of_the_card_and_is_small() -> None:
    for scene in (Scene.USUAL, Scene.ASIDE, Scene.BUSY_GROUND):
        developed = develop(as_qt(seen(scene)))
        assert len(developed.jpeg) <= LARGEST_PORTRAIT
        shown = Image.open(io.BytesIO(developed.jpeg))
        assert shown.format == "JPEG"
        assert shown.width / shown.height == pytest.approx(RATIO, abs=0.01)
        assert shown.height >= 590, "two hundred and fifty dots an inch for thirty millimetres, twice over"


def test_the_face_stands_in_the_middle_of_the_portrait_even_if_the_person_sat_aside() -> None:
    developed = develop(as_qt(seen(Scene.ASIDE)))
    face = examine(picture_of(developed.jpeg)).face
    assert face is not None
    assert face.center().x() == pytest.approx(0.5, abs=0.06)


def picture_of(jpeg: bytes) -> QImage:
    """Return the picture in *jpeg*."""
    return QImage.fromData(jpeg)


def test_a_picture_from_a_file_is_cut_to_its_face(tmp_path: Path) -> None:
    wide = Image.new("RGB", (2400, 1600), "#D3E0E8")
    wide.paste(seen(Scene.USUAL).convert("RGB").resize((1200, 900)), (1000, 600))
    path = tmp_path / "someone.png"
    wide.save(path)
    developed = develop_file(str(path))
    assert developed.picture.width() < 1500
    assert _finding(developed.examination, Check.FACE).fault is None
    assert picture_in(str(path)).width() == 2400


@given(
    st.integers(40, 4000), st.integers(40, 4000),
    st.one_of(st.none(), st.tuples(*[st.floats(0, 1, allow_nan=False)] * 3)),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_the_crop_lies_in_the_picture_with_the_cards_proportions(
    wide: int, high: int, face: tuple[float, float, float] | None
) -> None:
    box = None
    if face is not None:
        side = max(face[2] * high, 1.0)
        box = QRectF(face[0] * wide, face[1] * high, side, side)
    crop = portrait_crop(QSize(wide, high), box)
    assert QRect(0, 0, wide, high).contains(crop)
    assert crop.width() / crop.height() == pytest.approx(RATIO, abs=2 / crop.height() + 0.01)


def test_there_are_words_for_everything_that_can_be_found() -> None:
    assert set(CHECKS) == {check.value for check in Check}
    assert set(FAULTS) == set(REMEDIES) == {fault.value for fault in Fault}

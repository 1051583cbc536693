"""The colours can be read, and every colour of the desk stands in one file."""

import re
from pathlib import Path

import pytest

from oss_desk.gui.theme.tokens import PALETTES, TONE_BORDER, TONE_GROUND, TONE_INK, Colour, Theme, Tone

_GUI = Path(__file__).parents[2] / "src/oss_desk/gui"

TEXT_ON_GROUND = [
    *[
        (ink, ground)
        for ink in (Colour.TEXT, Colour.TEXT_SECONDARY)
        for ground in (
            Colour.BACKGROUND,
            Colour.SURFACE,
            Colour.SUNKEN,
            Colour.PRIMARY_SOFT,
            Colour.OK_SOFT,
            Colour.WARN_SOFT,
            Colour.ERROR_SOFT,
            Colour.INFO_SOFT,
        )
    ],
    *[(TONE_INK[tone], TONE_GROUND[tone]) for tone in Tone],
    *[(TONE_INK[tone], Colour.SURFACE) for tone in Tone],
    (Colour.ON_PRIMARY, Colour.PRIMARY),
    (Colour.ON_PRIMARY, Colour.PRIMARY_HOVER),
    (Colour.NAV_TEXT, Colour.NAV),
    (Colour.NAV_CURRENT_TEXT, Colour.NAV_CURRENT),
    (Colour.ON_BADGE, Colour.BADGE),
]
SHAPE_ON_GROUND = [
    *[(Colour.CONTROL, ground) for ground in (Colour.BACKGROUND, Colour.SURFACE, Colour.SUNKEN)],
    *[(Colour.FOCUS, ground) for ground in (Colour.BACKGROUND, Colour.SURFACE, Colour.SUNKEN)],
    *[(TONE_BORDER[tone], Colour.SURFACE) for tone in Tone],
    *[(chart, Colour.SURFACE) for chart in (Colour.CHART_1, Colour.CHART_2, Colour.CHART_3)],
    (Colour.NAV_MARK, Colour.NAV),
]


def luminance(code: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = [int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read(theme: Theme, ink: Colour, ground: Colour) -> None:
    assert contrast(PALETTES[theme][ink], PALETTES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("shape", "ground"), SHAPE_ON_GROUND)
def test_borders_of_controls_can_be_seen(theme: Theme, shape: Colour, ground: Colour) -> None:
    assert contrast(PALETTES[theme][shape], PALETTES[theme][ground]) >= 3


@pytest.mark.parametrize("theme", list(Theme))
def test_a_theme_names_every_colour(theme: Theme) -> None:
    assert set(PALETTES[theme]) == set(Colour)


def test_no_colour_is_written_anywhere_else() -> None:
    written = {
        path.relative_to(_GUI).as_posix()
        for path in _GUI.rglob("*.py")
        if "forms" not in path.parts and re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))
    }
    assert written == {"theme/tokens.py"}

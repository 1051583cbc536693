"""Every colour can be told from what it stands on, and every colour of the desk stands in one file."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from oss_desk.gui.theme.stylesheet import apply_theme, stylesheet
from oss_desk.gui.theme.tokens import (
    PALETTES,
    TONE_BORDER,
    TONE_GROUND,
    TONE_INK,
    VIEW_GROUND,
    VIEW_GUIDE,
    VIEW_LINE,
    VIEW_MARK,
    VIEW_MARK_INK,
    Colour,
    Theme,
    Tone,
)

_GUI = Path(__file__).parents[3] / "src/oss_desk/gui"

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
    # A label under a wrong input, a banner's icon, a word in a list: on whatever the page has there.
    *[
        (TONE_INK[tone], ground)
        for tone in Tone
        for ground in (Colour.BACKGROUND, Colour.SURFACE, Colour.SUNKEN, Colour.PRIMARY_SOFT)
    ],
    (Colour.PRIMARY, Colour.PRIMARY_SOFT),
    (Colour.NAV_CURRENT_TEXT, Colour.NAV),
    (Colour.TEXT, Colour.PHOTO_GROUND),
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
    (Colour.NAV_MARK, Colour.NAV_CURRENT),
    (Colour.BADGE, Colour.NAV),
    # The check in a finished step's disc and in a ticked box.
    (Colour.SURFACE, Colour.OK),
    (Colour.ON_PRIMARY, Colour.PRIMARY),
    # What is selected or differs is framed; the frame is told from inside and from outside.
    *[(Colour.PRIMARY, ground) for ground in (Colour.BACKGROUND, Colour.SURFACE, Colour.PRIMARY_SOFT)],
    *[(TONE_BORDER[tone], ground) for tone in Tone for ground in (TONE_GROUND[tone], Colour.BACKGROUND)],
    # The ring keeps a pixel off its widget, so its neighbour is the ground the widget stands on.
    *[(Colour.FOCUS, TONE_GROUND[tone]) for tone in Tone],
    (Colour.FOCUS, Colour.PRIMARY_SOFT),
]
# The worst pair of each kind that was promised: text, labels, status on its soft ground, the primary
# button's words, and the border of a control.
PROMISED = {
    Theme.LIGHT: (14.3, 6.7, 5.2, 6.4, 3.8),
    Theme.DARK: (12.5, 6.9, 7.4, 7.7, 6.0),
    Theme.HIGH_CONTRAST: (10.4,) * 5,
}
_PLAIN = (Colour.BACKGROUND, Colour.SURFACE, Colour.SUNKEN)
KINDS = (
    [(Colour.TEXT, ground) for ground in _PLAIN],
    [(Colour.TEXT_SECONDARY, ground) for ground in _PLAIN],
    [(TONE_INK[tone], TONE_GROUND[tone]) for tone in (Tone.OK, Tone.WARN, Tone.ERROR, Tone.INFO)],
    [(Colour.ON_PRIMARY, Colour.PRIMARY)],
    [(Colour.CONTROL, Colour.SURFACE)],
)


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
def test_the_worst_pairs_are_as_good_as_promised(theme: Theme) -> None:
    code = PALETTES[theme]
    worst = [min(contrast(code[ink], code[ground]) for ink, ground in pairs) for pairs in KINDS]
    # The promise was written with one figure behind the point.
    assert all(got >= wanted - 0.1 for got, wanted in zip(worst, PROMISED[theme], strict=True)), worst


@pytest.mark.parametrize("theme", list(Theme))
def test_every_rule_of_the_style_sheet_can_be_read(qapp: QApplication, theme: Theme) -> None:
    code = PALETTES[theme]
    apply_theme(qapp, theme)
    poor = []
    for selector, rule in re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(theme)):
        told = dict(
            re.findall(r"([\w-]*(?:color|background|border(?:-[a-z]+)?)): (?:[^;#]* )?(#\w{6})", rule)
        )
        grounds = [told["background"]] if "background" in told else [code[ground] for ground in _PLAIN]
        for name, least in (("color", 4.5), ("placeholder-text-color", 4.5), ("border", 3.0)):
            ink = told.get(name)
            # A line that only divides, or frames a card, tells nothing by itself.
            if ink is None or (name == "border" and ink == code[Colour.LINE]):
                continue
            poor += [
                f"{selector.strip()} {name} {ink} on {ground}"
                for ground in grounds
                if contrast(ink, ground) < least
            ]
    assert not poor, "\n".join(poor)


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [(VIEW_LINE, VIEW_GROUND, 4.5), (VIEW_GUIDE, VIEW_GROUND, 3), (VIEW_MARK_INK, VIEW_MARK, 4.5)],
)
def test_what_lies_over_a_picture_can_be_seen(ink: str, ground: str, least: float) -> None:
    assert contrast(ink, ground) >= least


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

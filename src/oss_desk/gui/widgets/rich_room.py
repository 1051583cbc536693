"""Gives rich text in a label the room that stacked marks need; plain text has it from the style sheet."""

import re
from math import ceil

from oss_desk.gui.theme.active import text_scale
from oss_desk.words.segmenter import breakable

_ABOVE, _BELOW = 2, 1
_TAG = re.compile(r"<[a-z][^<>]*>", re.IGNORECASE)


def rich_room(text: str) -> tuple[int, int]:
    """Return the pixels `breakable_text` leaves above and below *text*: none where it is plain."""
    if not _TAG.search(text):
        return 0, 0
    return ceil(_ABOVE * text_scale()), ceil(_BELOW * text_scale())


def breakable_text(text: str) -> str:
    """Return *text* for a label that wraps: breakable between words, its marks never cut.

    A label clips rich text to the lines' own height, which a tone mark reaches past.
    """
    above, below = rich_room(text)
    if not above:
        return breakable(text)
    # A first paragraph's own margin is left out; only a cell keeps its padding.
    room = f'style="padding-top:{above}px; padding-bottom:{below}px"'
    return f'<table cellspacing="0" cellpadding="0"><tr><td {room}>{breakable(text)}</td></tr></table>'

"""How the preparing scripts speak: on stderr, and by one exception when they must give up."""

import sys


class CannotPrepareError(Exception):
    """The machine cannot be made ready; the message tells its owner what to type."""


def say(text: str) -> None:
    """Tell the person or the log *text*; stdout stays the started program's own."""
    print(text, file=sys.stderr, flush=True)

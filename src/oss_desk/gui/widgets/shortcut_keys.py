"""Turns the key written on a button into the key sequences Qt listens for."""

from PySide6.QtGui import QKeySequence

_ARROWS = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}


def key_sequences(key: str) -> list[QKeySequence]:
    """Return what to listen for so that *key* (``"Ctrl+Enter"``, ``"Alt+←"``, ``"F4"``) works.

    Enter means both Enter keys. Nothing is returned for a key that Qt cannot listen for.
    """
    portable = "".join(_ARROWS.get(letter, letter) for letter in key)
    names = [portable]
    if portable.endswith("Enter"):
        names.append(portable.removesuffix("Enter") + "Return")
    sequences = [QKeySequence(name, QKeySequence.SequenceFormat.PortableText) for name in names]
    return [sequence for sequence in sequences if not sequence.isEmpty()]

"""What has to hold for everything on a page, so that it can be used without seeing it."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.machine.atspi import ScreenReader, Seen

_NO_ROLE = {"filler", "unknown", "layered pane", "viewport"}
_FIELDS = {"text", "password text", "combo box", "spin button"}
_BUTTONS = {"push button", "toggle button", "radio button", "check box"}
_FOR_THE_EYE = re.compile("\N{ZERO WIDTH SPACE}|</?[a-z]")


def findings(reader: ScreenReader) -> list[str]:
    """Return one sentence for everything on the page that somebody could not use or understand."""
    tree = reader.tree()
    labels = {_plain(seen.name) for seen in tree if seen.role == "label"}
    said: list[str] = []
    for seen in tree:
        said += _wrong_with(seen)
        if "focusable" in seen.states and not seen.description and _holds_answers(seen, tree):
            said.append(f"does not tell which answer is chosen: {_where(seen)}")
        if "focusable" in seen.states and seen.role in _FIELDS:
            said += _wrong_with_field(reader, seen, labels)
    said += _doubles(tree)
    return said


def _wrong_with(seen: Seen) -> Iterator[str]:
    # A label's own break marks are in the text that is seen, and voices pass over them.
    if seen.role != "label" and _FOR_THE_EYE.search(seen.name + seen.description):
        yield f"has marks for the eye in its words: {_where(seen)}"
    # The icon in a field is a picture to the eye and does nothing when it is pressed.
    if seen.role in _BUTTONS and not seen.name and not _inside_a_named_field(seen):
        yield f"has no name: {_where(seen)}"
    if "focusable" not in seen.states:
        return
    if seen.role in _NO_ROLE or seen.role.startswith("role "):
        yield f"takes the keyboard but is nothing: {_where(seen)}"
    elif not seen.name and seen.role not in _FIELDS | _BUTTONS:
        yield f"takes the keyboard but has no name: {_where(seen)}"
    if seen.role in {"check box", "radio button"} and "checkable" not in seen.states:
        yield f"does not tell whether it is chosen: {_where(seen)}"


def _wrong_with_field(reader: ScreenReader, seen: Seen, labels: set[str]) -> Iterator[str]:
    by = reader.labels(seen)
    if seen.role == "combo box":
        # On this bus its name is its value; what it is comes from its label or its description.
        if not by and not seen.description:
            yield f"has no label: {_where(seen)}"
        return
    if not seen.name:
        yield f"has no name: {_where(seen)}"
    elif seen.name in labels and not by and not _inside_a_named_field(seen):
        yield f"does not know its label: {_where(seen)}"
    if "Text" not in seen.interfaces:
        yield f"does not tell its value: {_where(seen)}"


def _doubles(tree: tuple[Seen, ...]) -> Iterator[str]:
    places = Counter(
        (seen.role, seen.name, _form_of(seen))
        for seen in tree
        if "focusable" in seen.states and not _inside_a_named_field(seen)
    )
    for (role, name, form), count in places.items():
        if count > 1 and role != "table cell":
            yield f"stands {count} times in {form!r}: {role} {name!r}"


def _holds_answers(seen: Seen, tree: tuple[Seen, ...]) -> bool:
    return seen.role == "panel" and any(
        inner.parent is seen and inner.role == "radio button" for inner in tree
    )


def _inside_a_named_field(seen: Seen) -> bool:
    return seen.parent is not None and seen.parent.role in _FIELDS


def _form_of(seen: Seen) -> str:
    return next((above.name for above in seen.ancestors() if above.name), "")


def _plain(label: str) -> str:
    return label.removesuffix("*").strip()


def _where(seen: Seen) -> str:
    return f"{seen} in {_form_of(seen)!r}"

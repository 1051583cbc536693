"""What a screen reader gets to know: the tree of AT-SPI, read and used over its own bus.

The interfaces are those of at-spi2-core (``xml/*.xml`` there); the numbers of roles and states are those
of ``AtspiRole`` and ``AtspiStateType`` in ``atspi-constants.h``, their names those of its library.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from tests.machine.display import XDisplay
from tests.machine.presence import missing
from tests.machine.processes import running, until
from tests.machine.session_bus import session_bus

if TYPE_CHECKING:
    from jeepney import Message

# There is no jeepney on Windows, where this module must be importable all the same.
# ruff: noqa: PLC0415

_ATSPI = "org.a11y.atspi."
_LAUNCHER = "at-spi-bus-launcher"
_LAUNCHER_FOLDERS = ("/usr/libexec", "/usr/lib/at-spi2-core")
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_PATIENCE_SECONDS = 20.0
_LOOK_AGAIN_SECONDS = 0.05
_LABELLED_BY = 2
_STATES = (
    *((1, "active"), (4, "checked"), (8, "enabled"), (10, "expanded"), (11, "focusable")),
    *((12, "focused"), (16, "modal"), (20, "pressed"), (22, "selectable"), (23, "selected")),
    *((24, "sensitive"), (25, "showing"), (30, "visible"), (36, "invalid"), (41, "checkable")),
    *((43, "read_only"), (7, "editable"), (2, "armed"), (33, "required"), (9, "expandable")),
)

# fmt: off
_ROLES = {
    2: "alert", 7: "check box", 10: "column header", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame",
    27: "image", 29: "label", 30: "layered pane", 31: "list", 32: "list item", 37: "page tab",
    38: "page tab list", 39: "panel", 40: "password text", 42: "progress bar", 43: "push button",
    44: "radio button", 48: "scroll bar", 49: "scroll pane", 51: "slider", 52: "spin button",
    54: "status bar", 55: "table", 56: "table cell", 57: "column header", 58: "row header",
    61: "text", 62: "toggle button", 64: "tool tip", 67: "unknown", 68: "viewport", 79: "entry",
    80: "chart", 83: "heading", 88: "link", 90: "table row", 98: "list box", 99: "grouping",
    101: "notification", 110: "landmark", 116: "static",
}
# fmt: on

Reference: TypeAlias = tuple[str, str]


class GoneError(LookupError):
    """What was asked is not there any more, or never could do that."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands in its window, in pixels from the top left."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the program had the screen reader speak: *words*, on behalf of *source*."""

    words: str
    source: Reference


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """One thing in the tree as it was when it was looked at.

    Attributes:
        states: words of AtspiStateType, such as ``"focusable"`` or ``"checked"``.
        interfaces: names without their prefix, such as ``"EditableText"``.
        parent: what it stands in; the window has none.
    """

    reference: Reference
    name: str
    description: str
    role: str
    states: frozenset[str]
    interfaces: frozenset[str]
    parent: "Seen | None" = field(repr=False)

    def ancestors(self) -> "Iterator[Seen]":
        """Yield what it stands in, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} ({self.description})"


@dataclass(frozen=True, slots=True)
class AccessibleDesktop:
    """The *environment* of a program that shall be seen, and the *address* of the accessibility bus."""

    environment: Mapping[str, str]
    address: str


@pytest.fixture(scope="session")
def accessible_desktop(
    x_display: XDisplay, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[AccessibleDesktop]:
    """Give the X display a session bus and an accessibility bus, as a screen reader's desktop has."""
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    launcher = shutil.which(_LAUNCHER, path=os.pathsep.join(_LAUNCHER_FOLDERS))
    if launcher is None:
        missing(f"{_LAUNCHER} is not here: apt-get install at-spi2-core")
    home = tmp_path_factory.mktemp("accessibility")
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        **x_display.environment,
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with session_bus(environment, home / "bus.log") as address:
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        with (
            running([launcher, "--launch-immediately"], environment=environment, log=home / "launcher.log"),
            open_dbus_connection(bus=address) as connection,
        ):

            def answered() -> str:
                reply = connection.send_and_get_reply(new_method_call(bus, "GetAddress"))
                return str(reply.body[0]) if reply.header.message_type.name == "method_return" else ""

            yield AccessibleDesktop(environment, until(answered, "the accessibility bus"))


class ScreenReader:
    """Looks at one program through AT-SPI, uses it, and hears what it says.

    Attributes:
        heard: the announcements so far, oldest first.
    """

    def __init__(self, desktop: AccessibleDesktop, process: int) -> None:
        """Wait for the program with the id *process* to appear on the bus of *desktop*."""
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import open_dbus_connection

        self._connection = open_dbus_connection(bus=desktop.address)
        self.heard: list[Announcement] = []
        rule = MatchRule(type="signal", interface=f"{_ATSPI}Event.Object")
        self._ask_all([message_bus.AddMatch(rule)])
        registry = (_ROOT[0], "/org/a11y/atspi/registry")
        # Nothing but what is spoken: a program that tells every change has no time to make them.
        self._call(registry, "Registry", "RegisterEvent", "s", ("object:announcement",))
        self.program: Reference = until(lambda: self._program(process), "the program on the bus")

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    # ── looking ─────────────────────────────────────────────────────────────

    def tree(self) -> tuple[Seen, ...]:
        """Return all that is showing now, in the order of the tree: parents before their children."""
        windows = self._call(self.program, "Accessible", "GetChildren")[0]
        return tuple(self._below([(tuple(window), None) for window in windows]))

    def everything(self, role: str = "", name: str = "", *, within: str = "") -> tuple[Seen, ...]:
        """Return what is showing with this *role* and *name*, inside something called *within*."""
        return tuple(seen for seen in self.tree() if _fits(seen, role, name, within))

    def find(self, role: str, name: str, *, within: str = "", states: str = "") -> Seen:
        """Wait for the one thing with this *role* and *name*.

        A *name* that ends in ``…`` is a beginning. *states* are words that must hold, separated by
        spaces; one after ``not-`` must not.

        Raises:
            TimeoutError: it has not come, or there are several of it.
        """
        found: list[Seen] = []

        def look() -> bool:
            found[:] = [
                seen for seen in self.everything(role, name, within=within) if _holds(seen.states, states)
            ]
            return len(found) == 1

        self.wait(look, f"{role} {name!r} {states}".strip())
        return found[0]

    def wait(self, happened: Callable[[], object], what: str, *, seconds: float = _PATIENCE_SECONDS) -> None:
        """Ask *happened* again and again, and at each announcement, until it is true.

        Raises:
            TimeoutError: *what* has not happened within *seconds*.
        """
        deadline = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > deadline:
                seen = "\n".join(map(str, self.tree()))
                raise TimeoutError(f"{what} did not happen within {seconds:.0f} s; there is:\n{seen}")
            self._listen(_LOOK_AGAIN_SECONDS)

    def focused(self) -> Seen | None:
        """Return what has the keyboard, the innermost of those that say so."""
        return next((seen for seen in reversed(self.tree()) if "focused" in seen.states), None)

    def text(self, seen: Seen) -> str:
        """Return the text in *seen*."""
        return str(self._call(seen.reference, "Text", "GetText", "ii", (0, -1))[0])

    def box(self, seen: Seen) -> Box:
        """Return where *seen* stands in the window."""
        return Box(*self._call(seen.reference, "Component", "GetExtents", "u", (1,))[0])

    def labels(self, seen: Seen) -> tuple[str, ...]:
        """Return the names of what labels *seen*."""
        relations = self._call(seen.reference, "Accessible", "GetRelationSet")[0]
        targets = [tuple(at) for kind, those in relations if kind == _LABELLED_BY for at in those]
        return tuple(str(name) for name in self._properties(targets, "Name"))

    def announced(self, words: str) -> bool:
        """Tell whether something with *words* in it has been spoken."""
        self._listen(0)
        return any(words in announcement.words for announcement in self.heard)

    # ── using ───────────────────────────────────────────────────────────────

    def press(self, seen: Seen) -> None:
        """Do what pressing *seen* does.

        Raises:
            AssertionError: it cannot be pressed.
            GoneError: it went away meanwhile.
        """
        names = [str(name) for name, *_rest in self._call(seen.reference, "Action", "GetActions")[0]]
        kinds = [name for name in ("Press", "Toggle", "Check", "Uncheck") if name in names]
        assert kinds, f"{seen} can only {names}"
        assert self._call(seen.reference, "Action", "DoAction", "i", (names.index(kinds[0]),))[0]

    def write(self, seen: Seen, text: str) -> None:
        """Put *text* in the place of what *seen* holds."""
        assert self._call(seen.reference, "EditableText", "SetTextContents", "s", (text,))[0], str(seen)

    def focus(self, seen: Seen) -> None:
        """Give *seen* the keyboard."""
        assert self._call(seen.reference, "Component", "GrabFocus")[0], str(seen)

    # ── the bus ─────────────────────────────────────────────────────────────

    def _program(self, process: int) -> Reference | None:
        from jeepney import message_bus

        programs = self._call(_ROOT, "Accessible", "GetChildren")[0]
        for bus_name, path in programs:
            (owner,) = self._ask_all([message_bus.GetConnectionUnixProcessID(bus_name)])
            if owner and owner[0] == process:
                return bus_name, path
        return None

    def _below(self, level: Sequence[tuple[Reference, Seen | None]]) -> Iterator[Seen]:
        references = [reference for reference, _parent in level]
        facts = zip(
            level,
            self._properties(references, "Name"),
            self._properties(references, "Description"),
            self._call_all(references, "Accessible", "GetRole"),
            self._call_all(references, "Accessible", "GetState"),
            self._call_all(references, "Accessible", "GetInterfaces"),
            self._call_all(references, "Accessible", "GetChildren"),
            strict=True,
        )
        for (reference, parent), name, description, role, state, interfaces, children in facts:
            # What went away between two questions does not answer.
            if not (role and state and children and interfaces):
                continue
            low, high = state[0]
            bits = low | high << 32
            states = frozenset(word for bit, word in _STATES if bits >> bit & 1)
            if "showing" not in states:
                continue
            short = frozenset(str(full).removeprefix(_ATSPI) for full in interfaces[0])
            seen = Seen(reference, str(name), str(description), _role(role[0]), states, short, parent)
            yield seen
            yield from self._below([(tuple(child), seen) for child in children[0]])

    def _properties(self, references: Sequence[Reference], name: str) -> list[Any]:
        from jeepney import DBusAddress, Properties

        messages = [
            Properties(DBusAddress(path, bus_name, f"{_ATSPI}Accessible")).get(name)
            for bus_name, path in references
        ]
        return [body[0][1] if body else "" for body in self._ask_all(messages)]

    def _call_all(self, references: Sequence[Reference], interface: str, method: str) -> list[Any]:
        from jeepney import DBusAddress, new_method_call

        return self._ask_all(
            [
                new_method_call(DBusAddress(path, bus_name, f"{_ATSPI}{interface}"), method)
                for bus_name, path in references
            ]
        )

    def _call(
        self,
        reference: Reference,
        interface: str,
        method: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
    ) -> tuple[Any, ...]:
        from jeepney import DBusAddress, new_method_call

        bus_name, path = reference
        address = DBusAddress(path, bus_name, f"{_ATSPI}{interface}")
        (answer,) = self._ask_all([new_method_call(address, method, signature, body)])
        if answer is None:
            raise GoneError(f"{interface}.{method} of {reference} was refused")
        return tuple(answer)

    def _ask_all(self, messages: Sequence["Message"]) -> list[Any]:
        """Ask all at once and return the answers in the same order, None for a refusal."""
        from jeepney import HeaderFields, MessageType

        asked = []
        for message in messages:
            serial = next(self._connection.outgoing_serial)
            self._connection.send(message, serial=serial)
            asked.append(serial)
        answers: dict[int, Any] = {}
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while len(answers) < len(asked):
            reply = self._connection.receive(timeout=max(deadline - time.monotonic(), 0))
            kind = reply.header.message_type
            if kind is MessageType.signal:
                self._take(reply)
                continue
            serial = reply.header.fields[HeaderFields.reply_serial]
            answers[serial] = reply.body if kind is MessageType.method_return else None
        return [answers[serial] for serial in asked]

    def _listen(self, seconds: float) -> None:
        """Take the events that are there; wait for the first of them up to *seconds*."""
        from jeepney import MessageType

        while True:
            try:
                message = self._connection.receive(timeout=seconds)
            except TimeoutError:
                return
            if message.header.message_type is MessageType.signal:
                self._take(message)
                seconds = 0

    def _take(self, signal: "Message") -> None:
        from jeepney import HeaderFields

        fields = signal.header.fields
        if fields.get(HeaderFields.member) == "Announcement":
            source = (fields[HeaderFields.sender], fields[HeaderFields.path])
            # detail, two numbers, then a variant with the words.
            self.heard.append(Announcement(str(signal.body[3][1]), source))


def _role(number: int) -> str:
    return _ROLES.get(number, f"role {number}")


def _fits(seen: Seen, role: str, name: str, within: str) -> bool:
    if role and seen.role != role:
        return False
    if name.endswith("…"):
        if not seen.name.startswith(name[:-1]):
            return False
    elif name and seen.name != name:
        return False
    return not within or any(above.name == within for above in seen.ancestors())


def _holds(states: frozenset[str], wanted: str) -> bool:
    return all(
        word[4:] not in states if word.startswith("not-") else word in states for word in wanted.split()
    )

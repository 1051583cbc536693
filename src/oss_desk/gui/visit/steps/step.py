"""What the workspace asks of each of the six steps, and nothing more."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.domain.visit.visit import Visit


class VisitStep(QWidget):
    """One step of a visit: the middle of the workspace, between stepper and action bar.

    The workspace owns person header, stepper and action bar. It calls :meth:`open` whenever the
    step comes into sight and whenever the stored visit changed under it, :meth:`primary` for
    ``Ctrl+Enter``, and :meth:`flush` before the step is left.

    Signals:
        moved: a use case stored the visit; carries the `Visit`. The workspace goes to its step.
        primary_text_changed: what the primary action is called now.
        message_changed: words for the left of the action bar, and a word of `Tone`.
        draft_saved: a draft reached the database; carries the `datetime` of its saving.
        approver_wanted: whoever may decide is to sign in for this one matter.
        undo_offered: what was done, and a callable that takes it back.
        undo_refused: why it could not be taken back any more.
        covers: the step shows an action bar of its own (True), or no longer (False).
        panel_open: a panel that ``Esc`` closes is open in the step (True), or no longer (False).
        takes_whole: the step shows head and action bar of its own (True), or no longer (False).
        set_aside: the matter was parked by the step itself; the workspace leaves it.
    """

    moved = Signal(object)
    primary_text_changed = Signal(str)
    message_changed = Signal(str, str)
    draft_saved = Signal(datetime)
    approver_wanted = Signal()
    undo_offered = Signal(str, object)
    undo_refused = Signal(str)
    covers = Signal(bool)
    panel_open = Signal(bool)
    takes_whole = Signal(bool)
    set_aside = Signal()

    @property
    def primary_text(self) -> str:
        """What the primary action does, in words; empty takes the button away."""
        raise NotImplementedError

    @property
    def is_busy(self) -> bool:
        """Tell whether a primary action is under way; another is then ignored."""
        return False

    def open(self, visit: Visit) -> None:
        """Show *visit* as it is stored; fields an officer is typing in keep what was typed."""
        raise NotImplementedError

    def primary(self) -> None:
        """Do the primary action once; ignored while the last one is under way."""
        raise NotImplementedError

    def flush(self) -> None:
        """Send what was typed and is not yet stored to the database lane at once."""

    def hand_on(self) -> None:
        """Do what ``Ctrl+D`` means here: hand the matter to whoever decides. Nothing by default."""

    @property
    def hand_on_text(self) -> str:
        """What ``Ctrl+D`` does here, in words for a button; empty shows none."""
        return ""

    @property
    def wants_caregiver_card(self) -> bool:
        """Tell whether a card put in now is the caregiver's."""
        return False

    def ask_relation(self) -> None:
        """Ask how the caregiver, whose card was read, is related. Nothing by default."""

    def show_hints(self, visit_id: str, hints: CardHints) -> None:
        """Show what the card of *visit_id* hints at. Nothing by default."""

    def focus_first(self) -> None:
        """Put the keyboard where this step's work begins."""
        self.setFocus()

    def focus_at(self, field: str) -> bool:  # noqa: ARG002
        """Put the keyboard back into the draft's *field*; return False when there is no such field."""
        return False

    def next_incomplete(self) -> bool:
        """Put the keyboard into the next incomplete field; return False when there is none."""
        return False

    def close_panel(self) -> bool:
        """Close the panel that is open inside the step (``Esc``); return False when there was none."""
        return False

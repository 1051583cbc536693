"""A first registration: somebody nobody knows yet, with a caregiver and a doctor's certificate."""

from collections.abc import Callable
from dataclasses import dataclass

from oss_desk.gui.demo.visit_story import VisitStory

_PHONE = "0812345678"
_RELATION = "บุ"
_DIAGNOSIS = "i694"
_CHARACTER = "อัม"
_DOCTOR = "อร"


def _no_card() -> None:
    """Put nothing in."""


@dataclass(slots=True)
class Registration(VisitStory):
    """About forty-five presses, twenty of them data.

    Attributes:
        insert_caregiver: puts the caregiver's own card into the reader.
    """

    insert_caregiver: Callable[[], None] = _no_card

    def identify(self) -> float:
        """Picture, phone, the caregiver's card and relation, the notice about personal data."""
        waited = self.take_portrait()
        self.keys.type(_PHONE)
        self.insert_caregiver()
        waited += self.keys.wait(
            lambda: self.visit.identity.caregiver_from_chip and self.window.workspace.accepts_primary,
            "the caregiver's card is read",
        )
        waited += self.keys.wait(self._asks_relation, "the relation is asked for")
        self.keys.type(_RELATION)
        self.look(f"{self.kind}-caregiver")
        self.keys.press("Return", "Space")
        self.look(f"{self.kind}-identity")
        return waited

    def request(self) -> float:
        """The matter is right; the house registration is photographed."""
        self.keys.press("Return", "F6")
        self.look(f"{self.kind}-document")
        self.keys.press("Return")
        waited = self.keys.wait(self._all_answered, "the page is kept")
        self.look(f"{self.kind}-request")
        return waited

    def assess(self) -> float:
        """What the certificate says, each field found by its first letters, and the certificate itself."""
        self.keys.press("3")
        self.keys.type(_DIAGNOSIS)
        self.look(f"{self.kind}-diagnosis")
        self.keys.press("Return")
        self.keys.type(_CHARACTER)
        self.keys.press("Return", "Tab")
        self.keys.type(_DOCTOR)
        self.keys.press("Return")
        self.keys.type("=")
        self.keys.press("Tab", "F6")
        self.look(f"{self.kind}-certificate")
        self.keys.press("Return")
        waited = self.keys.wait(lambda: self.window.workspace.accepts_primary, "the page is kept")
        self.look(f"{self.kind}-assessment")
        return waited

    def _asks_relation(self) -> bool:
        return self.keys.focused_name().startswith("caregiver_relation")

    def _all_answered(self) -> bool:
        desk = self.window.desk
        optional = desk.rules.optional_papers(desk.clock.today())
        later = desk.rules.later_papers(desk.clock.today())
        return not [p for p in self.visit.request.unanswered(optional) if p.field not in later]

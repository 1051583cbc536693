"""A renewal: the register knows the person, the old card is returned, no new certificate is needed."""

from oss_desk.gui.demo.visit_story import VisitStory


class Renewal(VisitStory):
    """Eight keys of the officer, one of the supervisor."""

    def identify(self) -> float:
        """Take today's picture; everything else is known."""
        waited = self.take_portrait()
        self.look(f"{self.kind}-identity")
        return waited

    def request(self) -> float:
        """The old card is back: the one answer nobody but the officer knows."""
        self.keys.press("Space")
        self.look(f"{self.kind}-request")
        return 0.0

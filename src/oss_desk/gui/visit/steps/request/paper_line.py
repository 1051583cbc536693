"""One paper of the list in words."""

from dataclasses import dataclass

from oss_desk.domain.visit.request import DocumentState


@dataclass(frozen=True, slots=True)
class PaperLine:
    """What a row says.

    Attributes:
        key: the paper's stable name.
        why: the reason it is asked for; detail: how it stands, under the title; brief: what is said
            there where the detail has no room, or empty.
        waiver: the reason why it is not asked, a code or as typed; empty without one.
        pages: attachment ids of its scanned pages.
        standing: how sure it is that a proof of our own making suffices; empty where none is used.
        later: another step takes it in, so that nobody has to answer here.
    """

    key: str
    title: str
    why: str
    detail: str
    state: DocumentState
    optional: bool = False
    brief: str = ""
    waiver: str = ""
    pages: tuple[str, ...] = ()
    later: bool = False
    standing: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether an officer still has to answer for it."""
        if self.state is DocumentState.WAIVED:
            return not self.waiver
        return self.state is DocumentState.UNANSWERED and not self.optional and not self.later

"""What is done about differences: decide, ask the supervisor, read the answer, call a value back."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from oss_desk.domain.registry.conflict import Side
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.registry.dispute_words import Choices
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk


class Decisions(QObject):
    """Has the use cases decide in the database's lane; each deed is told, and offered to be undone.

    Signals:
        changed: something was decided, asked or taken back.
        refused(object): the exception that kept a deed from being done.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, page: SyncPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session

    def decide(self, name: str, choices: Choices) -> None:
        """Let *choices* about the person called *name* stand."""
        registry, officer = self._desk.registry, self._session.required()
        sentence = self.tr("ใช้ค่าที่เลือกแล้ว · {name}").replace("{name}", name)
        self._do(
            partial(registry.decide, choices, officer),
            lambda ids: self._offer(sentence, lambda by: partial(registry.undo_decision, ids, by)),
        )

    def ask(self, person_id: str) -> None:
        """Put the dispute before the supervisor."""
        registry, officer = self._desk.registry, self._session.required()

        def asked(question_id: str) -> None:
            sentence = self.tr("ถามหัวหน้าแล้ว รอคำตอบ")
            self._offer(sentence, lambda by: partial(registry.close_question, question_id, by))

        self._do(lambda: registry.ask(person_id, officer).question_id, asked)

    def take_back(self, question_id: str) -> None:
        """Take the question back: whoever serves may decide again."""
        words = self.tr("ไม่ถามแล้ว เลือกค่าเองได้")
        registry, officer = self._desk.registry, self._session.required()
        self._do(
            partial(registry.close_question, question_id, officer),
            lambda _nothing: self._page.say(words, Tone.OK),
        )

    def have_read(self, question_id: str) -> None:
        """Note that the supervisor's answer was read."""
        registry, officer = self._desk.registry, self._session.required()
        self._do(partial(registry.close_question, question_id, officer), lambda _nothing: None)

    def recall(self, conflict_id: str, name: str, fields: Mapping[str, Side]) -> None:
        """Let values of the person called *name* stand again that were not chosen."""
        registry, officer = self._desk.registry, self._session.required()
        sentence = self.tr("เรียกค่าคืนแล้ว · {name}").replace("{name}", name)
        self._do(
            partial(registry.recall, conflict_id, fields, officer),
            lambda change_id: self._offer(sentence, lambda by: partial(registry.undo_recall, change_id, by)),
        )

    def _offer(self, sentence: str, undo: "Callable[..., Callable[[], object]]") -> None:
        """Tell what was done; *undo* makes the deed that takes it back, for whoever is signed in by then."""
        self._page.offer_undo(
            sentence, lambda: self._do(undo(self._session.required()), lambda _nothing: None)
        )

    def _do(self, deed: Callable[[], object], told: Callable[..., None]) -> None:
        def done(result: object) -> None:
            self._page.dispute_part.forget()
            told(result)
            self.changed.emit()

        self._background.run(Lane.DATABASE, deed, owner=self, then=done, otherwise=self.refused.emit)

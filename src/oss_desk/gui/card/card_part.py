"""The card of one matter: both faces, what was checked, the three steps."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.card.print_queue import CardProof
from oss_desk.gui.card.card_picture import CARD_HEIGHT_MM, CARD_WIDTH_MM
from oss_desk.gui.card.check_line import Check
from oss_desk.gui.card.large_card import LargeCard
from oss_desk.gui.card.standing import Deed, Standing
from oss_desk.gui.dates import short_date
from oss_desk.gui.forms.card.card_part import Ui_CardPart
from oss_desk.gui.keyboard import digit_of
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.gui.widgets.action_button import ActionButton

_WIDEST, _NARROWEST = 412, 200
_SIDES = 2 * 16 + 2 * 1 + 18
_ANSWERS = {"1": CardState.PRINTED, "2": CardState.SPOILED, "3": CardState.FAILED}


class CardPart(QWidget):
    """Shown on the card page and in step 5 of the visit alike.

    Signals:
        answered(str): whether an uncertain card came out: ``printed``, ``spoiled`` or ``failed``.
    """

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_CardPart()
        self._form.setupUi(self)
        self._faces: tuple[bytes, bytes] | None = None
        form = self._form
        size = QLabel(self.tr("ขนาดจริง 85.6 × 54 มม."))
        size.setProperty("role", Role.CAPTION.value)
        size.setProperty("tone", "secondary")
        enlarge = ActionButton()
        enlarge.set_small(True)
        enlarge.setText(self.tr("ขยาย"))
        enlarge.set_key_text("F9")
        enlarge.clicked.connect(self.show_large_card)
        form.proof_card.header_layout.addWidget(size)
        form.proof_card.header_layout.addWidget(enlarge)
        self._answer_buttons = (form.printed_button, form.spoiled_button, form.failed_button)
        for button, state in zip(self._answer_buttons, _ANSWERS.values(), strict=True):
            button.clicked.connect(lambda _on=False, chosen=state: self.answered.emit(chosen.value))
        self.forget_proof()
        form.question_frame.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        form.question_frame.hide()

    def show_proof(self, proof: CardProof) -> None:
        """Show both faces and what their drawing has proved."""
        form = self._form
        self._faces = (proof.front, proof.back)
        form.front_picture.set_face(proof.front)
        form.back_picture.set_face(proof.back)
        # Drawing refuses a text that does not fit, so a drawn card is the proof of it.
        form.text_check.show_check(Check(self.tr("ชื่อและที่อยู่พอดีช่อง ไม่ถูกตัด"), Tone.OK))
        form.portrait_check.show_check(
            Check(self.tr("มีรูปถ่ายบนบัตร"), Tone.OK)
            if proof.has_portrait
            else Check(self.tr("ยังไม่มีรูปถ่าย ช่องรูปจะว่าง"), Tone.WARN)
        )
        form.code_check.show_check(Check(self.tr("QR มาในรุ่นถัดไป ยังไม่ได้ตรวจ"), Tone.NEUTRAL))
        words = self.tr("ไม่มีวันหมดอายุ")
        if proof.expiry is not None:
            words = self.tr("วันหมดอายุ {day}").replace("{day}", short_date(proof.expiry))
        form.expiry_check.show_check(Check(words, Tone.OK))

    def forget_proof(self) -> None:
        """Show an empty card and nothing checked."""
        form = self._form
        self._faces = None
        form.front_picture.set_face(b"")
        form.back_picture.set_face(b"")
        for line in (form.text_check, form.portrait_check, form.code_check, form.expiry_check):
            line.show_check(Check("", Tone.NEUTRAL))

    def show_standing(self, standing: Standing) -> None:
        """Show how far the card is; an uncertain one asks whether it came out."""
        form = self._form
        tiles = (form.print_tile, form.check_tile, form.hand_over_tile)
        for number, (tile, words) in enumerate(zip(tiles, standing.steps, strict=True), start=1):
            tile.show_step(number, words)
        asks = standing.deed is Deed.ANSWER
        question = (
            self.tr("เครื่องพิมพ์ถืองานนี้ไว้นาน ดูที่ช่องออกบัตร ถ้าตอบ งานที่ค้างจะถูกยกเลิกก่อน หรือรอต่อได้")
            if standing.held
            else self.tr("ไม่แน่ใจว่าบัตรใบนี้ออกมาหรือไม่ ดูที่ช่องออกบัตร แล้วตอบ")
        )
        form.question_label.setText(question)
        form.question_frame.setAccessibleName(question)
        was_asking = self.is_asking()
        form.question_frame.setVisible(asks)
        form.checks_frame.setVisible(not asks)
        if asks and not was_asking:
            self.focus_question()

    def is_asking(self) -> bool:
        """Tell whether the question about an uncertain card is in sight."""
        return not self._form.question_frame.isHidden()

    def question(self) -> str:
        """Return what is asked about an uncertain card."""
        return self._form.question_frame.accessibleName()

    def focus_question(self) -> None:
        """Put the keyboard on the question, not on an answer: a stray Space must not settle a card."""
        self._form.question_frame.setFocus()

    def show_problem(self, sentence: str, tone: Tone = Tone.ERROR) -> None:
        """Say above the card what stands in the way."""
        self._form.banner.show_message(tone, sentence)

    def clear_problem(self) -> None:
        """Take the message away."""
        self._form.banner.clear()

    def problem(self) -> str:
        """Return what stands in the way, or an empty text."""
        banner = self._form.banner
        return "" if banner.isHidden() else banner.accessibleName()

    def show_large_card(self) -> None:
        """Open both faces large; does nothing before they are drawn."""
        if self._faces is not None:
            large = LargeCard(*self._faces, self.window())
            large.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            large.open()

    def answer_by_key(self, event: QKeyEvent) -> bool:
        """Take 1, 2 or 3, also typed under the Thai layout, as the answer; return whether it was one."""
        state = _ANSWERS.get(digit_of(event) or "")
        if state is None or not self.is_asking():
            return False
        self.answered.emit(state.value)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by key."""
        if not self.answer_by_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both faces side by side, as large as designed or as there is room."""
        super().resizeEvent(event)
        spare = self.height() - self._height_without_faces()
        fitting = round(spare * CARD_WIDTH_MM / CARD_HEIGHT_MM)
        width = max(min((self.width() - _SIDES) // 2, _WIDEST, fitting), _NARROWEST)
        self._form.front_picture.set_shown_width(width)
        self._form.back_picture.set_shown_width(width)

    def minimumSizeHint(self) -> QSize:
        """Let the faces shrink."""
        face = round(_NARROWEST * CARD_HEIGHT_MM / CARD_WIDTH_MM)
        return QSize(2 * _NARROWEST + _SIDES, self._height_without_faces() + face)

    def _height_without_faces(self) -> int:
        column = self._form.part_layout
        return column.minimumSize().height() - self._form.front_picture.sizeHint().height()

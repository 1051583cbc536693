"""One matter beside its evidence: shown on the approval page and in step 4 of the visit alike."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from oss_desk.gui.approval.comparison_words import office_word
from oss_desk.gui.approval.review import Review
from oss_desk.gui.card.large_card import LargeCard
from oss_desk.gui.forms.approval.review_part import Ui_ReviewPart
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.tokens import Colour, Role, Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.text_lines import Line

_PHOTO_WIDTH, _PHOTO_HEIGHT = 92, 110
_CARD_WIDTH = 200
_PICTURES_WIDTH = 232
_SIDE_BY_SIDE, _NARROWEST = 860, 460
_ROOM_FOR_BOTH_COUNTS = 640
_UNLIMITED = 16777215  # QWIDGETSIZE_MAX


class ReviewPart(QWidget):
    """Comparison, photos and the card as it will print.

    The small card shows the number masked; F9 opens both faces large and whole, since that is
    where the card is checked.

    Signals:
        reason_asked(bool): the line for the reason came into sight, or left it.
    """

    reason_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_ReviewPart()
        self._form.setupUi(self)
        self._faces: tuple[bytes, bytes] | None = None
        self._masked = ""
        self._differing_count = 0
        self._only_differing = False
        self._agreeing, self._differing, self._filter_button = Tag(), Tag(), ActionButton()
        self._filter_button.set_kind("ghost")
        self._filter_button.set_small(True)
        self._filter_button.set_key_text("Ctrl+T")
        self._filter_button.clicked.connect(self.swap_rows)
        for part in (self._filter_button, self._agreeing, self._differing):
            self._form.comparison_card.header_layout.addWidget(part)
        self._show_filter(only=False)
        for photo in (self._form.chip_photo, self._form.portrait_photo):
            photo.set_shown_size(_PHOTO_WIDTH, _PHOTO_HEIGHT)
        self._form.card_picture.set_shown_width(_CARD_WIDTH)
        self._form.pictures_card.setMinimumWidth(self._pictures_width())
        self._form.large_button.clicked.connect(self.show_large_card)
        self.close_reason()
        self._place_below()

    def show_review(self, review: Review) -> None:
        """Show *review*; the card's picture follows by :meth:`show_card`."""
        form = self._form
        form.comparison_table.show_rows(review.rows)
        self._differing_count = review.differing
        if not review.differing:
            # Nothing to leave out: an empty table would read like a matter without evidence.
            self._show_filter(only=False)
        self._agreeing.show_tag(self.tr("ตรง {n}").format(n=review.agreeing), Tone.OK, "check")
        tone = Tone.WARN if review.differing else Tone.NEUTRAL
        words = self.tr("ต่าง {n}").format(n=review.differing)
        self._differing.show_tag(words, tone, "arrows-exchange")
        for photo, encoded in (
            (form.chip_photo, review.chip_photo),
            (form.portrait_photo, review.portrait),
        ):
            if encoded is None:
                photo.set_photo(None)
            else:
                photo.set_photo_bytes(encoded, review.name)
        taken = self.tr("ใช้รูปจากชิป") if review.portrait_from_chip else self.tr("วันนี้")
        form.portrait_label.setText(self.tr("รูปในทะเบียน") if review.portrait_from_register else taken)
        self._masked = review.masked_number
        self._faces = None
        form.card_picture.set_face(b"")
        self._show_sender(review)
        form.banner.clear()
        if review.is_own:
            form.banner.show_message(Tone.WARN, self.tr("ผู้ส่งอนุมัติเองไม่ได้ ให้หัวหน้าคนอื่นตรวจ"))
        self.close_reason()
        self._place_below()

    def show_card(self, front: bytes, back: bytes) -> None:
        """Show the card as it will print, from two PNG pictures."""
        self._faces = (front, back)
        self._form.card_picture.set_face(front, self._masked)

    def show_problem(self, sentence: str, tone: Tone = Tone.ERROR) -> None:
        """Say under the comparison what stands in the way."""
        self._form.banner.show_message(tone, sentence)
        self._place_below()

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

    @Slot()
    def swap_rows(self) -> None:
        """Show only the rows that differ, or all again; with none that differs all stay."""
        only = not self._only_differing
        if only and not self._differing_count:
            announce(self._form.comparison_table, self.tr("ทุกแถวตรงกัน"))
            return
        self._show_filter(only=only)
        said = self.tr("แสดงเฉพาะแถวที่ต่าง") if only else self.tr("แสดงทุกแถว")
        announce(self._form.comparison_table, said)

    def open_reason(self) -> None:
        """Offer boxes beside the rows and a line for the one sentence that goes back with the matter."""
        self._form.comparison_table.set_ticking(ticking=True)
        self._form.reason_edit.clear()
        self._form.reason_field.clear()
        self._form.reason_frame.show()
        self._place_below()
        self._form.reason_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reason_asked.emit(True)

    def close_reason(self) -> None:
        """Take the line away."""
        was_open = self.is_asking_reason()
        self._form.comparison_table.set_ticking(ticking=False)
        self._form.reason_frame.hide()
        self._place_below()
        if was_open:
            self.reason_asked.emit(False)

    def is_asking_reason(self) -> bool:
        """Tell whether the line for the reason is in sight."""
        return not self._form.reason_frame.isHidden()

    def reason(self) -> str:
        """Return the ticked fields, in the office's words, and the sentence.

        An empty sentence is marked and gets the focus; nothing is returned then.
        """
        sentence = self._form.reason_edit.text().strip()
        if not sentence:
            self._form.reason_field.show_error(self.tr("พิมพ์ว่าต้องแก้อะไร หนึ่งประโยค"))
            self._form.reason_edit.setFocus()
            return ""
        fields = ", ".join(office_word(row) for row in self._form.comparison_table.ticked())
        return f"{fields}: {sentence}" if fields else sentence

    def focus_first(self) -> None:
        """Put the keyboard on the first row that differs."""
        self._form.comparison_table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the line for the reason away."""
        if event.key() == Qt.Key.Key_Escape and self.is_asking_reason():
            self.close_reason()
            self.focus_first()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pictures below the comparison where both do not fit side by side."""
        super().resizeEvent(event)
        stacked = self.width() < _SIDE_BY_SIDE * text_scale()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._form.columns_layout.setDirection(down if stacked else across)
        self._form.pictures_card.setMaximumWidth(_UNLIMITED if stacked else self._pictures_width())
        self._form.comparison_table.show_whole(whole=stacked)
        # What agrees needs no count where the head has no room for both.
        self._agreeing.setVisible(self.width() >= _ROOM_FOR_BOTH_COUNTS * text_scale())

    def minimumSizeHint(self) -> QSize:
        """Let the width shrink to the comparison alone."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def _show_sender(self, review: Review) -> None:
        sentences = (
            self.tr("ผู้ส่ง {who}").format(who=review.sender),
            self.tr("ส่งเมื่อ {when}").format(when=review.sent_at),
            self.tr("ผู้ส่งอนุมัติเองไม่ได้"),
        )
        lines = (Line(sentence, Role.CAPTION, Colour.TEXT_SECONDARY) for sentence in sentences)
        self._form.sender_lines.set_lines(*lines)

    @staticmethod
    def _pictures_width() -> int:
        return round(_PICTURES_WIDTH * text_scale())

    def _show_filter(self, *, only: bool) -> None:
        self._only_differing = only
        self._filter_button.setText(self.tr("แสดงทุกแถว") if only else self.tr("เฉพาะที่ต่าง"))
        self._form.comparison_table.show_only_differing(only=only)

    def _place_below(self) -> None:
        # An empty frame would still take its margins.
        self._form.below_frame.setVisible(not self._form.banner.isHidden() or self.is_asking_reason())

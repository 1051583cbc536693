# Compiled from ui/home/prompt_frame.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QSizePolicy,
    QVBoxLayout, QWidget)

from oss_desk.gui.home.card_in_reader import CardInReader
from oss_desk.gui.visit.fields.digits_edit import CitizenIdEdit
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.text_lines import TextLines
class Ui_PromptFrame(object):
    def setupUi(self, PromptFrame: QFrame) -> None:
        if not PromptFrame.objectName():
            PromptFrame.setObjectName(u"PromptFrame")
        self.prompt_layout = QVBoxLayout(PromptFrame)
        self.prompt_layout.setSpacing(12)
        self.prompt_layout.setObjectName(u"prompt_layout")
        self.prompt_layout.setContentsMargins(24, 20, 24, 20)
        self.row_layout = QHBoxLayout()
        self.row_layout.setSpacing(22)
        self.row_layout.setObjectName(u"row_layout")
        self.picture = CardInReader(PromptFrame)
        self.picture.setObjectName(u"picture")

        self.row_layout.addWidget(self.picture)

        self.words_lines = TextLines(PromptFrame)
        self.words_lines.setObjectName(u"words_lines")

        self.row_layout.addWidget(self.words_lines)

        self.buttons_layout = QVBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName(u"buttons_layout")
        self.no_card_button = ActionButton(PromptFrame)
        self.no_card_button.setObjectName(u"no_card_button")
        self.no_card_button.setProperty(u"key_text", u"F2")

        self.buttons_layout.addWidget(self.no_card_button)

        self.again_button = ActionButton(PromptFrame)
        self.again_button.setObjectName(u"again_button")
        self.again_button.setProperty(u"kind", u"ghost")
        self.again_button.setProperty(u"key_text", u"F4")

        self.buttons_layout.addWidget(self.again_button)


        self.row_layout.addLayout(self.buttons_layout)

        self.row_layout.setStretch(1, 1)

        self.prompt_layout.addLayout(self.row_layout)

        self.panel = QWidget(PromptFrame)
        self.panel.setObjectName(u"panel")
        self.panel_layout = QHBoxLayout(self.panel)
        self.panel_layout.setSpacing(12)
        self.panel_layout.setObjectName(u"panel_layout")
        self.panel_layout.setContentsMargins(138, 0, 0, 0)
        self.number_field = FormField(self.panel)
        self.number_field.setObjectName(u"number_field")
        self.number_layout = QVBoxLayout(self.number_field)
        self.number_layout.setObjectName(u"number_layout")
        self.number_layout.setContentsMargins(0, 0, 0, 0)
        self.number_edit = CitizenIdEdit(self.number_field)
        self.number_edit.setObjectName(u"number_edit")

        self.number_layout.addWidget(self.number_edit)


        self.panel_layout.addWidget(self.number_field)

        self.enter_button = ActionButton(self.panel)
        self.enter_button.setObjectName(u"enter_button")

        self.panel_layout.addWidget(self.enter_button)

        self.cancel_button = ActionButton(self.panel)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"kind", u"ghost")

        self.panel_layout.addWidget(self.cancel_button)

        self.panel_layout.setStretch(0, 1)

        self.prompt_layout.addWidget(self.panel)


        self.retranslateUi(PromptFrame)
    # setupUi

    def retranslateUi(self, PromptFrame: QFrame) -> None:
        self.no_card_button.setText(QCoreApplication.translate("PromptFrame", u"\u0e44\u0e21\u0e48\u0e21\u0e35\u0e1a\u0e31\u0e15\u0e23 / \u0e40\u0e14\u0e47\u0e01 / \u0e21\u0e2d\u0e1a\u0e2d\u0e33\u0e19\u0e32\u0e08", None))
        self.again_button.setText(QCoreApplication.translate("PromptFrame", u"\u0e2d\u0e48\u0e32\u0e19\u0e1a\u0e31\u0e15\u0e23\u0e0b\u0e49\u0e33", None))
        self.number_field.setProperty(u"label", QCoreApplication.translate("PromptFrame", u"\u0e40\u0e25\u0e02\u0e1b\u0e23\u0e30\u0e08\u0e33\u0e15\u0e31\u0e27\u0e1b\u0e23\u0e30\u0e0a\u0e32\u0e0a\u0e19 13 \u0e2b\u0e25\u0e31\u0e01 (\u0e44\u0e21\u0e48\u0e1a\u0e31\u0e07\u0e04\u0e31\u0e1a)", None))
        self.enter_button.setText(QCoreApplication.translate("PromptFrame", u"\u0e23\u0e31\u0e1a\u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07", None))
        self.cancel_button.setText(QCoreApplication.translate("PromptFrame", u"\u0e22\u0e01\u0e40\u0e25\u0e34\u0e01", None))
        pass
    # retranslateUi

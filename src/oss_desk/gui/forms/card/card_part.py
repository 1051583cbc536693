# Compiled from ui/card/card_part.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from oss_desk.gui.card.card_picture import CardPicture
from oss_desk.gui.card.check_line import CheckLine
from oss_desk.gui.card.ground import Ground
from oss_desk.gui.card.step_tile import StepTile
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
class Ui_CardPart(object):
    def setupUi(self, CardPart: QWidget) -> None:
        if not CardPart.objectName():
            CardPart.setObjectName(u"CardPart")
        self.part_layout = QVBoxLayout(CardPart)
        self.part_layout.setObjectName(u"part_layout")
        self.part_layout.setContentsMargins(0, 0, 0, 0)
        self.proof_card = CardFrame(CardPart)
        self.proof_card.setObjectName(u"proof_card")
        self.proof_layout = QVBoxLayout(self.proof_card)
        self.proof_layout.setObjectName(u"proof_layout")
        self.proof_layout.setContentsMargins(0, 0, 0, 0)
        self.ground = Ground(self.proof_card)
        self.ground.setObjectName(u"ground")
        self.ground_layout = QVBoxLayout(self.ground)
        self.ground_layout.setSpacing(14)
        self.ground_layout.setObjectName(u"ground_layout")
        self.ground_layout.setContentsMargins(16, 14, 16, 14)
        self.banner = Banner(self.ground)
        self.banner.setObjectName(u"banner")

        self.ground_layout.addWidget(self.banner)

        self.faces_layout = QHBoxLayout()
        self.faces_layout.setSpacing(18)
        self.faces_layout.setObjectName(u"faces_layout")
        self.left_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.faces_layout.addItem(self.left_spacer)

        self.front_layout = QVBoxLayout()
        self.front_layout.setSpacing(3)
        self.front_layout.setObjectName(u"front_layout")
        self.front_picture = CardPicture(self.ground)
        self.front_picture.setObjectName(u"front_picture")

        self.front_layout.addWidget(self.front_picture)

        self.front_label = QLabel(self.ground)
        self.front_label.setObjectName(u"front_label")
        self.front_label.setAlignment(Qt.AlignCenter)

        self.front_layout.addWidget(self.front_label)


        self.faces_layout.addLayout(self.front_layout)

        self.back_layout = QVBoxLayout()
        self.back_layout.setSpacing(3)
        self.back_layout.setObjectName(u"back_layout")
        self.back_picture = CardPicture(self.ground)
        self.back_picture.setObjectName(u"back_picture")

        self.back_layout.addWidget(self.back_picture)

        self.back_label = QLabel(self.ground)
        self.back_label.setObjectName(u"back_label")
        self.back_label.setAlignment(Qt.AlignCenter)

        self.back_layout.addWidget(self.back_label)


        self.faces_layout.addLayout(self.back_layout)

        self.right_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.faces_layout.addItem(self.right_spacer)


        self.ground_layout.addLayout(self.faces_layout)

        self.checks_frame = QFrame(self.ground)
        self.checks_frame.setObjectName(u"checks_frame")
        self.checks_layout = QGridLayout(self.checks_frame)
        self.checks_layout.setObjectName(u"checks_layout")
        self.checks_layout.setHorizontalSpacing(18)
        self.checks_layout.setVerticalSpacing(10)
        self.checks_layout.setContentsMargins(16, 14, 16, 14)
        self.text_check = CheckLine(self.checks_frame)
        self.text_check.setObjectName(u"text_check")

        self.checks_layout.addWidget(self.text_check, 0, 0, 1, 1)

        self.portrait_check = CheckLine(self.checks_frame)
        self.portrait_check.setObjectName(u"portrait_check")

        self.checks_layout.addWidget(self.portrait_check, 0, 1, 1, 1)

        self.code_check = CheckLine(self.checks_frame)
        self.code_check.setObjectName(u"code_check")

        self.checks_layout.addWidget(self.code_check, 1, 0, 1, 1)

        self.expiry_check = CheckLine(self.checks_frame)
        self.expiry_check.setObjectName(u"expiry_check")

        self.checks_layout.addWidget(self.expiry_check, 1, 1, 1, 1)


        self.ground_layout.addWidget(self.checks_frame)

        self.question_frame = QFrame(self.ground)
        self.question_frame.setObjectName(u"question_frame")
        self.question_layout = QVBoxLayout(self.question_frame)
        self.question_layout.setSpacing(10)
        self.question_layout.setObjectName(u"question_layout")
        self.question_layout.setContentsMargins(16, 12, 16, 14)
        self.question_label = QLabel(self.question_frame)
        self.question_label.setObjectName(u"question_label")
        self.question_label.setWordWrap(True)

        self.question_layout.addWidget(self.question_label)

        self.answers_layout = QHBoxLayout()
        self.answers_layout.setSpacing(12)
        self.answers_layout.setObjectName(u"answers_layout")
        self.printed_button = ActionButton(self.question_frame)
        self.printed_button.setObjectName(u"printed_button")

        self.answers_layout.addWidget(self.printed_button)

        self.spoiled_button = ActionButton(self.question_frame)
        self.spoiled_button.setObjectName(u"spoiled_button")

        self.answers_layout.addWidget(self.spoiled_button)

        self.failed_button = ActionButton(self.question_frame)
        self.failed_button.setObjectName(u"failed_button")

        self.answers_layout.addWidget(self.failed_button)

        self.answers_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.answers_layout.addItem(self.answers_spacer)


        self.question_layout.addLayout(self.answers_layout)


        self.ground_layout.addWidget(self.question_frame)

        self.middle_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ground_layout.addItem(self.middle_spacer)

        self.steps_layout = QHBoxLayout()
        self.steps_layout.setSpacing(10)
        self.steps_layout.setObjectName(u"steps_layout")
        self.print_tile = StepTile(self.ground)
        self.print_tile.setObjectName(u"print_tile")

        self.steps_layout.addWidget(self.print_tile)

        self.check_tile = StepTile(self.ground)
        self.check_tile.setObjectName(u"check_tile")

        self.steps_layout.addWidget(self.check_tile)

        self.hand_over_tile = StepTile(self.ground)
        self.hand_over_tile.setObjectName(u"hand_over_tile")

        self.steps_layout.addWidget(self.hand_over_tile)


        self.ground_layout.addLayout(self.steps_layout)


        self.proof_layout.addWidget(self.ground)


        self.part_layout.addWidget(self.proof_card)


        self.retranslateUi(CardPart)
    # setupUi

    def retranslateUi(self, CardPart: QWidget) -> None:
        self.proof_card.setProperty(u"title", QCoreApplication.translate("CardPart", u"\u0e15\u0e31\u0e27\u0e2d\u0e22\u0e48\u0e32\u0e07\u0e01\u0e48\u0e2d\u0e19\u0e1e\u0e34\u0e21\u0e1e\u0e4c", None))
#if QT_CONFIG(accessibility)
        self.front_picture.setAccessibleName(QCoreApplication.translate("CardPart", u"\u0e1a\u0e31\u0e15\u0e23\u0e14\u0e49\u0e32\u0e19\u0e2b\u0e19\u0e49\u0e32", None))
#endif // QT_CONFIG(accessibility)
        self.front_label.setText(QCoreApplication.translate("CardPart", u"\u0e14\u0e49\u0e32\u0e19\u0e2b\u0e19\u0e49\u0e32", None))
        self.front_label.setProperty(u"role", QCoreApplication.translate("CardPart", u"caption", None))
        self.front_label.setProperty(u"tone", QCoreApplication.translate("CardPart", u"secondary", None))
#if QT_CONFIG(accessibility)
        self.back_picture.setAccessibleName(QCoreApplication.translate("CardPart", u"\u0e1a\u0e31\u0e15\u0e23\u0e14\u0e49\u0e32\u0e19\u0e2b\u0e25\u0e31\u0e07", None))
#endif // QT_CONFIG(accessibility)
        self.back_label.setText(QCoreApplication.translate("CardPart", u"\u0e14\u0e49\u0e32\u0e19\u0e2b\u0e25\u0e31\u0e07", None))
        self.back_label.setProperty(u"role", QCoreApplication.translate("CardPart", u"caption", None))
        self.back_label.setProperty(u"tone", QCoreApplication.translate("CardPart", u"secondary", None))
        self.checks_frame.setProperty(u"surface", QCoreApplication.translate("CardPart", u"card", None))
        self.question_frame.setProperty(u"surface", QCoreApplication.translate("CardPart", u"card", None))
        self.question_label.setText(QCoreApplication.translate("CardPart", u"\u0e44\u0e21\u0e48\u0e41\u0e19\u0e48\u0e43\u0e08\u0e27\u0e48\u0e32\u0e1a\u0e31\u0e15\u0e23\u0e43\u0e1a\u0e19\u0e35\u0e49\u0e2d\u0e2d\u0e01\u0e21\u0e32\u0e2b\u0e23\u0e37\u0e2d\u0e44\u0e21\u0e48 \u0e14\u0e39\u0e17\u0e35\u0e48\u0e0a\u0e48\u0e2d\u0e07\u0e2d\u0e2d\u0e01\u0e1a\u0e31\u0e15\u0e23 \u0e41\u0e25\u0e49\u0e27\u0e15\u0e2d\u0e1a", None))
        self.question_label.setProperty(u"role", QCoreApplication.translate("CardPart", u"body_strong", None))
        self.printed_button.setProperty(u"key_text", QCoreApplication.translate("CardPart", u"1", None))
        self.printed_button.setText(QCoreApplication.translate("CardPart", u"\u0e2d\u0e2d\u0e01\u0e21\u0e32 \u0e43\u0e0a\u0e49\u0e44\u0e14\u0e49", None))
        self.spoiled_button.setProperty(u"key_text", QCoreApplication.translate("CardPart", u"2", None))
        self.spoiled_button.setText(QCoreApplication.translate("CardPart", u"\u0e2d\u0e2d\u0e01\u0e21\u0e32 \u0e41\u0e15\u0e48\u0e40\u0e2a\u0e35\u0e22", None))
        self.failed_button.setProperty(u"key_text", QCoreApplication.translate("CardPart", u"3", None))
        self.failed_button.setText(QCoreApplication.translate("CardPart", u"\u0e44\u0e21\u0e48\u0e2d\u0e2d\u0e01\u0e21\u0e32", None))
        pass
    # retranslateUi

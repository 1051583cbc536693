# Compiled from ui/approval/review_part.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oss_desk.gui.approval.comparison_table import ComparisonTable
from oss_desk.gui.card.card_picture import CardPicture
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.gui.widgets.text_lines import TextLines
class Ui_ReviewPart(object):
    def setupUi(self, ReviewPart: QWidget) -> None:
        if not ReviewPart.objectName():
            ReviewPart.setObjectName(u"ReviewPart")
        self.columns_layout = QHBoxLayout(ReviewPart)
        self.columns_layout.setSpacing(16)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.comparison_card = CardFrame(ReviewPart)
        self.comparison_card.setObjectName(u"comparison_card")
        self.comparison_layout = QVBoxLayout(self.comparison_card)
        self.comparison_layout.setSpacing(0)
        self.comparison_layout.setObjectName(u"comparison_layout")
        self.comparison_layout.setContentsMargins(0, 0, 0, 6)
        self.comparison_table = ComparisonTable(self.comparison_card)
        self.comparison_table.setObjectName(u"comparison_table")

        self.comparison_layout.addWidget(self.comparison_table)

        self.below_frame = QFrame(self.comparison_card)
        self.below_frame.setObjectName(u"below_frame")
        self.below_layout = QVBoxLayout(self.below_frame)
        self.below_layout.setSpacing(10)
        self.below_layout.setObjectName(u"below_layout")
        self.below_layout.setContentsMargins(16, 12, 16, 6)
        self.banner = Banner(self.below_frame)
        self.banner.setObjectName(u"banner")

        self.below_layout.addWidget(self.banner)

        self.reason_frame = QFrame(self.below_frame)
        self.reason_frame.setObjectName(u"reason_frame")
        self.reason_layout = QVBoxLayout(self.reason_frame)
        self.reason_layout.setSpacing(4)
        self.reason_layout.setObjectName(u"reason_layout")
        self.reason_layout.setContentsMargins(0, 0, 0, 0)
        self.reason_field = FormField(self.reason_frame)
        self.reason_field.setObjectName(u"reason_field")
        self.reason_field.setProperty(u"required", True)
        self.reason_field_layout = QVBoxLayout(self.reason_field)
        self.reason_field_layout.setObjectName(u"reason_field_layout")
        self.reason_field_layout.setContentsMargins(0, 0, 0, 0)
        self.reason_edit = QLineEdit(self.reason_field)
        self.reason_edit.setObjectName(u"reason_edit")
        self.reason_edit.setMaxLength(200)

        self.reason_field_layout.addWidget(self.reason_edit)


        self.reason_layout.addWidget(self.reason_field)


        self.below_layout.addWidget(self.reason_frame)


        self.comparison_layout.addWidget(self.below_frame)


        self.columns_layout.addWidget(self.comparison_card)

        self.pictures_card = CardFrame(ReviewPart)
        self.pictures_card.setObjectName(u"pictures_card")
        self.pictures_layout = QVBoxLayout(self.pictures_card)
        self.pictures_layout.setSpacing(12)
        self.pictures_layout.setObjectName(u"pictures_layout")
        self.pictures_layout.setContentsMargins(15, 14, 15, 14)
        self.photos_layout = QGridLayout()
        self.photos_layout.setObjectName(u"photos_layout")
        self.photos_layout.setHorizontalSpacing(12)
        self.photos_layout.setVerticalSpacing(2)
        self.chip_photo = PhotoLabel(self.pictures_card)
        self.chip_photo.setObjectName(u"chip_photo")

        self.photos_layout.addWidget(self.chip_photo, 0, 0, 1, 1)

        self.portrait_photo = PhotoLabel(self.pictures_card)
        self.portrait_photo.setObjectName(u"portrait_photo")

        self.photos_layout.addWidget(self.portrait_photo, 0, 1, 1, 1)

        self.chip_label = QLabel(self.pictures_card)
        self.chip_label.setObjectName(u"chip_label")
        self.chip_label.setAlignment(Qt.AlignCenter)

        self.photos_layout.addWidget(self.chip_label, 1, 0, 1, 1)

        self.portrait_label = QLabel(self.pictures_card)
        self.portrait_label.setObjectName(u"portrait_label")
        self.portrait_label.setAlignment(Qt.AlignCenter)

        self.photos_layout.addWidget(self.portrait_label, 1, 1, 1, 1)


        self.pictures_layout.addLayout(self.photos_layout)

        self.card_picture = CardPicture(self.pictures_card)
        self.card_picture.setObjectName(u"card_picture")

        self.pictures_layout.addWidget(self.card_picture, 0, Qt.AlignHCenter)

        self.large_button = ActionButton(self.pictures_card)
        self.large_button.setObjectName(u"large_button")
        self.large_button.setProperty(u"small", True)

        self.pictures_layout.addWidget(self.large_button, 0, Qt.AlignHCenter)

        self.sender_line = QFrame(self.pictures_card)
        self.sender_line.setObjectName(u"sender_line")

        self.pictures_layout.addWidget(self.sender_line)

        self.sender_lines = TextLines(self.pictures_card)
        self.sender_lines.setObjectName(u"sender_lines")

        self.pictures_layout.addWidget(self.sender_lines)

        self.pictures_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pictures_layout.addItem(self.pictures_spacer)


        self.columns_layout.addWidget(self.pictures_card)

        self.columns_layout.setStretch(0, 1)

        self.retranslateUi(ReviewPart)
    # setupUi

    def retranslateUi(self, ReviewPart: QWidget) -> None:
        self.comparison_card.setProperty(u"title", QCoreApplication.translate("ReviewPart", u"\u0e40\u0e17\u0e35\u0e22\u0e1a\u0e2b\u0e25\u0e31\u0e01\u0e10\u0e32\u0e19\u0e01\u0e31\u0e1a\u0e04\u0e33\u0e02\u0e2d", None))
        self.reason_field.setProperty(u"label", QCoreApplication.translate("ReviewPart", u"\u0e2a\u0e48\u0e07\u0e01\u0e25\u0e31\u0e1a\u0e43\u0e2b\u0e49\u0e41\u0e01\u0e49 \u0e40\u0e1e\u0e23\u0e32\u0e30", None))
        self.reason_edit.setPlaceholderText(QCoreApplication.translate("ReviewPart", u"\u0e1b\u0e23\u0e30\u0e42\u0e22\u0e04\u0e40\u0e14\u0e35\u0e22\u0e27 \u0e40\u0e0a\u0e48\u0e19 \u0e17\u0e35\u0e48\u0e2d\u0e22\u0e39\u0e48\u0e44\u0e21\u0e48\u0e15\u0e23\u0e07\u0e01\u0e31\u0e1a\u0e17\u0e30\u0e40\u0e1a\u0e35\u0e22\u0e19\u0e1a\u0e49\u0e32\u0e19 \u0e02\u0e2d\u0e2a\u0e33\u0e40\u0e19\u0e32\u0e43\u0e2b\u0e21\u0e48", None))
#if QT_CONFIG(accessibility)
        self.reason_edit.setAccessibleName(QCoreApplication.translate("ReviewPart", u"\u0e40\u0e2b\u0e15\u0e38\u0e1c\u0e25\u0e17\u0e35\u0e48\u0e2a\u0e48\u0e07\u0e01\u0e25\u0e31\u0e1a\u0e43\u0e2b\u0e49\u0e41\u0e01\u0e49", None))
#endif // QT_CONFIG(accessibility)
        self.pictures_card.setProperty(u"title", QCoreApplication.translate("ReviewPart", u"\u0e23\u0e39\u0e1b\u0e41\u0e25\u0e30\u0e1a\u0e31\u0e15\u0e23", None))
        self.chip_label.setText(QCoreApplication.translate("ReviewPart", u"\u0e08\u0e32\u0e01\u0e0a\u0e34\u0e1b", None))
        self.chip_label.setProperty(u"role", QCoreApplication.translate("ReviewPart", u"caption", None))
        self.chip_label.setProperty(u"tone", QCoreApplication.translate("ReviewPart", u"secondary", None))
        self.portrait_label.setText(QCoreApplication.translate("ReviewPart", u"\u0e27\u0e31\u0e19\u0e19\u0e35\u0e49", None))
        self.portrait_label.setProperty(u"role", QCoreApplication.translate("ReviewPart", u"caption", None))
        self.portrait_label.setProperty(u"tone", QCoreApplication.translate("ReviewPart", u"secondary", None))
#if QT_CONFIG(accessibility)
        self.card_picture.setAccessibleName(QCoreApplication.translate("ReviewPart", u"\u0e1a\u0e31\u0e15\u0e23\u0e15\u0e32\u0e21\u0e17\u0e35\u0e48\u0e08\u0e30\u0e1e\u0e34\u0e21\u0e1e\u0e4c \u0e14\u0e49\u0e32\u0e19\u0e2b\u0e19\u0e49\u0e32", None))
#endif // QT_CONFIG(accessibility)
        self.large_button.setProperty(u"kind", QCoreApplication.translate("ReviewPart", u"ghost", None))
        self.large_button.setProperty(u"key_text", QCoreApplication.translate("ReviewPart", u"F9", None))
        self.large_button.setText(QCoreApplication.translate("ReviewPart", u"\u0e14\u0e39\u0e1a\u0e31\u0e15\u0e23\u0e02\u0e19\u0e32\u0e14\u0e43\u0e2b\u0e0d\u0e48", None))
        self.sender_line.setProperty(u"surface", QCoreApplication.translate("ReviewPart", u"line", None))
        pass
    # retranslateUi

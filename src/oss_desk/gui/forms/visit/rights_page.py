# Compiled from ui/visit/rights_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame

class Ui_RightsPage(object):
    def setupUi(self, RightsPage: QWidget) -> None:
        if not RightsPage.objectName():
            RightsPage.setObjectName(u"RightsPage")
        self.body_layout = QVBoxLayout(RightsPage)
        self.body_layout.setSpacing(12)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 16)
        self.notice_banner = Banner(RightsPage)
        self.notice_banner.setObjectName(u"notice_banner")

        self.body_layout.addWidget(self.notice_banner)

        self.rights_card = CardFrame(RightsPage)
        self.rights_card.setObjectName(u"rights_card")
        self.rights_layout = QVBoxLayout(self.rights_card)
        self.rights_layout.setSpacing(12)
        self.rights_layout.setObjectName(u"rights_layout")
        self.rights_layout.setContentsMargins(32, 24, 32, 24)
        self.bottom_14_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rights_layout.addItem(self.bottom_14_spacer)

        self.icon_layout = QHBoxLayout()
        self.icon_layout.setSpacing(0)
        self.icon_layout.setObjectName(u"icon_layout")
        self.icon_layout.setContentsMargins(0, 0, 0, 0)
        self.side_15_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.icon_layout.addItem(self.side_15_spacer)

        self.icon_label = QLabel(self.rights_card)
        self.icon_label.setObjectName(u"icon_label")

        self.icon_layout.addWidget(self.icon_label)

        self.side_16_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.icon_layout.addItem(self.side_16_spacer)


        self.rights_layout.addLayout(self.icon_layout)

        self.headline_label = QLabel(self.rights_card)
        self.headline_label.setObjectName(u"headline_label")
        self.headline_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.headline_label.setProperty(u"role", u"page_title")

        self.rights_layout.addWidget(self.headline_label)

        self.teaching_label = QLabel(self.rights_card)
        self.teaching_label.setObjectName(u"teaching_label")
        self.teaching_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.teaching_label.setWordWrap(True)
        self.teaching_label.setProperty(u"tone", u"secondary")

        self.rights_layout.addWidget(self.teaching_label)

        self.done_label = QLabel(self.rights_card)
        self.done_label.setObjectName(u"done_label")
        self.done_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done_label.setWordWrap(True)

        self.rights_layout.addWidget(self.done_label)

        self.bottom_17_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rights_layout.addItem(self.bottom_17_spacer)


        self.body_layout.addWidget(self.rights_card)

        self.body_layout.setStretch(1, 1)

        self.retranslateUi(RightsPage)
    # setupUi

    def retranslateUi(self, RightsPage: QWidget) -> None:
        self.rights_card.setProperty(u"title", QCoreApplication.translate("RightsPage", u"\u0e2a\u0e34\u0e17\u0e18\u0e34\u0e41\u0e25\u0e30\u0e2a\u0e48\u0e07\u0e15\u0e48\u0e2d", None))
        self.icon_label.setText("")
        self.headline_label.setText(QCoreApplication.translate("RightsPage", u"\u0e2a\u0e34\u0e17\u0e18\u0e34\u0e41\u0e25\u0e30\u0e2a\u0e48\u0e07\u0e15\u0e48\u0e2d\u0e21\u0e32\u0e43\u0e19\u0e23\u0e38\u0e48\u0e19\u0e16\u0e31\u0e14\u0e44\u0e1b", None))
        self.teaching_label.setText("")
        self.done_label.setText("")
        pass
    # retranslateUi

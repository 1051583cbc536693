# Compiled from ui/approval/approval_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from oss_desk.gui.approval.review_part import ReviewPart
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.top_bar import TopBar
from oss_desk.gui.widgets.waiting_list import WaitingList
class Ui_ApprovalPage(object):
    def setupUi(self, ApprovalPage: QWidget) -> None:
        if not ApprovalPage.objectName():
            ApprovalPage.setObjectName(u"ApprovalPage")
        self.page_layout = QVBoxLayout(ApprovalPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = TopBar(ApprovalPage)
        self.top_bar.setObjectName(u"top_bar")

        self.page_layout.addWidget(self.top_bar)

        self.body_stack = QStackedWidget(ApprovalPage)
        self.body_stack.setObjectName(u"body_stack")
        self.work_page = QScrollArea()
        self.work_page.setObjectName(u"work_page")
        self.work_page.setWidgetResizable(True)
        self.work_page.setFrameShape(QFrame.NoFrame)
        self.work_page.setFocusPolicy(Qt.NoFocus)
        self.work_content = QWidget()
        self.work_content.setObjectName(u"work_content")
        self.body_layout = QHBoxLayout(self.work_content)
        self.body_layout.setSpacing(16)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 12)
        self.waiting_card = CardFrame(self.work_content)
        self.waiting_card.setObjectName(u"waiting_card")
        self.waiting_layout = QVBoxLayout(self.waiting_card)
        self.waiting_layout.setObjectName(u"waiting_layout")
        self.waiting_layout.setContentsMargins(0, 0, 0, 4)
        self.waiting_list = WaitingList(self.waiting_card)
        self.waiting_list.setObjectName(u"waiting_list")

        self.waiting_layout.addWidget(self.waiting_list)


        self.body_layout.addWidget(self.waiting_card)

        self.review_part = ReviewPart(self.work_content)
        self.review_part.setObjectName(u"review_part")

        self.body_layout.addWidget(self.review_part)

        self.body_layout.setStretch(1, 1)
        self.work_page.setWidget(self.work_content)
        self.body_stack.addWidget(self.work_page)
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_layout = QVBoxLayout(self.empty_page)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(20, 16, 20, -1)
        self.banner = Banner(self.empty_page)
        self.banner.setObjectName(u"banner")

        self.empty_layout.addWidget(self.banner)

        self.empty_label = QLabel(self.empty_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)

        self.empty_layout.addWidget(self.empty_label)

        self.empty_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.empty_spacer)

        self.empty_layout.setStretch(2, 1)
        self.body_stack.addWidget(self.empty_page)

        self.page_layout.addWidget(self.body_stack)

        self.action_bar = ActionBar(ApprovalPage)
        self.action_bar.setObjectName(u"action_bar")

        self.page_layout.addWidget(self.action_bar)

        self.page_layout.setStretch(1, 1)

        self.retranslateUi(ApprovalPage)
    # setupUi

    def retranslateUi(self, ApprovalPage: QWidget) -> None:
        self.top_bar.setProperty(u"title", QCoreApplication.translate("ApprovalPage", u"\u0e15\u0e23\u0e27\u0e08\u0e2d\u0e19\u0e38\u0e21\u0e31\u0e15\u0e34", None))
        self.work_content.setProperty(u"surface", "")
        self.waiting_card.setProperty(u"title", QCoreApplication.translate("ApprovalPage", u"\u0e23\u0e2d\u0e15\u0e23\u0e27\u0e08", None))
        self.empty_label.setText(QCoreApplication.translate("ApprovalPage", u"\u0e44\u0e21\u0e48\u0e21\u0e35\u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e23\u0e2d\u0e15\u0e23\u0e27\u0e08 \u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e43\u0e2b\u0e21\u0e48\u0e08\u0e30\u0e02\u0e36\u0e49\u0e19\u0e40\u0e2d\u0e07\u0e40\u0e21\u0e37\u0e48\u0e2d\u0e40\u0e04\u0e32\u0e19\u0e4c\u0e40\u0e15\u0e2d\u0e23\u0e4c\u0e2a\u0e48\u0e07\u0e21\u0e32 \u0e01\u0e14 F5 \u0e40\u0e1e\u0e37\u0e48\u0e2d\u0e14\u0e39\u0e25\u0e48\u0e32\u0e2a\u0e38\u0e14", None))
        self.empty_label.setProperty(u"tone", QCoreApplication.translate("ApprovalPage", u"secondary", None))
        pass
    # retranslateUi

# Compiled from ui/registry/sync_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from oss_desk.gui.registry.carrier_tools import CarrierTools
from oss_desk.gui.registry.dispute_part import DisputePart
from oss_desk.gui.registry.enrol_part import EnrolPart
from oss_desk.gui.registry.item_list import SyncItemList
from oss_desk.gui.registry.refused_part import RefusedPart
from oss_desk.gui.registry.sync_counts import SyncCounts
from oss_desk.gui.registry.waiting_part import WaitingPart
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.top_bar import TopBar
class Ui_SyncPage(object):
    def setupUi(self, SyncPage: QWidget) -> None:
        if not SyncPage.objectName():
            SyncPage.setObjectName(u"SyncPage")
        self.page_layout = QVBoxLayout(SyncPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = TopBar(SyncPage)
        self.top_bar.setObjectName(u"top_bar")

        self.page_layout.addWidget(self.top_bar)

        self.banner_layout = QVBoxLayout()
        self.banner_layout.setObjectName(u"banner_layout")
        self.banner_layout.setContentsMargins(20, -1, 20, -1)
        self.banner = Banner(SyncPage)
        self.banner.setObjectName(u"banner")

        self.banner_layout.addWidget(self.banner)


        self.page_layout.addLayout(self.banner_layout)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(16)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 12)
        self.left_column = QWidget(SyncPage)
        self.left_column.setObjectName(u"left_column")
        self.left_layout = QVBoxLayout(self.left_column)
        self.left_layout.setSpacing(12)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.counts_card = CardFrame(self.left_column)
        self.counts_card.setObjectName(u"counts_card")
        self.counts_layout = QVBoxLayout(self.counts_card)
        self.counts_layout.setObjectName(u"counts_layout")
        self.counts_layout.setContentsMargins(16, 8, 16, 10)
        self.counts = SyncCounts(self.counts_card)
        self.counts.setObjectName(u"counts")

        self.counts_layout.addWidget(self.counts, 0, Qt.AlignTop)


        self.left_layout.addWidget(self.counts_card)

        self.items_card = CardFrame(self.left_column)
        self.items_card.setObjectName(u"items_card")
        self.items_layout = QVBoxLayout(self.items_card)
        self.items_layout.setObjectName(u"items_layout")
        self.items_layout.setContentsMargins(0, 0, 0, 4)
        self.items_list = SyncItemList(self.items_card)
        self.items_list.setObjectName(u"items_list")

        self.items_layout.addWidget(self.items_list)


        self.left_layout.addWidget(self.items_card)

        self.tools = CarrierTools(self.left_column)
        self.tools.setObjectName(u"tools")

        self.left_layout.addWidget(self.tools)

        self.left_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left_layout.addItem(self.left_spacer)

        self.left_layout.setStretch(1, 1)

        self.body_layout.addWidget(self.left_column)

        self.sight_stack = QStackedWidget(SyncPage)
        self.sight_stack.setObjectName(u"sight_stack")
        self.dispute_part = DisputePart()
        self.dispute_part.setObjectName(u"dispute_part")
        self.sight_stack.addWidget(self.dispute_part)
        self.refused_part = RefusedPart()
        self.refused_part.setObjectName(u"refused_part")
        self.sight_stack.addWidget(self.refused_part)
        self.waiting_part = WaitingPart()
        self.waiting_part.setObjectName(u"waiting_part")
        self.sight_stack.addWidget(self.waiting_part)
        self.enrol_part = EnrolPart()
        self.enrol_part.setObjectName(u"enrol_part")
        self.sight_stack.addWidget(self.enrol_part)

        self.body_layout.addWidget(self.sight_stack)

        self.body_layout.setStretch(1, 1)

        self.page_layout.addLayout(self.body_layout)

        self.action_bar = ActionBar(SyncPage)
        self.action_bar.setObjectName(u"action_bar")

        self.page_layout.addWidget(self.action_bar)

        self.page_layout.setStretch(2, 1)

        self.retranslateUi(SyncPage)
    # setupUi

    def retranslateUi(self, SyncPage: QWidget) -> None:
        self.top_bar.setProperty(u"title", QCoreApplication.translate("SyncPage", u"\u0e28\u0e39\u0e19\u0e22\u0e4c\u0e0b\u0e34\u0e07\u0e04\u0e4c", None))
        self.counts_card.setProperty(u"title", QCoreApplication.translate("SyncPage", u"\u0e2a\u0e16\u0e32\u0e19\u0e30", None))
        self.items_card.setProperty(u"title", QCoreApplication.translate("SyncPage", u"\u0e23\u0e32\u0e22\u0e01\u0e32\u0e23", None))
        pass
    # retranslateUi

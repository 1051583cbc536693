# Compiled from ui/home/home_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from oss_desk.gui.home.prompt_frame import PromptFrame
from oss_desk.gui.home.queue_table import QueueTable
from oss_desk.gui.home.today_tiles import TodayTiles
from oss_desk.gui.home.work_list import WorkList
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.top_bar import TopBar
class Ui_HomePage(object):
    def setupUi(self, HomePage: QWidget) -> None:
        if not HomePage.objectName():
            HomePage.setObjectName(u"HomePage")
        self.page_layout = QVBoxLayout(HomePage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = TopBar(HomePage)
        self.top_bar.setObjectName(u"top_bar")

        self.page_layout.addWidget(self.top_bar)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(16)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 16)
        self.left_layout = QVBoxLayout()
        self.left_layout.setSpacing(12)
        self.left_layout.setObjectName(u"left_layout")
        self.banner = Banner(HomePage)
        self.banner.setObjectName(u"banner")

        self.left_layout.addWidget(self.banner)

        self.prompt_frame = PromptFrame(HomePage)
        self.prompt_frame.setObjectName(u"prompt_frame")

        self.left_layout.addWidget(self.prompt_frame)

        self.queue_card = CardFrame(HomePage)
        self.queue_card.setObjectName(u"queue_card")
        self.queue_layout = QVBoxLayout(self.queue_card)
        self.queue_layout.setObjectName(u"queue_layout")
        self.queue_layout.setContentsMargins(0, 0, 0, 4)
        self.queue_stack = QStackedWidget(self.queue_card)
        self.queue_stack.setObjectName(u"queue_stack")
        self.table_page = QWidget()
        self.table_page.setObjectName(u"table_page")
        self.table_layout = QVBoxLayout(self.table_page)
        self.table_layout.setObjectName(u"table_layout")
        self.table_layout.setContentsMargins(0, 0, 0, 0)
        self.queue_table = QueueTable(self.table_page)
        self.queue_table.setObjectName(u"queue_table")

        self.table_layout.addWidget(self.queue_table)

        self.queue_stack.addWidget(self.table_page)
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_layout = QVBoxLayout(self.empty_page)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(16, 14, 16, -1)
        self.empty_label = QLabel(self.empty_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)
        self.empty_label.setProperty(u"tone", u"secondary")

        self.empty_layout.addWidget(self.empty_label)

        self.empty_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.empty_spacer)

        self.empty_layout.setStretch(1, 1)
        self.queue_stack.addWidget(self.empty_page)

        self.queue_layout.addWidget(self.queue_stack)


        self.left_layout.addWidget(self.queue_card)

        self.left_layout.setStretch(2, 1)

        self.body_layout.addLayout(self.left_layout)

        self.right_layout = QVBoxLayout()
        self.right_layout.setSpacing(12)
        self.right_layout.setObjectName(u"right_layout")
        self.today_card = CardFrame(HomePage)
        self.today_card.setObjectName(u"today_card")
        self.today_layout = QVBoxLayout(self.today_card)
        self.today_layout.setObjectName(u"today_layout")
        self.today_layout.setContentsMargins(0, 0, 0, 0)
        self.today_tiles = TodayTiles(self.today_card)
        self.today_tiles.setObjectName(u"today_tiles")

        self.today_layout.addWidget(self.today_tiles)


        self.right_layout.addWidget(self.today_card)

        self.work_card = CardFrame(HomePage)
        self.work_card.setObjectName(u"work_card")
        self.work_layout = QVBoxLayout(self.work_card)
        self.work_layout.setObjectName(u"work_layout")
        self.work_layout.setContentsMargins(0, 0, 0, 0)
        self.work_list = WorkList(self.work_card)
        self.work_list.setObjectName(u"work_list")

        self.work_layout.addWidget(self.work_list)


        self.right_layout.addWidget(self.work_card)

        self.right_layout.setStretch(1, 1)

        self.body_layout.addLayout(self.right_layout)

        self.body_layout.setStretch(0, 1)

        self.page_layout.addLayout(self.body_layout)

        self.page_layout.setStretch(1, 1)

        self.retranslateUi(HomePage)
    # setupUi

    def retranslateUi(self, HomePage: QWidget) -> None:
        self.top_bar.setProperty(u"title", QCoreApplication.translate("HomePage", u"\u0e40\u0e04\u0e32\u0e19\u0e4c\u0e40\u0e15\u0e2d\u0e23\u0e4c\u0e1a\u0e23\u0e34\u0e01\u0e32\u0e23", None))
        self.queue_card.setProperty(u"title", QCoreApplication.translate("HomePage", u"\u0e04\u0e34\u0e27\u0e27\u0e31\u0e19\u0e19\u0e35\u0e49", None))
        self.empty_label.setText(QCoreApplication.translate("HomePage", u"\u0e22\u0e31\u0e07\u0e44\u0e21\u0e48\u0e21\u0e35\u0e04\u0e34\u0e27 \u0e40\u0e2a\u0e35\u0e22\u0e1a\u0e1a\u0e31\u0e15\u0e23\u0e1b\u0e23\u0e30\u0e0a\u0e32\u0e0a\u0e19\u0e40\u0e1e\u0e37\u0e48\u0e2d\u0e40\u0e23\u0e34\u0e48\u0e21 \u0e2b\u0e23\u0e37\u0e2d\u0e01\u0e14 F2 \u0e16\u0e49\u0e32\u0e44\u0e21\u0e48\u0e21\u0e35\u0e1a\u0e31\u0e15\u0e23", None))
        self.today_card.setProperty(u"title", QCoreApplication.translate("HomePage", u"\u0e27\u0e31\u0e19\u0e19\u0e35\u0e49", None))
        self.work_card.setProperty(u"title", QCoreApplication.translate("HomePage", u"\u0e23\u0e2d\u0e40\u0e23\u0e32\u0e17\u0e33\u0e15\u0e48\u0e2d", None))
        pass
    # retranslateUi

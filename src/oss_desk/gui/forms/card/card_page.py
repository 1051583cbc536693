# Compiled from ui/card/card_page.ui by tools/build_forms.py; do not edit.

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

from oss_desk.gui.card.card_part import CardPart
from oss_desk.gui.card.printer_line import PrinterLine
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.top_bar import TopBar
from oss_desk.gui.widgets.waiting_list import WaitingList
class Ui_CardPage(object):
    def setupUi(self, CardPage: QWidget) -> None:
        if not CardPage.objectName():
            CardPage.setObjectName(u"CardPage")
        self.page_layout = QVBoxLayout(CardPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = TopBar(CardPage)
        self.top_bar.setObjectName(u"top_bar")

        self.page_layout.addWidget(self.top_bar)

        self.body_stack = QStackedWidget(CardPage)
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
        self.left_layout = QVBoxLayout()
        self.left_layout.setSpacing(12)
        self.left_layout.setObjectName(u"left_layout")
        self.queue_card = CardFrame(self.work_content)
        self.queue_card.setObjectName(u"queue_card")
        self.queue_layout = QVBoxLayout(self.queue_card)
        self.queue_layout.setObjectName(u"queue_layout")
        self.queue_layout.setContentsMargins(0, 0, 0, 4)
        self.queue_list = WaitingList(self.queue_card)
        self.queue_list.setObjectName(u"queue_list")

        self.queue_layout.addWidget(self.queue_list)


        self.left_layout.addWidget(self.queue_card)

        self.printer_card = CardFrame(self.work_content)
        self.printer_card.setObjectName(u"printer_card")
        self.printer_layout = QVBoxLayout(self.printer_card)
        self.printer_layout.setSpacing(14)
        self.printer_layout.setObjectName(u"printer_layout")
        self.printer_layout.setContentsMargins(16, 14, 16, 14)
        self.printer_line = PrinterLine(self.printer_card)
        self.printer_line.setObjectName(u"printer_line")

        self.printer_layout.addWidget(self.printer_line)

        self.printer_label = QLabel(self.printer_card)
        self.printer_label.setObjectName(u"printer_label")
        self.printer_label.setWordWrap(True)

        self.printer_layout.addWidget(self.printer_label)

        self.printer_rule = QFrame(self.printer_card)
        self.printer_rule.setObjectName(u"printer_rule")

        self.printer_layout.addWidget(self.printer_rule)

        self.stock_label = QLabel(self.printer_card)
        self.stock_label.setObjectName(u"stock_label")
        self.stock_label.setWordWrap(True)

        self.printer_layout.addWidget(self.stock_label)

        self.printer_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.printer_layout.addItem(self.printer_spacer)


        self.left_layout.addWidget(self.printer_card)

        self.left_layout.setStretch(1, 1)

        self.body_layout.addLayout(self.left_layout)

        self.card_part = CardPart(self.work_content)
        self.card_part.setObjectName(u"card_part")

        self.body_layout.addWidget(self.card_part)

        self.body_layout.setStretch(1, 1)
        self.work_page.setWidget(self.work_content)
        self.body_stack.addWidget(self.work_page)
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_layout = QVBoxLayout(self.empty_page)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(20, 16, 20, 12)
        self.banner = Banner(self.empty_page)
        self.banner.setObjectName(u"banner")

        self.empty_layout.addWidget(self.banner)

        self.empty_label = QLabel(self.empty_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)

        self.empty_layout.addWidget(self.empty_label)

        self.empty_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.empty_spacer)

        self.body_stack.addWidget(self.empty_page)

        self.page_layout.addWidget(self.body_stack)

        self.action_bar = ActionBar(CardPage)
        self.action_bar.setObjectName(u"action_bar")

        self.page_layout.addWidget(self.action_bar)

        self.page_layout.setStretch(1, 1)

        self.retranslateUi(CardPage)
    # setupUi

    def retranslateUi(self, CardPage: QWidget) -> None:
        self.top_bar.setProperty(u"title", QCoreApplication.translate("CardPage", u"\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e1a\u0e31\u0e15\u0e23", None))
        self.work_content.setProperty(u"surface", "")
        self.queue_card.setProperty(u"title", QCoreApplication.translate("CardPage", u"\u0e04\u0e34\u0e27\u0e1e\u0e34\u0e21\u0e1e\u0e4c", None))
        self.printer_card.setProperty(u"title", QCoreApplication.translate("CardPage", u"\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e41\u0e25\u0e30\u0e27\u0e31\u0e2a\u0e14\u0e38", None))
        self.printer_rule.setProperty(u"surface", QCoreApplication.translate("CardPage", u"line", None))
        self.stock_label.setText(QCoreApplication.translate("CardPage", u"\u0e08\u0e33\u0e19\u0e27\u0e19\u0e1a\u0e31\u0e15\u0e23\u0e40\u0e1b\u0e25\u0e48\u0e32\u0e41\u0e25\u0e30\u0e1c\u0e49\u0e32\u0e2b\u0e21\u0e36\u0e01\u0e14\u0e39\u0e17\u0e35\u0e48\u0e2b\u0e19\u0e49\u0e32\u0e08\u0e2d\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e1e\u0e34\u0e21\u0e1e\u0e4c \u0e43\u0e1a\u0e40\u0e2a\u0e35\u0e22\u0e40\u0e01\u0e47\u0e1a\u0e43\u0e2a\u0e48\u0e0b\u0e2d\u0e07\u0e23\u0e2d\u0e17\u0e33\u0e25\u0e32\u0e22", None))
        self.stock_label.setProperty(u"role", QCoreApplication.translate("CardPage", u"caption", None))
        self.stock_label.setProperty(u"tone", QCoreApplication.translate("CardPage", u"secondary", None))
        self.empty_label.setText(QCoreApplication.translate("CardPage", u"\u0e44\u0e21\u0e48\u0e21\u0e35\u0e1a\u0e31\u0e15\u0e23\u0e23\u0e2d\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e2b\u0e23\u0e37\u0e2d\u0e23\u0e2d\u0e2a\u0e48\u0e07\u0e21\u0e2d\u0e1a \u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e17\u0e35\u0e48\u0e2b\u0e31\u0e27\u0e2b\u0e19\u0e49\u0e32\u0e2d\u0e19\u0e38\u0e21\u0e31\u0e15\u0e34\u0e41\u0e25\u0e49\u0e27\u0e08\u0e30\u0e02\u0e36\u0e49\u0e19\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48 \u0e01\u0e14 F5 \u0e40\u0e1e\u0e37\u0e48\u0e2d\u0e14\u0e39\u0e25\u0e48\u0e32\u0e2a\u0e38\u0e14", None))
        self.empty_label.setProperty(u"tone", QCoreApplication.translate("CardPage", u"secondary", None))
        pass
    # retranslateUi

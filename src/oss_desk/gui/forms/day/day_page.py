# Compiled from ui/day/day_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QTableView, QVBoxLayout,
    QWidget)

from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.bar_chart import (HorizontalBars, VerticalBars)
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.number_tile import NumberTile
from oss_desk.gui.widgets.top_bar import TopBar
class Ui_DayPage(object):
    def setupUi(self, DayPage: QWidget) -> None:
        if not DayPage.objectName():
            DayPage.setObjectName(u"DayPage")
        self.page_layout = QVBoxLayout(DayPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = TopBar(DayPage)
        self.top_bar.setObjectName(u"top_bar")

        self.page_layout.addWidget(self.top_bar)

        self.body_area = QScrollArea(DayPage)
        self.body_area.setObjectName(u"body_area")
        self.body_area.setWidgetResizable(True)
        self.body_area.setFrameShape(QFrame.NoFrame)
        self.body_area.setFocusPolicy(Qt.NoFocus)
        self.body_area.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.body_content = QWidget()
        self.body_content.setObjectName(u"body_content")
        self.body_layout = QVBoxLayout(self.body_content)
        self.body_layout.setSpacing(12)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 16)
        self.banner = Banner(self.body_content)
        self.banner.setObjectName(u"banner")

        self.body_layout.addWidget(self.banner)

        self.tiles_layout = QGridLayout()
        self.tiles_layout.setSpacing(12)
        self.tiles_layout.setObjectName(u"tiles_layout")
        self.printed_tile = NumberTile(self.body_content)
        self.printed_tile.setObjectName(u"printed_tile")

        self.tiles_layout.addWidget(self.printed_tile, 0, 0, 1, 1)

        self.registration_tile = NumberTile(self.body_content)
        self.registration_tile.setObjectName(u"registration_tile")

        self.tiles_layout.addWidget(self.registration_tile, 0, 1, 1, 1)

        self.renewal_tile = NumberTile(self.body_content)
        self.renewal_tile.setObjectName(u"renewal_tile")

        self.tiles_layout.addWidget(self.renewal_tile, 0, 2, 1, 1)

        self.spoiled_tile = NumberTile(self.body_content)
        self.spoiled_tile.setObjectName(u"spoiled_tile")

        self.tiles_layout.addWidget(self.spoiled_tile, 0, 3, 1, 1)

        self.minutes_tile = NumberTile(self.body_content)
        self.minutes_tile.setObjectName(u"minutes_tile")

        self.tiles_layout.addWidget(self.minutes_tile, 0, 4, 1, 1)


        self.body_layout.addLayout(self.tiles_layout)

        self.figures_stack = QStackedWidget(self.body_content)
        self.figures_stack.setObjectName(u"figures_stack")
        self.bars_page = QWidget()
        self.bars_page.setObjectName(u"bars_page")
        self.bars_layout = QHBoxLayout(self.bars_page)
        self.bars_layout.setSpacing(12)
        self.bars_layout.setObjectName(u"bars_layout")
        self.bars_layout.setContentsMargins(0, 0, 0, 0)
        self.types_card = CardFrame(self.bars_page)
        self.types_card.setObjectName(u"types_card")
        self.types_layout = QVBoxLayout(self.types_card)
        self.types_layout.setSpacing(0)
        self.types_layout.setObjectName(u"types_layout")
        self.types_layout.setContentsMargins(0, 0, 0, 0)
        self.type_bars_layout = QVBoxLayout()
        self.type_bars_layout.setObjectName(u"type_bars_layout")
        self.type_bars_layout.setContentsMargins(16, 14, 16, 14)
        self.type_bars = HorizontalBars(self.types_card)
        self.type_bars.setObjectName(u"type_bars")

        self.type_bars_layout.addWidget(self.type_bars)


        self.types_layout.addLayout(self.type_bars_layout)

        self.types_rule = QFrame(self.types_card)
        self.types_rule.setObjectName(u"types_rule")

        self.types_layout.addWidget(self.types_rule)

        self.age_layout = QVBoxLayout()
        self.age_layout.setSpacing(0)
        self.age_layout.setObjectName(u"age_layout")
        self.age_layout.setContentsMargins(16, 6, 16, 8)
        self.age_label = QLabel(self.types_card)
        self.age_label.setObjectName(u"age_label")
        self.age_label.setWordWrap(True)

        self.age_layout.addWidget(self.age_label)

        self.age_bars = VerticalBars(self.types_card)
        self.age_bars.setObjectName(u"age_bars")

        self.age_layout.addWidget(self.age_bars)


        self.types_layout.addLayout(self.age_layout)

        self.types_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.types_layout.addItem(self.types_spacer)


        self.bars_layout.addWidget(self.types_card)

        self.districts_card = CardFrame(self.bars_page)
        self.districts_card.setObjectName(u"districts_card")
        self.districts_layout = QVBoxLayout(self.districts_card)
        self.districts_layout.setSpacing(6)
        self.districts_layout.setObjectName(u"districts_layout")
        self.districts_layout.setContentsMargins(0, 0, 0, 8)
        self.districts_area = QScrollArea(self.districts_card)
        self.districts_area.setObjectName(u"districts_area")
        self.districts_area.setWidgetResizable(True)
        self.districts_area.setFrameShape(QFrame.NoFrame)
        self.districts_area.setFocusPolicy(Qt.NoFocus)
        self.districts_content = QWidget()
        self.districts_content.setObjectName(u"districts_content")
        self.districts_content_layout = QVBoxLayout(self.districts_content)
        self.districts_content_layout.setSpacing(4)
        self.districts_content_layout.setObjectName(u"districts_content_layout")
        self.districts_content_layout.setContentsMargins(16, 10, 16, 4)
        self.district_bars = HorizontalBars(self.districts_content)
        self.district_bars.setObjectName(u"district_bars")

        self.districts_content_layout.addWidget(self.district_bars)

        self.districts_label = QLabel(self.districts_content)
        self.districts_label.setObjectName(u"districts_label")
        self.districts_label.setWordWrap(True)

        self.districts_content_layout.addWidget(self.districts_label)

        self.districts_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.districts_content_layout.addItem(self.districts_spacer)

        self.districts_area.setWidget(self.districts_content)

        self.districts_layout.addWidget(self.districts_area)


        self.bars_layout.addWidget(self.districts_card)

        self.bars_layout.setStretch(0, 135)
        self.bars_layout.setStretch(1, 100)
        self.figures_stack.addWidget(self.bars_page)
        self.table_page = QWidget()
        self.table_page.setObjectName(u"table_page")
        self.table_layout = QVBoxLayout(self.table_page)
        self.table_layout.setObjectName(u"table_layout")
        self.table_layout.setContentsMargins(0, 0, 0, 0)
        self.table_card = CardFrame(self.table_page)
        self.table_card.setObjectName(u"table_card")
        self.table_card_layout = QVBoxLayout(self.table_card)
        self.table_card_layout.setObjectName(u"table_card_layout")
        self.table_card_layout.setContentsMargins(0, 0, 0, 6)
        self.figures_table = QTableView(self.table_card)
        self.figures_table.setObjectName(u"figures_table")

        self.table_card_layout.addWidget(self.figures_table)


        self.table_layout.addWidget(self.table_card)

        self.figures_stack.addWidget(self.table_page)
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_layout = QVBoxLayout(self.empty_page)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(0, 0, 0, 0)
        self.empty_label = QLabel(self.empty_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)

        self.empty_layout.addWidget(self.empty_label)

        self.empty_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.empty_spacer)

        self.figures_stack.addWidget(self.empty_page)

        self.body_layout.addWidget(self.figures_stack)

        self.body_layout.setStretch(2, 1)
        self.body_area.setWidget(self.body_content)

        self.page_layout.addWidget(self.body_area)

        self.page_layout.setStretch(1, 1)

        self.retranslateUi(DayPage)
    # setupUi

    def retranslateUi(self, DayPage: QWidget) -> None:
        self.top_bar.setProperty(u"title", QCoreApplication.translate("DayPage", u"\u0e2a\u0e23\u0e38\u0e1b\u0e22\u0e2d\u0e14", None))
        self.body_content.setProperty(u"surface", "")
        self.printed_tile.setProperty(u"label", QCoreApplication.translate("DayPage", u"\u0e1a\u0e31\u0e15\u0e23\u0e17\u0e35\u0e48\u0e2d\u0e2d\u0e01", None))
        self.registration_tile.setProperty(u"label", QCoreApplication.translate("DayPage", u"\u0e08\u0e14\u0e17\u0e30\u0e40\u0e1a\u0e35\u0e22\u0e19\u0e43\u0e2b\u0e21\u0e48", None))
        self.renewal_tile.setProperty(u"label", QCoreApplication.translate("DayPage", u"\u0e15\u0e48\u0e2d\u0e2d\u0e32\u0e22\u0e38 / \u0e40\u0e1b\u0e25\u0e35\u0e48\u0e22\u0e19", None))
        self.spoiled_tile.setProperty(u"label", QCoreApplication.translate("DayPage", u"\u0e1a\u0e31\u0e15\u0e23\u0e40\u0e2a\u0e35\u0e22", None))
        self.minutes_tile.setProperty(u"label", QCoreApplication.translate("DayPage", u"\u0e40\u0e27\u0e25\u0e32\u0e40\u0e09\u0e25\u0e35\u0e48\u0e22\u0e15\u0e48\u0e2d\u0e23\u0e32\u0e22", None))
        self.types_card.setProperty(u"title", QCoreApplication.translate("DayPage", u"\u0e1b\u0e23\u0e30\u0e40\u0e20\u0e17\u0e04\u0e27\u0e32\u0e21\u0e1e\u0e34\u0e01\u0e32\u0e23 \u00d7 \u0e40\u0e1e\u0e28", None))
#if QT_CONFIG(accessibility)
        self.type_bars.setAccessibleName(QCoreApplication.translate("DayPage", u"\u0e1b\u0e23\u0e30\u0e40\u0e20\u0e17\u0e04\u0e27\u0e32\u0e21\u0e1e\u0e34\u0e01\u0e32\u0e23 \u00d7 \u0e40\u0e1e\u0e28", None))
#endif // QT_CONFIG(accessibility)
        self.types_rule.setProperty(u"surface", QCoreApplication.translate("DayPage", u"line", None))
        self.age_label.setText(QCoreApplication.translate("DayPage", u"\u0e0a\u0e48\u0e27\u0e07\u0e2d\u0e32\u0e22\u0e38 (\u0e1b\u0e35)", None))
        self.age_label.setProperty(u"role", QCoreApplication.translate("DayPage", u"caption_strong", None))
#if QT_CONFIG(accessibility)
        self.age_bars.setAccessibleName(QCoreApplication.translate("DayPage", u"\u0e0a\u0e48\u0e27\u0e07\u0e2d\u0e32\u0e22\u0e38", None))
#endif // QT_CONFIG(accessibility)
        self.districts_card.setProperty(u"title", QCoreApplication.translate("DayPage", u"\u0e2d\u0e33\u0e40\u0e20\u0e2d", None))
        self.districts_content.setProperty(u"surface", "")
#if QT_CONFIG(accessibility)
        self.district_bars.setAccessibleName(QCoreApplication.translate("DayPage", u"\u0e2d\u0e33\u0e40\u0e20\u0e2d", None))
#endif // QT_CONFIG(accessibility)
        self.districts_label.setText(QCoreApplication.translate("DayPage", u"\u0e19\u0e31\u0e1a\u0e15\u0e32\u0e21\u0e17\u0e30\u0e40\u0e1a\u0e35\u0e22\u0e19\u0e1a\u0e49\u0e32\u0e19 \u0e04\u0e19\u0e2b\u0e19\u0e36\u0e48\u0e07\u0e19\u0e31\u0e1a\u0e04\u0e23\u0e31\u0e49\u0e07\u0e40\u0e14\u0e35\u0e22\u0e27\u0e15\u0e32\u0e21\u0e1b\u0e23\u0e30\u0e40\u0e20\u0e17\u0e2b\u0e25\u0e31\u0e01", None))
        self.districts_label.setProperty(u"role", QCoreApplication.translate("DayPage", u"caption", None))
        self.districts_label.setProperty(u"tone", QCoreApplication.translate("DayPage", u"secondary", None))
        self.table_card.setProperty(u"title", QCoreApplication.translate("DayPage", u"\u0e15\u0e31\u0e27\u0e40\u0e25\u0e02\u0e17\u0e31\u0e49\u0e07\u0e2b\u0e21\u0e14", None))
#if QT_CONFIG(accessibility)
        self.figures_table.setAccessibleName(QCoreApplication.translate("DayPage", u"\u0e15\u0e32\u0e23\u0e32\u0e07\u0e15\u0e31\u0e27\u0e40\u0e25\u0e02\u0e17\u0e31\u0e49\u0e07\u0e2b\u0e21\u0e14", None))
#endif // QT_CONFIG(accessibility)
        self.empty_label.setText("")
        self.empty_label.setProperty(u"role", QCoreApplication.translate("DayPage", u"body", None))
        self.empty_label.setProperty(u"tone", QCoreApplication.translate("DayPage", u"secondary", None))
        pass
    # retranslateUi

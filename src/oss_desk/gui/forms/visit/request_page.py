# Compiled from ui/visit/request_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.visit.steps.request.paper_picture import PaperPicture
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.icon_label import IconLabel

class Ui_RequestPage(object):
    def setupUi(self, RequestPage: QWidget) -> None:
        if not RequestPage.objectName():
            RequestPage.setObjectName(u"RequestPage")
        self.body_layout = QHBoxLayout(RequestPage)
        self.body_layout.setSpacing(16)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 16)
        self.side_scroll = QScrollArea(RequestPage)
        self.side_scroll.setObjectName(u"side_scroll")
        self.side_scroll.setMinimumSize(QSize(296, 0))
        self.side_scroll.setMaximumSize(QSize(296, 16777215))
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_scroll.setWidgetResizable(True)
        self.side_widget = QWidget()
        self.side_widget.setObjectName(u"side_widget")
        self.side_widget.setProperty(u"surface", u"")
        self.side_layout = QVBoxLayout(self.side_widget)
        self.side_layout.setSpacing(12)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_card = CardFrame(self.side_widget)
        self.kind_card.setObjectName(u"kind_card")
        self.kind_layout = QVBoxLayout(self.kind_card)
        self.kind_layout.setSpacing(0)
        self.kind_layout.setObjectName(u"kind_layout")
        self.kind_layout.setContentsMargins(0, 4, 0, 4)

        self.side_layout.addWidget(self.kind_card)

        self.applicant_card = CardFrame(self.side_widget)
        self.applicant_card.setObjectName(u"applicant_card")
        self.applicant_layout = QVBoxLayout(self.applicant_card)
        self.applicant_layout.setSpacing(6)
        self.applicant_layout.setObjectName(u"applicant_layout")
        self.applicant_layout.setContentsMargins(16, 10, 16, 10)
        self.applicant_combo = QComboBox(self.applicant_card)
        self.applicant_combo.setObjectName(u"applicant_combo")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.applicant_combo.sizePolicy().hasHeightForWidth())
        self.applicant_combo.setSizePolicy(sizePolicy)

        self.applicant_layout.addWidget(self.applicant_combo)

        self.applicant_line_layout = QHBoxLayout()
        self.applicant_line_layout.setSpacing(4)
        self.applicant_line_layout.setObjectName(u"applicant_line_layout")
        self.applicant_line_layout.setContentsMargins(0, 0, 0, 0)
        self.applicant_label = QLabel(self.applicant_card)
        self.applicant_label.setObjectName(u"applicant_label")
        self.applicant_label.setWordWrap(True)
        self.applicant_label.setProperty(u"role", u"caption")
        self.applicant_label.setProperty(u"tone", u"secondary")

        self.applicant_line_layout.addWidget(self.applicant_label)

        self.chip_icon_label = IconLabel(self.applicant_card)
        self.chip_icon_label.setObjectName(u"chip_icon_label")

        self.applicant_line_layout.addWidget(self.chip_icon_label)

        self.chip_label = QLabel(self.applicant_card)
        self.chip_label.setObjectName(u"chip_label")
        self.chip_label.setProperty(u"role", u"caption")
        self.chip_label.setProperty(u"tone", u"ok")

        self.applicant_line_layout.addWidget(self.chip_label)

        self.applicant_line_layout.setStretch(0, 1)

        self.applicant_layout.addLayout(self.applicant_line_layout)

        self.bottom_applicant_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.applicant_layout.addItem(self.bottom_applicant_spacer)


        self.side_layout.addWidget(self.applicant_card)

        self.side_layout.setStretch(1, 1)
        self.side_scroll.setWidget(self.side_widget)

        self.body_layout.addWidget(self.side_scroll)

        self.middle_layout = QVBoxLayout()
        self.middle_layout.setSpacing(12)
        self.middle_layout.setObjectName(u"middle_layout")
        self.middle_layout.setContentsMargins(0, 0, 0, 0)
        self.notice_banner = Banner(RequestPage)
        self.notice_banner.setObjectName(u"notice_banner")

        self.middle_layout.addWidget(self.notice_banner)

        self.papers_card = CardFrame(RequestPage)
        self.papers_card.setObjectName(u"papers_card")
        self.papers_card_layout = QVBoxLayout(self.papers_card)
        self.papers_card_layout.setSpacing(0)
        self.papers_card_layout.setObjectName(u"papers_card_layout")
        self.papers_card_layout.setContentsMargins(0, 0, 0, 0)
        self.papers_scroll = QScrollArea(self.papers_card)
        self.papers_scroll.setObjectName(u"papers_scroll")
        self.papers_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.papers_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.papers_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.papers_scroll.setWidgetResizable(True)
        self.papers_widget = QWidget()
        self.papers_widget.setObjectName(u"papers_widget")
        self.papers_widget.setProperty(u"surface", u"")
        self.papers_layout = QVBoxLayout(self.papers_widget)
        self.papers_layout.setSpacing(0)
        self.papers_layout.setObjectName(u"papers_layout")
        self.papers_layout.setContentsMargins(0, 0, 0, 0)
        self.bottom_papers_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.papers_layout.addItem(self.bottom_papers_spacer)

        self.papers_scroll.setWidget(self.papers_widget)

        self.papers_card_layout.addWidget(self.papers_scroll)


        self.middle_layout.addWidget(self.papers_card)

        self.middle_layout.setStretch(1, 1)

        self.body_layout.addLayout(self.middle_layout)

        self.paper_widget = QWidget(RequestPage)
        self.paper_widget.setObjectName(u"paper_widget")
        self.paper_widget.setMinimumSize(QSize(262, 0))
        self.paper_widget.setMaximumSize(QSize(262, 16777215))
        self.right_layout = QVBoxLayout(self.paper_widget)
        self.right_layout.setSpacing(12)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(0, 0, 0, 0)
        self.paper_card = CardFrame(self.paper_widget)
        self.paper_card.setObjectName(u"paper_card")
        self.paper_layout = QVBoxLayout(self.paper_card)
        self.paper_layout.setSpacing(0)
        self.paper_layout.setObjectName(u"paper_layout")
        self.paper_layout.setContentsMargins(0, 0, 0, 12)
        self.paper_picture = PaperPicture(self.paper_card)
        self.paper_picture.setObjectName(u"paper_picture")

        self.paper_layout.addWidget(self.paper_picture)

        self.caption_layout = QVBoxLayout()
        self.caption_layout.setSpacing(0)
        self.caption_layout.setObjectName(u"caption_layout")
        self.caption_layout.setContentsMargins(14, 6, 14, 6)
        self.paper_caption_label = QLabel(self.paper_card)
        self.paper_caption_label.setObjectName(u"paper_caption_label")
        self.paper_caption_label.setWordWrap(True)
        self.paper_caption_label.setProperty(u"role", u"caption")
        self.paper_caption_label.setProperty(u"tone", u"secondary")

        self.caption_layout.addWidget(self.paper_caption_label)


        self.paper_layout.addLayout(self.caption_layout)

        self.scan_layout = QVBoxLayout()
        self.scan_layout.setSpacing(0)
        self.scan_layout.setObjectName(u"scan_layout")
        self.scan_layout.setContentsMargins(14, 0, 14, 0)
        self.scan_button = ActionButton(self.paper_card)
        self.scan_button.setObjectName(u"scan_button")
        self.scan_button.setProperty(u"small", True)
        self.scan_button.setProperty(u"key_text", u"F6")

        self.scan_layout.addWidget(self.scan_button)


        self.paper_layout.addLayout(self.scan_layout)

        self.paper_layout.setStretch(0, 1)

        self.right_layout.addWidget(self.paper_card)

        self.bring_card = CardFrame(self.paper_widget)
        self.bring_card.setObjectName(u"bring_card")
        self.bring_layout = QVBoxLayout(self.bring_card)
        self.bring_layout.setSpacing(8)
        self.bring_layout.setObjectName(u"bring_layout")
        self.bring_layout.setContentsMargins(14, 10, 14, 12)
        self.bring_by_field = FormField(self.bring_card)
        self.bring_by_field.setObjectName(u"bring_by_field")
        self.bring_by_field_layout = QVBoxLayout(self.bring_by_field)
        self.bring_by_field_layout.setSpacing(0)
        self.bring_by_field_layout.setObjectName(u"bring_by_field_layout")
        self.bring_by_field_layout.setContentsMargins(0, 0, 0, 0)
        self.bring_by_edit = ThaiDateEdit(self.bring_by_field)
        self.bring_by_edit.setObjectName(u"bring_by_edit")
        sizePolicy.setHeightForWidth(self.bring_by_edit.sizePolicy().hasHeightForWidth())
        self.bring_by_edit.setSizePolicy(sizePolicy)

        self.bring_by_field_layout.addWidget(self.bring_by_edit)


        self.bring_layout.addWidget(self.bring_by_field)

        self.slip_button = ActionButton(self.bring_card)
        self.slip_button.setObjectName(u"slip_button")
        self.slip_button.setProperty(u"small", True)
        self.slip_button.setProperty(u"key_text", u"Ctrl+P")

        self.bring_layout.addWidget(self.slip_button)


        self.right_layout.addWidget(self.bring_card)

        self.right_layout.setStretch(0, 1)

        self.body_layout.addWidget(self.paper_widget)

        self.body_layout.setStretch(1, 1)

        self.retranslateUi(RequestPage)
    # setupUi

    def retranslateUi(self, RequestPage: QWidget) -> None:
        self.kind_card.setProperty(u"title", QCoreApplication.translate("RequestPage", u"\u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e17\u0e35\u0e48\u0e02\u0e2d", None))
        self.applicant_card.setProperty(u"title", QCoreApplication.translate("RequestPage", u"\u0e1c\u0e39\u0e49\u0e22\u0e37\u0e48\u0e19\u0e04\u0e33\u0e02\u0e2d", None))
        self.applicant_label.setText("")
        self.chip_label.setText(QCoreApplication.translate("RequestPage", u"\u0e0a\u0e34\u0e1b", None))
        self.papers_card.setProperty(u"title", QCoreApplication.translate("RequestPage", u"\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23", None))
        self.paper_card.setProperty(u"title", QCoreApplication.translate("RequestPage", u"\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23", None))
        self.paper_caption_label.setText("")
        self.scan_button.setText(QCoreApplication.translate("RequestPage", u"\u0e2a\u0e41\u0e01\u0e19\u0e2b\u0e23\u0e37\u0e2d\u0e16\u0e48\u0e32\u0e22\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23", None))
        self.bring_card.setProperty(u"title", QCoreApplication.translate("RequestPage", u"\u0e43\u0e1a\u0e41\u0e08\u0e49\u0e07\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23\u0e17\u0e35\u0e48\u0e02\u0e32\u0e14", None))
        self.bring_by_field.setProperty(u"label", QCoreApplication.translate("RequestPage", u"\u0e19\u0e33\u0e21\u0e32\u0e20\u0e32\u0e22\u0e43\u0e19", None))
        self.slip_button.setText(QCoreApplication.translate("RequestPage", u"\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e15\u0e31\u0e27\u0e43\u0e2b\u0e0d\u0e48", None))
        pass
    # retranslateUi

# Compiled from ui/sign_in/approver_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from oss_desk.gui.sign_in.credential_part import CredentialPart
from oss_desk.gui.sign_in.form_ground import FormGround
from oss_desk.gui.sign_in.place_panel import PlacePanel
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
class Ui_ApproverPage(object):
    def setupUi(self, ApproverPage: QWidget) -> None:
        if not ApproverPage.objectName():
            ApproverPage.setObjectName(u"ApproverPage")
        self.page_layout = QHBoxLayout(ApproverPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.place_panel = PlacePanel(ApproverPage)
        self.place_panel.setObjectName(u"place_panel")

        self.page_layout.addWidget(self.place_panel)

        self.right_area = QScrollArea(ApproverPage)
        self.right_area.setObjectName(u"right_area")
        self.right_area.setWidgetResizable(True)
        self.right_area.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.right_area.setFrameShape(QFrame.NoFrame)
        self.right_area.setFocusPolicy(Qt.NoFocus)
        self.right_frame = FormGround()
        self.right_frame.setObjectName(u"right_frame")
        self.right_layout = QVBoxLayout(self.right_frame)
        self.right_layout.setSpacing(18)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(88, 20, 88, 20)
        self.above_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_layout.addItem(self.above_spacer)

        self.credential_part = CredentialPart(self.right_frame)
        self.credential_part.setObjectName(u"credential_part")

        self.right_layout.addWidget(self.credential_part)

        self.cancel_button = ActionButton(self.right_frame)
        self.cancel_button.setObjectName(u"cancel_button")

        self.right_layout.addWidget(self.cancel_button)

        self.banner = Banner(self.right_frame)
        self.banner.setObjectName(u"banner")

        self.right_layout.addWidget(self.banner)

        self.below_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_layout.addItem(self.below_spacer)

        self.right_area.setWidget(self.right_frame)

        self.page_layout.addWidget(self.right_area)

        self.page_layout.setStretch(0, 1)

        self.retranslateUi(ApproverPage)
    # setupUi

    def retranslateUi(self, ApproverPage: QWidget) -> None:
        self.cancel_button.setText(QCoreApplication.translate("ApproverPage", u"\u0e22\u0e01\u0e40\u0e25\u0e34\u0e01 \u0e01\u0e25\u0e31\u0e1a\u0e44\u0e1b\u0e17\u0e35\u0e48\u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07", None))
        self.cancel_button.setProperty(u"key_text", QCoreApplication.translate("ApproverPage", u"Esc", None))
        pass
    # retranslateUi

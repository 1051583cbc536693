# Compiled from ui/sign_in/sign_in_page.ui by tools/build_forms.py; do not edit.

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
from oss_desk.gui.sign_in.quiet_button import QuietButton
from oss_desk.gui.widgets.banner import Banner

class Ui_SignInPage(object):
    def setupUi(self, SignInPage: QWidget) -> None:
        if not SignInPage.objectName():
            SignInPage.setObjectName(u"SignInPage")
        self.page_layout = QHBoxLayout(SignInPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.place_panel = PlacePanel(SignInPage)
        self.place_panel.setObjectName(u"place_panel")

        self.page_layout.addWidget(self.place_panel)

        self.right_area = QScrollArea(SignInPage)
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

        self.banner = Banner(self.right_frame)
        self.banner.setObjectName(u"banner")

        self.right_layout.addWidget(self.banner)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(16)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.training_button = QuietButton(self.right_frame)
        self.training_button.setObjectName(u"training_button")
        self.training_button.setProperty(u"icon_name", u"school")
        self.training_button.setProperty(u"key_text", u"F11")

        self.foot_layout.addWidget(self.training_button)

        self.theme_button = QuietButton(self.right_frame)
        self.theme_button.setObjectName(u"theme_button")
        self.theme_button.setProperty(u"icon_name", u"sun")

        self.foot_layout.addWidget(self.theme_button)

        self.foot_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_spacer)


        self.right_layout.addLayout(self.foot_layout)

        self.below_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_layout.addItem(self.below_spacer)

        self.right_area.setWidget(self.right_frame)

        self.page_layout.addWidget(self.right_area)

        self.page_layout.setStretch(0, 1)

        self.retranslateUi(SignInPage)
    # setupUi

    def retranslateUi(self, SignInPage: QWidget) -> None:
        self.training_button.setText(QCoreApplication.translate("SignInPage", u"\u0e42\u0e2b\u0e21\u0e14\u0e1d\u0e36\u0e01\u0e2b\u0e31\u0e14", None))
        self.theme_button.setText(QCoreApplication.translate("SignInPage", u"\u0e2a\u0e27\u0e48\u0e32\u0e07 / \u0e21\u0e37\u0e14 / \u0e15\u0e31\u0e14\u0e01\u0e31\u0e19\u0e2a\u0e39\u0e07", None))
        pass
    # retranslateUi

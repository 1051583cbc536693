# Compiled from ui/sign_in/credential_part.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oss_desk.gui.sign_in.officer_tiles import OfficerTiles
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.pin_edit import PinEdit
class Ui_CredentialPart(object):
    def setupUi(self, CredentialPart: QWidget) -> None:
        if not CredentialPart.objectName():
            CredentialPart.setObjectName(u"CredentialPart")
        self.column_layout = QVBoxLayout(CredentialPart)
        self.column_layout.setSpacing(0)
        self.column_layout.setObjectName(u"column_layout")
        self.column_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(CredentialPart)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"tight", True)

        self.column_layout.addWidget(self.title_label)

        self.title_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_layout.addItem(self.title_gap)

        self.how_layout = QHBoxLayout()
        self.how_layout.setSpacing(4)
        self.how_layout.setObjectName(u"how_layout")
        self.how_layout.setContentsMargins(0, 0, 0, 0)
        self.how_label = QLabel(CredentialPart)
        self.how_label.setObjectName(u"how_label")
        self.how_label.setProperty(u"tight", True)

        self.how_layout.addWidget(self.how_label)

        self.up_cap = KeyCap(CredentialPart)
        self.up_cap.setObjectName(u"up_cap")

        self.how_layout.addWidget(self.up_cap)

        self.down_cap = KeyCap(CredentialPart)
        self.down_cap.setObjectName(u"down_cap")

        self.how_layout.addWidget(self.down_cap)

        self.then_label = QLabel(CredentialPart)
        self.then_label.setObjectName(u"then_label")
        self.then_label.setProperty(u"tight", True)

        self.how_layout.addWidget(self.then_label)

        self.how_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.how_layout.addItem(self.how_spacer)


        self.column_layout.addLayout(self.how_layout)

        self.how_gap = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_layout.addItem(self.how_gap)

        self.officer_tiles = OfficerTiles(CredentialPart)
        self.officer_tiles.setObjectName(u"officer_tiles")

        self.column_layout.addWidget(self.officer_tiles)

        self.tiles_gap = QSpacerItem(0, 13, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_layout.addItem(self.tiles_gap)

        self.pin_label = QLabel(CredentialPart)
        self.pin_label.setObjectName(u"pin_label")

        self.column_layout.addWidget(self.pin_label)

        self.pin_edit = PinEdit(CredentialPart)
        self.pin_edit.setObjectName(u"pin_edit")

        self.column_layout.addWidget(self.pin_edit)

        self.pin_gap = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_layout.addItem(self.pin_gap)

        self.hint_layout = QHBoxLayout()
        self.hint_layout.setSpacing(6)
        self.hint_layout.setObjectName(u"hint_layout")
        self.hint_layout.setContentsMargins(0, 0, 0, 0)
        self.problem_icon = IconLabel(CredentialPart)
        self.problem_icon.setObjectName(u"problem_icon")

        self.hint_layout.addWidget(self.problem_icon)

        self.hint_label = QLabel(CredentialPart)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)

        self.hint_layout.addWidget(self.hint_label)


        self.column_layout.addLayout(self.hint_layout)

        self.hint_gap = QSpacerItem(0, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_layout.addItem(self.hint_gap)

        self.submit_button = ActionButton(CredentialPart)
        self.submit_button.setObjectName(u"submit_button")

        self.column_layout.addWidget(self.submit_button)


        self.retranslateUi(CredentialPart)
    # setupUi

    def retranslateUi(self, CredentialPart: QWidget) -> None:
        self.title_label.setText(QCoreApplication.translate("CredentialPart", u"\u0e40\u0e02\u0e49\u0e32\u0e2a\u0e39\u0e48\u0e23\u0e30\u0e1a\u0e1a", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("CredentialPart", u"sign_in_title", None))
        self.how_label.setText(QCoreApplication.translate("CredentialPart", u"\u0e40\u0e25\u0e37\u0e2d\u0e01\u0e0a\u0e37\u0e48\u0e2d\u0e14\u0e49\u0e27\u0e22", None))
        self.how_label.setProperty(u"tone", QCoreApplication.translate("CredentialPart", u"secondary", None))
        self.up_cap.setProperty(u"key_text", QCoreApplication.translate("CredentialPart", u"\u2191", None))
        self.down_cap.setProperty(u"key_text", QCoreApplication.translate("CredentialPart", u"\u2193", None))
        self.then_label.setText(QCoreApplication.translate("CredentialPart", u"\u0e41\u0e25\u0e49\u0e27\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e23\u0e2b\u0e31\u0e2a 6 \u0e2b\u0e25\u0e31\u0e01", None))
        self.then_label.setProperty(u"tone", QCoreApplication.translate("CredentialPart", u"secondary", None))
        self.pin_label.setText(QCoreApplication.translate("CredentialPart", u"\u0e23\u0e2b\u0e31\u0e2a 6 \u0e2b\u0e25\u0e31\u0e01", None))
        self.pin_label.setProperty(u"role", QCoreApplication.translate("CredentialPart", u"caption", None))
        self.pin_label.setProperty(u"tone", QCoreApplication.translate("CredentialPart", u"secondary", None))
        self.hint_label.setText(QCoreApplication.translate("CredentialPart", u"\u0e25\u0e37\u0e21\u0e23\u0e2b\u0e31\u0e2a? \u0e41\u0e08\u0e49\u0e07\u0e1c\u0e39\u0e49\u0e14\u0e39\u0e41\u0e25\u0e23\u0e30\u0e1a\u0e1a\u0e02\u0e2d\u0e07\u0e42\u0e23\u0e07\u0e1e\u0e22\u0e32\u0e1a\u0e32\u0e25", None))
        self.hint_label.setProperty(u"role", QCoreApplication.translate("CredentialPart", u"caption", None))
        self.hint_label.setProperty(u"tone", QCoreApplication.translate("CredentialPart", u"secondary", None))
        self.submit_button.setText(QCoreApplication.translate("CredentialPart", u"\u0e40\u0e02\u0e49\u0e32\u0e2a\u0e39\u0e48\u0e23\u0e30\u0e1a\u0e1a", None))
        self.submit_button.setProperty(u"kind", QCoreApplication.translate("CredentialPart", u"big", None))
        self.submit_button.setProperty(u"key_text", QCoreApplication.translate("CredentialPart", u"Enter", None))
        pass
    # retranslateUi

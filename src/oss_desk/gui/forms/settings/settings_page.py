# Compiled from ui/settings/settings_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from oss_desk.gui.settings.group_list import GroupList
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.segmented import Segmented
from oss_desk.gui.widgets.top_bar import TopBar

class Ui_SettingsPage(object):
    def setupUi(self, SettingsPage: QWidget) -> None:
        if not SettingsPage.objectName():
            SettingsPage.setObjectName(u"SettingsPage")
        self.page_layout = QVBoxLayout(SettingsPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = TopBar(SettingsPage)
        self.top_bar.setObjectName(u"top_bar")
        self.top_bar.setProperty(u"key_text", u"Ctrl+Z")

        self.page_layout.addWidget(self.top_bar)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(16)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 16)
        self.groups_card = CardFrame(SettingsPage)
        self.groups_card.setObjectName(u"groups_card")
        self.groups_layout = QVBoxLayout(self.groups_card)
        self.groups_layout.setSpacing(0)
        self.groups_layout.setObjectName(u"groups_layout")
        self.groups_layout.setContentsMargins(0, 6, 0, 6)
        self.groups_list = GroupList(self.groups_card)
        self.groups_list.setObjectName(u"groups_list")

        self.groups_layout.addWidget(self.groups_list)

        self.groups_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.groups_layout.addItem(self.groups_spacer)


        self.body_layout.addWidget(self.groups_card)

        self.groups_stack = QStackedWidget(SettingsPage)
        self.groups_stack.setObjectName(u"groups_stack")
        self.display_card = CardFrame()
        self.display_card.setObjectName(u"display_card")
        self.display_layout = QVBoxLayout(self.display_card)
        self.display_layout.setSpacing(16)
        self.display_layout.setObjectName(u"display_layout")
        self.display_layout.setContentsMargins(16, 14, 16, 16)
        self.theme_field = FormField(self.display_card)
        self.theme_field.setObjectName(u"theme_field")
        self.theme_layout = QVBoxLayout(self.theme_field)
        self.theme_layout.setSpacing(0)
        self.theme_layout.setObjectName(u"theme_layout")
        self.theme_layout.setContentsMargins(0, 0, 0, 0)
        self.theme_choice = Segmented(self.theme_field)
        self.theme_choice.setObjectName(u"theme_choice")

        self.theme_layout.addWidget(self.theme_choice)


        self.display_layout.addWidget(self.theme_field)

        self.text_scale_field = FormField(self.display_card)
        self.text_scale_field.setObjectName(u"text_scale_field")
        self.text_scale_layout = QVBoxLayout(self.text_scale_field)
        self.text_scale_layout.setSpacing(0)
        self.text_scale_layout.setObjectName(u"text_scale_layout")
        self.text_scale_layout.setContentsMargins(0, 0, 0, 0)
        self.text_scale_choice = Segmented(self.text_scale_field)
        self.text_scale_choice.setObjectName(u"text_scale_choice")

        self.text_scale_layout.addWidget(self.text_scale_choice)


        self.display_layout.addWidget(self.text_scale_field)

        self.language_field = FormField(self.display_card)
        self.language_field.setObjectName(u"language_field")
        self.language_layout = QVBoxLayout(self.language_field)
        self.language_layout.setSpacing(0)
        self.language_layout.setObjectName(u"language_layout")
        self.language_layout.setContentsMargins(0, 0, 0, 0)
        self.language_choice = Segmented(self.language_field)
        self.language_choice.setObjectName(u"language_choice")

        self.language_layout.addWidget(self.language_choice)


        self.display_layout.addWidget(self.language_field)

        self.display_note_label = QLabel(self.display_card)
        self.display_note_label.setObjectName(u"display_note_label")
        self.display_note_label.setWordWrap(True)
        self.display_note_label.setProperty(u"role", u"caption")
        self.display_note_label.setProperty(u"tone", u"secondary")

        self.display_layout.addWidget(self.display_note_label)

        self.display_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.display_layout.addItem(self.display_spacer)

        self.groups_stack.addWidget(self.display_card)

        self.body_layout.addWidget(self.groups_stack)

        self.body_layout.setStretch(1, 1)

        self.page_layout.addLayout(self.body_layout)

        self.page_layout.setStretch(1, 1)

        self.retranslateUi(SettingsPage)
    # setupUi

    def retranslateUi(self, SettingsPage: QWidget) -> None:
        self.top_bar.setProperty(u"title", QCoreApplication.translate("SettingsPage", u"\u0e15\u0e31\u0e49\u0e07\u0e04\u0e48\u0e32", None))
        self.top_bar.setProperty(u"subtitle", QCoreApplication.translate("SettingsPage", u"\u0e1a\u0e31\u0e19\u0e17\u0e36\u0e01\u0e17\u0e31\u0e19\u0e17\u0e35 \u0e40\u0e25\u0e34\u0e01\u0e17\u0e33\u0e44\u0e14\u0e49", None))
        self.display_card.setProperty(u"title", QCoreApplication.translate("SettingsPage", u"\u0e2b\u0e19\u0e49\u0e32\u0e08\u0e2d", None))
        self.theme_field.setProperty(u"label", QCoreApplication.translate("SettingsPage", u"\u0e2a\u0e35\u0e02\u0e2d\u0e07\u0e2b\u0e19\u0e49\u0e32\u0e08\u0e2d", None))
        self.text_scale_field.setProperty(u"label", QCoreApplication.translate("SettingsPage", u"\u0e02\u0e19\u0e32\u0e14\u0e15\u0e31\u0e27\u0e2d\u0e31\u0e01\u0e29\u0e23", None))
        self.language_field.setProperty(u"label", QCoreApplication.translate("SettingsPage", u"\u0e20\u0e32\u0e29\u0e32", None))
        self.display_note_label.setText(QCoreApplication.translate("SettingsPage", u"\u0e2b\u0e19\u0e49\u0e32\u0e08\u0e2d\u0e16\u0e39\u0e01\u0e27\u0e32\u0e14\u0e43\u0e2b\u0e21\u0e48\u0e17\u0e31\u0e19\u0e17\u0e35 \u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e17\u0e35\u0e48\u0e40\u0e1b\u0e34\u0e14\u0e2d\u0e22\u0e39\u0e48\u0e41\u0e25\u0e30\u0e0a\u0e48\u0e2d\u0e07\u0e17\u0e35\u0e48\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e04\u0e49\u0e32\u0e07\u0e44\u0e27\u0e49\u0e22\u0e31\u0e07\u0e2d\u0e22\u0e39\u0e48\u0e04\u0e23\u0e1a", None))
        pass
    # retranslateUi

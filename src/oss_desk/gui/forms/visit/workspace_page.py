# Compiled from ui/visit/workspace_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout,
    QWidget)

from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.page_stack import PageStack
from oss_desk.gui.widgets.person_header import PersonHeader
from oss_desk.gui.widgets.stepper import Stepper

class Ui_WorkspacePage(object):
    def setupUi(self, WorkspacePage: QWidget) -> None:
        if not WorkspacePage.objectName():
            WorkspacePage.setObjectName(u"WorkspacePage")
        self.frame_layout = QVBoxLayout(WorkspacePage)
        self.frame_layout.setSpacing(0)
        self.frame_layout.setObjectName(u"frame_layout")
        self.frame_layout.setContentsMargins(0, 0, 0, 0)
        self.person_header = PersonHeader(WorkspacePage)
        self.person_header.setObjectName(u"person_header")

        self.frame_layout.addWidget(self.person_header)

        self.visit_stepper = Stepper(WorkspacePage)
        self.visit_stepper.setObjectName(u"visit_stepper")

        self.frame_layout.addWidget(self.visit_stepper)

        self.banner_widget = QWidget(WorkspacePage)
        self.banner_widget.setObjectName(u"banner_widget")
        self.banner_layout = QHBoxLayout(self.banner_widget)
        self.banner_layout.setSpacing(0)
        self.banner_layout.setObjectName(u"banner_layout")
        self.banner_layout.setContentsMargins(20, 12, 20, 0)
        self.notice_banner = Banner(self.banner_widget)
        self.notice_banner.setObjectName(u"notice_banner")

        self.banner_layout.addWidget(self.notice_banner)


        self.frame_layout.addWidget(self.banner_widget)

        self.step_stack = PageStack(WorkspacePage)
        self.step_stack.setObjectName(u"step_stack")

        self.frame_layout.addWidget(self.step_stack)

        self.action_bar = ActionBar(WorkspacePage)
        self.action_bar.setObjectName(u"action_bar")

        self.frame_layout.addWidget(self.action_bar)

        self.frame_layout.setStretch(3, 1)

        self.retranslateUi(WorkspacePage)
    # setupUi

    def retranslateUi(self, WorkspacePage: QWidget) -> None:
        pass
    # retranslateUi

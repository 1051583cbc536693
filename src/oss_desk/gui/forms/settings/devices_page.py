# Compiled from ui/settings/devices_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from oss_desk.gui.settings.devices.camera_part import CameraPart
from oss_desk.gui.settings.devices.device_part import DevicePart
from oss_desk.gui.settings.devices.reader_part import ReaderPart

class Ui_DevicesPage(object):
    def setupUi(self, DevicesPage: QWidget) -> None:
        if not DevicesPage.objectName():
            DevicesPage.setObjectName(u"DevicesPage")
        self.page_layout = QVBoxLayout(DevicesPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.devices_area = QScrollArea(DevicesPage)
        self.devices_area.setObjectName(u"devices_area")
        self.devices_area.setWidgetResizable(True)
        self.devices_area.setFrameShape(QFrame.NoFrame)
        self.devices_area.setFocusPolicy(Qt.NoFocus)
        self.devices_area.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.devices_content = QWidget()
        self.devices_content.setObjectName(u"devices_content")
        self.columns_layout = QHBoxLayout(self.devices_content)
        self.columns_layout.setSpacing(16)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.reader_part = ReaderPart(self.devices_content)
        self.reader_part.setObjectName(u"reader_part")

        self.columns_layout.addWidget(self.reader_part)

        self.others_layout = QVBoxLayout()
        self.others_layout.setSpacing(14)
        self.others_layout.setObjectName(u"others_layout")
        self.card_printer_part = DevicePart(self.devices_content)
        self.card_printer_part.setObjectName(u"card_printer_part")

        self.others_layout.addWidget(self.card_printer_part)

        self.paper_printer_part = DevicePart(self.devices_content)
        self.paper_printer_part.setObjectName(u"paper_printer_part")

        self.others_layout.addWidget(self.paper_printer_part)

        self.camera_part = CameraPart(self.devices_content)
        self.camera_part.setObjectName(u"camera_part")

        self.others_layout.addWidget(self.camera_part)

        self.others_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.others_layout.addItem(self.others_spacer)


        self.columns_layout.addLayout(self.others_layout)

        self.columns_layout.setStretch(0, 28)
        self.columns_layout.setStretch(1, 25)
        self.devices_area.setWidget(self.devices_content)

        self.page_layout.addWidget(self.devices_area)


        self.retranslateUi(DevicesPage)
    # setupUi

    def retranslateUi(self, DevicesPage: QWidget) -> None:
        self.devices_content.setProperty(u"surface", "")
        self.card_printer_part.setProperty(u"title", QCoreApplication.translate("DevicesPage", u"\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e1a\u0e31\u0e15\u0e23", None))
        self.paper_printer_part.setProperty(u"title", QCoreApplication.translate("DevicesPage", u"\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23", None))
        pass
    # retranslateUi

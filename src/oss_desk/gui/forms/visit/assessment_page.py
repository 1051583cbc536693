# Compiled from ui/visit/assessment_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.visit.steps.assessment.attachment_list import AttachmentList
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.type_ahead import TypeAhead
from oss_desk.gui.widgets.type_picker import TypePicker

class Ui_AssessmentPage(object):
    def setupUi(self, AssessmentPage: QWidget) -> None:
        if not AssessmentPage.objectName():
            AssessmentPage.setObjectName(u"AssessmentPage")
        self.body_layout = QHBoxLayout(AssessmentPage)
        self.body_layout.setSpacing(16)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 16)
        self.left_layout = QVBoxLayout()
        self.left_layout.setSpacing(12)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.notice_banner = Banner(AssessmentPage)
        self.notice_banner.setObjectName(u"notice_banner")

        self.left_layout.addWidget(self.notice_banner)

        self.certificate_card = CardFrame(AssessmentPage)
        self.certificate_card.setObjectName(u"certificate_card")
        self.certificate_card_layout = QVBoxLayout(self.certificate_card)
        self.certificate_card_layout.setSpacing(0)
        self.certificate_card_layout.setObjectName(u"certificate_card_layout")
        self.certificate_card_layout.setContentsMargins(0, 0, 0, 0)
        self.fields_scroll = QScrollArea(self.certificate_card)
        self.fields_scroll.setObjectName(u"fields_scroll")
        self.fields_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields_scroll.setWidgetResizable(True)
        self.fields_widget = QWidget()
        self.fields_widget.setObjectName(u"fields_widget")
        self.fields_widget.setProperty(u"surface", u"")
        self.fields_layout = QVBoxLayout(self.fields_widget)
        self.fields_layout.setSpacing(10)
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setContentsMargins(16, 9, 16, 9)
        self.types_field = FormField(self.fields_widget)
        self.types_field.setObjectName(u"types_field")
        self.types_field.setProperty(u"required", True)
        self.types_field_layout = QVBoxLayout(self.types_field)
        self.types_field_layout.setSpacing(0)
        self.types_field_layout.setObjectName(u"types_field_layout")
        self.types_field_layout.setContentsMargins(0, 0, 0, 0)
        self.types_picker = TypePicker(self.types_field)
        self.types_picker.setObjectName(u"types_picker")

        self.types_field_layout.addWidget(self.types_picker)


        self.fields_layout.addWidget(self.types_field)

        self.certificate_grid = QGridLayout()
        self.certificate_grid.setObjectName(u"certificate_grid")
        self.certificate_grid.setHorizontalSpacing(14)
        self.certificate_grid.setVerticalSpacing(6)
        self.certificate_grid.setContentsMargins(0, 0, 0, 0)
        self.diagnosis_code_field = FormField(self.fields_widget)
        self.diagnosis_code_field.setObjectName(u"diagnosis_code_field")
        self.diagnosis_code_field_layout = QVBoxLayout(self.diagnosis_code_field)
        self.diagnosis_code_field_layout.setSpacing(0)
        self.diagnosis_code_field_layout.setObjectName(u"diagnosis_code_field_layout")
        self.diagnosis_code_field_layout.setContentsMargins(0, 0, 0, 0)
        self.diagnosis_code_edit = TypeAhead(self.diagnosis_code_field)
        self.diagnosis_code_edit.setObjectName(u"diagnosis_code_edit")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.diagnosis_code_edit.sizePolicy().hasHeightForWidth())
        self.diagnosis_code_edit.setSizePolicy(sizePolicy)

        self.diagnosis_code_field_layout.addWidget(self.diagnosis_code_edit)


        self.certificate_grid.addWidget(self.diagnosis_code_field, 0, 0, 1, 5)

        self.character_field = FormField(self.fields_widget)
        self.character_field.setObjectName(u"character_field")
        self.character_field.setProperty(u"required", True)
        self.character_field_layout = QVBoxLayout(self.character_field)
        self.character_field_layout.setSpacing(0)
        self.character_field_layout.setObjectName(u"character_field_layout")
        self.character_field_layout.setContentsMargins(0, 0, 0, 0)
        self.character_edit = TypeAhead(self.character_field)
        self.character_edit.setObjectName(u"character_edit")
        self.character_edit.setProperty(u"chevron", True)
        sizePolicy.setHeightForWidth(self.character_edit.sizePolicy().hasHeightForWidth())
        self.character_edit.setSizePolicy(sizePolicy)

        self.character_field_layout.addWidget(self.character_edit)


        self.certificate_grid.addWidget(self.character_field, 0, 5, 1, 4)

        self.level_field = FormField(self.fields_widget)
        self.level_field.setObjectName(u"level_field")
        self.level_field_layout = QVBoxLayout(self.level_field)
        self.level_field_layout.setSpacing(0)
        self.level_field_layout.setObjectName(u"level_field_layout")
        self.level_field_layout.setContentsMargins(0, 0, 0, 0)
        self.level_edit = TypeAhead(self.level_field)
        self.level_edit.setObjectName(u"level_edit")
        sizePolicy.setHeightForWidth(self.level_edit.sizePolicy().hasHeightForWidth())
        self.level_edit.setSizePolicy(sizePolicy)

        self.level_field_layout.addWidget(self.level_edit)


        self.certificate_grid.addWidget(self.level_field, 0, 9, 1, 3)

        self.certifying_doctor_field = FormField(self.fields_widget)
        self.certifying_doctor_field.setObjectName(u"certifying_doctor_field")
        self.certifying_doctor_field.setProperty(u"required", True)
        self.certifying_doctor_field_layout = QVBoxLayout(self.certifying_doctor_field)
        self.certifying_doctor_field_layout.setSpacing(0)
        self.certifying_doctor_field_layout.setObjectName(u"certifying_doctor_field_layout")
        self.certifying_doctor_field_layout.setContentsMargins(0, 0, 0, 0)
        self.certifying_doctor_edit = TypeAhead(self.certifying_doctor_field)
        self.certifying_doctor_edit.setObjectName(u"certifying_doctor_edit")
        self.certifying_doctor_edit.setProperty(u"chevron", True)
        sizePolicy.setHeightForWidth(self.certifying_doctor_edit.sizePolicy().hasHeightForWidth())
        self.certifying_doctor_edit.setSizePolicy(sizePolicy)

        self.certifying_doctor_field_layout.addWidget(self.certifying_doctor_edit)


        self.certificate_grid.addWidget(self.certifying_doctor_field, 1, 0, 1, 5)

        self.certified_on_field = FormField(self.fields_widget)
        self.certified_on_field.setObjectName(u"certified_on_field")
        self.certified_on_field.setProperty(u"required", True)
        self.certified_on_field_layout = QVBoxLayout(self.certified_on_field)
        self.certified_on_field_layout.setSpacing(0)
        self.certified_on_field_layout.setObjectName(u"certified_on_field_layout")
        self.certified_on_field_layout.setContentsMargins(0, 0, 0, 0)
        self.certified_on_edit = ThaiDateEdit(self.certified_on_field)
        self.certified_on_edit.setObjectName(u"certified_on_edit")
        sizePolicy.setHeightForWidth(self.certified_on_edit.sizePolicy().hasHeightForWidth())
        self.certified_on_edit.setSizePolicy(sizePolicy)

        self.certified_on_field_layout.addWidget(self.certified_on_edit)


        self.certificate_grid.addWidget(self.certified_on_field, 1, 5, 1, 4)

        self.reassess_field = FormField(self.fields_widget)
        self.reassess_field.setObjectName(u"reassess_field")
        self.reassess_field_layout = QVBoxLayout(self.reassess_field)
        self.reassess_field_layout.setSpacing(0)
        self.reassess_field_layout.setObjectName(u"reassess_field_layout")
        self.reassess_field_layout.setContentsMargins(0, 0, 0, 0)
        self.reassess_combo = QComboBox(self.reassess_field)
        self.reassess_combo.setObjectName(u"reassess_combo")
        sizePolicy.setHeightForWidth(self.reassess_combo.sizePolicy().hasHeightForWidth())
        self.reassess_combo.setSizePolicy(sizePolicy)

        self.reassess_field_layout.addWidget(self.reassess_combo)


        self.certificate_grid.addWidget(self.reassess_field, 1, 9, 1, 3)

        self.certificate_1_column = QWidget(self.fields_widget)
        self.certificate_1_column.setObjectName(u"certificate_1_column")

        self.certificate_grid.addWidget(self.certificate_1_column, 2, 0, 1, 1)

        self.certificate_2_column = QWidget(self.fields_widget)
        self.certificate_2_column.setObjectName(u"certificate_2_column")

        self.certificate_grid.addWidget(self.certificate_2_column, 2, 1, 1, 1)

        self.certificate_3_column = QWidget(self.fields_widget)
        self.certificate_3_column.setObjectName(u"certificate_3_column")

        self.certificate_grid.addWidget(self.certificate_3_column, 2, 2, 1, 1)

        self.certificate_4_column = QWidget(self.fields_widget)
        self.certificate_4_column.setObjectName(u"certificate_4_column")

        self.certificate_grid.addWidget(self.certificate_4_column, 2, 3, 1, 1)

        self.certificate_5_column = QWidget(self.fields_widget)
        self.certificate_5_column.setObjectName(u"certificate_5_column")

        self.certificate_grid.addWidget(self.certificate_5_column, 2, 4, 1, 1)

        self.certificate_6_column = QWidget(self.fields_widget)
        self.certificate_6_column.setObjectName(u"certificate_6_column")

        self.certificate_grid.addWidget(self.certificate_6_column, 2, 5, 1, 1)

        self.certificate_7_column = QWidget(self.fields_widget)
        self.certificate_7_column.setObjectName(u"certificate_7_column")

        self.certificate_grid.addWidget(self.certificate_7_column, 2, 6, 1, 1)

        self.certificate_8_column = QWidget(self.fields_widget)
        self.certificate_8_column.setObjectName(u"certificate_8_column")

        self.certificate_grid.addWidget(self.certificate_8_column, 2, 7, 1, 1)

        self.certificate_9_column = QWidget(self.fields_widget)
        self.certificate_9_column.setObjectName(u"certificate_9_column")

        self.certificate_grid.addWidget(self.certificate_9_column, 2, 8, 1, 1)

        self.certificate_10_column = QWidget(self.fields_widget)
        self.certificate_10_column.setObjectName(u"certificate_10_column")

        self.certificate_grid.addWidget(self.certificate_10_column, 2, 9, 1, 1)

        self.certificate_11_column = QWidget(self.fields_widget)
        self.certificate_11_column.setObjectName(u"certificate_11_column")

        self.certificate_grid.addWidget(self.certificate_11_column, 2, 10, 1, 1)

        self.certificate_12_column = QWidget(self.fields_widget)
        self.certificate_12_column.setObjectName(u"certificate_12_column")

        self.certificate_grid.addWidget(self.certificate_12_column, 2, 11, 1, 1)

        self.certificate_grid.setColumnStretch(0, 1)
        self.certificate_grid.setColumnStretch(1, 1)
        self.certificate_grid.setColumnStretch(2, 1)
        self.certificate_grid.setColumnStretch(3, 1)
        self.certificate_grid.setColumnStretch(4, 1)
        self.certificate_grid.setColumnStretch(5, 1)
        self.certificate_grid.setColumnStretch(6, 1)
        self.certificate_grid.setColumnStretch(7, 1)
        self.certificate_grid.setColumnStretch(8, 1)
        self.certificate_grid.setColumnStretch(9, 1)
        self.certificate_grid.setColumnStretch(10, 1)
        self.certificate_grid.setColumnStretch(11, 1)
        self.certificate_grid.setColumnMinimumWidth(0, 44)
        self.certificate_grid.setColumnMinimumWidth(1, 44)
        self.certificate_grid.setColumnMinimumWidth(2, 44)
        self.certificate_grid.setColumnMinimumWidth(3, 44)
        self.certificate_grid.setColumnMinimumWidth(4, 44)
        self.certificate_grid.setColumnMinimumWidth(5, 44)
        self.certificate_grid.setColumnMinimumWidth(6, 44)
        self.certificate_grid.setColumnMinimumWidth(7, 44)
        self.certificate_grid.setColumnMinimumWidth(8, 44)
        self.certificate_grid.setColumnMinimumWidth(9, 44)
        self.certificate_grid.setColumnMinimumWidth(10, 44)
        self.certificate_grid.setColumnMinimumWidth(11, 44)

        self.fields_layout.addLayout(self.certificate_grid)

        self.bottom_12_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.bottom_12_spacer)

        self.fields_scroll.setWidget(self.fields_widget)

        self.certificate_card_layout.addWidget(self.fields_scroll)


        self.left_layout.addWidget(self.certificate_card)

        self.left_layout.setStretch(1, 1)

        self.body_layout.addLayout(self.left_layout)

        self.side_widget = QWidget(AssessmentPage)
        self.side_widget.setObjectName(u"side_widget")
        self.side_widget.setMinimumSize(QSize(300, 0))
        self.side_widget.setMaximumSize(QSize(300, 16777215))
        self.side_layout = QVBoxLayout(self.side_widget)
        self.side_layout.setSpacing(0)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.attachments_card = CardFrame(self.side_widget)
        self.attachments_card.setObjectName(u"attachments_card")
        self.attachments_layout = QVBoxLayout(self.attachments_card)
        self.attachments_layout.setSpacing(10)
        self.attachments_layout.setObjectName(u"attachments_layout")
        self.attachments_layout.setContentsMargins(16, 14, 16, 14)
        self.attachments_list = AttachmentList(self.attachments_card)
        self.attachments_list.setObjectName(u"attachments_list")

        self.attachments_layout.addWidget(self.attachments_list)

        self.attach_button = ActionButton(self.attachments_card)
        self.attach_button.setObjectName(u"attach_button")
        self.attach_button.setProperty(u"key_text", u"F6")

        self.attachments_layout.addWidget(self.attach_button)

        self.bottom_13_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.attachments_layout.addItem(self.bottom_13_spacer)

        self.rule_line = QFrame(self.attachments_card)
        self.rule_line.setObjectName(u"rule_line")
        self.rule_line.setProperty(u"surface", u"line")

        self.attachments_layout.addWidget(self.rule_line)

        self.doctor_label = QLabel(self.attachments_card)
        self.doctor_label.setObjectName(u"doctor_label")
        self.doctor_label.setWordWrap(True)
        self.doctor_label.setProperty(u"role", u"caption")
        self.doctor_label.setProperty(u"tone", u"secondary")

        self.attachments_layout.addWidget(self.doctor_label)


        self.side_layout.addWidget(self.attachments_card)


        self.body_layout.addWidget(self.side_widget)

        self.body_layout.setStretch(0, 1)

        self.retranslateUi(AssessmentPage)
    # setupUi

    def retranslateUi(self, AssessmentPage: QWidget) -> None:
        self.certificate_card.setProperty(u"title", QCoreApplication.translate("AssessmentPage", u"\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23\u0e23\u0e31\u0e1a\u0e23\u0e2d\u0e07\u0e04\u0e27\u0e32\u0e21\u0e1e\u0e34\u0e01\u0e32\u0e23", None))
        self.types_field.setProperty(u"label", QCoreApplication.translate("AssessmentPage", u"\u0e1b\u0e23\u0e30\u0e40\u0e20\u0e17\u0e04\u0e27\u0e32\u0e21\u0e1e\u0e34\u0e01\u0e32\u0e23", None))
        self.diagnosis_code_field.setProperty(u"label", QCoreApplication.translate("AssessmentPage", u"\u0e23\u0e2b\u0e31\u0e2a\u0e42\u0e23\u0e04 (ICD-10)", None))
        self.character_field.setProperty(u"label", QCoreApplication.translate("AssessmentPage", u"\u0e25\u0e31\u0e01\u0e29\u0e13\u0e30", None))
        self.level_field.setProperty(u"label", QCoreApplication.translate("AssessmentPage", u"\u0e23\u0e30\u0e14\u0e31\u0e1a", None))
        self.certifying_doctor_field.setProperty(u"label", QCoreApplication.translate("AssessmentPage", u"\u0e41\u0e1e\u0e17\u0e22\u0e4c\u0e1c\u0e39\u0e49\u0e23\u0e31\u0e1a\u0e23\u0e2d\u0e07", None))
        self.certified_on_field.setProperty(u"label", QCoreApplication.translate("AssessmentPage", u"\u0e27\u0e31\u0e19\u0e17\u0e35\u0e48\u0e23\u0e31\u0e1a\u0e23\u0e2d\u0e07 (\u0e1e.\u0e28.)", None))
        self.reassess_field.setProperty(u"label", QCoreApplication.translate("AssessmentPage", u"\u0e1b\u0e23\u0e30\u0e40\u0e21\u0e34\u0e19\u0e0b\u0e49\u0e33", None))
        self.attachments_card.setProperty(u"title", QCoreApplication.translate("AssessmentPage", u"\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23\u0e41\u0e19\u0e1a", None))
        self.attach_button.setText(QCoreApplication.translate("AssessmentPage", u"\u0e2a\u0e41\u0e01\u0e19\u0e2b\u0e23\u0e37\u0e2d\u0e16\u0e48\u0e32\u0e22\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23", None))
        self.doctor_label.setText(QCoreApplication.translate("AssessmentPage", u"\u0e01\u0e23\u0e2d\u0e01\u0e15\u0e32\u0e21\u0e40\u0e2d\u0e01\u0e2a\u0e32\u0e23\u0e17\u0e35\u0e48\u0e41\u0e1e\u0e17\u0e22\u0e4c\u0e2d\u0e2d\u0e01\u0e43\u0e2b\u0e49 \u0e41\u0e25\u0e49\u0e27\u0e2a\u0e41\u0e01\u0e19\u0e40\u0e01\u0e47\u0e1a\u0e44\u0e27\u0e49\u0e01\u0e31\u0e1a\u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e19\u0e35\u0e49", None))
        pass
    # retranslateUi

# Compiled from ui/visit/identity_page.ui by tools/build_forms.py; do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oss_desk.gui.visit.fields.digits_edit import CitizenIdEdit
from oss_desk.gui.visit.fields.phone_edit import PhoneEdit
from oss_desk.gui.visit.fields.place_edit import PlaceEdit
from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.visit.steps.identity.caregiver_button import CaregiverButton
from oss_desk.gui.visit.steps.identity.notice_link import NoticeLink
from oss_desk.gui.visit.steps.identity.notice_panel import NoticePanel
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.key_button import KeyButton
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.gui.widgets.segmented import Segmented
from oss_desk.gui.widgets.timeline import Timeline
from oss_desk.gui.widgets.type_ahead import TypeAhead

class Ui_IdentityPage(object):
    def setupUi(self, IdentityPage: QWidget) -> None:
        if not IdentityPage.objectName():
            IdentityPage.setObjectName(u"IdentityPage")
        self.body_layout = QHBoxLayout(IdentityPage)
        self.body_layout.setSpacing(16)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(20, 16, 20, 16)
        self.left_layout = QVBoxLayout()
        self.left_layout.setSpacing(12)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.notice_banner = Banner(IdentityPage)
        self.notice_banner.setObjectName(u"notice_banner")

        self.left_layout.addWidget(self.notice_banner)

        self.person_card = CardFrame(IdentityPage)
        self.person_card.setObjectName(u"person_card")
        self.person_card_layout = QVBoxLayout(self.person_card)
        self.person_card_layout.setSpacing(0)
        self.person_card_layout.setObjectName(u"person_card_layout")
        self.person_card_layout.setContentsMargins(0, 0, 0, 0)
        self.fields_scroll = QScrollArea(self.person_card)
        self.fields_scroll.setObjectName(u"fields_scroll")
        self.fields_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields_scroll.setWidgetResizable(True)
        self.fields_widget = QWidget()
        self.fields_widget.setObjectName(u"fields_widget")
        self.fields_widget.setProperty(u"surface", u"")
        self.person_grid = QGridLayout(self.fields_widget)
        self.person_grid.setObjectName(u"person_grid")
        self.person_grid.setHorizontalSpacing(14)
        self.person_grid.setVerticalSpacing(6)
        self.person_grid.setContentsMargins(16, 11, 16, 11)
        self.citizen_id_field = FormField(self.fields_widget)
        self.citizen_id_field.setObjectName(u"citizen_id_field")
        self.citizen_id_field.setProperty(u"required", True)
        self.citizen_id_field_layout = QVBoxLayout(self.citizen_id_field)
        self.citizen_id_field_layout.setSpacing(0)
        self.citizen_id_field_layout.setObjectName(u"citizen_id_field_layout")
        self.citizen_id_field_layout.setContentsMargins(0, 0, 0, 0)
        self.citizen_id_edit = CitizenIdEdit(self.citizen_id_field)
        self.citizen_id_edit.setObjectName(u"citizen_id_edit")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.citizen_id_edit.sizePolicy().hasHeightForWidth())
        self.citizen_id_edit.setSizePolicy(sizePolicy)

        self.citizen_id_field_layout.addWidget(self.citizen_id_edit)


        self.person_grid.addWidget(self.citizen_id_field, 0, 0, 1, 5)

        self.sex_field = FormField(self.fields_widget)
        self.sex_field.setObjectName(u"sex_field")
        self.sex_field_layout = QVBoxLayout(self.sex_field)
        self.sex_field_layout.setSpacing(0)
        self.sex_field_layout.setObjectName(u"sex_field_layout")
        self.sex_field_layout.setContentsMargins(0, 0, 0, 0)
        self.sex_choice = Segmented(self.sex_field)
        self.sex_choice.setObjectName(u"sex_choice")

        self.sex_field_layout.addWidget(self.sex_choice)


        self.person_grid.addWidget(self.sex_field, 0, 5, 1, 4)

        self.title_field = FormField(self.fields_widget)
        self.title_field.setObjectName(u"title_field")
        self.title_field_layout = QVBoxLayout(self.title_field)
        self.title_field_layout.setSpacing(0)
        self.title_field_layout.setObjectName(u"title_field_layout")
        self.title_field_layout.setContentsMargins(0, 0, 0, 0)
        self.title_edit = QLineEdit(self.title_field)
        self.title_edit.setObjectName(u"title_edit")
        sizePolicy.setHeightForWidth(self.title_edit.sizePolicy().hasHeightForWidth())
        self.title_edit.setSizePolicy(sizePolicy)

        self.title_field_layout.addWidget(self.title_edit)


        self.person_grid.addWidget(self.title_field, 1, 0, 1, 2)

        self.first_name_field = FormField(self.fields_widget)
        self.first_name_field.setObjectName(u"first_name_field")
        self.first_name_field_layout = QVBoxLayout(self.first_name_field)
        self.first_name_field_layout.setSpacing(0)
        self.first_name_field_layout.setObjectName(u"first_name_field_layout")
        self.first_name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.first_name_edit = QLineEdit(self.first_name_field)
        self.first_name_edit.setObjectName(u"first_name_edit")
        sizePolicy.setHeightForWidth(self.first_name_edit.sizePolicy().hasHeightForWidth())
        self.first_name_edit.setSizePolicy(sizePolicy)

        self.first_name_field_layout.addWidget(self.first_name_edit)


        self.person_grid.addWidget(self.first_name_field, 1, 2, 1, 3)

        self.middle_name_field = FormField(self.fields_widget)
        self.middle_name_field.setObjectName(u"middle_name_field")
        self.middle_name_field.setVisible(False)
        self.middle_name_field_layout = QVBoxLayout(self.middle_name_field)
        self.middle_name_field_layout.setSpacing(0)
        self.middle_name_field_layout.setObjectName(u"middle_name_field_layout")
        self.middle_name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.middle_name_edit = QLineEdit(self.middle_name_field)
        self.middle_name_edit.setObjectName(u"middle_name_edit")
        sizePolicy.setHeightForWidth(self.middle_name_edit.sizePolicy().hasHeightForWidth())
        self.middle_name_edit.setSizePolicy(sizePolicy)

        self.middle_name_field_layout.addWidget(self.middle_name_edit)


        self.person_grid.addWidget(self.middle_name_field, 1, 4, 1, 2)

        self.last_name_field = FormField(self.fields_widget)
        self.last_name_field.setObjectName(u"last_name_field")
        self.last_name_field_layout = QVBoxLayout(self.last_name_field)
        self.last_name_field_layout.setSpacing(0)
        self.last_name_field_layout.setObjectName(u"last_name_field_layout")
        self.last_name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.last_name_edit = QLineEdit(self.last_name_field)
        self.last_name_edit.setObjectName(u"last_name_edit")
        sizePolicy.setHeightForWidth(self.last_name_edit.sizePolicy().hasHeightForWidth())
        self.last_name_edit.setSizePolicy(sizePolicy)

        self.last_name_field_layout.addWidget(self.last_name_edit)


        self.person_grid.addWidget(self.last_name_field, 1, 5, 1, 3)

        self.birth_date_field = FormField(self.fields_widget)
        self.birth_date_field.setObjectName(u"birth_date_field")
        self.birth_date_field_layout = QVBoxLayout(self.birth_date_field)
        self.birth_date_field_layout.setSpacing(0)
        self.birth_date_field_layout.setObjectName(u"birth_date_field_layout")
        self.birth_date_field_layout.setContentsMargins(0, 0, 0, 0)
        self.birth_date_edit = ThaiDateEdit(self.birth_date_field)
        self.birth_date_edit.setObjectName(u"birth_date_edit")
        sizePolicy.setHeightForWidth(self.birth_date_edit.sizePolicy().hasHeightForWidth())
        self.birth_date_edit.setSizePolicy(sizePolicy)

        self.birth_date_field_layout.addWidget(self.birth_date_edit)


        self.person_grid.addWidget(self.birth_date_field, 1, 8, 1, 4)

        self.house_number_field = FormField(self.fields_widget)
        self.house_number_field.setObjectName(u"house_number_field")
        self.house_number_field.setProperty(u"required", True)
        self.house_number_field_layout = QVBoxLayout(self.house_number_field)
        self.house_number_field_layout.setSpacing(0)
        self.house_number_field_layout.setObjectName(u"house_number_field_layout")
        self.house_number_field_layout.setContentsMargins(0, 0, 0, 0)
        self.house_number_edit = QLineEdit(self.house_number_field)
        self.house_number_edit.setObjectName(u"house_number_edit")
        sizePolicy.setHeightForWidth(self.house_number_edit.sizePolicy().hasHeightForWidth())
        self.house_number_edit.setSizePolicy(sizePolicy)

        self.house_number_field_layout.addWidget(self.house_number_edit)


        self.person_grid.addWidget(self.house_number_field, 2, 0, 1, 4)

        self.subdistrict_field = FormField(self.fields_widget)
        self.subdistrict_field.setObjectName(u"subdistrict_field")
        self.subdistrict_field.setProperty(u"required", True)
        self.subdistrict_field_layout = QVBoxLayout(self.subdistrict_field)
        self.subdistrict_field_layout.setSpacing(0)
        self.subdistrict_field_layout.setObjectName(u"subdistrict_field_layout")
        self.subdistrict_field_layout.setContentsMargins(0, 0, 0, 0)
        self.subdistrict_edit = PlaceEdit(self.subdistrict_field)
        self.subdistrict_edit.setObjectName(u"subdistrict_edit")
        sizePolicy.setHeightForWidth(self.subdistrict_edit.sizePolicy().hasHeightForWidth())
        self.subdistrict_edit.setSizePolicy(sizePolicy)

        self.subdistrict_field_layout.addWidget(self.subdistrict_edit)


        self.person_grid.addWidget(self.subdistrict_field, 2, 4, 1, 5)

        self.postcode_field = FormField(self.fields_widget)
        self.postcode_field.setObjectName(u"postcode_field")
        self.postcode_field_layout = QVBoxLayout(self.postcode_field)
        self.postcode_field_layout.setSpacing(0)
        self.postcode_field_layout.setObjectName(u"postcode_field_layout")
        self.postcode_field_layout.setContentsMargins(0, 0, 0, 0)
        self.postcode_edit = QLineEdit(self.postcode_field)
        self.postcode_edit.setObjectName(u"postcode_edit")
        sizePolicy.setHeightForWidth(self.postcode_edit.sizePolicy().hasHeightForWidth())
        self.postcode_edit.setSizePolicy(sizePolicy)
        self.postcode_edit.setReadOnly(True)
        self.postcode_edit.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.postcode_field_layout.addWidget(self.postcode_edit)


        self.person_grid.addWidget(self.postcode_field, 2, 9, 1, 3)

        self.phone_field = FormField(self.fields_widget)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field.setProperty(u"required", True)
        self.phone_field_layout = QVBoxLayout(self.phone_field)
        self.phone_field_layout.setSpacing(0)
        self.phone_field_layout.setObjectName(u"phone_field_layout")
        self.phone_field_layout.setContentsMargins(0, 0, 0, 0)
        self.phone_edit = PhoneEdit(self.phone_field)
        self.phone_edit.setObjectName(u"phone_edit")
        sizePolicy.setHeightForWidth(self.phone_edit.sizePolicy().hasHeightForWidth())
        self.phone_edit.setSizePolicy(sizePolicy)

        self.phone_field_layout.addWidget(self.phone_edit)


        self.person_grid.addWidget(self.phone_field, 3, 0, 1, 4)

        self.caregiver_field = FormField(self.fields_widget)
        self.caregiver_field.setObjectName(u"caregiver_field")
        self.caregiver_field_layout = QVBoxLayout(self.caregiver_field)
        self.caregiver_field_layout.setSpacing(0)
        self.caregiver_field_layout.setObjectName(u"caregiver_field_layout")
        self.caregiver_field_layout.setContentsMargins(0, 0, 0, 0)
        self.caregiver_button = CaregiverButton(self.caregiver_field)
        self.caregiver_button.setObjectName(u"caregiver_button")

        self.caregiver_field_layout.addWidget(self.caregiver_button)


        self.person_grid.addWidget(self.caregiver_field, 3, 4, 1, 5)

        self.communication_field = FormField(self.fields_widget)
        self.communication_field.setObjectName(u"communication_field")
        self.communication_field_layout = QVBoxLayout(self.communication_field)
        self.communication_field_layout.setSpacing(0)
        self.communication_field_layout.setObjectName(u"communication_field_layout")
        self.communication_field_layout.setContentsMargins(0, 0, 0, 0)
        self.communication_edit = TypeAhead(self.communication_field)
        self.communication_edit.setObjectName(u"communication_edit")
        sizePolicy.setHeightForWidth(self.communication_edit.sizePolicy().hasHeightForWidth())
        self.communication_edit.setSizePolicy(sizePolicy)
        self.communication_edit.setProperty(u"chevron", True)

        self.communication_field_layout.addWidget(self.communication_edit)


        self.person_grid.addWidget(self.communication_field, 3, 9, 1, 3)

        self.caregiver_panel = QFrame(self.fields_widget)
        self.caregiver_panel.setObjectName(u"caregiver_panel")
        self.caregiver_panel.setProperty(u"surface", u"sunken")
        self.caregiver_grid = QGridLayout(self.caregiver_panel)
        self.caregiver_grid.setObjectName(u"caregiver_grid")
        self.caregiver_grid.setHorizontalSpacing(14)
        self.caregiver_grid.setVerticalSpacing(8)
        self.caregiver_grid.setContentsMargins(12, 10, 12, 12)
        self.caregiver_title_field = FormField(self.caregiver_panel)
        self.caregiver_title_field.setObjectName(u"caregiver_title_field")
        self.caregiver_title_field_layout = QVBoxLayout(self.caregiver_title_field)
        self.caregiver_title_field_layout.setSpacing(0)
        self.caregiver_title_field_layout.setObjectName(u"caregiver_title_field_layout")
        self.caregiver_title_field_layout.setContentsMargins(0, 0, 0, 0)
        self.caregiver_title_edit = QLineEdit(self.caregiver_title_field)
        self.caregiver_title_edit.setObjectName(u"caregiver_title_edit")
        sizePolicy.setHeightForWidth(self.caregiver_title_edit.sizePolicy().hasHeightForWidth())
        self.caregiver_title_edit.setSizePolicy(sizePolicy)

        self.caregiver_title_field_layout.addWidget(self.caregiver_title_edit)


        self.caregiver_grid.addWidget(self.caregiver_title_field, 0, 0, 1, 2)

        self.caregiver_first_name_field = FormField(self.caregiver_panel)
        self.caregiver_first_name_field.setObjectName(u"caregiver_first_name_field")
        self.caregiver_first_name_field_layout = QVBoxLayout(self.caregiver_first_name_field)
        self.caregiver_first_name_field_layout.setSpacing(0)
        self.caregiver_first_name_field_layout.setObjectName(u"caregiver_first_name_field_layout")
        self.caregiver_first_name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.caregiver_first_name_edit = QLineEdit(self.caregiver_first_name_field)
        self.caregiver_first_name_edit.setObjectName(u"caregiver_first_name_edit")
        sizePolicy.setHeightForWidth(self.caregiver_first_name_edit.sizePolicy().hasHeightForWidth())
        self.caregiver_first_name_edit.setSizePolicy(sizePolicy)

        self.caregiver_first_name_field_layout.addWidget(self.caregiver_first_name_edit)


        self.caregiver_grid.addWidget(self.caregiver_first_name_field, 0, 2, 1, 3)

        self.caregiver_last_name_field = FormField(self.caregiver_panel)
        self.caregiver_last_name_field.setObjectName(u"caregiver_last_name_field")
        self.caregiver_last_name_field_layout = QVBoxLayout(self.caregiver_last_name_field)
        self.caregiver_last_name_field_layout.setSpacing(0)
        self.caregiver_last_name_field_layout.setObjectName(u"caregiver_last_name_field_layout")
        self.caregiver_last_name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.caregiver_last_name_edit = QLineEdit(self.caregiver_last_name_field)
        self.caregiver_last_name_edit.setObjectName(u"caregiver_last_name_edit")
        sizePolicy.setHeightForWidth(self.caregiver_last_name_edit.sizePolicy().hasHeightForWidth())
        self.caregiver_last_name_edit.setSizePolicy(sizePolicy)

        self.caregiver_last_name_field_layout.addWidget(self.caregiver_last_name_edit)


        self.caregiver_grid.addWidget(self.caregiver_last_name_field, 0, 5, 1, 4)

        self.caregiver_relation_field = FormField(self.caregiver_panel)
        self.caregiver_relation_field.setObjectName(u"caregiver_relation_field")
        self.caregiver_relation_field_layout = QVBoxLayout(self.caregiver_relation_field)
        self.caregiver_relation_field_layout.setSpacing(0)
        self.caregiver_relation_field_layout.setObjectName(u"caregiver_relation_field_layout")
        self.caregiver_relation_field_layout.setContentsMargins(0, 0, 0, 0)
        self.caregiver_relation_edit = TypeAhead(self.caregiver_relation_field)
        self.caregiver_relation_edit.setObjectName(u"caregiver_relation_edit")
        sizePolicy.setHeightForWidth(self.caregiver_relation_edit.sizePolicy().hasHeightForWidth())
        self.caregiver_relation_edit.setSizePolicy(sizePolicy)
        self.caregiver_relation_edit.setProperty(u"chevron", True)

        self.caregiver_relation_field_layout.addWidget(self.caregiver_relation_edit)


        self.caregiver_grid.addWidget(self.caregiver_relation_field, 0, 9, 1, 3)

        self.caregiver_citizen_id_field = FormField(self.caregiver_panel)
        self.caregiver_citizen_id_field.setObjectName(u"caregiver_citizen_id_field")
        self.caregiver_citizen_id_field_layout = QVBoxLayout(self.caregiver_citizen_id_field)
        self.caregiver_citizen_id_field_layout.setSpacing(0)
        self.caregiver_citizen_id_field_layout.setObjectName(u"caregiver_citizen_id_field_layout")
        self.caregiver_citizen_id_field_layout.setContentsMargins(0, 0, 0, 0)
        self.caregiver_citizen_id_edit = CitizenIdEdit(self.caregiver_citizen_id_field)
        self.caregiver_citizen_id_edit.setObjectName(u"caregiver_citizen_id_edit")
        sizePolicy.setHeightForWidth(self.caregiver_citizen_id_edit.sizePolicy().hasHeightForWidth())
        self.caregiver_citizen_id_edit.setSizePolicy(sizePolicy)

        self.caregiver_citizen_id_field_layout.addWidget(self.caregiver_citizen_id_edit)


        self.caregiver_grid.addWidget(self.caregiver_citizen_id_field, 1, 0, 1, 5)

        self.caregiver_phone_field = FormField(self.caregiver_panel)
        self.caregiver_phone_field.setObjectName(u"caregiver_phone_field")
        self.caregiver_phone_field_layout = QVBoxLayout(self.caregiver_phone_field)
        self.caregiver_phone_field_layout.setSpacing(0)
        self.caregiver_phone_field_layout.setObjectName(u"caregiver_phone_field_layout")
        self.caregiver_phone_field_layout.setContentsMargins(0, 0, 0, 0)
        self.caregiver_phone_edit = PhoneEdit(self.caregiver_phone_field)
        self.caregiver_phone_edit.setObjectName(u"caregiver_phone_edit")
        sizePolicy.setHeightForWidth(self.caregiver_phone_edit.sizePolicy().hasHeightForWidth())
        self.caregiver_phone_edit.setSizePolicy(sizePolicy)

        self.caregiver_phone_field_layout.addWidget(self.caregiver_phone_edit)


        self.caregiver_grid.addWidget(self.caregiver_phone_field, 1, 5, 1, 4)

        self.caregiver_done_field = FormField(self.caregiver_panel)
        self.caregiver_done_field.setObjectName(u"caregiver_done_field")
        self.caregiver_done_field_layout = QVBoxLayout(self.caregiver_done_field)
        self.caregiver_done_field_layout.setSpacing(0)
        self.caregiver_done_field_layout.setObjectName(u"caregiver_done_field_layout")
        self.caregiver_done_field_layout.setContentsMargins(0, 0, 0, 0)
        self.caregiver_done_button = ActionButton(self.caregiver_done_field)
        self.caregiver_done_button.setObjectName(u"caregiver_done_button")

        self.caregiver_done_field_layout.addWidget(self.caregiver_done_button)


        self.caregiver_grid.addWidget(self.caregiver_done_field, 1, 9, 1, 3)

        self.caregiver_1_column = QWidget(self.caregiver_panel)
        self.caregiver_1_column.setObjectName(u"caregiver_1_column")

        self.caregiver_grid.addWidget(self.caregiver_1_column, 2, 0, 1, 1)

        self.caregiver_2_column = QWidget(self.caregiver_panel)
        self.caregiver_2_column.setObjectName(u"caregiver_2_column")

        self.caregiver_grid.addWidget(self.caregiver_2_column, 2, 1, 1, 1)

        self.caregiver_3_column = QWidget(self.caregiver_panel)
        self.caregiver_3_column.setObjectName(u"caregiver_3_column")

        self.caregiver_grid.addWidget(self.caregiver_3_column, 2, 2, 1, 1)

        self.caregiver_4_column = QWidget(self.caregiver_panel)
        self.caregiver_4_column.setObjectName(u"caregiver_4_column")

        self.caregiver_grid.addWidget(self.caregiver_4_column, 2, 3, 1, 1)

        self.caregiver_5_column = QWidget(self.caregiver_panel)
        self.caregiver_5_column.setObjectName(u"caregiver_5_column")

        self.caregiver_grid.addWidget(self.caregiver_5_column, 2, 4, 1, 1)

        self.caregiver_6_column = QWidget(self.caregiver_panel)
        self.caregiver_6_column.setObjectName(u"caregiver_6_column")

        self.caregiver_grid.addWidget(self.caregiver_6_column, 2, 5, 1, 1)

        self.caregiver_7_column = QWidget(self.caregiver_panel)
        self.caregiver_7_column.setObjectName(u"caregiver_7_column")

        self.caregiver_grid.addWidget(self.caregiver_7_column, 2, 6, 1, 1)

        self.caregiver_8_column = QWidget(self.caregiver_panel)
        self.caregiver_8_column.setObjectName(u"caregiver_8_column")

        self.caregiver_grid.addWidget(self.caregiver_8_column, 2, 7, 1, 1)

        self.caregiver_9_column = QWidget(self.caregiver_panel)
        self.caregiver_9_column.setObjectName(u"caregiver_9_column")

        self.caregiver_grid.addWidget(self.caregiver_9_column, 2, 8, 1, 1)

        self.caregiver_10_column = QWidget(self.caregiver_panel)
        self.caregiver_10_column.setObjectName(u"caregiver_10_column")

        self.caregiver_grid.addWidget(self.caregiver_10_column, 2, 9, 1, 1)

        self.caregiver_11_column = QWidget(self.caregiver_panel)
        self.caregiver_11_column.setObjectName(u"caregiver_11_column")

        self.caregiver_grid.addWidget(self.caregiver_11_column, 2, 10, 1, 1)

        self.caregiver_12_column = QWidget(self.caregiver_panel)
        self.caregiver_12_column.setObjectName(u"caregiver_12_column")

        self.caregiver_grid.addWidget(self.caregiver_12_column, 2, 11, 1, 1)

        self.caregiver_remove_layout = QHBoxLayout()
        self.caregiver_remove_layout.setObjectName(u"caregiver_remove_layout")
        self.caregiver_remove_button = ActionButton(self.caregiver_panel)
        self.caregiver_remove_button.setObjectName(u"caregiver_remove_button")
        self.caregiver_remove_button.setProperty(u"small", True)

        self.caregiver_remove_layout.addWidget(self.caregiver_remove_button)

        self.caregiver_1_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.caregiver_remove_layout.addItem(self.caregiver_1_spacer)


        self.caregiver_grid.addLayout(self.caregiver_remove_layout, 3, 0, 1, 12)

        self.caregiver_grid.setColumnStretch(0, 1)
        self.caregiver_grid.setColumnStretch(1, 1)
        self.caregiver_grid.setColumnStretch(2, 1)
        self.caregiver_grid.setColumnStretch(3, 1)
        self.caregiver_grid.setColumnStretch(4, 1)
        self.caregiver_grid.setColumnStretch(5, 1)
        self.caregiver_grid.setColumnStretch(6, 1)
        self.caregiver_grid.setColumnStretch(7, 1)
        self.caregiver_grid.setColumnStretch(8, 1)
        self.caregiver_grid.setColumnStretch(9, 1)
        self.caregiver_grid.setColumnStretch(10, 1)
        self.caregiver_grid.setColumnStretch(11, 1)
        self.caregiver_grid.setColumnMinimumWidth(0, 44)
        self.caregiver_grid.setColumnMinimumWidth(1, 44)
        self.caregiver_grid.setColumnMinimumWidth(2, 44)
        self.caregiver_grid.setColumnMinimumWidth(3, 44)
        self.caregiver_grid.setColumnMinimumWidth(4, 44)
        self.caregiver_grid.setColumnMinimumWidth(5, 44)
        self.caregiver_grid.setColumnMinimumWidth(6, 44)
        self.caregiver_grid.setColumnMinimumWidth(7, 44)
        self.caregiver_grid.setColumnMinimumWidth(8, 44)
        self.caregiver_grid.setColumnMinimumWidth(9, 44)
        self.caregiver_grid.setColumnMinimumWidth(10, 44)
        self.caregiver_grid.setColumnMinimumWidth(11, 44)

        self.person_grid.addWidget(self.caregiver_panel, 4, 0, 1, 12)

        self.notice_row_layout = QHBoxLayout()
        self.notice_row_layout.setSpacing(0)
        self.notice_row_layout.setObjectName(u"notice_row_layout")
        self.notice_given_check = CheckRow(self.fields_widget)
        self.notice_given_check.setObjectName(u"notice_given_check")

        self.notice_row_layout.addWidget(self.notice_given_check)

        self.notice_link_button = NoticeLink(self.fields_widget)
        self.notice_link_button.setObjectName(u"notice_link_button")

        self.notice_row_layout.addWidget(self.notice_link_button)

        self.notice_1_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.notice_row_layout.addItem(self.notice_1_spacer)


        self.person_grid.addLayout(self.notice_row_layout, 5, 0, 1, 12)

        self.bottom_1_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.person_grid.addItem(self.bottom_1_spacer, 6, 0, 1, 12)

        self.person_1_column = QWidget(self.fields_widget)
        self.person_1_column.setObjectName(u"person_1_column")

        self.person_grid.addWidget(self.person_1_column, 7, 0, 1, 1)

        self.person_2_column = QWidget(self.fields_widget)
        self.person_2_column.setObjectName(u"person_2_column")

        self.person_grid.addWidget(self.person_2_column, 7, 1, 1, 1)

        self.person_3_column = QWidget(self.fields_widget)
        self.person_3_column.setObjectName(u"person_3_column")

        self.person_grid.addWidget(self.person_3_column, 7, 2, 1, 1)

        self.person_4_column = QWidget(self.fields_widget)
        self.person_4_column.setObjectName(u"person_4_column")

        self.person_grid.addWidget(self.person_4_column, 7, 3, 1, 1)

        self.person_5_column = QWidget(self.fields_widget)
        self.person_5_column.setObjectName(u"person_5_column")

        self.person_grid.addWidget(self.person_5_column, 7, 4, 1, 1)

        self.person_6_column = QWidget(self.fields_widget)
        self.person_6_column.setObjectName(u"person_6_column")

        self.person_grid.addWidget(self.person_6_column, 7, 5, 1, 1)

        self.person_7_column = QWidget(self.fields_widget)
        self.person_7_column.setObjectName(u"person_7_column")

        self.person_grid.addWidget(self.person_7_column, 7, 6, 1, 1)

        self.person_8_column = QWidget(self.fields_widget)
        self.person_8_column.setObjectName(u"person_8_column")

        self.person_grid.addWidget(self.person_8_column, 7, 7, 1, 1)

        self.person_9_column = QWidget(self.fields_widget)
        self.person_9_column.setObjectName(u"person_9_column")

        self.person_grid.addWidget(self.person_9_column, 7, 8, 1, 1)

        self.person_10_column = QWidget(self.fields_widget)
        self.person_10_column.setObjectName(u"person_10_column")

        self.person_grid.addWidget(self.person_10_column, 7, 9, 1, 1)

        self.person_11_column = QWidget(self.fields_widget)
        self.person_11_column.setObjectName(u"person_11_column")

        self.person_grid.addWidget(self.person_11_column, 7, 10, 1, 1)

        self.person_12_column = QWidget(self.fields_widget)
        self.person_12_column.setObjectName(u"person_12_column")

        self.person_grid.addWidget(self.person_12_column, 7, 11, 1, 1)

        self.person_grid.setColumnStretch(0, 1)
        self.person_grid.setColumnStretch(1, 1)
        self.person_grid.setColumnStretch(2, 1)
        self.person_grid.setColumnStretch(3, 1)
        self.person_grid.setColumnStretch(4, 1)
        self.person_grid.setColumnStretch(5, 1)
        self.person_grid.setColumnStretch(6, 1)
        self.person_grid.setColumnStretch(7, 1)
        self.person_grid.setColumnStretch(8, 1)
        self.person_grid.setColumnStretch(9, 1)
        self.person_grid.setColumnStretch(10, 1)
        self.person_grid.setColumnStretch(11, 1)
        self.person_grid.setColumnMinimumWidth(0, 44)
        self.person_grid.setColumnMinimumWidth(1, 44)
        self.person_grid.setColumnMinimumWidth(2, 44)
        self.person_grid.setColumnMinimumWidth(3, 44)
        self.person_grid.setColumnMinimumWidth(4, 44)
        self.person_grid.setColumnMinimumWidth(5, 44)
        self.person_grid.setColumnMinimumWidth(6, 44)
        self.person_grid.setColumnMinimumWidth(7, 44)
        self.person_grid.setColumnMinimumWidth(8, 44)
        self.person_grid.setColumnMinimumWidth(9, 44)
        self.person_grid.setColumnMinimumWidth(10, 44)
        self.person_grid.setColumnMinimumWidth(11, 44)
        self.fields_scroll.setWidget(self.fields_widget)

        self.person_card_layout.addWidget(self.fields_scroll)


        self.left_layout.addWidget(self.person_card)

        self.notice_panel = NoticePanel(IdentityPage)
        self.notice_panel.setObjectName(u"notice_panel")

        self.left_layout.addWidget(self.notice_panel)

        self.left_layout.setStretch(1, 1)
        self.left_layout.setStretch(2, 1)

        self.body_layout.addLayout(self.left_layout)

        self.side_widget = QWidget(IdentityPage)
        self.side_widget.setObjectName(u"side_widget")
        self.side_widget.setMinimumSize(QSize(300, 0))
        self.side_widget.setMaximumSize(QSize(300, 16777215))
        self.side_layout = QVBoxLayout(self.side_widget)
        self.side_layout.setSpacing(12)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.face_card = CardFrame(self.side_widget)
        self.face_card.setObjectName(u"face_card")
        self.face_layout = QVBoxLayout(self.face_card)
        self.face_layout.setSpacing(6)
        self.face_layout.setObjectName(u"face_layout")
        self.face_layout.setContentsMargins(16, 14, 16, 8)
        self.photos_layout = QHBoxLayout()
        self.photos_layout.setSpacing(14)
        self.photos_layout.setObjectName(u"photos_layout")
        self.photos_layout.setContentsMargins(0, 0, 0, 0)
        self.side_2_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.photos_layout.addItem(self.side_2_spacer)

        self.chip_layout = QVBoxLayout()
        self.chip_layout.setSpacing(4)
        self.chip_layout.setObjectName(u"chip_layout")
        self.chip_layout.setContentsMargins(0, 0, 0, 0)
        self.chip_photo_label = PhotoLabel(self.face_card)
        self.chip_photo_label.setObjectName(u"chip_photo_label")

        self.chip_layout.addWidget(self.chip_photo_label)

        self.chip_caption_layout = QHBoxLayout()
        self.chip_caption_layout.setSpacing(4)
        self.chip_caption_layout.setObjectName(u"chip_caption_layout")
        self.chip_caption_layout.setContentsMargins(0, 0, 0, 0)
        self.side_3_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chip_caption_layout.addItem(self.side_3_spacer)

        self.chip_label = QLabel(self.face_card)
        self.chip_label.setObjectName(u"chip_label")
        self.chip_label.setProperty(u"role", u"caption")
        self.chip_label.setProperty(u"tone", u"secondary")

        self.chip_caption_layout.addWidget(self.chip_label)

        self.side_4_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chip_caption_layout.addItem(self.side_4_spacer)


        self.chip_layout.addLayout(self.chip_caption_layout)


        self.photos_layout.addLayout(self.chip_layout)

        self.portrait_layout = QVBoxLayout()
        self.portrait_layout.setSpacing(4)
        self.portrait_layout.setObjectName(u"portrait_layout")
        self.portrait_layout.setContentsMargins(0, 0, 0, 0)
        self.portrait_photo_label = PhotoLabel(self.face_card)
        self.portrait_photo_label.setObjectName(u"portrait_photo_label")

        self.portrait_layout.addWidget(self.portrait_photo_label)

        self.portrait_caption_layout = QHBoxLayout()
        self.portrait_caption_layout.setSpacing(4)
        self.portrait_caption_layout.setObjectName(u"portrait_caption_layout")
        self.portrait_caption_layout.setContentsMargins(0, 0, 0, 0)
        self.side_5_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.portrait_caption_layout.addItem(self.side_5_spacer)

        self.portrait_label = QLabel(self.face_card)
        self.portrait_label.setObjectName(u"portrait_label")
        self.portrait_label.setProperty(u"role", u"caption")
        self.portrait_label.setProperty(u"tone", u"secondary")

        self.portrait_caption_layout.addWidget(self.portrait_label)

        self.portrait_key_cap = KeyButton(self.face_card)
        self.portrait_key_cap.setObjectName(u"portrait_key_cap")
        self.portrait_key_cap.setProperty(u"key_text", u"F6")

        self.portrait_caption_layout.addWidget(self.portrait_key_cap)

        self.side_6_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.portrait_caption_layout.addItem(self.side_6_spacer)


        self.portrait_layout.addLayout(self.portrait_caption_layout)


        self.photos_layout.addLayout(self.portrait_layout)

        self.side_7_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.photos_layout.addItem(self.side_7_spacer)


        self.face_layout.addLayout(self.photos_layout)


        self.side_layout.addWidget(self.face_card)

        self.history_card = CardFrame(self.side_widget)
        self.history_card.setObjectName(u"history_card")
        self.history_layout = QVBoxLayout(self.history_card)
        self.history_layout.setSpacing(0)
        self.history_layout.setObjectName(u"history_layout")
        self.history_layout.setContentsMargins(16, 14, 16, 14)
        self.history_timeline = Timeline(self.history_card)
        self.history_timeline.setObjectName(u"history_timeline")

        self.history_layout.addWidget(self.history_timeline)

        self.bottom_8_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.history_layout.addItem(self.bottom_8_spacer)


        self.side_layout.addWidget(self.history_card)

        self.side_layout.setStretch(1, 1)

        self.body_layout.addWidget(self.side_widget)

        self.body_layout.setStretch(0, 1)
        QWidget.setTabOrder(self.citizen_id_edit, self.sex_choice)
        QWidget.setTabOrder(self.sex_choice, self.title_edit)
        QWidget.setTabOrder(self.title_edit, self.first_name_edit)
        QWidget.setTabOrder(self.first_name_edit, self.middle_name_edit)
        QWidget.setTabOrder(self.middle_name_edit, self.last_name_edit)
        QWidget.setTabOrder(self.last_name_edit, self.birth_date_edit)
        QWidget.setTabOrder(self.birth_date_edit, self.house_number_edit)
        QWidget.setTabOrder(self.house_number_edit, self.subdistrict_edit)
        QWidget.setTabOrder(self.subdistrict_edit, self.phone_edit)
        QWidget.setTabOrder(self.phone_edit, self.caregiver_button)
        QWidget.setTabOrder(self.caregiver_button, self.communication_edit)
        QWidget.setTabOrder(self.communication_edit, self.caregiver_title_edit)
        QWidget.setTabOrder(self.caregiver_title_edit, self.caregiver_first_name_edit)
        QWidget.setTabOrder(self.caregiver_first_name_edit, self.caregiver_last_name_edit)
        QWidget.setTabOrder(self.caregiver_last_name_edit, self.caregiver_relation_edit)
        QWidget.setTabOrder(self.caregiver_relation_edit, self.caregiver_citizen_id_edit)
        QWidget.setTabOrder(self.caregiver_citizen_id_edit, self.caregiver_phone_edit)
        QWidget.setTabOrder(self.caregiver_phone_edit, self.caregiver_done_button)
        QWidget.setTabOrder(self.caregiver_done_button, self.caregiver_remove_button)
        QWidget.setTabOrder(self.caregiver_remove_button, self.notice_given_check)
        QWidget.setTabOrder(self.notice_given_check, self.notice_link_button)

        self.retranslateUi(IdentityPage)
    # setupUi

    def retranslateUi(self, IdentityPage: QWidget) -> None:
        self.person_card.setProperty(u"title", QCoreApplication.translate("IdentityPage", u"\u0e02\u0e49\u0e2d\u0e21\u0e39\u0e25\u0e1a\u0e38\u0e04\u0e04\u0e25", None))
        self.citizen_id_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e40\u0e25\u0e02\u0e1b\u0e23\u0e30\u0e08\u0e33\u0e15\u0e31\u0e27\u0e1b\u0e23\u0e30\u0e0a\u0e32\u0e0a\u0e19", None))
        self.sex_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e40\u0e1e\u0e28\u0e15\u0e32\u0e21\u0e1a\u0e31\u0e15\u0e23", None))
        self.title_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e04\u0e33\u0e19\u0e33\u0e2b\u0e19\u0e49\u0e32", None))
        self.first_name_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e0a\u0e37\u0e48\u0e2d", None))
        self.middle_name_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e0a\u0e37\u0e48\u0e2d\u0e01\u0e25\u0e32\u0e07", None))
        self.last_name_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e19\u0e32\u0e21\u0e2a\u0e01\u0e38\u0e25", None))
        self.birth_date_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e27\u0e31\u0e19\u0e40\u0e01\u0e34\u0e14 (\u0e1e.\u0e28.)", None))
        self.house_number_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e1a\u0e49\u0e32\u0e19\u0e40\u0e25\u0e02\u0e17\u0e35\u0e48 \u0e2b\u0e21\u0e39\u0e48 \u0e16\u0e19\u0e19", None))
        self.subdistrict_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e15\u0e33\u0e1a\u0e25 / \u0e2d\u0e33\u0e40\u0e20\u0e2d", None))
        self.postcode_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e23\u0e2b\u0e31\u0e2a\u0e44\u0e1b\u0e23\u0e29\u0e13\u0e35\u0e22\u0e4c", None))
        self.phone_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e42\u0e17\u0e23\u0e28\u0e31\u0e1e\u0e17\u0e4c", None))
        self.caregiver_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e1c\u0e39\u0e49\u0e14\u0e39\u0e41\u0e25", None))
        self.communication_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e27\u0e34\u0e18\u0e35\u0e2a\u0e37\u0e48\u0e2d\u0e2a\u0e32\u0e23\u0e17\u0e35\u0e48\u0e2a\u0e30\u0e14\u0e27\u0e01", None))
        self.caregiver_title_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e04\u0e33\u0e19\u0e33\u0e2b\u0e19\u0e49\u0e32\u0e1c\u0e39\u0e49\u0e14\u0e39\u0e41\u0e25", None))
        self.caregiver_first_name_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e0a\u0e37\u0e48\u0e2d\u0e1c\u0e39\u0e49\u0e14\u0e39\u0e41\u0e25", None))
        self.caregiver_last_name_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e19\u0e32\u0e21\u0e2a\u0e01\u0e38\u0e25\u0e1c\u0e39\u0e49\u0e14\u0e39\u0e41\u0e25", None))
        self.caregiver_relation_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e40\u0e01\u0e35\u0e48\u0e22\u0e27\u0e02\u0e49\u0e2d\u0e07\u0e40\u0e1b\u0e47\u0e19", None))
        self.caregiver_citizen_id_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e40\u0e25\u0e02 13 \u0e2b\u0e25\u0e31\u0e01\u0e02\u0e2d\u0e07\u0e1c\u0e39\u0e49\u0e14\u0e39\u0e41\u0e25 (\u0e16\u0e49\u0e32\u0e21\u0e35)", None))
        self.caregiver_phone_field.setProperty(u"label", QCoreApplication.translate("IdentityPage", u"\u0e42\u0e17\u0e23\u0e28\u0e31\u0e1e\u0e17\u0e4c\u0e1c\u0e39\u0e49\u0e14\u0e39\u0e41\u0e25 (\u0e40\u0e21\u0e37\u0e48\u0e2d\u0e22\u0e34\u0e19\u0e22\u0e2d\u0e21)", None))
        self.caregiver_done_field.setProperty(u"label", "")
        self.caregiver_done_button.setText(QCoreApplication.translate("IdentityPage", u"\u0e40\u0e2a\u0e23\u0e47\u0e08", None))
        self.caregiver_remove_button.setText(QCoreApplication.translate("IdentityPage", u"\u0e40\u0e2d\u0e32\u0e1c\u0e39\u0e49\u0e14\u0e39\u0e41\u0e25\u0e2d\u0e2d\u0e01", None))
        self.notice_given_check.setText(QCoreApplication.translate("IdentityPage", u"\u0e41\u0e08\u0e49\u0e07\u0e01\u0e32\u0e23\u0e40\u0e01\u0e47\u0e1a\u0e41\u0e25\u0e30\u0e43\u0e0a\u0e49\u0e02\u0e49\u0e2d\u0e21\u0e39\u0e25\u0e41\u0e25\u0e49\u0e27 \u0e1c\u0e39\u0e49\u0e23\u0e31\u0e1a\u0e1a\u0e23\u0e34\u0e01\u0e32\u0e23\u0e23\u0e31\u0e1a\u0e17\u0e23\u0e32\u0e1a", None))
        self.face_card.setProperty(u"title", QCoreApplication.translate("IdentityPage", u"\u0e40\u0e17\u0e35\u0e22\u0e1a\u0e43\u0e1a\u0e2b\u0e19\u0e49\u0e32", None))
        self.chip_label.setText(QCoreApplication.translate("IdentityPage", u"\u0e08\u0e32\u0e01\u0e0a\u0e34\u0e1b", None))
        self.portrait_label.setText(QCoreApplication.translate("IdentityPage", u"\u0e16\u0e48\u0e32\u0e22\u0e27\u0e31\u0e19\u0e19\u0e35\u0e49", None))
        self.history_card.setProperty(u"title", QCoreApplication.translate("IdentityPage", u"\u0e1b\u0e23\u0e30\u0e27\u0e31\u0e15\u0e34", None))
        pass
    # retranslateUi

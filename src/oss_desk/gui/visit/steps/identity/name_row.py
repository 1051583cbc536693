"""The row of a person's names: a middle name, which few people have, takes room from the others."""

from oss_desk.gui.forms.visit.identity_page import Ui_IdentityPage

_ROW = 1


def make_room(form: Ui_IdentityPage, *, middle_name: bool) -> None:
    """Show the field of the *middle_name* between first and last name, or let those two have its room."""
    form.middle_name_field.setVisible(middle_name)
    for field, column, columns in (
        (form.first_name_field, 2, 2 if middle_name else 3),
        (form.last_name_field, 6 if middle_name else 5, 2 if middle_name else 3),
    ):
        form.person_grid.addWidget(field, _ROW, column, 1, columns)

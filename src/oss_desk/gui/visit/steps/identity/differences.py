"""Which fields of step 1 differ from the register, and both values as a person reads them."""

from dataclasses import dataclass

from oss_desk.domain.errors import InvalidDate
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.person import Person
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.gui.dates import partial_date, stored_date
from oss_desk.gui.language import active_language
from oss_desk.words.codes import SEXES


@dataclass(frozen=True, slots=True)
class Compared:
    """One field beside the register.

    Attributes:
        field: its name on the page.
        now, registered: both values as they are shown; *registered* may be empty.
    """

    field: str
    now: str
    registered: str

    @property
    def differs(self) -> bool:
        """Tell whether there is something to look at: a value that is not the register's."""
        return bool(self.now) and self.now != self.registered


def compared(identity: IdentityDraft, registered: Person | None) -> tuple[Compared, ...]:
    """Return the fields in reading order; nothing for somebody the register does not know."""
    if registered is None:
        return ()
    old = registered.registered_address
    old_sex = registered.sex.value if registered.sex else ""
    return (
        Compared("first_name", identity.name.full, registered.name_th.full),
        Compared(
            "birth_date",
            _day(identity.birth_date),
            partial_date(registered.birth_date) if registered.birth_date else "",
        ),
        Compared("sex", _sex(identity.sex) if old_sex else "", _sex(old_sex)),
        Compared("house_number", identity.address.house_line, old.house_line),
        Compared("subdistrict", _path(identity.address), _path(old)),
    )


def _path(address: Address) -> str:
    parts = (address.subdistrict, address.district, address.province)
    return " › ".join(part for part in parts if part)


def _day(birth_date: str) -> str:
    try:
        return stored_date(birth_date)
    except InvalidDate:
        return birth_date


def _sex(value: str) -> str:
    return SEXES[value].in_(active_language()) if value else ""

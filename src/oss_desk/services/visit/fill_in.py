"""Fill what is still empty of an identity from the record of the person its number names."""

from dataclasses import fields, replace

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.person import Person
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.services.visit.open_visit import identity_of

_ADDRESS_PARTS = tuple(field.name for field in fields(Address))


def filled_in(identity: IdentityDraft, person: Person, *, told: bool) -> IdentityDraft:
    """Return *identity* with its empty fields as *person*'s record has them.

    Address and caregiver are taken as wholes or not at all, so that no parts of two stand in one.
    *told* says that whoever is registered was told about their data then. Where the chip gave the number
    the record was looked up with it: nothing is filled in any more.
    """
    if "citizen_id" in identity.from_chip:
        return identity
    known = identity_of(person)
    empty = {
        field.name: getattr(known, field.name)
        for field in fields(known)
        if not getattr(identity, field.name) and getattr(known, field.name)
    }
    if identity.address != Address():
        empty = {name: value for name, value in empty.items() if name not in _ADDRESS_PARTS}
    if identity.caregiver is not None:
        empty = {name: value for name, value in empty.items() if not name.startswith("caregiver_")}
    return replace(identity, **empty, notice_given=identity.notice_given or told)

"""A registry with the facade open, one person in it, and offices that ask."""

from collections.abc import Callable, Iterator

import httpx
import pytest

from oss_registry.api.application import build_application
from oss_registry.api.registry import Registry, open_registry
from oss_registry.dci.opening import OpenedFacade
from oss_registry.dci.partners import Basis, Grant, PartnerBook, Scope
from oss_registry.settings import Settings
from tests.registry.conftest import HOSPITAL, Clock
from tests.registry.dci.office import PURPOSE, Office
from tests.registry.desk import Desk
from tests.registry.serving import caller, serving

CITIZEN = "0991000000011"
SERIAL = "500000000017"


@pytest.fixture
def registry(database_url: str, clock: Clock) -> Iterator[Registry]:
    opened = open_registry(
        Settings(database_url, calls_per_minute=100_000, dci_version="1.0.0", dci_sender_id="registry.th-50"),
        clock,
    )
    yield opened
    opened.close()


@pytest.fixture
def opened(registry: Registry) -> OpenedFacade:
    assert registry.dci is not None
    return registry.dci


@pytest.fixture
def client(registry: Registry) -> Iterator[httpx.Client]:
    with serving(build_application(registry)) as address, caller(address) as opened:
        yield opened


@pytest.fixture
def new_office(registry: Registry, client: httpx.Client, clock: Clock) -> Callable[..., Office]:
    """Give a maker of offices that may ask."""

    def make(name: str = "welfare", **grant: object) -> Office:
        whole: dict[str, object] = {"scope": Scope.DETAILS, "basis": Basis.CONSENT, "purposes": (PURPOSE,)}
        secret = PartnerBook(registry.database).add(name, Grant(**{**whole, **grant}), clock())  # type: ignore[arg-type] # the tests know
        return Office(client, clock, name, secret)

    return make


@pytest.fixture
def office(new_office: Callable[..., Office]) -> Office:
    return new_office()


@pytest.fixture
def register(desk: Desk) -> Callable[..., None]:
    """Give what registers somebody and issues a card."""

    def enter(
        *, registration: dict[str, object] | None = None, card: dict[str, object] | None = None
    ) -> None:
        desk.put("person-1", dict(PERSON))
        if registration is not None:
            desk.put("visit-1", {**REGISTRATION, **registration}, kind="registration.put")
        if card is not None:
            desk.put(SERIAL, {**CARD, **card}, kind="card.put")

    return enter


@pytest.fixture
def entitled(register: Callable[..., None]) -> None:
    register(registration={}, card={})


PERSON = {
    "citizen_id": CITIZEN,
    "title": "นาย",
    "first_name": "สมชาย",
    "last_name": "สมมุติใจดี",
    "birth_date": "1975-04-13",
    "sex": "male",
    "house_number": "99/9",
    "phone": "0990000000",
    "disability_types": ["3"],
}
REGISTRATION = {
    "person_id": "person-1",
    "facility_code": HOSPITAL,
    "kind": "register",
    "registered_on": "2026-11-20",
    "disability_types": ["3"],
    "diagnosis_code": "S341",
    "character": "อัมพาตครึ่งท่อนล่าง",
    "level": "มาก",
    "disability_cause": "2",
    "disability_cause_detail": "road",
    "certifying_doctor": "พญ. ทดสอบ จำลองหมอ ว.99999",
    "status": "approved",
}
CARD = {
    "card_serial": SERIAL,
    "person_id": "person-1",
    "facility_code": HOSPITAL,
    "reason": "first",
    "issue_date": "2026-11-20",
    "expiry_date": "2034-11-19",
    "status": "handed_over",
}

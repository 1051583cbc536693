"""What a real registry entrusts to installed desks: serials, a card key, the list of revoked cards."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from oss_desk.devices.clock import RandomIds
from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument
from oss_desk.services.errors import RegistryGarbled
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.serial_stock import reserved_number
from oss_desk.sync.trust_calls import TrustCalls
from tests.storage.samples import a_card
from tests.sync.conftest import Counter
from tests.sync.provincial import Provincial
from tests.sync.test_with_a_registry import somebody

Install = Callable[..., Counter]


def taken_by(counter: Counter, count: int) -> list[int | None]:
    with counter.desk.recording.unit_of_work() as work:
        province = counter.desk.service_point.province_code
        numbers = [reserved_number(work, province, counter.desk.clock.today()) for _ in range(count)]
        work.commit()
    return numbers


def kept(counter: Counter, name: DocumentName) -> RegistryDocument:
    with counter.desk.recording.unit_of_work() as work:
        found = work.registry_trust.document(name)
    assert found is not None
    return found


def test_two_desks_are_given_serials_of_their_own_and_a_signed_key(new_counter: Install) -> None:
    one, two = new_counter(), new_counter(hospital="10673")
    one.desk.registry.synchronise()
    two.desk.registry.synchronise()
    numbers = taken_by(one, 100) + taken_by(two, 100)
    assert None not in numbers
    assert len(set(numbers)) == 200
    with one.desk.recording.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        (key,) = work.registry_trust.counter_keys(identity.device_id)
    assert key.may_sign(one.desk.clock.now())
    assert json.loads(key.document)["facility_code"] == "10672"
    one.desk.registry.synchronise()
    with one.desk.recording.unit_of_work() as work:
        assert work.registry_trust.counter_keys(identity.device_id) == (key,)
    doctor = one.program("doctor", "--json")
    found = {check["name"]: check for check in json.loads(doctor.stdout)["checks"]}
    assert (found["serials"]["state"], found["serials"]["detail"]) == ("ok", "1900 left")


def test_a_revoked_card_is_on_the_list_of_every_desk(provincial: Provincial, new_counter: Install) -> None:
    one, two, person = new_counter(), new_counter(hospital="10673"), somebody()
    one.write(person)
    card = replace(a_card(), person_id=person.person_id, state=CardState.SPOILED)
    with one.desk.recording.unit_of_work() as work:
        Outgoing(work, RandomIds(), "boss", one.desk.clock.now(), "card.spoiled").card(card)
        work.commit()
    two.desk.registry.synchronise()
    assert card.card_serial.digits not in kept(two, DocumentName.CARD_STATUS).text
    one.desk.registry.synchronise()
    two.desk.registry.synchronise()
    assert card.card_serial.digits in kept(two, DocumentName.CARD_STATUS).text


def test_what_is_signed_wrongly_is_not_believed(provincial: Provincial, new_counter: Install) -> None:
    counter = new_counter()
    counter.desk.registry.synchronise()
    said = {
        "/v1/card-keys": kept(counter, DocumentName.CARD_KEYS).text,
        "/v1/card-status": kept(counter, DocumentName.CARD_STATUS).text,
    }
    calls = TrustCalls(lambda _method, target, _body=b"": said[target].encode())
    assert calls.card_status().seq == kept(counter, DocumentName.CARD_STATUS).seq
    said["/v1/card-status"] = json.dumps({**json.loads(said["/v1/card-status"]), "seq": 999_999})
    with pytest.raises(RegistryGarbled):
        calls.card_status()
    keys = json.loads(said["/v1/card-keys"])
    keys["keys"][0]["max_cards"] += 1
    said["/v1/card-keys"] = json.dumps(keys)
    with pytest.raises(RegistryGarbled):
        TrustCalls(lambda _method, target, _body=b"": said[target].encode()).card_keys()


def test_a_desk_learns_what_hospitals_are_called(provincial: Provincial, new_counter: Install) -> None:
    counter = new_counter()
    counter.desk.registry.synchronise()
    before = counter.desk.registry.hospital_names()
    provincial.ask("hospital", "name", "10673", "โรงพยาบาลตัวอย่าง")
    counter.desk.registry.synchronise()
    assert {**before, "10673": "โรงพยาบาลตัวอย่าง"} == counter.desk.registry.hospital_names()
    provincial.ask("hospital", "name", "10673", "")
    counter.desk.registry.synchronise()
    assert "10673" not in counter.desk.registry.hospital_names()

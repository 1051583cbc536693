"""What a desk relies on, asked of the practice registry and of a real one."""

import hashlib
import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.merge import Body
from oss_desk.services.errors import (
    DeviceRevoked,
    EnrolmentRefused,
    MustRefetch,
    RegistryRefused,
    SequenceGap,
)
from oss_desk.services.ports.registry import Answer, Operation, Outcome, PossibleTwins, RegistryLine, Verb
from oss_desk.services.registry.record_body import caregiver_body, person_body
from oss_desk.simulated.portrait import portrait
from oss_desk.simulated.registry import SimulatedRegistry
from oss_desk.storage.database import ThaiClock
from oss_desk.sync.device_keys import Ed25519DeviceKeys
from oss_desk.sync.registry_client import HttpRegistry
from oss_desk.sync.translate import WireTranslator
from tests.storage.samples import NOW, a_person
from tests.sync.provincial import registry_at_work

CODE = "ONE-TIME"
_people = iter(range(500_000, 1_000_000))


@dataclass
class Bench:
    """One desk's line, and how it numbers and words its operations."""

    enrol: Callable[[str], DeskIdentity]
    connect: Callable[[DeskIdentity], RegistryLine]
    identity: DeskIdentity
    line: RegistryLine
    epoch: str
    seq: int = 0

    def sealed(self, record_id: str, made_on: int, body: Body, kind: str = "person", **more: object) -> str:
        """Return the next operation as it is sent."""
        self.seq += 1
        operation = Operation(
            uuid.uuid4().hex, self.identity.device_id, self.seq, record_id, kind, Verb.PUT, made_on, made_on,
            uuid.uuid4().hex, NOW, "nipa", body,
        )  # fmt: skip
        return WireTranslator().sealed(replace(operation, **more))  # type: ignore[arg-type]

    def put(self, record_id: str, base: int, body: Body, kind: str = "person") -> Answer:
        """Send the next operation alone."""
        (answer,) = self.line.send([self.sealed(record_id, base, body, kind)])
        return answer

    def cursor(self) -> int:
        """Return the newest change there is."""
        return self.line.changes(0, self.epoch, 500).last


class InMemory:
    """Keeps secrets for as long as a test takes."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def keep(self, name: str, secret: bytes) -> None:
        """Store it."""
        self._kept[name] = secret

    def get(self, name: str) -> bytes:
        """Return it."""
        return self._kept[name]

    def forget(self, name: str) -> None:
        """Destroy it."""
        self._kept.pop(name, None)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], DeskIdentity]]:
    folder: Path = tmp_path_factory.mktemp("contract")
    with registry_at_work(folder) as provincial:
        keys = Ed25519DeviceKeys(InMemory())
        line = HttpRegistry(keys, lambda: "", loopback_only=True)

        def enrol(code: str) -> DeskIdentity:
            key_name = keys.make()
            asked = provincial.code(key_name, "10672") if code == CODE else code
            enrolled = line.enrol(provincial.address, asked, key_name)
            return DeskIdentity(enrolled.device_id, provincial.address, key_name, enrolled.facility_code, NOW)

        enrol.connect = line.connect  # type: ignore[attr-defined]
        yield enrol


@pytest.fixture(params=["simulated", "real"])
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    if request.param == "real":
        enrol = request.getfixturevalue("real")
        connect = enrol.connect
    else:
        registry = SimulatedRegistry(ThaiClock(), "10672", code=CODE)
        connect = registry.connect

        def enrol(code: str) -> DeskIdentity:
            enrolled = registry.enrol("", code, "")
            return DeskIdentity(enrolled.device_id, "", "", enrolled.facility_code, NOW)

    identity = enrol(CODE)
    line = connect(identity)
    greeting = line.hello()
    yield Bench(enrol, connect, identity, line, greeting.epoch)
    line.close()
    line.close()


def somebody() -> tuple[str, dict[str, object]]:
    person = a_person(next(_people))
    return person.person_id, person_body(person)


def test_a_desk_is_greeted_with_where_it_stands(bench: Bench) -> None:
    record_id, body = somebody()
    bench.put(record_id, 0, body)
    greeting = bench.line.hello()
    assert greeting.last_seq == 1
    assert greeting.facility_code == bench.identity.facility_code == "10672"
    assert greeting.min_schema <= greeting.our_schema <= greeting.max_schema
    assert (greeting.max_operations, greeting.page) == (50, 500)


def test_a_wrong_code_enrols_nobody(bench: Bench) -> None:
    with pytest.raises(EnrolmentRefused):
        bench.enrol("WRONG")


def test_an_operation_takes_effect_once(bench: Bench) -> None:
    record_id, body = somebody()
    sealed = bench.sealed(record_id, 0, body)
    (first,) = bench.line.send([sealed])
    before = bench.cursor()
    assert (first.outcome, first.version) == (Outcome.APPLIED, 1)
    assert bench.line.send([sealed]) == (first,)
    assert bench.cursor() == before
    assert bench.line.answer_to(first.op_id) == first
    assert bench.line.answer_to("never-sent") is None


def test_changes_come_without_a_gap_and_only_the_newest_has_a_body(bench: Bench) -> None:
    start = bench.cursor()
    record_id, body = somebody()
    bench.put(record_id, 0, body)
    bench.put(record_id, 1, {"phone": "0811111111"})
    page = bench.line.changes(start, bench.epoch, 500)
    assert [change.seq for change in page.changes] == [start + 1, start + 2]
    assert [change.is_superseded for change in page.changes] == [True, False]
    newest = page.changes[-1]
    assert newest.version.body == {**body, "phone": "0811111111"}
    assert (newest.version.version, newest.version.by, newest.kind) == (2, "nipa", "person")
    assert (page.next_cursor, page.more, page.last) == (start + 2, False, start + 2)
    short = bench.line.changes(start, bench.epoch, 1)
    assert (short.next_cursor, short.more) == (start + 1, True)


def test_different_fields_merge_and_the_outcome_is_told(bench: Bench) -> None:
    record_id, body = somebody()
    bench.put(record_id, 0, body)
    bench.put(record_id, 1, {"phone": "0811111111"})
    answer = bench.put(record_id, 1, {"communication": "letters"})
    assert (answer.outcome, answer.version) == (Outcome.APPLIED, 3)
    assert answer.current is not None
    assert answer.current.body == {**body, "phone": "0811111111", "communication": "letters"}


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ({"phone": "1"}, {"phone": "2"}),
        ({"phone": "1"}, {"first_name": "บัว"}),
        ({"first_name": "บัว"}, {"phone": "2"}),
    ],
)
def test_what_no_machine_may_decide_is_a_conflict_that_a_decision_ends(
    bench: Bench, theirs: Body, mine: Body
) -> None:
    record_id, body = somebody()
    bench.put(record_id, 0, body)
    bench.put(record_id, 1, theirs)
    answer = bench.put(record_id, 1, mine)
    assert answer.outcome is Outcome.CONFLICT
    assert answer.current is not None
    assert (answer.current.version, answer.current.body) == (2, {**body, **theirs})
    decided = bench.sealed(record_id, 2, mine, verb=Verb.RESOLVE, conflict_id=answer.conflict_id)
    (settled,) = bench.line.send([decided])
    assert (settled.outcome, settled.version) == (Outcome.APPLIED, 3)


def test_the_same_change_on_both_sides_agrees(bench: Bench) -> None:
    record_id, body = somebody()
    bench.put(record_id, 0, body)
    bench.put(record_id, 1, {"phone": "1"})
    assert bench.put(record_id, 1, {"phone": "1"}).outcome is Outcome.APPLIED


def test_a_caregiver_is_a_record_of_its_own(bench: Bench) -> None:
    record_id, body = somebody()
    bench.put(record_id, 0, body)
    carer = caregiver_body(record_id, a_person().caregiver)
    assert bench.put(f"{record_id}.caregiver", 0, carer, "caregiver").outcome is Outcome.APPLIED


def test_a_number_left_out_is_asked_for(bench: Bench) -> None:
    record_id, body = somebody()
    bench.seq += 1
    with pytest.raises(SequenceGap) as gap:
        bench.put(record_id, 0, body)
    assert gap.value.expected == 1


def test_another_life_of_the_registry_must_be_fetched_anew(bench: Bench) -> None:
    with pytest.raises(MustRefetch):
        bench.line.changes(0, "another-epoch", 500)


def suspected(bench: Bench, record_id: str) -> list[PossibleTwins]:
    twins = bench.line.possible_twins()
    assert twins.is_whole
    return [pair for pair in twins.pairs if record_id in {pair.first_id, pair.second_id}]


def test_nobody_is_suspected_without_a_reason(bench: Bench) -> None:
    record_id, body = somebody()
    bench.put(record_id, 0, {**body, "first_name": f"นาม{record_id[-6:]}", "birth_date": "1901"})
    assert suspected(bench, record_id) == []


def test_the_registry_tells_who_is_alike_before_a_record_is_made(bench: Bench) -> None:
    record_id, body = somebody()
    alone = {"first_name": f"ฌาน{record_id[-6:]}", "last_name": "ทดสอบเดี่ยว", "birth_date": "1944-04-12"}
    bench.put(record_id, 0, {**body, **alone, "sex": "male"})
    asked = {**alone, "birth_date": "2487-04-12", "sex": "male"}
    found = bench.line.matches(asked)
    assert [record_id] == [one.record_id for one in found]
    assert found[0].score >= 930
    assert found[0].body["citizen_id"] == body["citizen_id"]
    assert bench.line.matches({"first_name": "ฎ", "last_name": "ฎ", "birth_date": "1901"}) == ()


def test_two_records_of_one_number_are_suspected_until_somebody_says_something(bench: Bench) -> None:
    (first, body), (second, _) = somebody(), somebody()
    bench.put(first, 0, body)
    bench.put(second, 0, {**body, "phone": "0812345678"})
    (pair,) = suspected(bench, second)
    assert ({first, second}, pair.score) == ({pair.first_id, pair.second_id}, 1000)
    bodies = {pair.first_id: pair.first.body, pair.second_id: pair.second.body}
    assert (bodies[second] or {})["phone"] == "0812345678"
    bench.line.judge_twins(pair.twins_id, different=False, by="nipa")
    assert len(suspected(bench, second)) == 1
    bench.line.judge_twins(pair.twins_id, different=True, by="nipa")
    assert suspected(bench, second) == []
    bench.line.judge_twins(pair.twins_id, different=False, by="nipa")
    assert len(suspected(bench, second)) == 1
    merged = bench.sealed(second, 1, {"merged_into": first}, verb=Verb.MERGE)
    assert [answer.outcome for answer in bench.line.send([merged])] == [Outcome.APPLIED]
    assert suspected(bench, second) == []


def test_a_word_about_no_pair_or_about_two_that_are_one_is_refused(bench: Bench) -> None:
    (first, body), (second, _) = somebody(), somebody()
    bench.put(first, 0, body)
    bench.put(second, 0, body)
    (pair,) = suspected(bench, second)
    bench.line.send([bench.sealed(second, 1, {"merged_into": first}, verb=Verb.MERGE)])
    for name, reason in ((pair.twins_id, "already_decided"), ("no-such-pair", "not_found")):
        with pytest.raises(RegistryRefused) as refusal:
            bench.line.judge_twins(name, different=True, by="nipa")
        assert refusal.value.reason == reason


def test_an_edit_of_a_version_that_is_not_there_waits_or_is_asked_about(bench: Bench) -> None:
    record_id, body = somebody()
    lost = bench.put(record_id, 4, {"phone": "0811111111"})
    assert (lost.outcome, lost.code) == (Outcome.FAILED, "unknown_base")
    (other, body) = somebody()
    bench.put(other, 0, body)
    asked = bench.put(other, 4, {"phone": "0811111111"})
    assert (asked.outcome, asked.current is not None) == (Outcome.CONFLICT, True)


def test_an_edit_of_a_version_of_another_content_is_asked_about(bench: Bench) -> None:
    record_id, body = somebody()
    bench.put(record_id, 0, body)
    mine = {"phone": "0811111111"}
    other = bench.sealed(record_id, 1, mine, base={**body, "phone": "0899999999"})
    same = bench.sealed(record_id, 1, mine, base=body)
    assert [answer.outcome for answer in bench.line.send([other])] == [Outcome.CONFLICT]
    assert [answer.outcome for answer in bench.line.send([same])] == [Outcome.APPLIED]


def test_a_picture_goes_in_parts_and_comes_in_parts(bench: Bench) -> None:
    content = portrait("f60") + uuid.uuid4().bytes
    name, size = hashlib.sha256(content).hexdigest(), len(content)
    assert bench.line.attachment_offset(name) is None
    assert bench.line.fetch_attachment(name, 0, 100) is None
    record_id, body = somebody()
    named = {**body, "portrait": f"sha256:{name}"}
    sealed = bench.sealed(record_id, 0, named, blobs=(f"sha256:{name}",))
    assert [one.outcome for one in bench.line.send([sealed])] == [Outcome.WAITING_FOR_ATTACHMENT]
    assert bench.line.send_attachment(name, 0, size, content[:1000]) == 1000
    assert bench.line.attachment_offset(name) == 1000
    assert bench.line.send_attachment(name, 500, size, content[500:]) == 1000, "says where to go on"
    assert bench.line.send_attachment(name, 1000, size, content[1000:]) == size
    assert bench.line.attachment_offset(name) == size
    assert [one.outcome for one in bench.line.send([sealed])] == [Outcome.APPLIED]
    parts = [bench.line.fetch_attachment(name, start, 1500) for start in range(0, size, 1500)]
    assert content == b"".join(part.content for part in parts if part is not None)
    assert {part.size for part in parts if part is not None} == {size}


def test_what_became_of_an_operation_can_be_asked(bench: Bench) -> None:
    record_id, body = somebody()
    sealed = bench.sealed(record_id, 0, body)
    op_id = json.loads(sealed)["op_id"]
    assert bench.line.answer_to(op_id) is None
    (answer,) = bench.line.send([sealed])
    assert bench.line.answer_to(op_id) == answer


def test_serials_are_reserved_once_for_one_request(bench: Bench) -> None:
    request_id = uuid.uuid4().hex
    first = bench.line.reserve_serials(request_id, "52", 2569, 50)
    assert bench.line.reserve_serials(request_id, "52", 2569, 50) == first
    second = bench.line.reserve_serials(uuid.uuid4().hex, "52", 2569, 50)
    assert second.first > first.last == first.first + 49
    assert list(bench.line.reserved_serials()) == [first, second]


def test_a_name_that_was_given_up_is_let_in_no_more(bench: Bench) -> None:
    bench.line.retire()
    again = bench.connect(bench.identity)
    with pytest.raises(DeviceRevoked):
        again.hello()
    again.close()

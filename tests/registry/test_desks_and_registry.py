"""Three desks that edit, lose answers, send twice, pull late and decide conflicts: nothing is set back.

Each desk here does what the documents ask of one, in its simplest form. Sealed calls have tests of their
own; here the operations go straight in.
"""

import itertools
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Connection, select

from oss_registry.operations.apply import ApplyOperations
from oss_registry.operations.reading import Reading
from oss_registry.operations.summary import summary
from oss_registry.storage import devices, state
from oss_registry.storage.database import Database
from oss_registry.storage.tables import changes
from oss_wire.canonical import Json
from oss_wire.codec import parse
from oss_wire.dump import DumpedRecord, dump_digest
from oss_wire.hello import Limits
from oss_wire.operation import Operation, OperationBatch
from oss_wire.record import overlay
from oss_wire.result import OperationResult, ResultStatus
from tests.wire.builders import an_operation

_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_FIELDS = ("phone", "road", "lane", "communication", "last_name", "disability_types", "later_field")
_RECORDS = ("r1", "r2")
_DONE = (ResultStatus.APPLIED, ResultStatus.DUPLICATE_SUSPECTED)
_numbers = itertools.count(1)


@dataclass
class _Confirmed:
    """A record as the registry confirmed it to a desk."""

    ver: int
    body: Mapping[str, Json]
    withdrawn: bool = False


@dataclass
class _Edit:
    """What an officer did; *operation* once it was fixed for the first sending."""

    record_id: str
    verb: str
    touched: Mapping[str, Json]
    body: Mapping[str, Json]
    branch_id: str
    trunk_ver: int
    operation: Operation | None = None


@dataclass
class _Desk:
    """The desk's tables, in the least that will do."""

    device_id: str
    cursor: int = 0
    seq: int = 0
    local: dict[str, dict[str, Json]] = field(default_factory=dict)
    confirmed: dict[str, _Confirmed] = field(default_factory=dict)
    waiting: list[_Edit] = field(default_factory=list)
    conflicts: dict[str, tuple[str, int]] = field(default_factory=dict)

    def edit(self, record_id: str, verb: str, touched: Mapping[str, Json]) -> None:
        """Do what an officer does: our own table first, and what the registry must hear."""
        body = overlay(self.local.get(record_id), touched)
        earlier = [edit for edit in self.waiting if edit.record_id == record_id]
        known = self.confirmed.get(record_id)
        if earlier:
            branch, trunk = earlier[-1].branch_id, earlier[-1].trunk_ver
        else:
            branch, trunk = f"branch-{next(_numbers)}", known.ver if known else 0
        self.local[record_id] = body
        sent = {} if verb == "withdraw" else body
        self.waiting.append(_Edit(record_id, verb, touched, sent, branch, trunk))

    def next_operation(self) -> _Edit | None:
        """Return the edit to send next, fixed for ever; a record in conflict waits for its decision."""
        for edit in self.waiting:
            if edit.operation is not None:
                return edit
        for edit in self.waiting:
            if edit.record_id not in self.conflicts:
                self.seq += 1
                known = self.confirmed.get(edit.record_id)
                edit.operation = an_operation(
                    self.seq,
                    device_id=self.device_id,
                    record_id=edit.record_id,
                    kind=f"person.{edit.verb}",
                    base_ver=max(edit.trunk_ver, known.ver if known else 0),
                    trunk_ver=edit.trunk_ver,
                    branch_id=edit.branch_id,
                    body=dict(edit.body),
                )
                return edit
        return None

    def hear(self, edit: _Edit, result: OperationResult) -> None:
        """Take the answer to an edit."""
        self.waiting.remove(edit)
        known = self.confirmed.get(edit.record_id)
        if result.status in _DONE:
            if result.current is not None:
                body: Mapping[str, Json] = result.current.body
            else:
                body = {} if edit.verb == "withdraw" else overlay(known.body if known else {}, edit.body)
            self._confirm(edit.record_id, result.ver, body, withdrawn=edit.verb == "withdraw")
        elif result.status is ResultStatus.CONFLICT:
            assert result.current is not None
            current = result.current
            self.waiting = [other for other in self.waiting if other.record_id != edit.record_id]
            self._confirm(edit.record_id, current.ver, current.body, withdrawn=current.withdrawn)
            self.conflicts[edit.record_id] = (result.conflict_id, current.ver)
        else:
            self._confirm_again(edit.record_id)

    def pull(self, reading: Reading) -> None:
        """Fetch what changed; what an officer has typed meanwhile stays in our own table."""
        more = True
        while more:
            page = reading.changes(self.cursor, "", 3)
            for change in page.changes:
                assert change.seq == self.cursor + 1
                self.cursor = change.seq
                if not change.superseded:
                    self._confirm(change.record_id, change.ver, change.body, withdrawn=change.withdrawn)
            more = page.more

    def _confirm(self, record_id: str, ver: int, body: Mapping[str, Json], *, withdrawn: bool) -> None:
        known = self.confirmed.get(record_id)
        if known is not None and known.ver >= ver:
            return
        self.confirmed[record_id] = _Confirmed(ver, dict(body), withdrawn)
        self._confirm_again(record_id)

    def _confirm_again(self, record_id: str) -> None:
        if not any(edit.record_id == record_id for edit in self.waiting):
            known = self.confirmed.get(record_id)
            self.local[record_id] = dict(known.body) if known else {}


def _invite(connection: Connection, name: str, later: datetime) -> None:
    devices.invite(connection, name, name, "10672", name, later)


class DesksAndRegistry(RuleBasedStateMachine):
    """Any order of deeds, any loss of answers."""

    @initialize()
    def begin(self) -> None:
        """Open a registry with two records that all desks know."""
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database(f"sqlite:///{Path(self.folder.name) / 'r.sqlite'}")
        self.database.upgrade()
        self.database.write(state.prepare)
        self.apply = ApplyOperations(self.database)
        self.reading = Reading(self.database, Limits(50, 1, 500, 1, 1))
        self.desks = [_Desk(f"desk-{number}") for number in range(3)]
        for desk in self.desks:
            later = _NOW + timedelta(days=1)
            self.database.write(partial(_invite, name=desk.device_id, later=later))
        self.touched: dict[str, Mapping[str, Json]] = {}
        self.sent: Counter[str] = Counter()
        for record_id in _RECORDS:
            empty: dict[str, Json] = {name: [] if name.endswith("s") else "" for name in _FIELDS}
            self.desks[0].edit(record_id, "put", {"first_name": "ทดสอบ", **empty})
            self.send(0, answer_is_lost=False)
        for desk in self.desks:
            desk.pull(self.reading)

    @rule(
        which=st.integers(0, 2),
        record_id=st.sampled_from(_RECORDS),
        name=st.sampled_from(_FIELDS),
        value=st.sampled_from(["1", "2", ""]),
        also=st.booleans(),
    )
    def edit(self, which: int, record_id: str, name: str, value: str, also: bool) -> None:  # noqa: FBT001
        """Let an officer change a field or two; now and then twice before anything is sent."""
        touched: dict[str, Json] = {name: ([value] if value else []) if name.endswith("s") else value}
        self.desks[which].edit(record_id, "put", touched)
        if also:
            self.desks[which].edit(record_id, "put", {"communication": value})

    @rule(which=st.integers(0, 2), number=st.integers(0, 7))
    def withdraw(self, which: int, number: int) -> None:
        """Let an officer withdraw a record, once in a while."""
        if number == 7:
            self.desks[which].edit(_RECORDS[0], "withdraw", {})

    @rule(which=st.integers(0, 2), answer_is_lost=st.booleans())
    def send(self, which: int, answer_is_lost: bool) -> None:  # noqa: FBT001 - Hypothesis draws it
        """Send a desk's next operation; with a lost answer it will send the same again."""
        desk = self.desks[which]
        edit = desk.next_operation()
        if edit is None:
            return
        assert edit.operation is not None
        self.touched[edit.operation.op_id] = edit.touched
        self.sent[edit.operation.op_id] += 1
        (result,) = self.apply(OperationBatch((edit.operation,)), desk.device_id, _NOW).results
        if not answer_is_lost:
            desk.hear(edit, result)

    @rule(which=st.integers(0, 2))
    def pull(self, which: int) -> None:
        """Let a desk fetch."""
        self.desks[which].pull(self.reading)

    @rule(which=st.integers(0, 2), mine=st.booleans())
    def decide(self, which: int, mine: bool) -> None:  # noqa: FBT001 - Hypothesis draws it
        """Let an officer decide what waits at a desk, for the desk's value or the registry's."""
        desk = self.desks[which]
        for record_id in sorted(desk.conflicts):
            if desk.confirmed[record_id].withdrawn:
                del desk.conflicts[record_id]
                continue
            conflict_id, ver = desk.conflicts[record_id]
            touched: dict[str, Json] = {"phone": "decided"} if mine else {}
            desk.seq += 1
            operation = an_operation(
                desk.seq,
                device_id=desk.device_id,
                record_id=record_id,
                kind="person.resolve",
                base_ver=ver,
                trunk_ver=ver,
                conflict_id=conflict_id,
                body=touched,
            )
            if any(edit.operation for edit in desk.waiting):
                desk.seq -= 1
                return
            self.touched[operation.op_id] = touched
            self.sent[operation.op_id] += 1
            (result,) = self.apply(OperationBatch((operation,)), desk.device_id, _NOW).results
            del desk.conflicts[record_id]
            edit = _Edit(record_id, "resolve", touched, touched, "", ver, operation)
            desk.waiting.append(edit)
            desk.hear(edit, result)

    @invariant()
    def nothing_was_set_back(self) -> None:
        """Every version differs from the one before in nothing but what that operation was about."""
        if not hasattr(self, "database"):
            return
        rows = self.database.read(
            lambda connection: connection.execute(select(changes).order_by(changes.c.seq)).mappings().all()
        )
        assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
        before: dict[str, Mapping[str, Json]] = {}
        for row in rows:
            body = parse(row["body"])
            assert isinstance(body, dict)
            if not row["withdrawn"]:
                old = before.get(row["record_id"], {})
                differing = {
                    name for name, value in body.items() if (old.get(name) or None) != (value or None)
                }
                assert differing <= set(self.touched[row["op_id"]])
            before[row["record_id"]] = body
        assert max(Counter(row["op_id"] for row in rows).values(), default=1) == 1

    def teardown(self) -> None:
        """Drain everything: all desks hold what the registry holds."""
        for _ in range(3):
            for which, desk in enumerate(self.desks):
                while desk.waiting and any(
                    e.operation or e.record_id not in desk.conflicts for e in desk.waiting
                ):
                    self.send(which, answer_is_lost=False)
                self.decide(which, mine=False)
                desk.waiting = [edit for edit in desk.waiting if edit.operation]
        for desk in self.desks:
            desk.pull(self.reading)
        found = summary(self.database)
        assert found.operations == len(self.sent)
        for desk in self.desks:
            dumped = [
                DumpedRecord(record_id, "person", known.ver, known.withdrawn, known.body)
                for record_id, known in sorted(desk.confirmed.items())
            ]
            assert dump_digest(dumped) == found.digest
        self.database.close()
        self.folder.cleanup()


DesksAndRegistry.TestCase.settings = settings(
    max_examples=40,
    phases=[Phase.generate],  # a found case is told as it is: making it smaller takes minutes
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestDesksAndRegistry = DesksAndRegistry.TestCase

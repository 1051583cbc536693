"""Three desks, one registry on PostgreSQL, and everything that goes wrong between them at once.

Half of the connections are disturbed, some turns go by file, desks and both processes of the registry are
killed, the database falls and is set back to a backup, disks fill up, clocks jump, and programs write what
the registry must refuse. Then all is quiet, everything drains, and
`tests.soak.sync_verdict` counts what was lost, doubled, out of order or told to the wrong ears.
"""

import random
import signal
import sys
import tempfile
import threading
from collections import Counter as Tally
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from multiprocessing.connection import wait
from pathlib import Path
from time import monotonic

from oss_desk import bootstrap
from oss_desk.domain.registry.backoff import FARTHEST
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.settings import Settings, load, save
from tests.machine.disturbed_line import DisturbedLine, disturbed_line
from tests.machine.postgres import new_database, postgres_at_work
from tests.soak.small_disk import clear, fill, small_disk
from tests.soak.sync_deeds import BOSS, SHARED, Counter, Deed
from tests.soak.sync_lives import DISK_REFUSES, PROGRAM_FAULT, Life, opened, start_turn, start_writing
from tests.soak.sync_province import PROCESSES, Province
from tests.soak.sync_sticks import SHARE, Sticks
from tests.soak.sync_verdict import Verdict, judge

DEEDS = 1500
SEED = 20261122
DESKS = 3
_HOSPITALS = ("10672", "11145", "10672")
_MARKS_OF_A_LIFE = 1000
_MOST_ROUNDS = 40
_PATIENCE_SECONDS = "4"
_TURN_SECONDS = 120.0
_JUMPS = (
    timedelta(), timedelta(), timedelta(), timedelta(minutes=-7), timedelta(hours=3),
    timedelta(days=-400), timedelta(days=400), timedelta(days=543 * 365),
)  # fmt: skip


@dataclass(slots=True)
class Storm:
    """One fault run.

    Attributes:
        deeds: how many transactions officers try, at all desks together.
        stored: by desk, what was committed and told so before anything was killed.
        happened: how often what happened. wrong: what must not happen, found on the way.
        small: the desk whose disk is small and filled to the brim now and then; -1 for none.
    """

    folder: Path
    deeds: int
    seed: int
    province: Province
    line: DisturbedLine
    stored: list[list[Deed]] = field(default_factory=lambda: [[] for _ in range(DESKS)])
    happened: Tally[str] = field(default_factory=Tally)
    wrong: list[str] = field(default_factory=list)
    small: int = -1
    _is_over: threading.Event = field(default_factory=threading.Event)
    _next_to_die: Iterator[int] = field(default_factory=count)

    def folder_of(self, index: int) -> Path:
        """Return the data folder of a desk."""
        return self.folder / f"desk{index}"

    def log_of(self, index: int, life: int) -> Path:
        """Return the file of what a desk's program says in one life."""
        return self.folder / f"desk{index}-{life:08x}.log"

    def said(self, index: int) -> str:
        """Return everything that a desk's programs ever said."""
        return "".join(log.read_text("utf-8") for log in self.folder.glob(f"desk{index}-*.log"))

    def rage(self) -> None:
        """Let officers work and everything go wrong until all deeds were tried."""
        with ThreadPoolExecutor(2 * DESKS + 2) as hands:
            writers = [hands.submit(self._work, index) for index in range(DESKS)]
            others = [hands.submit(self._take_turns, index) for index in range(DESKS)]
            others += [hands.submit(self._fell), hands.submit(self._fill_up)]
            try:
                for writer in writers:
                    writer.result()
            finally:
                self._is_over.set()
        for other in others:
            # A hand that let go would make a storm of a breeze.
            other.result()

    def _chance(self, name: str) -> random.Random:
        return random.Random(f"{self.seed} {name}")  # noqa: S311, a run to be repeated, no secret

    def _work(self, index: int) -> None:
        """Let the officers of one desk work, life after life."""
        chance, left, lives = self._chance(f"officers {index}"), self.deeds // DESKS, 0
        while left > 0:
            lives += 1
            many = min(left, chance.randrange(10, 60))
            life = self._life(index, chance, 0.15, lives * _MARKS_OF_A_LIFE, many)
            deadly = chance.random() < 0.4
            left -= self._one_life(index, life, chance.random() * 2 if deadly else None)

    def _life(self, index: int, chance: random.Random, full: float, mark: int = 0, deeds: int = 0) -> Life:
        """Draw what one process meets; the disk is full with the probability *full*."""
        seed, ahead = chance.getrandbits(32), chance.choice(_JUMPS)
        is_full = chance.random() < full
        self.happened["clock jumps"] += bool(ahead)
        self.happened["full disks"] += is_full
        log = self.log_of(index, seed)
        return Life(self.folder_of(index), index, seed, ahead, is_full, log, mark, deeds)

    def _one_life(self, index: int, life: Life, seconds: float | None) -> int:
        """Let one process work, for *seconds* or to its end; return how many deeds it did."""
        process, line = start_writing(life)
        dies_at = None if seconds is None else monotonic() + seconds
        done, ended = 0, False
        with line:
            while not ended:
                left = None if dies_at is None else max(0.0, dies_at - monotonic())
                if not wait([line], left):
                    process.kill()
                    self.happened["killed officers"] += 1
                    dies_at = None
                    continue
                try:
                    deed = line.recv()
                except EOFError:
                    break
                if deed is None:
                    ended = True
                else:
                    done += 1
                    self.stored[index].append(deed)
        process.join()
        if process.exitcode == DISK_REFUSES:
            self.happened["desks that did not open"] += 1
        elif not ended and process.exitcode != -signal.SIGKILL:
            self.wrong.append(f"officers at desk {index} ended with {process.exitcode}")
            return life.deeds
        return life.deeds if ended else max(1, done)

    def _take_turns(self, index: int) -> None:
        chance = self._chance(f"turns {index}")
        files = self.folder / f"sticks{index}"
        files.mkdir()
        sticks = Sticks(
            files,
            chance,
            self.happened,
            lambda carrier: self._one_turn(index, chance, carrier=carrier),
            lambda receipt: self._one_turn(index, chance, receipt=receipt),
            self.province.take,
        )
        while not self._is_over.is_set():
            if chance.random() < SHARE:
                sticks.journey()
            else:
                self._one_turn(index, chance)
            self._is_over.wait(chance.random() * 0.3)

    def _one_turn(
        self, index: int, chance: random.Random, carrier: Path | None = None, receipt: Path | None = None
    ) -> None:
        """Let one process of the desk take a turn, over the line or by file, and be killed now and then."""
        self.happened["turns"] += 1
        process = start_turn(replace(self._life(index, chance, 0.1), carrier=carrier, receipt=receipt))
        process.join(chance.random() * 1.5 if chance.random() < 0.3 else _TURN_SECONDS)
        if process.exitcode is None:
            process.kill()
            process.join()
            self.happened["killed turns"] += 1
        self.happened[f"turns ended {process.exitcode}"] += 1
        if process.exitcode == PROGRAM_FAULT:
            self.wrong.append(f"a turn of desk {index} ended with a fault of the program")

    def _fell(self) -> None:
        """Kill a process of the registry, or its database, at moments nobody chose; set it back once."""
        chance = self._chance("registry")
        pause = 1.0
        while not self._is_over.wait(pause):
            pause = 2 + chance.random() * 8
            done = sum(map(len, self.stored))
            if not self.province.restored and not self.province.backup and done > self.deeds / 4:
                self.province.back_up()
            elif self.province.backup and done > self.deeds / 2:
                self.province.restore()
            elif chance.random() < 0.75:
                self.province.kill(next(self._next_to_die) % PROCESSES)
                self._is_over.wait(chance.random())
                self.province.start()
            else:
                self.province.crash_database()

    def _fill_up(self) -> None:
        """Fill the small disk, and give the room back, again and again."""
        chance, folder = self._chance("disk"), self.folder_of(self.small)
        while self.small >= 0 and not self._is_over.wait(2 + chance.random() * 4):
            fill(folder)
            self.happened["full disks"] += 1
            self._is_over.wait(chance.random() * 2)
            clear(folder)

    def drain(self) -> int:
        """Let everything out on a quiet line, deciding what waits for a person; return the rounds taken."""
        self.line.share = 0.0
        for index in range(DESKS):
            save(replace(load(self.folder_of(index)), registry_seconds=""))
        for index in range(DESKS):
            with closing(opened(self.folder_of(index))) as desk:
                due = desk.registry.next_turn()
                if due is None or due > desk.clock.now() + FARTHEST:
                    self.wrong.append(f"desk {index} would not come again by itself before {due}")
        for number in range(1, _MOST_ROUNDS + 1):
            digests, waiting = set(), 0
            for index in range(DESKS):
                with closing(opened(self.folder_of(index))) as desk:
                    for found in desk.registry.conflicts():
                        desk.registry.resolve(found.conflict.conflict_id, Side.MINE, BOSS)
                    desk.registry.synchronise()
                    status = desk.registry.status()
                    waiting += status.pending + status.sent + status.conflicts
                    digests.add(desk.registry.digest())
                    with desk.recording.unit_of_work() as work:
                        waiting += len(work.transfers.wanted(1, None))
            if not waiting and len(digests) == 1:
                return number
        self.wrong.append(f"nothing is quiet after {_MOST_ROUNDS} rounds: {waiting} wait")
        return _MOST_ROUNDS


@contextmanager
def storm(folder: Path, server: Path, deeds: int, seed: int, small: int = -1) -> Iterator[Storm]:
    """Install three desks that know the same people, at a registry that they are enrolled with."""
    province = Province(new_database(server), server, folder)
    province.start()
    try:
        with disturbed_line(lambda: province.address, seed, share=0.0) as line:
            made = Storm(folder, deeds, seed, province, line, small=small)
            for index in range(DESKS):
                _install(made, index)
            for index in range(DESKS):
                with closing(opened(made.folder_of(index))) as desk:
                    desk.registry.synchronise()
            line.share = 0.5
            yield made
    finally:
        province.kill()


def _install(made: Storm, index: int) -> None:
    hospital = _HOSPITALS[index]
    settings = Settings(
        made.folder_of(index),
        facility_code=hospital,
        facility="โรงพยาบาลทดสอบ",
        registry_seconds=_PATIENCE_SECONDS,
    )
    bootstrap.set_up(settings, BOSS, "123456", DeskKind.THROWAWAY)
    with closing(opened(settings.data)) as desk:
        code = made.province.ask("device", "enrol", f"desk{index}", "--hospital", hospital)["code"]
        desk.registry.enrol(made.line.address, str(code))
        if index == 0:
            counter = Counter(desk, index, random.Random(made.seed), 0)  # noqa: S311, to be repeated
            for number in range(SHARED):
                counter.somebody_new(number + 1)
            desk.registry.synchronise()


def run(deeds: int = DEEDS, seed: int = SEED) -> int:
    """Let a storm of *deeds*, drawn from *seed*, rage; return 1 when anything was lost, doubled or worse."""
    with (
        tempfile.TemporaryDirectory(prefix="oss-desk-soak-") as scratch,
        postgres_at_work() as server,
        small_disk(Path(scratch) / f"desk{DESKS - 1}") as is_small,
    ):
        small = DESKS - 1 if is_small else -1
        verdict, told = weather(Path(scratch), server, deeds, seed, small)
    for line in verdict.wrong:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{told}\n")
    return 1 if verdict.wrong else 0


def weather(folder: Path, server: Path, deeds: int, seed: int, small: int = -1) -> tuple[Verdict, str]:
    """Return what a storm of *deeds* left, and the line that tells it."""
    with storm(folder, server, deeds, seed, small) as made:
        began = monotonic()
        made.rage()
        raged = monotonic() - began
        rounds = made.drain()
        verdict = judge(made)
    happened = made.happened
    faults = sum(made.line.faults.values())
    told = (
        f"sync seed {seed}: {deeds} deeds {verdict.operations} operations"
        f" {faults} of {made.line.connections} connections disturbed"
        f" {happened['killed officers'] + happened['killed turns']} desk kills of {happened['turns']} turns"
        f" {made.province.kills} registry kills {made.province.crashes} database falls"
        f" {made.province.restored} restored {happened['carriers']} carriers {happened['receipts']} receipts"
        f" {happened['cut files']} cut {happened['late files']} late"
        f" {happened['full disks']} full disks {happened['clock jumps']} clock jumps"
        f" {verdict.conflicts} conflicts {verdict.poisoned} poisoned {verdict.photos} pictures"
        f" {raged:.0f} s and {rounds} rounds to drain:"
        f" {verdict.lost} lost {verdict.doubled} doubled {len(verdict.wrong)} wrong"
    )
    return verdict, told

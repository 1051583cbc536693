"""The first fetch of a province: desk killed in the middle, nothing fetched twice, nothing missing."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from benchmarks.invented_province import person, settle
from oss_registry.api.registry import open_database
from oss_registry.settings import Settings
from tests.machine.processes import until
from tests.storage.samples import a_person
from tests.sync.conftest import Counter
from tests.sync.provincial import faulty_line, registry_at_work

_PEOPLE = 400


def test_a_desk_killed_in_its_first_fetch_goes_on_where_it_was(
    tmp_path: Path, new_counter: Callable[..., Counter]
) -> None:
    own = tmp_path / "registry"
    own.mkdir()
    with closing(open_database(Settings(f"sqlite:///{own / 'registry.sqlite'}"))) as database:
        records = settle(database, _PEOPLE)
    with registry_at_work(own) as province, faulty_line(province.address) as line:
        counter = new_counter(line.address, at=province)
        process = subprocess.Popen(
            [sys.executable, "-m", "oss_desk", "sync", "run"],
            env={**os.environ, "OSS_DESK_DATA": str(counter.folder)},
        )
        # A page is asked for while the one before is written: at the third the first is here for good.
        until(lambda: any("after=1000" in call for call in line.calls), "the third page", seconds=60)
        process.send_signal(signal.SIGKILL)
        process.wait()
        before = counter.status()["cursor"]
        assert 500 <= before < records
        del line.calls[:]
        told: list[tuple[int, int]] = []
        counter.desk.registry.synchronise(progress=lambda done, of: told.append((done, of)))
        asked = [call for call in line.calls if "/changes" in call]
        assert f"after={before}&" in asked[0]
        assert told[0][0] > before
        assert (records, records) in told
        assert counter.status()["digest"] == province.check()["digest"]
    last = f"{_PEOPLE:032x}"
    assert counter.person(last) == replace(person(_PEOPLE), caregiver=a_person(_PEOPLE).caregiver)
    with counter.desk.recording.unit_of_work() as work:
        assert not work.confirmed.left_out()
        assert len(work.cards.of_person(last)) == 1
        assert work.people.certificate_of_visit(f"matter-{_PEOPLE:08d}") is not None

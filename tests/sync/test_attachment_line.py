"""The calls about pictures do the same at a registry in memory and at the real one."""

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.services.errors import RegistryRefused
from oss_desk.services.ports.attachments import AttachmentLine
from oss_desk.simulated.registry import SimulatedRegistry
from tests.soak.sync_photos import picture
from tests.storage.samples import NOW, StillClock
from tests.sync.in_process import copy_of, make_template

CONTENT = picture(1, 3000)
NAME = hashlib.sha256(CONTENT).hexdigest()
SIZE = len(CONTENT)
IDENTITY = DeskIdentity("desk", "http://localhost", "", "10672", NOW)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("province")
    make_template(folder, lambda _desk: None)
    return folder


@pytest.fixture(params=["simulated", "real"])
def line(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AttachmentLine]:
    if request.param == "simulated":
        registry = SimulatedRegistry(StillClock(), "10672")
        yield registry.connect(IDENTITY)
        return
    province, desks = copy_of(request.getfixturevalue("template"), tmp_path)
    with desks[0].database.reading() as work:
        identity = work.registry_link.identity()
    assert identity is not None
    with closing(desks[0].registry.synchronise.connect(identity)) as opened:
        opened.hello()
        yield opened
    for desk in desks:
        desk.database.close()
    province.close()


def test_it_goes_in_parts_and_comes_in_parts(line: AttachmentLine) -> None:
    assert line.attachment_offset(NAME) is None
    assert line.send_attachment(NAME, 0, SIZE, CONTENT[:1000]) == 1000
    assert line.attachment_offset(NAME) == 1000
    assert line.fetch_attachment(NAME, 0, 10) is None
    assert line.send_attachment(NAME, 1000, SIZE, CONTENT[1000:]) == SIZE
    assert line.attachment_offset(NAME) == SIZE
    parts, at = b"", 0
    while at < SIZE:
        part = line.fetch_attachment(NAME, at, 700)
        assert part is not None
        assert part.size == SIZE
        parts, at = parts + part.content, at + len(part.content)
    assert parts == CONTENT


def test_whoever_is_elsewhere_is_told_where_to_go_on(line: AttachmentLine) -> None:
    line.send_attachment(NAME, 0, SIZE, CONTENT[:1000])
    assert line.send_attachment(NAME, 0, SIZE, CONTENT[:1000]) == 1000
    assert line.send_attachment(NAME, 400, SIZE, CONTENT[400:900]) == 1000
    assert line.send_attachment(NAME, 2000, SIZE, CONTENT[2000:]) == 1000
    assert line.send_attachment(NAME, 1000, SIZE, CONTENT[1000:]) == SIZE
    assert line.send_attachment(NAME, 0, SIZE, CONTENT) == SIZE


def test_another_content_is_dropped(line: AttachmentLine) -> None:
    with pytest.raises(RegistryRefused) as refusal:
        line.send_attachment(NAME, 0, SIZE, bytes(SIZE))
    assert refusal.value.reason == "wrong_hash"
    assert line.attachment_offset(NAME) is None
    assert line.send_attachment(NAME, 0, SIZE, CONTENT) == SIZE


def test_too_large_a_one_is_refused(line: AttachmentLine) -> None:
    with pytest.raises(RegistryRefused) as refusal:
        line.send_attachment(NAME, 0, 9 * 1024 * 1024, CONTENT)
    assert refusal.value.reason == "too_large"

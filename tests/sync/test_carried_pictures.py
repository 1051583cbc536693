"""Pictures on the stick: with the operations that name them, and back to who lacks them."""

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from oss_desk.domain.people.person import Person
from oss_desk.services.errors import SyncError
from oss_desk.services.registry import fetch_attachments
from oss_desk.services.registry.fetch_attachments import look_for
from oss_registry.carriers.take import CarrierRefusedError
from oss_registry.operations.summary import summary
from oss_wire import carried_attachment
from oss_wire.carried_attachment import CarriedAttachment, parts_of
from oss_wire.errors import WireError
from tests.soak.sync_deeds import somebody
from tests.soak.sync_photos import picture
from tests.sync.in_process import DeskHere, ProvinceHere, copy_of, make_template
from tests.sync.test_receipts import brought, receipt_of

Here = tuple[ProvinceHere, DeskHere, DeskHere]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    make_template(folder, lambda _desk: None)
    return folder


@pytest.fixture
def here(template: Path, tmp_path: Path) -> Iterator[Here]:
    province, desks = copy_of(template, tmp_path / "here")
    with ExitStack() as closing:
        closing.callback(province.close)
        for desk in desks:
            closing.callback(desk.database.close)
        yield province, desks[0], desks[1]


def photographed(desk: DeskHere, number: int, size: int = 3000) -> Person:
    """Register somebody with a picture at *desk*."""
    with desk.database.unit_of_work() as work:
        name = work.attachments.put(picture(number, size), "image/jpeg")
        work.commit()
    person = replace(somebody(number), portrait_id=name)
    desk.write(person)
    return person


def picture_at(desk: DeskHere, person: Person) -> bytes | None:
    with desk.database.reading() as work:
        return work.attachments.get(person.portrait_id)


def test_a_picture_goes_and_comes_by_hand(here: Here, tmp_path: Path) -> None:
    province, desk, other = here
    person = photographed(desk, 31_000, 700_000)
    receipt = receipt_of(province, desk, tmp_path / "one")
    assert desk.registry.take_receipt(receipt).answers.applied == 1
    assert province.registry.blobs.content(person.portrait_id) == picture(31_000, 700_000)
    other.registry.take_receipt(receipt_of(province, other, tmp_path / "two"))
    assert other.person(person.person_id) == person
    assert picture_at(other, person) == picture(31_000, 700_000)
    for here_too in (desk, other):
        assert here_too.registry.digest() == summary(province.registry.database).digest


def test_what_is_looked_for_comes_with_the_next_receipt(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch_attachments, "KEPT_READY", 0)
    province, desk, other = here
    person = photographed(desk, 32_000)
    desk.registry.synchronise()
    other.registry.take_receipt(receipt_of(province, other, tmp_path / "first"))
    assert other.person(person.person_id) == person
    assert picture_at(other, person) is None
    with other.database.unit_of_work() as work:
        look_for(work, person.portrait_id)
        work.commit()
    other.registry.take_receipt(receipt_of(province, other, tmp_path / "second"))
    assert picture_at(other, person) == picture(32_000, 3000)


def test_a_file_that_is_cut_brings_what_it_has(here: Here, tmp_path: Path) -> None:
    province, desk, other = here
    people = [photographed(desk, 33_000 + number, 20_000) for number in range(6)]
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    desk.registry.export_carrier(whole)
    content = whole.read_bytes()
    for share in (0.2, 0.5, 0.8, 0.95):
        cut.write_bytes(content[: int(len(content) * share)])
        with suppress(CarrierRefusedError):
            desk.registry.take_receipt(brought(province, cut))
    desk.registry.take_receipt(brought(province, whole))
    for person in people:
        held = province.registry.blobs.content(person.portrait_id)
        assert held is not None
        assert hashlib.sha256(held).hexdigest() == person.portrait_id
    receipt = receipt_of(province, other, tmp_path / "other")
    content = receipt.read_bytes()
    receipt.write_bytes(content[: len(content) - 30_000])
    assert not other.registry.take_receipt(receipt).is_whole
    assert 0 < sum(picture_at(other, person) is not None for person in people) < len(people)
    other.registry.take_receipt(receipt_of(province, other, tmp_path / "again"))
    assert all(picture_at(other, person) is not None for person in people)


def test_line_and_stick_mix_within_one_picture(here: Here, tmp_path: Path) -> None:
    province, desk, _other = here
    person = photographed(desk, 34_000, 200_000)
    desk.line.faults = ["", "", "", "lost"]
    with suppress(SyncError):
        desk.registry.synchronise()
    desk.line.faults = []
    desk.registry.take_receipt(receipt_of(province, desk, tmp_path / "file"))
    assert province.registry.blobs.content(person.portrait_id) == picture(34_000, 200_000)
    assert desk.registry.synchronise().rejected == 0
    assert desk.registry.digest() == summary(province.registry.database).digest


def test_a_part_tells_what_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carried_attachment, "CONTENT_BYTES", 4)
    parts = list(parts_of("ab" * 32, b"0123456789"))
    assert [part.content for part in parts] == [b"0123", b"4567", b"89"]
    assert [carried_attachment.carried_attachment(part.text) for part in parts] == parts
    for text in (b"", b"x" * 40, CarriedAttachment("ab" * 32, 0, 2, b"123").text):
        with pytest.raises(WireError):
            carried_attachment.carried_attachment(text)

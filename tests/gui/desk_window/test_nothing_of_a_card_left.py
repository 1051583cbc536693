"""What a card said is on disk only inside the encrypted visit, and in no log."""

import logging
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.simulated.atlas.catalogue import atlas_card_named
from oss_desk.simulated.card_reader import CardFault
from oss_desk.simulated.people import FONGCHAN, SAENGLA


def spellings(*texts: str) -> set[bytes]:
    """Return *texts* in every encoding a file of this machine may have."""
    return {
        text.encode(encoding)
        for text in texts
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp874")
        if text
    } | {text.encode("unicode_escape") for text in texts}


def files_with(folder: Path, wanted: set[bytes]) -> list[str]:
    """Return the names of the files in *folder* that hold one of *wanted*."""
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(piece in path.read_bytes() for piece in wanted)
    ]


def test_what_is_looked_for_would_be_found(tmp_path: Path) -> None:
    """A search that never finds anything proves nothing."""
    for encoding in ("utf-8", "utf-16-le", "cp874"):
        (tmp_path / encoding).write_bytes(b"\x00" + FONGCHAN.name_th.first.encode(encoding))
    assert len(files_with(tmp_path, spellings(FONGCHAN.name_th.first))) == 3


def test_a_card_leaves_nothing_readable_on_disk_and_nothing_in_the_log(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Read, parked, pulled in the photo, of no use, with hints; searched while open and after."""
    caplog.set_level(logging.DEBUG)
    folder = tmp_path / "desk"
    training = bootstrap.train(folder)
    window = DeskWindow(training.desk, Background())
    window.show()
    window.activateWindow()
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    reading = window.card.reading

    def at_rest() -> bool:
        return window.background.is_idle and not reading.is_busy

    parts: list[int] = []
    reading.photo_progress.connect(lambda part, _parts: parts.append(part))
    training.reader.command_ms = 5.0
    training.reader.insert(FONGCHAN)
    keys.wait(lambda: len(parts) > 2, "some of the photo is read")
    training.reader.pull()
    keys.wait(at_rest, "the text is stored")
    training.reader.command_ms = 0.0
    keys.press("Escape")
    keys.wait(lambda: window.current_page() == "home", "the matter is parked")
    training.reader.insert(SAENGLA, CardFault.MUTE)
    keys.wait(at_rest, "a card of no use")
    hinting = atlas_card_named("nid_15")
    training.reader.insert_atlas_card(hinting)
    keys.wait(lambda: window.current_page() == "visit" and at_rest(), "a card with hints is read")
    keys.press("Escape")
    keys.wait(lambda: window.current_page() == "home" and at_rest(), "parked as well")
    told = hinting.text_on(training.desk.clock.today())
    photo = hinting.whole_on(training.desk.clock.today()).photo
    assert photo is not None
    said = spellings(
        FONGCHAN.name_th.first, FONGCHAN.name_th.last, FONGCHAN.name_en.last, FONGCHAN.citizen_id.digits,
        told.name_th.last, told.citizen_id, hinting.hints.laser_number,
    ) | {photo[:64], photo[-64:]}  # fmt: skip
    while_open = files_with(folder, said)
    window.leave()
    window.close()
    delete(window)
    assert (while_open, files_with(folder, said)) == ([], [])
    log = caplog.text.encode()
    assert [piece for piece in said if piece in log] == []
    shutil.rmtree(folder)

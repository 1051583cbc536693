"""Thai that can be wrapped, English that can be read, and copies free of marks."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from oss_desk.gui import language as languages
from oss_desk.gui import translator
from oss_desk.gui.clean_copies import CleanCopies
from oss_desk.gui.language import active_language, install_language
from oss_desk.gui.translator import DeskTranslator
from oss_desk.gui.widgets.key_command import KeyCommand
from oss_desk.words.language import Language
from oss_desk.words.segmenter import BREAK, segment
from tests.machine.display import XDisplay

LONG = "กรุณาตรวจสอบเอกสารแล้วบันทึกรหัสให้เรียบร้อยก่อนลงนาม"
SHORT = "บันทึกร่างแล้ว"
_COPYING = f"""
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QLineEdit
from oss_desk.gui.language import install_language
from oss_desk.words.language import Language
from oss_desk.words.segmenter import segment
application = QApplication([])
install_language(application, Language.THAI)
clipboard = application.clipboard()
field = QLineEdit(segment("{LONG}"))
field.selectAll()
field.copy()
application.processEvents()
print(clipboard.text())
rich = QMimeData()
rich.setHtml("<b>" + segment("{LONG}") + "</b>")
rich.setText(segment("{LONG}"))
clipboard.setMimeData(rich)
application.processEvents()
assert "\u200b" not in clipboard.mimeData().html()
print(clipboard.text())
"""


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    for spoken in qapp.findChildren(DeskTranslator):
        qapp.removeTranslator(spoken)
        spoken.deleteLater()
    languages.remember_language(Language.THAI)


class Page(QWidget):
    """Says a sentence of its own."""

    def say(self, sentence: str) -> str:
        """Return *sentence* as this page would show it."""
        return self.tr(sentence)


class LaterPage(Page):
    """Says what it inherits."""


def test_a_thai_sentence_can_be_wrapped_and_a_label_is_as_written(qapp: QApplication) -> None:
    install_language(qapp, Language.THAI)
    assert LaterPage().say(LONG) == segment(LONG)
    assert BREAK in LaterPage().say(LONG)
    assert LaterPage().say(SHORT) == SHORT
    assert QCoreApplication.translate("paint", LONG) == segment(LONG)


def test_english_is_read_from_the_catalogue_and_falls_back_to_thai(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = {
        ("Page", LONG, ""): "Check the papers first",
        ("Page", SHORT, ""): "Saved",
        ("LaterPage", SHORT, ""): "Draft saved",
        ("Page", "เปิด", "ไฟ"): "Switch on",
    }
    monkeypatch.setattr(translator, "catalogue", lambda path: english if path.stem.endswith("en") else {})
    install_language(qapp, Language.ENGLISH)
    assert active_language() is Language.ENGLISH
    assert LaterPage().say(LONG) == "Check the papers first"
    assert Page().say(SHORT) == "Saved"
    assert LaterPage().say(SHORT) == "Draft saved"
    assert QCoreApplication.translate("Page", "เปิด", "ไฟ") == "Switch on"
    assert Page().say("ไม่มีในพจนานุกรม") == "ไม่มีในพจนานุกรม"
    install_language(qapp, Language.THAI)
    assert Page().say(SHORT) == SHORT
    assert len(qapp.findChildren(CleanCopies)) == 1


def test_the_committed_catalogues_can_be_read(qapp: QApplication) -> None:
    install_language(qapp, Language.ENGLISH)
    install_language(qapp, Language.THAI)
    field = QLineEdit()
    menu = field.createStandardContextMenu()
    assert [action.text().partition("\t")[0] for action in menu.actions()][4] == "คัดลอก(&C)"


@pytest.mark.display
def test_what_is_copied_is_free_of_marks(x_display: XDisplay) -> None:
    """On a real clipboard: the offscreen one never says whose text it holds."""
    answer = subprocess.run(
        [sys.executable, "-c", _COPYING],
        check=False,
        env=x_display.environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (answer.stderr, answer.stdout.splitlines()) == ("", [LONG, LONG])


def test_a_label_wraps_what_the_translator_gives(qapp: QApplication) -> None:
    install_language(qapp, Language.THAI)
    label = QLabel(Page().say(LONG))
    label.setWordWrap(True)
    assert label.heightForWidth(200) >= 2 * label.fontMetrics().height()


def test_a_command_is_found_by_its_words_without_marks() -> None:
    assert KeyCommand("F8", segment(LONG)).matches("บันทึกรหัสให้")

"""Rules about the sentences of the window and their English."""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tools import build_translations
from tools.build_translations import THAI, NotTranslatableError, Sentence, catalogue, translations, wanted

_MODULE = '''
W = {1: QT_TRANSLATE_NOOP("Words", "หนึ่ง")}

class Page(QWidget):
    """Not this: เอกสาร"""

    def __init__(self):
        self.label.setText(self.tr("เหลือ {count} ช่อง").format(count=1))
        self.other.setText(self.tr("เปิด" if self.on else "ปิด", "ไฟ"))
        self.tr(W[1])

        def inner():
            return self.tr("ยาว "
                           "ต่อกัน")

def words():
    return QCoreApplication.translate("Words", "สอง")

def _say(text):
    """Not this either: เอกสาร"""
    return QCoreApplication.translate("Short", text)

def more():
    return _say("สาม"), Page.tr("สี่")
'''


def found_in(module: str) -> list[Sentence]:
    return sorted(sentence for sentence, _ in build_translations.marked(ast.parse(module)))


def test_every_marked_sentence_is_found_with_its_context() -> None:
    assert found_in(_MODULE) == [
        Sentence("Page", "ปิด", "ไฟ"),
        Sentence("Page", "ยาว ต่อกัน"),
        Sentence("Page", "สี่"),
        Sentence("Page", "เปิด", "ไฟ"),
        Sentence("Page", "เหลือ {count} ช่อง"),
        Sentence("Short", "สาม"),
        Sentence("Words", "สอง"),
        Sentence("Words", "หนึ่ง"),
    ]


@pytest.mark.parametrize(
    "call",
    [
        'class A:\n    def f(self):\n        self.tr(f"เหลือ {n}")',
        'class A:\n    def f(self):\n        self.tr("เหลือ " + n)',
        'class A:\n    def f(self):\n        page.tr("เหลือ")',
        'QCoreApplication.translate(context, "เหลือ")',
        'self.tr("เหลือ")',
    ],
)
def test_a_call_no_catalogue_could_answer_is_refused(call: str) -> None:
    with pytest.raises(NotTranslatableError):
        found_in(call)


def test_what_is_translated_is_kept_and_lent() -> None:
    kept, lent, *_ = sorted(
        sentence for sentence in build_translations.in_designs() if THAI.search(sentence.source)
    )
    gone = Sentence("GonePage", lent.source)
    text = catalogue(wanted({kept: "Today's queue <1> & more", gone: "From another page"}))
    again = translations(text)
    assert again[kept] == "Today's queue <1> & more"
    assert again[lent] == "From another page"
    assert gone not in again
    assert catalogue(wanted(again)) == text
    assert str(build_translations.ROOT) not in text
    assert "location" not in text


def test_qt_finds_the_same_sentences(tmp_path: Path) -> None:
    """Qt's own tool as the oracle; it overlooks a choice between two sentences in one call."""
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert lupdate is not None
    sources = [*build_translations.hand_written(), *build_translations.DESIGNS.rglob("*.ui")]
    out = tmp_path / "qt.ts"
    subprocess.run([lupdate, "-silent", *map(str, sources), "-ts", str(out)], check=True)
    theirs = {
        Sentence(
            context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")
        )
        for context in ET.parse(out).getroot().iter("context")  # noqa: S314 - just written
        for message in context.iter("message")
    }
    assert theirs - (build_translations.in_designs() | build_translations.in_modules()) == set()

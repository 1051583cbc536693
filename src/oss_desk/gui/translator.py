"""Gives the window its words: the Thai of the sources ready to be wrapped, or the English catalogue.

Qt's own translator reads a compiled file and knows no segmenter. This one reads
``resources/i18n/oss_desk_LANGUAGE.ts`` itself, so that no step of building stands between a translated
sentence and the screen. A sentence that no catalogue has stays Thai.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator

from oss_desk.assets import asset
from oss_desk.words.language import Language
from oss_desk.words.segmenter import breakable

# Context, source and what tells two uses of the same source apart.
Key = tuple[str, str, str]


class DeskTranslator(QTranslator):
    """Answers ``tr`` and ``translate`` in one language.

    The Thai catalogue holds Qt's own words alone (cut, copy, paste); the sources are Thai already.
    Long Thai sentences come back with U+200B between words, short labels as they are.
    """

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thai = language is Language.THAI
        self._sentences = catalogue(asset(f"i18n/oss_desk_{language.value}.ts"))

    def isEmpty(self) -> bool:
        """Return False: Qt asks no translator that is empty."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name for it
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return what *sourceText* of *context* is in this language, or None if it is not known.

        Qt then asks for the next class up and at last shows the source. Numbers are filled in by
        ``format``, never by *n*.
        """
        del n
        found = self._sentences.get((context, sourceText, disambiguation or ""))
        if found is not None:
            return found
        if self._thai:
            ready = breakable(sourceText)
            return ready if ready != sourceText else None
        return None


@cache
def catalogue(path: Path) -> dict[Key, str]:
    """Return the finished sentences of the ``.ts`` file *path*; it is read once.

    Raises:
        FileNotFoundError: no such file.
        xml.etree.ElementTree.ParseError: the file is broken.
    """
    return dict(_sentences(ET.parse(path).getroot()))  # noqa: S314 - our own file


def _sentences(root: ET.Element) -> Iterator[tuple[Key, str]]:
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                key = (name, message.findtext("source", ""), message.findtext("comment", ""))
                yield key, translation.text
